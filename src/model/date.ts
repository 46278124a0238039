/** What a date phrase means, before it is resolved against a publication date. Nothing here knows a language. */

export type Calendar = 'gregorian' | 'hijri'
export type DateUnit = 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century'
/** Where a phrase points from the publication date, when it says so: الماضي, الجاري, المقبل. */
export type Toward = 'past' | 'present' | 'future'
/** Which of two small numbers of a date in digits is the day. */
export type DateOrder = 'dmy' | 'mdy'
export type Season = 'spring' | 'summer' | 'autumn' | 'winter'

/** A year: a number, so many years from the publication date, or that of the date mentioned before. */
export type YearRef = number | { readonly shift: number } | 'same'
/** A month: 1 to 12, so many months from the publication date, or that of the date mentioned before. */
export type MonthRef = number | { readonly shift: number } | 'same'

/** A date by its parts; those not said are null. */
export interface CalendarMeaning {
  readonly kind: 'calendar'
  readonly calendar: Calendar
  readonly year: YearRef | null
  readonly month: MonthRef | null
  readonly day: number | null
  /** Monday is 1, Sunday 7. */
  readonly weekday: number | null
  readonly toward: Toward | null
}

export type DateMeaning =
  | CalendarMeaning
  /** A date in digits whose order is not settled: as written, with two parts or three. */
  | { readonly kind: 'numeric'; readonly parts: readonly string[]; readonly weekday: number | null }
  /** A weekday; `week` counts weeks from that of the publication date. */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly toward: Toward | null; readonly week: number | null }
  /** So many units from the publication date: أمس is one day back. `beside` is the weekday said with it. */
  | { readonly kind: 'offset'; readonly unit: DateUnit; readonly amount: number; readonly weekday: number | null }
  /** Several offsets added: قبل سنة وشهر. */
  | { readonly kind: 'offsets'; readonly parts: readonly { readonly unit: DateUnit; readonly amount: number }[] }
  /** `count` whole units that end before (-1), hold (0) or follow (1, 2 …) the publication date. */
  | { readonly kind: 'period'; readonly unit: DateUnit; readonly shift: number; readonly count: number }
  /** The day, month or year of the date mentioned before, `amount` units on. */
  | { readonly kind: 'same'; readonly unit: DateUnit; readonly amount: number }
  | { readonly kind: 'season'; readonly season: Season; readonly year: YearRef | null; readonly toward: Toward | null }
  | { readonly kind: 'decade'; readonly decade: number; readonly century: number | null }
  | { readonly kind: 'century'; readonly century: number }
  | { readonly kind: 'quarter'; readonly quarter: number; readonly year: YearRef | null }
  /** The nth (-1: the last) weekday, day or week of a month or year. */
  | {
      readonly kind: 'nth'
      readonly n: number
      readonly what: 'day' | 'week' | { readonly weekday: number }
      readonly of: DateMeaning
    }
  /** The week that holds a date. */
  | { readonly kind: 'week-of'; readonly of: DateMeaning }
  /** Part of a period: the period itself, at its own precision. */
  | { readonly kind: 'part'; readonly part: 'early' | 'mid' | 'late'; readonly of: DateMeaning }
  /** Two readings: the second stands where the first contradicts itself. */
  | { readonly kind: 'either'; readonly first: DateMeaning; readonly second: DateMeaning }
  /** What is left of the running week, month or year. */
  | { readonly kind: 'rest'; readonly unit: 'week' | 'month' | 'year' }
  | { readonly kind: 'interval'; readonly from: DateMeaning; readonly to: DateMeaning }
  | { readonly kind: 'set'; readonly members: readonly DateMeaning[] }
  | { readonly kind: 'vague'; readonly reason: VagueReason }

/** Why a phrase names no date: too loose, only about, or only a clock's worth of time. */
export type VagueReason = 'indefinite' | 'approximate' | 'clock'

/** A date by its parts, those not given null. @example calendarDate({ month: 8, day: 26 }).year // null */
export function calendarDate(parts: Partial<Omit<CalendarMeaning, 'kind'>>): CalendarMeaning {
  return {
    kind: 'calendar',
    calendar: 'gregorian',
    year: null,
    month: null,
    day: null,
    weekday: null,
    toward: null,
    ...parts,
  }
}
