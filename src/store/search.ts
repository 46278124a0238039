import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Doc } from '../model/doc.js'
import type { Span } from '../model/span.js'
import { foldText } from '../text/fold.js'
import type { SearchLanguage } from './analyst.js'
import type { DocumentRef } from './refs.js'
import { daysOf, plain } from './rows.js'
import type { Schema } from './schema.js'
import { highlights, readQuery, type SearchQuery, tsQuery } from './words.js'

/** What narrows a search. A voice, a party and a stance together mean one statement that has them all. */
export interface SearchFilters {
  /** Id of a voice, or part of one of its names. */
  readonly voice?: string | undefined
  /** Id of a party, or part of its name. */
  readonly party?: string | undefined
  readonly stance?: string | undefined
  /** Part of a place's name, or its id in the gazetteer. */
  readonly place?: string | undefined
  /** EDTF: not published before, and not after. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** Id of an outlet, or part of its name. */
  readonly outlet?: string | undefined
  readonly event?: string | undefined
  readonly story?: string | undefined
  readonly limit?: number | undefined
  readonly offset?: number | undefined
}

/** A document that was found, with the words that were searched for where they stand in it. */
export interface Hit extends DocumentRef {
  /** Nought where more were found than are weighed, and this is none of the latest. */
  readonly rank: number
  /** Offsets into the text as it was read. */
  readonly highlights: readonly Span[]
  /** The same in its title. */
  readonly titleHighlights: readonly Span[]
  /** The part of the text that holds most of them. */
  readonly excerpt: Span
}

/** What a search found: the best first, then those that were not weighed, the latest first. */
export interface Found {
  readonly total: number
  readonly hits: readonly Hit[]
}

const SHOWN = 20
/** Of more documents than these only the latest are weighed against each other: weighing one takes longer than finding it. */
const WEIGHED = 1000
/** Characters of an excerpt. */
const EXCERPT = 240

export async function search(
  db: Kysely<Schema>,
  text: string,
  filters: SearchFilters,
  language: SearchLanguage,
): Promise<Found> {
  const query = readQuery(text, language)
  const words = tsQuery(query, language)
  const { limit = SHOWN, offset = 0 } = filters
  const wanted = [sql<boolean>`superseded_by is null`, ...(await conditionsOf(db, filters, language))]
  if (words !== null) wanted.push(sql<boolean>`words @@ ${words}::tsquery`)
  // Nothing but what orders them is read of all that match: what documents are weighed by is long, and stands apart from their rows.
  const rank =
    words === null
      ? sql`0::float8`
      : sql`case when latest <= ${WEIGHED} then ts_rank(d.words, ${words}::tsquery) else 0 end::float8`
  const looked = words === null ? offset + limit : Math.max(WEIGHED, offset + limit)
  const asked = sql<{ rank: number; total: number; doc: string }>`
    with matching as materialized (select seq, first_day from documents where ${sql.join(wanted, sql` and `)}),
      latest as (select seq, row_number() over (order by first_day desc nulls last, seq) as latest
        from (select * from matching order by first_day desc nulls last, seq limit ${looked}) m),
      found as (select seq, latest, ${rank} as rank from latest join documents d using (seq)
        order by rank desc, latest limit ${limit} offset ${offset})
    select rank, (select count(*)::int from matching) as total, d.doc from found join documents d using (seq)
    order by rank desc, latest`
  const { rows } = words === null ? await asked.execute(db) : await byIndex(db, (tx) => asked.execute(tx))
  return {
    total: rows[0]?.total ?? 0,
    hits: rows.map((row) => hitOf(JSON.parse(row.doc) as Doc, row.rank, query, language)),
  }
}

/** Where statistics say that most documents have a word, a database would rather read the words of all, not knowing how long they are. */
const byIndex = <Result>(db: Kysely<Schema>, work: (tx: Kysely<Schema>) => Promise<Result>): Promise<Result> =>
  db.transaction().execute(async (tx) => {
    await sql`set local enable_seqscan = off`.execute(tx)
    return work(tx)
  })

type Condition = RawBuilder<boolean>

/** What documents must be to be let through. */
async function conditionsOf(
  db: Kysely<Schema>,
  filters: SearchFilters,
  language: SearchLanguage,
): Promise<Condition[]> {
  const folded = (name: string): string => plain(foldText(name, language.fold))
  const { from, to, outlet } = filters
  const conditions: Condition[] = []
  const sets = await setsOf(db, filters, folded)
  if (sets.length > 0) {
    // Read first and handed over in the database's own notation: joined with the documents, they were gone through anew for each of them
    // where nothing is known of their number, and taken apart into thousands of rows they took longer to hand over than to find.
    const { rows } = await sql<{ documents: string | null }>`
      select array_agg(document)::text as documents from (${sql.join(sets, sql` intersect `)}) x`.execute(db)
    conditions.push(sql<boolean>`id = any(${rows[0]?.documents ?? '{}'}::text[])`)
  }
  const [earliest] = daysOf(from ?? null)
  const [, latest] = daysOf(to ?? null)
  if (earliest !== undefined) conditions.push(sql<boolean>`last_day >= ${earliest}::date`)
  if (latest !== undefined) conditions.push(sql<boolean>`first_day <= ${latest}::date`)
  if (outlet !== undefined) {
    conditions.push(sql<boolean>`(outlet_id = ${outlet} or position(${folded(outlet)} in outlet_folded) > 0)`)
  }
  return conditions
}

