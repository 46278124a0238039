import { numbers, parse } from '../src/dates.js'
import type { Case, Expected, Range } from './conformance-cases.js'

export type Verdict =
  | { readonly kind: 'passed' }
  | { readonly kind: 'failed'; readonly expected: string; readonly got: string; readonly theirs: string }
  | { readonly kind: 'out'; readonly reason: string }

const PASSED: Verdict = { kind: 'passed' }

/** Judges one case. Spans pass when they share at least half; values when they are the same days or number. */
export function judge(one: Case): Verdict {
  const reason = outOfScope(one)
  if (reason !== null) return { kind: 'out', reason }
  if (one.task === 'number' || one.task === 'ordinal' || one.task === 'percent') return judgeNumbers(one)
  return one.task === 'extract' ? judgeSpans(one) : judgeDates(one)
}

const CLOCK = /^(?:time|timerange|datetime|datetimerange|datetimealt|Second|Minute|Hour)$/u

/** The groups the project does not read, and nothing else: see docs/dates.md. */
function outOfScope(one: Case): string | null {
  const types = one.expected.map((result) => result.type)
  if (types.some((type) => CLOCK.test(type))) return 'clock times'
  if (types.some((type) => type === 'duration')) return 'durations'
  if (types.includes('set')) return 'recurring sets'
  if (types.includes('holiday') || one.group.includes('Holiday') || HOLIDAY.test(one.input)) return 'holidays'
  if (types.some((type) => type === 'ordinal.relative')) return 'relative ordinals'
  if (one.expected.length > 0 && one.expected.every(isBareDay)) return 'bare day numbers'
  return null
}

const HOLIDAY = /(?:^|\s)(?:عيد|رأس السنة)(?:\s|$)/u

/** A day of the month with neither month nor weekday: "27", "للثاني والعشرين". */
function isBareDay(result: Expected): boolean {
  if (/^XXXX-XX-\d\d$/u.test(result.timex)) return true
  if (result.timex !== '' || !/^(?:date|)$/u.test(result.type)) return false
  return /^(?:يوم |إلى )?(?:\d{1,2}|(?:ال|لل)(?:حادي|ثاني|ثالث|رابع|خامس)ة?(?: وال(?:عشرين|ثلاثين))?)$/u.test(
    result.text,
  )
}

function failed(expected: unknown, got: unknown, theirs = ''): Verdict {
  const note = theirs === '' ? '' : ` | ${theirs}`
  return { kind: 'failed', expected: JSON.stringify(expected), got: JSON.stringify(got), theirs: note }
}

function judgeNumbers(one: Case): Verdict {
  const wanted = one.task === 'percent' ? 'percent' : null
  const found = numbers(one.input).filter((n) =>
    wanted === null
      ? one.task === 'ordinal' || n.kind !== 'ordinal' || one.group.startsWith('Duckling')
      : n.kind === wanted,
  )
  const expected = one.expected.map((result) => (typeof result.value === 'number' ? result.value : Number.NaN))
  const got = found.map((n) => n.value)
  const same = expected.length === got.length && expected.every((value, i) => isClose(value, got[i] ?? Number.NaN))
  return same ? PASSED : failed(expected, got)
}

/** The suites print 15 digits. */
const isClose = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(1e-12, Math.abs(a), Math.abs(b)) || a === b

const found = (one: Case) => parse(one.input, { published: one.reference ?? '2016-11-07', prefer: one.prefer }).dates

function judgeSpans(one: Case): Verdict {
  const got = found(one).map((date) => date.text)
  const expected = one.expected.map((result) => result.text)
  const same = expected.length === got.length && expected.every((text, i) => isSameSpan(text, got[i] ?? ''))
  return same ? PASSED : failed(expected, got)
}

/** One span lies in the other and is at least half of it. */
function isSameSpan(a: string, b: string): boolean {
  const [x, y] = [a.trim(), b.trim()]
  const [short, long] = x.length < y.length ? [x, y] : [y, x]
  return long.includes(short) && short.length * 2 >= long.length
}

function judgeDates(one: Case): Verdict {
  const dates = found(one)
  const got = dates.map((date) => date.edtf ?? 'null')
  if (dates.length !== one.expected.length) return failed(one.expected.map(show), got)
  const same = one.expected.every((result, i) => isSameDate(result, dates[i]?.edtf ?? null, one))
  return same ? PASSED : failed(one.expected.map(show), got)
}

