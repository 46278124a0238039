import type { Doc } from '../../model/doc.js'
import type { Union } from '../../model/union.js'
import type { Join } from '../../model/source.js'
import type { OriginJoin, OriginJoinKind } from '../../model/story.js'
import type { CaseLanguage } from '../../text/case-language.js'
import type { Heard } from './behind.js'
import type { CaseVoices } from './case-voices.js'
import { tellDistinct } from './distinct.js'
import { firstEvidence } from './words.js'
import { institutionJoins, partyJoins, wholeJoins } from './institution-joins.js'
import { sharedWordJoins } from './same-words.js'
import { firstPlaces, type Pairs, samePairs, settle } from './settle.js'

/** Which voices of a story count as one, at most and at least, and by which joins. */
export interface VoiceGroups {
  /** The voice that stands for all that are one with it. */
  origin(voice: string): string
  /** The least of all that may be one with it. */
  least(voice: string): string
  readonly joins: readonly OriginJoin[]
}

export interface Grouping {
  readonly known: CaseVoices
  readonly language: CaseLanguage
  /** Pairs that a person told apart. */
  readonly apart?: Pairs | undefined
}

/** Whether a person told two voices apart. */
export const isApart = (apart: Pairs, a: string, b: string): boolean =>
  apart.some(([x, y]) => (x === a && y === b) || (x === b && y === a))

/** Joins that make one origin of two voices where they are sure. */
const ONE_ORIGIN: ReadonlySet<Join['kind']> = new Set<Join['kind']>(['same_voice', 'spokesman_of'])
/** Kinds of unnamed sources that many people fit and nothing tells apart. */
const INDISTINCT: ReadonlySet<string> = new Set(['unnamed', 'witness', 'other'])

/**
 * Joins the voices behind a story's statements. Sure joins count two voices once: the same voice, a spokesman and his
 * institution, its unnamed members, the party as a whole beside its organs, the same words by sources nobody names, a medium and
 * the source it relays, sources of one description that nothing tells apart. Doubtful ones lower the least count alone: organs
 * of one party, descriptions that may be one, media that name nobody, and people of whom nobody says who they are. The surest
 * join first; none brings two together that are known to be distinct, through others neither.
 */
export function groupVoices(supports: readonly Heard[], grouping: Grouping): VoiceGroups {
  const { known, language, apart = [] } = grouping
  const placeOf = firstPlaces(supports.map(({ behind, doc, item }) => ({ voice: behind, document: doc.id, item })))
  const present = [...new Set(supports.flatMap(({ behind }) => behind ?? []))].sort((a, b) => {
    const [x, y] = [`${placeOf(a)} ${a}`, `${placeOf(b)} ${b}`]
    return x < y ? -1 : x > y ? 1 : 0
  })
  const joins: OriginJoin[] = [
    ...caseJoins(present, known, language),
    ...sharedWordJoins(supports, known.voices, language),
    ...institutionJoins(present, supports, known.voices),
    ...wholeJoins(present, supports, known.voices),
    ...descriptionJoins(present, supports, grouping),
    ...partyJoins(present, supports, known),
  ].filter(({ a, b }) => !isApart(apart, a, b))
  const settling = {
    distinct: tellDistinct(present, known, language),
    same: samePairs(present, known),
    apart,
    placeOf,
  }
  const parties = present.flatMap((id) => {
    const party = known.voices.get(id)?.party
    return party ? [[id, party] as const] : []
  })
  const further = (sure: Union<string>): OriginJoin[] => doubtfulRest({ present, supports, known, language, sure })
  const settled = settle({ joins, parties, further }, settling)
  return { origin: settled.most.find, least: settled.least.find, joins: settled.joins }
}

/** Joins between the voices themselves; of two organs of one party, through the party. */
function caseJoins(present: readonly string[], { joinsOf, voices }: CaseVoices, language: CaseLanguage): OriginJoin[] {
  const here = new Set(present)
  const seen = new Set<Join>()
  const joins: OriginJoin[] = []
  for (const id of present) {
    for (const join of joinsOf.get(id) ?? []) {
      if (seen.has(join) || join.kind === 'allied') continue
      seen.add(join)
      const shorter = isShorter(join, voices, language)
      const sure = shorter || (join.sure && ONE_ORIGIN.has(join.kind))
      const other = join.a === id ? join.b : join.a
      if (sure || here.has(other) || !voices.has(other)) {
        joins.push({
          a: join.a,
          b: join.b,
          kind: shorter ? 'same_description' : (join.kind as OriginJoinKind),
          sure,
          evidence: join.evidence,
        })
      }
    }
  }
  return joins
}

/** "A military source" and "a high military source" of one story, through one medium within days: the one leaves words out. */
function isShorter({ a, b, evidence }: Join, voices: CaseVoices['voices'], language: CaseLanguage): boolean {
  if (evidence[0]?.why !== 'similar-description') return false
  const [x = [], y = []] = [a, b].map((id) => language.wordsOf(voices.get(id)?.name ?? ''))
  const [short, long] = x.length < y.length ? [x, y] : [y, x]
  return short.length >= LEAST_WORDS && short.every((word) => long.includes(word))
}

/** "Sources" alone describe nobody. */
const LEAST_WORDS = 2

/** A description of so many words fits few people: it is the same source unless what is known of two contradicts it. */
const SPECIAL = 3

/**
 * Unnamed sources that nothing tells apart: of one description, or both people of the place. One description of several words
 * is one source also where only one text says whose it is.
 */
