import { type Kysely, sql, type Transaction } from 'kysely'
import type { Doc } from '../model/doc.js'
import type { Trace } from '../model/trace.js'
import type { Analyst, AssembledCase } from './analyst.js'
import { headOf, lockLog } from './custody.js'
import type { Database } from './driver.js'
import { tidyIndexes } from './indexes.js'
import { keptDecisions, recountAll, standingNow } from './reviewed.js'
import type { Schema } from './schema.js'
import { type SourceChanges, sourceChanges, writeSources } from './sources-written.js'
import { planStories, type StoryPlan, writeStories } from './stories-written.js'
import { countVoices, type Voiced, writeVoiced } from './voiced.js'
import { digest, keptDocuments, tracedDocs } from './work.js'

/** Documents read at once. */
const AT_ONCE = 500
/** Stories that are told before anything is written, where others ask the same database and wait for what is written. */
const AHEAD = 2000

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
  const docs: Doc[] = []
  for await (const doc of standingDocs(db)) docs.push(doc)
  return analyst.assemble(docs)
}

/** What documents say together, and what of it the case does not say yet. */
interface Whole {
  readonly assembled: AssembledCase
  readonly stories: StoryPlan
  /** Digests of whose the statements of documents are, where they are told to be somebody else's than they were. */
  readonly voiced: ReadonlyMap<string, string>
  readonly sources: readonly SourceChanges[]
}

/**
 * Tells the documents that stand together: what was read of each before is not read again, nor is a story told again that nothing touched.
 * Where somebody else told the case meanwhile, what was looked up before does not hold, and all is looked up again.
 */
export async function refresh({ db, alone }: Database, analyst: Analyst): Promise<void> {
  for (;;) {
    const asOf = await storiesAsOf(db)
    const { seq } = await headOf(db)
    const whole = await tellWhole(db, { analyst, ahead: alone?.() === true ? 0 : AHEAD })
    const written = await db.transaction().execute(async (tx) => {
      await lockLog(tx)
      if ((await storiesAsOf(tx)) !== asOf) return false
      await writeWhole(tx, whole, analyst)
      await setStoriesAsOf(tx, seq)
      return true
    })
    if (written) break
  }
  await tidyIndexes(db)
}

async function tellWhole(
  db: Kysely<Schema>,
  { analyst, ahead }: { readonly analyst: Analyst; readonly ahead: number },
): Promise<Whole> {
  const assembly = analyst.assembly()
  const marks = new Map<string, string>()
  const before = new Map<string, string | null>()
  for await (const { id, published, mark, voiced, work } of keptDocuments(db, analyst)) {
    assembly.add({ id, published }, work)
    marks.set(id, mark)
    before.set(id, voiced)
  }
  const assembled = await assembly.settle((ids) => tracedDocs(db, ids))
  const { voicesOf } = assembled
  // After an upgrade every story is told anew.
  const mark = (id: string): string => `${analyst.version} ${marks.get(id) ?? ''}`
  const voiced = new Map<string, string>()
  for (const [document, was] of before) {
    const now = digest(JSON.stringify(voicesOf(document)))
    if (now !== was) voiced.set(document, now)
  }
  return {
    assembled,
    voiced,
    stories: await planStories(db, { assembled, marks: { digest, mark, voicesOf }, ahead }),
    sources: await sourceChanges(db, assembled, analyst.search),
  }
}

/** Puts what documents say together in place of what the case said before; what it says alike stays untouched. */
async function writeWhole(
  tx: Transaction<Schema>,
  { assembled, stories, voiced, sources }: Whole,
  analyst: Analyst,
): Promise<void> {
  const speaking = async (): Promise<void> => {
    await writeSources(tx, sources)
    await countVoices(tx, await writeVoiced(tx, voicedBy(voiced, assembled)))
  }
  // Who speaks is written while stories are told.
  await bothDone(speaking(), writeStories(tx, stories))
  const kept = await keptDecisions(tx)
  if (kept.length > 0) await recountAll(tx, await standingNow(tx, kept), analyst)
}

/**
 * Where one fails the other is waited for as well, for nothing may ask a transaction that has ended; what failed first is told, not what
 * failed because of it.
 */
async function bothDone(...work: readonly Promise<void>[]): Promise<void> {
  const failures: unknown[] = []
  await Promise.all(work.map((one) => one.catch((error: unknown) => failures.push(error))))
  if (failures.length > 0) throw failures[0]
}

/** One after another: whose the statements of all documents are is more than is held at once. */
function* voicedBy(changed: ReadonlyMap<string, string>, { voicesOf }: AssembledCase): Generator<Voiced> {
  for (const [document, voiced] of changed) yield { document, voices: voicesOf(document), voiced }
}

const STORIES_AS_OF = 'stories-as-of'

async function storiesAsOf(db: Kysely<Schema>): Promise<string | null> {
  const found = await db.selectFrom('meta').select('value').where('key', '=', STORIES_AS_OF).executeTakeFirst()
  return found?.value ?? null
}

async function setStoriesAsOf(tx: Transaction<Schema>, seq: number): Promise<void> {
  await tx
    .insertInto('meta')
    .values({ key: STORIES_AS_OF, value: String(seq) })
    .onConflict((c) => c.column('key').doUpdateSet({ value: String(seq) }))
    .execute()
}
