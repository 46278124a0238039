import type { Attribution } from './attribution.js'
import type { Evidence } from './evidence.js'
import type { Counts, OriginJoinKind } from './story.js'

/** Why a reading of the machine deserves a look. */
export type StatementDoubt =
  /** Its source is not named beside it, and was taken from a statement before. */
  | 'implied_source'
  | 'no_source'
  /** Words of the content, not the reporting word, made it a denial, a hedge or a silence. */
  | 'stance_of_content'
  /** A noun, a colon or a verb without a subject reports it. */
  | 'loose_cue'
  | 'no_content'

/** Two origins of a story that may be one, and how its range moves if a person says so, or says no. */
export interface DoubtfulJoin {
  /** Voices to be decided on. */
  readonly a: string
  readonly b: string
  /** Ids of their origins. */
  readonly origins: readonly [string, string]
  readonly join: OriginJoinKind
  readonly evidence: readonly Evidence[]
  readonly now: Counts['origins']
  readonly ifSame: Counts['origins']
  readonly ifApart: Counts['origins']
}

/** A statement that stands behind the central claim of a story and of which nobody has decided yet. */
export interface StatementToReview {
  readonly document: string
  readonly statement: Attribution
  readonly doubts: readonly StatementDoubt[]
  /** Whether an origin of the claim rests on it alone: rejected, it takes the origin with it. */
  readonly alone: boolean
}

/** What deserves a look: a join that would move a count, a doubtful reading behind a central claim, then one nobody has looked at. */
export type QueueItem = { readonly story: string; readonly title: string; readonly reports: number } & (
  | ({ readonly kind: 'join'; readonly names: readonly [string, string] } & DoubtfulJoin)
  | ({ readonly kind: 'doubtful' | 'unreviewed' } & StatementToReview)
)

/** What most deserves a look. */
export interface Queue {
  /** Doubtful joins in all that would move a count. */
  readonly joins: number
  readonly items: readonly QueueItem[]
}
