import type { MessagePort } from 'node:worker_threads'
import type { Kysely } from 'kysely'
import type { Schema } from './schema.js'

/** A database that was opened; both drivers give the same. */
export interface Database {
  readonly db: Kysely<Schema>
  /** A port by which another thread asks the same database; a server is connected to once more instead. */
  share?(): MessagePort
  /** Whether nobody else can ask the database, and nobody waits for what is done in it. Left out where others may. */
  alone?(): boolean
  close(): Promise<void>
}
