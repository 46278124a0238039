import { type Kysely, sql, type Transaction } from 'kysely'
import type { Ground } from '../corpus/case.js'
import { review } from '../corpus/review/review.js'
import type { Decision } from '../model/decision.js'
import type { Doc } from '../model/doc.js'
import type { Story } from '../model/story.js'
import type { Analyst } from './analyst.js'
import { type CaseSources, sourcesOf, toolsOf } from './case-sources.js'
import { drawStories, redraw } from './drawn.js'
import type { Unlinked } from './laid-over.js'
import { voicedDocs } from './refs.js'
import type { Schema } from './schema.js'
import { machineStories } from './story-parts.js'

/** All that a story is counted from. */
interface Counted {
  readonly story: Story
  readonly documents: readonly Doc[]
  readonly ground: Ground
}

/** What was read of a case to count stories anew, for as long as nothing of it changes but by the decisions that are counted. */
export interface CountingMemory {
  sources: CaseSources | null
  readonly stories: Map<number, Counted>
}

/** Whoever reviews goes from one story to another and back; a large one takes some megabytes. */
const REMEMBERED = 4

export const emptyMemory = (): CountingMemory => ({ sources: null, stories: new Map() })

export interface Counting {
  readonly stand: readonly Decision[]
  readonly analyst: Analyst
  readonly memory: CountingMemory
  /** Stories that were put aside and are shown again: what lists have of them is written anew. */
  readonly returned?: boolean
}

/** Counts stories anew with decisions laid over them. */
export async function recount(
  tx: Transaction<Schema>,
  places: readonly number[],
  { stand, analyst, memory, returned = false }: Counting,
): Promise<void> {
  if (places.length === 0) return
  const sources = (memory.sources ??= await sourcesOf(tx))
  const tools = toolsOf(analyst)
  const hidden = await hiddenAmong(tx, places)
  for (const place of places) {
    const counted = memory.stories.get(place) ?? (await countedAt(tx, place, { sources, analyst }))
    if (!counted) continue
    const { story, documents, ground } = counted
    const material = review({ story, documents, ...sources }, stand, tools)
    const reviewed =
      material.applied.length === 0 ? null : analyst.recount({ ...material, story, changes: story.changes, ground })
    const byId = new Map(material.documents.map((doc) => [doc.id, doc]))
    const [drawn] = drawStories([{ place, story: reviewed ?? story }], byId)
    await redraw(tx, drawn!, {
      reviewed: reviewed !== null,
      decisions: material.applied,
      hidden: hidden.has(place),
      returned,
    })
    remember(memory, place, counted)
  }
}

async function hiddenAmong(tx: Transaction<Schema>, places: readonly number[]): Promise<Set<number>> {
  const rows = await tx
    .selectFrom('stories')
    .select('place')
    .where('place', 'in', places)
    .where('hidden', '=', true)
    .execute()
  return new Set(rows.map(({ place }) => place))
}

function remember({ stories }: CountingMemory, place: number, counted: Counted): void {
  stories.delete(place)
  stories.set(place, counted)
  for (const first of stories.keys()) if (stories.size > REMEMBERED) stories.delete(first)
}

async function countedAt(
  db: Kysely<Schema>,
  place: number,
  given: { readonly sources: CaseSources; readonly analyst: Analyst },
): Promise<Counted | null> {
  const [story] = await machineStories(db, sql`s.place = ${place}`)
  return story ? countedFrom(db, story, given) : null
}

async function countedFrom(
  db: Kysely<Schema>,
  kept: Unlinked,
  { sources: { voices }, analyst }: { readonly sources: CaseSources; readonly analyst: Analyst },
): Promise<Counted> {
  // Before there were changes of texts none were told.
  const story: Story = { ...kept, links: [], changes: kept.changes ?? [] }
  const documents = await documentsOf(db, story)
  return { story, documents, ground: analyst.ground({ story, documents, voices }) }
}

const documentsOf = async (db: Kysely<Schema>, story: Story): Promise<Doc[]> => {
  const ids = [...new Set([...story.documents, ...story.reactions.map(({ document }) => document)])]
  const docs = await voicedDocs(db, ids)
  return ids.flatMap((id) => docs.get(id) ?? [])
}

/** How a story would be counted if more were decided than stands; for as many suppositions as are made of it. */
export async function supposing(
  db: Kysely<Schema>,
  kept: Unlinked,
  { stand, sources, analyst }: { stand: readonly Decision[]; sources: CaseSources; analyst: Analyst },
): Promise<(more: Decision) => Story> {
  const { story, documents, ground } = await countedFrom(db, kept, { sources, analyst })
  const tools = toolsOf(analyst)
  return (more) => {
    const material = review({ story, documents, ...sources }, [...stand, more], tools)
    return analyst.recount({ ...material, story, changes: story.changes, ground })
  }
}
