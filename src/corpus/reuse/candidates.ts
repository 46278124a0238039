import { crowdOf, type Precedence } from './crowd.js'
import type { Postings } from './postings.js'
import type { Holders } from './segments.js'

/**
 * A fingerprint in up to this many documents pairs all of them; so the pairs found stay linear in the documents. Of the 40,957 fingerprints
 * that real articles share, all but one lie below it; with 16 no pair was lost either (bench/reuse-exact.ts, to be run when it moves).
 */
export const PAIRED = 64

/** Above {@link PAIRED} documents are paired with a few of their own only, and above this one not at all: such words are formulas. */
export const COMMON = 2048

/** What one shared fingerprint counts for; a pair is compared when they sum to {@link ENOUGH}: one rare one, or several frequent ones. */
const RARE = 8
const RARE_WEIGHT = 4
const PAIRED_WEIGHT = 2
const FREQUENT_WEIGHT = 1
const ENOUGH = 4

/** Two documents worth comparing, as positions in the index. */
export interface CandidatePair {
  readonly a: number
  readonly b: number
}

/** Groups of documents that share a fingerprint, as they are gathered. */
interface Groups {
  docs: Uint32Array
  size: number
  ends: Uint32Array
  weights: Uint8Array
  count: number
}

const weightOf = (documents: number): number => (documents <= RARE ? RARE_WEIGHT : PAIRED_WEIGHT)

/** Calls `visit` for every pair worth comparing, each once, document by document. */
export function findCandidates(
  parts: Iterable<Postings>,
  documents: number,
  precedence: Precedence,
  visit: (pair: CandidatePair) => void,
): void {
  const groups: Groups = {
    docs: new Uint32Array(1 << 16),
    size: 0,
    ends: new Uint32Array(1 << 14),
    weights: new Uint8Array(1 << 14),
    count: 0,
  }
  for (const part of parts) gather(part, precedence, groups)
  const { starts, lists } = groupsByDocument(groups, documents)
  const sums = new Float32Array(documents)
  const touched = new Uint32Array(documents)
  for (let a = 0; a < documents; a++) {
    let count = 0
    for (let i = starts[a]!; i < starts[a + 1]!; i++) {
      const group = lists[i]!
      for (let k = group === 0 ? 0 : groups.ends[group - 1]!; k < groups.ends[group]!; k++) {
        const b = groups.docs[k]!
        if (b <= a) continue
        if (sums[b] === 0) touched[count++] = b
        sums[b]! += groups.weights[group]!
      }
    }
    for (let i = 0; i < count; i++) {
      const b = touched[i]!
      if (sums[b]! >= ENOUGH) visit({ a, b })
      sums[b] = 0
    }
  }
}

function gather({ hash, doc }: Postings, precedence: Precedence, groups: Groups): void {
  for (let from = 0, to = 0; from < hash.length; from = to) {
    while (to < hash.length && hash[to] === hash[from]) to++
    const documents = to - from
    if (documents === 1 || documents > COMMON) continue
    if (documents <= PAIRED) {
      append(groups, doc.subarray(from, to), weightOf(documents))
      continue
    }
    const { standingFor } = crowdOf([doc.subarray(from, to)], Math.ceil(documents / PAIRED), precedence)
    for (let i = from; i < to; i++) {
      for (const other of standingFor(doc[i]!)) append(groups, Uint32Array.of(other, doc[i]!), FREQUENT_WEIGHT)
    }
  }
}

function append(groups: Groups, docs: Uint32Array, weight: number): void {
  if (groups.size + docs.length > groups.docs.length) groups.docs = doubled(groups.docs, Uint32Array)
  if (groups.count === groups.ends.length) {
    groups.ends = doubled(groups.ends, Uint32Array)
    groups.weights = doubled(groups.weights, Uint8Array)
  }
  groups.docs.set(docs, groups.size)
  groups.size += docs.length
  groups.ends[groups.count] = groups.size
  groups.weights[groups.count++] = weight
}

function doubled<A extends Uint32Array | Uint8Array>(list: A, Type: new (size: number) => A): A {
  const larger = new Type(list.length * 2)
  larger.set(list)
  return larger
}

interface ByDocument {
  readonly starts: Uint32Array
  readonly lists: Uint32Array
}

/** The groups each document stands in. */
function groupsByDocument({ docs, size, ends, count }: Groups, documents: number): ByDocument {
  const starts = new Uint32Array(documents + 1)
  for (let i = 0; i < size; i++) starts[docs[i]! + 1]!++
  for (let d = 0; d < documents; d++) starts[d + 1]! += starts[d]!
  const next = starts.slice()
  const lists = new Uint32Array(size)
  for (let group = 0, i = 0; group < count; group++) {
    for (; i < ends[group]!; i++) lists[next[docs[i]!]!++] = group
  }
  return { starts, lists }
}

/** The documents worth comparing with one, from those that hold each of its fingerprints: it is among them. */
export function candidatesOf(document: number, found: readonly Holders[], precedence: Precedence): number[] {
  const sums = new Map<number, number>()
  const add = (others: Iterable<number>, weight: number): void => {
    for (const other of others) if (other !== document) sums.set(other, (sums.get(other) ?? 0) + weight)
  }
  for (const { count, parts } of found) {
    if (count > COMMON) continue
    if (count > PAIRED) add(crowdOf(parts, Math.ceil(count / PAIRED), precedence).besides(document), FREQUENT_WEIGHT)
    else for (const others of parts) add(others, weightOf(count))
  }
  return [...sums].filter(([, sum]) => sum >= ENOUGH).map(([other]) => other)
}
