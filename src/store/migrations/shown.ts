import { type Kysely, type Migration, sql } from 'kysely'

const STATEMENTS = [
  // Empty until stories are worked out again: until then it is made of the whole story.
  `alter table stories add shown jsonb`,
  `delete from meta where key = 'stories-as-of'`,
]

/** What the page of a story shows of it: the passages of its links, most of a story of many copies, stand apart. */
export const shown: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}
