import type { Attribution } from '../../model/attribution.js'
import type { Doc } from '../../model/doc.js'
import type { Evidence } from '../../model/evidence.js'
import type { Join, Party, Voice } from '../../model/source.js'
import type { Registry } from '../../registry/registry.js'
import type { Alliance } from '../../registry/user-row.js'
import { showAlliances } from './alliances.js'
import { dayNumber } from '../date-day.js'
import type { VoiceTools } from './doc-facts.js'
import type { Draft } from './draft.js'
import { type DocumentDrafts, draftReader, holdsWith } from './draft-reader.js'
import { institutionName } from './institution-name.js'
import { joinList, type JoinList } from './join-list.js'
import { joinRunBy } from './run-by.js'
import { partNamesakes } from './namesakes.js'
import { joinPersons } from './persons.js'
import {
  addOccurrence,
  mainTie,
  mostFrequent,
  newRecord,
  type Occurrence,
  type Tie,
  type VoiceRecord,
} from './record.js'
import { joinUnnamed, partUnnamed } from './unnamed.js'
import { joinUntold } from './untold.js'
import { voiceId } from './voice-id.js'

/** What voices are resolved with. */
export interface VoiceContext {
  readonly tools: VoiceTools
  readonly registry: Registry
  readonly alliances: readonly Alliance[]
}

/** The voices of a case, and the documents with every link told whose it is. */
export interface ResolvedVoices {
  readonly documents: readonly Doc[]
  readonly voices: readonly Voice[]
  readonly parties: readonly Party[]
  readonly joins: readonly Join[]
  /** The voice at the end of an attribution's chain; null where nobody stands there. */
  voiceOf(document: string, attribution: string): string | null
}

/**
 * Tells who every source is across documents: named institutions, offices and persons, media, and unnamed sources by
 * their description and the medium they spoke through. Ids do not depend on the order of the documents.
 */
