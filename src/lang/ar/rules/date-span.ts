import { calendarDate, type CalendarMeaning, type DateMeaning } from '../../../model/date.js'
import { longestOf } from '../../../text/date-rules.js'
import type { DateOpener, DatePhrase, DateRule, TimeView } from '../../../text/date-language.js'
import { CALENDAR_RULES, isBareYear, isUncounted } from './date-calendar.js'
import { readDay, readMonth, readMonthRef, readTail, readUnitRef, readYearNumber } from './date-parts.js'
import { RELATIVE_RULES } from './date-relative.js'
import {
  find,
  isDefinite,
  isDigits,
  isMark,
  particle,
  past,
  pastMark,
  type Read,
  rule,
  startOf,
  textAt,
} from './date-words.js'
import { SEASON_RULES } from './date-season.js'
import { WEEKDAY_RULES } from './date-weekday.js'

const POINTS = [...CALENDAR_RULES, ...WEEKDAY_RULES, ...SEASON_RULES, ...RELATIVE_RULES]
const POINT_OPENS: readonly DateOpener[] = [...new Set(POINTS.flatMap((point) => point.opens))]
const RANGE_OPENS: readonly DateOpener[] = [...new Set<DateOpener>([...POINT_OPENS, 'of', 'between'])]
const readLongest = longestOf(POINTS)
const memos = new WeakMap<TimeView, (DatePhrase | null | undefined)[]>()

/** The longest single date at a token; ranges ask for it as well, so each is read once. */
function readPhrase(view: TimeView, i: number): DatePhrase | null {
  let memo = memos.get(view)
  if (!memo) memos.set(view, (memo = []))
  const known = memo[i]
  return known === undefined ? (memo[i] = readLongest(view, i)) : known
}

function readPoint(view: TimeView, i: number): Read | null {
  const found = readPhrase(view, i)
  return found && { first: i, start: found.start, next: found.last + 1, meaning: found.meaning }
}

/** Single dates of every kind, as one rule. */
export const POINT_RULE: DateRule = { id: 'date.point', opens: POINT_OPENS, read: readPhrase }

/** "بين"، "من", with the word for "day" after it, before the first end of a range. */
function readOpener(view: TimeView, i: number): { next: number; start: number; between: boolean } | null {
  const hit = particle(view, i, 'between', 'of')
  if (!hit || hit.prefix.length > 1) return null
  return { next: past(view, hit.last + 1, 'day'), start: hit.start, between: hit.value.particle === 'between' }
}

interface Joint {
  readonly kind: 'to' | 'and'
  readonly next: number
}

/** What joins two ends or members: إلى، حتى، a dash, و. */
function readJoint(view: TimeView, i: number): Joint | null {
  if (isMark(view, i, '-–')) return { kind: 'to', next: i + 1 }
  const to = particle(view, i, 'to')
  if (to && to.prefix.length <= 1) return { kind: 'to', next: past(view, to.last + 1, 'day') }
  const at = pastMark(view, i, '،')
  if (textAt(view, at) === 'و') return { kind: 'and', next: past(view, at + 1, 'day') }
  if (at > i || textAt(view, at).startsWith('و')) return { kind: 'and', next: at }
  return null
}

/** "3 و5 أيار الماضي"، "من 4 إلى 22 يناير 2017"، "بين 3 و12 سبتمبر"، "19-20 نوفمبر": days that share a month. */
function readDays(view: TimeView, i: number): Read | null {
  const opener = readOpener(view, i)
  const first = readDay(view, opener?.next ?? i)
  if (!first || (opener === null && first.prefix !== '' && first.words)) return null
  const days = [first.day]
  const isNight = particle(view, i - 1, 'night') !== null
  let kind: Joint['kind'] | null = null
  let next = first.next
  while (days.length < 8) {
    // "ليلة 26/27 آب"
    const slashed = isNight && isMark(view, next, '/')
    const joint: Joint | null = slashed ? { kind: 'to', next: next + 1 } : readJoint(view, next)
    const day = joint && readDay(view, joint.next)
    if (!day || (kind !== null && joint.kind !== kind)) break
    kind = joint.kind
    days.push(day.day)
    next = day.next
  }
  if (kind === null) return null
  const month = sharedMonth(view, next)
  if (!month) return null
  const [from = 0, to = 0] = days
  const isRange = (kind === 'to' || opener?.between === true) && days.length === 2
  if (kind === 'to' && (!isRange || from >= to)) return null
  const member = (day: number): CalendarMeaning => ({ ...month.meaning, day })
  const meaning: DateMeaning = isRange
    ? { kind: 'interval', from: member(from), to: member(to) }
    : { kind: 'set', members: days.map(member) }
  return { first: i, start: isRange && opener ? opener.start : first.start, next: month.next, meaning }
}

