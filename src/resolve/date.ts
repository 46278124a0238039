import { findDatePhrases } from '../extract/date.js'
import { timeView } from '../extract/date-view.js'
import type { CalendarMeaning, DateMeaning, DateOrder } from '../model/date.js'
import type { DateMention, Note } from '../model/doc.js'
import { spanOf, type Span } from '../model/span.js'
import type { DateLanguage, DatePhrase, TimeView } from '../text/date-language.js'
import { rawRange } from '../text/fold.js'
import type { Tokens } from '../text/token.js'
import { dateContext, type DateContext, type Mentioned, type Resolved, unresolved } from './date-context.js'
import { dateNotes } from './date-note.js'
import { resolveMeaning } from './date-value.js'
import { type DateValue, formatEdtf, parseAnchor } from './edtf.js'

export interface DateOptions {
  /** EDTF: when the text was published. Without it a date stated at the head of the text is used, and failing that none. */
  readonly published?: string | null | undefined
  /**
   * Where a date without a year or a bare weekday lies. Left out: before publication, as in the news, unless the words before
   * it look ahead ("سيعقد الخميس"); given, always there.
   */
  readonly prefer?: 'past' | 'future' | undefined
  /** How the outlet orders day and month in digits, for texts whose own dates do not tell. */
  readonly order?: DateOrder | null | undefined
}

export interface FoundDates {
  readonly dates: readonly DateMention[]
  readonly notes: readonly Note[]
  /** What the dates were resolved against; null where the text has no publication date. */
  readonly published: { readonly edtf: string; readonly basis: 'given' | 'stated' } | null
}

/**
 * Finds the dates of a text and resolves them into EDTF, in reading order: what was mentioned before gives "من الشهر نفسه" its month.
 * @example findDates(reading, arabicDates, { published: '2017-09' }).dates[0]?.edtf
 */
export function findDates(
  reading: { readonly tokens: Tokens },
  language: DateLanguage,
  options: DateOptions = {},
): FoundDates {
  const view = timeView(reading.tokens, language)
  const phrases = findDatePhrases(view, language)
  const given = parseAnchor(options.published)
  const order = orderOf(phrases) ?? options.order ?? null
  const stated = given ? null : statedPublication(view, phrases, order)
  const anchor = given ?? parseAnchor(stated)
  const context = dateContext(anchor, options.prefer ?? 'past', order)
  const dates: DateMention[] = []
  const notes: Note[] = []
  phrases.forEach((phrase, i) => {
    const id = `d${i + 1}`
    const result = resolveOne(view, language, phrase, context, options.prefer === undefined)
    const span = spanOfPhrase(view, phrase)
    const edtf = result.value && formatEdtf(result.value)
    const basis = result.value !== null && result.anchor === null && !isOpen(result.value) ? 'stated' : 'implied'
    dates.push({ ...span, id, edtf, basis, anchor: result.anchor, rule: phrase.rule })
    notes.push(...dateNotes(span, edtf, result))
    context.last = mentioned(id, result.value) ?? context.last
  })
  settleHijri(phrases, dates)
  const published = anchor && ({ edtf: anchor.edtf, basis: given ? 'given' : 'stated' } as const)
  return { dates, notes, published }
}

function resolveOne(
  view: TimeView,
  language: DateLanguage,
  phrase: DatePhrase,
  context: DateContext,
  auto: boolean,
): Resolved {
  context.ahead = auto && mayLookAhead(phrase.meaning) && language.aimsAhead(view, phrase.first)
  const result = resolveMeaning(phrase.meaning, context)
  return result.value && !isWritable(result.value) ? unresolved('impossible') : result
}

/** EDTF writes years of four digits; "26 centuries ago" leaves them. */
function isWritable(value: DateValue): boolean {
  const isYear = (year: number | null): boolean => year === null || (year >= 0 && year <= 9999)
  if (value.kind === 'interval') return isWritable(value.from) && isWritable(value.to)
  if (value.kind === 'set') return value.members.every(isWritable)
  return isYear(value.kind === 'span' ? value.start : value.year)
}

/** Tokens that may stand between a day in one calendar and the same day in the other: "الموافق", brackets. */
const SAME_DAY_REACH = 3

