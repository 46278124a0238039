import { type Kysely, sql } from 'kysely'
import type { FieldChange } from '../model/custody.js'
import type { Note, SourceDocument } from '../model/doc.js'
import type { Analyst } from './analyst.js'
import { entryAfter, type Head, sha256, START } from './custody.js'
import { changesBetween } from './difference.js'
import { type DocumentRows, pageOf, plain, rowsOf, type StoredSource, withNotes } from './rows.js'
import type { Schema } from './schema.js'

/** A document for a case, with the bytes it was read from and where they were. */
export interface Arrival {
  readonly doc: SourceDocument
  /** Left out where a reader has none, as of a row of a table: the record itself is then kept as JSON. */
  readonly bytes?: Uint8Array | undefined
  /** What the reader had to note. */
  readonly notes?: readonly Note[] | undefined
  /** A path or an address. */
  readonly place: string
  /** What read it, with its version. */
  readonly reader: string
  /** When it was seen, where another case tells it. */
  readonly seen?: string | undefined
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
  readonly place: string
}

export function hashed(arrival: Arrival): Hashed {
  const bytes = arrival.bytes ?? recordOf(arrival.doc)
  return { arrival, bytes, sha256: sha256(bytes), place: plain(arrival.place) }
}

/** A record of a larger file as it was read, without where that was: from another place it is the same record. */
function recordOf(doc: SourceDocument): Buffer {
  const { provenance } = doc
  const told = provenance && { ...provenance, retrieved: null }
  return Buffer.from(JSON.stringify({ ...doc, path: undefined, sha256: undefined, provenance: told }))
}

/** What is traced of a document that comes in; the hash is that of its bytes. */
export interface ToTrace {
  readonly doc: SourceDocument
  readonly notes: readonly Note[]
}

export const toTrace = ({ arrival, sha256: hash }: Hashed): ToTrace => ({
  doc: { ...arrival.doc, sha256: hash },
  notes: arrival.notes ?? [],
})

/** A document traced, as rows. */
export function traceRows({ doc, notes }: ToTrace, analyst: Analyst): DocumentRows {
  return rowsOf(doc, notes, withNotes(analyst.document(doc), notes), analyst)
}

interface Sighting {
  readonly document: string
  readonly place: string
}

/** The version of a page that stands. */
interface Standing {
  readonly id: string
  readonly root: string
  readonly source: string
  readonly text: string
}

/** What must be known before documents are written; kept up with what is written. */
export interface Known {
  head: Head
  /** By the hash of the bytes. */
  readonly seen: Map<string, Sighting[]>
  /** By what tells a page from another. */
  readonly standing: Map<string, Standing>
  /** Ids that are given away, of those asked for. */
  readonly taken: Set<string>
}

const ownId = ({ id }: SourceDocument, hash: string): string => plain(id || hash.slice(0, 16))

/** A page by its address; where it has none, by its id, and then the outlet must be the same. */
const pageKey = ({ url, id }: SourceDocument): string => {
  const page = pageOf(url)
  return page === null ? `id ${plain(id ?? '')}` : `page ${page}`
}

/**
 * Looks up in one go what is known of documents that come in. Each by its own (`offset 0` keeps it so): joined in one go, all of the case
 * was read for it, from a disk beyond some ten thousand documents.
 */
export async function lookUp(db: Kysely<Schema>, batch: readonly Hashed[]): Promise<Known> {
  const asked = batch.map(({ arrival: { doc }, sha256: hash }) => ({
    hash,
    own: ownId(doc, hash),
    page: pageOf(doc.url),
    root: plain(doc.id ?? ''),
    key: pageKey(doc),
  }))
  const { rows } = await sql<{
    seq: number | null
    hash: string | null
    seen: (Sighting & { sha256: string })[] | null
    taken: string[]
    standing: (Omit<Standing, 'text'> & { key: string; doc: string })[] | null
  }>`
    with asked as materialized (select * from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
      as x(hash text, own text, page text, root text, key text))
    select (select seq from custody order by seq desc limit 1) as seq,
      (select hash from custody order by seq desc limit 1) as hash,
      (select json_agg(json_build_object('sha256', sha256, 'document', document, 'place', place) order by seq)
        from (select distinct hash from asked) a cross join lateral (select * from sightings where sha256 = a.hash offset 0) s) as seen,
      array(select id from (select distinct own from asked) a
        cross join lateral (select id from documents where id = a.own offset 0) d) as taken,
      (select json_agg(json_build_object('key', a.key, 'id', d.id, 'root', d.root, 'source', d.source, 'doc', d.doc))
        from (select distinct page, root, key from asked) a cross join lateral (
          select * from documents where page = a.page and superseded_by is null
          union all
          select * from documents where a.page is null and page is null and root = a.root and superseded_by is null
          offset 0) d
      ) as standing`.execute(db)
  const { seq, hash, seen, taken, standing } = rows[0]!
  const known: Known = {
    head: seq === null || hash === null ? START : { seq, hash },
    seen: new Map(),
    standing: new Map(),
    taken: new Set(taken),
  }
  for (const { sha256: of, ...sighting } of seen ?? []) noteSighting(known, of, sighting)
  for (const { key, doc, ...version } of standing ?? []) {
    known.standing.set(key, { ...version, text: (JSON.parse(doc) as { text: string }).text })
  }
  return known
}

const noteSighting = ({ seen }: Known, hash: string, sighting: Sighting): void => {
  seen.set(hash, [...(seen.get(hash) ?? []), sighting])
}

