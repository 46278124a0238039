import { componentsOf } from './components.js'
import type { Similarity } from './similarity.js'

/** A pair of groups waiting to be joined. */
interface Candidate {
  readonly a: number
  readonly b: number
  readonly score: number
}

/**
 * What a sum of pairs is divided by, as a power of their number: 1 is the plain average, which parts the denial and the witness
 * of a story from its many reports as these grow in number; lower joins groups by ever fewer of their pairs. Between 0.85 and 0.9
 * the same small cases come out for thresholds from 0.12 to 0.2.
 */
const AVERAGE = 0.85

/**
 * Average linkage over sparse pairs: the two groups most like each other on average are joined first, until none reach
 * `least`; pairs not given count as 0. Equal scores go by place, so the same pairs always make the same groups. Members and
 * groups ascend by place.
 */
export function averageLinkage(count: number, pairs: Iterable<Similarity>, least: number): number[][] {
  // What no pair holds together is never joined: each component by itself, so that what is worked with is that of one.
  const groups = componentsOf(count, pairs).flatMap(({ members, pairs: own }) =>
    linked(members.length, own(), least).map((group) => group.map((place) => members[place]!)),
  )
  const joined = new Set(groups.flat())
  for (let at = 0; at < count; at++) if (!joined.has(at)) groups.push([at])
  return groups.sort((x, y) => x[0]! - y[0]!)
}

/** Average linkage of documents that pairs hold together. */
function linked(count: number, pairs: readonly Similarity[], least: number): number[][] {
  const members = Array.from({ length: count }, (_, i): number[] | null => [i])
  /** For each group the summed scores to every other it shares a pair with. */
  const sums = Array.from({ length: count }, () => new Map<number, number>())
  for (const { a, b, score } of pairs) {
    sums[a]!.set(b, score)
    sums[b]!.set(a, score)
  }
  const average = (a: number, b: number): number =>
    (sums[a]!.get(b) ?? 0) / ((members[a]?.length ?? 1) * (members[b]?.length ?? 1)) ** AVERAGE
  const heap = createHeap(pairs.filter(({ score }) => score >= least).map(inOrder))
  for (let next = heap.pop(); next; next = heap.pop()) {
    const { a, b, score } = next
    // Of a group that has grown since, only the newest average counts.
    if (!members[a] || !members[b] || average(a, b) !== score) continue
    join(a, b)
    for (const other of sums[a]!.keys()) {
      const now = average(a, other)
      if (now >= least) heap.push(inOrder({ a, b: other, score: now }))
    }
  }
  function join(a: number, b: number): void {
    members[a] = [...members[a]!, ...members[b]!].sort((x, y) => x - y)
    members[b] = null
    for (const [other, sum] of sums[b]!) {
      sums[other]!.delete(b)
      if (other === a) continue
      const total = sum + (sums[a]!.get(other) ?? 0)
      sums[a]!.set(other, total)
      sums[other]!.set(a, total)
    }
    sums[b]!.clear()
    sums[a]!.delete(b)
  }
  return members.filter((group) => group !== null)
}

const inOrder = ({ a, b, score }: Similarity): Candidate => (a < b ? { a, b, score } : { a: b, b: a, score })

const before = (x: Candidate, y: Candidate): boolean =>
  x.score > y.score || (x.score === y.score && (x.a < y.a || (x.a === y.a && x.b < y.b)))

interface Heap {
  push(item: Candidate): void
  pop(): Candidate | null
}

/** A binary heap, highest score first. */
function createHeap(items: readonly Candidate[]): Heap {
  const heap: Candidate[] = []
  const push = (item: Candidate): void => {
    let at = heap.push(item) - 1
    while (at > 0) {
      const up = (at - 1) >> 1
      if (!before(item, heap[up]!)) break
      heap[at] = heap[up]!
      at = up
    }
    heap[at] = item
  }
  const pop = (): Candidate | null => {
    const top = heap[0] ?? null
    const last = heap.pop()
    if (last && heap.length > 0) sink(heap, last)
    return top
  }
  for (const item of items) push(item)
  return { push, pop }
}

function sink(heap: Candidate[], item: Candidate): void {
  let at = 0
  for (;;) {
    let down = 2 * at + 1
    if (down >= heap.length) break
    if (down + 1 < heap.length && before(heap[down + 1]!, heap[down]!)) down++
    if (!before(heap[down]!, item)) break
    heap[at] = heap[down]!
    at = down
  }
  heap[at] = item
}
