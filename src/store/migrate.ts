import { type Kysely, Migrator, sql } from 'kysely'
import { CaseError } from './failure.js'
import { MIGRATIONS } from './migrations/index.js'
import type { Schema } from './schema.js'

/** Where the tables of a case stand in its database. */
export const SCHEMA = 'isnad'

/** Names of the migrations a database has behind it; empty where there is no case. */
export async function migrationsOf(db: Kysely<Schema>): Promise<string[]> {
  const found = await sql<{ there: boolean }>`
    select to_regclass(${`${SCHEMA}.kysely_migration`}) is not null as there`.execute(db)
  if (found.rows[0]?.there !== true) return []
  const { rows } = await sql<{ name: string }>`
    select name from ${sql.id(SCHEMA, 'kysely_migration')} order by name`.execute(db)
  return rows.map(({ name }) => name)
}

/** Brings the schema forward, to the newest or as far as `until`. One of several that start at once does it; the others wait. */
export async function migrate(db: Kysely<Schema>, at: string, until?: string): Promise<void> {
  const done = await migrationsOf(db)
  const newer = done.filter((name) => !Object.hasOwn(MIGRATIONS, name))
  if (newer.length > 0) throw new CaseError({ kind: 'newer', at })
  const wanted = until === undefined ? Object.keys(MIGRATIONS) : Object.keys(MIGRATIONS).filter((x) => x <= until)
  if (wanted.every((name) => done.includes(name))) return
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...MIGRATIONS }) },
    migrationTableSchema: SCHEMA,
  })
  const { error } = until === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(until)
  if (error !== undefined) throw error
}