export function resolveVoices(
  docs: readonly Doc[],
  context: VoiceContext,
  kept: (doc: Doc) => DocumentDrafts | undefined = () => undefined,
): ResolvedVoices {
  const order = [...docs].sort((a, b) => compare(a.id, b.id) || compare(a.sha256, b.sha256))
  const found = collect(order, context, kept)
  const records = [...found.records.values()].sort((a, b) => compare(a.id, b.id))
  const joins = joinList()
  joinUnnamed(records, context.tools.language, joins)
  joinPersons(records, context.tools.language, joins)
  joinUntold(records, joins)
  const parties = new Map<string, Party>()
  const voices = records.map((record) => voiceFrom(record, { ...context, joins, named: parties }))
  joinRunBy({ parties: context.tools.parties, voices, records, joins })
  showAlliances({ alliances: context.alliances, voices, records, joins })
  const documents = docs.map((doc) => withVoices(doc, found.ids.get(doc) ?? []))
  const ends = new Map(documents.map((doc) => [doc.id, doc]))
  return {
    documents,
    voices,
    parties: [...parties.values()].sort((a, b) => compare(a.id, b.id)),
    joins: joins.all(),
    voiceOf(document, attribution) {
      const said = ends.get(document)?.attributions.find((a) => a.id === attribution)
      return said?.chain.at(-1)?.voice ?? null
    },
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

interface Collected {
  readonly records: ReadonlyMap<string, VoiceRecord>
  /** Voice ids of each document's links, attribution by attribution. */
  readonly ids: ReadonlyMap<Doc, readonly (string | null)[]>
}

/** The drafts of a document as they would be read if it were alone. */
export const draftsOf = (doc: Doc, { tools, registry }: VoiceContext): DocumentDrafts =>
  draftReader(tools, registry, creditedBy([doc], tools)).links(doc)

const creditedBy = (docs: readonly Doc[], { fold }: VoiceTools): Set<string> =>
  new Set(docs.flatMap((doc) => doc.credits.map(({ agency }) => fold(agency))))

function collect(
  docs: readonly Doc[],
  context: VoiceContext,
  kept: (doc: Doc) => DocumentDrafts | undefined,
): Collected {
  const credited = creditedBy(docs, context.tools)
  const reader = draftReader(context.tools, context.registry, credited)
  const byKey = new Map<string, Occurrence[]>()
  const slots = new Map<Doc, (Occurrence | null)[]>()
  for (const doc of docs) {
    const known = kept(doc)
    const { links } = known && holdsWith(known, credited) ? known : reader.links(doc)
    const day = dayOf(doc)
    const slot: (Occurrence | null)[] = []
    slots.set(doc, slot)
    for (const [at, attribution] of doc.attributions.entries()) {
      links[at]?.forEach((draft, i) => {
        const occurrence = draft && {
          draft,
          day,
          evidence: { document: doc.id, span: attribution.chain[i]?.span ?? null },
        }
        slot.push(occurrence)
        if (!occurrence) return
        const list = byKey.get(occurrence.draft.key)
        if (list) list.push(occurrence)
        else byKey.set(occurrence.draft.key, [occurrence])
      })
    }
  }
  const records = new Map<string, VoiceRecord>()
  const idOf = new Map<Occurrence, string>()
  for (const [key, occurrences] of byKey) {
    const parts = partsOf(occurrences, context)
    for (const part of parts) addRecord(key, part, parts.length > 1, records, idOf)
  }
  addInstitutions(records, context)
  const ids = new Map([...slots].map(([doc, slot]) => [doc, slot.map((x) => x && (idOf.get(x) ?? null))]))
  return { records, ids }
}

/** One key may still be several: an unnamed source of other days, a namesake of another state. */
function partsOf(occurrences: readonly Occurrence[], { tools }: VoiceContext): readonly (readonly Occurrence[])[] {
  const draft = occurrences[0]?.draft
  if (draft?.unnamed) return partUnnamed(occurrences)
  return draft?.type === 'person' ? partNamesakes(occurrences, tools.parties) : [occurrences]
}

function addRecord(
  key: string,
  part: readonly Occurrence[],
  parted: boolean,
  records: Map<string, VoiceRecord>,
  idOf: Map<Occurrence, string>,
): void {
  const [first] = part
  if (!first) return
  const { nation = null } = first.draft.unnamed ?? {}
  const days = part.flatMap((x) => x.day ?? [])
  const since = days.length > 0 ? Math.min(...days) : 'undated'
  const apart = first.draft.type === 'person' ? (first.draft.institutions[0]?.party ?? '') : `${since}|${nation ?? ''}`
  const id = voiceId(parted ? `${key}|${apart}` : key)
  const record = newRecord(id, withNation(part, first))
  for (const occurrence of part) {
    addOccurrence(record, occurrence)
    idOf.set(occurrence, id)
  }
  records.set(id, record)
}

/** The nationality is that of whichever document tells it. */
function withNation(part: readonly Occurrence[], first: Occurrence): Occurrence {
  const told = part.find((x) => x.draft.unnamed?.nation)?.draft.unnamed
  return told ? { ...first, draft: { ...first.draft, unnamed: told } } : first
}

/** An institution whose spokesman is heard speaks, even where it is not named on its own. */
function addInstitutions(records: Map<string, VoiceRecord>, { tools }: VoiceContext): void {
  for (const record of Array.from(records.values())) {
    for (const { relation, affiliation, evidence } of spokenFor(record)) {
      const key = `institution:${affiliation.id}`
      if (relation !== 'speaks' || records.has(voiceId(key))) continue
      const draft: Draft = {
        key,
        type: 'institution',
        named: true,
        name: institutionName(affiliation.id, tools),
        institutions: [affiliation],
        relation: 'is',
        person: [],
        title: '',
        unnamed: null,
        outlet: null,
        noun: '',
      }
      const occurrence: Occurrence = { draft, evidence, day: null }
      const institution = newRecord(voiceId(key), occurrence)
      addOccurrence(institution, occurrence)
      records.set(institution.id, institution)
    }
  }
}

/** What a voice hangs on; what is doubtful gives way where another document tells it surely. */
function spokenFor(record: VoiceRecord): Tie[] {
  const ties = [...record.ties.values()]
  const sure = ties.filter((x) => x.affiliation.sure)
  return sure.length > 0 ? sure : ties
}

function dayOf({ published }: Doc): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/u.exec(published ?? '')
  return match ? dayNumber({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }) : null
}

interface Building extends VoiceContext {
  readonly joins: JoinList
  /** The parties met so far. */
  readonly named: Map<string, Party>
}

/** The finished voice; its party, and the joins that lead there, are noted on the way. */
function voiceFrom(record: VoiceRecord, building: Building): Voice {
  const tie = mainTie(record)
  const party = record.outlet === null ? tieParty(record, building) : ownerOf(record, building)
  const name =
    record.type === 'institution' && tie && !/^\?|ministry:/u.test(tie.affiliation.id)
      ? institutionName(tie.affiliation.id, building.tools)
      : mostFrequent(record.names)
  const aliases = [...new Set([...record.names.keys(), ...record.printed])].filter((x) => x !== name).sort(compare)
  const institution = tie?.affiliation.sure === true ? tie.affiliation.id : null
  return { id: record.id, name, aliases, type: record.type, named: record.named, party, institution }
}

function tieParty(record: VoiceRecord, { joins, named, tools }: Building): string | null {
  const main = mainTie(record)
  for (const { relation, affiliation, evidence } of spokenFor(record)) {
    const { sure, why } = affiliation
    const shown: Evidence[] = [{ ...evidence, why: why }]
    const by = { by: 'machine', evidence: shown } as const
    if (relation === 'speaks')
      joins.push({ a: record.id, b: voiceId(`institution:${affiliation.id}`), kind: 'spokesman_of', sure, ...by })
    const party = affiliation.party === null ? null : tools.parties.party(affiliation.party)
    if (!party) continue
    if (affiliation !== main?.affiliation && record.type !== 'other') continue
    named.set(party.id, party)
    joins.push({ a: record.id, b: party.id, kind: 'organ_of', sure, ...by })
  }
  return record.type === 'other' && record.ties.size > 1 ? null : (main?.affiliation.party ?? null)
}

/** The owner of an outlet is its party; an outlet whose owner nobody told stands for itself. */
function ownerOf(record: VoiceRecord, { registry, named, joins }: Building): string | null {
  const owner = record.outlet === null ? null : registry.ownerOf(record.outlet)
  if (!owner) return null
  named.set(owner.id, { id: owner.id, name: owner.name, kind: 'outlet_owner' })
  const evidence = record.evidence ? [{ ...record.evidence, why: 'owner' }] : []
  joins.push({ a: record.id, b: owner.id, kind: 'owned_by', sure: true, by: 'machine', evidence })
  return owner.id
}

function withVoices(doc: Doc, ids: readonly (string | null)[]): Doc {
  if (ids.length === 0) return doc
  let next = 0
  const attributions = doc.attributions.map((a): Attribution => {
    const chain = a.chain.map((link) => ({ ...link, voice: ids[next++] ?? null }))
    return { ...a, chain }
  })
  return { ...doc, attributions }
}
