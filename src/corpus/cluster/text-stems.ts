import { type Doc, isAnalysed } from '../../model/doc.js'
import { leadOf } from './lead.js'
import type { StemAt, Vocabulary } from './vocabulary.js'

/** Longer texts say no more of their story; it bounds what one document costs, in UTF-16 units. */
const MOST_LENGTH = 8_000

/**
 * The stems of a text in order, each with its place in it; a title is none of it. Words of another language are no stems of this one:
 * such a document joins a story by shared wording or not at all.
 */
export function textStems(doc: Doc, vocabulary: Vocabulary): readonly StemAt[] {
  if (!isAnalysed(doc)) return []
  const { body } = leadOf(doc)
  const stems = vocabulary.stems(doc.text.slice(body, body + MOST_LENGTH))
  return body === 0 ? stems : stems.map(({ id, start }) => ({ id, start: start + body }))
}

/** The stems that begin between two places of a text. */
export function stemsBetween(stems: readonly StemAt[], from: number, to: number): number[] {
  let low = 0
  let high = stems.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (stems[middle]!.start < from) low = middle + 1
    else high = middle
  }
  const found: number[] = []
  for (let i = low; i < stems.length && stems[i]!.start < to; i++) found.push(stems[i]!.id)
  return found
}

/** The features of words in order: their stems, and each two side by side that some document has at its head. */
export function featuresOf(stems: ArrayLike<number>, vocabulary: Vocabulary): Set<number> {
  const features = new Set<number>()
  for (let i = 0; i < stems.length; i++) {
    features.add(stems[i]!)
    const pair = i === 0 ? -1 : vocabulary.knownPair(stems[i - 1]!, stems[i]!)
    if (pair >= 0) features.add(pair)
  }
  return features
}
