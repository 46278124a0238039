import type { Doc } from '../../model/doc.js'
import type { Span } from '../../model/span.js'
import type { Registry } from '../../registry/registry.js'
import type { Alliance } from '../../registry/user-row.js'
import { dayNumber } from '../date-day.js'
import type { VoiceTools } from './doc-facts.js'
import type { Draft } from './draft.js'
import { type DocumentDrafts, holdsWith } from './draft-reader.js'
import { institutionName } from './institution-name.js'
import { partNamesakes } from './namesakes.js'
import { addOccurrence, newRecord, type Occurrence, spokenFor, type VoiceRecord } from './record.js'
import { partUnnamed } from './unnamed.js'
import { voiceId } from './voice-id.js'

/** What voices are resolved with. */
export interface VoiceContext {
  readonly tools: VoiceTools
  readonly registry: Registry
  readonly alliances: readonly Alliance[]
}

/** The links of the documents of a case, gathered one document after another in any order; none of them is held. */
export interface LinkCollector {
  /** Takes a document in; returns its place. */
  add(document: Pick<Doc, 'id' | 'published'>, drafts: DocumentDrafts): number
  /** The folded names that documents of the case credit as agencies. */
  readonly credited: ReadonlySet<string>
  /** Places of documents whose links are read otherwise in a case that credits these agencies. */
  unsure(): number[]
  /** Puts what a document's links show in place of what was added. */
  replace(place: number, drafts: DocumentDrafts): void
  /** The voices met, and by place whose each link of a document is. */
  records(): { readonly records: ReadonlyMap<string, VoiceRecord>; readonly idsOf: IdsOf }
}

/** Voice ids of each link of a document, chain by chain. */
export type IdsOf = (place: number) => readonly (string | null)[]

interface Kept extends Pick<DocumentDrafts, 'credits'> {
  readonly document: string
  readonly day: number | null
  readonly links: readonly (Occurrence | null)[]
}

export function linkCollector(context: VoiceContext): LinkCollector {
  const credited = new Set<string>()
  const documents: Kept[] = []
  const shared = sharing()
  const words = new Map<string, string>()
  /** The words of a name, which come again and again, stand in memory once. */
  const spanOf = (span: Span | null): Span | null => {
    if (span === null) return null
    const { start, end, text } = span
    const known = words.get(text)
    if (known === undefined) words.set(text, text)
    return { start, end, text: known ?? text }
  }
  const kept = ({ id, day }: { id: string; day: number | null }, drafts: DocumentDrafts): Kept => ({
    document: id,
    day,
    credits: drafts.credits,
    links: drafts.links.map(
      (draft, i) => draft && { draft: shared(draft), document: id, span: spanOf(drafts.spans[i] ?? null), day },
    ),
  })
  return {
    credited,
    add({ id, published }, drafts) {
      for (const agency of drafts.agencies) credited.add(agency)
      return documents.push(kept({ id, day: dayOf(published) }, drafts)) - 1
    },
    unsure: () => documents.flatMap((document, place) => (holdsWith(document, credited) ? [] : [place])),
    replace(place, drafts) {
      const { document: id, day } = documents[place]!
      documents[place] = kept({ id, day }, drafts)
    },
    records() {
      const { records, idOf } = recordsOf(documents, context)
      return { records, idsOf: (place) => documents[place]!.links.map((link) => link && (idOf.get(link) ?? null)) }
    },
  }
}

/** One draft for all that are equal: a case has as many as it has links, and few that differ. */
function sharing(): (draft: Draft) => Draft {
  const known = new Map<string, Draft>()
  return (draft) => {
    const written = JSON.stringify(draft)
    const before = known.get(written)
    if (before) return before
    known.set(written, draft)
    return draft
  }
}

function recordsOf(
  documents: readonly Kept[],
  context: VoiceContext,
): { records: Map<string, VoiceRecord>; idOf: Map<Occurrence, string> } {
  const byKey = new Map<string, Occurrence[]>()
  // Stable, so that what stands first does not hang on the order they came in.
  const order = documents.toSorted((a, b) => (a.document < b.document ? -1 : a.document > b.document ? 1 : 0))
  for (const { links } of order) {
    for (const link of links) {
      if (!link) continue
      const list = byKey.get(link.draft.key)
      if (list) list.push(link)
      else byKey.set(link.draft.key, [link])
    }
  }
  const records = new Map<string, VoiceRecord>()
  const idOf = new Map<Occurrence, string>()
  for (const [key, occurrences] of byKey) {
    const parts = partsOf(occurrences, context)
    for (const part of parts) addRecord(key, part, parts.length > 1, records, idOf)
  }
  addInstitutions(records, context)
  return { records, idOf }
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
      const occurrence: Occurrence = { draft, ...evidence, day: null }
      const institution = newRecord(voiceId(key), occurrence)
      addOccurrence(institution, occurrence)
      records.set(institution.id, institution)
    }
  }
}

function dayOf(published: string | null): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/u.exec(published ?? '')
  return match ? dayNumber({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }) : null
}