function sharedMonth(view: TimeView, i: number): { meaning: CalendarMeaning; next: number } | null {
  const ref = readMonthRef(view, i)
  if (ref)
    return textAt(view, ref.next - 1) === 'منه' ? null : { meaning: calendarDate({ month: ref.ref }), next: ref.next }
  let at = past(view, pastMark(view, i, '/'), 'of', 'in')
  const named = find(view, at, 'unit')
  if (named?.value.unit === 'month' && named.value.count === 1) at = named.last + 1
  const month = readMonth(view, at)
  if (!month || month.prefix !== '') return null
  const tail = readTail(view, month.next)
  const meaning = calendarDate({
    calendar: tail.calendar ?? month.calendar,
    month: month.month,
    year: tail.year,
    toward: tail.toward,
  })
  return { meaning, next: tail.year === null && tail.toward === null ? month.next : tail.next }
}

/** "نوفمبر بين 15 و19"، "أغسطس 27 إلى 29": the month said first. */
function readMonthThenDays(view: TimeView, i: number): Read | null {
  const named = find(view, i, 'unit')
  const isNamed = named?.value.unit === 'month' && named.value.count === 1
  const month = readMonth(view, isNamed ? named.last + 1 : i)
  if (!month) return null
  const opener = readOpener(view, month.next)
  const from = readDay(view, opener?.next ?? month.next)
  const joint = from && readJoint(view, from.next)
  const to = joint && readDay(view, joint.next)
  if (!to || from.day >= to.day || (joint.kind === 'and' && !opener?.between)) return null
  const day = (value: number) => calendarDate({ calendar: month.calendar, month: month.month, day: value })
  const meaning = { kind: 'interval', from: day(from.day), to: day(to.day) } as const
  return { first: i, start: isNamed ? startOf(named) : month.start, next: to.next, meaning }
}

/**
 * "بين 4 سبتمبر و8 سبتمبر"، "من 2 أكتوبر إلى 22 أكتوبر"، "السبت حتى الأحد". "منذ … حتى 19 منه" stays two dates: the
 * second points back to the first.
 */
function readRange(view: TimeView, i: number): Read | null {
  const opener = readOpener(view, i)
  const from = readPoint(view, opener?.next ?? i)
  if (!from || (!opener && particle(view, i - 1, 'since'))) return null
  const joint = readJoint(view, from.next)
  if (!joint || (joint.kind === 'and' && !opener?.between)) return null
  const to = readEnd(view, joint.next)
  if (!to || textAt(view, to.next - 1) === 'منه' || !isEnd(from.meaning) || !isEnd(to.meaning)) return null
  const ends = shareYear(from.meaning, to.meaning)
  return { first: i, start: opener ? opener.start : from.start, next: to.next, meaning: { kind: 'interval', ...ends } }
}

/** The second end may carry the "and" of "between … and". */
function readEnd(view: TimeView, i: number): Read | null {
  return readPoint(view, past(view, i, 'day'))
}

/** "الأسبوع المقبل بين الأربعاء والجمعة". */
function readWeekThenRange(view: TimeView, i: number): Read | null {
  const week = readUnitRef(view, i, 'week')
  const opener = week && readOpener(view, week.next)
  const from = opener && find(view, opener.next, 'weekday')
  const joint = from && readJoint(view, from.last + 1)
  const to = joint && find(view, joint.next, 'weekday')
  if (!to || week.ref === 'same') return null
  const { shift } = week.ref
  const day = (weekday: number) => ({ kind: 'weekday', weekday, toward: null, week: shift }) as const
  const meaning = { kind: 'interval', from: day(from.value.weekday), to: day(to.value.weekday) } as const
  return { first: i, start: week.start, next: to.last + 1, meaning }
}

const isEnd = (meaning: DateMeaning): boolean =>
  meaning.kind !== 'vague' && meaning.kind !== 'interval' && meaning.kind !== 'set' && meaning.kind !== 'period'

/** A year said once, at the end, is meant for both ends. */
function shareYear(from: DateMeaning, to: DateMeaning): { from: DateMeaning; to: DateMeaning } {
  if (from.kind !== 'calendar' || to.kind !== 'calendar') return { from, to }
  if (from.year !== null || from.month === null || to.year === null) return { from, to }
  return { from: { ...from, year: to.year }, to }
}

