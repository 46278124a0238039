import { type Kysely, type Migration, sql } from 'kysely'

const COLUMNS = `page text, outlet text, outlet_id text, outlet_folded text, url text, lang text, published text, first_day date,
  last_day date, title text, analysis text`

const FOUND = `columns_given jsonb, spans_found jsonb, statements_found jsonb, events_found jsonb, places_found jsonb,
    drafts_given bytea, outline_given bytea, words_read bytea`

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

const PUT_FOUND = `create function put_found(of text, ${FOUND}) returns void language plpgsql as $body$
  begin
    insert into outlets select o.* from jsonb_to_record(nullif(columns_given -> 'publisher', 'null'))
        as o(key text, id text, name text, folded text, owner text, country text) where o.key is not null
      on conflict (key) do update set name = excluded.name, folded = excluded.folded, owner = excluded.owner, country = excluded.country
        where (outlets.name, outlets.owner, outlets.country) is distinct from (excluded.name, excluded.owner, excluded.country);
    insert into spans values (of, array(select jsonb_array_elements_text(spans_found -> 0)),
      array(select jsonb_array_elements_text(spans_found -> 1)), array(select jsonb_array_elements_text(spans_found -> 2)::int),
      array(select jsonb_array_elements_text(spans_found -> 3)::int));
    insert into statements (document, item, source_type, stance, act, voices, links, speaker)
      select of, x.* from jsonb_to_recordset(statements_found)
        as x(item text, source_type text, stance text, act text, voices text[], links text[], speaker text);
    insert into events select of, x.* from jsonb_to_recordset(events_found) as x(item text, type text, modality text);
    insert into places select of, x.* from jsonb_to_recordset(places_found) as x(item text, folded text, gazetteer text);
    if drafts_given is not null then
      insert into document_work (document, analysis, drafts, outline, words) values (of, columns_given ->> 'analysis', drafts_given, outline_given, words_read);
    end if;
  end $body$`

/** As before, with what was read of the document for telling it together with others. */
const PUT_DOCUMENT = `create function put_document(
    log_seq int, log_entry text, log_hash text, bytes_hash text, bytes_given bytea, seen_place text, seen_at text, seen_by text,
    document_id text, is_new boolean, document_root text, earlier text, source_given text, doc_given text, words_given tsvector, ${FOUND}
  ) returns boolean language plpgsql as $body$
  begin
    perform pg_advisory_xact_lock(7143582991);
    if coalesce((select seq from custody order by seq desc limit 1), 0) <> log_seq - 1 then return false; end if;
    insert into raw values (bytes_hash, length(bytes_given), bytes_given) on conflict do nothing;
    insert into custody values (log_seq, log_entry, log_hash);
    if is_new then
      insert into documents (id, seq, sha256, page, root, outlet, outlet_id, outlet_folded, url, lang, published, first_day, last_day, title,
          source, doc, words, version_of, analysis)
        select document_id, log_seq, bytes_hash, d.page, document_root, d.outlet, d.outlet_id, d.outlet_folded, d.url, d.lang, d.published,
          d.first_day, d.last_day, d.title, source_given, doc_given, words_given, earlier, d.analysis
        from jsonb_to_record(columns_given) as d(${COLUMNS});
      perform put_found(document_id, columns_given, spans_found, statements_found, events_found, places_found, drafts_given,
        outline_given, words_read);
      if earlier is not null then update documents set superseded_by = document_id where id = earlier; end if;
    end if;
    insert into sightings (document, sha256, place, seq, at, reader)
      values (document_id, bytes_hash, seen_place, log_seq, seen_at, seen_by);
    return true;
  end $body$`

const REWRITE_DOCUMENT = `create function rewrite_document(of text, doc_given text, words_given tsvector, ${FOUND}) returns void
  language plpgsql as $body$
  begin
    delete from spans where document = of;
    delete from statements where document = of;
    delete from events where document = of;
    delete from places where document = of;
    delete from document_work where document = of;
    update documents set doc = doc_given, words = words_given, page = d.page, outlet = d.outlet, outlet_id = d.outlet_id,
        outlet_folded = d.outlet_folded, url = d.url, lang = d.lang, published = d.published, first_day = d.first_day, last_day = d.last_day,
        title = d.title, analysis = d.analysis
      from jsonb_to_record(columns_given) as d(${COLUMNS}) where id = of;
    perform put_found(of, columns_given, spans_found, statements_found, events_found, places_found, drafts_given, outline_given, words_read);
  end $body$`

/** What was read of documents and stories is kept, so that a few documents more are told together with the others without reading all again. */
export const work: Migration = {
  async up(db: Kysely<unknown>) {
    const replaced = ['put_document', 'rewrite_document', 'put_found'].map((name) => `drop function ${name}`)
    for (const statement of [...TABLES, ...replaced, PUT_FOUND, PUT_DOCUMENT, REWRITE_DOCUMENT])
      await sql.raw(statement).execute(db)
  },
}
