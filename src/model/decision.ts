import type { Attribution } from './attribution.js'

/** A stretch of a document's text. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** A statement as it was when somebody decided of it: by its id, and by the words that tell it again after its id has changed. */
export interface StatementAnchor {
  readonly document: string
  readonly statement: string
  readonly cue: Range & { readonly text: string }
  readonly source: string | null
}

/** What of a statement may be corrected; what is left out stays. */
export interface StatementChange {
  readonly cue?: Range
  readonly source?: Range | null
  readonly content?: Range | null
  readonly stance?: Attribution['stance']
  readonly act?: Attribution['act']
  readonly sourceType?: Attribution['sourceType']
}

/** A file that somebody attached, kept among the bytes of the case. */
export interface AttachedFile {
  readonly name: string
  readonly sha256: string
  readonly size: number
}

/** What is asked of a story before it is published. */
export const CHECKS = ['denials', 'originals', 'figures', 'voices'] as const
export type Check = (typeof CHECKS)[number]

/** What somebody decided. None of it changes what the machine found: it lies on top. */
export type Decided =
  | { readonly kind: 'accept' | 'reject'; readonly on: StatementAnchor }
  | { readonly kind: 'correct'; readonly on: StatementAnchor; readonly change: StatementChange }
  /** A statement the machine missed. */
  | {
      readonly kind: 'add'
      readonly document: string
      readonly words: string
      readonly change: StatementChange & { readonly cue: Range }
    }
  /** Two voices are one source; or what joins them is wrong. */
  | { readonly kind: 'same' | 'apart'; readonly a: string; readonly b: string }
  /** Who publishes an outlet. */
  | { readonly kind: 'owner'; readonly outlet: string; readonly owner: string | null }
  /** Stories, each known by its documents, report one event. */
  | { readonly kind: 'merge'; readonly stories: readonly (readonly string[])[] }
  /** These documents of a story report another event. */
  | { readonly kind: 'split'; readonly story: readonly string[]; readonly documents: readonly string[] }
  /** An original that no machine reads, behind what documents say in their own words: a dispatch in another language, a video. */
  | {
      readonly kind: 'link'
      readonly documents: readonly string[]
      readonly name: string
      readonly url: string | null
      readonly file: AttachedFile | null
    }
  /** Something was done for a story, which is known by its documents, before it is published. */
  | { readonly kind: 'check'; readonly story: readonly string[]; readonly done: Check }
  | { readonly kind: 'undo' | 'redo'; readonly of: string }

/** Where a decision that was taken over from another case was made. */
export interface Taken {
  /** The hash that the custody log of that case begins with, which tells it from others. */
  readonly from: string
  /** Its id there, and the hash of its entry in the log. */
  readonly id: string
  readonly hash: string
}

/** A decision as it is kept, for good. */
export type Decision = Decided & {
  readonly id: string
  readonly at: string
  readonly author: string
  readonly reason: string | null
  /** What it stood on: the machine's statement, owner or join as it was then. */
  readonly before: unknown
  /** Of a decision that was taken over from another case. */
  readonly taken?: Taken
}

/**
 * How a decision stands now. `moved`: the words it was made on are not there any more, so it waits for a person. `waits`: it was taken over
 * from another case and says otherwise than what was decided here.
 */
export type DecisionState = 'stands' | 'undone' | 'moved' | 'waits'
