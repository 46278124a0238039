import { type Kysely, type Migration, sql } from 'kysely'

const STATEMENTS = [
  `create table story_links (
    story integer not null references stories on delete cascade on update cascade,
    seq integer not null,
    from_id text not null,
    to_id text not null,
    data jsonb not null,
    primary key (story, seq)
  )`,
  `insert into story_links select s.place, l.seq - 1, l.link ->> 'from', l.link ->> 'to', l.link
    from stories s, jsonb_array_elements(s.data -> 'links') with ordinality as l(link, seq)`,
  // What else its page shows of a story is the story itself.
  `alter table stories rename shown to shown_links`,
  `update stories set data = data - 'links', shown_links = case when shown_links is not null then
    jsonb_build_object('links', shown_links -> 'links', 'linksLeftOut', shown_links -> 'linksLeftOut') end`,
]

/** The links of a story are rows of their own: in one row with it they grow with its copies to hundreds of megabytes. */
export const links: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}
