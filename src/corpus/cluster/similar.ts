import { type Days, gapBetween } from './days.js'
import type { Profile, WeighedProfile } from './profile.js'
import { worthComparing } from './proposals.js'
import { rarityIn, type Rarity } from './rarity.js'
import { type Similarity, type SimilarityList, similarityList } from './similarity.js'
import type { Vocabulary } from './vocabulary.js'

/** What documents have in common. */
export interface Likeness {
  readonly pairs: SimilarityList
  /** The days of each document, told by itself or by the one whose words it has; empty where neither tells. */
  readonly days: readonly (readonly Days[])[]
}

/** Pairs below this are forgotten: far below what any story is joined by. */
const LEAST = 0.03
/** Reports of one event are printed within these days of each other; beyond, likeness counts less, and at last for nothing. */
const NEAR_DAYS = 0
const FAR_DAYS = 6

/**
 * The pairs of documents that have something in common, each with its score: the cosine of their features, lowered with the
 * days between them. Never all pairs: only those that share some of the heavier features of both.
 */
export function similarPairs(profiles: readonly WeighedProfile[], vocabulary: Vocabulary): Likeness {
  const alike = pairsAlike(profiles, vocabulary)
  const days = knownDays(profiles, alike)
  const unsure = (a: number, b: number): number => (isDated(profiles[a]!) && isDated(profiles[b]!) ? 0 : UNDATED)
  const pairs = similarityList()
  for (const { a, b, score } of alike) {
    const lowered = score * Math.max(nearness(days[a]!, days[b]!), unsure(a, b))
    if (lowered >= LEAST) pairs.push(a, b, lowered)
  }
  return { pairs, days }
}

/** The pairs by the cosine of their features alone. */
function pairsAlike(profiles: readonly WeighedProfile[], vocabulary: Vocabulary): SimilarityList {
  const documents = new Uint32Array(vocabulary.size)
  for (const { features } of profiles) for (const feature of features) documents[feature]!++
  const rarity = rarityIn(profiles.length, documents)
  const lengths = Float64Array.from(profiles, ({ features, weights }) => {
    let sum = 0
    for (let i = 0; i < features.length; i++) sum += (weights[i]! * rarity.of(features[i]!)) ** 2
    return Math.sqrt(sum) || 1
  })
  const alike = similarityList()
  for (const { a, b } of worthComparing(profiles, { documents, rarity, compare: vocabulary.compare })) {
    const score = product(profiles[a]!, profiles[b]!, rarity) / (lengths[a]! * lengths[b]!)
    if (score >= LEAST) alike.push(a, b, score)
  }
  return alike
}

/** Days told by a text whose publication nobody knows may be those of its background: they part two reports only so far. */
const UNDATED = 0.3

const isDated = ({ published }: Profile): boolean => published !== null

/** A document that tells no day is of the day of the one whose words it has, if it has most of them. */
const SAME_WORDS = 0.45

function knownDays(profiles: readonly Profile[], alike: Iterable<Similarity>): (readonly Days[])[] {
  const best = new Map<number, Similarity>()
  const offer = (undated: number, dated: number, pair: Similarity): void => {
    if (profiles[undated]!.days.length > 0 || profiles[dated]!.days.length === 0) return
    const known = best.get(undated)
    if (pair.score >= SAME_WORDS && (!known || pair.score > known.score)) best.set(undated, pair)
  }
  for (const pair of alike) {
    offer(pair.a, pair.b, pair)
    offer(pair.b, pair.a, pair)
  }
  return profiles.map(({ days }, at) => {
    const pair = best.get(at)
    return pair ? profiles[pair.a === at ? pair.b : pair.a]!.days : days
  })
}

/** The sum of what two documents' features weigh together. */
function product(a: WeighedProfile, b: WeighedProfile, rarity: Rarity): number {
  let sum = 0
  for (let i = 0, j = 0; i < a.features.length && j < b.features.length;) {
    const [x, y] = [a.features[i]!, b.features[j]!]
    if (x === y) sum += a.weights[i++]! * b.weights[j++]! * rarity.of(x) ** 2
    else if (x < y) i++
    else j++
  }
  return sum
}

/** 1 where two documents speak of days near each other or where one tells none, falling to 0 as the days part them. */
function nearness(a: readonly Days[], b: readonly Days[]): number {
  if (a.length === 0 || b.length === 0) return 1
  let gap = Infinity
  for (const x of a) for (const y of b) gap = Math.min(gap, gapBetween(x, y))
  return Math.max(0, Math.min(1, 1 - (gap - NEAR_DAYS) / (FAR_DAYS - NEAR_DAYS)))
}
