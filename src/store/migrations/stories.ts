import { type Kysely, type Migration, sql } from 'kysely'

const TABLES = [
  `create table voices (id text primary key, folded text not null, party text, data jsonb not null)`,
  `create table parties (id text primary key, folded text not null, data jsonb not null)`,
  `create table joins (a text not null, b text not null, kind text not null, data jsonb not null)`,
  `create table stories (place integer primary key, id text not null, title text not null, reports integer not null, data jsonb not null)`,
  `create index stories_id on stories (id)`,
  `create table story_documents (
    story integer not null references stories on delete cascade,
    document text not null,
    primary key (story, document)
  )`,
  `create index story_documents_document on story_documents (document)`,
  `create table claims (
    story integer not null references stories on delete cascade,
    id text not null,
    kind text not null,
    role text,
    value text not null,
    central boolean not null
  )`,
  `create index claims_story on claims (story)`,
  `create table decisions (id text primary key, at text not null, kind text not null, data jsonb not null)`,
]

/** What is known across documents: voices, parties, joins, stories and claims, and what users decided of them. */
export const stories: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of TABLES) await sql.raw(statement).execute(db)
  },
}
