import type { WordHashes } from './words.js'

/** More documents than this are not counted: what is asked is whether a word stands in two alone. */
const MANY = 3

/** Tables by the highest bits of a hash: each grows by itself, so that no addition waits for all of them to be copied. */
const TABLES = 256

/** In how many documents words stand. */
export interface WordCounts {
  /** Of one word; {@link MANY} stands for as many or more. */
  of(hash: number): number
  /** Counts the words of one document more. */
  add(words: WordHashes): void
  /** The words that stand in one document, in two, and in more. */
  columns(): Uint32Array<ArrayBuffer>[]
}

/** Counts of nothing, or those that were kept. */
export function wordCounts(kept: readonly Uint32Array[] = []): WordCounts {
  const tables = Array.from({ length: TABLES }, () => emptyTable(16))
  const placeOf = (hash: number): number => hash >>> 24
  const count = (hash: number, more: number): void => {
    const table = tables[placeOf(hash)]!
    const at = slotOf(table, hash)
    if (table.keys[at] === 0) {
      table.keys[at] = hash
      table.used++
    }
    table.counts[at] = Math.min(MANY, table.counts[at]! + more)
    if (table.used * 2 > table.keys.length) tables[placeOf(hash)] = grown(table)
  }
  kept.forEach((words, i) => words.forEach((hash) => count(hash, i + 1)))
  const seen = { slots: new Uint32Array(1 << 10) }
  return {
    of(hash) {
      const table = tables[placeOf(hash)]!
      return hash === 0 ? 0 : table.counts[slotOf(table, hash)]!
    },
    add: (words) => eachDistinct(words, seen, (hash) => count(hash, 1)),
    columns: () =>
      Array.from({ length: MANY }, (_, i) =>
        Uint32Array.from(
          tables.flatMap(({ keys, counts }) => Array.from(keys).filter((__, at) => counts[at] === i + 1)),
        ),
      ),
  }
}

/** Calls `visit` once for each different word; `seen` is room that is used again. */
function eachDistinct(words: WordHashes, seen: { slots: Uint32Array }, visit: (hash: number) => void): void {
  const room = 2 ** Math.ceil(Math.log2(words.length * 2 + 2))
  if (room > seen.slots.length) seen.slots = new Uint32Array(room)
  const slots = seen.slots.subarray(0, room).fill(0)
  for (const hash of words) {
    if (hash === 0) continue
    const at = slotIn(slots, hash)
    if (slots[at] === hash) continue
    slots[at] = hash
    visit(hash)
  }
}

interface Table {
  readonly keys: Uint32Array
  readonly counts: Uint8Array
  used: number
}

const emptyTable = (size: number): Table => ({ keys: new Uint32Array(size), counts: new Uint8Array(size), used: 0 })

/** Where a hash stands, or the empty place where it would. */
function slotIn(keys: Uint32Array, hash: number): number {
  const mask = keys.length - 1
  let at = hash & mask
  while (keys[at] !== 0 && keys[at] !== hash) at = (at + 1) & mask
  return at
}

const slotOf = ({ keys }: Table, hash: number): number => slotIn(keys, hash)

function grown({ keys, counts, used }: Table): Table {
  const larger = { ...emptyTable(keys.length * 2), used }
  keys.forEach((hash, i) => {
    if (hash === 0) return
    const at = slotOf(larger, hash)
    larger.keys[at] = hash
    larger.counts[at] = counts[i]!
  })
  return larger
}
