import { sql } from 'kysely'
import type { Doc } from '../model/doc.js'
import type { Story } from '../model/story.js'
import type { Trace } from '../model/trace.js'
import type { Added, Arrival } from './add.js'
import type { Analyst } from './analyst.js'
import { backup } from './backup.js'
import { checkCase, type CheckResult } from './check.js'
import { lockedHead, record } from './custody.js'
import { CaseError, guarded } from './failure.js'
import { importAll } from './import.js'
import { type CaseInfo, type Custody, custodyOf, infoOf, type Listed, listDocuments } from './list.js'
import { createPlace, openPlace, type Place } from './place.js'
import { type Found, search, type SearchFilters } from './search.js'
import { type Update, updateCase } from './update.js'
import { standingDocs, traceOf, writeWhole } from './whole.js'

/** What a case is opened with. */
export interface CaseOptions {
  /** A tracer: `createTracer()` of `isnad`. */
  readonly analyst: Analyst
  /** The time written into the custody log; that of the machine where none is given. */
  readonly now?: () => Date
}

/** A case that is open: documents that last, with where each came from. Close it when done. */
export interface Case {
  /** Where it is kept; without a password. */
  readonly at: string
  /** Adds documents one by one; each is told of once it is safely written. Giving the same ones again adds nothing. */
  add(arrivals: AsyncIterable<Arrival> | Iterable<Arrival>): AsyncGenerator<Added>
  /** Puts voices, parties, joins, stories and claims up to date with the documents. */
  refresh(): Promise<void>
  info(): Promise<CaseInfo>
  list(): AsyncGenerator<Listed>
  /** Everything the case knows of where a document came from, and how its versions differ. */
  custody(id: string): Promise<Custody>
  document(id: string): Promise<Doc>
  /** The traced documents that stand now, without earlier versions. */
  documents(): AsyncGenerator<Doc>
  /** What tracing all documents together gives. */
  trace(): Promise<Trace>
  story(id: string): Promise<{ readonly story: Story; readonly documents: readonly Doc[] } | null>
  search(query: string, filters?: SearchFilters): Promise<Found>
  /** Verifies the custody log, every byte and every span. */
  check(head?: string): Promise<CheckResult>
  /** The lines of a backup. */
  backup(): AsyncGenerator<string>
  /** Traces again what another version of isnad traced, tells what changes, and keeps it if the answer is yes. */
  update(agree: (update: Update) => Promise<boolean> | boolean, options?: { readonly all?: boolean }): Promise<Update>
  close(): Promise<void>
}

/**
 * Opens a case: a folder, or the address of a PostgreSQL database.
 * @example const kept = await openCase('./bridge', { analyst: createTracer() })
 */
export async function openCase(location: string, options: CaseOptions): Promise<Case> {
  return caseOf(await openPlace(location), options)
}

/** Makes an empty case, in a folder that is new or empty, or in a PostgreSQL database without one. */
export async function createCase(location: string, options: CaseOptions): Promise<Case> {
  const place = await createPlace(location)
  const at = (options.now ?? (() => new Date()))().toISOString()
  await guarded(place.at, () => place.db.transaction().execute((tx) => record(tx, { act: 'created' }, at)))
  return caseOf(place, options)
}

export function caseOf(place: Place, { analyst, now = () => new Date() }: CaseOptions): Case {
  const { db, at } = place
  let closing: Promise<void> | undefined
  const time = (): string => now().toISOString()
  const guard = <Result>(work: () => Promise<Result>): Promise<Result> => guarded(at, work)
  return {
    at,
    add: (arrivals) => guardedAll(at, importAll(db, arrivals, { analyst, now: time, checkRoom: place.checkRoom })),
    refresh: () =>
      guard(async () => {
        const trace = await traceOf(db, analyst)
        await db.transaction().execute(async (tx) => writeWhole(tx, trace, analyst, (await lockedHead(tx)).seq))
      }),
    info: () => guard(() => infoOf(place)),
    list: () => guardedAll(at, listDocuments(db)),
    custody: (id) => guard(() => custodyOf(db, id)),
    document: (id) => guard(() => documentOf(place, id)),
    documents: () => guardedAll(at, standingDocs(db)),
    trace: () => guard(() => traceOf(db, analyst)),
    story: (id) => guard(() => storyOf(place, id)),
    search: (query, filters = {}) => guard(() => search(db, query, filters, analyst.search)),
    check: (head) => guard(() => checkCase(db, head)),
    backup: () => guardedAll(at, backup(db)),
    update: (agree, options = {}) =>
      guard(() => updateCase(db, { analyst, at: time, agree, all: options.all ?? false })),
    close: () => (closing ??= place.close()),
  }
}

async function* guardedAll<Item>(at: string, items: AsyncGenerator<Item>): AsyncGenerator<Item> {
  const iterator = items[Symbol.asyncIterator]()
  try {
    for (;;) {
      const next = await guarded(at, () => iterator.next())
      if (next.done) return
      yield next.value
    }
  } finally {
    await iterator.return(undefined)
  }
}

async function documentOf({ db }: Place, id: string): Promise<Doc> {
  const found = await db.selectFrom('documents').select('doc').where('id', '=', id).executeTakeFirst()
  if (!found) throw new CaseError({ kind: 'no-document', id })
  return JSON.parse(found.doc) as Doc
}

async function storyOf({ db }: Place, id: string): Promise<{ story: Story; documents: Doc[] } | null> {
  const found = await db
    .selectFrom('stories')
    .select(['place', 'data'])
    .where('id', '=', id)
    .orderBy('place')
    .executeTakeFirst()
  if (!found) return null
  const rows = await db
    .selectFrom('documents')
    .innerJoin('story_documents', 'document', 'documents.id')
    .select('doc')
    .where('story', '=', found.place)
    .orderBy(sql`id collate "C"`)
    .execute()
  return { story: found.data, documents: rows.map(({ doc }) => JSON.parse(doc) as Doc) }
}
