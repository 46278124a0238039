import type { Clitics } from '../model/language.js'
import { type Tokens, WORD } from './token.js'

/** Bits of a mask of proclitics: what stands, written together, before a stem. */
export const CONJ = 1
export const PREP = 2
export const FUTURE = 4
export const ARTICLE = 8
/** The preposition and the article merged ("للبلد"); set alone, without PREP and ARTICLE. */
export const LAM = 16

/** A folded offset at which a stem may begin, and the proclitics before it. */
export interface StemStart {
  readonly offset: number
  readonly proclitics: number
}

/** No word has more readings than this: four ways to begin, each with and without a conjunction. */
export const MAX_READINGS = 8

/** The readings of one word in ascending offsets; made once and filled again for every word. */
export interface Readings {
  count: number
  readonly offset: Uint32Array
  readonly mask: Uint8Array
}

export function emptyReadings(): Readings {
  return { count: 0, offset: new Uint32Array(MAX_READINGS), mask: new Uint8Array(MAX_READINGS) }
}

/**
 * Every way to take proclitics off word token `i`, the whole word first. Which one is meant only a lexicon can tell.
 * @example stemStarts(tokenize(fold('وللوزير', arabicFold)), 0, arabicClitics).map((s) => s.offset) // [0, 1, 2, 2, 3]
 */
export function stemStarts(tokens: Tokens, i: number, clitics: Clitics): StemStart[] {
  if (tokens.kind[i] !== WORD) return []
  const readings = emptyReadings()
  const range = { units: unitsOf(tokens.folded.text), start: tokens.start[i]!, end: tokens.end[i]! }
  readStems(range, cliticTable(clitics), readings)
  return Array.from({ length: readings.count }, (_, k) => ({
    offset: readings.offset[k]!,
    proclitics: readings.mask[k]!,
  }))
}

/** A text as an array of its UTF-16 units: reading those of a string costs several times as much. */
export function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length)
  for (let i = 0; i < units.length; i++) units[i] = text.charCodeAt(i)
  return units
}

type Form = readonly number[]

/** Clitics as units, with the bits, for every unit, of those that may begin with it: most letters of a text begin none. */
export interface CliticTable {
  readonly conjunctions: readonly Form[]
  readonly prepositions: readonly Form[]
  readonly future: readonly Form[]
  readonly article: Form
  readonly lam: Form
  readonly begins: Uint8Array
}

const tables = new WeakMap<Clitics, CliticTable>()

/** The compiled form of a language's clitics. */
export function cliticTable(clitics: Clitics): CliticTable {
  let table = tables.get(clitics)
  if (!table) {
    const begins = new Uint8Array(0x10000)
    const form = (text: string, bit: number): Form => {
      const units = [...unitsOf(text)]
      if (units[0] !== undefined) begins[units[0]]! |= bit
      return units
    }
    table = {
      conjunctions: clitics.conjunctions.map((text) => form(text, CONJ)),
      prepositions: clitics.prepositions.map((text) => form(text, PREP)),
      future: clitics.future.map((text) => form(text, FUTURE)),
      article: form(clitics.article, ARTICLE),
      lam: form(clitics.articleAfterLam, LAM),
      begins,
    }
    tables.set(clitics, table)
  }
  return table
}

/** A word to read, as folded offsets. */
export interface WordRange {
  readonly units: Uint16Array
  readonly start: number
  readonly end: number
}

/** Fills `into` with the readings of a word; the allocation-free form of {@link stemStarts}. */
export function readStems(word: WordRange, table: CliticTable, into: Readings): void {
  into.count = 0
  readBare(word, word.start, 0, table, into)
  if ((table.begins[word.units[word.start]!]! & CONJ) === 0) return
  const conj = prefixLength(word, word.start, table.conjunctions)
  if (conj > 0) readBare(word, word.start + conj, CONJ, table, into)
}

function readBare(word: WordRange, at: number, mask: number, table: CliticTable, into: Readings): void {
  push(into, at, mask)
  const begins = table.begins[word.units[at]!]!
  if ((begins & ~CONJ) === 0) return
  const { article, lam } = table
  if ((begins & ARTICLE) !== 0 && stands(word, at, article)) push(into, at + article.length, mask | ARTICLE)
  const prep = (begins & PREP) === 0 ? 0 : prefixLength(word, at, table.prepositions)
  if (prep > 0) push(into, at + prep, mask | PREP)
  if ((begins & LAM) !== 0 && stands(word, at, lam)) {
    // "للجنه": a stem that begins with lam keeps only two of the three, so it may begin at the second one.
    if (prep > 0 && prep < lam.length) push(into, at + prep, mask | LAM)
    push(into, at + lam.length, mask | LAM)
  } else if (prep > 0 && stands(word, at + prep, article)) {
    push(into, at + prep + article.length, mask | PREP | ARTICLE)
  }
  const future = (begins & FUTURE) === 0 ? 0 : prefixLength(word, at, table.future)
  if (future > 0) push(into, at + future, mask | FUTURE)
}

/** Keeps offsets ascending whatever letters a language's clitics share; in Arabic nothing ever moves. */
function push(into: Readings, offset: number, mask: number): void {
  if (into.count === MAX_READINGS) return
  let k = into.count++
  for (; k > 0 && into.offset[k - 1]! > offset; k--) {
    into.offset[k] = into.offset[k - 1]!
    into.mask[k] = into.mask[k - 1]!
  }
  into.offset[k] = offset
  into.mask[k] = mask
}

/** Length of the clitic at `at` that leaves a stem behind it, or 0. */
function prefixLength(word: WordRange, at: number, forms: readonly Form[]): number {
  for (let k = 0; k < forms.length; k++) if (stands(word, at, forms[k]!)) return forms[k]!.length
  return 0
}

function stands(word: WordRange, at: number, form: Form): boolean {
  const { length } = form
  if (length === 0 || at + length >= word.end) return false
  for (let k = 0; k < length; k++) if (word.units[at + k] !== form[k]) return false
  return true
}
