import { isDeepStrictEqual } from 'node:util'
import type { Kysely } from 'kysely'
import type { CaseFault } from '../model/case-fault.js'
import type { Decision } from '../model/decision.js'
import type { Doc } from '../model/doc.js'
import { chained, type CustodyEntry, sha256, START } from './custody.js'
import { type SpanColumns, spansOf } from './found.js'
import type { Schema } from './schema.js'

/** What checking a case came to. */
export interface CheckResult {
  readonly entries: number
  readonly documents: number
  readonly bytes: number
  readonly spans: number
  readonly head: string
  readonly faults: readonly CaseFault[]
}

const PAGE = 200

/** What the log says there must be. */
interface Logged {
  /** By document, the hash of its text. */
  readonly texts: Map<string, string>
  readonly sightings: Map<string, string>
  /** By hash of bytes, the document they came with first. */
  readonly raw: Map<string, string>
  /** By id, what was decided. */
  readonly decisions: Map<string, Decision>
}

/** Verifies the log's chain, then everything the log speaks of: bytes, texts, sightings, and each span against its text. */
export async function checkCase(db: Kysely<Schema>, head?: string): Promise<CheckResult> {
  const faults: CaseFault[] = []
  const logged: Logged = { texts: new Map(), sightings: new Map(), raw: new Map(), decisions: new Map() }
  const log = await checkLog(db, logged, faults, head)
  const bytes = await checkBytes(db, logged, faults)
  const spans = await checkDocuments(db, logged, faults)
  await checkSightings(db, logged, faults)
  await checkDecisions(db, logged, faults)
  return { entries: log.entries, documents: logged.texts.size, bytes, spans, head: log.head, faults }
}

async function checkLog(
  db: Kysely<Schema>,
  logged: Logged,
  faults: CaseFault[],
  head: string | undefined,
): Promise<{ entries: number; head: string }> {
  let { seq, hash } = START
  let headSeen = head === undefined
  for (;;) {
    const rows = await db
      .selectFrom('custody')
      .selectAll()
      .where('seq', '>', seq)
      .orderBy('seq')
      .limit(PAGE * 5)
      .execute()
    for (const row of rows) {
      if (row.seq !== seq + 1 || chained(hash, row.entry) !== row.hash)
        faults.push({ kind: 'log-broken', seq: seq + 1 })
      seq = row.seq
      hash = row.hash
      headSeen ||= hash === head
      note(row.entry, logged, faults, seq)
    }
    if (rows.length < PAGE * 5) break
  }
  if (!headSeen) faults.push({ kind: 'head-missing', head: head ?? '' })
  return { entries: seq, head: hash }
}

function note(entry: string, { texts, sightings, raw, decisions }: Logged, faults: CaseFault[], seq: number): void {
  let act: CustodyEntry
  try {
    act = JSON.parse(entry) as CustodyEntry
  } catch {
    faults.push({ kind: 'log-broken', seq })
    return
  }
  if (act.act === 'decided') {
    decisions.set(act.decision.id, act.decision)
    if (act.decision.kind === 'link' && act.decision.file) raw.set(act.decision.file.sha256, act.decision.id)
  }
  if (!('document' in act)) return
  if (act.act !== 'seen') texts.set(act.document, act.text)
  sightings.set(`${act.sha256} ${act.place}`, act.document)
  if (!raw.has(act.sha256)) raw.set(act.sha256, act.document)
}

async function checkBytes(db: Kysely<Schema>, { raw }: Logged, faults: CaseFault[]): Promise<number> {
  const left = new Map(raw)
  let total = 0
  for (let after = ''; ;) {
    const rows = await db
      .selectFrom('raw')
      .selectAll()
      .where('sha256', '>', after)
      .orderBy('sha256')
      .limit(PAGE)
      .execute()
    for (const row of rows) {
      after = row.sha256
      total += row.bytes.length
      if (sha256(row.bytes) !== row.sha256)
        faults.push({ kind: 'bytes-changed', document: raw.get(row.sha256) ?? '', sha256: row.sha256 })
      left.delete(row.sha256)
    }
    if (rows.length < PAGE) break
  }
  for (const [hash, document] of left) faults.push({ kind: 'bytes-missing', document, sha256: hash })
  return total
}

