import type { Doc } from '../model/doc.js'

/** The words of several texts, one after another; those of text `i` end at `ends[i]`. */
export interface WordBatch {
  readonly words: Uint32Array<ArrayBuffer>
  readonly ends: Uint32Array<ArrayBuffer>
}

/** The same with all that can be told of the words without their documents. */
export interface TextBatch extends WordBatch {
  readonly start: Uint32Array<ArrayBuffer>
  readonly end: Uint32Array<ArrayBuffer>
  readonly marks: Uint8Array<ArrayBuffer>
}

/** Pairs to align: the words of the documents concerned, and the pairs as places among them, two numbers each. */
export interface PairBatch {
  readonly documents: WordBatch
  readonly pairs: Uint32Array<ArrayBuffer>
}

/** What aligning gave, pair by pair in the order asked for: packed as {@link packAlignments} does; those of pair `i` end at `ends[i]`. */
export interface AlignedBatch {
  readonly packed: Uint32Array<ArrayBuffer>
  readonly ends: Uint32Array<ArrayBuffer>
}

/** The heavy work of reuse on batches, which may be done on other threads. */
export interface ReuseWorkers {
  /** How many batches are worth giving at once. */
  readonly atOnce: number
  read(texts: readonly string[]): Promise<TextBatch>
  align(batch: PairBatch): Promise<AlignedBatch>
}

/** Documents by their place in an index, asked for only where they share something. */
export type DocumentSource = (document: number) => Doc
