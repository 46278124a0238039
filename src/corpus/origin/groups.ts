import type { Evidence } from '../../model/evidence.js'
import type { Join, Voice } from '../../model/source.js'
import type { OriginJoin, OriginJoinKind } from '../../model/story.js'
import type { CaseLanguage } from '../../text/case-language.js'
import { createUnion } from '../union.js'
import type { Heard } from './behind.js'
import { GOVERNMENT, isWhole } from './behind.js'
import { sharedWordJoins } from './same-words.js'

/** Who the voices of a case are and how they hang together. */
export interface CaseVoices {
  readonly voices: ReadonlyMap<string, Voice>
  /** Joins by each of the two they join. */
  readonly joinsOf: ReadonlyMap<string, readonly Join[]>
}

export function caseVoices(voices: readonly Voice[], joins: readonly Join[]): CaseVoices {
  const joinsOf = new Map<string, Join[]>()
  const add = (id: string, join: Join): void => {
    const list = joinsOf.get(id)
    if (list) list.push(join)
    else joinsOf.set(id, [join])
  }
  for (const join of joins) {
    add(join.a, join)
    add(join.b, join)
  }
  return { voices: new Map(voices.map((voice) => [voice.id, voice])), joinsOf }
}

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
  /** Joins that documents themselves tell of. */
  readonly runBy: readonly OriginJoin[]
}

/** Joins that make one origin of two voices where they are sure. */
const ONE_ORIGIN: ReadonlySet<Join['kind']> = new Set<Join['kind']>(['same_voice', 'spokesman_of'])
/** Kinds of unnamed sources that many people fit and nothing tells apart. */
const INDISTINCT: ReadonlySet<string> = new Set(['unnamed', 'witness', 'other'])

/**
 * Joins the voices behind a story's statements. Sure joins count two voices once: the same voice, a spokesman and his
 * institution, its unnamed members, the party as a whole beside its organs, the same words by sources nobody names, a medium and
 * the source it relays, sources of one description that nothing tells apart. Doubtful ones lower the least count alone: organs
 * of one party, descriptions that may be one, media that name nobody, and people of whom nobody says who they are.
 */
export function groupVoices(supports: readonly Heard[], grouping: Grouping): VoiceGroups {
  const { known, language, runBy } = grouping
  const present = [...new Set(supports.flatMap(({ behind }) => behind ?? []))].sort()
  const joins: OriginJoin[] = [
    ...caseJoins(present, known),
    ...sharedWordJoins(supports, known.voices, language),
    ...institutionJoins(present, known.voices),
    ...wholeJoins(present, supports, known.voices),
    ...descriptionJoins(present, supports, grouping),
    ...runBy,
  ]
  const sure = createUnion()
  for (const join of joins) if (join.sure) sure.join(join.a, join.b)
  const least = createUnion()
  for (const join of joins) least.join(join.a, join.b)
  for (const id of present) {
    const party = known.voices.get(id)?.party
    if (party) least.join(id, party)
  }
  const doubts = doubtfulRest({ present, supports, known, language, sure })
  for (const join of doubts) least.join(join.a, join.b)
  return { origin: sure.find, least: least.find, joins: [...joins, ...doubts] }
}

const firstEvidence = (supports: readonly Heard[], voice: string, why: string): Evidence[] => {
  const found = supports.find((support) => support.behind === voice)
  return found ? [{ document: found.doc.id, span: wordsOf(found), why }] : []
}

/** The words that name the voice of a statement. */
export function wordsOf({ statement, span }: Heard): Evidence['span'] {
  return statement?.chain.at(-1)?.span ?? statement?.source ?? statement?.cue ?? span
}

/** Joins between the voices themselves; of two organs of one party, through the party. */
function caseJoins(present: readonly string[], { joinsOf, voices }: CaseVoices): OriginJoin[] {
  const here = new Set(present)
  const seen = new Set<Join>()
  const joins: OriginJoin[] = []
  for (const id of present) {
    for (const join of joinsOf.get(id) ?? []) {
      if (seen.has(join) || join.kind === 'allied') continue
      seen.add(join)
      const sure = join.sure && ONE_ORIGIN.has(join.kind)
      const other = join.a === id ? join.b : join.a
      if (sure || here.has(other) || !voices.has(other)) {
        joins.push({ a: join.a, b: join.b, kind: join.kind as OriginJoinKind, sure, evidence: join.evidence })
      }
    }
  }
  return joins
}

