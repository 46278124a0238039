import { unionOf } from '../../model/union.js'
import type { Evidence } from '../../model/evidence.js'
import type { DoubtfulJoin } from '../../model/review.js'
import type { Counts, OriginJoin, OriginJoinKind, Story } from '../../model/story.js'
import { leastOf } from '../origin/groups.js'

type Range = Counts['origins']

/** What the doubts of a story are worked out from, beside the story. */
export interface DoubtContext {
  /** The party of a voice. */
  partyOf(voice: string): string | null
  /** Pairs that a person told apart. */
  readonly apart: readonly (readonly [string, string])[]
}

/** Doubtful joins between the origins of the central claim: those that move the range most first. */
export function doubtfulJoins(story: Story, context: DoubtContext): DoubtfulJoin[] {
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
function pairsOf({ joins }: Story, home: ReadonlyMap<string, string>, { partyOf }: DoubtContext): Pair[] {
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
    const party = partyOf(voice)
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

/** The range of the central claim as it would be counted if a person decided that way. */
function rangeOf(
  { joins, origins }: Story,
  central: readonly string[],
  { partyOf, apart }: DoubtContext,
): (supposed: Supposed) => Range {
  const voices = origins.flatMap((origin) => origin.voices)
  const parties = voices.flatMap((voice) => {
    const party = partyOf(voice)
    return party === null ? [] : [[voice, party] as const]
  })
  const wanted = new Set(central)
  const roots = origins.flatMap(({ id, voices: [first] }) => (wanted.has(id) && first !== undefined ? [first] : []))
  const doubtful = joins.filter((join) => !join.sure)
  return (supposed) => {
    const parted = supposed.apart ? [...apart, supposed.apart] : apart
    const same: Pick<OriginJoin, 'a' | 'b'>[] = supposed.same ? [{ a: supposed.same[0], b: supposed.same[1] }] : []
    const sure = unionOf(parted)
    const surely = [...joins.filter((join) => join.sure), ...same].filter(({ a, b }) => sure.join(a, b))
    const { least } = leastOf({ sure: surely, doubtful, parties, apart: parted })
    return { min: new Set(roots.map(least.find)).size, max: new Set(roots.map(sure.find)).size }
  }
}
