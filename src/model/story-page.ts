import type { DirectionBasis } from './reuse.js'
import type { Story, StoryLink } from './story.js'

/** A link without its passages, which are many and long: how much they are. */
export interface StoryLinkRow extends Omit<StoryLink, 'passages'> {
  /** How many passages it has, and the words that stand on both sides; none where it is no shared wording. */
  readonly passages: number
  readonly words: number
  /** Share of each text's words that the other has as well; of shared wording alone. */
  readonly coverage: { readonly from: number; readonly to: number } | null
  readonly basis: DirectionBasis | null
}

/** A story as its page shows it: its links without their passages, and of many copies no more of them than tell something. */
export interface ShownStory extends Omit<Story, 'links'> {
  readonly links: readonly StoryLinkRow[]
  /** Links between copies of one text that say what its tree says already, and are left out. */
  readonly linksLeftOut: number
}
