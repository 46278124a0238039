import type { LoadedWord } from '../model/doc.js'
import { spanOf } from '../model/span.js'
import { rawRange } from '../text/fold.js'
import { ARTICLE, LAM } from '../text/clitic.js'
import type { LoadedTerm } from '../text/loaded-language.js'
import type { Hit, Lexicon } from '../text/match.js'
import type { Reading } from '../text/reading.js'

/**
 * Loaded and delegitimising wording in text order, none inside another; which words these are the language's list says,
 * and whom they are said of is never asked. No count depends on it.
 */
export function findLoaded(reading: Reading, lexicon: Lexicon<LoadedTerm>): LoadedWord[] {
  const hits = apart(lexicon.scan(reading.tokens)).filter((hit) => hit.value.kind !== null)
  const sure = new Set(hits.flatMap(({ value }) => (value.unsure ? [] : (value.family ?? []))))
  const words: LoadedWord[] = []
  for (const { start, end, proclitics, value } of hits) {
    if (value.kind === null || (value.unsure && !sure.has(value.family ?? ''))) continue
    const at = rawRange(reading.folded, start - articleOf(proclitics), end)
    words.push({ ...spanOf(reading.folded.raw, at.start, at.end), kind: value.kind })
  }
  return words
}

/** At each token the longest hit, of equals that with the fewest proclitics; none that begins inside the one before. */
function apart(hits: readonly Hit<LoadedTerm>[]): Hit<LoadedTerm>[] {
  const kept: Hit<LoadedTerm>[] = []
  for (const hit of hits) {
    const before = kept.at(-1)
    if (!before || hit.first > before.last) kept.push(hit)
    else if (hit.first === before.first && hit.last > before.last) kept[kept.length - 1] = hit
  }
  return kept
}

/** The article belongs to the words shown; of the merged لل one lam is the article's. */
const articleOf = (proclitics: number): number => (proclitics & LAM ? 1 : proclitics & ARTICLE ? 2 : 0)
