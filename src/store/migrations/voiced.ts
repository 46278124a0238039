import { type Kysely, type Migration, sql } from 'kysely'
import { documentFunctions } from './document-functions.js'

/**
 * Writes the statements of documents, told whose they are, and returns who speaks in them now or spoke before. The links of a document are
 * given chain by chain and dealt out among its statements. A function, for planning this for every few documents took longer than doing it;
 * one document after another, for those of many at once were looked for among all.
 */
const TELL_VOICES = `create function tell_voices(given jsonb) returns setof text language plpgsql as $body$
  declare
    one record;
  begin
    for one in select * from jsonb_to_recordset(given) as x(document text, voices text[], voiced text) loop
      return query delete from statements s where s.document = one.document returning s.speaker;
      return query insert into statements (document, item, source_type, stance, act, links, voices, speaker)
        select one.document, n.item, n.source_type, n.stance, n.act, n.links,
          case when n.count = 1 then array_remove(n.links, null)
            else array(select distinct voice from unnest(n.links) as voice where voice is not null) end,
          n.links[n.count]
        from (
          select s.*, one.voices[s.upto - s.count + 1 : s.upto] as links from (
            select x.*, (sum(x.count) over (order by at))::int as upto
            from rows from (json_to_recordset((select statements::json from spans where document = one.document))
              as (item text, source_type text, stance text, act text, links int))
              with ordinality as x(item, source_type, stance, act, count, at)
          ) s
        ) n returning speaker;
      update document_stances d set voices = array(
          select distinct voice from statements s, unnest(s.voices) as voice where s.document = one.document and s.stance = d.stance)
        where d.document = one.document;
      update document_work w set voiced = one.voiced where w.document = one.document;
    end loop;
  end $body$`

const STATEMENTS = [
  // As they are given: they are only ever read whole, and taking them apart took a twentieth of an import's time.
  `alter table spans rename to spans_before`,
  `create table spans (document text primary key, spans text not null, statements text)`,
  `alter table spans alter spans set storage external, alter statements set storage external`,
  // An old schema did not write how many links a statement has: of its documents it is read again with what else was not kept.
  `insert into spans select b.document, json_build_array(b.items, b.parts, b.from_units, b.to_units)::text,
      (select case when bool_or(s.links = '{}') and not exists (select from document_work w where w.document = b.document) then null
        else coalesce(json_agg(json_build_object('item', item, 'source_type', source_type, 'stance', stance, 'act', act,
          'links', cardinality(links)) order by length(item), item)::text, '[]') end
        from statements s where s.document = b.document)
    from spans_before b`,
  `drop table spans_before`,
  ...documentFunctions(['work'], 'stances'),
  TELL_VOICES,
]

/** The statements of a document are written once it is told whose they are: written before, each of them was written twice. */
export const voiced: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}
