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
  const asked = sql`${words ?? ''}::tsquery`
  const rank =
    words === null
      ? sql<number>`0::float8`
      : sql<number>`case when latest <= ${WEIGHED} then ts_rank(words, ${asked}) else 0 end::float8`
  const conditions = await conditionsOf(db, filters, language)
  const found = await db
    .with('matching', (cte) => {
      const latest = sql<number>`row_number() over (order by first_day desc nulls last, seq)`.as('latest')
      let matching = cte
        .selectFrom('documents')
        .select(['id as found', 'seq', 'first_day', 'words', latest, sql<number>`count(*) over ()::int`.as('total')])
        .where('superseded_by', 'is', null)
      if (words !== null) matching = matching.where(sql<boolean>`words @@ ${asked}`)
      for (const condition of conditions) matching = matching.where(condition)
      return matching
    })
    .with('found', (cte) =>
      cte
        .selectFrom('matching')
        .select(['found', 'latest', 'total', rank.as('rank')])
        .orderBy('rank', 'desc')
        .orderBy('latest')
        .limit(filters.limit ?? SHOWN)
        .offset(filters.offset ?? 0),
    )
    .selectFrom('found')
    .innerJoin('documents', 'documents.id', 'found.found')
    .select(['found.rank', 'found.total', 'documents.doc'])
    .orderBy('found.rank', 'desc')
    .orderBy('found.latest')
    .execute()
  return {
    total: found[0]?.total ?? 0,
    hits: found.map((row) => hitOf(JSON.parse(row.doc) as Doc, row.rank, query, language)),
  }
}

type Condition = RawBuilder<boolean>

async function conditionsOf(
  db: Kysely<Schema>,
  filters: SearchFilters,
  language: SearchLanguage,
): Promise<Condition[]> {
  const folded = (name: string): string => plain(foldText(name, language.fold))
  const conditions: Condition[] = []
  const statement = await statementOf(db, filters, folded)
  if (statement) conditions.push(statement)
  const { place, from, to, outlet, event, story } = filters
  if (place !== undefined) {
    conditions.push(sql<boolean>`id in (select document from places
      where position(${folded(place)} in folded) > 0 or gazetteer = ${place})`)
  }
  const [earliest] = daysOf(from ?? null)
  const [, latest] = daysOf(to ?? null)
  if (earliest !== undefined) conditions.push(sql<boolean>`last_day >= ${earliest}::date`)
  if (latest !== undefined) conditions.push(sql<boolean>`first_day <= ${latest}::date`)
  if (outlet !== undefined) {
    conditions.push(sql<boolean>`(outlet_id = ${outlet} or position(${folded(outlet)} in outlet_folded) > 0)`)
  }
  if (event !== undefined) conditions.push(sql<boolean>`id in (select document from events where type = ${event})`)
  if (story !== undefined) {
    conditions.push(sql<boolean>`id in (select document from story_documents
      where story in (select place from stories where id = ${story}))`)
  }
  return conditions
}

/** So many voices are looked up in the index of statements one by one; who has more of them is met in going through all statements. */
const FEW_VOICES = 100

/** One statement that has the voice, the party and the stance asked for. */
async function statementOf(
  db: Kysely<Schema>,
  { voice, party, stance }: SearchFilters,
  folded: (name: string) => string,
): Promise<Condition | null> {
  const heard: RawBuilder<unknown>[] = []
  if (voice !== undefined) {
    heard.push(sql`select id from voices where id = ${voice} or position(${folded(voice)} in folded) > 0`)
  }
  if (party !== undefined) {
    heard.push(sql`select v.id from voices v join parties p on p.id = v.party
      where p.id = ${party} or position(${folded(party)} in p.folded) > 0`)
  }
  const from: RawBuilder<unknown>[] = [sql`statements`]
  const wanted: Condition[] = []
  for (const [i, asked] of heard.entries()) {
    const { rows } = await sql<{ id: string }>`${asked} limit ${FEW_VOICES + 1}`.execute(db)
    if (rows.length <= FEW_VOICES) {
      wanted.push(sql<boolean>`voices && ${rows.map(({ id }) => id)}::text[]`)
      continue
    }
    // Each voice of a statement looked up in a hash: compared with thousands one by one, ten thousand documents would take seconds.
    const said = sql.ref(`said${i}`)
    from.push(sql`unnest(voices) as ${said}(id)`)
    wanted.push(sql<boolean>`${said}.id in (${asked})`)
  }
  if (stance !== undefined) wanted.push(sql<boolean>`stance = ${stance}`)
  if (wanted.length === 0) return null
  // Read first and handed over: joined with the documents, it was gone through anew for each of them where nothing is known of its size.
  const { rows } = await sql<{ document: string }>`
    select distinct document from ${sql.join(from)} where ${sql.join(wanted, sql` and `)}`.execute(db)
  return sql<boolean>`id = any(${rows.map(({ document }) => document)}::text[])`
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
