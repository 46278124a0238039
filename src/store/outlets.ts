import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { ListedOutlet, OutletTies } from '../model/outlet-view.js'
import type { StoryRef } from '../model/story-card.js'
import { foldText } from '../text/fold.js'
import type { SearchLanguage } from './analyst.js'
import {
  byDate,
  type DocumentRef,
  documentRef,
  documentsWithOutlets,
  outletOfDocument,
  type Part,
  partOf,
  type Rows,
  storyRef,
} from './refs.js'
import { plain } from './rows.js'
import type { Schema } from './schema.js'
import type { OutletClaims } from './story-card.js'

export interface OutletFilters {
  /** Part of its name or of its owner's. */
  readonly name?: string | undefined
  readonly owner?: string | undefined
  readonly country?: string | undefined
}

export interface OutletQuery extends OutletFilters, Part {
  readonly sort?: 'documents' | 'stories' | 'own' | 'name' | undefined
}

/** An outlet in a list. */
export interface OutletCard extends ListedOutlet, OutletClaims {}

/** An outlet with what it printed. What it has others say is for `statements` to list. */
export interface OutletView extends OutletTies {
  readonly outlet: OutletCard
  readonly stories: readonly (StoryRef & OutletClaims & { readonly reports: number })[]
}

/** Every outlet with its counts. */
const cards = sql`
  printed as (select ${outletOfDocument} as key, count(*)::int as documents, min(d.first_day) as first_day, max(d.last_day) as last_day
    from documents d where d.superseded_by is null and d.outlet is not null group by 1),
  rested as (select outlet as key, count(*)::int as stories, sum(claims)::int as claims, sum(alone)::int as alone, sum(own)::int as own,
      sum(common)::int as common, sum(nobody)::int as nobody from outlet_stories group by 1),
  cards as (select o.key, o.id, o.name, o.folded, o.owner, o.country, p.documents, coalesce(r.stories, 0) as stories,
      coalesce(r.claims, 0) as claims, coalesce(r.alone, 0) as alone, coalesce(r.own, 0) as own, coalesce(r.common, 0) as common,
      coalesce(r.nobody, 0) as nobody, p.first_day as "from", p.last_day as "to"
    from printed p join outlets o on o.key = p.key left join rested r on r.key = p.key)`

const cardOf = sql<OutletCard>`to_jsonb(c) - 'folded'`

const ORDER: Readonly<Record<NonNullable<OutletQuery['sort']>, RawBuilder<unknown>>> = {
  documents: sql`c.documents desc, c.key collate "C"`,
  stories: sql`c.stories desc, c.key collate "C"`,
  own: sql`c.own desc, c.documents desc, c.key collate "C"`,
  name: sql`c.folded collate "C", c.key collate "C"`,
}

export async function listOutlets(
  db: Kysely<Schema>,
  query: OutletQuery,
  language: SearchLanguage,
): Promise<Rows<OutletCard>> {
  const { rows } = await sql<{ card: OutletCard; total: number }>`with ${cards}
    select ${cardOf} as card, count(*) over ()::int as total from cards c where ${conditionsOf(query, language)}
    order by ${ORDER[query.sort ?? 'documents']} ${partOf(query)}`.execute(db)
  return { total: rows[0]?.total ?? 0, rows: rows.map(({ card }) => card) }
}

/** The owners of the outlets that are let through. */
export async function outletOwners(
  db: Kysely<Schema>,
  filters: OutletFilters,
  language: SearchLanguage,
): Promise<{ owner: string; outlets: number; documents: number }[]> {
  const { rows } = await sql<{ owner: string; outlets: number; documents: number }>`with ${cards}
    select c.owner, count(*)::int as outlets, sum(c.documents)::int as documents from cards c
    where c.owner is not null and ${conditionsOf(filters, language)} group by c.owner order by 3 desc, 1`.execute(db)
  return rows
}

function conditionsOf({ name, owner, country }: OutletFilters, { fold }: SearchLanguage): RawBuilder<unknown> {
  const wanted: RawBuilder<unknown>[] = [sql`true`]
  if (name !== undefined) {
    wanted.push(sql`(position(${plain(foldText(name, fold))} in c.folded) > 0
      or position(lower(${plain(name)}) in lower(coalesce(c.owner, ''))) > 0)`)
  }
  if (owner !== undefined) wanted.push(sql`c.owner = ${owner}`)
  if (country !== undefined) wanted.push(sql`c.country = ${country}`)
  return sql.join(wanted, sql` and `)
}

/** The outlet of a key; null where it printed nothing in the case. */
export async function outletView(db: Kysely<Schema>, key: string): Promise<OutletView | null> {
  const { rows } = await sql<OutletView>`with ${cards},
    papers as materialized (select d.id, d.first_day from documents d where d.superseded_by is null and ${outletOfDocument} = ${key}),
    said as materialized (select t.* from papers join statements t on t.document = papers.id),
    spoke as (select speaker, count(*)::int as n, (count(*) filter (where stance = 'denies'))::int as denials
      from said where speaker is not null group by 1 order by n desc, speaker limit 100),
    handed as (select h.voice, count(distinct document)::int as n from said,
      unnest(said.links[:cardinality(said.links) - 1]) as h(voice) where h.voice is not null group by 1)
    select ${cardOf} as outlet,
      coalesce((select jsonb_agg(jsonb_build_object('key', z.key, 'name', z.name, 'documents', z.documents) order by z.documents desc, z.key)
        from cards z where z.owner = c.owner and z.key <> c.key), '[]') as sisters,
      coalesce((select jsonb_agg(${storyRef} || (to_jsonb(x) - 'story' - 'outlet') order by x.reports desc, s.place)
        from outlet_stories x join stories s on s.place = x.story where x.outlet = c.key), '[]') as stories,
      coalesce((select jsonb_agg(jsonb_build_object('id', v.id, 'name', v.data -> 'name', 'named', v.data -> 'named', 'statements', n,
        'denials', spoke.denials) order by n desc, v.id) from spoke join voices v on v.id = spoke.speaker), '[]') as voices,
      coalesce((select jsonb_agg(jsonb_build_object('voice', v.id, 'name', v.data -> 'name', 'documents', n) order by n desc, v.id)
        from handed join voices v on v.id = handed.voice), '[]') as through,
      coalesce((select jsonb_agg(jsonb_build_object('day', day, 'documents', n) order by day) from (
        select first_day as day, count(*)::int as n from papers where first_day is not null group by 1) y), '[]') as days
    from cards c where c.key = ${key}`.execute(db)
  return rows[0] ?? null
}

/** The documents of an outlet, by date. */
export async function outletDocuments(db: Kysely<Schema>, key: string, part: Part): Promise<Rows<DocumentRef>> {
  const { rows } = await sql<{ document: DocumentRef; total: number }>`
    select ${documentRef} as document, count(*) over ()::int as total from ${documentsWithOutlets}
    where d.superseded_by is null and ${outletOfDocument} = ${key} order by ${byDate} ${partOf(part)}`.execute(db)
  return { total: rows[0]?.total ?? 0, rows: rows.map(({ document }) => document) }
}