/** "نيسان وأيار الماضيين"، "يونيو ويوليو 2015"، "بين يناير ومارس": months that share what follows. */
function readMonths(view: TimeView, i: number): Read | null {
  const opener = readOpener(view, i)
  const named = find(view, opener?.next ?? i, 'unit')
  const isNamed = named?.value.unit === 'month'
  const from = readMonth(view, isNamed ? named.last + 1 : (opener?.next ?? i))
  if (!from || (from.prefix !== '' && opener)) return null
  const joint = readJoint(view, from.next)
  const to = joint && readMonth(view, joint.next)
  if (!to || to.calendar !== from.calendar || to.month === from.month) return null
  const tail = readTail(view, to.next)
  const isRange = joint.kind === 'to' || opener?.between === true
  const shared = tail.year !== null || tail.toward !== null || isRange || (isNamed && named.value.count > 1)
  if (!shared) return null
  const month = (value: number) =>
    calendarDate({ calendar: from.calendar, month: value, year: tail.year, toward: tail.toward })
  const ends = [month(from.month), month(to.month)] as const
  const meaning: DateMeaning = isRange
    ? { kind: 'interval', from: ends[0], to: ends[1] }
    : { kind: 'set', members: ends }
  const start = isRange && opener ? opener.start : isNamed ? startOf(named) : from.start
  return { first: i, start, next: tail.next, meaning }
}

/** "عامي 2006 و2007"، "بين عامي 2003 و2011"، "من 2014 إلى 2018". */
function readYears(view: TimeView, i: number): Read | null {
  const opener = readOpener(view, i)
  const at = opener?.next ?? i
  const unit = find(view, at, 'unit') ?? dualYears(view, at)
  const named = unit !== null && (unit === 'dual' || unit.value.unit === 'year')
  const first = named ? at + 1 : at
  if (!named && !opener && !isDigits(view, at)) return null
  const from = readYearNumber(view, first, named)
  const joint = from && readJoint(view, from.next)
  const second = joint && (find(view, joint.next, 'unit')?.value.unit === 'year' ? joint.next + 1 : joint.next)
  const to = second === null ? null : readYearAfterAnd(view, second)
  if (!joint || !from || !to || typeof from.year !== 'number') return null
  const isRange = joint.kind === 'to' || opener?.between === true
  if (from.year >= to.year || (!isRange && !named)) return null
  if (!named && !opener && !isBareRange(view, at, second ?? at)) return null
  const ends = [calendarDate({ year: from.year }), calendarDate({ year: to.year })] as const
  const meaning: DateMeaning = isRange
    ? { kind: 'interval', from: ends[0], to: ends[1] }
    : { kind: 'set', members: ends }
  const start = isRange && opener ? opener.start : (view.tokens.start[at] ?? 0)
  return { first: i, start, next: to.next, meaning }
}

/** "(1997 - 2010)": two years with a dash, where nothing counted follows. */
const isBareRange = (view: TimeView, from: number, to: number): boolean =>
  isBareYear(textAt(view, from)) &&
  isBareYear(textAt(view, to)) &&
  isUncounted(view, to + 1) &&
  !isMark(view, from - 1, '-–/')

function dualYears(view: TimeView, i: number): 'dual' | null {
  return /^[ولب]?(?:عامي|سنتي)$/u.test(textAt(view, i)) ? 'dual' : null
}

function readYearAfterAnd(view: TimeView, i: number): { year: number; next: number } | null {
  const number = view.number(i)
  if (!number || number.value < 1000 || number.value > 2200) return null
  return { year: number.value, next: number.last + 1 }
}

/** "أوائل أغسطس"، "مطلع العام المقبل"، "منتصف يوليو الماضي": the period at its own precision. */
function readPart(view: TimeView, i: number): Read | null {
  const hit = find(view, i, 'part')
  if (!hit) return null
  const inner = readPoint(view, past(view, hit.last + 1, 'of', 'in')) ?? readUnit(view, past(view, hit.last + 1, 'of'))
  if (!inner || inner.meaning.kind === 'vague' || isWholeDay(inner.meaning)) return null
  return {
    first: i,
    start: hit.start,
    next: inner.next,
    meaning: { kind: 'part', part: hit.value.part, of: inner.meaning },
  }
}

const isWholeDay = (meaning: DateMeaning): boolean =>
  meaning.kind === 'weekday' || (meaning.kind === 'calendar' && meaning.day !== null)

/** "نهاية الشهر"، "مطلع العام": a bare unit is the running one. */
function readUnit(view: TimeView, i: number): Read | null {
  const hit = find(view, i, 'unit')
  if (!hit || !isDefinite(hit) || hit.value.count !== 1 || ['day', 'hour'].includes(hit.value.unit)) return null
  if (view.number(hit.last + 1)) return null
  return {
    first: i,
    start: startOf(hit),
    next: hit.last + 1,
    meaning: { kind: 'period', unit: hit.value.unit, shift: 0, count: 1 },
  }
}

export const SPAN_RULES = [
  rule('date.days', ['number', 'of', 'between'], readDays),
  rule('date.month-days', ['month', 'unit'], readMonthThenDays),
  rule('date.months', ['month', 'unit', 'of', 'between'], readMonths),
  rule('date.years', ['unit', 'number', 'of', 'between'], readYears),
  rule('date.range', RANGE_OPENS, readRange),
  rule('date.week-range', ['unit', 'this'], readWeekThenRange),
  rule('date.part', ['part'], readPart),
]
