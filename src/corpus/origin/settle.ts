import { type Union, unionOf } from '../../model/union.js'
import type { OriginJoin, OriginJoinKind } from '../../model/story.js'
import type { CaseVoices } from './case-voices.js'
import type { Distinct } from './distinct.js'

/** Pairs that are one, or not, by somebody's word. */
export type Pairs = readonly (readonly [string, string])[]

/** From what is surest to what is least sure. */
const BY_SURENESS: readonly OriginJoinKind[] = [
  'same_voice',
  'spokesman_of',
  'same_text',
  'same_description',
  'member_of',
  'whole_of',
  'run_by',
  'organ_of',
  'owned_by',
  'possibly_same',
  'may_be_official',
  'names_nobody',
  'unknown_people',
]

/** Kinds that never make two voices surely one. */
const DOUBTFUL: ReadonlySet<OriginJoinKind> = new Set(BY_SURENESS.slice(BY_SURENESS.indexOf('run_by')))

/** A join as it was before anything known spoke against it. */
export const asClaimed = (join: OriginJoin): OriginJoin =>
  join.against && !DOUBTFUL.has(join.kind) ? { ...join, sure: true } : join

const rank = new Map(BY_SURENESS.map((kind, at) => [kind, at]))

/** What groups of voices are settled by, beside the joins. */
export interface Settling {
  readonly distinct: Distinct
  /** Pairs a person took for one; what is known of the two speaks against it in vain. */
  readonly same: Pairs
  /** Pairs a person told apart. */
  readonly apart: Pairs
  /** Where a voice first stands, in words that no name and no order of the documents changes. */
  placeOf(voice: string): string
}

/** Joins from the surest on; equally sure ones by where their voices stand, so that neither names nor the order of documents decide. */
function inOrder<J extends OriginJoin>(joins: readonly J[], placeOf: Settling['placeOf']): J[] {
  const keyed = joins.map((join) => {
    const places = [placeOf(join.a), placeOf(join.b)].sort()
    // Two that are heard are joined by themselves before they are joined through somebody who is not.
    return { join, unheard: places.includes('') ? 1 : 0, key: [...places, join.a, join.b].join(' ') }
  })
  keyed.sort(
    (x, y) =>
      (rank.get(x.join.kind) ?? 0) - (rank.get(y.join.kind) ?? 0) || (x.key < y.key ? -1 : x.key > y.key ? 1 : 0),
  )
  return keyed.map(({ join }) => join)
}

/** Groups of voices none of which holds two that are known to be distinct. */
interface Groups extends Union<string> {
  /** Two voices, one of either group, that are known to be distinct; null where nothing keeps the groups apart. */
  against(a: string, b: string): readonly [string, string] | null
}

/** Groups that grow; `differ` is asked of voices, each sort of them once. */
function groupsOf(apart: Pairs, { keyOf }: Distinct, differ: Distinct['voices'], taken: Pairs = []): Groups {
  const tellers = new Map<string, Map<string, string[]>>()
  const of = (root: string): Map<string, string[]> => {
    const key = keyOf(root)
    return tellers.get(root) ?? new Map(key === null ? [] : [[key, [root]]])
  }
  let ends: readonly string[] = []
  /** What is known of the two that a join itself brings together does not speak against it: the join knows better. */
  const isItself = (x: readonly string[], y: readonly string[]): boolean =>
    x.length === 1 && y.length === 1 && ends.includes(x[0]!) && ends.includes(y[0]!)
  const between = (x: string, y: string): readonly [string, string] | null => {
    for (const one of of(x).values()) {
      for (const other of of(y).values()) {
        if (differ(one[0]!, other[0]!) && !isItself(one, other)) return [one[0]!, other[0]!]
      }
    }
    return null
  }
  let forced = true
  const union = unionOf(apart, {
    mayJoin: (x, y) => forced || between(x, y) === null,
    joined(kept, gone) {
      const [into, from] = [of(kept), of(gone)]
      for (const [key, own] of from) into.set(key, [...(into.get(key) ?? []), ...own])
      tellers.set(kept, into)
      tellers.delete(gone)
    },
  })
  for (const [a, b] of taken) union.join(a, b)
  forced = false
  return {
    find: union.find,
    against(a, b) {
      ends = [a, b]
      return between(union.find(a), union.find(b))
    },
    join(a, b) {
      ends = [a, b]
      return union.join(a, b)
    },
  }
}

/** Which voices count as one at most and at least, and what became of the joins. */
export interface Settled {
  readonly most: Union<string>
  readonly least: Union<string>
  /** Joins that bring two together at one end or both; and those that what is known speaks against, as doubtful ones. */
  readonly joins: readonly OriginJoin[]
}

/** What is to be settled. */
export interface ToSettle {
  readonly joins: readonly OriginJoin[]
  /** Voices with their parties: organs of one party count as one at least. */
  readonly parties: Pairs
  /** Doubtful joins that only those groups tell that are surely one. */
  readonly further?: (most: Union<string>) => readonly OriginJoin[]
}

/**
 * Joins voices, the surest join first: at the upper end where it is sure, at the lower end also where it is doubtful. A join that
 * would bring two together that are known to be distinct is not sure; and where they are of two parties, it joins nobody.
 */
export function settle({ joins, parties, further = () => [] }: ToSettle, settling: Settling): Settled {
  const { distinct, same, apart, placeOf } = settling
  const most = groupsOf(apart, distinct, distinct.voices, same)
  const sure = take(
    joins.filter((join) => join.sure),
    most,
    placeOf,
  )
  const least = groupsOf(apart, distinct, distinct.parties, [...same, ...sure.held.map(({ a, b }) => [a, b] as const)])
  for (const [id, party] of parties) least.join(id, party)
  const doubtful = [...joins.filter((join) => !join.sure), ...sure.refused, ...further(most)]
  const rest = take(doubtful, least, placeOf)
  return { most, least, joins: [...sure.held, ...rest.held, ...rest.refused] }
}

interface Taken {
  readonly held: readonly OriginJoin[]
  readonly refused: readonly OriginJoin[]
}

/** What a person told apart is neither, and a voice that is not heard is not shown: it only brings others together. */
function take(joins: readonly OriginJoin[], groups: Groups, placeOf: Settling['placeOf']): Taken {
  const held: OriginJoin[] = []
  const refused: OriginJoin[] = []
  for (const join of inOrder(joins, placeOf)) {
    if (groups.join(join.a, join.b)) held.push(join)
    else {
      const heard = placeOf(join.a) !== '' && placeOf(join.b) !== ''
      const against = heard ? groups.against(join.a, join.b) : null
      if (against) refused.push({ ...join, sure: false, against })
    }
  }
  return { held, refused }
}

/** Pairs of voices that a person took for one. */
export const samePairs = (voices: readonly string[], { joinsOf }: CaseVoices): Pairs =>
  voices.flatMap((id) =>
    (joinsOf.get(id) ?? []).flatMap(({ a, b, by }) => (by === 'user' && a === id ? [[a, b] as const] : [])),
  )

/** Where each voice first stands: the same whatever the order of the documents, and whatever anybody is called. */
export function firstPlaces(
  heard: readonly { readonly voice: string | null; readonly document: string; readonly item: string }[],
): Settling['placeOf'] {
  const places = new Map<string, string>()
  for (const { voice, document, item } of heard) {
    if (voice === null) continue
    const place = `${document} ${item}`
    const before = places.get(voice)
    if (before === undefined || place < before) places.set(voice, place)
  }
  return (voice) => places.get(voice) ?? ''
}
