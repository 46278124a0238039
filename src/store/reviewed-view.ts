import { type Kysely, sql } from 'kysely'
import { documentOf, reviewDocument, reviewSources } from '../corpus/review/review.js'
import { statementOf } from '../corpus/review/statements.js'
import type { Decision } from '../model/decision.js'
import type { Doc } from '../model/doc.js'
import type { ExportSource } from '../model/export.js'
import type { Story, StoryReview } from '../model/story.js'
import type { Trace } from '../model/trace.js'
import type { Analyst } from './analyst.js'
import { checksAmong } from './checks.js'
import { CaseError } from './failure.js'
import { voicedDocs } from './refs.js'
import { sourcesOf, toolsOf } from './case-sources.js'
import { keptDecisions, standingNow } from './reviewed.js'
import type { Schema } from './schema.js'
import { linkedStories } from './story-links.js'

/** A document as persons leave it, beside what the machine found in it. */
export interface ReviewedView {
  readonly document: Doc
  readonly machine: Doc
  /** What was decided of its statements and stands, in the order it was; `statement` is the id it goes by, null where its words are not there any more. */
  readonly decided: readonly { readonly statement: string | null; readonly decision: Decision }[]
}

export async function reviewedView(db: Kysely<Schema>, id: string, analyst: Analyst): Promise<ReviewedView> {
  const machine = (await voicedDocs(db, [id])).get(id)
  if (!machine) throw new CaseError({ kind: 'no-document', id })
  const stand = await standingNow(db, await keptDecisions(db))
  const own = stand.filter((decision) => documentOf(decision) === id)
  const touched = own.length > 0 || stand.some(({ kind }) => kind === 'owner')
  const { voices } = touched ? await sourcesOf(db) : { voices: new Map() }
  return {
    document: touched ? reviewDocument(machine, stand, new Map(voices), toolsOf(analyst)) : machine,
    machine,
    decided: own.map((decision) => ({ statement: nowOf(decision, machine), decision })),
  }
}

function nowOf(decision: Decision, doc: Doc): string | null {
  if (decision.kind === 'add') return `you-${decision.id}`
  return 'on' in decision ? (statementOf(doc, decision.on)?.id ?? null) : null
}

interface ReviewedCase extends ExportSource {
  documents(ids?: readonly string[]): AsyncGenerator<Doc>
  stories(): AsyncGenerator<Story>
}

/** Documents and stories held at once. */
const AT_ONCE = 200
const STORIES_AT_ONCE = 20

/** The case as it is to be published: documents and stories with every decision that stands laid over them, read page by page. */
export async function reviewedCase(db: Kysely<Schema>, analyst: Analyst): Promise<ReviewedCase> {
  const stand = await standingNow(db, await keptDecisions(db))
  const tools = toolsOf(analyst)
  const { voices, joins } = reviewSources(await sourcesOf(db), stand)
  const named = new Map(voices)
  const review = (doc: Doc): Doc => reviewDocument(doc, stand, named, tools)
  // What persons said of statements may name voices anew: those documents are read first.
  const touched = [...new Set(stand.flatMap((decision) => documentOf(decision) ?? []))]
  for (const doc of (await voicedDocs(db, touched)).values()) review(doc)
  const parties = await db
    .selectFrom('parties')
    .select('data')
    .orderBy(sql`id collate "C"`)
    .execute()
  return {
    scope: await scopeOf(db),
    voices: [...named.values()],
    parties: parties.map(({ data }) => data),
    joins,
    async *documents(ids) {
      for await (const doc of voicedDocuments(db, ids)) yield stand.length === 0 ? doc : review(doc)
    },
    stories: () => shownStories(db, stand),
  }
}

async function scopeOf(db: Kysely<Schema>): Promise<Trace['scope']> {
  const { rows } = await sql<Trace['scope']>`select count(*)::int as documents,
    min(published collate "C") as "from", max(published collate "C") as "to"
    from documents where superseded_by is null`.execute(db)
  return rows[0] ?? { documents: 0, from: null, to: null }
}

/** The documents that stand now, every link told whose it is. */
async function* voicedDocuments(db: Kysely<Schema>, wanted?: readonly string[]): AsyncGenerator<Doc> {
  const all = db.selectFrom('documents').select('id').where('superseded_by', 'is', null)
  const some = wanted === undefined ? all : all.where(sql<boolean>`id = any(${wanted as string[]}::text[])`)
  const ids = await some.orderBy(sql`id collate "C"`).execute()
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const page = ids.slice(from, from + AT_ONCE).map(({ id }) => id)
    const docs = await voicedDocs(db, page)
    for (const id of page) yield docs.get(id)!
  }
}

async function* shownStories(db: Kysely<Schema>, stand: readonly Decision[]): AsyncGenerator<Story> {
  for (let after = -1; ;) {
    const page = sql`select place from stories where not hidden and place > ${after} order by place limit ${STORIES_AT_ONCE}`
    const rows = await linkedStories(db, page)
    for (const { machine, reviewed, decisions } of rows) yield withReview({ ...machine, ...reviewed }, decisions, stand)
    const last = rows.at(-1)
    if (!last || rows.length < STORIES_AT_ONCE) return
    after = last.place
  }
}

/** A story that says who reviewed it, and what was done before it is published. */
function withReview(story: Story, decisions: readonly string[], stand: readonly Decision[]): Story {
  const own = new Set(decisions)
  const by = stand.filter(({ id, kind }) => own.has(id) && kind !== 'check')
  const checks = checksAmong(stand, story)
  if (by.length + checks.length === 0) return story
  const review: StoryReview = {
    authors: [...new Set(by.map(({ author }) => author))],
    decisions: by.length,
    checks: checks.map(({ done, author, at, reason }) => ({ done, author, at, note: reason })),
  }
  return { ...story, review }
}
