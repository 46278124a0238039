import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Decision } from '../model/decision.js'
import type { Doc } from '../model/doc.js'
import type { Party, Voice } from '../model/source.js'
import type { Counts, Story, StoryLink } from '../model/story.js'
import type { StoryCard } from '../model/story-card.js'
import type { StoryFacets } from '../model/story-facets.js'
import type { SearchLanguage } from './analyst.js'
import type { ShownStory } from '../model/story-page.js'
import type { Unlinked } from './laid-over.js'
import { type Part, partOf, type Rows, voicedDocs } from './refs.js'
import { checksOf, type StoryCheck } from './checks.js'
import { daysOf } from './rows.js'
import type { Schema } from './schema.js'
import { type LinksShown, shownLinks } from './shown-story.js'
import { linkedStories } from './story-links.js'
import { storyNow, whole } from './story-parts.js'
import { readQuery, tsQuery } from './words.js'

/** What stories are narrowed by; all of it must hold. */
export interface StoryFilters {
  /** Words and phrases of any of its documents or their titles. */
  readonly text?: string | undefined
  /** EDTF: has documents of that time. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** Values as {@link StoryFacets} has them. */
  readonly place?: string | undefined
  readonly event?: string | undefined
  readonly outlet?: string | undefined
  /** Id of a voice that says something in it. */
  readonly voice?: string | undefined
  /** Origins of the central claim at most, by the higher count. */
  readonly origins?: number | undefined
  /** Only those with a denial; only those with a conflict between values. */
  readonly denied?: boolean | undefined
  readonly disputed?: boolean | undefined
  /** Documents at least. */
  readonly documents?: number | undefined
}

/** `spread`: most reports on fewest origins first; `disputed`: most denials and conflicts. */
export type StorySort = 'reports' | 'spread' | 'newest' | 'oldest' | 'disputed'

export interface StoryQuery extends StoryFilters, Part {
  readonly sort?: StorySort | undefined
}

const ORDER: Readonly<Record<StorySort, RawBuilder<unknown>>> = {
  reports: sql`s.reports desc, s.place`,
  spread: sql`s.reports::float8 / greatest(s.most, 1) desc, s.reports desc, s.place`,
  newest: sql`s.last_day desc nulls last, s.reports desc, s.place`,
  oldest: sql`s.first_day nulls last, s.reports desc, s.place`,
  disputed: sql`s.denials + s.conflicts desc, s.reports desc, s.place`,
}

/** Values of one kind that a list has room for. */
const FACETS = 40

/** A part of the stories that are let through, in order. */
export async function listStories(
  db: Kysely<Schema>,
  query: StoryQuery,
  language: SearchLanguage,
): Promise<Rows<StoryCard>> {
  const { rows } = await sql<{ card: StoryCard; total: number }>`
    with found as (select s.place, row_number() over (order by ${ORDER[query.sort ?? 'reports']})::int as at, count(*) over ()::int as total
      from stories s where ${conditionsOf(query, language)} order by at ${partOf(query)})
    select s.card, found.total from found join stories s on s.place = found.place order by found.at`.execute(db)
  if (rows.length === 0 && (query.offset ?? 0) > 0) {
    const { total } = await listStories(db, { ...query, limit: 1, offset: 0 }, language)
    return { total, rows: [] }
  }
  return { total: rows[0]?.total ?? 0, rows: rows.map(({ card }) => card) }
}

