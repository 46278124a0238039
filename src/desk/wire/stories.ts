import type { Claim, Counts } from '../../model/story.js'
import type { Rows, Scope, StoryRef } from './case.js'

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
  /** Documents by day, in order; undated ones in none. */
  readonly spark: readonly { readonly day: string; readonly documents: number }[]
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

/** One value a filter can take, and in how many of the stories that all filters let through it occurs. */
export interface Facet {
  /** What goes into the query. */
  readonly value: string
  /** What a person reads: of a type of event its code, else the name as documents give it. */
  readonly name: string
  readonly stories: number
}

export interface StoryFacets {
  readonly places: readonly Facet[]
  readonly events: readonly Facet[]
  readonly outlets: readonly Facet[]
  /** By the higher count of origins, ascending. */
  readonly origins: readonly { readonly origins: number; readonly stories: number }[]
  readonly denied: number
  readonly disputed: number
  /** Reports by month (`2024-03`), ascending: the time there is to choose from. */
  readonly months: readonly { readonly month: string; readonly documents: number }[]
}
