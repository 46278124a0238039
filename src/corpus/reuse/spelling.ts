import type { Block } from './align.js'
import { wordSpan } from './difference.js'
import type { Lean } from './direction.js'
import type { ReadDoc } from './document.js'
import type { WordCounts } from './word-counts.js'

/** Shorter words have too many neighbours of one letter's difference; what is longer is an address, or many words in one. */
const LEAST_LETTERS = 4
const MOST_LETTERS = 40

/** A word of a shared passage that these two documents alone have: its place in both. */
interface OddWord {
  readonly i: number
  readonly j: number
}

/**
 * A slip that `one` has from `other`: of a word in a shared passage, spelt so in these two documents alone, `one` has the usual spelling
 * elsewhere beside the same word, while `other` never has it. Only a letter inside the word counts: the ends are grammar.
 */
export function inheritedSlip(
  one: ReadDoc,
  other: ReadDoc,
  blocks: readonly Block[],
  counts: Pick<WordCounts, 'of'>,
): Lean | null {
  const odd = oddWords(one, blocks, counts)
  if (odd.length === 0) return null
  const usualFor = usualSpellings(one, other, odd, counts)
  for (const { i, j } of odd) {
    const usual = usualFor(i)
    if (usual === undefined) continue
    return {
      basis: 'odd_spelling',
      evidence: [
        { document: one.doc.id, span: wordSpan(one, i, i + 1), why: 'a spelling found in these two documents alone' },
        {
          document: one.doc.id,
          span: wordSpan(one, usual, usual + 1),
          why: 'its usual spelling, in the same document',
        },
        { document: other.doc.id, span: wordSpan(other, j, j + 1), why: 'the same spelling, and no other' },
      ],
    }
  }
  return null
}

function oddWords({ hashes }: ReadDoc, blocks: readonly Block[], counts: Pick<WordCounts, 'of'>): OddWord[] {
  const odd: OddWord[] = []
  for (const { a, b, length } of blocks) {
    for (let k = 0; k < length; k++) if (counts.of(hashes[a + k]!) === 2) odd.push({ i: a + k, j: b + k })
  }
  return odd
}

/** First places of usual spellings, by the word on one side of them and then by what a slip leaves of them. */
type Spellings = Map<number, Map<string, number>>

/**
 * Tells of an odd word where the document first spells it as others do, beside the same word before or after it. The document is gone
 * through once, and a word is read by its letters only where it stands beside what an odd one does: in a long text, and in one of odd
 * words alone, the time taken stays in proportion to the words.
 */
function usualSpellings(
  one: ReadDoc,
  other: ReadDoc,
  odd: readonly OddWord[],
  counts: Pick<WordCounts, 'of'>,
): (odd: number) => number | undefined {
  const { hashes } = one
  const theirs = new Set(other.hashes)
  const isUsual = (word: number): boolean => counts.of(word) > 2 && !theirs.has(word)
  const sides = [-1, 1].map((step) => {
    const spellings: Spellings = new Map()
    const beside = new Set(odd.map(({ i }) => hashes[i + step]))
    for (let k = 0; k < hashes.length; k++) {
      const neighbour = hashes[k + step]
      if (!neighbour || !beside.has(neighbour) || !isUsual(hashes[k]!)) continue
      const known = spellings.get(neighbour) ?? new Map<string, number>()
      spellings.set(neighbour, known)
      for (const left of leftBySlips(one.letters(k))) if (!known.has(left)) known.set(left, k)
    }
    return { step, spellings }
  })
  return (i) => {
    const places = sides.flatMap(({ step, spellings }) => {
      const known = spellings.get(hashes[i + step] ?? 0)
      return known ? leftBySlips(one.letters(i)).flatMap((left) => known.get(left) ?? []) : []
    })
    return places.length > 0 ? Math.min(...places) : undefined
  }
}

/**
 * What slips leave of a word: all but one letter inside it, and all but the order of two neighbours. Two words have one of these in common
 * where one letter inside differs, or two neighbours changed places.
 * @example leftBySlips('الطريق').some((left) => leftBySlips('الطرقي').includes(left)) // true
 */
function leftBySlips(word: string): string[] {
  if (word.length < LEAST_LETTERS || word.length > MOST_LETTERS) return []
  const left: string[] = []
  for (let at = 0; at < word.length - 1; at++) {
    const [before, letter, next, after] = [word.slice(0, at), word[at]!, word[at + 1]!, word.slice(at + 2)]
    if (at > 0) left.push(`${before}?${next}${after}`)
    left.push(`${before}(${letter < next ? letter + next : next + letter})${after}`)
  }
  return left
}
