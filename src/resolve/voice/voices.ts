import type { Attribution } from '../../model/attribution.js'
import type { Doc } from '../../model/doc.js'
import type { Evidence } from '../../model/evidence.js'
import type { Join, Party, Voice } from '../../model/source.js'
import { showAlliances } from './alliances.js'
import { type LinkCollector, linkCollector, type IdsOf, type VoiceContext } from './collect.js'
import { contextMaker } from './draft-context.js'
import { creditedBy, type DocumentDrafts, draftReader } from './draft-reader.js'
import { institutionName } from './institution-name.js'
import { joinList, type JoinList } from './join-list.js'
import { joinRunBy } from './run-by.js'
import { joinPersons } from './persons.js'
import { mainTie, mostFrequent, showing, spokenFor, type VoiceRecord } from './record.js'
import { joinUnnamed } from './unnamed.js'
import { joinUntold } from './untold.js'
import { voiceId } from './voice-id.js'

export type { VoiceContext } from './collect.js'

/** Who the sources of a case are. */
export interface ResolvedSources {
  readonly voices: readonly Voice[]
  readonly parties: readonly Party[]
  readonly joins: readonly Join[]
}

/** The voices of a case, and the documents with every link told whose it is. */
export interface ResolvedVoices extends ResolvedSources {
  readonly documents: readonly Doc[]
  /** The voice at the end of an attribution's chain; null where nobody stands there. */
  voiceOf(document: string, attribution: string): string | null
}

/**
 * Tells who every source is across documents: named institutions, offices and persons, media, and unnamed sources by
 * their description and the medium they spoke through. Ids do not depend on the order of the documents.
 */
export function resolveVoices(docs: readonly Doc[], context: VoiceContext): ResolvedVoices {
  const order = [...docs].sort((a, b) => compare(a.id, b.id) || compare(a.sha256, b.sha256))
  const { tools, registry } = context
  const reader = draftReader(tools, registry, creditedBy(docs, tools))
  const links = linkCollector(context)
  const places = new Map(order.map((doc) => [doc, links.add(doc, reader.links(doc))]))
  const { idsOf, ...sources } = resolveLinks(links, context)
  const documents = docs.map((doc) => withVoices(doc, idsOf(places.get(doc)!)))
  const ends = new Map(documents.map((doc) => [doc.id, doc]))
  return {
    ...sources,
    documents,
    voiceOf(document, attribution) {
      const said = ends.get(document)?.attributions.find((a) => a.id === attribution)
      return said?.chain.at(-1)?.voice ?? null
    },
  }
}

/** Reads the drafts of documents as each would be read if it were alone. */
export function draftsAlone({ tools, registry }: VoiceContext): (doc: Doc) => DocumentDrafts {
  const context = contextMaker(tools, registry)
  return (doc) => draftReader(tools, registry, creditedBy([doc], tools), context).links(doc)
}

/** Tells who the sources of the documents are whose links were collected, each link read as in a case of them all. */
export function resolveLinks(links: LinkCollector, context: VoiceContext): ResolvedSources & { readonly idsOf: IdsOf } {
  const found = links.records()
  const records = [...found.records.values()].sort((a, b) => compare(a.id, b.id))
  const joins = joinList()
  joinUnnamed(records, context.tools.language, joins)
  joinPersons(records, context.tools.language, joins)
  joinUntold(records, joins)
  const parties = new Map<string, Party>()
  const voices = records.map((record) => voiceFrom(record, { ...context, joins, named: parties }))
  joinRunBy({ parties: context.tools.parties, voices, records, joins })
  showAlliances({ alliances: context.alliances, voices, records, joins })
  return {
    voices,
    parties: [...parties.values()].sort((a, b) => compare(a.id, b.id)),
    joins: joins.all(),
    idsOf: found.idsOf,
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

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
    const shown: Evidence[] = [showing(evidence, why)]
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
  const evidence = record.evidence ? [showing(record.evidence, 'owner')] : []
  joins.push({ a: record.id, b: owner.id, kind: 'owned_by', sure: true, by: 'machine', evidence })
  return owner.id
}

/** A document with every link told whose it is; `ids` as {@link IdsOf} gives them. */
export function withVoices(doc: Doc, ids: readonly (string | null)[]): Doc {
  if (ids.length === 0) return doc
  let next = 0
  const attributions = doc.attributions.map((a): Attribution => {
    const chain = a.chain.map((link) => ({ ...link, voice: ids[next++] ?? null }))
    return { ...a, chain }
  })
  return { ...doc, attributions }
}
