import { type Kysely, type Migration, sql } from 'kysely'

// A story that stands in one row stays there until it is told anew: it is read the same.
const TABLE = `create table story_parts (
  story integer not null references stories on delete cascade on update cascade,
  field text not null,
  list text not null,
  seq integer not null,
  items jsonb not null,
  primary key (story, field, list, seq)
)`

/** The long lists of a story of very many copies stand beside it in parts. */
export const parts: Migration = {
  async up(db: Kysely<unknown>) {
    await sql.raw(TABLE).execute(db)
  },
}
