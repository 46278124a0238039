import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Attribution, Stance } from '../model/attribution.js'
import type { Doc } from '../model/doc.js'
import type { Span } from '../model/span.js'
import {
  byDate,
  type DocumentRef,
  documentRef,
  documentsWithOutlets,
  outletOfDocument,
  type Part,
  partOf,
  type Rows,
  voicedDocs,
} from './refs.js'
import { daysOf } from './rows.js'
import type { Schema } from './schema.js'

/** Which statements are wanted; all of it must hold. */
export interface StatementQuery extends Part {
  /** Who says it: the voice at the end of its chain. */
  readonly speaker?: string | undefined
  /** Who says it or hands it on. */
  readonly voice?: string | undefined
  readonly stance?: Stance | undefined
  /** What tells an outlet from another: the registry's id, else `name:` and its name. */
  readonly outlet?: string | undefined
  readonly document?: string | undefined
  readonly story?: string | undefined
  /** EDTF: not published before, and not after. */
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** One statement, wherever it is listed. */
export interface Said {
  readonly document: DocumentRef
  readonly statement: Attribution
  /** Where it stands, cue and content, as it is written there. */
  readonly words: Span
  /** Ids of the stories its document is in. */
  readonly stories: readonly string[]
}

/** Statements of documents that stand, by date; the undated last. */
export async function listStatements(db: Kysely<Schema>, query: StatementQuery): Promise<Rows<Said>> {
  const { rows } = await sql<{ item: string; document: DocumentRef; stories: string[]; total: number }>`
    select t.item, ${documentRef} as document, count(*) over ()::int as total,
      array(select s.id from story_documents x join stories s on s.place = x.story where x.document = d.id order by s.place) as stories
    from statements t join ${documentsWithOutlets} on d.id = t.document
    where d.superseded_by is null and ${conditionsOf(query)}
    order by ${byDate}, length(t.item), t.item ${partOf(query)}`.execute(db)
  const docs = await voicedDocs(db, [...new Set(rows.map(({ document }) => document.id))])
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.flatMap(({ item, document, stories }) => saidIn(docs.get(document.id), item, { document, stories })),
  }
}

function saidIn(doc: Doc | undefined, item: string, beside: Pick<Said, 'document' | 'stories'>): Said[] {
  const statement = doc?.attributions.find(({ id }) => id === item)
  if (!doc || !statement) return []
  const parts = [statement.cue, statement.source, statement.content].flatMap((part) => part ?? [])
  const start = Math.min(...parts.map((part) => part.start))
  const end = Math.max(...parts.map((part) => part.end))
  return [{ ...beside, statement, words: { start, end, text: doc.text.slice(start, end) } }]
}

function conditionsOf({
  speaker,
  voice,
  stance,
  outlet,
  document,
  story,
  from,
  to,
}: StatementQuery): RawBuilder<unknown> {
  const wanted: RawBuilder<unknown>[] = [sql`true`]
  if (speaker !== undefined) wanted.push(sql`t.speaker = ${speaker}`)
  if (voice !== undefined) wanted.push(sql`t.voices @> array[${voice}]::text[]`)
  if (stance !== undefined) wanted.push(sql`t.stance = ${stance}`)
  if (outlet !== undefined) wanted.push(sql`${outletOfDocument} = ${outlet}`)
  if (document !== undefined) wanted.push(sql`d.id = ${document}`)
  if (story !== undefined) {
    wanted.push(
      sql`d.id in (select x.document from story_documents x join stories s on s.place = x.story where s.id = ${story})`,
    )
  }
  const [earliest] = daysOf(from ?? null)
  const [, latest] = daysOf(to ?? null)
  if (earliest !== undefined) wanted.push(sql`d.last_day >= ${earliest}::date`)
  if (latest !== undefined) wanted.push(sql`d.first_day <= ${latest}::date`)
  return sql.join(wanted, sql` and `)
}
