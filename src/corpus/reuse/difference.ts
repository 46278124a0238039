import type { Difference } from '../../model/reuse.js'
import { type Span, spanOf } from '../../model/span.js'
import type { Alignment, Block } from './align.js'
import type { ReadDoc } from './document.js'
import { MARKS } from './text-words.js'

/** Words that stand between two blocks, half open on both sides. */
interface Gap {
  readonly a: number
  readonly aEnd: number
  readonly b: number
  readonly bEnd: number
}

/** An alignment with the single words its gaps have in common, and what is left of the gaps. */
export interface Refined {
  readonly blocks: readonly Block[]
  readonly gaps: readonly Gap[]
}

/** Finds the words that the two sides of every gap share in order: seeds of three words miss them. */
export function refine({ blocks }: Alignment, a: ReadDoc, b: ReadDoc): Refined {
  const all: Block[] = []
  const gaps: Gap[] = []
  const step = (block: Block): void => {
    const last = all.at(-1)
    const gap = last && { a: last.a + last.length, aEnd: block.a, b: last.b + last.length, bEnd: block.b }
    if (last && gap && gap.a === gap.aEnd && gap.b === gap.bEnd) {
      all[all.length - 1] = { ...last, length: last.length + block.length }
      return
    }
    if (gap) gaps.push(gap)
    all.push(block)
  }
  blocks.forEach((block, i) => {
    const last = blocks[i - 1]
    if (last) {
      const gap = { a: last.a + last.length, aEnd: block.a, b: last.b + last.length, bEnd: block.b }
      commonWords(gap, a, b).forEach(step)
    }
    step(block)
  })
  return { blocks: all, gaps }
}

/** The longest common subsequence of a gap, word by word; gaps are short (see the limits in align.ts). */
function commonWords(gap: Gap, from: ReadDoc, to: ReadDoc): Block[] {
  if (!haveCommon(gap, from, to)) return []
  const { a, aEnd, b, bEnd } = gap
  const [rows, columns] = [aEnd - a, bEnd - b]
  const same = (i: number, j: number): boolean => from.hashes[a + i] !== 0 && from.hashes[a + i] === to.hashes[b + j]
  // Row by row in one list: a typed array a row costs more than what is written in it.
  const width = columns + 1
  const length = Array.from({ length: (rows + 1) * width }, () => 0)
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      const at = i * width + j
      length[at] = same(i, j) ? length[at + width + 1]! + 1 : Math.max(length[at + width]!, length[at + 1]!)
    }
  }
  const found: Block[] = []
  for (let i = 0, j = 0; i < rows && j < columns;) {
    if (same(i, j)) found.push({ a: a + i++, b: b + j++, length: 1 })
    else if (length[(i + 1) * width + j]! >= length[i * width + j + 1]!) i++
    else j++
  }
  return found
}

/** Whether any word stands on both sides of a gap: of most gaps none does. */
function haveCommon({ a, aEnd, b, bEnd }: Gap, from: ReadDoc, to: ReadDoc): boolean {
  for (let i = a; i < aEnd; i++) {
    const word = from.hashes[i]!
    if (word === 0) continue
    for (let j = b; j < bEnd; j++) if (word === to.hashes[j]) return true
  }
  return false
}

/** Words of a detail, such as a name with its title: where more were replaced, the sentence was. */
const DETAIL_WORDS = 6

/** What differs inside a passage, in the order of the first text. */
export function differencesOf(refined: Refined, a: ReadDoc, b: ReadDoc): Difference[] {
  const changed = refined.gaps.map((gap) => ({ at: gap.a, difference: changeOf(gap, a, b) }))
  const marks = quotationChanges(refined, a, b)
  return [...changed, ...marks].sort((x, y) => x.at - y.at).map(({ difference }) => difference)
}

function changeOf(gap: Gap, a: ReadDoc, b: ReadDoc): Difference {
  const from = wordSpan(a, gap.a, gap.aEnd)
  const to = wordSpan(b, gap.b, gap.bEnd)
  const bits = marksIn(a, gap.a, gap.aEnd) | marksIn(b, gap.b, gap.bEnd)
  if (from === null || to === null) return { kind: bits & MARKS.credit ? 'credit' : 'added', from, to }
  // A date or a figure has changed only where both sides have one.
  const both = marksIn(a, gap.a, gap.aEnd) & marksIn(b, gap.b, gap.bEnd)
  const short = Math.max(gap.aEnd - gap.a, gap.bEnd - gap.b) <= DETAIL_WORDS
  const has = (bit: number, where: number): boolean => (where & bit) !== 0
  let kind: Difference['kind'] = 'wording'
  if (short && has(MARKS.date, both)) kind = 'date'
  else if (short && has(MARKS.figure, both)) kind = 'figure'
  else if (has(MARKS.credit, bits)) kind = 'credit'
  else if (short && has(MARKS.name, bits)) kind = 'name'
  return { kind, from, to }
}

function marksIn({ marks }: ReadDoc, first: number, end: number): number {
  let bits = 0
  for (let i = first; i < end; i++) bits |= marks[i]!
  return bits
}

/** The raw span of a half-open range of words; null for none. */
export function wordSpan({ doc, start, end }: ReadDoc, first: number, last: number): Span | null {
  return last > first ? spanOf(doc.text, start[first]!, end[last - 1]!) : null
}

/** Runs of equal words that stand in quotation marks on one side only. */
function quotationChanges({ blocks }: Refined, a: ReadDoc, b: ReadDoc): { at: number; difference: Difference }[] {
  const runs: { a: number; b: number; aEnd: number; bEnd: number; side: number }[] = []
  for (const block of blocks) {
    for (let k = 0; k < block.length; k++) {
      const [i, j] = [block.a + k, block.b + k]
      const side = (a.marks[i]! & MARKS.quoted) - (b.marks[j]! & MARKS.quoted)
      if (side === 0) continue
      const run = runs.at(-1)
      if (run?.side === side && i - run.aEnd <= 3 && j - run.bEnd <= 3) {
        run.aEnd = i + 1
        run.bEnd = j + 1
      } else {
        runs.push({ a: i, b: j, aEnd: i + 1, bEnd: j + 1, side })
      }
    }
  }
  return runs
    .filter((run) => run.aEnd - run.a >= LEAST_QUOTED)
    .map((run) => ({
      at: run.a,
      difference: { kind: 'quotation', from: wordSpan(a, run.a, run.aEnd), to: wordSpan(b, run.b, run.bEnd) },
    }))
}

/** Fewer words in quotation marks are a name or a term. */
const LEAST_QUOTED = 4