/** The sets of documents that what is asked for is found in; none names a document twice. */
async function setsOf(
  db: Kysely<Schema>,
  filters: SearchFilters,
  folded: (name: string) => string,
): Promise<RawBuilder<unknown>[]> {
  const { place, event, story } = filters
  const said = await saidIn(db, filters, folded)
  const sets: RawBuilder<unknown>[] = said ? [said] : []
  if (place !== undefined) {
    sets.push(
      sql`select distinct document from places where position(${folded(place)} in folded) > 0 or gazetteer = ${place}`,
    )
  }
  if (event !== undefined) sets.push(sql`select distinct document from events where type = ${event}`)
  if (story !== undefined) {
    sets.push(
      sql`select distinct document from story_documents where story in (select place from stories where id = ${story})`,
    )
  }
  return sets
}

/** So many voices are looked up in the index of statements; who has more of them is met in going through all. */
const FEW_VOICES = 100

/** The documents with one statement that has the voice, the party and the stance asked for. */
async function saidIn(
  db: Kysely<Schema>,
  { voice, party, stance }: SearchFilters,
  folded: (name: string) => string,
): Promise<RawBuilder<unknown> | null> {
  const asked: RawBuilder<unknown>[] = []
  if (party !== undefined) {
    asked.push(sql`select v.id from voices v join parties p on p.id = v.party
      where p.id = ${party} or position(${folded(party)} in p.folded) > 0`)
  }
  if (voice !== undefined) {
    asked.push(sql`select id from voices where id = ${voice} or position(${folded(voice)} in folded) > 0`)
  }
  const wanted = stance === undefined ? [] : [sql<boolean>`stance = ${stance}`]
  if (asked.length === 0) {
    return stance === undefined ? null : sql`select document from document_stances where ${sql.join(wanted)}`
  }
  const many: RawBuilder<unknown>[] = []
  const few: Condition[] = []
  for (const ids of asked) {
    const { rows } = await sql<{ id: string }>`${ids} limit ${FEW_VOICES + 1}`.execute(db)
    if (rows.length > FEW_VOICES) many.push(ids)
    else few.push(sql<boolean>`voices && ${rows.map(({ id }) => id)}::text[]`)
  }
  return saidByVoices(few, many, wanted)
}

/** The documents with one statement of somebody of each kind, of which some have few voices and some many. */
function saidByVoices(
  few: readonly Condition[],
  many: readonly RawBuilder<unknown>[],
  wanted: readonly Condition[],
): RawBuilder<unknown> {
  const [first, second] = many
  const all = (conditions: readonly Condition[]): RawBuilder<unknown> => sql.join(conditions, sql` and `)
  if (!first) return sql`select distinct document from statements where ${all([...few, ...wanted])}`
  // What follows looks each voice up in a hash: compared with thousands of them one by one, ten thousand documents would take seconds.
  if (few.length > 0) {
    return sql`select distinct document from (select document, unnest(voices) as voice from statements where ${all([...few, ...wanted])}) x
      where voice in (${first})`
  }
  if (second) {
    const of = [sql<boolean>`voices @> array[one.id]`, ...wanted]
    return sql`select distinct document from (${first}) as one cross join lateral (select document, unnest(voices) as voice
      from statements where ${all(of)} offset 0) s where voice in (${second})`
  }
  return sql`select distinct document from (select document, unnest(voices) as voice from document_stances
    where ${all([sql<boolean>`true`, ...wanted])}) x where voice in (${first})`
}

function hitOf(doc: Doc, rank: number, query: SearchQuery, language: SearchLanguage): Hit {
  const { id, title, outlet, published, url, lang, text } = doc
  const ranges = highlights(text, query, language)
  return {
    id,
    title,
    outlet,
    published,
    url,
    lang,
    rank,
    highlights: ranges.map((range) => spanIn(text, range)),
    titleHighlights: highlights(title ?? '', query, language).map((range) => spanIn(title ?? '', range)),
    excerpt: spanIn(text, excerptOf(text, ranges)),
  }
}

const spanIn = (text: string, { start, end }: { start: number; end: number }): Span => ({
  start,
  end,
  text: text.slice(start, end),
})

/** The stretch of a text with most of the ranges in it, from word to word. */
function excerptOf(text: string, ranges: readonly { start: number; end: number }[]): { start: number; end: number } {
  let best = { count: 0, from: 0 }
  for (const [i, { start }] of ranges.entries()) {
    const count = ranges.slice(i).findIndex(({ end }) => end > start + EXCERPT)
    const inside = count < 0 ? ranges.length - i : count
    if (inside > best.count) best = { count: inside, from: start }
  }
  const wanted = Math.max(0, Math.min(best.from - 40, text.length - EXCERPT))
  const start =
    wanted === 0 ? 0 : text.slice(0, wanted).search(/\S+$/u) < 0 ? wanted : text.slice(0, wanted).search(/\S+$/u)
  const stop = start + EXCERPT
  const end = stop >= text.length ? text.length : stop + (/^\S*/u.exec(text.slice(stop, stop + 40))?.[0].length ?? 0)
  return { start, end }
}
