import type { Profile } from './profile.js'
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
  for (const { head } of profiles) for (const feature of head) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  const least = Math.max(SHARE * profiles.length, Math.min(2, profiles.length))
  const shared = [...counts]
    .filter(([, count]) => count >= least)
    .map(([feature, count]): [number, number] => [feature, vocabulary.weight(feature) * (count / profiles.length)])
    .sort(([x, a], [y, b]) => b - a || vocabulary.compare(x, y))
    .slice(0, MOST)
  return { features: new Map(shared), total: shared.reduce((sum, [, weight]) => sum + weight, 0) }
}

/** How much of a core some features say, from 0 to 1. */
export function coverage(core: Core, features: Iterable<number>): number {
  if (core.total === 0) return 0
  let sum = 0
  for (const feature of new Set(features)) sum += core.features.get(feature) ?? 0
  return sum / core.total
}
