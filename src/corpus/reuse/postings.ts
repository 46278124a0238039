/** Which documents hold which fingerprint: two columns, ascending by fingerprint and then by document. */
export interface Postings {
  readonly hash: Uint32Array<ArrayBuffer>
  readonly doc: Uint32Array<ArrayBuffer>
}

const DIGIT = 11
const BUCKETS = 1 << DIGIT

/** Orders postings that came in by document: a radix sort, which keeps documents in order within a fingerprint. */
export function sortPostings({ hash, doc }: Postings): Postings {
  let from: Postings = { hash, doc }
  let to: Postings = { hash: new Uint32Array(hash.length), doc: new Uint32Array(doc.length) }
  for (let shift = 0; shift < 32; shift += DIGIT) {
    scatter(from, to, shift)
    ;[from, to] = [to, from]
  }
  return from
}

function scatter(from: Postings, to: Postings, shift: number): void {
  const next = new Uint32Array(BUCKETS + 1)
  const size = from.hash.length
  for (let i = 0; i < size; i++) next[((from.hash[i]! >>> shift) & (BUCKETS - 1)) + 1]!++
  for (let b = 0; b < BUCKETS; b++) next[b + 1]! += next[b]!
  for (let i = 0; i < size; i++) {
    const at = next[(from.hash[i]! >>> shift) & (BUCKETS - 1)]!++
    to.hash[at] = from.hash[i]!
    to.doc[at] = from.doc[i]!
  }
}

/** The first place in ascending `values` that is not less than `value`. */
export function lowerBound(values: Uint32Array, value: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (values[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

/** Several postings as one, ordered; those of equal fingerprints keep the order of the parts. */
export function joinPostings(parts: readonly Postings[]): Postings {
  const size = parts.reduce((sum, part) => sum + part.hash.length, 0)
  const joined: Postings = { hash: new Uint32Array(size), doc: new Uint32Array(size) }
  let at = 0
  for (const part of parts) {
    joined.hash.set(part.hash, at)
    joined.doc.set(part.doc, at)
    at += part.hash.length
  }
  return parts.length === 1 ? joined : sortPostings(joined)
}

/** The postings of fingerprints from `least` up to, and without, `limit`, without copying. */
export function sliceOf({ hash, doc }: Postings, least: number, limit: number): Postings {
  const [from, to] = [lowerBound(hash, least), lowerBound(hash, limit)]
  return { hash: hash.subarray(from, to), doc: doc.subarray(from, to) }
}
