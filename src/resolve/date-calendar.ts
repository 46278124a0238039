import type { CalendarMeaning, MonthRef, YearRef } from '../model/date.js'
import { type DateContext, type DateDoubt, isAhead, resolved, type Resolved, unresolved } from './date-context.js'
import { addDays, addMonths, dayNumber, isRealDay, weekdayOf, type Ymd } from './date-day.js'
import { fromHijri, isSureHijri, toHijri } from './date-hijri.js'
import { dayPoint, point } from './edtf.js'

interface Where {
  readonly year: number | null
  readonly month: number | null
  readonly anchor: string | null
}

/** Resolves a date by its parts. */
export function resolveCalendar(meaning: CalendarMeaning, context: DateContext): Resolved {
  if (meaning.calendar === 'hijri') return resolveHijri(meaning, context)
  if (meaning.month === null && meaning.day !== null) return resolveDay(meaning.day, meaning.weekday, context)
  const where = monthAndYear(meaning, context)
  if (!where) return unresolved(isSame(meaning) ? 'no-date-before' : 'no-publication-date')
  const { year, month, anchor } = where
  if (meaning.day === null || month === null) return resolved(point(year, month), anchor)
  // A day of a year not known may be 29 February.
  const date = { year: year ?? 2000, month, day: meaning.day }
  if (!isRealDay(date)) return unresolved('impossible', ['impossible-day'])
  const doubts: DateDoubt[] =
    year !== null && meaning.weekday !== null && weekdayOf(date) !== meaning.weekday ? ['weekday-mismatch'] : []
  return resolved(point(year, month, meaning.day), anchor, doubts)
}

const isSame = (meaning: CalendarMeaning): boolean => meaning.month === 'same' || meaning.year === 'same'

function monthAndYear(meaning: CalendarMeaning, context: DateContext): Where | null {
  if (typeof meaning.month !== 'number' && meaning.month !== null) return referredMonth(meaning.month, context)
  const { month } = meaning
  if (meaning.year !== null) {
    const year = yearFrom(meaning.year, context)
    return year && { year: year.year, month, anchor: year.anchor }
  }
  if (context.anchor === null) return { year: null, month, anchor: null }
  if (month === null) return { year: context.anchor.year, month, anchor: context.anchor.edtf }
  return { year: inferYear(meaning, month, context), month, anchor: context.anchor.edtf }
}

function referredMonth(month: Exclude<MonthRef, number>, context: DateContext): Where | null {
  const { anchor, last, today } = context
  if (month === 'same') {
    return !last || last.month === null ? null : { year: last.year, month: last.month, anchor: last.id }
  }
  const from = today ?? (anchor === null || anchor.month === null ? null : { year: anchor.year, month: anchor.month })
  return from && anchor && { ...addMonths(from, month.shift), anchor: anchor.edtf }
}

export function yearFrom(year: YearRef, context: DateContext): { year: number; anchor: string | null } | null {
  if (typeof year === 'number') return { year, anchor: null }
  if (year === 'same') {
    return !context.last || context.last.year === null ? null : { year: context.last.year, anchor: context.last.id }
  }
  return context.anchor && { year: context.anchor.year + year.shift, anchor: context.anchor.edtf }
}

/** The year of a month, with or without a day, that says none: the last one before publication, or the next one. */
function inferYear(meaning: CalendarMeaning, month: number, context: DateContext): number {
  const anchor = context.anchor!
  const { day, weekday, toward } = meaning
  const now = place(context.today ?? { year: 0, month: anchor.month ?? 12, day: anchor.day ?? 31 }, day !== null)
  const then = place({ year: 0, month, day: day ?? 1 }, day !== null && anchor.day !== null)
  const here = anchor.day === null && day !== null ? Math.floor(now / 100) * 100 : now
  const there = anchor.day === null && day !== null ? Math.floor(then / 100) * 100 : then
  if (toward === 'present') return anchor.year
  if (toward === 'past') return there < here ? anchor.year : anchor.year - 1
  if (toward === 'future') return there > here ? anchor.year : anchor.year + 1
  const ahead = isAhead(context)
  // Of the running month even a day gone by is nearer than that of another year.
  const year = ahead
    ? month >= (anchor.month ?? 1)
      ? anchor.year
      : anchor.year + 1
    : there <= here
      ? anchor.year
      : anchor.year - 1
  return weekday === null || day === null ? year : yearOfWeekday({ month, day, weekday }, year, anchor.year)
}

