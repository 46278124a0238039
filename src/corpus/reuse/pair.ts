import type { Evidence } from '../../model/evidence.js'
import type { DirectionBasis, ReuseLink, SharedPassage } from '../../model/reuse.js'
import type { Alignment, Block } from './align.js'
import { differencesOf, type Refined, refine, wordSpan } from './difference.js'
import { type Lean, leanOf, type RawRange, type Side } from './direction.js'
import type { ReadDoc } from './document.js'
import type { FormulaTest } from './formula.js'
import { isTelling, kindOf, mayTell, sharesOf } from './kind.js'
import type { NameReader } from './names.js'
import { inheritedSlip } from './spelling.js'
import type { WordCounts } from './word-counts.js'

/** What the case knows of words, for one pair of its documents. */
export interface PairContext {
  readonly names: NameReader
  /** Whether these words are said all over the case. */
  readonly isFormula: FormulaTest
  readonly counts: Pick<WordCounts, 'of'>
}

/** A pair as it was found: the link to show, and how much of the texts is wording of their own. */
export interface ComparedPair {
  readonly link: ReuseLink
  /** Words of copied passages that stand in no shared quotation… */
  readonly copied: number
  /** …and their share of what each text says outside quotations. */
  readonly shares: { readonly shorter: number; readonly longer: number }
}

interface Found {
  readonly refined: Refined
  readonly passage: SharedPassage
  /** Words that stand in no quotation. */
  readonly unquoted: number
}

/** Compares two documents whose shared passages were found; null where nothing of them is worth showing. */
export function comparePair(
  a: ReadDoc,
  b: ReadDoc,
  alignments: readonly Alignment[],
  context: PairContext,
): ComparedPair | null {
  const found = alignments
    .flatMap((alignment) => passageOf(refine(alignment, a, b), a, b, context) ?? [])
    .sort((x, y) => x.passage.from.start - y.passage.from.start)
  if (found.length === 0) return null
  const copies = found.filter(({ passage }) => passage.kind === 'copy')
  const copied = copies.reduce((sum, { unquoted }) => sum + unquoted, 0)
  const shareOf = (words: number): number => Math.min(1, copied / Math.max(1, words))
  const shares = {
    shorter: shareOf(Math.min(a.unquoted, b.unquoted)),
    longer: shareOf(Math.max(a.unquoted, b.unquoted)),
  }
  return { link: linkOf(a, b, found, context), copied, shares }
}

function passageOf(refined: Refined, a: ReadDoc, b: ReadDoc, { names, isFormula }: PairContext): Found | null {
  const { blocks } = refined
  const [first, last] = [blocks[0]!, blocks.at(-1)!]
  const shares = sharesOf(blocks, a, b, names)
  const lengths = [a.hashes.length, b.hashes.length] as const
  if (!mayTell(shares, Math.min(...lengths))) return null
  const formula = isFormula(blocks.map((block) => a.hashes.subarray(block.a, block.a + block.length)))
  const kind = kindOf(shares, formula, Math.max(...lengths))
  if (!isTelling(kind, shares.words, Math.min(...lengths))) return null
  return {
    refined,
    unquoted: shares.words - shares.quoted,
    passage: {
      from: wordSpan(a, first.a, last.a + last.length)!,
      to: wordSpan(b, first.b, last.b + last.length)!,
      kind,
      words: shares.words,
      differences: differencesOf(refined, a, b),
    },
  }
}

function linkOf(a: ReadDoc, b: ReadDoc, found: readonly Found[], { names, counts }: PairContext): ReuseLink {
  const blocks = found.flatMap(({ refined }) => refined.blocks)
  // Whose words a quotation or a formula are says nothing of who has them from whom.
  const borrowed = found.filter(({ passage: { kind } }) => kind === 'copy' || kind === 'same_statement')
  const side = (read: ReadDoc, of: (passage: SharedPassage) => RawRange): Side => ({
    read,
    passages: borrowed.map(({ passage }) => of(passage)),
  })
  const [one, other] = [side(a, ({ from }) => from), side(b, ({ to }) => to)]
  const told = borrowed.flatMap(({ refined }) => refined.blocks)
  const forth = leanOf(one, other, names, inheritedSlip(a, b, told, counts))
  const back = leanOf(other, one, names, inheritedSlip(b, a, told.map(turned), counts))
  const covered = blocks.reduce((sum, { length }) => sum + length, 0)
  const link: ReuseLink = {
    from: a.doc.id,
    to: b.doc.id,
    kind: 'reuse',
    passages: found.map(({ passage }) => passage),
    coverage: { from: covered / Math.max(1, a.hashes.length), to: covered / Math.max(1, b.hashes.length) },
    ...directionOf(null),
  }
  // Two that lean on each other lean on a third, or the reasons are wrong: nothing is said.
  const lean = strongest(forth, back)
  if (lean === null) return link
  return lean === forth ? { ...link, ...directionOf(lean) } : { ...turnLink(link), ...directionOf(lean) }
}

const KNOWN: readonly (DirectionBasis | undefined)[] = ['credit', 'forward', 'hyperlink']

const isKnown = (lean: Lean | null): boolean => KNOWN.includes(lean?.basis)

function strongest(forth: Lean | null, back: Lean | null): Lean | null {
  if (isKnown(forth) !== isKnown(back)) return isKnown(forth) ? forth : back
  return forth && back ? null : (forth ?? back)
}

function directionOf(lean: Lean | null): {
  direction: ReuseLink['direction']
  evidence: readonly Evidence[]
  basis: ReuseLink['basis']
  rival: ReuseLink['rival']
} {
  if (lean === null) return { direction: 'unknown', evidence: [], basis: null, rival: null }
  const known = isKnown(lean)
  return {
    direction: known ? 'known' : 'likely',
    evidence: lean.evidence,
    basis: lean.basis,
    rival: known ? null : 'third_text',
  }
}

const turned = ({ a, b, length }: Block): Block => ({ a: b, b: a, length })

function turnLink(link: ReuseLink): ReuseLink {
  return {
    ...link,
    from: link.to,
    to: link.from,
    coverage: { from: link.coverage.to, to: link.coverage.from },
    passages: link.passages
      .map((passage) => ({
        ...passage,
        from: passage.to,
        to: passage.from,
        differences: passage.differences.map(({ kind, from, to }) => ({ kind, from: to, to: from })),
      }))
      .sort((x, y) => x.from.start - y.from.start),
  }
}
