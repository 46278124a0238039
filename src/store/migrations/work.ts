import { type Kysely, type Migration, sql } from 'kysely'
import { documentFunctions } from './document-functions.js'

const TABLES = [
  // One row a document: a hundred small ones, each in an index, took a fifth of an import's time.
  `alter table spans rename to spans_before`,
  `create table spans (document text primary key, items text[] not null, parts text[] not null, from_units int[] not null, to_units int[] not null)`,
  `insert into spans select document, array_agg(item), array_agg(part), array_agg(from_unit), array_agg(to_unit)
    from spans_before group by document`,
  `drop table spans_before`,
  // What can be worked out again at any time: no part of a backup.
  `create table document_work (document text primary key references documents, analysis text not null, drafts bytea not null,
    outline bytea not null, words bytea not null, voiced text)`,
  `alter table document_work alter drafts set storage external, alter outline set storage external, alter words set storage external`,
  `create unique index joins_pair on joins (a, b)`,
  `alter table stories add made_from text, add asked text[], add answers text`,
]

/** What was read of documents and stories is kept, so that a few documents more are told together with the others without reading all again. */
export const work: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of [...TABLES, ...documentFunctions(['drafts', 'outline', 'words'], 'each')])
      await sql.raw(statement).execute(db)
  },
}
