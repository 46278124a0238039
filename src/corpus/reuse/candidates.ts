import type { Postings } from './postings.js'

/**
 * A fingerprint in up to this many documents pairs all of them; so the pairs found stay linear in the documents. Of the 40,957 fingerprints
 * that real articles share, all but one lie below it; with 16 no pair was lost either (bench/reuse-exact.ts, to be run when it moves).
 */
export const PAIRED = 64

/** Above {@link PAIRED} documents are paired with a few of their own only, and above this one not at all: such words are formulas. */
export const COMMON = 2048

/** How many documents stand for those of a frequent fingerprint. */
const PIVOTS = 3

/** What one shared fingerprint counts for; a pair is compared when they sum to 1: one rare one, or several frequent ones. */
const RARE = 8
const RARE_WEIGHT = 1
const PAIRED_WEIGHT = 0.5
const FREQUENT_WEIGHT = 0.25

/** The order among documents that share too much: by their content, then by their name, never by when they came. */
export interface Precedence {
  before(a: number, b: number): boolean
}

/** Two documents worth comparing, as positions in the index. */
export interface CandidatePair {
  readonly a: number
  readonly b: number
}

/** Groups of documents that share a fingerprint, as they are gathered. */
interface Groups {
  docs: Uint32Array
  size: number
  readonly ends: number[]
  readonly weights: number[]
}

const weightOf = (documents: number): number => (documents <= RARE ? RARE_WEIGHT : PAIRED_WEIGHT)

/** Calls `visit` for every pair worth comparing, each once, document by document. */
export function findCandidates(
  parts: Iterable<Postings>,
  documents: number,
  precedence: Precedence,
  visit: (pair: CandidatePair) => void,
): void {
  const groups: Groups = { docs: new Uint32Array(1 << 16), size: 0, ends: [], weights: [] }
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
      if (sums[b]! >= 1) visit({ a, b })
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
    const pivots = firstOf(doc.subarray(from, to), precedence)
    for (let i = from; i < to; i++) {
      for (const pivot of pivots) {
        if (doc[i] !== pivot) append(groups, Uint32Array.of(pivot, doc[i]!), FREQUENT_WEIGHT)
      }
    }
  }
}

function append(groups: Groups, docs: Uint32Array, weight: number): void {
  if (groups.size + docs.length > groups.docs.length) {
    const larger = new Uint32Array(groups.docs.length * 2)
    larger.set(groups.docs)
    groups.docs = larger
  }
  groups.docs.set(docs, groups.size)
  groups.size += docs.length
  groups.ends.push(groups.size)
  groups.weights.push(weight)
}

function firstOf(docs: Uint32Array, { before }: Precedence): number[] {
  const first: number[] = []
  for (const doc of docs) {
    let at = first.length
    while (at > 0 && before(doc, first[at - 1]!)) at--
    if (at >= PIVOTS) continue
    first.splice(at, 0, doc)
    if (first.length > PIVOTS) first.pop()
  }
  return first
}

interface ByDocument {
  readonly starts: Uint32Array
  readonly lists: Uint32Array
}

/** The groups each document stands in. */
function groupsByDocument({ docs, size, ends }: Groups, documents: number): ByDocument {
  const starts = new Uint32Array(documents + 1)
  for (let i = 0; i < size; i++) starts[docs[i]! + 1]!++
  for (let d = 0; d < documents; d++) starts[d + 1]! += starts[d]!
  const next = starts.slice()
  const lists = new Uint32Array(size)
  for (let group = 0, i = 0; group < ends.length; group++) {
    for (; i < ends[group]!; i++) lists[next[docs[i]!]!++] = group
  }
  return { starts, lists }
}

/** The documents worth comparing with one text, from the documents of each of its fingerprints. */
export function candidatesAmong(found: readonly Uint32Array[], precedence: Precedence): number[] {
  const sums = new Map<number, number>()
  for (const docs of found) {
    if (docs.length > COMMON) continue
    const frequent = docs.length > PAIRED
    // The text asked about counts as one of those that share the fingerprint.
    const weight = frequent ? FREQUENT_WEIGHT : weightOf(docs.length + 1)
    for (const doc of frequent ? firstOf(docs, precedence) : docs) sums.set(doc, (sums.get(doc) ?? 0) + weight)
  }
  return [...sums].filter(([, sum]) => sum >= 1).map(([doc]) => doc)
}
