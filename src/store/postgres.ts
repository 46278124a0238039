import { Kysely, PostgresDialect } from 'kysely'
import type { Database } from './driver.js'
import { SCHEMA } from './migrate.js'
import type { Schema } from './schema.js'

/** Connects to a PostgreSQL server. */
export async function openPostgres(url: string): Promise<Database> {
  const { default: pg } = await import('pg')
  const pool = new pg.Pool({
    connectionString: url,
    max: 4,
    connectionTimeoutMillis: 15_000,
    options: `-c search_path=${SCHEMA},public`,
  })
  // A connection that is lost while it idles is replaced when it is next needed; without a listener it would end the process.
  pool.on('error', () => {})
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  return { db, close: () => db.destroy() }
}
