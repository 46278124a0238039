import type { DateMeaning, DateUnit, Season, Toward, YearRef } from '../model/date.js'
import { yearFrom } from './date-calendar.js'
import { type DateContext, isAhead, resolved, type Resolved, unresolved } from './date-context.js'
import { addDays, addMonths, dayNumber, daysInMonth, mondayOf, weekdayOf, type Ymd } from './date-day.js'
import { type Anchor, type DateValue, dayPoint, point } from './edtf.js'

type Of<K extends DateMeaning['kind']> = Extract<DateMeaning, { kind: K }>

const NO_DAY = unresolved('no-publication-date')

/** A day on the weekday, nearest to `from` on one side: `strict` leaves `from` itself out. */
function nearest(from: Ymd, weekday: number, side: 'past' | 'future', strict: boolean): Ymd {
  const back = (weekdayOf(from) - weekday + 7) % 7
  if (side === 'past') return addDays(from, -(back === 0 && strict ? 7 : back))
  const on = (7 - back) % 7
  return addDays(from, on === 0 && strict ? 7 : on)
}

/** A weekday: alone, the nearest at or before publication; the words beside it may say otherwise. */
export function resolveWeekday(meaning: Of<'weekday'>, context: DateContext): Resolved {
  const { today, anchor } = context
  if (!today || !anchor) return NO_DAY
  const { weekday, toward, week } = meaning
  if (week !== null) return resolved(dayPoint(addDays(mondayOf(today), week * 7 + weekday - 1)), anchor.edtf)
  if (toward === 'past') return resolved(dayPoint(nearest(today, weekday, 'past', true)), anchor.edtf)
  if (toward === 'future') return resolved(dayPoint(nearest(today, weekday, 'future', true)), anchor.edtf)
  if (isAhead(context)) {
    return resolved(dayPoint(nearest(today, weekday, 'future', toward !== 'present')), anchor.edtf)
  }
  if (toward === 'present') return resolved(dayPoint(addDays(mondayOf(today), weekday - 1)), anchor.edtf)
  return resolved(dayPoint(nearest(today, weekday, 'past', false)), anchor.edtf)
}

/** So many units from publication, at the precision of the unit: "قبل عشرة أعوام" is a year. */
export function resolveOffset(meaning: Of<'offset'>, context: DateContext): Resolved {
  const { today, anchor } = context
  const { unit, amount, weekday } = meaning
  if (!anchor) return NO_DAY
  if (unit === 'year') return resolved(point(anchor.year + Math.round(amount)), anchor.edtf)
  if (unit === 'decade') return resolved(point(anchor.year + Math.round(amount * 10)), anchor.edtf)
  if (unit === 'month' && anchor.month !== null) {
    const { year, month } = addMonths(today ?? { year: anchor.year, month: anchor.month }, Math.round(amount))
    return resolved(point(year, month), anchor.edtf)
  }
  if (!today || (unit !== 'day' && unit !== 'week')) return NO_DAY
  const day = addDays(today, Math.round(amount * (unit === 'week' ? 7 : 1)))
  if (weekday !== null && weekdayOf(day) === weekday) context.confirmed = true
  if (weekday === null || weekdayOf(day) === weekday) return resolved(dayPoint(day), anchor.edtf)
  // "اليوم الاثنين" on a page dated Saturday: the text is older than its page, and the weekday tells by how much. A day more
  // is a paper dated by its print, or a page by another zone.
  const next = addDays(day, 1)
  const said = weekdayOf(next) === weekday ? next : nearest(day, weekday, 'past', false)
  // Where the text has named its own day before, this is a piece of an older page that stands in it.
  if (!context.confirmed) context.today = addDays(said, -amount)
  return resolved(dayPoint(said), anchor.edtf, ['stale-day'])
}

export function resolveOffsets(meaning: Of<'offsets'>, context: DateContext): Resolved {
  const { today, anchor } = context
  if (!today || !anchor) return NO_DAY
  let date = today
  for (const { unit, amount } of meaning.parts) date = shifted(date, unit, amount)
  return resolved(dayPoint(date), anchor.edtf)
}

function shifted(date: Ymd, unit: DateUnit, amount: number): Ymd {
  if (unit === 'day' || unit === 'week') return addDays(date, Math.round(amount * (unit === 'week' ? 7 : 1)))
  const months = unit === 'month' ? amount : unit === 'year' ? amount * 12 : amount * 120
  return { ...addMonths(date, Math.round(months)), day: Math.min(date.day, 28) }
}

/** Whole weeks (Monday to Sunday), months, years that end before, hold or follow the publication date. */
export function resolvePeriod(meaning: Of<'period'>, context: DateContext): Resolved {
  const { anchor, today } = context
  if (!anchor) return NO_DAY
  const { unit, shift, count } = meaning
  // With several units the shift tells only the side: the last three months, the next two.
  const from = shift < 0 ? shift - (count - 1) : shift
  const to = from + count - 1
  if (unit === 'year') return resolved(between(point(anchor.year + from), point(anchor.year + to)), anchor.edtf)
  if (unit === 'decade' || unit === 'century') return longPeriod(unit, from, to, anchor)
  if (unit === 'month' || unit === 'quarter') {
    const now = today ?? (anchor.month === null ? null : { year: anchor.year, month: anchor.month })
    if (!now) return NO_DAY
    const month = (months: number) => {
      const at = addMonths(now, months)
      return point(at.year, at.month)
    }
    return resolved(between(month(from), month(to)), anchor.edtf)
  }
  return today ? resolved(dayPeriod(meaning, today, from, to), anchor.edtf) : NO_DAY
}

