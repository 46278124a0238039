import type { StoryRef } from '../../model/story-card.js'
import type { DocumentRef, Rows, Scope } from './case.js'

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
export interface OutletCard {
  /** What GET /api/outlets/:id takes: the registry's id, else `name:` and the name. */
  readonly key: string
  /** Of the registry; null for one it does not know. */
  readonly id: string | null
  readonly name: string
  /** Who publishes it; null where nobody knows. */
  readonly owner: string | null
  readonly country: string | null
  readonly documents: number
  readonly stories: number
  readonly from: string | null
  readonly to: string | null
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
export interface OutletPage {
  readonly scope: Scope
  readonly outlet: OutletCard
  /** Outlets of the same owner in the case. */
  readonly sisters: readonly { readonly key: string; readonly name: string; readonly documents: number }[]
  /** By date; undated ones last. */
  readonly documents: Rows<DocumentRef>
  readonly stories: readonly (StoryRef & { readonly reports: number; readonly claims: OutletClaims })[]
  /** Voices it lets speak, those of most statements first. */
  readonly voices: readonly {
    readonly id: string
    readonly name: string
    readonly named: boolean
    readonly statements: number
    readonly denials: number
  }[]
  /** Whom its documents have words from: agencies, channels, outlets it credits. */
  readonly through: readonly {
    readonly voice: string | null
    readonly name: string
    readonly documents: number
  }[]
  readonly days: readonly { readonly day: string; readonly documents: number }[]
}
