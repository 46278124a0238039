import { type Kysely, sql } from 'kysely'
import { documentOf, handMade, reviewDocument } from '../corpus/review/review.js'
import { statementOf } from '../corpus/review/statements.js'
import type { Decision } from '../model/decision.js'
import type { Doc } from '../model/doc.js'
import type { Story, StoryReview } from '../model/story.js'
import type { Trace } from '../model/trace.js'
import type { Analyst } from './analyst.js'
import { checksAmong } from './checks.js'
import { CaseError } from './failure.js'
import { voicedDocs } from './refs.js'
import { keptDecisions, sourcesOf, standingNow, toolsOf } from './reviewed.js'
import type { Schema } from './schema.js'
import { standingDocs } from './whole.js'

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

/** The case as it is to be published: documents and stories with every decision that stands laid over them. */
export async function reviewedTrace(db: Kysely<Schema>, analyst: Analyst): Promise<Trace> {
  const stand = await standingNow(db, await keptDecisions(db))
  const { voices: known, joins } = await sourcesOf(db)
  const voices = new Map(known)
  for (const decision of stand) {
    if (decision.kind === 'link') voices.set(handMade(decision).id, handMade(decision))
  }
  const ids: string[] = []
  for await (const { id } of standingDocs(db)) ids.push(id)
  const documents: Doc[] = []
  for (let from = 0; from < ids.length; from += 200) {
    const docs = await voicedDocs(db, ids.slice(from, from + 200))
    for (const id of ids.slice(from, from + 200)) {
      documents.push(reviewDocument(docs.get(id)!, stand, voices, toolsOf(analyst)))
    }
  }
  const stories = await db
    .selectFrom('stories')
    .select(['data', 'reviewed', 'decisions'])
    .where('hidden', '=', false)
    .orderBy('place')
    .execute()
  const parties = await db
    .selectFrom('parties')
    .select('data')
    .orderBy(sql`id collate "C"`)
    .execute()
  const days = documents.flatMap(({ published }) => published ?? []).sort()
  return {
    schema: 'isnad.trace/1',
    scope: { documents: documents.length, from: days[0] ?? null, to: days.at(-1) ?? null },
    documents,
    voices: [...voices.values()],
    parties: parties.map(({ data }) => data),
    joins,
    stories: stories.map(({ data, reviewed, decisions }) => withReview(reviewed ?? data, decisions, stand)),
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
