import type { ListedOutlet, OutletTies } from '../../model/outlet-view.js'
import type { StoryRef } from '../../model/story-card.js'
import type { DocumentRef, Rows, Scope } from './case.js'

export type { OutletCount } from '../../model/outlet-view.js'

export interface OutletsQuery {
  /** Part of its name or of its owner's. */
  readonly q?: string | undefined
  readonly owner?: string | undefined
  readonly country?: string | undefined
  readonly sort?: 'documents' | 'stories' | 'own' | 'name' | undefined
  readonly limit?: number | undefined
  readonly cursor?: string | undefined
}

/** GET /api/outlets */
export interface OutletsPage extends Rows<OutletCard> {
  readonly scope: Scope
  readonly owners: readonly { readonly owner: string; readonly outlets: number; readonly documents: number }[]
}

/** An outlet in a list. */
export interface OutletCard extends ListedOutlet {
  readonly claims: OutletClaims
}

/**
 * What the claims rest on that an outlet reports. `alone` are those that no other publisher of the case reports; of the others each is one of
 * three: it has an origin that no other publisher has for it, it has only origins that others have as well, or it names nobody.
 */
export interface OutletClaims {
  readonly all: number
  readonly alone: number
  readonly own: number
  readonly common: number
  readonly nobody: number
}

/** GET /api/outlets/:id: what an outlet printed, over time, in which stories, on whose word. */
export interface OutletPage extends OutletTies {
  readonly scope: Scope
  readonly outlet: OutletCard
  /** By date; undated ones last. */
  readonly documents: Rows<DocumentRef>
  readonly stories: readonly (StoryRef & { readonly reports: number; readonly claims: OutletClaims })[]
}
