import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { Doc, Note, SourceDocument } from '../model/doc.js'
import type { Analyst } from './analyst.js'
import { entryAfter, lockLog, sha256, START } from './custody.js'
import { changesBetween, type FieldChange } from './difference.js'
import { type DocumentRows, type OutletRow, pageOf, plain, rowsOf, type StoredSource, withNotes } from './rows.js'
import type { Schema } from './schema.js'

/** A document for a case, with the bytes it was read from and where they were. */
export interface Arrival {
  readonly doc: SourceDocument
  /** Left out where a reader has none: the record itself is then kept as JSON. */
  readonly bytes?: Uint8Array | undefined
  /** What the reader had to note. */
  readonly notes?: readonly Note[]
  /** A path or an address. */
  readonly place: string
  /** What read it, with its version. */
  readonly reader: string
}

/** What adding a document came to. */
export type Added =
  | { readonly kind: 'added'; readonly id: string }
  /** The bytes were there already: one document, seen once more at another place. */
  | { readonly kind: 'seen'; readonly id: string }
  /** The bytes were there already, from that place: nothing was written. */
  | { readonly kind: 'known'; readonly id: string }
  /** The page was there with other words: a new version, linked to the old one. */
  | {
      readonly kind: 'changed'
      readonly id: string
      readonly versionOf: string
      readonly changes: readonly FieldChange[]
    }

/** A document with its hash, so that it can be looked for. */
export interface Hashed {
  readonly arrival: Arrival
  readonly bytes: Uint8Array
  readonly sha256: string
}

/** A document that was traced, which can be done while others are being written. */
export interface Prepared extends Hashed {
  readonly traced: Doc
}

export function hashed(arrival: Arrival): Hashed {
  const bytes = arrival.bytes ?? Buffer.from(JSON.stringify(arrival.doc))
  return { arrival, bytes, sha256: sha256(bytes) }
}

/** What the tracer calls the hash of the document is that of the bytes kept here. */
export const prepare = (given: Hashed, analyst: Analyst): Prepared => ({
  ...given,
  traced: withNotes(analyst.document({ ...given.arrival.doc, sha256: given.sha256 }), given.arrival.notes ?? []),
})

type Tx = Transaction<Schema>

/** Adds one document in a transaction of its own: it is in the case whole, with its entry in the log, or not at all. */
export async function addDocument(
  tx: Tx,
  { arrival, bytes, sha256: hash, traced }: Prepared,
  { analyst, at }: { analyst: Analyst; at: string },
): Promise<Added> {
  const { doc: given, reader } = arrival
  const place = plain(arrival.place)
  await lockLog(tx)
  const found = await lookUp(tx, given, { hash, place })
  if (found.here) return { kind: 'known', id: found.seen! }
  const earlier = found.seen === null ? earlierOf(given, found) : null
  const changes = earlier === null ? [] : changesBetween(earlier.source, given)
  const standing = found.seen ?? (changes.length === 0 ? earlier?.id : undefined)
  const id = standing ?? (await freeId(tx, given, { hash, root: earlier?.root ?? null, taken: found.taken }))
  const act = standing !== undefined ? 'seen' : earlier === null ? 'added' : 'changed'
  const entry = entryAfter(
    { seq: found.seq, hash: found.head },
    {
      act,
      document: id,
      sha256: hash,
      size: bytes.length,
      text: sha256(given.text),
      place,
      url: given.url ?? null,
      retrieved: given.provenance?.retrieved ?? null,
      reader,
      versionOf: act === 'changed' ? (earlier?.id ?? null) : null,
    },
    at,
  )
  const proof: Proof = { hash, bytes, place, at, reader, entry }
  if (standing !== undefined) {
    await insertProof(tx, id, proof)
    return { kind: 'seen', id }
  }
  const rows = rowsOf({ ...given, id, sha256: hash }, arrival.notes ?? [], { ...traced, id }, analyst)
  await insertDocument(tx, rows, { root: earlier?.root ?? id, versionOf: earlier?.id ?? null, proof })
  if (earlier === null) return { kind: 'added', id }
  await tx.updateTable('documents').set({ superseded_by: id }).where('id', '=', earlier.id).execute()
  return { kind: 'changed', id, versionOf: earlier.id, changes }
}

/** All that must be known before a document is written, in one way to the database and back. */
interface LookedUp {
  readonly seq: number
  readonly head: string
  /** The document that came in these bytes, and whether from this very place. */
  readonly seen: string | null
  readonly here: boolean
  /** The version that stands of the same page. */
  readonly id: string | null
  readonly root: string | null
  readonly source: string | null
  readonly doc: string | null
  /** Whether the document's own id is another's. */
  readonly taken: boolean
}

async function lookUp(
  tx: Tx,
  given: SourceDocument,
  { hash, place }: { hash: string; place: string },
): Promise<LookedUp> {
  const page = pageOf(given.url)
  const root = plain(given.id ?? '')
  const same = page === null ? sql`page is null and root = ${root}` : sql`page = ${page}`
  const { rows } = await sql<LookedUp>`select
      coalesce((select seq from custody order by seq desc limit 1), ${START.seq}::int) as seq,
      coalesce((select hash from custody order by seq desc limit 1), ${START.hash}::text) as head,
      (select document from sightings where sha256 = ${hash} order by place = ${place} desc limit 1) as seen,
      exists (select from sightings where sha256 = ${hash} and place = ${place}) as here,
      exists (select from documents where id = ${ownId(given, hash)}) as taken,
      e.id, e.root, e.source, e.doc
    from (select) as one left join lateral (
      select id, root, source, doc from documents where superseded_by is null and ${same} limit 1
    ) e on true`.execute(tx)
  return rows[0]!
}

