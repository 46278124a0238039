import { type Kysely, sql, type Transaction } from 'kysely'
import { documentsOf, type Gathering } from '../corpus/cluster/stories.js'
import type { DocumentMarks, ToldFrom } from '../corpus/kept-story.js'
import type { AssembledCase } from './analyst.js'
import { drawStories, insertStories, type PlacedStory, removeStories, type StoryRows, storyRows } from './drawn.js'
import { placesFor } from './places.js'
import type { Schema } from './schema.js'
import { turn, underWay } from './under-way.js'
import { tracedDocs } from './work.js'

/** Stories told and written at once. */
const AT_ONCE = 50
/** How many times as many are read before they are told, and told before they are written: the database has other things to do as well. */
const UNDER_WAY = 2
/** Stories told from one look at what the database answered to the next. */
const TURN = 5
/** Stories of which it is read at once what they were told from. */
const READ_AT_ONCE = 1000

/** How the stories of a case change. */
export interface StoryPlan {
  /** Stories that stay as they are and only move, from place to place. */
  readonly moved: readonly { readonly from: number; readonly to: number }[]
  /** Places of those that are no more. */
  readonly gone: readonly number[]
  /** Those that are told otherwise than before: told already… */
  readonly ahead: readonly StoryRows[]
  /** …or when they are asked for. */
  later(db: Kysely<Schema>): AsyncGenerator<StoryRows>
}

/** What stories are told from. */
interface Telling {
  readonly assembled: AssembledCase
  readonly marks: DocumentMarks
  /** How many stories are told before anything is written. */
  readonly ahead: number
}

/** A story that is to be told, and where it will stand. */
interface ToTell {
  readonly gathering: Gathering
  readonly from: string
  readonly place: number
}

/** Finds which stories are told as before, and tells the others. */
export async function planStories(db: Kysely<Schema>, { assembled, marks, ahead: most }: Telling): Promise<StoryPlan> {
  const { gatherings, teller } = assembled
  const froms = gatherings.map((gathering) => teller.from(gathering, marks))
  const asFrom = new Set(froms)
  const before: number[] = []
  const standing = new Map<string, number>()
  for await (const { place, from, asked, answers } of keptStories(db)) {
    before.push(place)
    if (asFrom.has(from) && answers === teller.answersTo(asked, marks.digest)) standing.set(from, place)
  }
  const wanted = gatherings.map((gathering, i) => {
    const from = froms[i]!
    const stays = standing.get(from) ?? null
    // A place is given once, whatever else is told from the same.
    standing.delete(from)
    return { gathering, from, stays }
  })
  const places = placesFor(wanted.map(({ stays }) => stays))
  const stay = new Set(wanted.flatMap(({ stays }) => stays ?? []))
  const toTell = wanted.flatMap(({ gathering, from, stays }, i): ToTell[] =>
    stays === null ? [{ gathering, from, place: places[i]! }] : [],
  )
  const ahead: StoryRows[] = []
  for await (const told of tellAll(db, toTell.slice(0, most), assembled, marks)) ahead.push(told)
  return {
    moved: wanted.flatMap(({ stays }, i) =>
      stays === null || stays === places[i] ? [] : [{ from: stays, to: places[i]! }],
    ),
    gone: before.filter((place) => !stay.has(place)),
    ahead,
    later: (tx) => tellAll(tx, toTell.slice(most), assembled, marks),
  }
}

interface KeptRow extends ToldFrom {
  readonly place: number
}

/** What the stories of a case were told from; of one that was told by an isnad that kept nothing, nothing. */
async function* keptStories(db: Kysely<Schema>): AsyncGenerator<KeptRow> {
  for (let after: number | null = null; ;) {
    let query = db
      .selectFrom('stories')
      .select(['place', 'made_from', 'asked', 'answers'])
      .where('made', '=', false)
      .orderBy('place')
      .limit(READ_AT_ONCE)
    if (after !== null) query = query.where('place', '>', after)
    const rows = await query.execute()
    for (const { place, made_from: from, asked, answers } of rows) {
      yield { place, from: from ?? '', asked: asked ?? [], answers: answers ?? '' }
    }
    if (rows.length < READ_AT_ONCE) return
    after = rows.at(-1)!.place
  }
}

/** Tells stories, some at a time; the documents of the next ones are read meanwhile. */
async function* tellAll(
  db: Kysely<Schema>,
  wanted: readonly ToTell[],
  { voiced, teller }: AssembledCase,
  { digest }: DocumentMarks,
): AsyncGenerator<StoryRows> {
  const read = (from: number): ReturnType<typeof tracedDocs> => {
    const ids = new Set(wanted.slice(from, from + AT_ONCE).flatMap(({ gathering }) => documentsOf(gathering)))
    return underWay(tracedDocs(db, [...ids]))
  }
  const coming = Array.from({ length: UNDER_WAY }, (_, i) => read(i * AT_ONCE))
  for (let from = 0; from < wanted.length; from += AT_ONCE) {
    const docs = await coming.shift()!
    coming.push(read(from + UNDER_WAY * AT_ONCE))
    for (const [id, doc] of docs) docs.set(id, voiced(doc))
    const stories: PlacedStory[] = []
    for (const { gathering, from: madeFrom, place } of wanted.slice(from, from + AT_ONCE)) {
      const { story, asked } = teller.tell(gathering, (id) => docs.get(id)!)
      stories.push({ place, story, told: { from: madeFrom, asked, answers: teller.answersTo(asked, digest) } })
      // The database is asked for the next thing as soon as it has answered the last.
      if (stories.length % TURN === 0) await turn()
    }
    yield storyRows(drawStories(stories, docs), { made: false })
  }
}

/** Writes what changed: the stories that are told otherwise, each in its place among the others. */
export async function writeStories(tx: Transaction<Schema>, plan: StoryPlan): Promise<void> {
  await removeStories(tx, plan.gone)
  await moveStories(tx, plan.moved)
  // Some are written while the next are told.
  const writing: Promise<void>[] = []
  const write = async (told: StoryRows): Promise<void> => {
    writing.push(underWay(insertStories(tx, told)))
    if (writing.length <= UNDER_WAY) return
    await writing[0]
    writing.shift()
  }
  try {
    for (const told of plan.ahead) await write(told)
    for await (const told of plan.later(tx)) await write(told)
  } finally {
    // What failed first still stands first: it is what is told.
    await Promise.all(writing)
  }
}

/** Two steps, for a story may move to where another still stands; what hangs on a story moves with it. */
async function moveStories(tx: Transaction<Schema>, moved: StoryPlan['moved']): Promise<void> {
  if (moved.length === 0) return
  await sql`update stories s set place = -1 - x."to" from jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) as x("from" int, "to" int)
    where s.place = x."from"`.execute(tx)
  await sql`update stories set place = -1 - place where place < 0`.execute(tx)
}