async function checkDocuments(db: Kysely<Schema>, { texts }: Logged, faults: CaseFault[]): Promise<number> {
  const left = new Set(texts.keys())
  let spans = 0
  for (let after = 0; ;) {
    const rows = await db
      .selectFrom('documents')
      .select(['id', 'seq', 'doc'])
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(PAGE)
      .execute()
    const kept = await spanRows(
      db,
      rows.map(({ id }) => id),
    )
    for (const { id, seq, doc } of rows) {
      after = seq
      left.delete(id)
      const read = JSON.parse(doc) as Doc
      const wanted = texts.get(id)
      if (wanted === undefined) faults.push({ kind: 'document-unlogged', document: id })
      else if (sha256(read.text) !== wanted) faults.push({ kind: 'text-changed', document: id })
      spans += checkSpans(id, read, kept.get(id) ?? [], faults)
    }
    if (rows.length < PAGE) break
  }
  for (const document of left) faults.push({ kind: 'document-missing', document })
  return spans
}

interface KeptSpan {
  readonly item: string
  readonly part: string
  readonly from_unit: number
  readonly to_unit: number
}

async function spanRows(db: Kysely<Schema>, ids: readonly string[]): Promise<Map<string, KeptSpan[]>> {
  const rows = ids.length === 0 ? [] : await db.selectFrom('spans').selectAll().where('document', 'in', ids).execute()
  return new Map(
    rows.map(({ document, spans }) => {
      const [items, parts, from, to] = JSON.parse(spans) as SpanColumns
      return [document, items.map((item, i) => ({ item, part: parts[i]!, from_unit: from[i]!, to_unit: to[i]! }))]
    }),
  )
}

/** Every span of the document slices back to its words, and the table of spans holds these and no others. */
function checkSpans(document: string, doc: Doc, kept: readonly KeptSpan[], faults: CaseFault[]): number {
  const key = (x: KeptSpan): string => `${x.item} ${x.part} ${x.from_unit} ${x.to_unit}`
  const rows = new Set(kept.map(key))
  let count = 0
  for (const span of spansOf(doc)) {
    count += 1
    const right = doc.text.slice(span.from_unit, span.to_unit) === span.text
    if (!rows.delete(key(span)) || !right)
      faults.push({ kind: 'span-wrong', document, item: span.item, part: span.part })
  }
  for (const row of kept)
    if (rows.has(key(row))) faults.push({ kind: 'span-wrong', document, item: row.item, part: row.part })
  return count
}

async function checkSightings(db: Kysely<Schema>, { sightings }: Logged, faults: CaseFault[]): Promise<void> {
  const left = new Map(sightings)
  for (let after = 0; ;) {
    const rows = await db
      .selectFrom('sightings')
      .select(['seq', 'sha256', 'place', 'document'])
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(PAGE)
      .execute()
    for (const { seq, sha256: hash, place, document } of rows) {
      after = seq
      if (left.get(`${hash} ${place}`) !== document) faults.push({ kind: 'sighting-unlogged', document })
      left.delete(`${hash} ${place}`)
    }
    if (rows.length < PAGE) break
  }
  for (const document of left.values()) faults.push({ kind: 'sighting-missing', document })
}

async function checkDecisions(db: Kysely<Schema>, { decisions }: Logged, faults: CaseFault[]): Promise<void> {
  const left = new Map(decisions)
  for (const { id, data } of await db.selectFrom('decisions').select(['id', 'data']).execute()) {
    const logged = left.get(id)
    // The database keeps the fields of JSON in an order of its own.
    if (!logged || !isDeepStrictEqual(logged, data)) faults.push({ kind: 'decision-changed', document: id })
    left.delete(id)
  }
  for (const id of left.keys()) faults.push({ kind: 'decision-missing', document: id })
}