interface Earlier {
  readonly id: string
  readonly root: string
  readonly source: SourceDocument
}

/** The version that stands now of the same page: the same address, or where none is given the same id from the same outlet. */
function earlierOf(given: SourceDocument, { id, root, source: kept, doc }: LookedUp): Earlier | null {
  if (id === null || root === null || kept === null || doc === null) return null
  const source = JSON.parse(kept) as StoredSource
  const sameOutlet = (source.outlet ?? '') === (given.outlet ?? '') && (source.domain ?? '') === (given.domain ?? '')
  if (!given.url && (!given.id || !sameOutlet)) return null
  const { text } = JSON.parse(doc) as { text: string }
  return { id, root, source: { ...source, text } }
}

const ownId = ({ id }: SourceDocument, hash: string): string => plain(id || hash.slice(0, 16))

/** The document's own id where it is free; a later version counts on from the first, a stranger of the same id has its hash behind it. */
async function freeId(
  tx: Tx,
  given: SourceDocument,
  { hash, root, taken }: { hash: string; root: string | null; taken: boolean },
): Promise<string> {
  if (root === null) return taken ? `${ownId(given, hash)}-${hash.slice(0, 12)}` : ownId(given, hash)
  for (let n = 2; ; n++) {
    const id = `${root}@${n}`
    const found = await tx.selectFrom('documents').select('id').where('id', '=', id).executeTakeFirst()
    if (!found) return id
  }
}

/** What is kept as proof of a sighting: the bytes, where and when, and the entry in the log. */
interface Proof {
  readonly hash: string
  readonly bytes: Uint8Array
  readonly place: string
  readonly at: string
  readonly reader: string
  readonly entry: { readonly seq: number; readonly entry: string; readonly hash: string }
}

const proofOf = (id: string, { hash, bytes, place, at, reader, entry }: Proof): RawBuilder<unknown> => sql`
  proof_raw as (insert into raw values (${hash}, ${bytes.length}, ${bytes}) on conflict do nothing),
  proof_log as (insert into custody values (${entry.seq}, ${entry.entry}, ${entry.hash})),
  proof_seen as (insert into sightings (document, sha256, place, seq, at, reader)
    values (${id}, ${hash}, ${place}, ${entry.seq}, ${at}, ${reader}))`

async function insertProof(tx: Tx, id: string, proof: Proof): Promise<void> {
  await sql`with ${proofOf(id, proof)} select 1`.execute(tx)
}

/** Writes a document, its proof and everything found in it. */
async function insertDocument(
  tx: Tx,
  { document: d, outlet, ...found }: DocumentRows,
  { root, versionOf, proof }: { root: string; versionOf: string | null; proof: Proof },
): Promise<void> {
  await sql`with ${proofOf(d.id, proof)},
    ${foundOf(d.id, found)}${outlet === null ? sql`` : sql`, found_outlet as (${outletOf(outlet)})`}
    insert into documents (id, seq, sha256, page, root, outlet, outlet_id, outlet_folded, url, lang, published, first_day, last_day,
      title, source, doc, words, version_of, analysis)
    values (${d.id}, ${proof.entry.seq}, ${d.sha256}, ${d.page}, ${root}, ${d.outlet}, ${d.outlet_id}, ${d.outlet_folded}, ${d.url}, ${d.lang}, ${d.published},
      ${d.first_day}::date, ${d.last_day}::date, ${d.title}, ${d.source}, ${d.doc}, ${d.words}::tsvector, ${versionOf}, ${d.analysis})`.execute(
    tx,
  )
}

type Found = Omit<DocumentRows, 'document' | 'outlet'>

/** The outlets of a case, as the registry knew them when a document of theirs was traced last. */
export const outletOf = (row: OutletRow): RawBuilder<unknown> => sql`
  insert into outlets values (${row.key}, ${row.id}, ${row.name}, ${row.folded}, ${row.owner}, ${row.country})
  on conflict (key) do update set name = excluded.name, folded = excluded.folded, owner = excluded.owner, country = excluded.country
    where (outlets.name, outlets.owner, outlets.country) is distinct from (excluded.name, excluded.owner, excluded.country)`

/** Writes what was found in a document. */
export async function insertFound(tx: Tx, document: string, found: Found): Promise<void> {
  await sql`with ${foundOf(document, found)} select 1`.execute(tx)
}

/** The rows of all tables in one statement, for each costs a way to the database and back. */
const foundOf = (document: string, { spans, statements, events, places }: Found): RawBuilder<unknown> => sql`
  found_spans as (insert into spans select ${document}, item, part, from_unit, to_unit
    from jsonb_to_recordset(${JSON.stringify(spans)}::jsonb) as x(item text, part text, from_unit int, to_unit int)),
  found_statements as (insert into statements (document, item, source_type, stance, act, voices, links, speaker)
    select ${document}, item, source_type, stance, act, voices, links, speaker
    from jsonb_to_recordset(${JSON.stringify(statements)}::jsonb) as x(item text, source_type text, stance text, act text, voices text[], links text[], speaker text)),
  found_events as (insert into events select ${document}, item, type, modality
    from jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as x(item text, type text, modality text)),
  found_places as (insert into places select ${document}, item, folded, gazetteer
    from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as x(item text, folded text, gazetteer text))`
