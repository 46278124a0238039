import { type Kysely, sql, type Transaction } from 'kysely'
import { statementNow } from '../corpus/review/statements.js'
import { documentOf } from '../corpus/review/review.js'
import { sortDecisions, standing } from '../corpus/review/standing.js'
import type { Attribution } from '../model/attribution.js'
import type { Decision, DecisionState } from '../model/decision.js'
import type { Counts } from '../model/story.js'
import type { Analyst } from './analyst.js'
import { lockedHead, record, revisionOf } from './custody.js'
import { clean } from './json-rows.js'
import { voicedDocs } from './refs.js'
import { type CountingMemory, emptyMemory, recount } from './recount.js'
import { keptDecisions, movedDecisions, recountAll, touchedBy, versionsNow } from './reviewed.js'
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
  readonly memory: DecidingMemory
}

/** What was read of a case to count it anew, and as of which revision of it. */
export interface DecidingMemory {
  readonly revision: string | null
  readonly counting: CountingMemory
}

export const noMemory = (): DecidingMemory => ({ revision: null, counting: emptyMemory() })

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
  { analyst, at, memory }: DecidingContext,
): Promise<Outcome> {
  const author = plain(by.author.trim())
  if (author === '') throw undecidable('no-author', '')
  // What is remembered is given up where this fails, and does not hold once somebody else has changed the case.
  const { revision, counting } = memory
  Object.assign(memory, noMemory())
  const { outcome, remembered } = await db.transaction().execute(async (tx) => {
    await lockedHead(tx)
    const known = revision !== null && revision === (await revisionOf(tx)) ? counting : emptyMemory()
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
    const now = await versionsNow(tx, all)
    const stand = standing(all).map(now)
    const places = await touchedBy(tx, all, { decision, now })
    const was = await countsAt(tx, places)
    if (places === 'all') await recountAll(tx, stand, analyst)
    else await recount(tx, places, { stand, analyst, memory: known })
    const is = await countsAt(tx, places)
    const about = 'of' in decision ? all.find(({ id }) => id === decision.of) : decision
    const statement = await statementTold(tx, about && now(about), { before: standing(kept).map(now), after: stand })
    return {
      outcome: {
        decision,
        moved: movedBetween(was, is),
        recounted: places === 'all' ? is.size : places.length,
        statement,
      },
      // Stories that persons made of others are made anew in the same places.
      remembered: { revision: await revisionOf(tx), counting: places === 'all' ? emptyMemory() : known },
    }
  })
  Object.assign(memory, remembered)
  return outcome
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

/** The statement that a decision, or the one it undoes, is about, as the decisions before it and those after leave it. */
async function statementTold(
  tx: Transaction<Schema>,
  about: Decision | undefined,
  { before, after }: { readonly before: readonly Decision[]; readonly after: readonly Decision[] },
): Promise<Outcome['statement']> {
  const document = about && documentOf(about)
  const doc = document && (await voicedDocs(tx, [document])).get(document)
  if (!doc) return { before: null, after: null }
  return { before: statementNow(doc, before, about), after: statementNow(doc, after, about) }
}

/** Every decision with how it stands now; those whose words moved wait for a person. */
export async function listDecisions(db: Kysely<Schema>): Promise<ListedDecision[]> {
  const kept = await keptDecisions(db)
  const { stand, waiting } = sortDecisions(kept)
  const holding = new Set(stand.map(({ id }) => id))
  const waits = new Set(waiting.map(({ waiting: { id } }) => id))
  const moved = await movedDecisions(db, kept)
  return kept.map((decision) => {
    if (waits.has(decision.id)) return { decision, state: 'waits' }
    const lasting = decision.kind === 'undo' || decision.kind === 'redo' || holding.has(decision.id)
    return { decision, state: !lasting ? 'undone' : moved.has(decision.id) ? 'moved' : 'stands' }
  })
}
