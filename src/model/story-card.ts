import type { Claim, Counts } from './story.js'

/** A story as it is named elsewhere. */
export interface StoryRef {
  readonly id: string
  readonly title: string
  readonly documents: number
  /** EDTF days of its first and last document. */
  readonly from: string | null
  readonly to: string | null
}

/** The central claim, as far as its first sentence needs it. */
export type CentralClaim = Pick<
  Claim,
  'id' | 'kind' | 'role' | 'value' | 'min' | 'max' | 'when' | 'modality' | 'counts' | 'reasons'
>

/** A story in a list. */
export interface StoryCard extends StoryRef {
  readonly counts: Counts
  /** Null where the story has no claim. */
  readonly central: CentralClaim | null
  /** Documents by day, in order, and those of them that hold a denial; undated ones in none. */
  readonly spark: readonly { readonly day: string; readonly documents: number; readonly denials: number }[]
  readonly claims: number
  readonly denials: number
  /** Differences that are conflicts, and those that are none: updates, scopes, spellings, slips handed on. */
  readonly conflicts: number
  readonly differences: number
  readonly reactions: number
  /** Types of its events, names of its outlets and places, what most documents have first; some of them only. */
  readonly events: readonly string[]
  readonly outlets: readonly string[]
  readonly places: readonly string[]
}
