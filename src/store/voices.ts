import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { VoiceCard, VoiceView } from '../model/voice-view.js'
import { foldText } from '../text/fold.js'
import type { SearchLanguage } from './analyst.js'
import { outletOfDocument, type Part, partOf, type Rows, storyRef } from './refs.js'
import { plain } from './rows.js'
import type { Schema } from './schema.js'

export interface VoiceFilters {
  /** Part of one of its names. */
  readonly name?: string | undefined
  readonly type?: string | undefined
  /** Id of a party. */
  readonly party?: string | undefined
  /** Only those known by a name, or only those that are not. */
  readonly named?: boolean | undefined
}

export interface VoiceQuery extends VoiceFilters, Part {
  readonly sort?: 'statements' | 'stories' | 'name' | undefined
}

const storiesOf = sql<number>`(select count(distinct x.story)::int from statements t join story_documents x on x.document = t.document
  where t.speaker = v.id)`

const cardOf = sql<VoiceCard>`v.data || jsonb_build_object('partyName', p.data -> 'name', 'statements', v.statements, 'denials', v.denials,
  'documents', v.documents, 'outlets', v.outlets, 'stories', ${storiesOf}, 'from', v.first_day, 'to', v.last_day)`

export async function listVoices(
  db: Kysely<Schema>,
  query: VoiceQuery,
  language: SearchLanguage,
): Promise<Rows<VoiceCard>> {
  const order = {
    statements: sql`v.statements desc, v.id collate "C"`,
    stories: sql`${storiesOf} desc, v.statements desc, v.id collate "C"`,
    name: sql`v.folded collate "C", v.id collate "C"`,
  }[query.sort ?? 'statements']
  const { rows } = await sql<{ card: VoiceCard; total: number }>`
    with found as (select v.id, row_number() over (order by ${order})::int as at, count(*) over ()::int as total
      from voices v where ${conditionsOf(query, language)} order by at ${partOf(query)})
    select ${cardOf} as card, found.total from found join voices v on v.id = found.id left join parties p on p.id = v.party
    order by found.at`.execute(db)
  return { total: rows[0]?.total ?? 0, rows: rows.map(({ card }) => card) }
}

/** How the voices that are let through divide. */
export async function voiceFacets(
  db: Kysely<Schema>,
  filters: VoiceFilters,
  language: SearchLanguage,
): Promise<{
  types: { type: string; voices: number }[]
  parties: { id: string; name: string; voices: number }[]
}> {
  const where = conditionsOf(filters, language)
  const types = await sql<{ type: string; voices: number }>`
    select v.data ->> 'type' as type, count(*)::int as voices from voices v where ${where} group by 1 order by 2 desc, 1`.execute(
    db,
  )
  const parties = await sql<{ id: string; name: string; voices: number }>`
    select p.id, p.data ->> 'name' as name, count(*)::int as voices from voices v join parties p on p.id = v.party
    where ${where} group by p.id, 2 order by 3 desc, p.id collate "C"`.execute(db)
  return { types: types.rows, parties: parties.rows }
}

function conditionsOf({ name, type, party, named }: VoiceFilters, { fold }: SearchLanguage): RawBuilder<unknown> {
  const wanted: RawBuilder<unknown>[] = [sql`true`]
  if (name !== undefined) wanted.push(sql`position(${plain(foldText(name, fold))} in v.folded) > 0`)
  if (type !== undefined) wanted.push(sql`v.data ->> 'type' = ${type}`)
  if (party !== undefined) wanted.push(sql`v.party = ${party}`)
  if (named !== undefined) wanted.push(sql`(v.data ->> 'named')::boolean = ${named}`)
  return sql.join(wanted, sql` and `)
}

/** Names of voices, and of the parties they are told apart from, by their ids. */
export async function voiceNames(db: Kysely<Schema>, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; name: string }>`
    select id, data ->> 'name' as name from parties where id = any(${ids as string[]}::text[])
    union all select id, data ->> 'name' from voices where id = any(${ids as string[]}::text[])`.execute(db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The voice of an id; null where there is none. */
export async function voiceView(db: Kysely<Schema>, id: string): Promise<VoiceView | null> {
  const { rows } = await sql<VoiceView>`
    with said as materialized (
      select t.document, t.stance, t.links, d.first_day, ${outletOfDocument} as outlet
      from statements t join documents d on d.id = t.document where t.speaker = ${id} and d.superseded_by is null
    ), printed as (select outlet as key, count(distinct document)::int as n from said where outlet is not null group by 1),
    handed as (select h.voice, count(distinct said.document)::int as n from said
      left join lateral unnest(said.links[:cardinality(said.links) - 1]) as h(voice) on true group by 1),
    told as (select x.story, count(*)::int as n from said join story_documents x on x.document = said.document group by 1),
    daily as (select first_day as day, count(*)::int as n, (count(*) filter (where stance = 'denies'))::int as denials
      from said where first_day is not null group by 1)
    select ${cardOf} as voice, p.data as party,
      coalesce((select jsonb_agg(j.data || jsonb_build_object(
        'aName', coalesce(a.data ->> 'name', ap.data ->> 'name', j.a), 'bName', coalesce(b.data ->> 'name', bp.data ->> 'name', j.b)))
        from joins j left join voices a on a.id = j.a left join voices b on b.id = j.b
          left join parties ap on ap.id = j.a left join parties bp on bp.id = j.b where j.a = ${id} or j.b = ${id}), '[]') as joins,
      coalesce((select jsonb_agg(${storyRef} || jsonb_build_object('statements', n) order by n desc, s.place)
        from told join stories s on s.place = told.story), '[]') as stories,
      coalesce((select jsonb_agg(jsonb_build_object('voice', h.voice, 'name', hv.data -> 'name', 'documents', n) order by n desc, h.voice)
        from handed h left join voices hv on hv.id = h.voice), '[]') as through,
      coalesce((select jsonb_agg(jsonb_build_object('key', o.key, 'name', o.name, 'documents', n) order by n desc, o.key)
        from printed join outlets o on o.key = printed.key), '[]') as outlets,
      coalesce((select jsonb_agg(jsonb_build_object('day', day, 'statements', n, 'denials', denials) order by day) from daily), '[]') as days
    from voices v left join parties p on p.id = v.party where v.id = ${id}`.execute(db)
  return rows[0] ?? null
}
