import type { Kysely } from 'kysely'
import type { Schema } from './schema.js'

/** A database that was opened; both drivers give the same. */
export interface Database {
  readonly db: Kysely<Schema>
  close(): Promise<void>
}
