import type { Attribution } from '../../model/attribution.js'
import type { Doc } from '../../model/doc.js'
import type { Lexicon } from '../../text/match.js'
import { findQuotes } from '../../text/quote.js'
import { foldText } from '../../text/fold.js'
import { NUMBER } from '../../text/token.js'
import { type PlacedWords, placeWords, type WordHashes, type WordLanguage } from './words.js'

/** What finding reuse needs of a language beside its words. */
export interface ReuseLanguage extends WordLanguage {
  readonly code: string
  readonly version: string
  /** A source's folded words, to compare short and full names. */
  readonly nameWords: (folded: string) => string[]
  /** Proper names of states, bodies and groups. */
  readonly names: Lexicon<unknown>
  /** Words that are numbers. */
  readonly numerals: Lexicon<unknown>
}

/** A traced document, word by word. */
export interface ReadDoc extends PlacedWords {
  readonly doc: Doc
  /** 1 for the words of a quotation long enough to be speech. */
  readonly quoted: Uint8Array
  /** Words outside quotations and page furniture. */
  readonly unquoted: number
  /** For each word the innermost statement whose content holds it: a place in `doc.attributions`, or -1. */
  readonly statement: Int32Array
  /** 1 for the words by which what was said is reported. */
  readonly cues: Uint8Array
  /** What each word is or belongs to: bits of {@link MARKS}. Worked out when first asked for. */
  marks(): Uint8Array
}

export const MARKS = { figure: 1, name: 2, credit: 4, date: 8 } as const

/** The words of a document; those of page furniture match nothing. */
export function contentHashes(doc: Doc, language: WordLanguage): WordHashes {
  return maskFurniture(placeWords(doc.text, language), doc).hashes
}

/** Reads a document for comparison. */
export function readDoc(doc: Doc, language: ReuseLanguage): ReadDoc {
  const placed = maskFurniture(placeWords(doc.text, language), doc)
  const quoted = quotedWords(placed)
  let marks: Uint8Array | undefined
  let unquoted = 0
  for (let i = 0; i < quoted.length; i++) if (quoted[i] === 0 && placed.hashes[i] !== 0) unquoted++
  return {
    ...placed,
    doc,
    quoted,
    unquoted,
    statement: statementWords(placed, doc.attributions),
    cues: cueWords(placed, doc.attributions),
    marks: () => (marks ??= markWords(placed, doc, language)),
  }
}

function maskFurniture(placed: PlacedWords, doc: Doc): PlacedWords {
  for (const { start, end } of doc.boilerplate) {
    const [first, last] = wordsWithin(placed, start, end)
    placed.hashes.fill(0, first, last)
  }
  return placed
}

/** The half-open range of the words that begin inside a raw range. */
export function wordsWithin({ start: starts }: PlacedWords, start: number, end: number): [number, number] {
  const at = (offset: number): number => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (starts[middle]! < offset) low = middle + 1
      else high = middle
    }
    return low
  }
  return [at(start), at(end)]
}

function quotedWords({ tokens, token }: PlacedWords): Uint8Array {
  const { all, at } = findQuotes(tokens)
  const quoted = new Uint8Array(token.length)
  if (all.length === 0) return quoted
  for (let i = 0; i < token.length; i++) {
    for (let q = at[token[i]!]!; q >= 0; q = all[q]!.parent) if (all[q]!.kind === 'speech') quoted[i] = 1
  }
  return quoted
}

/** Inner statements come after the ones around them, so the last that covers a word is its innermost. */
function statementWords(placed: PlacedWords, attributions: readonly Attribution[]): Int32Array {
  const statement = new Int32Array(placed.hashes.length).fill(-1)
  const length = (a: Attribution): number => (a.content ? a.content.end - a.content.start : 0)
  const order = attributions
    .map((_, i) => i)
    .sort((x, y) => length(attributions[y]!) - length(attributions[x]!) || x - y)
  for (const i of order) {
    const { content } = attributions[i]!
    if (content) statement.fill(i, ...wordsWithin(placed, content.start, content.end))
  }
  return statement
}

function cueWords(placed: PlacedWords, attributions: readonly Attribution[]): Uint8Array {
  const cues = new Uint8Array(placed.hashes.length)
  for (const { cue } of attributions) cues.fill(1, ...wordsWithin(placed, cue.start, cue.end))
  return cues
}

function markWords(placed: PlacedWords, doc: Doc, { names, numerals }: ReuseLanguage): Uint8Array {
  const { tokens, token, hashes } = placed
  const marks = new Uint8Array(hashes.length)
  const mark = (span: { readonly start?: number; readonly end?: number } | null, bit: number): void => {
    if (span?.start === undefined || span.end === undefined) return
    const [first, last] = wordsWithin(placed, span.start, span.end)
    for (let i = first; i < last; i++) marks[i]! |= bit
  }
  const wordOfToken = new Int32Array(tokens.count).fill(-1)
  token.forEach((t, i) => {
    wordOfToken[t] = i
    if (tokens.kind[t] === NUMBER) marks[i]! |= MARKS.figure
  })
  const markHits = (lexicon: Lexicon<unknown>, bit: number): void => {
    for (const { first, last } of lexicon.scan(tokens)) {
      for (let t = first; t <= last; t++) if (wordOfToken[t]! >= 0) marks[wordOfToken[t]!]! |= bit
    }
  }
  markHits(names, MARKS.name)
  markHits(numerals, MARKS.figure)
  for (const date of doc.dates) mark(date, MARKS.date)
  for (const quantity of doc.quantities) mark(quantity, MARKS.figure)
  for (const place of doc.places) mark(place, MARKS.name)
  for (const { source, chain } of doc.attributions) {
    mark(source, MARKS.name)
    for (const { kind, span } of chain) if (kind === 'relay' || kind === 'channel') mark(span, MARKS.credit)
  }
  for (const credit of doc.credits) mark(credit, MARKS.credit)
  return marks
}

/** Whether two statements are one speaker's: of one voice where voices are known, else by the words of their names. */
export function sameSpeaker(a: Attribution, b: Attribution, { fold, nameWords }: ReuseLanguage): boolean {
  const [x, y] = [a.chain.at(-1), b.chain.at(-1)]
  if (!x || !y) return false
  if (x.voice !== null && x.voice === y.voice) return true
  const names = [x, y].map(({ name }) => new Set(nameWords(foldText(name, fold))))
  const [less, more] = names[0]!.size < names[1]!.size ? [names[0]!, names[1]!] : [names[1]!, names[0]!]
  return less.size > 0 && [...less].filter((word) => more.has(word)).length >= less.size / 2
}
