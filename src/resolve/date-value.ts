import type { DateMeaning } from '../model/date.js'
import { resolveCalendar } from './date-calendar.js'
import { type DateContext, isAhead, resolved, type Resolved, unresolved } from './date-context.js'
import { addDays, dayNumber, daysInMonth, mondayOf, type Ymd } from './date-day.js'
import { resolveNumeric } from './date-numeric.js'
import {
  nthWeekday,
  resolveCentury,
  resolveDecade,
  resolveOffset,
  resolveOffsets,
  resolvePeriod,
  resolveQuarter,
  resolveRest,
  resolveSame,
  resolveSeason,
  resolveWeekday,
  weekdayBefore,
} from './date-relative.js'
import { type DatePoint, type DateValue, dayPoint } from './edtf.js'

/** Resolves what a phrase means against a context; where it cannot, says why. */
export function resolveMeaning(meaning: DateMeaning, context: DateContext): Resolved {
  switch (meaning.kind) {
    case 'calendar':
      return resolveCalendar(meaning, context)
    case 'numeric':
      return resolveNumeric(meaning.parts, meaning.weekday, context)
    case 'weekday':
      return resolveWeekday(meaning, context)
    case 'offset':
      return resolveOffset(meaning, context)
    case 'offsets':
      return resolveOffsets(meaning, context)
    case 'period':
      return resolvePeriod(meaning, context)
    case 'same':
      return resolveSame(meaning, context)
    case 'season':
      return resolveSeason(meaning.season, meaning.year, meaning.toward, context)
    case 'decade':
      return resolveDecade(meaning, context)
    case 'century':
      return resolveCentury(meaning.century)
    case 'quarter':
      return resolveQuarter(meaning, context)
    case 'nth':
      return resolveNth(meaning, context)
    case 'week-of':
      return resolveWeekOf(meaning.of, context)
    case 'part':
      return resolveMeaning(meaning.of, context)
    case 'interval':
      return resolveInterval(meaning.from, meaning.to, context)
    case 'set':
      return resolveSet(meaning.members, context)
    case 'rest':
      return resolveRest(meaning.unit, context)
    case 'either': {
      const first = resolveMeaning(meaning.first, context)
      const second = first.doubts.length > 0 ? resolveMeaning(meaning.second, context) : null
      return second?.value ? second : first
    }
    case 'vague':
      return unresolved(meaning.reason)
  }
}

/** A point as a day; null when it names none. */
export function dayOf(value: DateValue | null): Ymd | null {
  if (value?.kind !== 'point' || value.year === null || value.month === null || value.day === null) return null
  return { year: value.year, month: value.month, day: value.day }
}

function resolveNth(meaning: Extract<DateMeaning, { kind: 'nth' }>, context: DateContext): Resolved {
  const of = resolveMeaning(meaning.of, context)
  if (of.value?.kind !== 'point' || of.value.year === null) return of.value ? unresolved('no-publication-date') : of
  const { year, month } = of.value
  const first = { year, month: month ?? 1, day: 1 }
  const last = { year, month: month ?? 12, day: daysInMonth(year, month ?? 12) }
  const { n, what } = meaning
  const found = (day: Ymd | null): Resolved => (day ? resolved(dayPoint(day), of.anchor) : unresolved('impossible'))
  if (typeof what === 'object') return found(nthWeekday(first, last, what.weekday, n))
  if (what === 'day') return found(n < 0 ? last : n <= 31 ? addDays(first, n - 1) : null)
  // Weeks of a year are those of ISO 8601: the first holds 4 January. Those of a month begin with its first Monday.
  if (month === null && n > 0)
    return resolved(week(addDays(mondayOf({ year, month: 1, day: 4 }), (n - 1) * 7)), of.anchor)
  // The last week is the last whole one.
  const monday = nthWeekday(first, n < 0 ? addDays(last, -6) : last, 1, n)
  return monday ? resolved(week(monday), of.anchor) : unresolved('impossible')
}

const week = (monday: Ymd): DateValue => ({
  kind: 'interval',
  from: dayPoint(monday),
  to: dayPoint(addDays(monday, 6)),
})

function resolveWeekOf(of: DateMeaning, context: DateContext): Resolved {
  const found = resolveMeaning(of, context)
  const day = dayOf(found.value)
  return day ? resolved(week(mondayOf(day)), found.anchor, found.doubts) : found
}

/** Both ends resolved; where no year was said, the first end is moved so that it comes before the second. */
function resolveInterval(from: DateMeaning, to: DateMeaning, context: DateContext): Resolved {
  if (isAhead(context)) {
    const ahead = resolveAhead(from, to, context)
    if (ahead) return ahead
  }
  const end = resolveMeaning(to, context)
  if (!end.value) return end
  const last = dayOf(end.value)
  if (from.kind === 'weekday' && last) {
    const first = weekdayBefore(last, from.weekday)
    return joined(dayPoint(first), end.value, [end])
  }
  const start = resolveMeaning(from, context)
  if (!start.value) return start
  return joined(before(start.value, end.value, from), end.value, [start, end])
}

/** Looking ahead, the first end is found first and the second after it. */
function resolveAhead(from: DateMeaning, to: DateMeaning, context: DateContext): Resolved | null {
  const start = resolveMeaning(from, context)
  const first = dayOf(start.value)
  if (!start.value || !first || to.kind !== 'weekday') return null
  const today = context.today
  context.today = addDays(first, -1)
  const end = resolveMeaning(to, context)
  context.today = today
  return end.value ? joined(start.value, end.value, [start, end]) : null
}

function before(from: DateValue, to: DateValue, meaning: DateMeaning): DateValue {
  if (from.kind !== 'point' || to.kind !== 'point' || from.year === null || to.year === null) return from
  if (meaning.kind !== 'calendar' || meaning.year !== null || order(from) <= order(to)) return from
  return { ...from, year: to.year - (place(from) > place(to) ? 1 : 0) }
}

const order = (p: DatePoint): number => dayNumber({ year: p.year ?? 0, month: p.month ?? 1, day: p.day ?? 1 })
const place = (p: DatePoint): number => (p.month ?? 1) * 100 + (p.day ?? 1)

function joined(from: DateValue, to: DateValue, ends: readonly Resolved[]): Resolved {
  const anchor = ends.find((end) => end.anchor !== null)?.anchor ?? null
  const doubts = ends.flatMap((end) => end.doubts)
  const flat = (value: DateValue, side: 'from' | 'to'): DateValue =>
    value.kind === 'interval' ? flat(value[side], side) : value
  return resolved({ kind: 'interval', from: flat(from, 'from'), to: flat(to, 'to') }, anchor, doubts)
}

function resolveSet(members: readonly DateMeaning[], context: DateContext): Resolved {
  const found = members.map((member) => resolveMeaning(member, context))
  const failed = found.find((member) => member.value === null)
  if (failed) return failed
  const anchor = found.find((member) => member.anchor !== null)?.anchor ?? null
  const values = found.flatMap((member) => (member.value ? [member.value] : []))
  return resolved(
    { kind: 'set', members: values },
    anchor,
    found.flatMap((member) => member.doubts),
  )
}
