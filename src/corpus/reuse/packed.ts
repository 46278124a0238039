import type { Alignment, Block } from './align.js'

/** Alignments as numbers, for the many pairs of a large case: three a block, and after each passage three zeros. */
export function packAlignments(alignments: readonly Alignment[]): Uint32Array<ArrayBuffer> {
  const size = alignments.reduce((sum, { blocks }) => sum + blocks.length + 1, 0)
  const packed = new Uint32Array(size * 3)
  let at = 0
  for (const { blocks } of alignments) {
    for (const { a, b, length } of blocks) {
      packed[at++] = a
      packed[at++] = b
      packed[at++] = length
    }
    at += 3
  }
  return packed
}

/** What {@link packAlignments} packed. @example unpackAlignments(packAlignments(alignments)) */
export function unpackAlignments(packed: Uint32Array): Alignment[] {
  const alignments: Alignment[] = []
  let blocks: Block[] = []
  for (let at = 0; at < packed.length; at += 3) {
    const length = packed[at + 2]!
    if (length > 0) {
      blocks.push({ a: packed[at]!, b: packed[at + 1]!, length })
    } else {
      alignments.push({ blocks, matched: blocks.reduce((sum, block) => sum + block.length, 0) })
      blocks = []
    }
  }
  return alignments
}

/** Words that stand on both sides. */
export function matchedWords(packed: Uint32Array): number {
  let words = 0
  for (let at = 2; at < packed.length; at += 3) words += packed[at]!
  return words
}
