import type { Kysely } from 'kysely'
import {
  type Added,
  type Arrival,
  type Hashed,
  hashed,
  type Known,
  knownAs,
  lookUp,
  toTrace,
  type ToTrace,
  traceRows,
  writeDocument,
} from './add.js'
import type { Analyst } from './analyst.js'
import { isLost } from './failure.js'
import type { DocumentRows } from './rows.js'
import type { Schema } from './schema.js'
import { turn, underWay } from './under-way.js'

/** How many documents are looked up at once, to pass over those that are known before they are traced. */
const AHEAD = 32
/** Seconds to wait for a server that went away, from try to try: a restart takes no longer. */
const WAITS = [0.2, 1, 2, 4, 8]

/** Other threads that trace documents for a case. */
export interface CaseWorkers {
  /** How many batches are worth giving at once. */
  readonly atOnce: number
  /** {@link traceRows} of each, in their order; null where the thread that asks should do it itself. */
  rows(batch: readonly ToTrace[]): Promise<readonly DocumentRows[] | null>
}

/** What importing needs beside the database. */
export interface ImportContext {
  readonly analyst: Analyst
  readonly now: () => string
  readonly checkRoom: (bytes: number) => Promise<void>
  readonly workers?: CaseWorkers | null | undefined
}

/** Documents that were looked up, with those that are new on their way to be traced. */
interface Batch {
  readonly given: readonly Hashed[]
  known: Known
  /** The rows of a document, by its place in the batch. */
  readonly rows: (at: number) => Promise<DocumentRows>
}

/**
 * Adds documents one after another, each in a transaction of its own, and tells of each what came of it once it is safely written.
 * The next ones are traced while one is being written.
 */
export async function* importAll(
  db: Kysely<Schema>,
  arrivals: AsyncIterable<Arrival> | Iterable<Arrival>,
  context: ImportContext,
): AsyncGenerator<Added> {
  const ahead: Batch[] = []
  let head: Known['head'] | null = null
  for await (const given of inBatches(arrivals)) {
    await context.checkRoom(given.reduce((sum, { bytes }) => sum + bytes.length, 0))
    ahead.push(await begin(db, given, context))
    if (ahead.length <= (context.workers?.atOnce ?? 0)) continue
    head = yield* write(db, ahead.shift()!, context, head)
  }
  for (const batch of ahead) head = yield* write(db, batch, context, head)
}

async function begin(
  db: Kysely<Schema>,
  given: readonly Hashed[],
  { analyst, workers }: ImportContext,
): Promise<Batch> {
  const known = await again(() => lookUp(db, given))
  const fresh = given.flatMap((one, i) => (knownAs(known, one) === null ? [i] : []))
  if (!workers) return { given, known, rows: async (at) => traceRows(toTrace(given[at]!), analyst) }
  const traced = underWay(workers.rows(fresh.map((i) => toTrace(given[i]!))))
  const placeOf = new Map(fresh.map((i, at) => [i, at]))
  return {
    given,
    known,
    async rows(i) {
      const at = placeOf.get(i)
      const own = at === undefined ? undefined : (await traced)?.[at]
      return own ?? traceRows(toTrace(given[i]!), analyst)
    },
  }
}

/** Writes the documents of a batch, and returns the end of the log after it. */
async function* write(
  db: Kysely<Schema>,
  batch: Batch,
  { now }: ImportContext,
  head: Known['head'] | null,
): AsyncGenerator<Added, Known['head']> {
  // What was written since it was looked up may be what this batch brings again.
  if (head !== null && batch.known.head.seq !== head.seq) batch.known = await again(() => lookUp(db, batch.given))
  let ready: Promise<DocumentRows> | null = null
  for (const [i, given] of batch.given.entries()) {
    const own = ready
    const writing = underWay(again(() => writeOne(db, given, batch, { rows: () => own ?? batch.rows(i), at: now })))
    // The next document is traced on this thread while this one, once it was sent there, is written on the database's.
    await turn()
    const next = batch.given[i + 1]
    ready = next && knownAs(batch.known, next) === null ? underWay(batch.rows(i + 1)) : null
    yield await writing
  }
  return batch.known.head
}

/** Writes a document; where another writer was faster, looks up again what is known. */
async function writeOne(
  db: Kysely<Schema>,
  given: Hashed,
  batch: Batch,
  { rows, at }: { rows: () => Promise<DocumentRows>; at: () => string },
): Promise<Added> {
  for (;;) {
    const added = await writeDocument(db, given, { rows, known: batch.known, at })
    if (added !== null) return added
    batch.known = await lookUp(db, batch.given)
  }
}

async function* inBatches(arrivals: AsyncIterable<Arrival> | Iterable<Arrival>): AsyncGenerator<Hashed[]> {
  let batch: Hashed[] = []
  for await (const arrival of arrivals) {
    batch.push(hashed(arrival))
    if (batch.length < AHEAD) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/** Does it again while the server is away: what was not committed is as if it had never begun. */
async function again<Result>(work: () => Promise<Result>): Promise<Result> {
  for (const wait of WAITS) {
    try {
      return await work()
    } catch (error) {
      if (!isLost(error)) throw error
      await new Promise((done) => setTimeout(done, wait * 1000))
    }
  }
  return work()
}
