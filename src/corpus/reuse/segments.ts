import { joinPostings, lowerBound, type Postings, sliceOf, sortPostings } from './postings.js'

/** Documents that come are kept as they came until there are so many: a question walks through those, and searches the rest. */
const OPEN = 32

/** So many segments of one level are made one of the next; so a question searches few, and a posting is moved once a level. */
const FAN = 8

/** Postings that are merged at once, and how many are for each that came: more than there are levels, so that merging keeps up. */
const STEP = 1 << 12
const MERGED_EACH = 10

/** The documents that hold a fingerprint. */
export interface Holders {
  readonly count: number
  readonly parts: readonly Uint32Array[]
}

/** Who holds which fingerprint, in ordered segments that grow by being merged a little whenever a document comes. */
export interface Segments {
  add(prints: Uint32Array, document: number): void
  /** Of each fingerprint; the documents stand in the segments themselves, so the answer holds until the next one is added. */
  holders(prints: Uint32Array): Holders[]
  all(): readonly Postings[]
}

interface Segment extends Postings {
  readonly level: number
}

/** Segments of a level on their way to be one; `target` is filled up to `size`, with all fingerprints below `next`. */
interface Merge {
  readonly sources: readonly Segment[]
  readonly target: Postings
  size: number
  next: number
}

/** Segments of nothing, or those that were kept. */
export function segmentsOf(kept: readonly Postings[] = []): Segments {
  let closed: Segment[] = kept.map((postings) => ({ ...postings, level: levelOf(postings.hash.length) }))
  const merges: Merge[] = []
  let open = emptyOpen()
  let owed = 0

  const begin = (level: number): void => {
    const waiting = closed.filter((one) => one.level === level && !merges.some(({ sources }) => sources.includes(one)))
    if (waiting.length < FAN) return
    const size = waiting.reduce((sum, { hash }) => sum + hash.length, 0)
    const target = { hash: new Uint32Array(size), doc: new Uint32Array(size) }
    merges.push({ sources: waiting, target, size: 0, next: 0 })
    // The small ones first: until they are done there is most to search.
    merges.sort((x, y) => x.sources[0]!.level - y.sources[0]!.level)
  }
  const step = (merge: Merge): number => {
    const merged = advance(merge)
    if (merge.next < 2 ** 32) return merged
    merges.splice(merges.indexOf(merge), 1)
    const level = merge.sources[0]!.level + 1
    closed = [...closed.filter((one) => !merge.sources.includes(one)), { ...merge.target, level }]
    begin(level)
    return merged
  }
  const close = (): void => {
    if (open.size === 0) return
    const ordered = sortPostings({ hash: open.hash.slice(0, open.size), doc: open.doc.slice(0, open.size) })
    closed = [...closed, { ...ordered, level: 0 }]
    open = emptyOpen()
    begin(0)
  }

  return {
    add(prints, document) {
      append(open, prints, document)
      if (++open.documents >= OPEN) close()
      owed = merges.length === 0 ? 0 : owed + prints.length * MERGED_EACH
      for (let next = merges[0]; next && owed >= STEP; next = merges[0]) owed -= step(next)
    },
    holders: (prints) => holdersOf(prints, closed, open),
    all() {
      close()
      return closed
    },
  }
}

/** Kept segments take their place by their size, as if they had grown here. */
function levelOf(postings: number): number {
  let level = 0
  for (let size = STEP * FAN; size <= postings; size *= FAN) level++
  return level
}

/** Merges the next fingerprints, and returns how many postings: so many of the largest source, and what of the others stands among them. */
function advance(merge: Merge): number {
  const { sources, target, next } = merge
  const { hash } = sources.reduce((best, one) => (one.hash.length > best.hash.length ? one : best))
  const last = hash[lowerBound(hash, next) + Math.ceil(STEP / sources.length)]
  // Past the last one that was looked at, so that a fingerprint is never parted and every step moves on.
  const limit = last === undefined ? 2 ** 32 : last + 1
  const { hash: hashes, doc } = joinPostings(sources.map((source) => sliceOf(source, next, limit)))
  target.hash.set(hashes, merge.size)
  target.doc.set(doc, merge.size)
  merge.size += hashes.length
  merge.next = limit
  return hashes.length
}

/** Postings in the order they came. */
interface Open {
  hash: Uint32Array<ArrayBuffer>
  doc: Uint32Array<ArrayBuffer>
  size: number
  documents: number
}

const emptyOpen = (): Open => ({ hash: new Uint32Array(1024), doc: new Uint32Array(1024), size: 0, documents: 0 })

function append(open: Open, prints: Uint32Array, document: number): void {
  const size = open.size + prints.length
  if (size > open.hash.length) {
    const [hash, doc] = [open.hash, open.doc]
    const room = Math.max(size, hash.length * 2)
    open.hash = new Uint32Array(room)
    open.hash.set(hash)
    open.doc = new Uint32Array(room)
    open.doc.set(doc)
  }
  open.hash.set(prints, open.size)
  open.doc.fill(document, open.size, size)
  open.size = size
}

/** By search in the closed segments, by one walk through the open one. */
function holdersOf(prints: Uint32Array, closed: readonly Postings[], open: Open): Holders[] {
  const parts = Array.from(prints, (): Uint32Array[] => [])
  for (const { hash, doc } of closed) {
    for (let i = 0; i < prints.length; i++) {
      const from = lowerBound(hash, prints[i]!)
      if (hash[from] === prints[i]) parts[i]!.push(doc.subarray(from, lowerBound(hash, prints[i]! + 1)))
    }
  }
  const place = new Map(Array.from(prints, (print, i) => [print, i]))
  for (let k = 0; k < open.size; k++) {
    const i = place.get(open.hash[k]!)
    if (i !== undefined) parts[i]!.push(open.doc.slice(k, k + 1))
  }
  return parts.map((list) => ({ count: list.reduce((sum, { length }) => sum + length, 0), parts: list }))
}
