/** What two packages for near-duplicates bear, beside the exact pairs of the same documents. */
import { createRequire } from 'node:module'
import type { SourceDocument } from '../src/index.js'

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

/** What a package found in how long. */
export interface PeerRun {
  readonly name: string
  readonly seconds: number
  readonly pairs: ReadonlySet<string>
}

const shinglesOf = (text: string): string[] => {
  const words = text.split(/\s+/u)
  return words.slice(4).map((_, i) => words.slice(i, i + 5).join(' '))
}

const cpuSeconds = (): number => process.cpuUsage().user / 1e6

/** `minhash`: 128 permutations of 5-word shingles, bands of 4, which find most pairs of a Jaccard similarity from about 0.4. */
export function runMinhash(docs: readonly SourceDocument[]): PeerRun {
  const from = cpuSeconds()
  const index = new LshIndex({ bandSize: 4 })
  const pairs = new Set<string>()
  docs.forEach(({ text }, i) => {
    const hash = new Minhash({ numPerm: 128 })
    for (const shingle of shinglesOf(text)) hash.update(shingle)
    // The index answers only for what it holds, so the text finds itself as well.
    index.insert(String(i), hash)
    for (const other of index.query(hash)) if (other !== String(i)) pairs.add(`${other} ${i}`)
  })
  return { name: 'minhash 0.0.9', seconds: cpuSeconds() - from, pairs }
}

/** `simhash-js`: one hash a text, and no index: every pair is compared. 0.9 of the bits equal counts as found. */
export function runSimhash(docs: readonly SourceDocument[]): PeerRun {
  const from = cpuSeconds()
  const hasher = new SimHash()
  const hashes = docs.map(({ text }) => hasher.hash(text))
  const pairs = new Set<string>()
  for (let a = 0; a < hashes.length; a++) {
    for (let b = a + 1; b < hashes.length; b++) {
      if (Comparator.similarity(hashes[a]!, hashes[b]!) >= 0.9) pairs.add(`${a} ${b}`)
    }
  }
  return { name: 'simhash-js 1.0.0', seconds: cpuSeconds() - from, pairs }
}
