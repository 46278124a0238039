import type { WeighedProfile } from './profile.js'
import type { Rarity } from './rarity.js'
import type { Vocabulary } from './vocabulary.js'

/** A feature of more documents than this proposes no pair of them by itself, though it counts in the score of one. */
export const MOST_DOCUMENTS = 200

/** What is known of the features of a case. */
export interface CaseFeatures {
  /** By feature: how many documents hold it, and what it weighs by that. */
  readonly documents: Uint32Array
  readonly rarity: Rarity
  readonly compare: Vocabulary['compare']
}

/** The heaviest features of a document of those that so many documents hold. */
export function heaviest(
  { features, weights }: WeighedProfile,
  { documents, rarity, compare }: CaseFeatures,
  { most, holds }: { readonly most: number; readonly holds: (count: number) => boolean },
): number[] {
  const known: number[] = []
  for (let i = 0; i < features.length; i++) if (holds(documents[features[i]!]!)) known.push(i)
  const weigh = (i: number): number => weights[i]! * rarity.of(features[i]!)
  known.sort((x, y) => weigh(y) - weigh(x) || compare(features[x]!, features[y]!))
  return known.slice(0, most).map((i) => features[i]!)
}

/** The documents that a feature proposes, one feature after another, each in the order they were given; those of a feature end at `ends`. */
export interface Postings {
  readonly holders: Uint32Array
  readonly ends: Uint32Array
}

/** Which documents hold each of the features listed for them; the documents are taken in this order. */
export function postingsOf(
  featuresOf: readonly Uint32Array[],
  size: number,
  order: Iterable<number> = featuresOf.keys(),
): Postings {
  const ends = new Uint32Array(size + 1)
  for (const own of featuresOf) for (const feature of own) ends[feature + 1]!++
  for (let feature = 1; feature < ends.length; feature++) ends[feature]! += ends[feature - 1]!
  const holders = new Uint32Array(ends.at(-1)!)
  // What began as where each feature's begin becomes where they end.
  for (const document of order) for (const feature of featuresOf[document]!) holders[ends[feature]!++] = document
  return { holders, ends }
}
