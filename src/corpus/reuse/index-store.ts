import { candidatesOf, type CandidatePair, findCandidates } from './candidates.js'
import type { Precedence } from './crowd.js'
import { growingColumn } from './growing-column.js'
import { idSet } from './id-set.js'
import { joinPostings, type Postings, sliceOf } from './postings.js'
import { type Holders, segmentsOf } from './segments.js'
import { fingerprints } from './shingle.js'
import { type WordColumns, wordStore } from './word-store.js'
import { stir, type WordHashes } from './words.js'

/** Postings that are ordered at once while pairs are sought: bounds the memory that search needs beside the index. */
const AT_ONCE = 1 << 21

/** What an index keeps: for each document its id and the hashes of its words, and who holds which fingerprint. */
export interface IndexColumns extends WordColumns {
  readonly ids: readonly string[]
  readonly segments: readonly Postings[]
}

/** Texts by what they share. Documents are known by their position, in the order they were added. */
export interface ReuseIndex {
  readonly size: number
  id(document: number): string
  has(id: string): boolean
  words(document: number): WordHashes
  /** Adds a document and returns its position. */
  add(id: string, words: WordHashes): number
  /** Documents worth comparing with one. */
  candidates(document: number): number[]
  /** Every pair of documents worth comparing; which ones depends on the documents alone, never on their order. */
  eachPair(visit: (pair: CandidatePair) => void): void
  /** The documents that hold each of the fingerprints. */
  holders(fingerprints: Uint32Array): Holders[]
  columns(): IndexColumns
  /** Lets go of the words. Pairs and holders can still be asked for; nothing may be added. */
  clearWords(): void
}

/** An index of nothing, or of what another kept. */
export function createIndex(kept?: IndexColumns): ReuseIndex {
  const ids = [...(kept?.ids ?? [])]
  const known = idSet(ids)
  const words = wordStore(kept)
  const digests = growingColumn()
  for (let document = 0; document < words.size; document++) digests.push(digestOf(words.at(document)))
  const precedence = precedenceOf(ids, digests.at)
  const segments = segmentsOf(kept?.segments)

  return {
    get size() {
      return ids.length
    },
    id: (document) => ids[document]!,
    has: known.has,
    words: words.at,
    add(id, hashes) {
      const document = ids.push(id) - 1
      known.add(id)
      words.add(hashes)
      digests.push(digestOf(hashes))
      segments.add(fingerprints(hashes), document)
      return document
    },
    candidates: (document) => candidatesOf(document, segments.holders(fingerprints(words.at(document))), precedence),
    eachPair: (visit) => findCandidates(partsOf(segments.all()), ids.length, precedence, visit),
    holders: segments.holders,
    columns: () => ({ ids, ...words.columns(), segments: segments.all() }),
    clearWords: words.clear,
  }
}

/** The postings in ranges of fingerprints, each ordered when its turn comes; the ranges are even in the largest segment. */
function* partsOf(segments: readonly Postings[]): Generator<Postings> {
  const size = segments.reduce((sum, { hash }) => sum + hash.length, 0)
  if (size === 0) return
  const { hash } = segments.reduce((best, one) => (one.hash.length > best.hash.length ? one : best))
  const parts = Math.ceil(size / AT_ONCE)
  let from = 0
  for (let part = 1; part <= parts; part++) {
    const limit = part === parts ? 2 ** 32 : hash[Math.floor((part * hash.length) / parts)]!
    yield joinPostings(segments.map((segment) => sliceOf(segment, from, limit)))
    from = limit
  }
}

/** By a hash of the words; texts of the same words by their ids. */
const precedenceOf = (ids: readonly string[], digest: (document: number) => number): Precedence => ({
  digest,
  before(a, b) {
    const [x, y] = [digest(a), digest(b)]
    return x < y || (x === y && ids[a]! < ids[b]!)
  },
})

function digestOf(words: WordHashes): number {
  let hash = words.length
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash, 0x9e3779b1) ^ words[i]!
  return stir(hash)
}
