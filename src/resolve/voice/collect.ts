import type { Doc } from '../../model/doc.js'
import type { Registry } from '../../registry/registry.js'
import type { Alliance } from '../../registry/user-row.js'
import { dayNumber } from '../date-day.js'
import type { VoiceTools } from './doc-facts.js'
import type { Draft } from './draft.js'
import { type DocumentDrafts, holdsWith } from './draft-reader.js'
import { institutionName } from './institution-name.js'
import { lengthOf, linkStore, type LinkStore, type PackedLinks } from './link-store.js'
import { partNamesakes } from './namesakes.js'
import { addOccurrence, newRecord, type Occurrence, type Sign, spokenFor, type VoiceRecord } from './record.js'
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
  /** The voices met, and by place whose each link of a document is. Nothing that was added is held any longer. */
  records(): { readonly records: ReadonlyMap<string, VoiceRecord>; readonly idsOf: IdsOf }
}

/** Voice ids of each link of a document, chain by chain. */
export type IdsOf = (place: number) => readonly (string | null)[]

interface Kept extends Pick<DocumentDrafts, 'credits'> {
  readonly id: string
  readonly day: number | null
  /** Which of all links its first is. */
  readonly first: number
  readonly links: PackedLinks
}

export function linkCollector(context: VoiceContext): LinkCollector {
  const credited = new Set<string>()
  let { documents, store } = nothing()
  let size = 0
  return {
    credited,
    add({ id, published }, drafts) {
      for (const agency of drafts.agencies) credited.add(agency)
      const links = store.pack(drafts)
      const place = documents.push({ id, day: dayOf(published), credits: drafts.credits, first: size, links }) - 1
      size += drafts.links.length
      return place
    },
    unsure: () => documents.flatMap((document, place) => (holdsWith(document, credited) ? [] : [place])),
    // As many as before: what a document says is the same, whoever it is read to come from.
    replace(place, drafts) {
      documents[place] = { ...documents[place]!, credits: drafts.credits, links: store.pack(drafts) }
    },
    records() {
      const firsts = Uint32Array.from([...documents.map(({ first }) => first), size])
      const { records, ids, voiceOf } = recordsOf({ documents, store, size }, context)
      ;({ documents, store } = nothing())
      const idOf = (link: number): string | null => ids[voiceOf[link]!] ?? null
      return {
        records,
        idsOf: (place) =>
          Array.from({ length: firsts[place + 1]! - firsts[place]! }, (_, i) => idOf(firsts[place]! + i)),
      }
    },
  }
}

interface Collected {
  readonly documents: Kept[]
  readonly store: LinkStore
  /** How many links they have. */
  readonly size: number
}

const nothing = (): Pick<Collected, 'documents' | 'store'> => ({ documents: [], store: linkStore() })

interface Records {
  readonly records: Map<string, VoiceRecord>
  /** The voices that were met, and by link which of them it is; past their end where it is nobody's. */
  readonly ids: readonly string[]
  readonly voiceOf: Uint32Array
}

function recordsOf({ documents, store, size }: Collected, context: VoiceContext): Records {
  const records = new Map<string, VoiceRecord>()
  const ids: string[] = []
  const voiceOf = new Uint32Array(size).fill(NOBODY)
  for (const [key, links] of linksByKey(documents, store)) {
    const parts = partsOf(
      links.map((link) => occurrenceOf(link, documents, store)),
      context,
    )
    for (const part of parts) {
      ids.push(addRecord(key, part, parts.length > 1, records))
      for (const { link } of part) voiceOf[link] = ids.length - 1
    }
  }
  addInstitutions(records, context)
  return { records, ids, voiceOf }
}

const NOBODY = 2 ** 32 - 1

/** The links of each key, by document. */
function linksByKey(documents: readonly Kept[], store: LinkStore): Map<string, number[]> {
  const byKey = new Map<string, number[]>()
  // Stable, so that what stands first does not hang on the order they came in.
  const order = documents.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  for (const { first, links } of order) {
    for (let i = 0; i < lengthOf(links); i++) {
      const draft = store.draftAt(links, i)
      if (!draft) continue
      const list = byKey.get(draft.key)
      if (list) list.push(first + i)
      else byKey.set(draft.key, [first + i])
    }
  }
  return byKey
}

function occurrenceOf(link: number, documents: readonly Kept[], store: LinkStore): Occurrence {
  let low = 0
  let high = documents.length - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if (documents[middle]!.first > link) high = middle - 1
    else low = middle
  }
  const { id, day, first, links } = documents[low]!
  return {
    draft: store.draftAt(links, link - first)!,
    document: id,
    span: store.spanAt(links, link - first),
    day,
    link,
  }
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
): string {
  const first = part[0]!
  const { nation = null } = first.draft.unnamed ?? {}
  const days = part.flatMap((x) => x.day ?? [])
  const since = days.length > 0 ? Math.min(...days) : 'undated'
  const apart = first.draft.type === 'person' ? (first.draft.institutions[0]?.party ?? '') : `${since}|${nation ?? ''}`
  const id = voiceId(parted ? `${key}|${apart}` : key)
  const record = newRecord(id, withNation(part, first))
  for (const occurrence of part) addOccurrence(record, occurrence)
  records.set(id, record)
  return id
}

/** The nationality is that of whichever document tells it. */
function withNation(part: readonly Sign[], first: Sign): Sign {
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
      const sign: Sign = { draft, ...evidence, day: null }
      const institution = newRecord(voiceId(key), sign)
      addOccurrence(institution, sign)
      records.set(institution.id, institution)
    }
  }
}

function dayOf(published: string | null): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/u.exec(published ?? '')
  return match ? dayNumber({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }) : null
}
