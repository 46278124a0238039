import type { Union } from '../../model/union.js'
import type { ReuseIndex } from './index-store.js'
import { fingerprints } from './shingle.js'
import { COMMON } from './candidates.js'
import type { WordHashes } from './words.js'

/** A passage of more words than this is no formula, however many have it: titles and set phrases are shorter. */
const LONGEST = 40

/** So many different texts with the same words make them a formula; copies of one text count once. */
const TEXTS = 6

/**
 * Whether words are said all over the case: most of their fingerprints stand in {@link TEXTS} texts or more. `texts` holds the documents
 * that are for the most part one text, so that a much copied sentence is no formula.
 */
export function isFormula(words: WordHashes, index: ReuseIndex, texts: Union): boolean {
  if (words.length > LONGEST) return false
  const holders = index.spread(fingerprints(words)).filter((docs) => docs.length >= 2)
  const common = holders.filter((docs) => docs.length > COMMON || textsAmong(docs, texts) >= TEXTS)
  return common.length > 0 && common.length >= holders.length / 2
}

function textsAmong(docs: Uint32Array, texts: Union): number {
  if (docs.length < TEXTS) return 0
  const seen = new Set<number>()
  for (const doc of docs) seen.add(texts.find(doc))
  return seen.size
}
