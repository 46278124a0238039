import type { Doc } from '../../model/doc.js'
import type { JoinReason } from '../../model/source.js'
import type { Parties } from '../../registry/parties.js'
import type { VoiceLanguage } from '../../text/voice-language.js'
import { type NamedInstitution, stateAfter } from './name-reading.js'
import { marked, type NameReader } from './read-word.js'

/** An institution as far as the document tells which it is. */
export interface Affiliation {
  /** `state-russia/defence`, `hamas`; with a `?` where the document does not tell. */
  readonly id: string
  /** The institution at its top; null where it is not told. */
  readonly party: string | null
  /** Whether the words leave no other reading. */
  readonly sure: boolean
  readonly why: TieReason
}

/** Why an institution is taken for a voice’s own. */
export type TieReason = Extract<
  JoinReason,
  'named' | 'same-document' | 'most-often' | 'home' | 'setting' | 'untold' | 'nationality'
>

/** What voices are told apart with. */
export interface VoiceTools extends NameReader {
  readonly language: VoiceLanguage
  readonly parties: Parties
  readonly fold: (raw: string) => string
  /** The raw words of a name between two folded offsets. */
  readonly cut: (name: string, start: number, end: number) => string
}

/** What a whole document says of bodies that a source's name leaves open; worked out when first asked. */
interface Facts {
  /** By organ, how often it is named with each state, in text order. */
  readonly organs: ReadonlyMap<string, ReadonlyMap<string, number>>
  readonly institutions: ReadonlySet<string>
  /** By the noun a body's name begins with, how often each such body is named. */
  readonly bodies: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** How often each state is named, by itself, its people or its capital. */
  readonly states: ReadonlyMap<string, number>
}

/** Tells of which state an organ is, and which of several bodies a name means. */
export interface DocFacts {
  /** Null where a noun points to no body the document names. */
  affiliation(named: NamedInstitution): Affiliation | null
}

export function docFacts(doc: Doc, tools: VoiceTools): DocFacts {
  let facts: Facts | undefined
  const read = (): Facts => (facts ??= readFacts(doc, tools))
  const told = (id: string, sure: boolean, why: TieReason): Affiliation => ({
    id,
    party: tools.parties.topOf(id),
    sure,
    why,
  })
  const known = (ids: readonly string[], ambiguous: boolean): Affiliation => {
    const [only] = ids
    if (only !== undefined && (!ambiguous || ids.length === 1)) return told(only, true, 'named')
    const meant = ids.filter((id) => read().institutions.has(id))
    const [one] = meant
    if (one !== undefined && meant.length === 1) return told(one, true, 'same-document')
    const [most, next] = byPlace(meant.length > 0 ? meant : ids)
    return most && most.count > (next?.count ?? 0)
      ? told(most.id, !next?.count, 'setting')
      : { id: `?${[...ids].sort().join('|')}`, party: null, sure: false, why: 'untold' }
  }
  const byPlace = (ids: readonly string[]) =>
    ids
      .map((id) => ({ id, count: sum(tools.parties.institution(id)?.places ?? [], read().states) }))
      .sort((a, b) => b.count - a.count)
  const organ = (name: string): Affiliation => {
    const states = byCount(read().organs.get(name))
    const most = states[0]
    if (most)
      return told(`${most[0]}/${name}`, states.length === 1, states.length === 1 ? 'same-document' : 'most-often')
    const home = doc.outlet?.country ? tools.parties.stateOfCountry(doc.outlet.country) : null
    const setting = byCount(read().states)
    const top = setting[0]
    if (home && (!top || top[0] === home)) return told(`${home}/${name}`, true, 'home')
    return top && top[1] >= SETTING * sum([...read().states.keys()], read().states)
      ? told(`${top[0]}/${name}`, false, 'setting')
      : { id: `?/${name}`, party: null, sure: false, why: 'untold' }
  }
  const body = (noun: string): Affiliation | null => {
    const bodies = byCount(read().bodies.get(noun))
    const most = bodies[0]
    return most ? told(most[0], bodies.length === 1, bodies.length === 1 ? 'same-document' : 'most-often') : null
  }
  return {
    affiliation(named) {
      if (named.kind === 'back') return body(named.noun)
      if (named.kind === 'known') return known(named.ids, named.ambiguous)
      if (named.kind === 'state') return told(`${named.id}/government`, true, 'named')
      return named.state === null ? organ(named.organ) : told(`${named.state}/${named.organ}`, true, 'named')
    },
  }
}

/** A document is set in a state when this share of the states it names is that one; a half leaves no room for another. */
const SETTING = 0.5

const sum = (ids: readonly string[], counts: ReadonlyMap<string, number>): number =>
  ids.reduce((total, id) => total + (counts.get(id) ?? 0), 0)

const byCount = (counts: ReadonlyMap<string, number> | undefined): (readonly [string, number])[] =>
  [...(counts ?? [])].sort((a, b) => b[1] - a[1])

/** How far behind an organ its state stands: الجيش السوري، وزارة الصحة الفلسطينية في غزة. */
const BEHIND = 4

type Counts = Map<string, Map<string, number>>

function count(counts: Counts, key: string, value: string): void {
  const values = counts.get(key) ?? new Map<string, number>()
  counts.set(key, values.set(value, (values.get(value) ?? 0) + 1))
}

function readFacts(doc: Doc, tools: VoiceTools): Facts {
  const { language, index } = tools
  const words = language.words(tools.fold(doc.title === null ? doc.text : `${doc.title}\n${doc.text}`))
  const organs: Counts = new Map()
  const bodies: Counts = new Map()
  const institutions = new Set<string>()
  const states = new Map<string, number>()
  // منصور التركي is no Turk for his name, nor is اللواء التركي in the text that names him.
  const surnames = new Set(
    words.flatMap(({ text }, i) => (language.roleOf(words[i - 1]?.key ?? '') === 'given' ? [text] : [])),
  )
  for (let i = 0; i < words.length; i++) {
    const hit = index.at(words, i)
    if (!hit) continue
    const noun = words[i]?.key ?? ''
    const land = hit.marks.find((x) => x.kind === 'state')
    const surname = surnames.has(words[i]?.text ?? '')
    if (land?.kind === 'state' && !surname) {
      // الحوثيين are a movement in a state: where they are spoken of is no place that they govern.
      const people = land.form === 'adjective' || hit.marks.some((x) => x.kind === 'institution')
      const id = (people ? tools.withinOf(land.id) : null) ?? land.id
      states.set(id, (states.get(id) ?? 0) + 1)
    }
    for (const mark of hit.marks) {
      if (mark.kind === 'institution' && !mark.ambiguous) {
        for (const id of mark.ids) institutions.add(id)
        if (hit.last > hit.first) for (const id of mark.ids) count(bodies, noun, id)
      }
      if (mark.kind !== 'organ') continue
      const behind = words.slice(hit.last + 1, hit.last + 1 + BEHIND)
      const { state, near } = stateAfter(marked(behind, tools), 0, tools)
      if (state === null) continue
      // الحكومة ضد الحوثيين: an authority inside a state owns what is said to be its own.
      const told = near || language.pointsBack(` ${behind.map(({ text }) => text).join(' ')} `)
      if (!told && tools.withinOf(state) !== null) continue
      count(organs, mark.organ, state)
      if (hit.last > hit.first) count(bodies, noun, `${state}/${mark.organ}`)
    }
    i = hit.last
  }
  return { organs, institutions, bodies, states }
}
