/** What two packages for near-duplicates bear, beside the exact pairs of the same documents. */
import { createRequire } from 'node:module'
import { createIndex } from '../src/corpus/reuse/index-store.js'
import { containment } from '../src/corpus/reuse/shingle.js'
import { wordHashes } from '../src/corpus/reuse/words.js'
import { arabic } from '../src/lang/ar/index.js'
import { fold, NUMBER, tokenize, WORD, word } from '../src/text/index.js'

interface Minhash {
  update(item: string): void
}
interface LshIndex {
  insert(id: string, hash: Minhash): void
  query(hash: Minhash): string[]
}
const require = createRequire(import.meta.url)
const { Minhash, LshIndex } = require('minhash') as {
  Minhash: new (config: { numPerm: number }) => Minhash
  LshIndex: new (config: { bandSize: number }) => LshIndex
}
const { SimHash, Comparator } = require('simhash-js') as {
  SimHash: new () => { hash(text: string): number }
  Comparator: { similarity(a: number, b: number): number }
}

/** Pairs that share this much of the shorter text's distinct five-word shingles are what is sought. */
const LEAST = 0.2

/** Finds pairs of texts, each told once as places in the list; reading the texts is part of it. */
export type PeerRun = (texts: readonly string[], pair: (a: number, b: number) => void) => void

/** The words of a text as they are compared everywhere here: folded, so that no peer suffers from marks and spellings. */
function foldedWords(text: string): string[] {
  const tokens = tokenize(fold(text, arabic.fold), arabic.wordEnd)
  const words: string[] = []
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] === WORD || tokens.kind[i] === NUMBER) words.push(word(tokens, i))
  }
  return words
}

const shinglesOf = (text: string): Set<string> => {
  const words = foldedWords(text)
  return new Set(words.slice(4).map((_, i) => words.slice(i, i + 5).join(' ')))
}

/** By strings of words and plain maps, every pair that shares a shingle: nothing of it is shared with the index but folding and tokens. */
const exact: PeerRun = (texts, pair) => {
  const holders = new Map<string, number[]>()
  const lists = texts.map((text, d) =>
    Array.from(shinglesOf(text), (shingle) => {
      const list = holders.get(shingle) ?? []
      if (list.length === 0) holders.set(shingle, list)
      list.push(d)
      return list
    }),
  )
  const shared = new Uint32Array(texts.length)
  lists.forEach((own, a) => {
    shared.fill(0)
    for (const list of own) for (let i = list.length - 1; i >= 0 && list[i]! > a; i--) shared[list[i]!]!++
    for (let b = a + 1; b < shared.length; b++) {
      const least = LEAST * Math.min(own.length, lists[b]!.length)
      if (shared[b]! > 0 && shared[b]! >= least) pair(a, b)
    }
  })
}

const indexed: PeerRun = (texts, pair) => {
  const index = createIndex()
  texts.forEach((text, i) => index.add(String(i), wordHashes(text, arabic)))
  index.eachPair(({ a, b }) => {
    if (containment(index.words(a), index.words(b)) >= LEAST) pair(a, b)
  })
}

/** 128 permutations of five-word shingles, in bands; the narrower they are, the less alike texts may be to be found. */
const minhash =
  (bandSize: number): PeerRun =>
  (texts, pair) => {
    const index = new LshIndex({ bandSize })
    texts.forEach((text, i) => {
      const hash = new Minhash({ numPerm: 128 })
      for (const shingle of shinglesOf(text)) hash.update(shingle)
      // The index answers only for what it holds, so the text finds itself as well.
      index.insert(String(i), hash)
      for (const other of index.query(hash)) if (other !== String(i)) pair(Number(other), i)
    })
  }

/** One hash a text, and no index: every pair is compared. */
const simhash =
  (similarity: number): PeerRun =>
  (texts, pair) => {
    const hasher = new SimHash()
    const hashes = texts.map((text) => hasher.hash(foldedWords(text).join(' ')))
    for (let a = 0; a < hashes.length; a++) {
      for (let b = a + 1; b < hashes.length; b++) {
        if (Comparator.similarity(hashes[a]!, hashes[b]!) >= similarity) pair(a, b)
      }
    }
  }

/** By the names they are shown with. */
export const PEERS: Readonly<Record<string, PeerRun>> = {
  'exact': exact,
  'isnad': indexed,
  'minhash 0.0.9, bands of 4': minhash(4),
  'minhash 0.0.9, bands of 2': minhash(2),
  'simhash-js 1.0.0, 0.9 alike': simhash(0.9),
  'simhash-js 1.0.0, 0.8 alike': simhash(0.8),
}