/** A month and day as one number to compare within a year. */
const place = (date: Ymd, withDay: boolean): number => date.month * 100 + (withDay ? date.day : 0)

/** Of the years near, the one in which the day falls on the weekday said; else the one inferred. */
function yearOfWeekday(date: { month: number; day: number; weekday: number }, inferred: number, near: number): number {
  const fits = (year: number): boolean => isRealDay({ ...date, year }) && weekdayOf({ ...date, year }) === date.weekday
  return [inferred, near, near - 1, near + 1].find(fits) ?? inferred
}

/** A day without a month: with a weekday, the nearest month in which both agree; else the nearest such day. */
function resolveDay(day: number, weekday: number | null, context: DateContext): Resolved {
  const { today, anchor } = context
  if (!today || !anchor) return unresolved('no-publication-date')
  const ahead = isAhead(context)
  const now = dayNumber(today)
  for (let k = 0; k < 14; k++) {
    const month = addMonths(today, ahead ? k : -k)
    const date = { ...month, day }
    if (!isRealDay(date) || (weekday !== null && weekdayOf(date) !== weekday)) continue
    const at = dayNumber(date)
    if (ahead ? at >= now : at <= now) return resolved(dayPoint(date), anchor.edtf)
  }
  return unresolved('impossible', ['weekday-mismatch'])
}

function resolveHijri(meaning: CalendarMeaning, context: DateContext): Resolved {
  const { today, anchor } = context
  const month = typeof meaning.month === 'number' ? meaning.month : null
  const named = typeof meaning.year === 'number' ? hijriYear(meaning.year, month) : null
  const around = today ?? (anchor && { year: anchor.year, month: anchor.month ?? 6, day: 15 })
  if (named === null && !around) return unresolved('no-publication-date')
  const now = around && toHijri(around)
  const year = named ?? inferHijriYear(meaning, month ?? 1, now!)
  const used = named === null ? (anchor?.edtf ?? null) : null
  const from = fromHijri({ year, month: month ?? 1, day: meaning.day ?? 1 })
  if (!from) return unresolved('impossible', ['impossible-day'])
  const sure = (date: Ymd) => ({ ...dayPoint(date), approximate: !isSureHijri(date) })
  if (meaning.day !== null) {
    const wrong = meaning.weekday !== null && weekdayOf(from) !== meaning.weekday
    return resolved(
      sure(onWeekday(from, meaning.weekday)),
      used,
      wrong && !isNear(from, meaning.weekday) ? ['weekday-mismatch'] : [],
    )
  }
  const next =
    month === null || month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 }
  const end = fromHijri(next)
  if (!end) return unresolved('impossible', ['impossible-day'])
  return resolved({ kind: 'interval', from: sure(from), to: sure(addDays(end, -1)) }, used)
}

/** Papers print a Gregorian year after a Hijri month: "رمضان 2019" is the one that falls in it. */
function hijriYear(year: number, month: number | null): number {
  if (year < 1700) return year
  const first = toHijri({ year, month: 1, day: 1 }).year
  for (let at = first; at <= first + 1; at++) {
    if (fromHijri({ year: at, month: month ?? 1, day: 1 })?.year === year) return at
  }
  return first
}

/** Sighting may move a Hijri day by one: a weekday said beside it settles which. */
const isNear = (date: Ymd, weekday: number | null): boolean =>
  weekday !== null && [-1, 1].some((days) => weekdayOf(addDays(date, days)) === weekday)

function onWeekday(date: Ymd, weekday: number | null): Ymd {
  if (weekday === null || weekdayOf(date) === weekday) return date
  for (const days of [-1, 1]) if (weekdayOf(addDays(date, days)) === weekday) return addDays(date, days)
  return date
}

function inferHijriYear(meaning: CalendarMeaning, month: number, now: Ymd): number {
  const here = now.month * 100 + now.day
  const there = month * 100 + (meaning.day ?? 1)
  if (meaning.year !== null && typeof meaning.year === 'object') return now.year + meaning.year.shift
  if (meaning.toward === 'present') return now.year
  if (meaning.toward === 'future') return there > here ? now.year : now.year + 1
  if (meaning.toward === 'past')
    return month < now.month || (meaning.day !== null && there < here) ? now.year : now.year - 1
  return there <= here ? now.year : now.year - 1
}
