import { type Kysely, type Migration, sql } from 'kysely'
import { documentFunctions } from './document-functions.js'

const STATEMENTS = [
  // Unpacking took most of the time that a phrase is looked for; packed, words take three quarters of the room. The table is written anew.
  `alter table documents alter words type tsvector using words || ''::tsvector, alter words set storage external`,
  // A row or two of a document instead of its ten statements, which need not be gone through for a stance or a name that thousands bear.
  `create table document_stances (document text, stance text, voices text[] not null, primary key (document, stance))`,
  `insert into document_stances select s.document, s.stance, coalesce(array_agg(distinct voice) filter (where voice is not null), '{}')
    from statements s left join lateral unnest(s.voices) as voice on true group by s.document, s.stance`,
  ...documentFunctions(['work'], 'each with stances'),
]

/** What words, phrases, stances and voices are searched by. */
export const searching: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}
