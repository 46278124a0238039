import { type Kysely, sql, type Transaction } from 'kysely'
import type { Conflict } from '../corpus/review/conflicts.js'
import type { Decision } from '../model/decision.js'
import type { SourceDocument } from '../model/doc.js'
import type { Arrival } from './add.js'
import { caseOf, type CaseOptions } from './case.js'
import { type CustodyEntry, type Head, headOf, lockedHead, record } from './custody.js'
import { writeDecision } from './decisions.js'
import { guarded } from './failure.js'
import { openPlace, type Place } from './place.js'
import { keptDecisions, renamed } from './reviewed.js'
import type { StoredSource } from './rows.js'
import type { Schema } from './schema.js'

/** What taking another case over came to. */
export interface Merged {
  readonly documents: {
    readonly added: number
    readonly changed: number
    readonly seen: number
    readonly known: number
  }
  /** Decisions taken over, and those that were here already. */
  readonly decisions: { readonly taken: number; readonly known: number }
  /** Where the custody log of the other case ended, which is written into this one's. */
  readonly head: Head
  /** Decisions that wait, for they say otherwise than those of this case. */
  readonly conflicts: readonly Conflict[]
}

/**
 * Takes over into one case what another has: documents by the hash of their bytes, every sighting with its time, every decision with its
 * author and time. Doing it again adds nothing. The other case is left as it is.
 */
export async function mergeCase(into: string, from: string, options: CaseOptions): Promise<Merged> {
  const other = await openPlace(from)
  try {
    const place = await openPlace(into)
    const open = caseOf(place, options)
    try {
      const at = (): string => (options.now ?? (() => new Date()))().toISOString()
      const counts = { added: 0, changed: 0, seen: 0, known: 0 }
      const names = new Map<string, string>()
      const given: string[] = []
      const arriving = sightingsOf(other, (id) => given.push(id))
      for await (const one of open.add(arriving)) {
        counts[one.kind] += 1
        names.set(given.shift()!, one.id)
      }
      const fresh = counts.added + counts.changed + counts.seen
      const head = await guarded(other.at, () => headOf(other.db))
      const decisions = await guarded(place.at, async () => {
        await orderVersions(place.db, [...new Set(names.values())])
        const logged = await loggedDecisions(other)
        return place.db.transaction().execute((tx) => takeOver(tx, logged, { names, other, head, fresh, at: at() }))
      })
      if (fresh + decisions.taken > 0 || !(await open.info()).upToDate) await open.refresh()
      return { documents: counts, decisions, head, conflicts: await open.conflicts() }
    } finally {
      await open.close()
    }
  } finally {
    await other.close()
  }
}

const PAGE = 100

/** Everything that was seen in a case, in the order it was, as it was read. */
async function* sightingsOf({ db, at }: Place, told: (document: string) => void): AsyncGenerator<Arrival> {
  for (let after = 0; ;) {
    const rows = await guarded(at, () =>
      db
        .selectFrom('sightings as s')
        .innerJoin('documents as d', 'd.id', 's.document')
        .innerJoin('raw as r', 'r.sha256', 's.sha256')
        .select(['s.seq', 's.document', 's.place', 's.at', 's.reader', 'r.bytes', 'd.root', 'd.source', 'd.doc'])
        .where('s.seq', '>', after)
        .orderBy('s.seq')
        .limit(PAGE)
        .execute(),
    )
    for (const row of rows) {
      after = row.seq
      const { readerNotes, ...source } = JSON.parse(row.source) as StoredSource
      const { text } = JSON.parse(row.doc) as SourceDocument
      told(row.document)
      yield {
        // Versions of a page are numbered anew.
        doc: { ...source, id: row.root, text },
        bytes: Uint8Array.from(row.bytes),
        notes: readerNotes,
        place: row.place,
        reader: row.reader,
        seen: row.at,
      }
    }
    if (rows.length < PAGE) return
  }
}