function dayPeriod(meaning: Of<'period'>, today: Ymd, from: number, to: number): DateValue {
  const day = (days: number) => dayPoint(addDays(today, days))
  if (meaning.unit === 'hour') {
    const days = Math.ceil(meaning.count / 24)
    return meaning.shift < 0 ? between(day(-days), day(0)) : between(day(0), day(days))
  }
  if (meaning.unit === 'day') return between(day(from), day(to))
  const monday = mondayOf(today)
  return between(dayPoint(addDays(monday, from * 7)), dayPoint(addDays(monday, to * 7 + 6)))
}

function longPeriod(unit: 'decade' | 'century', from: number, to: number, anchor: Anchor): Resolved {
  const years = unit === 'decade' ? 10 : 100
  const start = Math.floor(anchor.year / years) * years
  const span = (n: number): DateValue => ({ kind: 'span', start: start + n * years, years })
  return resolved(between(span(from), span(to)), anchor.edtf)
}

function between(from: DateValue, to: DateValue): DateValue {
  return JSON.stringify(from) === JSON.stringify(to) ? from : { kind: 'interval', from, to }
}

/** "الشهر نفسه"، "اليوم التالي": from the date mentioned before; one that follows, failing that, from publication. */
export function resolveSame(meaning: Of<'same'>, context: DateContext): Resolved {
  const { last, today, anchor } = context
  const { unit, amount } = meaning
  if (unit === 'day') {
    const day =
      last && last.year !== null && last.month !== null && last.day !== null ? (last as Ymd & { id: string }) : null
    if (day && last) return resolved(dayPoint(addDays(day, amount)), last.id)
    return amount !== 0 && today && anchor
      ? resolved(dayPoint(addDays(today, amount)), anchor.edtf)
      : unresolved('no-date-before')
  }
  if (last && last.year !== null) {
    if (unit === 'year') return resolved(point(last.year + amount), last.id)
    if (unit === 'month' && last.month !== null) {
      const { year, month } = addMonths({ year: last.year, month: last.month }, amount)
      return resolved(point(year, month), last.id)
    }
  }
  return amount === 0
    ? unresolved('no-date-before')
    : resolvePeriod({ kind: 'period', unit, shift: amount, count: 1 }, context)
}

/** The month in which a season ends. */
const SEASON_END: Readonly<Record<Season, number>> = { spring: 5, summer: 8, autumn: 11, winter: 2 }

export function resolveSeason(
  season: Season,
  year: YearRef | null,
  toward: Toward | null,
  context: DateContext,
): Resolved {
  if (year !== null) {
    const found = yearFrom(year, context)
    return found ? resolved({ kind: 'season', year: found.year, season }, found.anchor) : NO_DAY
  }
  const { anchor } = context
  if (!anchor || anchor.month === null) return anchor ? NO_DAY : resolved({ kind: 'season', year: null, season })
  const over = anchor.month > SEASON_END[season]
  const shift = toward === 'past' ? (over ? 0 : -1) : toward === 'future' ? (over ? 1 : 0) : 0
  return resolved({ kind: 'season', year: anchor.year + shift, season }, anchor.edtf)
}

/** "السبعينيات" is the last such decade begun before publication, unless a century is named. */
export function resolveDecade(meaning: Of<'decade'>, context: DateContext): Resolved {
  const { decade, century } = meaning
  if (century !== null) return resolved({ kind: 'span', start: (century - 1) * 100 + decade, years: 10 })
  const { anchor } = context
  const now = anchor?.year ?? 2000
  const start = Math.floor(now / 100) * 100 + decade
  return resolved({ kind: 'span', start: start <= now ? start : start - 100, years: 10 }, anchor?.edtf ?? null)
}

export function resolveCentury(century: number): Resolved {
  return resolved({ kind: 'span', start: (century - 1) * 100, years: 100 })
}

export function resolveQuarter(meaning: Of<'quarter'>, context: DateContext): Resolved {
  const year = meaning.year === null ? null : yearFrom(meaning.year, context)
  if (!year) return NO_DAY
  const first = meaning.quarter * 3 - 2
  return resolved({ kind: 'interval', from: point(year.year, first), to: point(year.year, first + 2) }, year.anchor)
}

/** "بقية العام": from publication to the end of the running week, month or year. */
export function resolveRest(unit: 'week' | 'month' | 'year', context: DateContext): Resolved {
  const { today, anchor } = context
  if (!today || !anchor) return NO_DAY
  const { year, month } = today
  const end =
    unit === 'week'
      ? addDays(mondayOf(today), 6)
      : unit === 'month'
        ? { year, month, day: daysInMonth(year, month) }
        : { year, month: 12, day: 31 }
  return resolved({ kind: 'interval', from: dayPoint(today), to: dayPoint(end) }, anchor.edtf)
}

/** The last weekday `weekday` at or before a day. */
export function weekdayBefore(day: Ymd, weekday: number): Ymd {
  return nearest(day, weekday, 'past', false)
}

/** The nth weekday (or Monday of the nth week) from the first day of a period; counted back from its end when n is -1. */
export function nthWeekday(first: Ymd, last: Ymd, weekday: number, n: number): Ymd | null {
  if (n < 0) return nearest(last, weekday, 'past', false)
  const day = addDays(nearest(first, weekday, 'future', false), (n - 1) * 7)
  return dayNumber(day) <= dayNumber(last) ? day : null
}
