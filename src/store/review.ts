import type { Kysely } from 'kysely'
import { sortDecisions } from '../corpus/review/standing.js'
import type { Conflict } from '../corpus/review/conflicts.js'
import type { Decision } from '../model/decision.js'
import type { ExportSource } from '../model/export.js'
import type { Analyst } from './analyst.js'
import { type By, decide, listDecisions, type ListedDecision, noMemory, type Outcome } from './decisions.js'
import { type Evaluation, evaluate } from './evaluation.js'
import type { Queue } from '../model/review.js'
import { queueOf, type QueueQuery } from './queue.js'
import { keptDecisions } from './reviewed.js'
import { reviewedCase, type ReviewedView, reviewedView } from './reviewed-view.js'
import type { Schema } from './schema.js'
import type { ToDecide } from './settle.js'

/** What persons do with a case: each decision lies on top of what the machine found. */
export interface CaseReview {
  /** Writes down for good what a person decides of a statement, a voice, an outlet or a story, and counts anew the stories it touches. */
  decide(wanted: ToDecide, by: By): Promise<Decision>
  /** The same, and tells which statement it changed and which counts it moved. */
  decideTelling(wanted: ToDecide, by: By): Promise<Outcome>
  /** Every decision with how it stands now. */
  decisions(): Promise<ListedDecision[]>
  /** Decisions taken over from another case that say otherwise than those of this one, until a person settles them. */
  conflicts(): Promise<readonly Conflict[]>
  /** What most deserves a look, first what would move a count most. */
  queue(query?: QueueQuery): Promise<Queue>
  /** Measures the machine by what persons decided. */
  evaluate(): Promise<Evaluation>
  /** A document with what was decided of its statements laid over it, and what that was. */
  reviewed(id: string): Promise<ReviewedView>
  /** What tracing all documents together gave, with what persons decided laid over it, read while it is used: what is to be published. */
  reviewedCase(): Promise<ExportSource>
}

interface ReviewContext {
  readonly analyst: Analyst
  readonly at: () => string
  readonly guard: <Result>(work: () => Promise<Result>) => Promise<Result>
  readonly guardAll: <Item>(items: AsyncGenerator<Item>) => AsyncGenerator<Item>
}

export function reviewOf(db: Kysely<Schema>, { analyst, at, guard, guardAll }: ReviewContext): CaseReview {
  const memory = noMemory()
  const telling = (wanted: ToDecide, by: By): Promise<Outcome> =>
    guard(() => decide(db, wanted, by, { analyst, at, memory }))
  return {
    decide: async (wanted, by) => (await telling(wanted, by)).decision,
    decideTelling: telling,
    decisions: () => guard(() => listDecisions(db)),
    conflicts: () => guard(async () => sortDecisions(await keptDecisions(db)).open),
    queue: (query = {}) => guard(() => queueOf(db, query, analyst)),
    evaluate: () => guard(() => evaluate(db)),
    reviewed: (id) => guard(() => reviewedView(db, id, analyst)),
    reviewedCase: () =>
      guard(async () => {
        const { documents, stories, ...whole } = await reviewedCase(db, analyst)
        return { ...whole, documents: (ids) => guardAll(documents(ids)), stories: () => guardAll(stories()) }
      }),
  }
}
