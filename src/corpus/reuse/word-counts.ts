import type { ReuseIndex } from './index-store.js'
import type { WordHashes } from './words.js'

/** How many documents hold a word. */
export type WordCounts = (hash: number) => number

/** Counts that go on as documents come. */
export interface GrowingCounts {
  readonly of: WordCounts
  /** Counts the words of one document more. */
  add(words: WordHashes): void
}

/** Counts, for every word, the documents that hold it: an open table of numbers, for a large case has a million words. */
export function wordCounts(index: ReuseIndex): GrowingCounts {
  let table = emptyTable(1 << 12)
  let documents = 0
  const add = (words: WordHashes): void => {
    documents++
    for (const hash of words) {
      if (hash === 0) continue
      const at = slotOf(table, hash)
      if (table.keys[at] === 0) {
        table.keys[at] = hash
        table.used++
      }
      if (table.last[at] !== documents) table.counts[at]!++
      table.last[at] = documents
      if (table.used * 2 > table.keys.length) table = grown(table)
    }
  }
  for (let document = 0; document < index.size; document++) add(index.words(document))
  return { add, of: (hash) => (hash === 0 ? 0 : table.counts[slotOf(table, hash)]!) }
}

interface Table {
  readonly keys: Uint32Array
  readonly counts: Uint32Array
  /** The last document it was counted for, from one. */
  readonly last: Uint32Array
  used: number
}

const emptyTable = (size: number): Table => ({
  keys: new Uint32Array(size),
  counts: new Uint32Array(size),
  last: new Uint32Array(size),
  used: 0,
})

function slotOf({ keys }: Table, hash: number): number {
  const mask = keys.length - 1
  let at = hash & mask
  while (keys[at] !== 0 && keys[at] !== hash) at = (at + 1) & mask
  return at
}

function grown(table: Table): Table {
  const larger = emptyTable(table.keys.length * 2)
  table.keys.forEach((hash, i) => {
    if (hash === 0) return
    const at = slotOf(larger, hash)
    larger.keys[at] = hash
    larger.counts[at] = table.counts[i]!
    larger.last[at] = table.last[i]!
    larger.used++
  })
  return larger
}
