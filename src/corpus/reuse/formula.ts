import type { Union } from '../../model/union.js'
import type { ReuseIndex } from './index-store.js'
import { fingerprints } from './shingle.js'
import { COMMON } from './candidates.js'
import type { Holders } from './segments.js'
import type { WordHashes } from './words.js'

/** A passage of more shared words than this is no formula, however many have it: titles and set phrases are shorter. */
const LONGEST = 40

/** So many different texts with the same words make them a formula; copies of one text count once. */
const TEXTS = 6

/** Whether words are said all over a case: those of a passage in the runs that both sides have. What stands between is the one side's own. */
export type FormulaTest = (runs: readonly WordHashes[]) => boolean

/** A test that finds a formula where most fingerprints of the words stand in {@link TEXTS} texts or more. */
export const formulaTest =
  (spreadOf: (print: number) => Spread): FormulaTest =>
  (runs) => {
    if (runs.reduce((sum, { length }) => sum + length, 0) > LONGEST) return false
    const spreads = runs.flatMap((run) => Array.from(fingerprints(run), spreadOf).filter((spread) => spread !== 'none'))
    const common = spreads.filter((spread) => spread === 'common').length
    return common > 0 && common >= spreads.length / 2
  }

/**
 * How far fingerprints are spread in an index. `texts` holds the documents that are for the most part one text, so that a much copied
 * sentence is no formula. What is found of a fingerprint is kept: set phrases come often.
 */
export function spreadsIn(index: ReuseIndex, texts: Union<number>): (print: number) => Spread {
  const known = new Map<number, Spread>()
  return (print) => {
    let spread = known.get(print)
    if (spread === undefined) {
      const [holders] = index.holders(Uint32Array.of(print))
      spread = !holders || holders.count < 2 ? 'none' : isCommon(holders, texts) ? 'common' : 'rare'
      known.set(print, spread)
    }
    return spread
  }
}

/** A fingerprint of a passage's ends may be no fingerprint of the whole text, and then stands nowhere. */
export type Spread = 'none' | 'rare' | 'common'

function isCommon({ count, parts }: Holders, texts: Union<number>): boolean {
  if (count > COMMON) return true
  const seen = new Set<number>()
  for (const documents of parts) {
    for (const document of documents) {
      seen.add(texts.find(document))
      if (seen.size === TEXTS) return true
    }
  }
  return false
}
