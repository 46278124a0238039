import type { Evidence } from '../../model/evidence.js'
import type { DoubtfulJoin } from '../../model/review.js'
import type { Counts, OriginJoinKind, Story } from '../../model/story.js'
import type { CaseVoices } from '../origin/case-voices.js'
import type { CaseLanguage } from '../../text/case-language.js'
import { tellDistinct } from '../origin/distinct.js'
import { asClaimed, firstPlaces, type Pairs, samePairs, settle } from '../origin/settle.js'

type Range = Counts['origins']

/** What the doubts of a story are worked out from, beside the story. */
export interface DoubtContext {
  /** Who the voices are and what joins them, with all that persons decided of them. */
  readonly known: CaseVoices
  readonly language: CaseLanguage
  /** Pairs that a person told apart. */
  readonly apart: Pairs
}

/** What is looked at of a story. */
export type Doubted = Pick<Story, 'claims' | 'origins' | 'joins'>

/** Doubtful joins between the origins of the central claim: those that move the range most first. */
export function doubtfulJoins(story: Doubted, context: DoubtContext): DoubtfulJoin[] {
  const central = story.claims.find((claim) => claim.central)
  if (!central || central.counts.origins.min === central.counts.origins.max) return []
  const own = new Set(central.origins)
  const origins = story.origins.filter(({ id }) => own.has(id))
  const home = new Map(origins.flatMap(({ id, voices }) => voices.map((voice) => [voice, id] as const)))
  const range = rangeOf(story, central.origins, context)
  const now = range({})
  return pairsOf(story, home, context)
    .flatMap(({ a, b, join, evidence }): DoubtfulJoin[] => {
      const [ifSame, ifApart] = [range({ same: [a, b] }), range({ apart: [a, b] })]
      const found: DoubtfulJoin = { a, b, origins: [home.get(a)!, home.get(b)!], join, evidence, now, ifSame, ifApart }
      return movement(found) === 0 ? [] : [found]
    })
    .sort((x, y) => movement(y) - movement(x) || (`${x.a} ${x.b}` < `${y.a} ${y.b}` ? -1 : 1))
}

/** By how much a decision would move the range, whichever it is. */
export const movement = ({ now, ifSame, ifApart }: Pick<DoubtfulJoin, 'now' | 'ifSame' | 'ifApart'>): number =>
  distance(now, ifSame) + distance(now, ifApart)

const distance = (x: Range, y: Range): number => Math.abs(x.min - y.min) + Math.abs(x.max - y.max)

interface Pair {
  readonly a: string
  readonly b: string
  readonly join: OriginJoinKind
  readonly evidence: readonly Evidence[]
}

/** Pairs of voices of different origins that a doubtful join brings together, or that hang on one thing: a party, a voice of another claim. */
function pairsOf({ joins }: Doubted, home: ReadonlyMap<string, string>, { known }: DoubtContext): Pair[] {
  const pairs = new Map<string, Pair>()
  const put = (pair: Pair): void => {
    const [x, y] = [home.get(pair.a), home.get(pair.b)]
    if (x === undefined || y === undefined || x === y) return
    const key = [x, y].sort().join(' ')
    if (!pairs.has(key)) pairs.set(key, pair)
  }
  const hanging = new Map<string, Pair[]>()
  const hang = (on: string, pair: Pair): void => {
    hanging.set(on, [...(hanging.get(on) ?? []), pair])
  }
  for (const { a, b, kind: join, sure, evidence } of joins) {
    if (sure) continue
    if (home.has(a) && home.has(b)) put({ a, b, join, evidence })
    else if (home.has(a)) hang(b, { a, b, join, evidence })
    else if (home.has(b)) hang(a, { a: b, b: a, join, evidence })
  }
  for (const voice of home.keys()) {
    const party = known.voices.get(voice)?.party ?? null
    if (party !== null) hang(party, { a: voice, b: party, join: 'organ_of', evidence: [] })
  }
  for (const [first, ...others] of hanging.values()) {
    for (const other of others) put({ ...other, b: first!.a, evidence: [...other.evidence, ...first!.evidence] })
  }
  return [...pairs.values()]
}

interface Supposed {
  readonly same?: readonly [string, string]
  readonly apart?: readonly [string, string]
}

/**
 * The range of the central claim as it would be counted if a person decided that way: by the joins the story was counted with, settled
 * again. Who is taken for one with a known source is no longer one of the unknown; that only counting anew from the documents tells.
 */
function rangeOf(
  { joins, origins, claims }: Doubted,
  central: readonly string[],
  { known, language, apart }: DoubtContext,
): (supposed: Supposed) => Range {
  const voices = origins.flatMap((origin) => origin.voices)
  const parties = voices.flatMap((voice) => {
    const party = known.voices.get(voice)?.party ?? null
    return party === null ? [] : [[voice, party] as const]
  })
  const wanted = new Set(central)
  const roots = origins.flatMap(({ id, voices: [first] }) => (wanted.has(id) && first !== undefined ? [first] : []))
  const claimed = joins.map(asClaimed)
  const same = samePairs(voices, known)
  const settling = {
    distinct: tellDistinct(voices, known, language),
    placeOf: firstPlaces(
      claims.flatMap(({ supports }) =>
        supports.map(({ behind, document, item }) => ({ voice: behind, document, item })),
      ),
    ),
  }
  return (supposed) => {
    const { most, least } = settle(
      { joins: claimed, parties },
      {
        ...settling,
        same: supposed.same ? [...same, supposed.same] : same,
        apart: supposed.apart ? [...apart, supposed.apart] : apart,
      },
    )
    return { min: new Set(roots.map(least.find)).size, max: new Set(roots.map(most.find)).size }
  }
}
