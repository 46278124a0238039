import type { AlignedBatch, PairBatch, ReuseWorkers } from '../ports.js'
import { alignBatch, joinColumns, listAt } from './batch.js'
import type { ReuseIndex } from './index-store.js'

/** Two documents of an index with the passages they share, packed; `a` comes before `b` by id. */
export interface AlignedPair {
  readonly a: number
  readonly b: number
  readonly packed: Uint32Array
}

/** Pairs in the order of their documents; each is made when it is its turn, for there may be a million. */
export interface AlignedPairs extends Iterable<AlignedPair> {
  /** Those that a document is the first of. */
  of(a: number): AlignedPair[]
}

/** Pairs that are aligned together. */
const BATCH = 1024

/** Every pair of the index that shares a passage. */
export function alignPairs(index: ReuseIndex): AlignedPairs {
  return pairsOf(batchesOf(index).map((pairs) => ({ pairs, ...alignBatch(batchOf(pairs, index)) })))
}

/** The same on other threads, in the same order. */
export async function alignPairsOn(index: ReuseIndex, workers: ReuseWorkers): Promise<AlignedPairs> {
  const batches = batchesOf(index)
  const aligned: Aligned[] = []
  let next = 0
  const work = async (): Promise<void> => {
    while (next < batches.length) {
      const batch = next++
      const pairs = batches[batch]!
      aligned[batch] = { pairs, ...(await workers.align(batchOf(pairs, index))) }
    }
  }
  await Promise.all(Array.from({ length: workers.atOnce }, work))
  return pairsOf(aligned)
}

interface Aligned extends AlignedBatch {
  readonly pairs: Uint32Array
}

function pairsOf(batches: readonly Aligned[]): AlignedPairs {
  const at = ({ pairs, packed, ends }: Aligned, i: number): AlignedPair | null => {
    const list = listAt(packed, ends, i)
    return list.length > 0 ? { a: pairs[2 * i]!, b: pairs[2 * i + 1]!, packed: list } : null
  }
  return {
    of(a) {
      const found: AlignedPair[] = []
      for (
        let batch = firstOf(batches.length, (one) => batches[one]!.pairs.at(-2)! >= a);
        batch < batches.length;
        batch++
      ) {
        const own = batches[batch]!
        const { length } = own.ends
        for (let i = firstOf(length, (pair) => own.pairs[2 * pair]! >= a); i < length; i++) {
          if (own.pairs[2 * i] !== a) return found
          const pair = at(own, i)
          if (pair) found.push(pair)
        }
      }
      return found
    },
    *[Symbol.iterator]() {
      for (const batch of batches) {
        for (let i = 0; i < batch.ends.length; i++) {
          const pair = at(batch, i)
          if (pair) yield pair
        }
      }
    },
  }
}

/** The first of so many, in order, from which on something holds. */
function firstOf(count: number, holds: (one: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

function batchesOf(index: ReuseIndex): Uint32Array[] {
  const pairs = orderedPairs(index)
  return Array.from({ length: Math.ceil(pairs.length / BATCH / 2) }, (_, i) =>
    pairs.subarray(i * BATCH * 2, (i + 1) * BATCH * 2),
  )
}

/** Documents of an index are fewer, so that a pair of them is a whole number. */
const PLACES = 2 ** 26

/** The candidates of the index, two places each: the first of each pair by id, and those of one first document together. */
function orderedPairs(index: ReuseIndex): Uint32Array<ArrayBuffer> {
  let keys = new Float64Array(1 << 12)
  let count = 0
  index.eachPair(({ a, b }) => {
    if (count === keys.length) {
      const larger = new Float64Array(count * 2)
      larger.set(keys)
      keys = larger
    }
    keys[count++] = index.id(a) <= index.id(b) ? a * PLACES + b : b * PLACES + a
  })
  const sorted = keys.subarray(0, count).sort()
  const pairs = new Uint32Array(count * 2)
  for (let i = 0; i < count; i++) {
    pairs[2 * i] = Math.floor(sorted[i]! / PLACES)
    pairs[2 * i + 1] = sorted[i]! % PLACES
  }
  return pairs
}

/** Pairs as places among the documents that they concern. */
function batchOf(pairs: Uint32Array, index: ReuseIndex): PairBatch {
  const places = new Map<number, number>()
  const flat = Uint32Array.from(pairs, (document) => {
    const known = places.get(document)
    if (known !== undefined) return known
    places.set(document, places.size)
    return places.size - 1
  })
  const { column: words, ends } = joinColumns([...places.keys()].map((document) => index.words(document)))
  return { documents: { words, ends }, pairs: flat }
}
