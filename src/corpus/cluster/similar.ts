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

/**
 * The pairs of documents that have something in common, each with its score: the cosine of their features, lowered with the
 * days between them. Never all pairs: only those that share some of the heavier features of both.
 */
export function similarPairs(profiles: readonly Profile[], vocabulary: Vocabulary): Likeness {
  const alike = pairsAlike(profiles, vocabulary)
  const days = knownDays(profiles, alike)
  const unsure = (a: number, b: number): number => (isDated(profiles[a]!) && isDated(profiles[b]!) ? 0 : UNDATED)
  const pairs = alike
    .map(({ a, b, score }) => ({ a, b, score: score * Math.max(nearness(days[a]!, days[b]!), unsure(a, b)) }))
    .filter(({ score }) => score >= LEAST)
  return { pairs, days }
}

/** The pairs by the cosine of their features alone. */
function pairsAlike(profiles: readonly Profile[], vocabulary: Vocabulary): Similarity[] {
  const documents = new Uint32Array(vocabulary.size)
  for (const { features } of profiles) for (const feature of features) documents[feature]!++
  const rarity = Float64Array.from(documents, rarityOf)
  const lengths = Float64Array.from(profiles, ({ features, weights }) => {
    let sum = 0
    for (let i = 0; i < features.length; i++) sum += (weights[i]! * rarity[features[i]!]!) ** 2
    return Math.sqrt(sum) || 1
  })
  const { holders, ends, proposers } = proposing(profiles, { documents, rarity, compare: vocabulary.compare })
  const shared = new Uint16Array(profiles.length)
  const alike: Similarity[] = []
  for (const [b, own] of proposers.entries()) {
    for (const a of sharing(own, b, { holders, ends }, shared)) {
      const score = product(profiles[a]!, profiles[b]!, rarity) / (lengths[a]! * lengths[b]!)
      if (score >= LEAST) alike.push({ a, b, score })
    }
  }
  return alike
}

const rarityOf = (count: number): number =>
  count < FIRST_STEP ? 1 : 1 / (2 + Math.floor(Math.log(count / FIRST_STEP) / Math.log(STEP)))

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

interface Case {
  /** By feature: how many documents hold it, and what it weighs by that. */
  readonly documents: Uint32Array
  readonly rarity: Float64Array
  readonly compare: Vocabulary['compare']
}

/** The documents that a feature proposes, one feature after another, each ascending; those of a feature end at `ends`. */
interface Postings {
  readonly holders: Uint32Array
  readonly ends: Uint32Array
}

/** By document the heaviest of the features it shares with any other, and which documents each of these proposes. */
function proposing(profiles: readonly Profile[], known: Case): Postings & { readonly proposers: Uint32Array[] } {
  const proposers = profiles.map((profile) => proposersOf(profile, known))
  const ends = new Uint32Array(known.documents.length + 1)
  for (const own of proposers) for (const feature of own) ends[feature + 1]!++
  for (let feature = 1; feature < ends.length; feature++) ends[feature]! += ends[feature - 1]!
  const holders = new Uint32Array(ends.at(-1)!)
  // What began as where each feature's begin becomes where they end.
  proposers.forEach((own, document) => {
    for (const feature of own) holders[ends[feature]!++] = document
  })
  return { proposers, holders, ends }
}

function proposersOf({ features, weights }: Profile, { documents, rarity, compare }: Case): Uint32Array {
  const known: number[] = []
  for (let i = 0; i < features.length; i++) {
    const count = documents[features[i]!]!
    if (count > 1 && count <= MOST_DOCUMENTS) known.push(i)
  }
  const weigh = (i: number): number => weights[i]! * rarity[features[i]!]!
  known.sort((x, y) => weigh(y) - weigh(x) || compare(features[x]!, features[y]!))
  return Uint32Array.from(known.slice(0, PROPOSERS), (i) => features[i]!)
}

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

/** The sum of what two documents' features weigh together. */
function product(a: Profile, b: Profile, rarity: Float64Array): number {
  let sum = 0
  for (let i = 0, j = 0; i < a.features.length && j < b.features.length;) {
    const [x, y] = [a.features[i]!, b.features[j]!]
    if (x === y) sum += a.weights[i++]! * b.weights[j++]! * rarity[x]! ** 2
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
