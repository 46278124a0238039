import { type Kysely, sql, type Migration } from 'kysely'

// What is found in a document refers to it without a constraint: checking some eighty rows a document one by one took longer than writing them.
const TABLES = [
  `create table meta (key text primary key, value text not null)`,
  `create table raw (sha256 text primary key, size integer not null, bytes bytea not null)`,
  `create table documents (
    id text primary key,
    seq integer not null unique,
    sha256 text not null references raw,
    page text,
    root text not null,
    outlet text,
    outlet_id text,
    outlet_folded text,
    published text,
    first_day date,
    last_day date,
    title text,
    source text not null,
    doc text not null,
    words tsvector not null,
    version_of text references documents,
    superseded_by text references documents,
    analysis text not null
  )`,
  // Packing the texts would take a fifth of an import's time.
  `alter table documents alter doc set storage external`,
  `alter table raw alter bytes set storage external`,
  `create index documents_words on documents using gin (words)`,
  `create index documents_page on documents (page)`,
  `create index documents_root on documents (root)`,
  `create index documents_bytes on documents (sha256)`,
  `create index documents_days on documents (first_day, last_day)`,
  `create table sightings (
    document text not null references documents,
    sha256 text not null references raw,
    place text not null,
    seq integer not null,
    at text not null,
    reader text not null,
    primary key (sha256, place)
  )`,
  `create index sightings_document on sightings (document)`,
  `create table spans (
    document text not null,
    item text not null,
    part text not null,
    from_unit integer not null,
    to_unit integer not null
  )`,
  `create index spans_document on spans (document)`,
  `create table statements (
    document text not null,
    item text not null,
    source_type text not null,
    stance text not null,
    act text not null,
    voices text[] not null,
    primary key (document, item)
  )`,
  `create index statements_voices on statements using gin (voices)`,
  `create table events (
    document text not null,
    item text not null,
    type text not null,
    modality text not null,
    primary key (document, item)
  )`,
  `create index events_type on events (type)`,
  `create table places (
    document text not null,
    item text not null,
    folded text not null,
    gazetteer text,
    primary key (document, item)
  )`,
  `create index places_folded on places (folded)`,
  `create table custody (seq integer primary key, entry text not null, hash text not null)`,
]

/** What was written into the custody log stays as it is: the database itself refuses anything else. */
const APPEND_ONLY = [
  `create function custody_is_append_only() returns trigger language plpgsql as
    $body$ begin raise exception 'the custody log is append-only'; end $body$`,
  `create trigger custody_append_only before update or delete or truncate on custody
    for each statement execute function custody_is_append_only()`,
  `create trigger raw_append_only before update or delete or truncate on raw
    for each statement execute function custody_is_append_only()`,
]

/** Documents with what was found in them, the bytes they came from, and the custody log. */
export const documents: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of [...TABLES, ...APPEND_ONLY]) await sql.raw(statement).execute(db)
  },
}
