import type { AlignedBatch, PairBatch, WordBatch } from '../corpus/ports.js'
import { alignBatch, readBatch } from '../corpus/reuse/batch.js'
import { reuseLanguage } from '../pipeline.js'

/** What runs on another thread: tinypool calls these by name. */
export function read(texts: readonly string[]): WordBatch {
  return readBatch(texts, reuseLanguage())
}

export function align(batch: PairBatch): AlignedBatch {
  return alignBatch(batch)
}
