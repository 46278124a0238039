import { type Kysely, sql } from 'kysely'
import { type GoldDocument, goldOf } from '../corpus/review/gold.js'
import { documentOf } from '../corpus/review/review.js'
import { judgedDocs, type ReviewScore, scoreReview } from '../corpus/review/score.js'
import { voicedDocs } from './refs.js'
import { keptDecisions, movedDecisions, standingNow } from './reviewed.js'
import type { Schema } from './schema.js'
import { machineStories } from './story-parts.js'

/** The machine measured by what persons decided in a case. */
export interface Evaluation {
  readonly score: ReviewScore
  /** Decisions whose words are not there any more: they measure nothing. */
  readonly moved: number
  /** The documents of which every statement was decided, in the form of annotated texts. */
  readonly gold: readonly GoldDocument[]
}

export async function evaluate(db: Kysely<Schema>): Promise<Evaluation> {
  const kept = await keptDecisions(db)
  const decisions = await standingNow(db, kept)
  const docs = await voicedDocs(db, [...new Set(decisions.flatMap((one) => documentOf(one) ?? []))])
  const scoring = { docs, decisions, stories: await machineStories(db, sql`not s.made`) }
  const moved = await movedDecisions(db, kept)
  return { score: scoreReview(scoring), moved: moved.size, gold: goldOf(judgedDocs(scoring)) }
}
