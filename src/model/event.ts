import type { Span } from './span.js'

export interface NewsEvent {
  readonly id: string
  readonly type: string
  readonly trigger: Span
  readonly modality: 'did' | 'did_not' | 'may_have' | 'planned' | 'demanded'
  readonly actors: readonly Span[]
  readonly patients: readonly Span[]
  /** Ids of this document's places, dates and quantities. */
  readonly places: readonly string[]
  readonly dates: readonly string[]
  readonly quantities: readonly string[]
  /** Ids of the attributions that carry it; empty when the document says it in its own voice. */
  readonly attributions: readonly string[]
}