function descriptionJoins(
  present: readonly string[],
  supports: readonly Heard[],
  { known: { voices }, language }: Grouping,
): OriginJoin[] {
  const byWords = new Map<string, string[]>()
  const special = new Map<string, string[]>()
  for (const id of present) {
    const voice = voices.get(id)
    if (!voice || voice.named || !INDISTINCT.has(voice.type)) continue
    const words = language.wordsOf(voice.name)
    if (words.length >= SPECIAL) special.set(words.join(' '), [...(special.get(words.join(' ')) ?? []), id])
    if (voice.party !== null) continue
    const key = voice.type === 'witness' || language.isLocal(voice.name) ? 'local' : voice.name
    byWords.set(key, [...(byWords.get(key) ?? []), id])
  }
  const oneParty = alike([...special.entries()].map(([words, ids]) => ({ words: words.split(' '), ids }))).filter(
    (ids) => new Set(ids.flatMap((id) => voices.get(id)?.party ?? [])).size < 2,
  )
  return [...byWords.values(), ...oneParty].flatMap((ids) =>
    ids.slice(1).map((id): OriginJoin => {
      const first = ids[0] ?? id
      const evidence = [...firstEvidence(supports, first, 'description'), ...firstEvidence(supports, id, 'description')]
      return { a: first, b: id, kind: 'same_description', sure: true, evidence }
    }),
  )
}

interface Described {
  readonly words: readonly string[]
  readonly ids: readonly string[]
}

/** Groups of descriptions the shorter of which the longer holds whole: a copy drops a word of it. */
function alike(all: readonly Described[]): (readonly string[])[] {
  const groups: { words: readonly string[]; ids: string[] }[] = []
  for (const { words, ids } of [...all].sort((a, b) => a.words.length - b.words.length)) {
    const home = groups.find((group) => group.words.every((word) => words.includes(word)))
    if (home) home.ids.push(...ids)
    else groups.push({ words, ids: [...ids] })
  }
  return groups.map(({ ids }) => ids)
}

interface Rest {
  readonly sure: Union<string>
  readonly present: readonly string[]
  readonly supports: readonly Heard[]
  readonly known: CaseVoices
  readonly language: CaseLanguage
}

/**
 * What may be one with anything: an official source beside the officials of one party in its document may be one of them; all
 * of whom nobody says who they are may be the same people; a medium that names nobody may rest on any of the others.
 */
function doubtfulRest(rest: Rest): OriginJoin[] {
  const { present, supports, language, sure } = rest
  const { voices } = rest.known
  const heard = heardIn(supports, voices)
  const told = new Set(present.filter((id) => (voices.get(id)?.party ?? null) !== null).map(sure.find))
  const joins: OriginJoin[] = []
  const unknown: string[] = []
  for (const id of present) {
    const voice = voices.get(id)
    if (!voice || voice.named || !INDISTINCT.has(voice.type) || told.has(sure.find(id))) continue
    const home = language.isOfficial(voice.name) ? officialHome(id, present, heard) : null
    if (home)
      joins.push({
        a: id,
        b: home,
        kind: 'may_be_official',
        sure: false,
        evidence: firstEvidence(supports, id, 'official'),
      })
    else unknown.push(id)
  }
  for (const id of unknown.slice(1)) {
    joins.push({
      a: unknown[0]!,
      b: id,
      kind: 'unknown_people',
      sure: false,
      evidence: firstEvidence(supports, id, 'unknown'),
    })
  }
  const media = present.filter((id) => voices.get(id)?.type === 'media')
  const others = present.filter((id) => !media.includes(id))
  const any = unknown[0] ?? mostHeard(others, heard) ?? media[0]
  for (const id of media) {
    if (any !== undefined && any !== id)
      joins.push({ a: id, b: any, kind: 'names_nobody', sure: false, evidence: firstEvidence(supports, id, 'medium') })
  }
  return joins
}

/** Who is heard where. */
interface Hearings {
  /** How often each voice is. */
  readonly times: ReadonlyMap<string, number>
  readonly documents: ReadonlyMap<string, ReadonlySet<Doc>>
  /** Officials of some party by their documents; whoever claims a deed there speaks of himself. */
  readonly officials: ReadonlyMap<Doc, ReadonlySet<string>>
}

function heardIn(supports: readonly Heard[], voices: CaseVoices['voices']): Hearings {
  const times = new Map<string, number>()
  const documents = new Map<string, Set<Doc>>()
  const officials = new Map<Doc, Set<string>>()
  for (const { doc, behind, statement } of supports) {
    if (behind === null) continue
    times.set(behind, (times.get(behind) ?? 0) + 1)
    put(documents, behind, doc)
    const voice = voices.get(behind)
    if (!voice || voice.party === null || voice.type === 'media' || statement?.act === 'claims_responsibility') continue
    put(officials, doc, behind)
  }
  return { times, documents, officials }
}

function put<Key, Value>(sets: Map<Key, Set<Value>>, key: Key, value: Value): void {
  const own = sets.get(key)
  if (own) own.add(value)
  else sets.set(key, new Set([value]))
}

/** The official voice most heard in the documents an unnamed official source speaks in; null where there is none. */
function officialHome(id: string, present: readonly string[], heard: Hearings): string | null {
  const beside = new Set<string>()
  for (const doc of heard.documents.get(id) ?? []) for (const other of heard.officials.get(doc) ?? []) beside.add(other)
  return (
    mostHeard(
      present.filter((other) => beside.has(other)),
      heard,
    ) ?? null
  )
}

/** Of equals, the first. */
function mostHeard(ids: readonly string[], { times }: Hearings): string | undefined {
  const count = (id: string): number => times.get(id) ?? 0
  return ids.toSorted((x, y) => count(y) - count(x))[0]
}
