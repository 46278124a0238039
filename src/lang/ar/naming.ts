import type { Range, SourcePhrase } from '../../model/candidate.js'
import type { Reading } from '../../text/reading.js'
import { CLASS } from './lexicon/classes.js'
import { readPhrase } from './phrase.js'
import { describeSource } from './source.js'
import { has, isDefinite, isWord, stemOf } from './words.js'

/** How far back an indefinite naming is looked for, in tokens: about three paragraphs. */
const REACH = 400

/**
 * The naming a definite short form points back to where no attribution named it: "القناة" to «قناة «الخبر» …» above.
 * Null where none is found.
 */
export function findNaming(r: Reading, source: Range): SourcePhrase | null {
  const head = bare(stemOf(r, isWord(r, source.first) ? source.first : source.first + 1))
  if (source.last - source.first > 1 || head.length < 3) return null
  for (let i = source.first - 1; i >= 0 && i > source.first - REACH; i--) {
    if (!isWord(r, i) || stemOf(r, i) !== head || isDefinite(r, i)) continue
    const phrase = readPhrase(r, i, { limit: source.first - 1, object: false, opens: () => false })
    if (phrase && phrase.last > phrase.first && !has(r, phrase.first + 1, CLASS.preposition))
      return describeSource(r, phrase)
  }
  return null
}

const bare = (w: string): string => w.replace(/^ال/u, '')
