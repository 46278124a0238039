import type { Block } from './align.js'
import { wordSpan } from './difference.js'
import type { Lean } from './direction.js'
import type { ReadDoc } from './document.js'
import type { WordCounts } from './word-counts.js'

/** Shorter words have too many neighbours of one letter's difference. */
const LEAST_LETTERS = 4

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
  for (const block of blocks) {
    for (let i = block.a; i < block.a + block.length; i++) {
      if (counts.of(one.hashes[i]!) !== 2) continue
      const usual = usualSpelling(one, i)
      if (usual < 0 || counts.of(one.hashes[usual]!) <= 2 || other.hashes.includes(one.hashes[usual]!)) continue
      const j = i - block.a + block.b
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
  }
  return null
}

/** Where the document spells word `i` otherwise, beside the same word before or after it; -1 where it does not. */
function usualSpelling(read: ReadDoc, i: number): number {
  const odd = read.letters(i)
  if (odd.length < LEAST_LETTERS) return -1
  const { hashes } = read
  return hashes.findIndex(
    (hash, k) =>
      hash !== hashes[i] &&
      ((k > 0 && i > 0 && hashes[k - 1] === hashes[i - 1]) ||
        (hashes[k + 1] !== undefined && hashes[k + 1] === hashes[i + 1])) &&
      isSlip(read.letters(k), odd),
  )
}

/** Whether one letter inside the word changed, or two neighbours changed places. @example isSlip('الطريق', 'الطرقي') // true */
export function isSlip(a: string, b: string): boolean {
  if (a === b || a.length !== b.length) return false
  let at = 0
  while (a[at] === b[at]) at++
  const sameFrom = (from: number): boolean => a.slice(from) === b.slice(from)
  const swapped = a[at] === b[at + 1] && a[at + 1] === b[at] && sameFrom(at + 2)
  return swapped || (at > 0 && at < a.length - 1 && sameFrom(at + 1))
}
