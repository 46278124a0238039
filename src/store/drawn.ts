import { sql, type Transaction } from 'kysely'
import type { KeptStory } from '../corpus/kept-story.js'
import type { Doc } from '../model/doc.js'
import type { Story } from '../model/story.js'
import { plain } from './rows.js'
import type { Schema } from './schema.js'
import { shownStory } from './shown-story.js'
import { cardOf, outletsOf } from './story-card.js'

/** Rows sent to the database at once. */
const AT_ONCE = 500

/** A story with what lists show of it. */
export interface DrawnStory extends PlacedStory, ReturnType<typeof cardOf> {
  readonly docs: readonly Doc[]
}

/** A story with its place among all, and what it was told from. */
export interface PlacedStory {
  readonly place: number
  readonly story: Story
  readonly told?: Told | undefined
}

/** What tells later whether a story would be told the same again; of one that a person made nothing does. */
export type Told = Pick<KeptStory, 'from' | 'asked' | 'answers'>

export const drawStories = (stories: readonly PlacedStory[], byId: ReadonlyMap<string, Doc>): DrawnStory[] =>
  stories.map((placed) => {
    const { story } = placed
    const docs = [...new Set(story.documents)].flatMap((id) => byId.get(id) ?? [])
    return { ...placed, docs, ...cardOf(story, docs) }
  })

/** What stands beside a story that persons decided something of. */
export interface StoryReview {
  /** As the machine tells it. */
  readonly data: Story
  readonly reviewed: Story | null
  readonly decisions: readonly string[]
  readonly hidden: boolean
  readonly made: boolean
}

export async function insertDrawn(
  tx: Transaction<Schema>,
  drawn: readonly DrawnStory[],
  review?: StoryReview,
): Promise<void> {
  const rows = drawn.map(({ place, story, card, told }) => ({
    place,
    id: story.id,
    title: plain(story.title),
    reports: story.counts.reports,
    data: clean(review?.data ?? story),
    reviewed: review?.reviewed ? clean(review.reviewed) : null,
    shown: clean(shownStory(story)),
    decisions: review?.decisions ?? [],
    hidden: review?.hidden ?? false,
    made: review?.made ?? false,
    card: clean(card),
    first_day: card.from,
    last_day: card.to,
    most: story.counts.origins.max,
    claims: card.claims,
    denials: card.denials,
    conflicts: card.conflicts,
    made_from: told?.from ?? null,
    asked: told?.asked.map(plain) ?? null,
    answers: told?.answers ?? null,
  }))
  await insert(
    tx,
    'stories',
    rows,
    'place int, id text, title text, reports int, data jsonb, reviewed jsonb, shown jsonb, decisions text[], hidden boolean, made boolean, card jsonb, first_day date, last_day date, most int, claims int, denials int, conflicts int, made_from text, asked text[], answers text',
  )
  if (review?.hidden !== true) await insertParts(tx, drawn)
}

/** Which documents, values and claims stories have, and what their outlets rest on. */
async function insertParts(tx: Transaction<Schema>, drawn: readonly DrawnStory[]): Promise<void> {
  const members = drawn.flatMap(({ docs, place }) => docs.map(({ id }) => ({ story: place, document: id })))
  await insert(tx, 'story_documents', members, 'story int, document text')
  const facets = drawn.flatMap(({ facets: own, place }) => own.map((facet) => ({ story: place, ...facet })))
  await insert(tx, 'story_facets', facets, 'story int, kind text, value text, name text')
  const outlets = drawn.flatMap(({ story, docs, place }) =>
    [...outletsOf(story, docs)].map(([outlet, counts]) => ({ outlet, story: place, ...counts })),
  )
  await insert(
    tx,
    'outlet_stories',
    outlets,
    'outlet text, story int, reports int, claims int, alone int, own int, common int, nobody int',
  )
  const claims = drawn.flatMap(({ story, place }) =>
    story.claims.map(({ id, kind, role, value, central }) => ({
      story: place,
      id,
      kind,
      role,
      value: plain(value),
      central,
    })),
  )
  await insert(tx, 'claims', claims, 'story int, id text, kind text, role text, value text, central boolean')
}

/** Puts stories aside that a person merged or split: they stay as the machine tells them, and nothing lists them. */
export async function hideStories(tx: Transaction<Schema>, places: readonly number[]): Promise<void> {
  if (places.length === 0) return
  await tx.updateTable('stories').set({ hidden: true }).where('place', 'in', places).execute()
  for (const table of ['claims', 'story_facets', 'outlet_stories', 'story_documents'] as const) {
    await tx.deleteFrom(table).where('story', 'in', places).execute()
  }
}

/** Takes stories out, with all that hangs on them. */
export async function removeStories(tx: Transaction<Schema>, places: readonly number[]): Promise<void> {
  if (places.length > 0) await tx.deleteFrom('stories').where('place', 'in', places).execute()
}

/** Writes rows, so many at once. */
export async function insert(
  tx: Transaction<Schema>,
  table: string,
  rows: readonly object[],
  columns: string,
): Promise<void> {
  const names = columns.split(', ').map((column) => column.split(' ')[0]!)
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    await sql`insert into ${sql.table(table)} (${sql.raw(names.join(', '))})
      select ${sql.raw(names.join(', '))}
      from jsonb_to_recordset(${JSON.stringify(rows.slice(from, from + AT_ONCE))}::jsonb) as x(${sql.raw(columns)})`.execute(
      tx,
    )
  }
}

/** A value as the database's JSON can hold it. */
export function clean<Value>(value: Value): Value {
  return JSON.parse(
    JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'string' ? plain(inner) : inner)),
  ) as Value
}