/** Unnamed members of an institution that speaks itself. */
function institutionJoins(present: readonly string[], voices: CaseVoices['voices']): OriginJoin[] {
  const speaking = new Map<string, string>()
  for (const id of present) {
    const voice = voices.get(id)
    if (voice?.institution && (voice.type === 'institution' || voice.type === 'spokesman'))
      speaking.set(voice.institution, id)
  }
  return present.flatMap((id): OriginJoin[] => {
    const voice = voices.get(id)
    const organ = voice?.named === false && !voice.institution?.endsWith(GOVERNMENT) ? voice.institution : null
    const home = organ === null ? undefined : speaking.get(organ)
    if (home === undefined || home === id) return []
    return [{ a: id, b: home, kind: 'member_of', sure: true, evidence: [] }]
  })
}

/** A state or group spoken of as a whole is no origin beside its organs: they are who speaks for it. */
function wholeJoins(
  present: readonly string[],
  supports: readonly Heard[],
  voices: CaseVoices['voices'],
): OriginJoin[] {
  const count = (id: string): number => new Set(supports.flatMap((x) => (x.behind === id ? [x.doc.id] : []))).size
  return present.flatMap((id): OriginJoin[] => {
    const voice = voices.get(id)
    if (!voice || !isWhole(voice)) return []
    const organs = present.filter((other) => {
      const organ = voices.get(other)
      return other !== id && organ?.party === voice.party && organ.type !== 'media' && organ.named
    })
    const [main] = organs.sort((x, y) => count(y) - count(x) || (x < y ? -1 : 1))
    if (main === undefined) return []
    return [{ a: id, b: main, kind: 'whole_of', sure: true, evidence: firstEvidence(supports, id, 'whole') }]
  })
}

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
  readonly sure: ReturnType<typeof createUnion>
  readonly present: readonly string[]
  readonly supports: readonly Heard[]
  readonly known: CaseVoices
  readonly language: CaseLanguage
}

/**
 * What may be one with anything: an official source beside the officials of one party in its document may be one of them; all
 * of whom nobody says who they are may be the same people; a medium that names nobody may rest on any of the others.
 */
function doubtfulRest({ present, supports, known: { voices }, language, sure }: Rest): OriginJoin[] {
  const told = new Set(present.filter((id) => (voices.get(id)?.party ?? null) !== null).map(sure.find))
  const joins: OriginJoin[] = []
  const unknown: string[] = []
  for (const id of present) {
    const voice = voices.get(id)
    if (!voice || voice.named || !INDISTINCT.has(voice.type) || told.has(sure.find(id))) continue
    const home = language.isOfficial(voice.name) ? officialHome(id, supports, voices) : null
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
  const rest = unknown[0] ?? mostHeard(others, supports) ?? media[0]
  for (const id of media) {
    if (rest !== undefined && rest !== id)
      joins.push({ a: id, b: rest, kind: 'names_nobody', sure: false, evidence: firstEvidence(supports, id, 'medium') })
  }
  return joins
}

/** The official voice most heard in the documents an unnamed official source speaks in; null where there is none. */
function officialHome(id: string, supports: readonly Heard[], voices: CaseVoices['voices']): string | null {
  const own = supports.filter((x) => x.behind === id)
  const documents = new Set(own.map(({ doc }) => doc))
  const heard = supports.filter(({ doc, behind, statement }) => {
    const other = behind === null ? undefined : voices.get(behind)
    return (
      documents.has(doc) &&
      (other?.party ?? null) !== null &&
      other?.type !== 'media' &&
      statement?.act !== 'claims_responsibility'
    )
  })
  return (
    mostHeard(
      heard.flatMap(({ behind }) => behind ?? []),
      supports,
    ) ?? null
  )
}

function mostHeard(ids: readonly string[], supports: readonly Heard[]): string | undefined {
  const count = (id: string): number => supports.filter((x) => x.behind === id).length
  return [...new Set(ids)].sort((x, y) => count(y) - count(x) || (x < y ? -1 : 1))[0]
}
