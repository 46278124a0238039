import type { Check, Decided, DecisionState, StatementChange } from '../model/decision.js'
import type { StatementDoubt } from '../model/review.js'
import type { Counts } from '../model/story.js'

/** What a command line asks of a review. */
export type ReviewAction = Decided['kind'] | 'queue' | 'apply' | 'list' | 'show' | 'conflicts'

/** What is said of decisions, on the command line and in the desk alike. */
export interface ReviewMessages {
  unknownAction(action: string, known: readonly string[]): string
  /** How an action is written whole. */
  needs(action: ReviewAction): string
  /** What was done, said of the one who did it. */
  readonly kinds: Readonly<Record<Decided['kind'], string>>
  readonly states: Readonly<Record<DecisionState, string>>
  readonly checks: Readonly<Record<Check, string>>
  readonly fields: Readonly<Record<keyof StatementChange, string>>
  readonly stances: Readonly<Record<'asserts' | 'denies' | 'declines' | 'hedges', string>>
  by(author: string): string
  /** Stands beside counts that hold with the decisions of these persons. */
  countedBy(authors: readonly string[]): string
  /** Stands beside counts of the machine alone. */
  readonly byMachine: string
  readonly byYou: string
  reason(words: string): string
  readonly nothing: string
  readonly noStatement: string
  /** No count moved though so many stories were counted anew. */
  unmoved(recounted: number): string
  readonly noStory: string
  applied(done: number, failed: number): string
  badLine(line: number, why: string): string
  readonly notDecision: string
  readonly noDecisions: string
  readonly noConflicts: string
  /** So many decisions of another case wait, for they say otherwise than those of this one. */
  conflicts(n: number): string
  against(id: string): string
  statementsOf(title: string): string
  readonly voicesHead: string
  readonly joinsHead: string
  /** Stands before the names of persons whose so many decisions a story's counts hold with. */
  reviewedBy(decisions: number): string
  readonly reviewHead: string
  readonly checksHead: string
  readonly unchecked: string
  readonly needsCase: string
  readonly evaluation: {
    head(documents: number, whole: number): string
    readonly statements: string
    readonly parts: string
    readonly joins: string
    score(precision: string, recall: string, counts: { right: number; wrong: number; missed: number }): string
    doubtful(same: number, apart: number): string
    moved(n: number): string
    written(documents: number, path: string): string
  }
  /** Heads the queue: so many doubtful joins would move a count. */
  queue(joins: number, documents: number): string
  readonly nothingToReview: string
  readonly queueKinds: Readonly<Record<'join' | 'doubtful' | 'unreviewed', string>>
  readonly doubts: Readonly<Record<StatementDoubt, string>>
  readonly alone: string
  maybeOne(a: string, b: string, why: string): string
  /** How the range of a story stands, and how it would. */
  range(now: Counts['origins'], ifSame: Counts['origins'], ifApart: Counts['origins']): string
  /** What the desk says beside. */
  readonly desk: {
    readonly head: string
    readonly reviewing: string
    readonly otherName: string
    readonly machineOnly: string
    readonly nothingMoved: string
    readonly accept: string
    readonly reject: string
    readonly correct: string
    readonly undo: string
    readonly redo: string
    readonly addMissed: string
    readonly keysHint: string
    /** Stands where nobody has said yet who decides. */
    readonly nameFirst: string
    readonly acceptKey: string
    readonly rejectKey: string
    readonly correctKey: string
    readonly undoKey: string
    readonly correctHead: string
    readonly addHead: string
    readonly selected: string
    readonly selectHint: string
    readonly take: string
    readonly reasonLabel: string
    readonly save: string
    readonly cancel: string
    readonly note: string
    readonly tick: string
    readonly one: string
    readonly oneWith: string
    readonly notOne: string
    readonly grouping: string
    readonly mergeLabel: string
    readonly mergeHint: string
    readonly merge: string
    readonly splitLabel: string
    readonly split: string
    readonly ownerHead: string
    readonly ownerLabel: string
    readonly ownerHint: string
    readonly queueHint: string
    readonly history: string
  }
}