/** "5 شوال 1436هـ الموافق 20 تموز 2015": where the calendars are a day apart, the Gregorian day is the one that was meant. */
function settleHijri(phrases: readonly DatePhrase[], dates: DateMention[]): void {
  for (let i = 1; i < dates.length; i++) {
    const [a, b] = [phrases[i - 1], phrases[i]]
    if (!a || !b || b.first - a.last > SAME_DAY_REACH || isHijriDay(a) === isHijriDay(b)) continue
    const [from, to] = isHijriDay(a) ? [i - 1, i] : [i, i - 1]
    const [hijri, gregorian] = [dates[from], dates[to]]
    if (!hijri || !gregorian || !isDayApart(hijri.edtf, gregorian.edtf)) continue
    dates[from] = { ...hijri, edtf: gregorian.edtf, basis: 'implied', anchor: gregorian.id }
  }
}

const isHijriDay = ({ meaning }: DatePhrase): boolean =>
  meaning.kind === 'calendar' && meaning.calendar === 'hijri' && meaning.day !== null

/** Whether two days in full are neighbours; the Hijri one may be marked as uncertain. */
function isDayApart(hijri: string | null, gregorian: string | null): boolean {
  const day = /^\d{4}-\d\d-\d\d~?$/u
  if (hijri === null || gregorian === null || !day.test(hijri) || !day.test(gregorian)) return false
  const apart = Date.parse(hijri.slice(0, 10)) - Date.parse(gregorian.slice(0, 10))
  return Math.abs(apart) <= DAY_MS && hijri !== gregorian
}

const DAY_MS = 86_400_000

/** Only what says neither a year nor a direction is turned by the words before it. */
function mayLookAhead(meaning: DateMeaning): boolean {
  if (meaning.kind === 'weekday') return meaning.toward === null && meaning.week === null
  if (meaning.kind === 'calendar') return meaning.year === null && meaning.toward === null && meaning.month !== 'same'
  if (meaning.kind === 'interval') return mayLookAhead(meaning.from) && mayLookAhead(meaning.to)
  return meaning.kind === 'part' && mayLookAhead(meaning.of)
}

function spanOfPhrase(view: TimeView, phrase: DatePhrase): Span {
  const { folded } = view.tokens
  const raw = rawRange(folded, phrase.start, phrase.end)
  return spanOf(folded.raw, raw.start, raw.end)
}

const isOpen = (value: DateValue): boolean => formatEdtf(value).includes('XXXX')

/** What later words may point back to: the last of several. */
function mentioned(id: string, value: DateValue | null): Mentioned | null {
  if (value === null) return null
  if (value.kind === 'point') return { id, year: value.year, month: value.month, day: value.day }
  if (value.kind === 'interval') return mentioned(id, value.to)
  return value.kind === 'set' ? mentioned(id, value.members.at(-1) ?? null) : null
}

/** One date that can be read in one order only settles the order of all in the text. */
function orderOf(phrases: readonly DatePhrase[]): DateOrder | null {
  for (const { meaning } of phrases) {
    if (meaning.kind !== 'numeric' || meaning.parts.length < 3) continue
    const [a = 0, b = 0] = meaning.parts.map(Number)
    if (a > 12 && a <= 31) return 'dmy'
    if (b > 12 && b <= 31 && a <= 12) return 'mdy'
  }
  return null
}

/** A dateline stands within so many characters from the head, on a line with little else: place, agency, "last update". */
const HEAD = 200
const LINE_REST = 45

/** The publication date a text states itself: a full date at its head, on a line with little else. */
function statedPublication(view: TimeView, phrases: readonly DatePhrase[], order: DateOrder | null): string | null {
  const { text } = view
  for (const phrase of phrases) {
    if (phrase.start > HEAD) return null
    const edtf = fullDate(phrase.meaning, order)
    if (edtf === null) continue
    const lineStart = text.lastIndexOf('\n', phrase.start) + 1
    const lineEnd = text.indexOf('\n', phrase.end)
    const line = (lineEnd < 0 ? text.length : lineEnd) - lineStart
    if (line - (phrase.end - phrase.start) <= LINE_REST) return edtf
  }
  return null
}

function fullDate(meaning: DateMeaning, order: DateOrder | null): string | null {
  const isFull = (m: CalendarMeaning): boolean =>
    typeof m.year === 'number' && typeof m.month === 'number' && m.day !== null
  if (meaning.kind === 'calendar' ? !isFull(meaning) : meaning.kind !== 'numeric' || meaning.parts.length < 3)
    return null
  const { value, doubts } = resolveMeaning(meaning, dateContext(null, 'past', order))
  return value?.kind === 'point' && !doubts.includes('ambiguous-order') ? formatEdtf(value) : null
}
