import type { Check, Decision, DecisionState, StatementChange } from '../../model/decision.js'
import type { Queue } from '../../model/review.js'
import type { Counts } from '../../model/story.js'
import type { Doc } from '../../model/doc.js'
import type { Scope } from './case.js'
import type { OriginalPage } from './original.js'

export type { Check, DecisionState, StatementChange } from '../../model/decision.js'
export type { QueueItem, StatementDoubt } from '../../model/review.js'

/** POST /api/review: what a person decides. The fields that a kind needs are those of `isnad review` (docs/review.md). */
export interface DecideRequest {
  readonly kind: Exclude<Decision['kind'], 'link'>
  readonly author: string
  readonly reason?: string | undefined
  readonly document?: string | undefined
  readonly statement?: string | undefined
  readonly change?: StatementChange | undefined
  readonly a?: string | undefined
  readonly b?: string | undefined
  readonly outlet?: string | undefined
  readonly owner?: string | null | undefined
  readonly story?: string | undefined
  readonly stories?: readonly string[] | undefined
  readonly documents?: readonly string[] | undefined
  readonly done?: Check | undefined
  readonly of?: string | undefined
}

/** A decision in a list. */
export interface DecisionLine extends Pick<Decision, 'id' | 'at' | 'author' | 'reason' | 'kind'> {
  readonly state: DecisionState
  /** What it is about, in ids and words. */
  readonly about: string
  readonly document: string | null
  readonly statement: string | null
  /** Of what waits: the decision it stands against. */
  readonly against: string | null
  readonly done: Check | null
}

/** What a decision did. */
export interface DecidedPage {
  readonly scope: Scope
  readonly decision: DecisionLine
  /** The stories whose counts moved. */
  readonly moved: OriginalPage['moved']
}

/** GET /api/decisions: every decision, the newest first. */
export interface DecisionsPage {
  readonly scope: Scope
  readonly decisions: readonly DecisionLine[]
}

/** GET /api/review: what most deserves a look. */
export interface QueuePage extends Queue {
  readonly scope: Scope
}

/** GET /api/documents/:id/review: a document with what was decided of its statements laid over it. */
export interface DocumentReview {
  readonly document: Doc
  /** `statement` null: its words are not there any more. */
  readonly decided: readonly { readonly statement: string | null; readonly decision: DecisionLine }[]
}

/** Something that was done for a story before it is published. */
export interface CheckLine extends Pick<Decision, 'id' | 'at' | 'author' | 'reason'> {
  readonly done: Check
}

/** Two voices of a story of which a person said that they are one, or are not. */
export interface DecidedPair extends Pick<Decision, 'id' | 'author'> {
  readonly kind: 'same' | 'apart'
  readonly a: string
  /** A voice, or the party that `a` is told apart from. */
  readonly b: string
}

/** What persons decided of a story. */
export interface StoryReviewed {
  /** How the machine alone counts it; null where nobody decided anything that touches it. */
  readonly machine: Counts | null
  readonly authors: readonly string[]
  readonly checks: readonly CheckLine[]
  /** The last word on each pair of its voices. */
  readonly pairs: readonly DecidedPair[]
}
