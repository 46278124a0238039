const COLUMNS = `page text, outlet text, outlet_id text, outlet_folded text, url text, lang text, published text, first_day date,
  last_day date, title text, analysis text`

/** The columns of `document_work` and the parameters they are given in. */
interface Given {
  readonly parameters: string
  readonly columns: string
  readonly values: string
  readonly statements: Statements
}

/**
 * What is written of the statements of a document before it is told whose they are: each; their stances as well; their stances alone, since
 * each of its indexes takes longer to change than to fill. Then also the spans are as they are given.
 */
type Statements = 'each' | 'each with stances' | 'stances'

const PUT_EACH = `
    insert into statements (document, item, source_type, stance, act, voices, links, speaker)
      select of, x.* from jsonb_to_recordset(statements_found)
        as x(item text, source_type text, stance text, act text, voices text[], links text[], speaker text);`
const PUT_STANCES = `
    insert into document_stances select distinct of, x.stance, '{}'::text[] from jsonb_to_recordset(statements_found) as x(stance text);`
const PUT_STANCES_GIVEN = `
    insert into document_stances select of, stance, '{}' from jsonb_array_elements_text(columns_given -> 'stances') as stance;`
const PUT: Readonly<Record<Statements, string>> = {
  'each': PUT_EACH,
  'each with stances': PUT_EACH + PUT_STANCES,
  'stances': PUT_STANCES_GIVEN,
}
const PUT_SPANS = `
    insert into spans values (of, array(select jsonb_array_elements_text(spans_found -> 0)),
      array(select jsonb_array_elements_text(spans_found -> 1)), array(select jsonb_array_elements_text(spans_found -> 2)::int),
      array(select jsonb_array_elements_text(spans_found -> 3)::int));`
const PUT_SPANS_GIVEN = `
    insert into spans values (of, spans_found, statements_found);`
const DROP_STANCES = `
    delete from document_stances where document = of;`

const putFound = ({
  parameters,
  columns,
  values,
  statements,
}: Given): string => `create function put_found(of text, ${parameters}) returns void language plpgsql as $body$
  begin
    insert into outlets select o.* from jsonb_to_record(nullif(columns_given -> 'publisher', 'null'))
        as o(key text, id text, name text, folded text, owner text, country text) where o.key is not null
      on conflict (key) do update set name = excluded.name, folded = excluded.folded, owner = excluded.owner, country = excluded.country
        where (outlets.name, outlets.owner, outlets.country) is distinct from (excluded.name, excluded.owner, excluded.country);${statements === 'stances' ? PUT_SPANS_GIVEN : PUT_SPANS}${PUT[statements]}
    insert into events select of, x.* from jsonb_to_recordset(events_found) as x(item text, type text, modality text);
    insert into places select of, x.* from jsonb_to_recordset(places_found) as x(item text, folded text, gazetteer text);
    if ${values.split(', ')[0]} is not null then
      insert into document_work (document, analysis, ${columns}) values (of, columns_given ->> 'analysis', ${values});
    end if;
  end $body$`

/** With what was read of the document for telling it together with others. */
const putDocument = ({ parameters, values }: Given): string => `create function put_document(
    log_seq int, log_entry text, log_hash text, bytes_hash text, bytes_given bytea, seen_place text, seen_at text, seen_by text,
    document_id text, is_new boolean, document_root text, earlier text, source_given text, doc_given text, words_given tsvector, ${parameters}
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
      perform put_found(document_id, columns_given, spans_found, statements_found, events_found, places_found, ${values});
      if earlier is not null then update documents set superseded_by = document_id where id = earlier; end if;
    end if;
    insert into sightings (document, sha256, place, seq, at, reader)
      values (document_id, bytes_hash, seen_place, log_seq, seen_at, seen_by);
    return true;
  end $body$`

const rewriteDocument = ({
  parameters,
  values,
  statements,
}: Given): string => `create function rewrite_document(of text, doc_given text, words_given tsvector, ${parameters}) returns void
  language plpgsql as $body$
  begin
    delete from spans where document = of;
    delete from statements where document = of;${statements === 'each' ? '' : DROP_STANCES}
    delete from events where document = of;
    delete from places where document = of;
    delete from document_work where document = of;
    update documents set doc = doc_given, words = words_given, page = d.page, outlet = d.outlet, outlet_id = d.outlet_id,
        outlet_folded = d.outlet_folded, url = d.url, lang = d.lang, published = d.published, first_day = d.first_day, last_day = d.last_day,
        title = d.title, analysis = d.analysis
      from jsonb_to_record(columns_given) as d(${COLUMNS}) where id = of;
    perform put_found(of, columns_given, spans_found, statements_found, events_found, places_found, ${values});
  end $body$`

/** The functions that write a document in one go, made anew for these columns of what is kept of it for telling it with others. */
export function documentFunctions(columns: readonly string[], statements: Statements): string[] {
  const values = columns.map((name) => `${name}_kept`)
  const type = statements === 'stances' ? 'text' : 'jsonb'
  const given: Given = {
    parameters: `columns_given jsonb, spans_found ${type}, statements_found ${type}, events_found jsonb, places_found jsonb,
    ${values.map((name) => `${name} bytea`).join(', ')}`,
    columns: columns.join(', '),
    values: values.join(', '),
    statements,
  }
  const replaced = ['put_document', 'rewrite_document', 'put_found'].map((name) => `drop function ${name}`)
  return [...replaced, putFound(given), putDocument(given), rewriteDocument(given)]
}
