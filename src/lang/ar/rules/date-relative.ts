import type { DateMeaning, DateUnit } from '../../../model/date.js'
import type { TimeView } from '../../../text/date-language.js'
import { aimsAhead } from './date-ahead.js'
import { readShift, readUnitRef } from './date-parts.js'
import {
  find,
  isDefinite,
  isWord,
  particle,
  past,
  type Read,
  rule,
  startOf,
  textAt,
  type WordOf,
} from './date-words.js'

interface Amount {
  readonly unit: DateUnit
  readonly amount: number
  readonly next: number
}

/** "يومين"، "3 أسابيع"، "شهر"، "عشرة أعوام": how much of which unit, without an article. */
function readAmount(view: TimeView, i: number): Amount | null {
  const number = view.number(i)
  const hit = find(view, number ? number.last + 1 : i, 'unit')
  if (!hit || isDefinite(hit)) return null
  const { unit, count } = hit.value
  if (!number) return count === 3 ? null : { unit, amount: count, next: hit.last + 1 }
  if (number.ordinal || number.definite || hit.prefix !== '') return null
  return { unit, amount: number.value, next: hit.last + 1 }
}

/** "قبل عام ونصف": a half joined to one or more years or months, counted in the unit below. */
function withHalf(view: TimeView, read: Amount): Amount {
  if (textAt(view, read.next) !== 'ونصف') return read
  if (read.unit === 'year') return { unit: 'month', amount: read.amount * 12 + 6, next: read.next + 1 }
  return read
}

const vague = (first: number, start: number, next: number, reason: 'indefinite' | 'approximate'): Read => ({
  first,
  start,
  next,
  meaning: { kind: 'vague', reason },
})

/** "قبل يومين"، "منذ ثلاثة أيام"، "قبل عشرة أعوام"، "منذ نحو عشرة أيام" (vague)، "منذ أيام" (vague). */
function readAgo(view: TimeView, i: number): Read | null {
  const opener = particle(view, i, 'before', 'since')
  if (!opener) return null
  const isSince = opener.value.particle === 'since'
  const about = particle(view, opener.last + 1, 'about', 'more')
  const at = about ? about.last + 1 : opener.last + 1
  const loose = readLoose(view, at)
  if (loose) return isSince && isLong(loose.unit) ? null : vague(i, opener.start, loose.next, 'indefinite')
  const first = readAmount(view, at)
  if (!first || first.unit === 'hour' || isOther(view, at, first.next)) return null
  // "منذ أربع سنوات" says how long, not when; so does "منذ أكثر من شهر".
  if (isSince && (isLong(first.unit) || about?.value.particle === 'more')) return null
  const parts = readMore(view, withHalf(view, first))
  let next = parts.at(-1)?.next ?? first.next
  const after = particle(view, next, 'about')
  if (after) next = after.last + 1
  else if (particle(view, next, 'now')) next++
  const fromNow = textAt(view, next) === 'من' && particle(view, next + 1, 'now')
  if (fromNow) next = fromNow.last + 1
  else if (textAt(view, next) === 'من' && !isSince) return null
  if (about || after) return vague(i, opener.start, next, 'approximate')
  return { first: i, start: opener.start, next, meaning: back(parts, -1) }
}

const isLong = (unit: DateUnit): boolean =>
  unit === 'year' || unit === 'decade' || unit === 'century' || unit === 'hour'

function back(parts: readonly Amount[], sign: 1 | -1): DateMeaning {
  const [first] = parts
  if (parts.length === 1 && first)
    return { kind: 'offset', unit: first.unit, amount: sign * first.amount, weekday: null }
  return { kind: 'offsets', parts: parts.map(({ unit, amount }) => ({ unit, amount: sign * amount })) }
}

/** "سنة وشهر و21 يوما". */
function readMore(view: TimeView, first: Amount): Amount[] {
  const parts = [first]
  for (let read = first; parts.length < 4;) {
    const at = ['و', '،', ','].includes(textAt(view, read.next)) ? read.next + 1 : read.next
    const joined = at > read.next || textAt(view, at).startsWith('و') || view.number(at)?.digits === true
    const more = joined ? readAmount(view, at) : null
    if (!more || more.unit === read.unit) break
    parts.push((read = more))
  }
  return parts
}

/** "أيام"، "بضعة أشهر"، "أيام قليلة": no number at all. */
function readLoose(view: TimeView, i: number): { unit: DateUnit; next: number } | null {
  const few = particle(view, i, 'few')
  const hit = find(view, few ? few.last + 1 : i, 'unit')
  if (!hit || isDefinite(hit) || hit.value.count !== 3) return null
  return { unit: hit.value.unit, next: past(view, hit.last + 1, 'few') }
}

/** Whether the unit belongs to what follows: "قبل شهر رمضان"، "قبل يوم الجمعة"، "قبل عام 2011". */
function isOther(view: TimeView, at: number, next: number): boolean {
  if (view.number(at)) return false
  return find(view, next, 'month') !== null || find(view, next, 'weekday') !== null || view.number(next) !== null
}

/** "سنة وشهر و21 يوما من الآن": back, unless the sentence looks ahead. */
function readFromNow(view: TimeView, i: number): Read | null {
  const first = readAmount(view, i)
  if (!first || first.unit === 'hour') return null
  const parts = readMore(view, first)
  const next = parts.at(-1)?.next ?? first.next
  if (textAt(view, next) !== 'من' || !particle(view, next + 1, 'now')) return null
  const start = view.number(i)?.start ?? view.tokens.start[i] ?? 0
  return { first: i, start, next: next + 2, meaning: back(parts, aimsAhead(view, i) ? 1 : -1) }
}

