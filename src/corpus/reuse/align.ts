import type { WordHashes } from './words.js'

/** The same words on both sides: so many from word `a` of one text and word `b` of the other. */
export interface Block {
  readonly a: number
  readonly b: number
  readonly length: number
}

/** A passage both texts have: blocks in order on both sides, with what differs between them. */
export interface Alignment {
  readonly blocks: readonly Block[]
  /** Words in the blocks. */
  readonly matched: number
}

/** Runs of so many equal words begin an alignment. */
const SEED = 3

/** A run of words that one text repeats more often than this says nothing of where it belongs. */
const REPEATS = 16

/** Words that may stand instead of others between two blocks, and words that may be dropped or added there: two long sentences. */
const REPLACED = 12
const DROPPED = 90

/** What a gap costs, in matched words. A dropped sentence of 30 words costs 3, a name of two words for another 1. */
const REPLACED_COST = 0.5
const DROPPED_COST = 0.1

/**
 * Alignments of less than this are chance, or a name with its title, and are not looked at further: in a large case there are more of them
 * than of all others, in documents that have nothing else in common. Of a short post, most of its words are enough.
 */
const LEAST_SCORE = 10
const LEAST_OF_POST = 0.6
const LEAST_WORDS = 6

const leastScore = (shorter: number): number =>
  Math.max(LEAST_WORDS, Math.min(LEAST_SCORE, Math.ceil(shorter * LEAST_OF_POST)))

/** How far back a block looks for the one before it. */
const LOOK_BACK = 48

/** Finds what texts share with one text, which is indexed once for all of them. */
export interface Aligner {
  align(b: WordHashes): Alignment[]
}

/**
 * Prepares one side of alignments. Passages of an alignment overlap on neither side; the best comes first.
 * @example alignerOf(wordHashes(one, arabic)).align(wordHashes(other, arabic))
 */
export function alignerOf(a: WordHashes): Aligner {
  const table = seedTable(a)
  return {
    align(b) {
      const blocks = commonBlocks(a, b, table)
      const least = leastScore(Math.min(a.length, b.length))
      const found: Alignment[] = []
      for (let left = blocks; left.length > 0;) {
        const chain = bestChain(left, least)
        if (chain === null) break
        found.push({ blocks: chain, matched: chain.reduce((sum, { length }) => sum + length, 0) })
        left = outside(left, chain)
      }
      return found
    },
  }
}

/** Places of every run of seed words, as chains through a table. */
interface SeedTable {
  readonly head: Int32Array
  readonly next: Int32Array
  readonly mask: number
}

const seedHash = (words: WordHashes, i: number): number =>
  Math.imul(Math.imul(words[i]!, 0x9e3779b1) + words[i + 1]!, 0x85ebca6b) + words[i + 2]!

function seedTable(a: WordHashes): SeedTable {
  let size = 64
  while (size < a.length * 2) size *= 2
  const mask = size - 1
  const head = new Int32Array(size).fill(-1)
  const next = new Int32Array(a.length).fill(-1)
  for (let i = a.length - SEED; i >= 0; i--) {
    const slot = spread(seedHash(a, i)) & mask
    next[i] = head[slot]!
    head[slot] = i
  }
  return { head, next, mask }
}

const spread = (hash: number): number => hash ^ (hash >>> 15)

/** Every longest run of equal words, ascending by its place in `a`. */
function commonBlocks(a: WordHashes, b: WordHashes, { head, next, mask }: SeedTable): Block[] {
  const blocks: Block[] = []
  for (let j = 0; j + SEED <= b.length; j++) {
    if (b[j] === 0 || b[j + 1] === 0 || b[j + 2] === 0) continue
    let repeats = 0
    const first = blocks.length
    for (let i = head[spread(seedHash(b, j)) & mask]!; i >= 0; i = next[i]!) {
      if (a[i] !== b[j] || a[i + 1] !== b[j + 1] || a[i + 2] !== b[j + 2]) continue
      if (++repeats > REPEATS) break
      // Within a longer run that was found where it begins.
      if (i > 0 && j > 0 && a[i - 1] === b[j - 1] && a[i - 1] !== 0) continue
      blocks.push({ a: i, b: j, length: runLength(a, i, b, j) })
    }
    if (repeats > REPEATS) blocks.length = first
  }
  return blocks.sort((x, y) => x.a - y.a || x.b - y.b)
}

function runLength(a: WordHashes, i: number, b: WordHashes, j: number): number {
  let length = SEED
  while (i + length < a.length && j + length < b.length && a[i + length] === b[j + length] && a[i + length] !== 0)
    length++
  return length
}

/** The chain of blocks that matches most words after what its gaps cost; null where none matches enough. */
function bestChain(blocks: readonly Block[], least: number): Block[] | null {
  // No chain matches more than all blocks together.
  if (blocks.reduce((sum, { length }) => sum + length, 0) < least) return null
  const score = new Float64Array(blocks.length)
  const before = new Int32Array(blocks.length).fill(-1)
  let best = -1
  for (let k = 0; k < blocks.length; k++) {
    const block = blocks[k]!
    score[k] = block.length
    for (let p = k - 1; p >= Math.max(0, k - LOOK_BACK); p--) {
      const gain = score[p]! + joinGain(blocks[p]!, block)
      if (gain > score[k]!) {
        score[k] = gain
        before[k] = p
      }
    }
    if (best < 0 || score[k]! > score[best]!) best = k
  }
  if (best < 0 || score[best]! < least) return null
  const chain: Block[] = []
  for (let k = best; k >= 0; k = before[k]!) chain.push(blocks[k]!)
  return trimmed(chain.toReversed())
}

/** What adding `block` behind `last` is worth; -Infinity where it does not follow. */
function joinGain(last: Block, block: Block): number {
  const [a, b] = [block.a - last.a - last.length, block.b - last.b - last.length]
  const overlap = Math.max(0, -a, -b)
  if (block.a <= last.a || block.b <= last.b || overlap >= block.length) return -Infinity
  const [less, more] = a < b ? [a + overlap, b + overlap] : [b + overlap, a + overlap]
  if (less > REPLACED || more - less > DROPPED) return -Infinity
  return block.length - overlap - less * REPLACED_COST - (more - less) * DROPPED_COST
}

/** Takes from each block what the one before it has already. */
function trimmed(chain: readonly Block[]): Block[] {
  const out: Block[] = []
  for (const block of chain) {
    const last = out.at(-1)
    const overlap = last ? Math.max(0, last.a + last.length - block.a, last.b + last.length - block.b) : 0
    out.push({ a: block.a + overlap, b: block.b + overlap, length: block.length - overlap })
  }
  return out
}

/** What of the blocks lies outside a passage that was found, on both sides. */
function outside(blocks: readonly Block[], chain: readonly Block[]): Block[] {
  const [first, last] = [chain[0]!, chain.at(-1)!]
  const ranges = [
    { from: first.a, to: last.a + last.length, side: 'a' },
    { from: first.b, to: last.b + last.length, side: 'b' },
  ] as const
  return blocks.filter((block) =>
    ranges.every(({ from, to, side }) => block[side] >= to || block[side] + block.length <= from),
  )
}
