import type { AlignedBatch, PairBatch, TextBatch } from '../corpus/ports.js'
import { alignBatch, readBatch } from '../corpus/reuse/batch.js'
import type { TextLanguage } from '../corpus/reuse/text-words.js'
import { reuseWords } from '../pipeline/reuse-words.js'

let language: TextLanguage | undefined

/** What runs on another thread: tinypool calls these by name. */
export function read(texts: readonly string[]): TextBatch {
  language ??= reuseWords()
  return readBatch(texts, language)
}

export function align(batch: PairBatch): AlignedBatch {
  return alignBatch(batch)
}