/** "بعد ثلاثة أيام", where the sentence looks ahead; else it counts from an event. */
function readLater(view: TimeView, i: number): Read | null {
  const opener = particle(view, i, 'after')
  const first = opener && readAmount(view, opener.last + 1)
  if (!first || first.unit === 'hour' || isOther(view, opener.last + 1, first.next)) return null
  if (textAt(view, first.next) === 'من' || textAt(view, first.next) === 'علي' || !aimsAhead(view, i)) return null
  return { first: i, start: opener.start, next: first.next, meaning: back([first], 1) }
}

/** "الأسبوع الماضي"، "هذا العام"، "اليوم التالي"، "الشهر نفسه". */
function readPeriod(view: TimeView, i: number): Read | null {
  for (const unit of ['week', 'month', 'year', 'decade', 'century', 'day'] as const) {
    const read = readUnitRef(view, i, unit)
    if (!read) continue
    const base = { first: i, start: read.start, next: read.next }
    if (read.ref === 'same') return { ...base, meaning: { kind: 'same', unit, amount: 0 } }
    // "هذا اليوم" is read with "اليوم".
    if (unit === 'day' && read.ref.shift === 0) continue
    if (unit === 'day') return { ...base, meaning: dayRef(view, read.next - 1, read.ref.shift) }
    const told = (unit === 'month' || unit === 'year') && isOfTheTale(view, read.next - 1)
    if (told) return { ...base, meaning: { kind: 'same', unit, amount: read.ref.shift } }
    return { ...base, meaning: { kind: 'period', unit, shift: read.ref.shift, count: 1 } }
  }
  return null
}

/** "الشهر التالي"، "السنة السابقة": counted from what was spoken of, not from publication. */
const isOfTheTale = (view: TimeView, last: number): boolean => /(?:تالي|تاليه|سابق|سابقه)$/u.test(textAt(view, last))

/** "اليوم التالي" follows the day spoken of; "اليوم الماضي" is yesterday. */
function dayRef(view: TimeView, last: number, shift: number): DateMeaning {
  if (isOfTheTale(view, last)) return { kind: 'same', unit: 'day', amount: shift }
  return { kind: 'offset', unit: 'day', amount: shift, weekday: null }
}

/** "الشهرين الماضيين"، "الأشهر الثلاثة الماضية"، "الأيام القليلة الماضية"، "الساعات الـ 24 الأخيرة". */
function readPeriods(view: TimeView, i: number): Read | null {
  const leading = view.number(i)
  const asked = particle(view, i, 'last')
  const at = leading ? leading.last + 1 : asked ? asked.last + 1 : i
  const inner = asked && !leading ? view.number(at) : null
  const hit = find(view, inner ? inner.last + 1 : at, 'unit')
  if (!hit || (!isDefinite(hit) && !leading && !inner)) return null
  // "الثلاثة الأسبوع الماضي": three of whom, last week.
  if (leading && isDefinite(hit) && leading.definite) return null
  const { count, unit } = hit.value
  if (count === 1 && !leading && !inner) return null
  const start = asked?.start ?? (leading ? leading.start : startOf(hit))
  if (asked) return inner ? counted(i, start, { hit, number: inner.value, shift: -1, next: hit.last + 1 }) : null
  return readCounted(view, i, { hit, start, number: leading?.value ?? null, dual: count === 2 && unit !== 'hour' })
}

interface UnitsRead {
  readonly hit: WordOf<'unit'>
  readonly start: number
  readonly number: number | null
  readonly dual: boolean
}

function readCounted(view: TimeView, i: number, read: UnitsRead): Read | null {
  const { hit, start, dual } = read
  let at = hit.last + 1
  const few = particle(view, at, 'few')
  if (few) at = few.last + 1
  // "الساعات الـ 24": the article stands apart.
  if (textAt(view, at) === 'ال' && isWord(view, at)) at++
  const number = read.number === null && !few ? view.number(at) : null
  if (number) at = number.last + 1
  const last = particle(view, at, 'last')
  const shift = readShift(view, at) ?? (last && { shift: -1, next: last.last + 1 })
  if (!shift) return null
  // "الأسبوعين الأخيرين" and "الأيام الأخيرة" are loose; "الماضيين" and a number are not.
  const value = read.number ?? number?.value ?? (dual && !last ? 2 : null)
  if (value === null || few) return vague(i, start, shift.next, 'indefinite')
  return counted(i, start, { hit, number: value, shift: shift.shift, next: shift.next })
}

function counted(
  first: number,
  start: number,
  read: { hit: WordOf<'unit'>; number: number; shift: number; next: number },
): Read | null {
  const { unit } = read.hit.value
  if (!Number.isInteger(read.number) || read.number < 1 || read.shift === 0) return null
  return { first, start, next: read.next, meaning: { kind: 'period', unit, shift: read.shift, count: read.number } }
}

export const RELATIVE_RULES = [
  rule('date.ago', ['before', 'since'], readAgo),
  rule('date.later', ['after'], readLater),
  rule('date.from-now', ['number', 'unit'], readFromNow),
  rule('date.period', ['unit', 'this'], readPeriod),
  rule('date.periods', ['unit', 'number', 'last'], readPeriods),
]
