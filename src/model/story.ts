import type { Evidence, Ref } from './evidence.js'
import type { Span } from './span.js'

export interface Counts {
  readonly reports: number
  readonly publishers: number
  readonly texts: number
  readonly unsourced: number
  readonly origins: { readonly min: number; readonly max: number }
}

export interface Origin {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly voices: readonly string[]
  readonly party: string | null
  readonly documents: readonly string[]
  readonly evidence: readonly Evidence[]
}

export interface Claim {
  readonly id: string
  readonly central: boolean
  readonly kind: 'occurrence' | 'figure' | 'place' | 'date' | 'actor' | 'means' | 'outcome'
  readonly role: string | null
  readonly value: string
  readonly min: number | null
  readonly max: number | null
  readonly modality: 'did' | 'did_not' | 'may_have' | 'planned'
  readonly supports: readonly (Ref & { readonly span: Span; readonly voice: string | null })[]
  readonly denies: readonly Ref[]
  readonly counts: Counts
  readonly origins: readonly string[]
}

export interface Passage {
  readonly from: Span
  readonly to: Span
  readonly kind: 'copy' | 'same_statement' | 'quotation' | 'formula'
}

export interface StoryLink {
  readonly from: string
  readonly to: string
  readonly kind: 'credit' | 'attribution' | 'reuse' | 'same_source' | 'same_owner' | 'forward' | 'hyperlink'
  readonly direction: 'known' | 'likely' | 'unknown'
  readonly evidence: readonly Evidence[]
  readonly passages: readonly Passage[]
}

export interface Denial {
  readonly document: string
  readonly attribution: string
  readonly by: string
  readonly of: string | null
  readonly kind: 'denial' | 'refusal' | 'not_confirmed' | 'rejection'
}

export interface Discrepancy {
  readonly field: 'killed' | 'wounded' | 'captured' | 'evacuated' | 'date' | 'place' | 'actor' | 'weapon' | 'other'
  readonly kind: 'conflict' | 'update' | 'scope' | 'spelling' | 'inherited'
  readonly claims: readonly string[]
  readonly values: readonly {
    readonly value: string
    readonly documents: readonly string[]
    readonly refs: readonly Ref[]
  }[]
}

/** Documents that report one event. */
export interface Story {
  readonly id: string
  readonly title: string
  readonly documents: readonly string[]
  readonly counts: Counts
  readonly claims: readonly Claim[]
  readonly origins: readonly Origin[]
  readonly reactions: readonly Ref[]
  readonly links: readonly StoryLink[]
  readonly denials: readonly Denial[]
  readonly discrepancies: readonly Discrepancy[]
}
