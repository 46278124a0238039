import type { StoryCard } from '../../model/story-card.js'
import type { StoryFacets } from '../../model/story-facets.js'
import type { Rows, Scope } from './case.js'

export type { CentralClaim, StoryCard } from '../../model/story-card.js'
export type { Facet, StoryFacets } from '../../model/story-facets.js'

/** How stories are put in order; `spread`: most reports on fewest origins. */
export type StorySort = 'spread' | 'newest' | 'disputed'

/** What may be asked of GET /api/stories; all of it must hold. */
export interface StoriesQuery {
  /** Words of a title, a claim, or of any of its documents; phrases between quotation marks. */
  readonly q?: string | undefined
  /** EDTF: has a document of that time. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** `value` of a facet. */
  readonly place?: string | undefined
  readonly event?: string | undefined
  readonly outlet?: string | undefined
  /** Origins of the central claim at most, by the higher count. */
  readonly origins?: number | undefined
  /** Only those with a denial. */
  readonly denied?: boolean | undefined
  /** Only those with a conflict between values. */
  readonly disputed?: boolean | undefined
  /** Only those of at least so many documents. */
  readonly documents?: number | undefined
  readonly sort?: StorySort | undefined
  readonly limit?: number | undefined
  readonly cursor?: string | undefined
}

/** GET /api/stories */
export interface StoriesPage extends Rows<StoryCard> {
  readonly scope: Scope
  readonly facets: StoryFacets
}
