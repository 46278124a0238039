import type { Span } from './span.js'
import type { Passage, StoryLink } from './story.js'

export type { TextBranch, TextFamily } from './story.js'

/**
 * What differs inside a passage that two texts share: a figure, a date or a name changed, quotation marks on one side only, a credit on one
 * side only, other words in place of these, or words that stand on one side only (the other span is null).
 */
export interface Difference {
  readonly kind: 'figure' | 'date' | 'name' | 'quotation' | 'credit' | 'wording' | 'added'
  readonly from: Span | null
  readonly to: Span | null
}

/** Wording that two texts share, however its details were changed. */
export interface SharedPassage extends Passage {
  /** Words that stand on both sides. */
  readonly words: number
  /** In the order of the text the link starts from. */
  readonly differences: readonly Difference[]
}

/** What shows a direction. The first three make it known, the others likely. */
export type DirectionBasis = 'credit' | 'forward' | 'hyperlink' | 'dropped_credit' | 'odd_spelling'

/** Two documents with words in common. Where a direction is known or likely, `from` leans on `to`; else they go by their ids. */
export interface ReuseLink extends StoryLink {
  readonly kind: 'reuse'
  readonly passages: readonly SharedPassage[]
  /** Share of each text's words that the other has as well, between 0 and 1. */
  readonly coverage: { readonly from: number; readonly to: number }
  readonly basis: DirectionBasis | null
  /** The other reading of a direction that is only likely: both have the words from a third text. */
  readonly rival: 'third_text' | null
}