const show = (result: Expected): string =>
  isRange(result.value) ? `${result.value.from}..${result.value.to ?? ''}` : result.timex
const isRange = (value: Expected['value']): value is Range => value !== null && typeof value === 'object'

const SEASONS: Readonly<Record<string, string>> = { SP: '21', SU: '22', FA: '23', WI: '24' }

function isSameDate(result: Expected, edtf: string | null, one: Case): boolean {
  if (edtf === null) return false
  const season = /^(\d{4})-(SP|SU|FA|WI)$/u.exec(result.timex)
  if (season) return edtf === `${season[1]}-${SEASONS[season[2] ?? '']}`
  if (!isRange(result.value)) return false
  const days = edtfDays(edtf)
  if (!days) return false
  // "early next year" has the timex of the year, and of its first half the resolution: ours is the year.
  const whole = timexDays(result.timex)
  if (whole && days.from === whole.from && days.to === whole.to) return true
  const range = expectedDays(result, result.value, one)
  return days.from === range.from && days.to === range.to
}

/** First and last day of an expected value. Recognizers gives the day after the last for whole weeks, months and years. */
function expectedDays(result: Expected, value: Range, one: Case): { from: string; to: string } {
  if (one.group.startsWith('Duckling')) {
    if (value.to !== null) return { from: value.from, to: addDays(value.to, -1) }
    if (result.type === 'Week') return { from: value.from, to: addDays(value.from, 6) }
    if (result.type === 'Month') return edtfDays(value.from.slice(0, 7)) ?? { from: value.from, to: value.from }
    return { from: value.from, to: value.from }
  }
  if (value.to === null) return { from: value.from, to: value.from }
  // "(2016-01-04,2016-01-22,P18D)" names its last day; "2016-W45" and "2016-11" end before `end`.
  const named = result.timex.startsWith('(') && result.timex.endsWith('D)') && !isRelativeRange(result.text)
  const byYears =
    /^\(\d{4}-01-01,/u.test(result.timex) && result.timex.endsWith('Y)') && /\d{4}|ألفين/u.test(result.text)
  if (byYears) return { from: value.from, to: `${value.to.slice(0, 4)}-12-31` }
  return { from: value.from, to: named ? value.to : addDays(value.to, -1) }
}

/** The days of a plain timex: a year, a month, an ISO week. */
function timexDays(timex: string): { from: string; to: string } | null {
  const week = /^(\d{4})-W(\d\d)$/u.exec(timex)
  if (!week) return /^\d{4}(?:-\d\d)?$/u.test(timex) ? pointDays(timex) : null
  const fourth = new Date(Date.UTC(Number(week[1]), 0, 4))
  const monday = addDays(fourth.toISOString().slice(0, 10), 7 * (Number(week[2]) - 1) - ((fourth.getUTCDay() + 6) % 7))
  return { from: monday, to: addDays(monday, 6) }
}

const isRelativeRange = (text: string): boolean => /يومين|الأيام/u.test(text)

function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** First and last day of an EDTF value; null where it is open. */
function edtfDays(edtf: string): { from: string; to: string } | null {
  const [a = '', b] = edtf.replaceAll('~', '').split('/')
  const from = pointDays(a)
  const to = b === undefined ? from : pointDays(b)
  return from && to && { from: from.from, to: to.to }
}

function pointDays(point: string): { from: string; to: string } | null {
  if (/^\d{4}-\d\d-\d\d$/u.test(point)) return { from: point, to: point }
  if (/^\d{4}-\d\d$/u.test(point)) {
    const next = new Date(Date.UTC(Number(point.slice(0, 4)), Number(point.slice(5)), 0))
    return Number(point.slice(5)) > 12 ? null : { from: `${point}-01`, to: next.toISOString().slice(0, 10) }
  }
  if (/^\d{4}$/u.test(point)) return { from: `${point}-01-01`, to: `${point}-12-31` }
  const decade = /^(\d{3})X$/u.exec(point)
  return decade ? { from: `${decade[1]}0-01-01`, to: `${decade[1]}9-12-31` } : null
}
