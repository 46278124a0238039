import type { Attribution } from '../../model/attribution.js'
import type { Doc } from '../../model/doc.js'
import { foldText } from '../../text/fold.js'
import type { NameLanguage, NameReader } from './names.js'
import type { WordMarks } from './packed-words.js'
import { MARKS, readTextWords, type TextLanguage, type TextWords } from './text-words.js'
import { placeWords, type WordHashes, type WordLanguage, type WordPlaces } from './words.js'

/** What finding reuse needs of a language beside its words. */
export interface ReuseLanguage extends TextLanguage, NameLanguage {
  readonly code: string
  readonly version: string
}

/** A traced document, word by word. */
export interface ReadDoc extends WordMarks {
  readonly doc: Doc
  readonly hashes: WordHashes
  /** Words outside quotations and page furniture. */
  readonly unquoted: number
  /** The folded letters of a word. */
  letters(word: number): string
}

/** The words of a document; those of page furniture match nothing. */
export function contentHashes(doc: Doc, language: WordLanguage): WordHashes {
  return maskFurniture(placeWords(doc.text, language), doc).hashes
}

/** Reads a document for comparison; `words` are those of its text, where they were read already. */
export function readDoc(doc: Doc, language: ReuseLanguage, words = readTextWords(doc.text, language)): ReadDoc {
  const { hashes, start, end, marks } = maskFurniture(words, doc)
  markSpans(words, doc)
  const statement = statementWords(words, doc.attributions)
  return docOfWords(doc, hashes, { start, end, marks, statement }, language)
}

/** A document from what was read of its words. */
export function docOfWords(
  doc: Doc,
  hashes: WordHashes,
  { start, end, marks, statement }: WordMarks,
  { fold }: WordLanguage,
): ReadDoc {
  let unquoted = 0
  for (let i = 0; i < marks.length; i++) if ((marks[i]! & MARKS.quoted) === 0 && hashes[i] !== 0) unquoted++
  const letters = (word: number): string => foldText(doc.text.slice(start[word]!, end[word]!), fold)
  return { doc, hashes, start, end, marks, statement, unquoted, letters }
}

function maskFurniture<T extends WordPlaces>(words: T, doc: Doc): T {
  for (const { start, end } of doc.boilerplate) {
    const [first, last] = wordsWithin(words, start, end)
    words.hashes.fill(0, first, last)
  }
  return words
}

/** The half-open range of the words that begin inside a raw range. */
export function wordsWithin({ start: starts }: WordPlaces, start: number, end: number): [number, number] {
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

/** Inner statements come after the ones around them, so the last that covers a word is its innermost. */
function statementWords(words: WordPlaces, attributions: readonly Attribution[]): WordMarks['statement'] {
  const statement = new Int32Array(attributions.length === 0 ? 0 : words.hashes.length).fill(-1)
  const length = (a: Attribution): number => (a.content ? a.content.end - a.content.start : 0)
  const order = attributions
    .map((_, i) => i)
    .sort((x, y) => length(attributions[y]!) - length(attributions[x]!) || x - y)
  for (const i of order) {
    const { content } = attributions[i]!
    if (content) statement.fill(i, ...wordsWithin(words, content.start, content.end))
  }
  return statement
}

/** Adds what the document tells of its words to what the text tells. */
function markSpans(words: TextWords, doc: Doc): void {
  const mark = (span: { readonly start?: number; readonly end?: number } | null, bit: number): void => {
    if (span?.start === undefined || span.end === undefined) return
    const [first, last] = wordsWithin(words, span.start, span.end)
    for (let i = first; i < last; i++) words.marks[i]! |= bit
  }
  for (const date of doc.dates) mark(date, MARKS.date)
  for (const quantity of doc.quantities) mark(quantity, MARKS.figure)
  for (const place of doc.places) mark(place, MARKS.name)
  for (const { cue, source, chain } of doc.attributions) {
    mark(cue, MARKS.cue)
    mark(source, MARKS.name)
    for (const { kind, span } of chain) if (kind === 'relay' || kind === 'channel') mark(span, MARKS.credit)
  }
  for (const credit of doc.credits) mark(credit, MARKS.credit)
}

/** Whether two statements are one speaker's: of one voice where voices are known, else by the words of their names. */
export function sameSpeaker(a: Attribution, b: Attribution, names: NameReader): boolean {
  const [x, y] = [a.chain.at(-1), b.chain.at(-1)]
  if (!x || !y) return false
  if (x.voice !== null && x.voice === y.voice) return true
  const [one, other] = [names.words(x.name), names.words(y.name)]
  const [less, more] = one.size < other.size ? [one, other] : [other, one]
  let same = 0
  for (const word of less) if (more.has(word)) same++
  return less.size > 0 && same >= less.size / 2
}
