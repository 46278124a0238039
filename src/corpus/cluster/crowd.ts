import { createArena } from '../../text/arena.js'
import { hashUnits } from '../reuse/words.js'
import type { WeighedProfile } from './profile.js'
import { type CaseFeatures, heaviest, MOST_DOCUMENTS, postingsOf } from './postings.js'

/** How many of a document's heaviest features that very many hold are looked at, and how many of them two documents must share. */
const FEATURES = 20
const LEAST_SHARED = 6
/**
 * With so many documents of those that hold such a feature all others are compared. Average linkage, to which a pair not given counts as
 * nothing, holds some two thousand copies together by two hundred pairs of each.
 */
const STANDING = MOST_DOCUMENTS

/** A document with those it is to be compared with, by their places. */
interface Likened {
  readonly document: number
  readonly others: readonly number[]
}

/**
 * Pairs of documents that share much of what more documents have than propose pairs: copies of what hundreds print, and other reports of
 * it. Each is compared with those few that stand for all that hold a feature; which these are depends on nothing but their ids.
 */
export function* crowdPairs(profiles: readonly WeighedProfile[], known: CaseFeatures): Generator<Likened> {
  const isFrequent = (count: number): boolean => count > MOST_DOCUMENTS
  if (!known.documents.some(isFrequent)) return
  const arena = createArena()
  const features = profiles.map((profile) =>
    arena.numbers(heaviest(profile, known, { most: FEATURES, holds: isFrequent })),
  )
  const order = standingOrder(profiles)
  const { holders, ends } = postingsOf(features, known.documents.length, order)
  const rank = new Uint32Array(profiles.length)
  order.forEach((document, at) => (rank[document] = at))
  const shared = new Uint8Array(profiles.length)
  for (const document of order) {
    const met: number[] = []
    for (const feature of features[document]!) {
      const from = feature === 0 ? 0 : ends[feature - 1]!
      // Who stands for others before this one does so for all they share: each pair is met whole, and once.
      for (let at = from; at < Math.min(ends[feature]!, from + STANDING); at++) {
        const other = holders[at]!
        if (rank[other]! >= rank[document]!) break
        if (shared[other]!++ === 0) met.push(other)
      }
    }
    const others = met.filter((other) => shared[other]! >= LEAST_SHARED)
    for (const other of met) shared[other] = 0
    if (others.length > 0) yield { document, others }
  }
}

/** Places of documents by a hash of their ids: as good as drawn by lot, and the same whatever else is in the case. */
function standingOrder(profiles: readonly Pick<WeighedProfile, 'id'>[]): number[] {
  const hashes = profiles.map(({ id }) => hashUnits(id, 0, id.length))
  const before = (a: number, b: number): number =>
    hashes[a]! - hashes[b]! || (profiles[a]!.id < profiles[b]!.id ? -1 : 1)
  return Array.from(profiles.keys()).sort(before)
}
