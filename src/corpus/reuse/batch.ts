import type { AlignedBatch, PairBatch, WordBatch } from '../ports.js'
import { type Aligner, alignerOf } from './align.js'
import { packAlignments } from './packed.js'
import { type WordHashes, wordHashes, type WordLanguage } from './words.js'

/** Lists of numbers as one column, with where each ends. */
export function joinColumns(lists: readonly Uint32Array[]): {
  column: Uint32Array<ArrayBuffer>
  ends: Uint32Array<ArrayBuffer>
} {
  const ends = new Uint32Array(lists.length)
  let size = 0
  lists.forEach((list, i) => (ends[i] = size += list.length))
  const column = new Uint32Array(size)
  lists.forEach((list, i) => column.set(list, i === 0 ? 0 : ends[i - 1]!))
  return { column, ends }
}

/** List `i` of a column, without copying. */
export function listAt(column: Uint32Array<ArrayBuffer>, ends: Uint32Array, i: number): Uint32Array<ArrayBuffer> {
  return column.subarray(i === 0 ? 0 : ends[i - 1]!, ends[i])
}

/** The words of several texts. */
export function readBatch(texts: readonly string[], language: WordLanguage): WordBatch {
  const { column: words, ends } = joinColumns(texts.map((text) => wordHashes(text, language)))
  return { words, ends }
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