/** The document that these bytes from this very place are, if they are known. */
export const knownAs = ({ seen }: Known, { sha256: hash, place }: Hashed): string | null =>
  seen.get(hash)?.find((sighting) => sighting.place === place)?.document ?? null

/** The version that stands now of the same page: the same address, or where none is given the same id from the same outlet. */
function earlierOf(given: SourceDocument, { standing }: Known): (Standing & { readonly read: SourceDocument }) | null {
  const found = standing.get(pageKey(given))
  if (!found) return null
  const source = JSON.parse(found.source) as StoredSource
  const sameOutlet = (source.outlet ?? '') === (given.outlet ?? '') && (source.domain ?? '') === (given.domain ?? '')
  if (!given.url && (!given.id || !sameOutlet)) return null
  return { ...found, read: { ...source, text: found.text } }
}

/**
 * Writes one document, in one transaction: it is in the case whole, with its entry in the log, or not at all. Null, with nothing written,
 * where somebody else wrote to the case since it was looked up.
 */
export async function writeDocument(
  db: Kysely<Schema>,
  given: Hashed,
  { rows, known, at }: { rows: () => Promise<DocumentRows>; known: Known; at: () => string },
): Promise<Added | null> {
  const { doc } = given.arrival
  const here = knownAs(known, given)
  if (here !== null) return { kind: 'known', id: here }
  const seen = known.seen.get(given.sha256)?.[0]?.document
  const earlier = seen === undefined ? earlierOf(doc, known) : null
  const changes = earlier === null ? [] : changesBetween(earlier.read, doc)
  const standing = seen ?? (changes.length === 0 ? earlier?.id : undefined)
  if (standing !== undefined) {
    const written = await put(db, given, { act: 'seen', id: standing, known, at: at(), rows: null, earlier: null })
    return written ? { kind: 'seen', id: standing } : null
  }
  const id = await freeId(db, given, { root: earlier?.root ?? null, taken: known.taken })
  const fresh = withId(await rows(), id)
  const act = earlier === null ? 'added' : 'changed'
  if (!(await put(db, given, { act, id, known, at: at(), rows: fresh, earlier }))) return null
  known.taken.add(id)
  known.standing.set(pageKey(doc), { id, root: earlier?.root ?? id, source: fresh.source, text: doc.text })
  return earlier === null ? { kind: 'added', id } : { kind: 'changed', id, versionOf: earlier.id, changes }
}

/** The same rows under the id that the document has in the case. */
function withId(rows: DocumentRows, id: string): DocumentRows {
  if (rows.id === id) return rows
  const as = (json: string): string => JSON.stringify({ ...(JSON.parse(json) as object), id })
  // Who speaks in a document of no outlet is told apart by its id.
  return { ...rows, id, doc: as(rows.doc), source: as(rows.source), work: null }
}

/** The document's own id where it is free; a later version counts on from the first, a stranger of the same id has its hash behind it. */
async function freeId(
  db: Kysely<Schema>,
  { arrival: { doc }, sha256: hash }: Hashed,
  { root, taken }: { root: string | null; taken: ReadonlySet<string> },
): Promise<string> {
  const own = ownId(doc, hash)
  if (root === null) return taken.has(own) ? `${own}-${hash.slice(0, 12)}` : own
  const found = await db.selectFrom('documents').select('id').where('root', '=', root).execute()
  const versions = new Set(found.map(({ id }) => id))
  for (let n = 2; ; n++) if (!versions.has(`${root}@${n}`)) return `${root}@${n}`
}

interface Writing {
  readonly act: 'added' | 'changed' | 'seen'
  readonly id: string
  readonly known: Known
  readonly at: string
  /** Of a document that is new, or a new version. */
  readonly rows: DocumentRows | null
  readonly earlier: Standing | null
}

async function put(
  db: Kysely<Schema>,
  given: Hashed,
  { act, id, known, at, rows, earlier }: Writing,
): Promise<boolean> {
  const { arrival, bytes, sha256: hash, place } = given
  const { doc, reader, seen } = arrival
  const entry = entryAfter(
    known.head,
    {
      act,
      document: id,
      sha256: hash,
      size: bytes.length,
      text: sha256(doc.text),
      place,
      url: doc.url ?? null,
      retrieved: doc.provenance?.retrieved ?? null,
      reader,
      versionOf: act === 'changed' ? (earlier?.id ?? null) : null,
      ...(seen === undefined ? {} : { seen }),
    },
    at,
  )
  const { rows: answer } = await sql<{
    written: boolean
  }>`select put_document(${entry.seq}, ${entry.entry}, ${entry.hash}, ${hash}, ${bytes},
    ${place}, ${seen ?? at}, ${plain(reader)}, ${id}, ${rows !== null}, ${earlier?.root ?? id}, ${earlier?.id ?? null},
    ${rows?.source ?? null}, ${rows?.doc ?? null}, ${rows?.words ?? null}, ${rows?.columns ?? null}, ${rows?.spans ?? null},
    ${rows?.statements ?? null}, ${rows?.events ?? null}, ${rows?.places ?? null}, ${rows?.work ?? null}) as written`.execute(
    db,
  )
  if (answer[0]?.written !== true) return false
  known.head = { seq: entry.seq, hash: entry.hash }
  noteSighting(known, hash, { document: id, place })
  return true
}

/** Writes what was found in a document again. */
export async function rewrite(
  db: Kysely<Schema>,
  { id, columns, doc, words, work, ...found }: DocumentRows,
): Promise<void> {
  await sql`select rewrite_document(${id}, ${doc}, ${words}, ${columns}, ${found.spans}, ${found.statements}, ${found.events},
    ${found.places}, ${work})`.execute(db)
}
