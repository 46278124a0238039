import { type Kysely, sql, type Transaction } from 'kysely'
import type { Doc } from '../model/doc.js'
import type { Counts } from '../model/story.js'
import type { Analyst } from './analyst.js'
import { rewrite } from './add.js'
import { lockLog, record } from './custody.js'
import type { Database } from './driver.js'
import type { Unlinked } from './laid-over.js'
import { rowsOf, type StoredSource, withNotes } from './rows.js'
import type { Schema } from './schema.js'
import { machineStories } from './story-parts.js'
import { refresh } from './whole.js'

/** A claim by what it says. */
export interface ClaimNote {
  readonly story: string
  readonly title: string
  readonly kind: string
  readonly role: string | null
  readonly value: string
}

/** What tracing a case again changes. */
export interface Update {
  /** Documents that were traced again, and those of them that are read otherwise now. */
  readonly traced: number
  readonly documents: readonly {
    readonly id: string
    readonly title: string | null
    /** Statements by source and cue. */
    readonly gained: readonly string[]
    readonly lost: readonly string[]
  }[]
  readonly claims: { readonly gained: readonly ClaimNote[]; readonly lost: readonly ClaimNote[] }
  readonly moved: readonly {
    readonly story: string
    readonly title: string
    readonly before: Counts
    readonly after: Counts
  }[]
  readonly stories: { readonly before: number; readonly after: number }
  /** Whether it was kept. */
  readonly kept: boolean
}

export interface UpdateContext {
  readonly analyst: Analyst
  readonly at: () => string
  readonly agree: (update: Update) => Promise<boolean> | boolean
  /** Every document, not only those that another version traced. */
  readonly all: boolean
}

interface Retraced {
  readonly source: StoredSource
  readonly before: Doc
  readonly after: Doc
}

/** Traces again, compares, asks, and then writes all documents or none; the stories follow, with what came in meanwhile. */
export async function updateCase(database: Database, context: UpdateContext): Promise<Update> {
  const { db } = database
  const { analyst, all } = context
  const { docs, retraced } = await retrace(db, analyst, all)
  const trace = analyst.assemble(docs)
  const before = await machineStories(db, sql`not s.made`)
  const update: Update = {
    traced: retraced.length,
    documents: retraced.flatMap(({ before: one, after: other }) => changeOf(one, other) ?? []),
    ...compareStories(before, trace.stories),
    stories: { before: before.length, after: trace.stories.length },
    kept: false,
  }
  if (!(await context.agree(update))) return update
  await db.transaction().execute(async (tx) => {
    await lockLog(tx)
    for (const one of retraced) await replace(tx, one, analyst)
    if (retraced.length > 0) {
      const documents = retraced.map(({ after }) => after.id)
      await record(tx, { act: 'analysed', documents, analysis: analyst.version }, context.at())
    }
  })
  await refresh(database, analyst)
  return { ...update, kept: true }
}

async function retrace(
  db: Kysely<Schema>,
  analyst: Analyst,
  all: boolean,
): Promise<{ docs: Doc[]; retraced: Retraced[] }> {
  const docs: Doc[] = []
  const retraced: Retraced[] = []
  for (let after = 0; ;) {
    const rows = await db
      .selectFrom('documents')
      .select(['id', 'seq', 'source', 'doc', 'analysis', 'superseded_by'])
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(500)
      .execute()
    for (const row of rows) {
      after = row.seq
      let doc = JSON.parse(row.doc) as Doc
      if (all || row.analysis !== analyst.version) {
        const source = JSON.parse(row.source) as StoredSource
        const { readerNotes, ...given } = source
        const read = withNotes(analyst.document({ ...given, text: doc.text }), readerNotes)
        retraced.push({ source, before: doc, after: { ...read, id: row.id } })
        doc = { ...read, id: row.id }
      }
      if (row.superseded_by === null) docs.push(doc)
    }
    if (rows.length < 500) break
  }
  return { docs: docs.sort((a, b) => (a.id < b.id ? -1 : 1)), retraced }
}

const replace = (tx: Transaction<Schema>, { source, after }: Retraced, analyst: Analyst): Promise<void> => {
  const { readerNotes, ...given } = source
  return rewrite(tx, rowsOf({ ...given, text: after.text }, readerNotes, after, analyst))
}

/** Null where the document is read as before. */
function changeOf(before: Doc, after: Doc): Update['documents'][number] | null {
  if (JSON.stringify(before) === JSON.stringify(after)) return null
  const names = (doc: Doc): string[] =>
    doc.attributions.map(({ cue, source, stance }) => `${source?.text ?? '…'} · ${cue.text} (${stance}, ${cue.start})`)
  return { id: after.id, title: after.title, ...setsApart(names(before), names(after)) }
}

function setsApart<Item>(before: readonly Item[], after: readonly Item[]): { gained: Item[]; lost: Item[] } {
  const [old, now] = [new Set(before), new Set(after)]
  return { gained: after.filter((x) => !old.has(x)), lost: before.filter((x) => !now.has(x)) }
}

/** Stories of before and after are one where they have the same id, or else share most documents. */
function compareStories(before: readonly Unlinked[], after: readonly Unlinked[]): Pick<Update, 'claims' | 'moved'> {
  const gained: ClaimNote[] = []
  const lost: ClaimNote[] = []
  const moved: Update['moved'][number][] = []
  const left = new Map(before.map((story) => [story.id, story]))
  for (const story of after) {
    const old = left.get(story.id) ?? nearest(story, left)
    if (old) left.delete(old.id)
    const [was, is] = [notesOf(old), notesOf(story)]
    for (const [key, note] of is) if (!was.has(key)) gained.push(note)
    for (const [key, note] of was) if (!is.has(key)) lost.push(note)
    if (old && JSON.stringify(old.counts) !== JSON.stringify(story.counts)) {
      moved.push({ story: story.id, title: story.title, before: old.counts, after: story.counts })
    }
  }
  for (const story of left.values()) lost.push(...notesOf(story).values())
  return { claims: { gained, lost }, moved }
}

function nearest({ documents }: Unlinked, among: ReadonlyMap<string, Unlinked>): Unlinked | undefined {
  let best: Unlinked | undefined
  let most = documents.length / 2
  for (const story of among.values()) {
    const shared = story.documents.filter((id) => documents.includes(id)).length
    if (shared > most) [best, most] = [story, shared]
  }
  return best
}

const notesOf = (story: Unlinked | undefined): Map<string, ClaimNote> =>
  new Map(
    story?.claims.map(({ kind, role, value }) => [
      `${kind} ${role ?? ''} ${value}`,
      { story: story.id, title: story.title, kind, role, value },
    ]),
  )
