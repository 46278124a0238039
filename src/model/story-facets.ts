/** One value a filter can take, and in how many of the stories that all filters let through it occurs. */
export interface Facet {
  /** What goes into the query. */
  readonly value: string
  /** What a person reads: of a type of event its code, else the name as documents give it. */
  readonly name: string
  readonly stories: number
}

/** What the stories that are let through can be narrowed by further. */
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
