import { type Kysely, sql, type Transaction } from 'kysely'
import { statementNow } from '../corpus/review/statements.js'
import { sortDecisions } from '../corpus/review/standing.js'
import type { Attribution } from '../model/attribution.js'
import type { Decision, DecisionState } from '../model/decision.js'
import type { Counts } from '../model/story.js'
import type { Analyst } from './analyst.js'
import { lockedHead, record } from './custody.js'
import { clean } from './drawn.js'
import { voicedDocs } from './refs.js'
import { keptDecisions, movedDecisions, recountPlaces, standingNow, touchedBy } from './reviewed.js'
import { plain } from './rows.js'
import type { Schema } from './schema.js'
import { settle, type ToDecide, undecidable } from './settle.js'

/** Who decides, and why. */
export interface By {
  readonly author: string
  readonly reason?: string | null | undefined
}

/** A decision with how it stands now. */
export interface ListedDecision {
  readonly decision: Decision
  readonly state: DecisionState
}

export interface DecidingContext {
  readonly analyst: Analyst
  readonly at: () => string
}

/** What a decision came to. */
export interface Outcome {
  readonly decision: Decision
  /** Stories whose counts it moved; null where a story was not there before, or is not any more. */
  readonly moved: readonly {
    readonly story: string
    readonly title: string
    readonly before: Counts | null
    readonly after: Counts | null
  }[]
  /** How many stories were counted anew. */
  readonly recounted: number
  /** The statement it is about, as it was told before and as it is now; null where there is none. */
  readonly statement: { readonly before: Attribution | null; readonly after: Attribution | null }
}

/** Writes a decision down for good, and counts anew the stories it touches: all or nothing. */
export async function decide(
  db: Kysely<Schema>,
  wanted: ToDecide,
  by: By,
  { analyst, at }: DecidingContext,
): Promise<Outcome> {
  const author = plain(by.author.trim())
  if (author === '') throw undecidable('no-author', '')
  return db.transaction().execute(async (tx) => {
    await lockedHead(tx)
    const kept = await keptDecisions(tx)
    const { decided, before } = await settle(tx, wanted, kept)
    const decision: Decision = clean({
      ...decided,
      id: `d${kept.length + 1}`,
      at: at(),
      author,
      reason: plain(by.reason?.trim() || null),
      before,
    })
    await writeDecision(tx, decision, { seq: kept.length + 1, at: decision.at })
    const all = [...kept, decision]
    const places = await touchedBy(tx, all, decision)
    const was = await countsAt(tx, places)
    await recountPlaces(tx, all, places, analyst)
    const is = await countsAt(tx, places)
    const statement = {
      before: await statementTold(tx, kept, all, decision),
      after: await statementTold(tx, all, all, decision),
    }
    return { decision, moved: movedBetween(was, is), recounted: places === 'all' ? is.size : places.length, statement }
  })
}

/** Puts a decision into the log and among the others. */
export async function writeDecision(
  tx: Transaction<Schema>,
  decision: Decision,
  { seq, at }: { seq: number; at: string },
): Promise<void> {
  await record(tx, { act: 'decided', decision }, at)
  await sql`insert into decisions (id, at, kind, seq, data) values (${decision.id}, ${decision.at}, ${decision.kind}, ${seq},
    ${JSON.stringify(decision)}::jsonb)`.execute(tx)
}

interface Counted {
  readonly title: string
  readonly counts: Counts
}

async function countsAt(tx: Transaction<Schema>, places: readonly number[] | 'all'): Promise<Map<string, Counted>> {
  let query = tx
    .selectFrom('stories')
    .select(['id', 'title', sql<Counts>`card -> 'counts'`.as('counts')])
    .where('hidden', '=', false)
  if (places !== 'all') query = query.where('place', 'in', [-1, ...places])
  const rows = await query.orderBy('place').execute()
  return new Map(rows.map(({ id, ...counted }) => [id, counted]))
}

function movedBetween(was: ReadonlyMap<string, Counted>, is: ReadonlyMap<string, Counted>): Outcome['moved'] {
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((story) => {
    const [before, after] = [was.get(story), is.get(story)]
    if (JSON.stringify(before?.counts) === JSON.stringify(after?.counts)) return []
    const title = (after ?? before)!.title
    return [{ story, title, before: before?.counts ?? null, after: after?.counts ?? null }]
  })
}

/** The statement that a decision, or the one it undoes, is about, as the given decisions leave it. */
async function statementTold(
  tx: Transaction<Schema>,
  decisions: readonly Decision[],
  all: readonly Decision[],
  decision: Decision,
): Promise<Attribution | null> {
  const about = 'of' in decision ? all.find(({ id }) => id === decision.of) : decision
  if (!about) return null
  const [now] = await standingNow(tx, [about])
  if (!now || !('on' in now || now.kind === 'add')) return null
  const document = now.kind === 'add' ? now.document : now.on.document
  const doc = (await voicedDocs(tx, [document])).get(document)
  return doc ? statementNow(doc, await standingNow(tx, decisions), now) : null
}

/** Every decision with how it stands now; those whose words moved wait for a person. */
export async function listDecisions(db: Kysely<Schema>): Promise<ListedDecision[]> {
  const kept = await keptDecisions(db)
  const { stand, waiting } = sortDecisions(kept)
  const standing = new Set(stand.map(({ id }) => id))
  const waits = new Set(waiting.map(({ waiting: { id } }) => id))
  const moved = await movedDecisions(db, kept)
  return kept.map((decision) => {
    if (waits.has(decision.id)) return { decision, state: 'waits' }
    const lasting = decision.kind === 'undo' || decision.kind === 'redo' || standing.has(decision.id)
    return { decision, state: !lasting ? 'undone' : moved.has(decision.id) ? 'moved' : 'stands' }
  })
}
