import type { Transaction } from 'kysely'
import type { ToldFrom } from '../corpus/kept-story.js'
import type { Doc } from '../model/doc.js'
import type { Story } from '../model/story.js'
import { asJson, cleanText } from './json-rows.js'
import { toldOf, unlinkedOf } from './laid-over.js'
import { plain } from './rows.js'
import type { Schema } from './schema.js'
import { shownLinks } from './shown-story.js'
import { cardOf, outletsOf } from './story-card.js'
import { linkRows } from './story-links.js'
import { cutStory } from './story-parts.js'
import { insert, type TableRows } from './story-tables.js'

/** A story with what lists show of it. */
export interface DrawnStory extends PlacedStory, ReturnType<typeof cardOf> {
  readonly docs: readonly Doc[]
}

/** A story with its place among all, and what it was told from. */
export interface PlacedStory {
  readonly place: number
  readonly story: Story
  /** What tells later whether it would be told the same again; of one that a person made nothing does. */
  readonly told?: ToldFrom | undefined
}

export const drawStories = (stories: readonly PlacedStory[], byId: ReadonlyMap<string, Doc>): DrawnStory[] =>
  stories.map((placed) => {
    const { story } = placed
    const docs = [...new Set(story.documents)].flatMap((id) => byId.get(id) ?? [])
    return { ...placed, docs, ...cardOf(story, docs) }
  })

/** Stories as the tables hold them, table by table: little beside the documents they were drawn from. */
export interface StoryRows {
  readonly stories: readonly object[]
  readonly parts: readonly object[]
  readonly links: readonly object[]
  readonly members: MemberRows
  readonly counted: CountedRows
}

/** `made` by a person of others, or by the machine. */
export const storyRows = (drawn: readonly DrawnStory[], { made }: { readonly made: boolean }): StoryRows => ({
  ...toldRows(drawn, made),
  links: drawn.flatMap(({ place, story }) => linkRows(place, story.links)),
  members: membersOf(drawn),
  counted: countedOf(drawn),
})

function toldRows(drawn: readonly DrawnStory[], made: boolean): Pick<StoryRows, 'stories' | 'parts'> {
  const rows = drawn.map((one) => {
    const { place, story, told } = one
    const data = cutStory(place, 'data', unlinkedOf(story))
    const shown = cutStory(place, 'shown_links', shownLinks(story))
    const row = {
      place,
      id: story.id,
      ...listedOf(one),
      data: data.kept,
      shown_links: shown.kept,
      card: asJson(one.card),
      made,
      made_from: told?.from ?? null,
      asked: told?.asked.map(plain) ?? null,
      answers: told?.answers ?? null,
    }
    return { row, parts: [...data.parts, ...shown.parts] }
  })
  return { stories: rows.map(({ row }) => row), parts: rows.flatMap(({ parts }) => parts) }
}

/** Writes stories as they are told. */
export const insertStories = (
  tx: Transaction<Schema>,
  { stories, parts, links, members, counted }: StoryRows,
): Promise<void> =>
  insert(tx, [
    { table: 'stories', rows: stories },
    { table: 'story_parts', rows: parts },
    { table: 'story_links', rows: links },
    ...memberTables(members),
    ...countedTables(counted),
  ])

/** What lists are sorted and narrowed by. */
const listedOf = ({ story, card }: DrawnStory) => ({
  title: plain(story.title),
  reports: story.counts.reports,
  first_day: card.from,
  last_day: card.to,
  most: story.counts.origins.max,
  claims: card.claims,
  denials: card.denials,
  conflicts: card.conflicts,
})

/** What persons decided of a story. */
interface Decided {
  /** Whether it is drawn with what they decided laid over it. */
  readonly reviewed: boolean
  readonly decisions: readonly string[]
  readonly hidden: boolean
  /** Whether it was hidden before and nothing of it stands in lists. */
  readonly returned: boolean
}

/** Draws a story anew, with what persons decided laid over it; how the machine tells it, and all its links, stay as they were written. */
export async function redraw(
  tx: Transaction<Schema>,
  drawn: DrawnStory,
  { reviewed, decisions, hidden, returned }: Decided,
): Promise<void> {
  const told = reviewed ? cutStory(drawn.place, 'reviewed', toldOf(drawn.story)) : null
  await tx.deleteFrom('story_parts').where('story', '=', drawn.place).where('field', '=', 'reviewed').execute()
  await insert(tx, [{ table: 'story_parts', rows: told?.parts ?? [] }])
  await tx
    .updateTable('stories')
    .set({
      ...listedOf(drawn),
      reviewed: told?.kept.json ?? null,
      card: cleanText(drawn.card),
      decisions: [...decisions],
    })
    .where('place', '=', drawn.place)
    .execute()
  if (hidden) return
  if (!returned) await removeParts(tx, [drawn.place], COUNTED)
  await insert(tx, [...(returned ? memberTables(membersOf([drawn])) : []), ...countedTables(countedOf([drawn]))])
}

/** Which documents and values stories have: no decision about them changes that. */
interface MemberRows {
  readonly documents: readonly object[]
  readonly facets: readonly object[]
}

const membersOf = (drawn: readonly DrawnStory[]): MemberRows => ({
  documents: drawn.flatMap(({ docs, place }) => docs.map(({ id }) => ({ story: place, document: id }))),
  facets: drawn.flatMap(({ facets, place }) => facets.map((facet) => ({ story: place, ...facet }))),
})

const memberTables = ({ documents, facets }: MemberRows): TableRows[] => [
  { table: 'story_documents', rows: documents },
  { table: 'story_facets', rows: facets },
]

const MEMBERS = ['story_facets', 'story_documents'] as const
const COUNTED = ['claims', 'outlet_stories'] as const

/** Which claims stories have, and what their outlets rest on. */
interface CountedRows {
  readonly outlets: readonly object[]
  readonly claims: readonly object[]
}

const countedOf = (drawn: readonly DrawnStory[]): CountedRows => ({
  outlets: drawn.flatMap(({ story, docs, place }) =>
    [...outletsOf(story, docs)].map(([outlet, counts]) => ({ outlet, story: place, ...counts })),
  ),
  claims: drawn.flatMap(({ story, place }) =>
    story.claims.map(({ id, kind, role, value, central }) => ({
      story: place,
      id,
      kind,
      role,
      value: plain(value),
      central,
    })),
  ),
})

const countedTables = ({ outlets, claims }: CountedRows): TableRows[] => [
  { table: 'outlet_stories', rows: outlets },
  { table: 'claims', rows: claims },
]

/** Puts stories aside that a person merged or split: they stay as the machine tells them, and nothing lists them. */
export async function hideStories(tx: Transaction<Schema>, places: readonly number[]): Promise<void> {
  if (places.length === 0) return
  await tx.updateTable('stories').set({ hidden: true }).where('place', 'in', places).execute()
  await removeParts(tx, places, [...COUNTED, ...MEMBERS])
}

async function removeParts(
  tx: Transaction<Schema>,
  places: readonly number[],
  tables: readonly (typeof COUNTED | typeof MEMBERS)[number][],
): Promise<void> {
  for (const table of tables) await tx.deleteFrom(table).where('story', 'in', places).execute()
}

/** Takes stories out, with all that hangs on them. */
export async function removeStories(tx: Transaction<Schema>, places: readonly number[]): Promise<void> {
  if (places.length > 0) await tx.deleteFrom('stories').where('place', 'in', places).execute()
}
