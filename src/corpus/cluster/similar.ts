import { type Days, gapBetween } from './days.js'
import type { Profile } from './profile.js'
import type { Vocabulary } from './vocabulary.js'

/** Two documents, by their places in the list, and how much they have in common, from 0 to 1. */
export interface Similarity {
  readonly a: number
  readonly b: number
  readonly score: number
}

/** What documents have in common. */
export interface Likeness {
  readonly pairs: readonly Similarity[]
  /** The days of each document, told by itself or by the one whose words it has; empty where neither tells. */
  readonly days: readonly (readonly Days[])[]
}

/** A feature of more documents than this proposes no pair, though it counts in the score of one. */
const MOST_DOCUMENTS = 200
/** How many of a document's heaviest features propose pairs, and how many of them two documents must share. */
const PROPOSERS = 60
const LEAST_SHARED = 3
/** Pairs below this are forgotten: far below what any story is joined by. */
const LEAST = 0.03
/** Reports of one event are printed within these days of each other; beyond, likeness counts less, and at last for nothing. */
const NEAR_DAYS = 0
const FAR_DAYS = 6
/**
 * A feature weighs less the more documents of the case hold it, in steps: 128 documents halve it, 512 leave a third. Steps, so
 * that a document more changes the weight of next to no feature, and a case of one story alone loses none of its words.
 */
const STEP = 4
const FIRST_STEP = 128

/** A document's features with weights of unit length. */
interface Vector {
  readonly features: Uint32Array
  readonly weights: Float64Array
  /** The heaviest of the features it shares with any other document. */
  readonly proposers: readonly number[]
}

/**
 * The pairs of documents that have something in common, each with its score: the cosine of their features, lowered with the
 * days between them. Never all pairs: only those that share some of the heavier features of both.
 */
export function similarPairs(profiles: readonly Profile[], vocabulary: Vocabulary): Likeness {
  const vectors = vectorsOf(profiles, vocabulary)
  const postings = new Map<number, number[]>()
  const shared = new Uint16Array(profiles.length)
  const alike: Similarity[] = []
  for (const [b, vector] of vectors.entries()) {
    for (const a of sharing(vector, b, postings, shared)) {
      const score = cosine(vectors[a]!, vector)
      if (score >= LEAST) alike.push({ a, b, score })
    }
  }
  const days = knownDays(profiles, alike)
  const unsure = (a: number, b: number): number => (isDated(profiles[a]!) && isDated(profiles[b]!) ? 0 : UNDATED)
  const pairs = alike
    .map(({ a, b, score }) => ({ a, b, score: score * Math.max(nearness(days[a]!, days[b]!), unsure(a, b)) }))
    .filter(({ score }) => score >= LEAST)
  return { pairs, days }
}

/** Days told by a text whose publication nobody knows may be those of its background: they part two reports only so far. */
const UNDATED = 0.3

const isDated = ({ published }: Profile): boolean => published !== null

/** A document that tells no day is of the day of the one whose words it has, if it has most of them. */
const SAME_WORDS = 0.45

function knownDays(profiles: readonly Profile[], alike: readonly Similarity[]): (readonly Days[])[] {
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

function vectorsOf(profiles: readonly Profile[], { size, compare }: Vocabulary): Vector[] {
  const documents = new Uint32Array(size)
  for (const { features } of profiles) for (const feature of features) documents[feature]!++
  const rarity = Float64Array.from(documents, (count) =>
    count < FIRST_STEP ? 1 : 1 / (2 + Math.floor(Math.log(count / FIRST_STEP) / Math.log(STEP))),
  )
  return profiles.map(({ features, weights }) => {
    const weighed = weights.map((weight, i) => weight * rarity[features[i]!]!)
    const length = Math.sqrt(weighed.reduce((sum, weight) => sum + weight ** 2, 0)) || 1
    const known = [...weighed.keys()].filter((i) => {
      const count = documents[features[i]!]!
      return count > 1 && count <= MOST_DOCUMENTS
    })
    const order = known.sort((x, y) => weighed[y]! - weighed[x]! || compare(features[x]!, features[y]!))
    return {
      features,
      weights: weighed.map((weight) => weight / length),
      proposers: order.slice(0, PROPOSERS).map((i) => features[i]!),
    }
  })
}

/** The earlier documents that share enough heavy features with this one, which is then known by its own. */
function sharing({ proposers }: Vector, b: number, postings: Map<number, number[]>, shared: Uint16Array): number[] {
  const met: number[] = []
  for (const feature of proposers) {
    const posting = postings.get(feature)
    if (!posting) postings.set(feature, [b])
    else {
      for (const a of posting) if (shared[a]!++ === 0) met.push(a)
      posting.push(b)
    }
  }
  const enough = met.filter((a) => shared[a]! >= LEAST_SHARED)
  for (const a of met) shared[a] = 0
  return enough.sort((x, y) => x - y)
}

function cosine(a: Vector, b: Vector): number {
  let sum = 0
  for (let i = 0, j = 0; i < a.features.length && j < b.features.length;) {
    const [x, y] = [a.features[i]!, b.features[j]!]
    if (x === y) sum += a.weights[i++]! * b.weights[j++]!
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
