import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely'
import { isMoved } from '../corpus/review/review.js'
import { sortDecisions, standing } from '../corpus/review/standing.js'
import { type GroupedStory, groupsOf, type StoryGroup } from '../corpus/review/groups.js'
import type { Decision } from '../model/decision.js'
import type { Story } from '../model/story.js'
import type { Analyst } from './analyst.js'
import { outletOfDocument, voicedDocs } from './refs.js'
import { type CaseSources, sourcesOf } from './case-sources.js'
import { drawStories, hideStories, insertStories, removeStories, storyRows } from './drawn.js'
import { MADE } from './places.js'
import { type Counting, emptyMemory, recount } from './recount.js'
import type { Schema } from './schema.js'
import { machineStories } from './story-parts.js'

type Tx = Transaction<Schema>

/** The decisions that stand, each about the version of a page that stands now. */
export async function standingNow(db: Kysely<Schema>, kept: readonly Decision[]): Promise<readonly Decision[]> {
  const stand = standing(kept)
  return stand.map(await versionsNow(db, stand))
}

/** Makes a decision that is among some one about the versions of pages that stand now. */
export async function versionsNow(
  db: Kysely<Schema>,
  decisions: readonly Decision[],
): Promise<(decision: Decision) => Decision> {
  const named = [...new Set(decisions.flatMap(documentsNamed))]
  if (named.length === 0) return (decision) => decision
  const { rows } = await sql<{ old: string; now: string }>`select d.id as old, s.id as now
    from documents d join documents s on s.root = d.root and s.superseded_by is null
    where d.id = any(${named}::text[]) and d.superseded_by is not null`.execute(db)
  const now = new Map(rows.map((row) => [row.old, row.now]))
  return (decision) => (now.size === 0 ? decision : renamed(decision, (id) => now.get(id) ?? id))
}

function documentsNamed(decision: Decision): readonly string[] {
  switch (decision.kind) {
    case 'accept':
    case 'reject':
    case 'correct':
      return [decision.on.document]
    case 'add':
      return [decision.document]
    case 'link':
      return decision.documents
    case 'merge':
      return decision.stories.flat()
    case 'split':
      return [...decision.story, ...decision.documents]
    case 'check':
      return decision.story
    default:
      return []
  }
}

export function renamed(decision: Decision, now: (id: string) => string): Decision {
  switch (decision.kind) {
    case 'accept':
    case 'reject':
    case 'correct':
      return { ...decision, on: { ...decision.on, document: now(decision.on.document) } }
    case 'add':
      return { ...decision, document: now(decision.document) }
    case 'link':
      return { ...decision, documents: decision.documents.map(now) }
    case 'merge':
      return { ...decision, stories: decision.stories.map((documents) => documents.map(now)) }
    case 'split':
      return { ...decision, story: decision.story.map(now), documents: decision.documents.map(now) }
    case 'check':
      return { ...decision, story: decision.story.map(now) }
    default:
      return decision
  }
}

/** Every decision in the order it was made. */
export async function keptDecisions(db: Kysely<Schema>): Promise<Decision[]> {
  const rows = await db.selectFrom('decisions').select('data').orderBy('seq').execute()
  return rows.map(({ data }) => data)
}

/** The stories that a decision touches, or the one it takes back; those are all where stories are grouped otherwise. */
export async function touchedBy(
  tx: Tx,
  kept: readonly Decision[],
  { decision, now }: { readonly decision: Decision; readonly now: (decision: Decision) => Decision },
): Promise<number[] | 'all'> {
  const about =
    decision.kind === 'undo' || decision.kind === 'redo' ? kept.find(({ id }) => id === decision.of) : decision
  if (!about) return []
  // What waits for it to be taken back may be of another kind.
  const settled = sortDecisions(kept).waiting.length > 0 || kept.some(({ taken }) => taken !== undefined)
  if (about.kind === 'merge' || about.kind === 'split' || (settled && about !== decision)) return 'all'
  return placesOf(tx, [now(about)])
}

/** Lays every decision that stands over stories that were worked out anew. */
export async function recountAll(tx: Tx, stand: readonly Decision[], analyst: Analyst): Promise<void> {
  const counting = { stand, analyst, memory: emptyMemory() }
  const shown = await regroup(tx, counting)
  await recount(tx, shown, { ...counting, returned: true })
  // What was decided before may be undone: what it touched is counted anew as well.
  const reviewed = await tx.selectFrom('stories').select('place').where('reviewed', 'is not', null).execute()
  const places = new Set([...(await placesOf(tx, stand)), ...reviewed.map(({ place }) => place)])
  await recount(tx, [...places], counting)
}

