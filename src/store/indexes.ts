import { type Kysely, sql } from 'kysely'
import type { Schema } from './schema.js'

/**
 * What was added is put where it belongs in the indexes of words and voices: until then every search goes through all of it, and an embedded
 * database has nobody who would do so in passing. Done by whom the indexes belong to.
 */
export async function tidyIndexes(db: Kysely<Schema>): Promise<void> {
  await sql`select gin_clean_pending_list(c.oid) from pg_class c join pg_am a on a.oid = c.relam
    where a.amname = 'gin' and c.relnamespace = current_schema()::regnamespace and pg_has_role(c.relowner, 'USAGE')`.execute(
    db,
  )
}
