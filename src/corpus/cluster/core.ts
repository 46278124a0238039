import { isOfHead, type Profile } from './profile.js'
import type { Vocabulary } from './vocabulary.js'

/** What the documents of a story say alike at their heads, and how much each of it tells. */
export interface Core {
  readonly features: ReadonlyMap<number, number>
  /** The sum of all weights. */
  readonly total: number
}

/** A feature is of the core where this share of the documents say it at their heads. */
const SHARE = 0.5
/** As many features as a headline and its first sentence have. */
const MOST = 14

/** The core of documents that report one event; that of one document is its own head. */
export function coreOf(profiles: readonly Profile[], vocabulary: Vocabulary): Core {
  const counts = new Map<number, number>()
  for (const profile of profiles) {
    profile.features.forEach((feature, at) => {
      if (isOfHead(profile, at)) counts.set(feature, (counts.get(feature) ?? 0) + 1)
    })
  }
  const least = Math.max(SHARE * profiles.length, Math.min(2, profiles.length))
  const shared = [...counts]
    .filter(([, count]) => count >= least)
    .map(([feature, count]): [number, number] => [feature, vocabulary.weight(feature) * (count / profiles.length)])
    .sort(([x, a], [y, b]) => b - a || vocabulary.compare(x, y))
    .slice(0, MOST)
  return { features: new Map(shared), total: shared.reduce((sum, [, weight]) => sum + weight, 0) }
}

/** That of several documents is worked out once; one document's, which is seldom asked for, whenever it is. */
export function coreWhenAsked(profiles: readonly Profile[], vocabulary: Vocabulary): () => Core {
  if (profiles.length === 1) return () => coreOf(profiles, vocabulary)
  const core = coreOf(profiles, vocabulary)
  return () => core
}

/** How much of a core some features say, from 0 to 1. */
export function coverage(core: Core, features: Iterable<number>): number {
  if (core.total === 0) return 0
  let sum = 0
  for (const feature of features instanceof Set ? (features as ReadonlySet<number>) : new Set(features))
    sum += core.features.get(feature) ?? 0
  return sum / core.total
}