/** How the stories that are let through divide. */
export async function storyFacets(
  db: Kysely<Schema>,
  filters: StoryFilters,
  language: SearchLanguage,
): Promise<StoryFacets> {
  const { rows } = await sql<StoryFacets>`
    with found as materialized (select s.place, s.most, s.denials, s.conflicts from stories s where ${conditionsOf(filters, language)}),
    kinds as (select kind, value, min(name) as name, count(*)::int as stories, row_number() over (partition by kind order by count(*) desc, value) as at
      from story_facets where story in (select place from found) group by kind, value),
    shown as (select kind, jsonb_agg(jsonb_build_object('value', value, 'name', name, 'stories', stories) order by at) as list
      from kinds where at <= ${FACETS} group by kind)
    select coalesce((select list from shown where kind = 'place'), '[]') as places,
      coalesce((select list from shown where kind = 'event'), '[]') as events,
      coalesce((select list from shown where kind = 'outlet'), '[]') as outlets,
      coalesce((select jsonb_agg(jsonb_build_object('origins', most, 'stories', n) order by most)
        from (select most, count(*)::int as n from found group by most) o), '[]') as origins,
      (select count(*)::int from found where denials > 0) as denied,
      (select count(*)::int from found where conflicts > 0) as disputed,
      coalesce((select jsonb_agg(jsonb_build_object('month', month, 'documents', n) order by month) from (
        select to_char(d.first_day, 'YYYY-MM') as month, count(distinct d.id)::int as n
        from story_documents x join documents d on d.id = x.document
        where x.story in (select place from found) and d.first_day is not null group by 1) m), '[]') as months`.execute(
    db,
  )
  return rows[0]!
}

function conditionsOf(filters: StoryFilters, language: SearchLanguage): RawBuilder<unknown> {
  const { text, from, to, origins, denied, disputed, documents, voice } = filters
  const wanted: RawBuilder<unknown>[] = [sql`not s.hidden`]
  const words = text === undefined ? null : tsQuery(readQuery(text, language), language)
  if (words !== null) {
    wanted.push(sql`s.place in (select x.story from story_documents x join documents d on d.id = x.document
      where d.words @@ ${words}::tsquery)`)
  }
  if (voice !== undefined) {
    wanted.push(sql`s.place in (select x.story from story_documents x join statements t on t.document = x.document
      where t.voices @> array[${voice}]::text[])`)
  }
  const [earliest] = daysOf(from ?? null)
  const [, latest] = daysOf(to ?? null)
  if (earliest !== undefined) wanted.push(sql`s.last_day >= ${earliest}::date`)
  if (latest !== undefined) wanted.push(sql`s.first_day <= ${latest}::date`)
  for (const kind of ['place', 'event', 'outlet'] as const) {
    const value = filters[kind]
    if (value !== undefined)
      wanted.push(sql`s.place in (select story from story_facets where kind = ${kind} and value = ${value})`)
  }
  if (origins !== undefined) wanted.push(sql`s.most <= ${origins}`)
  if (denied === true) wanted.push(sql`s.denials > 0`)
  if (disputed === true) wanted.push(sql`s.conflicts > 0`)
  if (documents !== undefined) wanted.push(sql`s.reports >= ${documents}`)
  return sql.join(wanted, sql` and `)
}

/** A story with all that its page needs. */
export interface StoryView {
  /** With what persons decided laid over it. */
  readonly story: Story
  /** As it was without; null where nobody decided anything of it. */
  readonly machine: Story | null
  /** What was decided of it and stands, in the order it was. */
  readonly decisions: readonly Decision[]
  /** What persons said was done before it is published. */
  readonly checks: readonly StoryCheck[]
  /** Its documents and those that react to it as the machine reads them, every link told whose it is. */
  readonly documents: readonly Doc[]
  /** Those its documents name. */
  readonly voices: readonly Voice[]
  readonly parties: readonly Party[]
}

/** The story of an id; null where there is none. */
export async function storyView(db: Kysely<Schema>, id: string): Promise<StoryView | null> {
  const [found] = await linkedStories(db, placeOf(id))
  if (!found) return null
  const { machine, reviewed, decisions: ids } = found
  const story: Story = { ...machine, ...reviewed }
  return {
    story,
    machine: reviewed === null ? null : machine,
    decisions: await decisionsOf(db, ids),
    checks: await checksOf(db, story),
    ...(await materialOf(db, story)),
  }
}

/** Where the story of an id stands. */
const placeOf = (id: string) => sql`select place from stories where id = ${id} and not hidden order by place limit 1`

/** What a story is called; null where there is none of that id. */
export async function storyTitle(db: Kysely<Schema>, id: string): Promise<string | null> {
  const found = await db
    .selectFrom('stories')
    .select('title')
    .where('id', '=', id)
    .where('hidden', '=', false)
    .orderBy('place')
    .executeTakeFirst()
  return found?.title ?? null
}

