import { dayNumber, fromDayNumber, type Ymd } from './date-day.js'

/** Days of a mean lunar month, and the day number of 1 Muharram of the year 1: only to begin the search near its end. */
const MEAN_MONTH = 29.530589
const EPOCH = -492_148

let formatter: Intl.DateTimeFormat | undefined

/** A Gregorian day in the Umm al-Qura calendar. */
export function toHijri(date: Ymd): Ymd {
  formatter ??= new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  })
  const parts = formatter.formatToParts(new Date(dayNumber(date) * 86_400_000))
  const number = (type: string): number => Number(parts.find((part) => part.type === type)?.value ?? 0)
  return { year: number('year'), month: number('month'), day: number('day') }
}

/** The Gregorian day of one of Umm al-Qura; null where the month has no such day. */
export function fromHijri(date: Ymd): Ymd | null {
  const months = (date.year - 1) * 12 + date.month - 1
  let guess = Math.round(EPOCH + months * MEAN_MONTH) + date.day
  for (let tries = 0; tries < 4; tries++) {
    const at = toHijri(fromDayNumber(guess))
    const off = (date.year - at.year) * 354.37 + (date.month - at.month) * MEAN_MONTH + (date.day - at.day)
    if (at.year === date.year && at.month === date.month && at.day === date.day) return fromDayNumber(guess)
    guess += Math.round(off)
  }
  return null
}

/**
 * Whether the computed calendar is sure of its day: between 2000 and 2030 it follows the printed one; outside, sighting
 * and tables may differ from it by a day.
 */
export const isSureHijri = (date: Ymd): boolean => date.year >= 2000 && date.year <= 2030
