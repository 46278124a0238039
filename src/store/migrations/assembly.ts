import { type Kysely, type Migration, sql } from 'kysely'
import { documentFunctions } from './document-functions.js'

const PARTS = ['story_documents', 'story_facets', 'outlet_stories', 'claims']

const STATEMENTS = [
  // A story that moves takes with it what hangs on it.
  ...PARTS.map(
    (table) => `alter table ${table} drop constraint ${table}_story_fkey,
      add constraint ${table}_story_fkey foreign key (story) references stories on delete cascade on update cascade`,
  ),
  // What was kept of documents was for putting a case together while all of them are held in memory.
  `drop table document_work`,
  `create table document_work (document text primary key references documents, analysis text not null, work bytea not null, voiced text)`,
  `alter table document_work alter work set storage external`,
  ...documentFunctions(['work'], 'each'),
]

/** A case is put together from what is kept of its documents, which are read only where they are compared and told. */
export const assembly: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}
