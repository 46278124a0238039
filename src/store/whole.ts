import { type Kysely, sql, type Transaction } from 'kysely'
import type { KeptStory } from '../corpus/kept-story.js'
import type { Doc } from '../model/doc.js'
import type { Story } from '../model/story.js'
import type { Trace } from '../model/trace.js'
import type { Analyst } from './analyst.js'
import { headOf } from './custody.js'
import { drawStories, insertDrawn, removeStories } from './drawn.js'
import { placesFor } from './places.js'
import { keptDecisions, recountAll, standingNow } from './reviewed.js'
import type { Schema } from './schema.js'
import { type SourceChanges, sourceChanges, writeSources } from './sources-written.js'
import { countVoices, type Revoiced, revoiced, writeVoiced } from './voiced.js'
import { type Material, materialOf, writeWork } from './work.js'

/** Documents read at once. */
const AT_ONCE = 500
const STORIES_AT_ONCE = 50

/** The documents that stand now, without earlier versions, in the order of their ids; a page of them at a time. */
export async function* standingDocs(db: Kysely<Schema>): AsyncGenerator<Doc> {
  let after: string | null = null
  for (;;) {
    let query = db.selectFrom('documents').select(['id', 'doc']).where('superseded_by', 'is', null)
    if (after !== null) query = query.where(sql<boolean>`id collate "C" > ${after}`)
    const rows = await query
      .orderBy(sql`id collate "C"`)
      .limit(AT_ONCE)
      .execute()
    for (const { doc } of rows) yield JSON.parse(doc) as Doc
    const last = rows.at(-1)
    if (!last || rows.length < AT_ONCE) return
    after = last.id
  }
}

/** A trace of the documents that stand now, as tracing them anew together would give it. */
export async function traceOf(db: Kysely<Schema>, analyst: Analyst): Promise<Trace> {
  const { docs, kept } = await materialOf(db, analyst)
  // Stories as the database keeps them lack what its text cannot hold.
  return analyst.assemble(docs, { ...kept, stories: undefined })
}

/** Tells the documents that stand together: what was read of each before is not read again, nor is a story told again that nothing touched. */
export async function refresh(db: Kysely<Schema>, analyst: Analyst): Promise<void> {
  const { seq } = await headOf(db)
  const asOf = await storiesAsOf(db)
  const material = await materialOf(db, analyst)
  const trace = analyst.assemble(material.docs, material.kept)
  const sources = await sourceChanges(db, trace, analyst.search)
  // Pages wait for as long as the transaction is open: what can be worked out without it is worked out before.
  const voiced = revoiced(trace.documents, material.voiced)
  await db.transaction().execute(async (tx) => {
    // Where somebody else told the case meanwhile, what was looked up before does not hold.
    const held = (await storiesAsOf(tx)) === asOf
    await writeWhole(tx, { ...material, trace, seq, voiced, ...(held ? { sources } : {}) }, analyst)
  })
  await tidyIndexes(db)
}

/**
 * What was added is put where it belongs in the indexes of words and voices: until then every search goes through all of it, and an embedded
 * database has nobody who would do so in passing. Done by whom the indexes belong to.
 */
async function tidyIndexes(db: Kysely<Schema>): Promise<void> {
  await sql`select gin_clean_pending_list(c.oid) from pg_class c join pg_am a on a.oid = c.relam
    where a.amname = 'gin' and c.relnamespace = current_schema()::regnamespace and pg_has_role(c.relowner, 'USAGE')`.execute(
    db,
  )
}

const STORIES_AS_OF = 'stories-as-of'

async function storiesAsOf(db: Kysely<Schema>): Promise<string | null> {
  const found = await db.selectFrom('meta').select('value').where('key', '=', STORIES_AS_OF).executeTakeFirst()
  return found?.value ?? null
}

/** What documents say together, as of an entry of the log. */
export interface Whole extends Pick<Material, 'told' | 'fresh'> {
  readonly trace: Trace
  /** Documents whose statements are otherwise whose than before. */
  readonly voiced: readonly Revoiced[]
  readonly seq: number
  /** What changed of voices, parties and joins, where it was looked up already. */
  readonly sources?: readonly SourceChanges[]
}

/** Puts what a trace says across documents in place of what the case said before; what it says alike stays untouched. */
export async function writeWhole(
  tx: Transaction<Schema>,
  { trace, told, voiced, fresh, seq, sources }: Whole,
  analyst: Analyst,
): Promise<void> {
  await writeWork(tx, fresh, analyst.version)
  await writeSources(tx, sources ?? (await sourceChanges(tx, trace, analyst.search)))
  await writeStories(tx, trace, told)
  await countVoices(tx, await writeVoiced(tx, voiced))
  const kept = await keptDecisions(tx)
  if (kept.length > 0) await recountAll(tx, await standingNow(tx, kept), analyst)
  await tx
    .insertInto('meta')
    .values({ key: STORIES_AS_OF, value: String(seq) })
    .onConflict((c) => c.column('key').doUpdateSet({ value: String(seq) }))
    .execute()
}

/** Writes the stories that are told otherwise than before, each in its place among the others. */
async function writeStories(
  tx: Transaction<Schema>,
  { stories, documents }: Trace,
  told: ReadonlyMap<Story, KeptStory>,
): Promise<void> {
  const rows = await tx
    .selectFrom('stories')
    .select(['place', 'made_from', 'answers'])
    .where('made', '=', false)
    .orderBy('place')
    .execute()
  const key = (from: string | null, answers: string | null): string => `${from} ${answers}`
  const before = new Map(rows.map(({ place, made_from, answers }) => [key(made_from, answers), place]))
  const stays = stories.map((story) => {
    const own = told.get(story)
    return own ? (before.get(key(own.from, own.answers)) ?? null) : null
  })
  const places = placesFor(stays)
  const kept = new Set(places.filter((place, i) => place === stays[i]))
  await removeStories(
    tx,
    rows.flatMap(({ place }) => (kept.has(place) ? [] : [place])),
  )
  const byId = new Map(documents.map((doc) => [doc.id, doc]))
  const placed = stories.flatMap((story, i) =>
    places[i] === stays[i] ? [] : [{ place: places[i]!, story, told: told.get(story) }],
  )
  for (let from = 0; from < placed.length; from += STORIES_AT_ONCE) {
    await insertDrawn(tx, drawStories(placed.slice(from, from + STORIES_AT_ONCE), byId), { made: false })
  }
}
