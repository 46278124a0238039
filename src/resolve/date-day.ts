/** Days as whole numbers since 1 January 1970, in the proleptic Gregorian calendar and without zones. */

export interface Ymd {
  readonly year: number
  readonly month: number
  readonly day: number
}

const DAY_MS = 86_400_000

/** @example dayNumber({ year: 1970, month: 1, day: 2 }) // 1 */
export function dayNumber({ year, month, day }: Ymd): number {
  const date = new Date(Date.UTC(2000, month - 1, day))
  date.setUTCFullYear(year, month - 1, day)
  return Math.round(date.getTime() / DAY_MS)
}

/** @example fromDayNumber(1) // { year: 1970, month: 1, day: 2 } */
export function fromDayNumber(number: number): Ymd {
  const date = new Date(number * DAY_MS)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

export const addDays = (date: Ymd, days: number): Ymd => fromDayNumber(dayNumber(date) + days)

/** Monday is 1, Sunday 7. @example weekdayOf({ year: 2015, month: 7, day: 21 }) // 2 */
export function weekdayOf(date: Ymd): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1
}

export function daysInMonth(year: number, month: number): number {
  return month === 12 ? 31 : dayNumber({ year, month: month + 1, day: 1 }) - dayNumber({ year, month, day: 1 })
}

export const isRealDay = ({ year, month, day }: Ymd): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)

/** A month so many months on. @example addMonths({ year: 2015, month: 1 }, -2) // { year: 2014, month: 11 } */
export function addMonths(from: { year: number; month: number }, months: number): { year: number; month: number } {
  const index = from.year * 12 + from.month - 1 + months
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 }
}

/** The Monday of the week that holds a day. */
export const mondayOf = (date: Ymd): Ymd => addDays(date, 1 - weekdayOf(date))
