import { candidatesAmong, type CandidatePair, COMMON, findCandidates, type Precedence } from './candidates.js'
import { joinPostings, lowerBound, type Postings, sliceOf, sortPostings } from './postings.js'
import { fingerprints } from './shingle.js'
import { stir, type WordHashes } from './words.js'

/** Documents a segment holds before it is closed: a question walks through the open one, and searches the closed ones. */
const OPEN = 128

/** So many segments of {@link OPEN} documents are made one; no larger ones are, for that would hold up the document that comes then. */
const MERGED = 16

/** Postings that are ordered at once while pairs are sought: bounds the memory that search needs beside the index. */
const AT_ONCE = 1 << 21

/** What an index keeps: for each document its id and the hashes of its words, and who holds which fingerprint. */
export interface IndexColumns {
  readonly ids: readonly string[]
  /** Words of all documents, one after another; those of document `d` end at `ends[d]`. */
  readonly words: readonly WordHashes[]
  readonly segments: readonly Postings[]
}

/** Texts by what they share. Documents are known by their position, in the order they were added. */
export interface ReuseIndex {
  readonly size: number
  id(document: number): string
  words(document: number): WordHashes
  /** Adds a document and returns its position. */
  add(id: string, words: WordHashes): number
  /** Documents worth comparing with a text that need not be in the index. */
  candidates(words: WordHashes): number[]
  /** Every pair of documents worth comparing; which ones depends on the documents alone, never on their order. */
  eachPair(visit: (pair: CandidatePair) => void): void
  /** The documents that hold each of the fingerprints; no more than make it common. */
  spread(fingerprints: Uint32Array): Uint32Array[]
  columns(): IndexColumns
}

/** An index of nothing, or of what another kept. */
export function createIndex(kept: IndexColumns = { ids: [], words: [], segments: [] }): ReuseIndex {
  const ids = [...kept.ids]
  const words = [...kept.words]
  const digests = words.map(digest)
  const precedence = precedenceOf(ids, digests)
  const closed = [...kept.segments]
  /** Segments at the end that hold no more than {@link OPEN} documents. */
  let small = 0
  let open = emptyOpen()

  const close = (): void => {
    if (open.size === 0) return
    closed.push(sortPostings({ hash: open.hash.slice(0, open.size), doc: open.doc.slice(0, open.size) }))
    open = emptyOpen()
    small++
    if (small < MERGED) return
    closed.push(joinPostings(closed.splice(-MERGED)))
    small = 0
  }
  const spread = (prints: Uint32Array): Uint32Array[] => spreadOf(prints, closed, open)

  return {
    get size() {
      return ids.length
    },
    id: (document) => ids[document]!,
    words: (document) => words[document]!,
    add(id, hashes) {
      const document = ids.push(id) - 1
      words.push(hashes)
      digests.push(digest(hashes))
      append(open, fingerprints(hashes), document)
      if (++open.documents >= OPEN) close()
      return document
    },
    candidates: (hashes) => candidatesAmong(spread(fingerprints(hashes)), precedence),
    eachPair(visit) {
      close()
      const parts: Postings[] = []
      findCandidates(keeping(partsOf(closed), parts), ids.length, precedence, visit)
      // Few large segments are searched faster than many small ones.
      closed.splice(0, closed.length, ...parts)
      small = 0
    },
    spread,
    columns() {
      close()
      return { ids, words, segments: closed }
    },
  }
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

/** The documents of each fingerprint: by search in the closed segments, by one walk through the open one. */
function spreadOf(prints: Uint32Array, closed: readonly Postings[], open: Open): Uint32Array[] {
  const found = Array.from(prints, (): number[] => [])
  for (const { hash, doc } of closed) {
    prints.forEach((print, i) => {
      const docs = found[i]!
      for (let at = lowerBound(hash, print); hash[at] === print && docs.length <= COMMON; at++) docs.push(doc[at]!)
    })
  }
  const place = new Map(Array.from(prints, (print, i) => [print, i]))
  for (let k = 0; k < open.size; k++) {
    const i = place.get(open.hash[k]!)
    if (i !== undefined) found[i]!.push(open.doc[k]!)
  }
  return found.map((docs) => Uint32Array.from(docs))
}

function* keeping(parts: Iterable<Postings>, list: Postings[]): Generator<Postings> {
  for (const part of parts) {
    list.push(part)
    yield part
  }
}

/** The postings in ranges of fingerprints, each ordered when its turn comes. */
function* partsOf(segments: readonly Postings[]): Generator<Postings> {
  const size = segments.reduce((sum, { hash }) => sum + hash.length, 0)
  const parts = Math.max(1, Math.ceil(size / AT_ONCE))
  const limit = (part: number): number => Math.ceil((part * 2 ** 32) / parts)
  for (let part = 0; part < parts; part++) {
    yield joinPostings(segments.map((segment) => sliceOf(segment, limit(part), limit(part + 1))))
  }
}

/** By a hash of the words; texts of the same words by their ids. */
const precedenceOf = (ids: readonly string[], digests: readonly number[]): Precedence => ({
  before: (a, b) => digests[a]! < digests[b]! || (digests[a] === digests[b] && ids[a]! < ids[b]!),
})

function digest(words: WordHashes): number {
  let hash = words.length
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash, 0x9e3779b1) ^ words[i]!
  return stir(hash)
}