/** The stories that decisions touch. */
async function placesOf(tx: Tx, decisions: readonly Decision[]): Promise<number[]> {
  const documents = decisions.flatMap((one) =>
    one.kind === 'merge' || one.kind === 'split' || one.kind === 'check' ? [] : documentsNamed(one),
  )
  const outlets = decisions.flatMap((one) => (one.kind === 'owner' ? [one.outlet] : []))
  const pairs = decisions.flatMap((one) =>
    one.kind === 'same' || one.kind === 'apart' ? [{ a: one.a, b: one.b }] : [],
  )
  const parts: RawBuilder<unknown>[] = []
  if (documents.length > 0)
    parts.push(sql`select story as place from story_documents where document = any(${documents}::text[])`)
  if (outlets.length > 0) {
    parts.push(sql`select x.story as place from story_documents x join documents d on d.id = x.document
      where ${outletOfDocument} = any(${outlets}::text[])`)
  }
  if (pairs.length > 0) {
    parts.push(sql`select place from stories where reviewed is not null
      union select x.story from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as p(a text, b text)
      join statements t on t.voices @> array[p.a] join story_documents x on x.document = t.document
      join story_documents y on y.story = x.story join statements u on u.document = y.document
        and (u.voices @> array[p.b] or exists (select from parties where id = p.b))`)
  }
  if (parts.length === 0) return []
  const { rows } = await sql<{ place: number }>`${sql.join(parts, sql` union `)}`.execute(tx)
  return rows.map(({ place }) => place)
}

/** Makes anew the stories that persons merged and split; returns the places of those that were hidden and are shown again. */
async function regroup(tx: Tx, { stand, analyst, memory }: Omit<Counting, 'returned'>): Promise<number[]> {
  const made = await tx.selectFrom('stories').select('place').where('made', '=', true).execute()
  await removeStories(
    tx,
    made.map(({ place }) => place),
  )
  const hidden = await tx
    .updateTable('stories')
    .set({ hidden: false })
    .where('hidden', '=', true)
    .returning('place')
    .execute()
  const groups = groupsOf(await groupedStories(tx), stand).filter(({ by }) => by.length > 0)
  const from = new Set(groups.flatMap(({ places }) => places))
  await hideStories(tx, [...from])
  const sources = (memory.sources ??= await sourcesOf(tx))
  for (const [i, group] of groups.entries()) await makeStory(tx, group, { place: MADE + i, sources, analyst })
  return hidden.map(({ place }) => place).filter((place) => !from.has(place))
}

async function groupedStories(db: Kysely<Schema>): Promise<GroupedStory[]> {
  const { rows } = await sql<GroupedStory>`
    select s.place, s.id, array(select jsonb_array_elements_text(s.data -> 'documents')) as documents
    from stories s where not s.made order by s.place`.execute(db)
  return rows
}

async function makeStory(
  tx: Tx,
  { id, places, documents }: StoryGroup,
  { place, sources, analyst }: { place: number; sources: CaseSources; analyst: Analyst },
): Promise<void> {
  const stories = await machineStories(tx, sql`s.place = any(${places as number[]}::int[])`)
  const reactions = stories.flatMap((story) => story.reactions)
  const docs = await voicedDocs(tx, [...new Set([...documents, ...reactions.map(({ document }) => document)])])
  const all = [...docs.values()]
  const { links, families } = analyst.reuse(documents.flatMap((one) => docs.get(one) ?? []))
  const inPassing = stories.flatMap((story) => story.inPassing)
  const base: Story = { ...stories[0]!, id, documents, reactions, links, families, inPassing }
  const story = analyst.recount({
    story: base,
    documents: all,
    ...sources,
    apart: [],
    behind: new Map(),
    applied: [],
    moved: [],
  })
  const drawn = drawStories([{ place, story }], docs)
  await insertStories(tx, storyRows(drawn, { made: true }))
}

/** Ids of the decisions whose words are not there any more. */
export async function movedDecisions(db: Kysely<Schema>, kept: readonly Decision[]): Promise<Set<string>> {
  const stand = await standingNow(db, kept)
  const docs = await voicedDocs(db, [...new Set(stand.flatMap(documentsNamed))])
  const { rows } = await sql<{ id: string }>`select id from voices union all select id from parties`.execute(db)
  const known = { docs, voices: new Set(rows.map(({ id }) => id)) }
  const grouped = new Set(groupsOf(await groupedStories(db), stand).flatMap(({ by }) => by))
  return new Set(
    stand
      .filter((decision) =>
        decision.kind === 'merge' || decision.kind === 'split' ? !grouped.has(decision.id) : isMoved(decision, known),
      )
      .map(({ id }) => id),
  )
}
