import { arabicDates } from './lang/ar/dates.js'
import { arabicFold } from './lang/ar/fold.js'
import { findNumbers, type FoundNumber } from './extract/number.js'
import type { DateOrder } from './model/date.js'
import type { DateMention, Note } from './model/doc.js'
import { findDates, type FoundDates } from './resolve/date.js'
import { fold } from './text/fold.js'
import { tokenize, type Tokens } from './text/token.js'

export type { DateOrder } from './model/date.js'
export type { FoundNumber } from './extract/number.js'
export type { DateMention, Note } from './model/doc.js'
export type { FoundDates } from './resolve/date.js'

export interface DatesOptions {
  /** When the text was published: EDTF ("2017", "2017-09", "2017-09-12") or a Date, of which the UTC day is taken. */
  readonly published?: string | Date | null
  /**
   * Where dates lie that say neither a year nor a side. Left out: before publication, as in the news, unless the words before
   * them look ahead ("سيعقد الخميس").
   */
  readonly prefer?: 'past' | 'future'
  /** Whether the day or the month comes first in "3/4/2014", where no other date of the text tells. Left out: the day, with a note. */
  readonly order?: DateOrder
}

/**
 * Every date of an Arabic text, in order, as EDTF; those that cannot be resolved have `edtf: null` and a note that says why.
 * @example parse('قُتل أمس الثلاثاء وفي 3 و5 أيار الماضي', { published: '2017-09-12' }).dates.map((d) => d.edtf)
 */
export function parse(text: string, options: DatesOptions = {}): FoundDates {
  const { published, prefer, order } = options
  const day = published instanceof Date ? published.toISOString().slice(0, 10) : published
  return findDates({ tokens: tokensOf(text) }, arabicDates, { published: day, prefer, order })
}

/**
 * The first date of a text as EDTF; null when it holds none or none that can be resolved.
 * @example resolve('26 آب الماضي', { published: '2017-09' }) // '2017-08-26'
 */
export function resolve(text: string, options?: DatesOptions): string | null {
  return parse(text, options).dates[0]?.edtf ?? null
}

/** One date with what it was read from. */
export interface ExplainedDate extends DateMention {
  /** Plain sentences: what was counted from what, and what is doubtful or could not be resolved. */
  readonly why: readonly string[]
}

/**
 * The dates of a text, each with the reasons for its value.
 * @example explain('منذ أيام')[0]?.why
 */
export function explain(text: string, options?: DatesOptions): ExplainedDate[] {
  const { dates, notes, published } = parse(text, options)
  return dates.map((date) => ({ ...date, why: reasons(date, notes, published) }))
}

function reasons(date: DateMention, notes: readonly Note[], published: FoundDates['published']): string[] {
  const why = [`Read by ${date.rule} from "${date.text}".`]
  if (date.anchor !== null && /^d\d/u.test(date.anchor)) why.push(`Counted from the date ${date.anchor}.`)
  else if (date.anchor !== null)
    why.push(`Counted from the publication date ${date.anchor} (${published?.basis ?? 'given'}).`)
  else if (date.basis === 'stated' && date.edtf !== null) why.push('Every part of it stands in the text.')
  if (date.edtf?.includes('XXXX')) why.push('The year is not said and no publication date is known.')
  if (date.edtf?.includes('~')) why.push('Converted from the Hijri calendar, which may differ by a day.')
  for (const note of notes) if (note.start === date.start && note.end === date.end) why.push(note.message)
  return why
}

/**
 * Every number of an Arabic text: digits of both kinds, words, fractions, percents and ordinals.
 * @example numbers('ثلاثمئة واثنان وعشرون').map((n) => n.value) // [322]
 */
export function numbers(text: string): FoundNumber[] {
  return findNumbers(tokensOf(text), arabicDates)
}

function tokensOf(text: string): Tokens {
  return tokenize(fold(text, arabicFold))
}
