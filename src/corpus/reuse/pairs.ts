import type { PairBatch, ReuseWorkers } from '../ports.js'
import { type Aligner, alignerOf } from './align.js'
import { joinColumns, listAt } from './batch.js'
import type { ReuseIndex } from './index-store.js'
import { packAlignments } from './packed.js'

/** Two documents of an index with the passages they share, packed; `a` comes before `b` by id. */
export interface AlignedPair {
  readonly a: number
  readonly b: number
  readonly packed: Uint32Array
}

/** Pairs that go to a worker together. */
const BATCH = 1024

/** Every pair of the index that shares a passage. */
export function alignPairs(index: ReuseIndex): AlignedPair[] {
  const found: AlignedPair[] = []
  let left = -1
  let aligner: Aligner | null = null
  for (const { a, b } of orderedPairs(index)) {
    if (aligner === null || left !== a) aligner = alignerOf(index.words(a))
    left = a
    const packed = packAlignments(aligner.align(index.words(b)))
    if (packed.length > 0) found.push({ a, b, packed })
  }
  return found
}

/** The same on other threads, in the same order. */
export async function alignPairsOn(index: ReuseIndex, workers: ReuseWorkers): Promise<AlignedPair[]> {
  const pairs = orderedPairs(index)
  const batches = Math.ceil(pairs.length / BATCH)
  const found: AlignedPair[][] = []
  let next = 0
  const work = async (): Promise<void> => {
    while (next < batches) {
      const batch = next++
      const taken = pairs.slice(batch * BATCH, (batch + 1) * BATCH)
      const { packed, ends } = await workers.align(batchOf(taken, index))
      found[batch] = taken.flatMap(({ a, b }, i) => {
        const own = listAt(packed, ends, i)
        // A copy of its own, or the whole batch would stay for one pair of it.
        return own.length > 0 ? [{ a, b, packed: own.slice() }] : []
      })
    }
  }
  await Promise.all(Array.from({ length: workers.atOnce }, work))
  return found.flat()
}

interface Pair {
  readonly a: number
  readonly b: number
}

/** The candidates of the index, the first of each pair by id, those of one first document together. */
function orderedPairs(index: ReuseIndex): Pair[] {
  const pairs: Pair[] = []
  index.eachPair(({ a, b }) => pairs.push(index.id(a) <= index.id(b) ? { a, b } : { a: b, b: a }))
  return pairs.sort((x, y) => x.a - y.a || x.b - y.b)
}

function batchOf(pairs: readonly Pair[], index: ReuseIndex): PairBatch {
  const places = new Map<number, number>()
  const place = (document: number): number => {
    const known = places.get(document)
    if (known !== undefined) return known
    places.set(document, places.size)
    return places.size - 1
  }
  const flat = Uint32Array.from(pairs.flatMap(({ a, b }) => [place(a), place(b)]))
  const { column: words, ends } = joinColumns([...places.keys()].map((document) => index.words(document)))
  return { documents: { words, ends }, pairs: flat }
}
