import type { DateOrder } from '../model/date.js'

/** What an outlet is by trade. */
export type OutletKind = 'agency' | 'newspaper' | 'channel' | 'radio' | 'site' | 'magazine'

/**
 * Where a group of facts comes from. `state-media-matrix`: State Media Matrix of the Center for Media, Data and Society,
 * by way of ASD-at-GMF/state-media-profiles (MIT). `common-crawl`: commoncrawl/web-languages (CC0).
 * `unverified`: general knowledge, checked against no document. `user`: a row of the user's own.
 */
export type FactSource = 'state-media-matrix' | 'common-crawl' | 'unverified' | 'user'

/** Facts with one source each. */
export interface FactSources {
  /** Names, spellings, kind and country. */
  readonly names: FactSource
  readonly owner: FactSource
  readonly domains: FactSource
}

/** An outlet, agency or channel, as the registry knows it. */
export interface OutletEntry {
  readonly id: string
  /** The usual Arabic name. */
  readonly name: string
  readonly nameEn: string
  readonly kind: OutletKind
  /** ISO 3166-1 alpha-2 of the place it is edited from; null where none is meaningful. */
  readonly country: string | null
  /** Id of an owner; null when the registry does not know it. */
  readonly owner: string | null
  /** Other spellings, abbreviations and short forms. */
  readonly aliases: readonly string[]
  /** Forms that mean the outlet only where a credit is expected. */
  readonly creditForms: readonly string[]
  /** Names that are also common words, places or names of other outlets: they need context. */
  readonly ambiguous: readonly string[]
  /** Hosts, or a host and the first step of a path ("bbc.com/arabic", "t.me/channel"). */
  readonly domains: readonly string[]
  /** How its own articles were seen to write dates in digits; null where none was seen that tells. */
  readonly dateOrder: DateOrder | null
  readonly sources: FactSources
}

/** An entry as it is written down: lists that are empty and facts that are `unverified` are left out. */
export type OutletRow = Pick<OutletEntry, 'id' | 'name' | 'nameEn' | 'kind' | 'country' | 'owner'> &
  Partial<Pick<OutletEntry, 'aliases' | 'creditForms' | 'ambiguous' | 'domains' | 'dateOrder'>> & {
    readonly sources?: Partial<FactSources>
  }

export type OwnerKind = 'state' | 'public' | 'company' | 'cooperative' | 'foundation' | 'party' | 'organisation'

/** Who owns or legally runs outlets. */
export interface OwnerEntry {
  readonly id: string
  readonly name: string
  readonly nameEn: string
  readonly kind: OwnerKind
}
