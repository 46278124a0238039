import { createArena } from '../../text/arena.js'
import { crowdPairs } from './crowd.js'
import type { WeighedProfile } from './profile.js'
import { type CaseFeatures, heaviest, MOST_DOCUMENTS, type Postings, postingsOf } from './postings.js'

/** How many of a document's heaviest features propose pairs, and how many of them two documents must share. */
const PROPOSERS = 60
const LEAST_SHARED = 3

/** Two documents by their places, `a` before `b`. */
export interface Pair {
  readonly a: number
  readonly b: number
}

/**
 * Pairs of documents that share enough of the heavier features of both, each once. Where hundreds report one event, what they share is in
 * too many documents to propose all pairs of them: some then stand for all.
 */
export function* worthComparing(profiles: readonly WeighedProfile[], known: CaseFeatures): Generator<Pair> {
  const arena = createArena()
  const proposers = profiles.map((profile) =>
    arena.numbers(heaviest(profile, known, { most: PROPOSERS, holds: isRare })),
  )
  const postings = postingsOf(proposers, known.documents.length)
  const shared = new Uint16Array(profiles.length)
  for (const [b, own] of proposers.entries()) for (const a of sharing(own, b, postings, shared)) yield { a, b }
  for (const { document, others } of crowdPairs(profiles, known)) {
    const own = new Set(proposers[document])
    for (const other of others) {
      if (inCommon(own, proposers[other]!) >= LEAST_SHARED) continue
      yield { a: Math.min(other, document), b: Math.max(other, document) }
    }
  }
}

const isRare = (count: number): boolean => count > 1 && count <= MOST_DOCUMENTS

/** The earlier documents that share enough heavy features with this one. */
function sharing(own: Uint32Array, b: number, { holders, ends }: Postings, shared: Uint16Array): number[] {
  const met: number[] = []
  for (const feature of own) {
    for (let at = feature === 0 ? 0 : ends[feature - 1]!; at < ends[feature]! && holders[at]! < b; at++) {
      if (shared[holders[at]!]!++ === 0) met.push(holders[at]!)
    }
  }
  const enough = met.filter((a) => shared[a]! >= LEAST_SHARED)
  for (const a of met) shared[a] = 0
  return enough.sort((x, y) => x - y)
}

function inCommon(own: ReadonlySet<number>, others: Uint32Array): number {
  let count = 0
  for (const feature of others) if (own.has(feature)) count += 1
  return count
}