/** Of a page that both cases saw, the version that was seen last for the first time is the one that stands. */
async function orderVersions(db: Kysely<Schema>, documents: readonly string[]): Promise<void> {
  await sql`with pages as (select distinct root from documents where id = any(${documents as string[]}::text[])),
      seen as (select d.id, d.root, d.seq, min(s.at) as at from documents d join sightings s on s.document = d.id
        where d.root in (select root from pages) group by d.id),
      ordered as (select id, lag(id) over page as before, lead(id) over page as after from seen
        window page as (partition by root order by at, seq))
    update documents d set version_of = o.before, superseded_by = o.after from ordered o
    where o.id = d.id and (d.version_of is distinct from o.before or d.superseded_by is distinct from o.after)`.execute(
    db,
  )
}

interface LoggedDecision {
  readonly decision: Decision
  /** Of its entry in the log. */
  readonly hash: string
}

interface LoggedDecisions {
  /** The hash that the log begins with. */
  readonly from: string
  readonly list: readonly LoggedDecision[]
}

async function loggedDecisions({ db, at }: Pick<Place, 'db' | 'at'>): Promise<LoggedDecisions> {
  return guarded(at, () => decisionsInLog(db))
}

async function decisionsInLog(db: Kysely<Schema>): Promise<LoggedDecisions> {
  const first = await db.selectFrom('custody').select('hash').orderBy('seq').limit(1).executeTakeFirst()
  const rows = await db
    .selectFrom('custody')
    .select(['entry', 'hash'])
    .where(sql<boolean>`entry::json ->> 'act' = 'decided'`)
    .orderBy('seq')
    .execute()
  const list = rows.flatMap(({ entry, hash }) => {
    const act = JSON.parse(entry) as CustodyEntry
    return act.act === 'decided' ? [{ decision: act.decision, hash }] : []
  })
  return { from: first?.hash ?? '', list }
}

interface Taking {
  /** Ids of documents there, and here. */
  readonly names: ReadonlyMap<string, string>
  readonly other: Place
  readonly head: Head
  /** Documents that were added or seen. */
  readonly fresh: number
  readonly at: string
}

/** Writes down the decisions that are not here yet, behind those that are, with where they were made. */
async function takeOver(
  tx: Transaction<Schema>,
  { from, list }: LoggedDecisions,
  { names, other, head, fresh, at }: Taking,
): Promise<Merged['decisions']> {
  await lockedHead(tx)
  const kept = await keptDecisions(tx)
  const here = await decisionsInLog(tx)
  const ids = new Map(here.list.map(({ decision, hash }) => [decision.taken?.hash ?? hash, decision.id] as const))
  const missing = list.filter(({ decision, hash }) => !ids.has(decision.taken?.hash ?? hash))
  if (fresh + missing.length === 0) return { taken: 0, known: list.length }
  await record(tx, { act: 'merged', from: other.at, head, taken: { documents: fresh, decisions: missing.length } }, at)
  // An id there tells which one is meant by whoever took it back.
  const idHere = new Map(
    list.flatMap(({ decision, hash }) => {
      const id = ids.get(decision.taken?.hash ?? hash)
      return id === undefined ? [] : [[decision.id, id] as const]
    }),
  )
  let seq = kept.length
  for (const { decision, hash } of missing) {
    seq += 1
    const told = renamed(decision, (id) => names.get(id) ?? id)
    const of = 'of' in told ? { of: idHere.get(told.of) ?? told.of } : {}
    const taken = decision.taken ?? { from, id: decision.id, hash }
    idHere.set(decision.id, `d${seq}`)
    if (decision.kind === 'link' && decision.file) await copyBytes(tx, other, decision.file.sha256)
    await writeDecision(tx, { ...told, ...of, id: `d${seq}`, taken } as Decision, { seq, at })
  }
  return { taken: missing.length, known: list.length - missing.length }
}

async function copyBytes(tx: Transaction<Schema>, { db }: Place, sha256: string): Promise<void> {
  const row = await db.selectFrom('raw').selectAll().where('sha256', '=', sha256).executeTakeFirst()
  if (!row) return
  await sql`insert into raw values (${row.sha256}, ${row.size}, ${Uint8Array.from(row.bytes)}) on conflict do nothing`.execute(
    tx,
  )
}
