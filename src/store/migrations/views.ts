import { type Kysely, type Migration, sql } from 'kysely'

const STATEMENTS = [
  `alter table documents add url text, add lang text not null default 'und'`,
  `update documents set url = source::json ->> 'url', lang = coalesce(doc::json ->> 'lang', 'und')`,
  `create index documents_outlet on documents ((coalesce(outlet_id, 'name:' || outlet)))`,
  `create table outlets (key text primary key, id text, name text not null, folded text not null, owner text, country text)`,
  `insert into outlets select distinct on (coalesce(outlet_id, 'name:' || outlet)) coalesce(outlet_id, 'name:' || outlet), outlet_id, outlet,
      outlet_folded, doc::json -> 'outlet' ->> 'owner', doc::json -> 'outlet' ->> 'country'
    from documents where outlet is not null order by coalesce(outlet_id, 'name:' || outlet), seq desc`,
  `alter table statements add speaker text, add links text[] not null default '{}'`,
  `create index statements_speaker on statements (speaker)`,
  `alter table voices add statements integer not null default 0, add denials integer not null default 0,
    add documents integer not null default 0, add outlets integer not null default 0, add first_day date, add last_day date`,
  `alter table stories add card jsonb not null default '{}', add first_day date, add last_day date, add most integer not null default 0,
    add claims integer not null default 0, add denials integer not null default 0, add conflicts integer not null default 0`,
  `create table story_facets (
    story integer not null references stories on delete cascade,
    kind text not null,
    value text not null,
    name text not null,
    primary key (story, kind, value)
  )`,
  `create index story_facets_value on story_facets (kind, value)`,
  `create table outlet_stories (
    outlet text not null,
    story integer not null references stories on delete cascade,
    reports integer not null,
    claims integer not null,
    alone integer not null,
    own integer not null,
    common integer not null,
    nobody integer not null,
    primary key (outlet, story)
  )`,
  `create index outlet_stories_story on outlet_stories (story)`,
  // What the new columns hold of stories and voices is worked out with them.
  `delete from meta where key = 'stories-as-of'`,
]

/** What lists and pages of stories, voices and outlets are drawn from, so that none is worked out from whole documents. */
export const views: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}
