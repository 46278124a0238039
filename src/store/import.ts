import type { Kysely } from 'kysely'
import { type Added, addDocument, type Arrival, type Hashed, hashed, prepare } from './add.js'
import type { Analyst } from './analyst.js'
import { isLost } from './failure.js'
import { plain } from './rows.js'
import type { Schema } from './schema.js'

/** How many documents are looked up at once, to pass over those that are known before they are traced. */
const AHEAD = 32
/** Seconds to wait for a server that went away, from try to try: a restart takes no longer. */
const WAITS = [0.2, 1, 2, 4, 8]

/** What importing needs beside the database. */
export interface ImportContext {
  readonly analyst: Analyst
  readonly now: () => string
  readonly checkRoom: (bytes: number) => Promise<void>
}

/**
 * Adds documents one after another, each in a transaction of its own, and tells of each what came of it once it is safely written.
 * The next one is traced while one is being written.
 */
export async function* importAll(
  db: Kysely<Schema>,
  arrivals: AsyncIterable<Arrival> | Iterable<Arrival>,
  context: ImportContext,
): AsyncGenerator<Added> {
  let pending: Promise<Added> | null = null
  try {
    for await (const batch of inBatches(arrivals)) {
      if (pending) {
        yield await pending
        pending = null
      }
      await context.checkRoom(batch.reduce((sum, { bytes }) => sum + bytes.length, 0))
      const known = await again(() => knownOf(db, batch))
      for (const given of batch) {
        const id = known.get(keyOf(given.sha256, plain(given.arrival.place)))
        if (id !== undefined) {
          yield { kind: 'known', id }
          continue
        }
        const prepared = prepare(given, context.analyst)
        if (pending) yield await pending
        pending = again(() =>
          db.transaction().execute((tx) => addDocument(tx, prepared, { analyst: context.analyst, at: context.now() })),
        )
        // Its failure is told when it is waited for.
        pending.catch(() => {})
      }
    }
    if (pending) yield await pending
  } finally {
    await pending?.catch(() => {})
  }
}

const keyOf = (sha256: string, place: string): string => `${sha256} ${place}`

async function knownOf(db: Kysely<Schema>, batch: readonly Hashed[]): Promise<Map<string, string>> {
  const hashes = [...new Set(batch.map(({ sha256 }) => sha256))]
  const rows = await db
    .selectFrom('sightings')
    .select(['sha256', 'place', 'document'])
    .where('sha256', 'in', hashes)
    .execute()
  return new Map(rows.map(({ sha256, place, document }) => [keyOf(sha256, place), document]))
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
