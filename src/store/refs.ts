import { type Kysely, sql } from 'kysely'
import type { Attribution } from '../model/attribution.js'
import type { Doc } from '../model/doc.js'
import type { StoryRef } from '../model/story-card.js'
import type { Schema } from './schema.js'

/** A part of a list: as many rows as wanted, beginning behind so many. */
export interface Part {
  readonly limit?: number | undefined
  readonly offset?: number | undefined
}

/** A part of a list, and how long the whole is. */
export interface Rows<Row> {
  readonly total: number
  readonly rows: readonly Row[]
}

/** A document as it is named in a list or beside a quotation. */
export type DocumentRef = Pick<Doc, 'id' | 'title' | 'outlet' | 'published' | 'url' | 'lang'>

/** Rows of a list where nobody says how many. */
export const SHOWN = 50

/** The part of a list that is asked for. */
export const partOf = ({ limit = SHOWN, offset = 0 }: Part) => sql`limit ${limit} offset ${offset}`

/** A document `d` as JSON, with its outlet joined as `o`. */
export const documentRef = sql<DocumentRef>`jsonb_build_object('id', d.id, 'title', d.title, 'published', d.published, 'url', d.url,
  'lang', d.lang, 'outlet', case when o.key is null then null else
    jsonb_build_object('id', o.id, 'name', o.name, 'owner', o.owner, 'country', o.country) end)`

/** What tells an outlet of documents from another. */
export const outletOfDocument = sql<string>`coalesce(d.outlet_id, 'name:' || d.outlet)`

/** Documents that stand, with their outlets. */
export const documentsWithOutlets = sql`documents d left join outlets o on o.key = ${outletOfDocument}`

/** A story `s` as JSON. */
export const storyRef = sql<StoryRef>`jsonb_build_object('id', s.id, 'title', s.title, 'documents', s.card -> 'documents',
  'from', s.card -> 'from', 'to', s.card -> 'to')`

/** By date, the undated last. */
export const byDate = sql`d.first_day nulls last, d.id collate "C"`

/** Documents as they are kept, every link of their statements told whose it is. */
export async function voicedDocs(db: Kysely<Schema>, ids: readonly string[]): Promise<Map<string, Doc>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; doc: string; links: Record<string, (string | null)[]> | null }>`
    select d.id, d.doc, (select jsonb_object_agg(s.item, s.links) from statements s where s.document = d.id) as links
    from documents d where d.id = any(${ids as string[]}::text[])`.execute(db)
  return new Map(rows.map(({ id, doc, links }) => [id, withVoices(JSON.parse(doc) as Doc, links ?? {})]))
}

function withVoices(doc: Doc, links: Readonly<Record<string, readonly (string | null)[]>>): Doc {
  const attributions = doc.attributions.map((statement): Attribution => {
    const voices = links[statement.id] ?? []
    return { ...statement, chain: statement.chain.map((link, i) => ({ ...link, voice: voices[i] ?? null })) }
  })
  return { ...doc, attributions }
}