/** A story as its page shows it; what was decided of it is laid over it. */
export interface ShownStoryView extends Omit<StoryView, 'story' | 'machine'> {
  readonly story: ShownStory
  /** How it was counted without. */
  readonly machine: Counts | null
}

/** The same without the passages of its links, which in a story of many copies are most of it. */
export async function shownStoryView(db: Kysely<Schema>, id: string): Promise<ShownStoryView | null> {
  const { rows } = await sql<{ told: Unlinked; links: LinksShown | null; machine: Counts | null; decisions: string[] }>`
    select ${storyNow} as told, ${whole('shown_links')} as links, case when reviewed is not null then data -> 'counts' end as machine, decisions
    from stories s where place = (${placeOf(id)})`.execute(db)
  const [found] = rows
  if (!found) return null
  const story: ShownStory = { ...found.told, ...(found.links ?? (await linksShownOf(db, id))) }
  return {
    story,
    machine: found.machine,
    decisions: await decisionsOf(db, found.decisions),
    checks: await checksOf(db, story),
    ...(await materialOf(db, story)),
  }
}

/** What is shown of the links of a story that was told before that was kept. */
async function linksShownOf(db: Kysely<Schema>, id: string): Promise<LinksShown> {
  const [found] = await linkedStories(db, placeOf(id))
  return shownLinks(found?.machine ?? { links: [], families: [] })
}

/** Links of a story, whichever end is named first, with the documents they speak of. */
export interface LinksView {
  readonly links: readonly StoryLink[]
  readonly documents: readonly Doc[]
}

/** The links between two documents of a story, or a document and an origin; null where there is no such story. */
export async function linksBetween(
  db: Kysely<Schema>,
  id: string,
  ends: readonly [string, string],
): Promise<LinksView | null> {
  const { rows } = await sql<{ links: StoryLink[] }>`
    select coalesce((select jsonb_agg(l.data order by l.seq) from story_links l
      where l.story = s.place and l.from_id = any(${ends}::text[]) and l.to_id = any(${ends}::text[])), '[]') as links
    from stories s where s.place = (${placeOf(id)})`.execute(db)
  const links = rows[0]?.links
  if (!links) return null
  const named = links.flatMap(({ from, to, evidence }) => [from, to, ...evidence.map(({ document }) => document)])
  const docs = await voicedDocs(db, [...new Set(named)])
  return { links, documents: [...docs.values()] }
}

const decisionsOf = async (db: Kysely<Schema>, ids: readonly string[]): Promise<Decision[]> =>
  ids.length === 0
    ? []
    : (await db.selectFrom('decisions').select('data').where('id', 'in', ids).orderBy('seq').execute()).map(
        ({ data }) => data,
      )

/** The documents of a story and those that react to it, with who they name. */
async function materialOf(
  db: Kysely<Schema>,
  { documents: own, reactions }: Pick<Story, 'documents' | 'reactions'>,
): Promise<Pick<StoryView, 'documents' | 'voices' | 'parties'>> {
  const wanted = [...new Set([...own, ...reactions.map(({ document }) => document)])]
  const docs = await voicedDocs(db, wanted)
  const documents = wanted.flatMap((document) => docs.get(document) ?? [])
  return { documents, ...(await voicesNamedIn(db, documents)) }
}

/** The voices that documents name, and their parties. */
export async function voicesNamedIn(
  db: Kysely<Schema>,
  docs: readonly Doc[],
): Promise<{ voices: Voice[]; parties: Party[] }> {
  const named = docs.flatMap(({ attributions }) =>
    attributions.flatMap(({ chain }) => chain.flatMap(({ voice }) => voice ?? [])),
  )
  const ids = [...new Set(named)]
  if (ids.length === 0) return { voices: [], parties: [] }
  const { rows } = await sql<{ data: Voice; party: Party | null }>`
    select v.data, p.data as party from voices v left join parties p on p.id = v.party
    where v.id = any(${ids}::text[]) order by v.id collate "C"`.execute(db)
  const parties = new Map(rows.flatMap(({ party }) => (party ? [[party.id, party] as const] : [])))
  return { voices: rows.map(({ data }) => data), parties: [...parties.values()] }
}
