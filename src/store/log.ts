import { type Kysely, sql } from 'kysely'
import { chained, type CustodyEntry, type Head, headOf, START } from './custody.js'
import { type Part, partOf, type Rows } from './refs.js'
import type { Schema } from './schema.js'

/** One entry of the custody log with the hash that binds it to all before it. */
export interface LogEntry {
  readonly entry: CustodyEntry
  readonly hash: string
  /** Of the document it speaks of. */
  readonly title: string | null
}

/** A part of the custody log, the newest entry first. */
export interface LogPage extends Rows<LogEntry> {
  readonly head: Head
}

export async function listLog(
  db: Kysely<Schema>,
  part: Part & { readonly document?: string | undefined },
): Promise<LogPage> {
  const about = part.document === undefined ? sql`true` : sql`(c.entry::json ->> 'document') = ${part.document}`
  const { rows } = await sql<{ entry: string; hash: string; title: string | null; total: number }>`
    with found as (select c.seq, count(*) over ()::int as total from custody c where ${about} order by c.seq desc ${partOf(part)})
    select c.entry, c.hash, d.title, found.total from found join custody c on c.seq = found.seq
      left join documents d on d.id = c.entry::json ->> 'document' order by c.seq desc`.execute(db)
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map(({ entry, hash, title }) => ({ entry: JSON.parse(entry) as CustodyEntry, hash, title })),
    head: await headOf(db),
  }
}

/** Works the chain of hashes out anew: how many entries there are, and the first that does not follow; null where all do. */
export async function verifyLog(db: Kysely<Schema>): Promise<{ entries: number; broken: number | null }> {
  let { seq, hash } = START
  for (;;) {
    const rows = await db.selectFrom('custody').selectAll().where('seq', '>', seq).orderBy('seq').limit(2000).execute()
    for (const row of rows) {
      if (row.seq !== seq + 1 || chained(hash, row.entry) !== row.hash) return { entries: seq, broken: seq + 1 }
      seq = row.seq
      hash = row.hash
    }
    if (rows.length < 2000) return { entries: seq, broken: null }
  }
}
