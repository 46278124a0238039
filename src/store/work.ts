import { createHash } from 'node:crypto'
import { deserialize, serialize } from 'node:v8'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { type Kysely, sql } from 'kysely'
import type { Doc } from '../model/doc.js'
import type { DocumentWork } from '../corpus/work.js'
import type { Analyst } from './analyst.js'
import { statementsJson } from './found.js'
import type { Schema } from './schema.js'
import { turn, underWay } from './under-way.js'

/** Documents read at once: others are answered in between. */
const AT_ONCE = 500

/** The shape of what is kept; another number for every other shape, so that none is taken for another. */
const FORM = 2

/** What was read of a document for telling it together with others, and a digest of the document as it is kept. */
interface MarkedWork {
  readonly form: typeof FORM
  readonly mark: string
  readonly work: DocumentWork
}

/** The same as the database keeps it. Packing quickly takes two thirds off; what more could be had takes longer than writing it. */
export const packWork = (work: DocumentWork, doc: string): Uint8Array =>
  deflateRawSync(serialize(marked(work, doc)), { level: 1 })

const marked = (work: DocumentWork, doc: string): MarkedWork => ({ form: FORM, mark: digest(doc), work })

/** Nothing where another isnad or Node wrote what this one cannot read: it is then worked out again. */
function unpackWork(bytes: Uint8Array | null): MarkedWork | null {
  try {
    const kept = bytes && (deserialize(inflateRawSync(bytes)) as { readonly form?: number })
    return kept?.form === FORM ? (kept as MarkedWork) : null
  } catch {
    return null
  }
}

export const digest = (text: string): string => createHash('sha256').update(text).digest('base64').slice(0, 32)

/** A document that stands, with what was kept of it. */
export interface KeptDocument extends MarkedWork {
  readonly id: string
  readonly published: string | null
  /** A digest of whose its statements were, as it was written last. */
  readonly voiced: string | null
}

/**
 * What is kept of the documents that stand, in the order of their ids. What is not kept, or not as this isnad reads it, is worked out and
 * written.
 */
export async function* keptDocuments(db: Kysely<Schema>, analyst: Analyst): AsyncGenerator<KeptDocument> {
  // No index has the ids in this order: they are put in it once, not for every page.
  const standing = await sql<{ id: string }>`
    select id from documents where superseded_by is null order by id collate "C"`.execute(db)
  const ids = standing.rows.map(({ id }) => id)
  let coming = underWay(packedWork(db, ids.slice(0, AT_ONCE), analyst))
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const rows = await coming
    // The next are read while these are unpacked.
    coming = underWay(packedWork(db, ids.slice(from + AT_ONCE, from + 2 * AT_ONCE), analyst))
    const unpacked = rows.map(({ work }) => unpackWork(work))
    const missing = rows.flatMap(({ id }, i) => (unpacked[i] ? [] : [id]))
    const fresh = missing.length === 0 ? new Map<string, MarkedWork>() : await workOut(db, missing, analyst)
    for (const [i, { id, published, voiced }] of rows.entries()) {
      yield { id, published, voiced, ...(unpacked[i] ?? fresh.get(id)!) }
    }
    // Answers that come before they are waited for would leave no turn to anybody else.
    await turn()
  }
}

interface PackedWork {
  readonly id: string
  readonly published: string | null
  readonly work: Uint8Array | null
  readonly voiced: string | null
}

/** What this isnad kept of some documents, in the order of their ids. */
async function packedWork(db: Kysely<Schema>, ids: readonly string[], { version }: Analyst): Promise<PackedWork[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<PackedWork>`select d.id, d.published, w.work, w.voiced from documents d
    left join document_work w on w.document = d.id and w.analysis = ${version}
    where d.id = any(${ids as string[]}::text[]) order by d.id collate "C"`.execute(db)
  return rows
}

/** Works out what nobody kept of documents, and keeps it. */
async function workOut(
  db: Kysely<Schema>,
  ids: readonly string[],
  { version: analysis, work }: Analyst,
): Promise<Map<string, MarkedWork>> {
  const found = new Map<string, MarkedWork>()
  const rows = await db.selectFrom('documents').select(['id', 'doc']).where('id', 'in', ids).execute()
  for (const { id: document, doc } of rows) {
    const read = JSON.parse(doc) as Doc
    const own = work(read)
    const packed = { analysis, voiced: null, work: packWork(own, doc) }
    found.set(document, marked(own, doc))
    await db
      .insertInto('document_work')
      .values({ document, ...packed })
      .onConflict((c) => c.column('document').doUpdateSet(packed))
      .execute()
    const statements = statementsJson(read)
    await db
      .updateTable('spans')
      .set({ statements })
      .where('document', '=', document)
      .where('statements', 'is', null)
      .execute()
  }
  return found
}

/** Documents as they were traced, each by itself. */
export async function tracedDocs(db: Kysely<Schema>, ids: readonly string[]): Promise<Map<string, Doc>> {
  const docs = new Map<string, Doc>()
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const rows = await db
      .selectFrom('documents')
      .select(['id', 'doc'])
      .where('id', 'in', ids.slice(from, from + AT_ONCE))
      .execute()
    for (const { id, doc } of rows) docs.set(id, JSON.parse(doc) as Doc)
  }
  return docs
}
