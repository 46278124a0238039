import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { migrationsOf, SCHEMA } from './migrate.js'
import { type Schema, TABLES } from './schema.js'

export const FORMAT = 'isnad.backup/1'
const AT_ONCE = 100

/** Tables whose rows must come in order. */
const ORDER: Partial<Record<keyof Schema, string>> = { documents: 'order by seq', custody: 'order by seq' }

/**
 * The lines of a backup, all as of one moment, whichever database the case is in: a head, each row of each table as JSON, and a last line
 * with the hash of all before it, so that a file that was cut or changed is known.
 */
export async function* backup(db: Kysely<Schema>): AsyncGenerator<string> {
  const hash = createHash('sha256')
  const line = (value: object): string => {
    const text = `${JSON.stringify(value)}\n`
    hash.update(text)
    return text
  }
  const trx = await db.startTransaction().setIsolationLevel('repeatable read').execute()
  try {
    const schema = (await migrationsOf(trx)).at(-1) ?? ''
    yield line({ format: FORMAT, schema })
    const { rows: there } = await sql<{ name: string }>`
      select table_name as name from information_schema.tables where table_schema = ${SCHEMA}`.execute(trx)
    const tables = new Set(there.map(({ name }) => name))
    // A schema that is not the newest has not all of them.
    for (const table of TABLES.filter((name) => tables.has(name))) {
      await sql`declare rows_of cursor for select to_jsonb(t) as row from ${sql.table(table)} t ${sql.raw(ORDER[table] ?? '')}`.execute(
        trx,
      )
      for (;;) {
        const { rows } = await sql<{ row: object }>`fetch ${sql.lit(AT_ONCE)} from rows_of`.execute(trx)
        if (rows.length > 0) yield line({ table, rows: rows.map(({ row }) => row) })
        if (rows.length < AT_ONCE) break
      }
      await sql`close rows_of`.execute(trx)
    }
    yield `${JSON.stringify({ sha256: hash.digest('hex') })}\n`
  } finally {
    await trx.rollback().execute()
  }
}
