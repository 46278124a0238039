import type { AlignedBatch, PairBatch, TextBatch } from '../ports.js'
import { type Aligner, alignerOf } from './align.js'
import { packAlignments } from './packed.js'
import { readTextWords, type TextLanguage, type TextWords } from './text-words.js'
import type { WordHashes } from './words.js'

/** Where each of several lists ends when they stand one after another. */
export function endsOf(lists: readonly { readonly length: number }[]): Uint32Array<ArrayBuffer> {
  let size = 0
  return Uint32Array.from(lists, (list) => (size += list.length))
}

/** Lists of numbers as one column, with where each ends. */
export function joinColumns(lists: readonly Uint32Array[]): {
  column: Uint32Array<ArrayBuffer>
  ends: Uint32Array<ArrayBuffer>
} {
  const ends = endsOf(lists)
  const column = new Uint32Array(ends.at(-1) ?? 0)
  lists.forEach((list, i) => column.set(list, i === 0 ? 0 : ends[i - 1]!))
  return { column, ends }
}

/** List `i` of a column, without copying. */
export function listAt(column: Uint32Array<ArrayBuffer>, ends: Uint32Array, i: number): Uint32Array<ArrayBuffer> {
  return column.subarray(i === 0 ? 0 : ends[i - 1]!, ends[i])
}

/** The words of several texts. */
export function readBatch(texts: readonly string[], language: TextLanguage): TextBatch {
  const read = texts.map((text) => readTextWords(text, language))
  const { column: words, ends } = joinColumns(read.map(({ hashes }) => hashes))
  const marks = new Uint8Array(words.length)
  read.forEach((one, i) => marks.set(one.marks, i === 0 ? 0 : ends[i - 1]!))
  const column = (of: (words: TextWords) => Uint32Array): Uint32Array<ArrayBuffer> => joinColumns(read.map(of)).column
  return { words, ends, marks, start: column(({ start }) => start), end: column(({ end }) => end) }
}

/** The words of text `i` of a batch, without copying. */
export function textWordsAt({ words, start, end, marks, ends }: TextBatch, i: number): TextWords {
  const from = i === 0 ? 0 : ends[i - 1]!
  return {
    hashes: listAt(words, ends, i),
    start: listAt(start, ends, i),
    end: listAt(end, ends, i),
    marks: marks.subarray(from, ends[i]),
  }
}

/** Aligns pairs; those of one first document should stand together, for it is prepared once. */
export function alignBatch({ documents, pairs }: PairBatch): AlignedBatch {
  const wordsOf = (place: number): WordHashes => listAt(documents.words, documents.ends, place)
  const packed: Uint32Array[] = []
  let aligner: Aligner | null = null
  for (let i = 0; i < pairs.length; i += 2) {
    if (aligner === null || pairs[i] !== pairs[i - 2]) aligner = alignerOf(wordsOf(pairs[i]!))
    packed.push(packAlignments(aligner.align(wordsOf(pairs[i + 1]!))))
  }
  const { column, ends } = joinColumns(packed)
  return { packed: column, ends }
}
