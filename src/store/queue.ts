import { type Kysely, sql } from 'kysely'
import { movement } from '../corpus/review/doubts.js'
import { documentOf, reviewSources } from '../corpus/review/review.js'
import { statementOf } from '../corpus/review/statements.js'
import { statementsToReview } from '../corpus/review/to-review.js'
import type { Decision } from '../model/decision.js'
import type { Queue, QueueItem } from '../model/review.js'
import type { Unlinked } from './laid-over.js'
import { voicedDocs } from './refs.js'
import type { Analyst } from './analyst.js'
import { type CaseSources, sourcesOf } from './case-sources.js'
import { supposing } from './recount.js'
import { keptDecisions, standingNow } from './reviewed.js'
import type { Schema } from './schema.js'
import { machineStories, storyNow } from './story-parts.js'

export interface QueueQuery {
  readonly story?: string | undefined
  readonly limit?: number | undefined
}

/** Items where nobody says how many. */
const SHOWN = 20
/** Stories whose documents are read at once. */
const AT_ONCE = 10
/** Stories whose doubtful joins are looked at, those of most reports first. */
const MOST_STORIES = 500

/** What most deserves a look, first what would move a count most. */
export async function queueOf(
  db: Kysely<Schema>,
  { story: only, limit = SHOWN }: QueueQuery,
  analyst: Analyst,
): Promise<Queue> {
  const stand = await standingNow(db, await keptDecisions(db))
  const sources = await sourcesOf(db)
  const joins = await joinsToReview(db, { stand, sources, analyst, only })
  const first = joins.slice(0, limit)
  const counted = await exactly(db, first, { stand, sources, analyst })
  const items: QueueItem[] = [...counted]
  const later: QueueItem[] = []
  for (let offset = 0; items.length < limit; offset += AT_ONCE) {
    const stories = await storiesFrom(db, only, offset)
    const docs = await voicedDocs(db, [...new Set(stories.flatMap(({ documents }) => documents))])
    const decided = decidedStatements(stand, docs)
    for (const story of stories) {
      const { id, title, counts } = story
      for (const found of statementsToReview(story, docs)) {
        if (decided.has(`${found.document} ${found.statement.id}`)) continue
        const about = { story: id, title, reports: counts.reports, ...found }
        if (found.doubts.length > 0) items.push({ kind: 'doubtful', ...about })
        else later.push({ kind: 'unreviewed', ...about })
      }
    }
    // Behind what was found so far, unreviewed readings of large stories matter more than doubts of small ones.
    if (stories.length < AT_ONCE || items.length + later.length >= limit) break
  }
  return { joins: joins.length - (first.length - counted.length), items: [...items, ...later].slice(0, limit) }
}

type JoinItem = Extract<QueueItem, { kind: 'join' }>

interface JoinContext {
  readonly stand: readonly Decision[]
  readonly sources: CaseSources
  readonly analyst: Analyst
  readonly only: string | undefined
}

async function joinsToReview(db: Kysely<Schema>, { stand, sources, analyst, only }: JoinContext): Promise<JoinItem[]> {
  const open = sql<boolean>`(s.card -> 'counts' -> 'origins' ->> 'min')::int < (s.card -> 'counts' -> 'origins' ->> 'max')::int`
  const { rows } = await sql<{ story: Unlinked }>`select ${storyNow} as story from stories s
    where not s.hidden and ${open} and (${only ?? null}::text is null or s.id = ${only ?? null})
    order by s.reports desc, s.place limit ${MOST_STORIES}`.execute(db)
  const apart = stand.flatMap((one) => (one.kind === 'apart' ? [[one.a, one.b] as const] : []))
  const doubtful = analyst.doubts({ ...reviewSources(sources, stand), apart })
  const nameOf = ({ origins }: Unlinked, id: string): string => origins.find((one) => one.id === id)?.name ?? id
  return rows
    .flatMap(({ story }) =>
      doubtful(story)
        .filter(({ a, b }) => sources.voices.has(a) && sources.voices.has(b))
        .map((join) => ({
          kind: 'join' as const,
          story: story.id,
          title: story.title,
          reports: story.counts.reports,
          names: [nameOf(story, join.origins[0]), nameOf(story, join.origins[1])] as const,
          ...join,
        })),
    )
    .sort((x, y) => movement(y) - movement(x) || y.reports - x.reports)
}

/**
 * Whoever is taken for one with a known source is no longer one of the unknown, who then hang together otherwise: what is shown is counted
 * from the documents as the decision would count it.
 */
async function exactly(
  db: Kysely<Schema>,
  items: readonly JoinItem[],
  context: Parameters<typeof supposing>[2],
): Promise<JoinItem[]> {
  const told: JoinItem[] = []
  const counting = new Map<string, Awaited<ReturnType<typeof supposing>>>()
  for (const item of items) {
    let count = counting.get(item.story)
    if (!count) {
      const [story] = await machineStories(db, sql`s.id = ${item.story} and not s.hidden`)
      counting.set(item.story, (count = await supposing(db, story!, context)))
    }
    const { a, b } = item
    const [ifSame, ifApart] = (['same', 'apart'] as const).map(
      (kind) => count({ kind, a, b, id: 'supposed', at: '', author: '', reason: null, before: null }).counts.origins,
    )
    told.push({ ...item, ifSame: ifSame!, ifApart: ifApart! })
  }
  return told.filter((item) => movement(item) > 0).sort((x, y) => movement(y) - movement(x) || y.reports - x.reports)
}

/** Stories with most reports first. */
async function storiesFrom(db: Kysely<Schema>, only: string | undefined, offset: number): Promise<Unlinked[]> {
  const { rows } = await sql<{ story: Unlinked }>`select ${storyNow} as story from stories s
    where not s.hidden and (${only ?? null}::text is null or s.id = ${only ?? null})
    order by s.reports desc, s.place limit ${AT_ONCE} offset ${offset}`.execute(db)
  return rows.map(({ story }) => story)
}

/** The statements of documents that somebody decided of. */
function decidedStatements(stand: readonly Decision[], docs: Awaited<ReturnType<typeof voicedDocs>>): Set<string> {
  return new Set(
    stand.flatMap((decision) => {
      const doc = docs.get(documentOf(decision) ?? '')
      const statement = doc && 'on' in decision ? statementOf(doc, decision.on) : null
      return doc && statement ? [`${doc.id} ${statement.id}`] : []
    }),
  )
}
