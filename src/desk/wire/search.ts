import type { Stance } from '../../model/attribution.js'
import type { Span } from '../../model/span.js'
import type { DocumentRef, Rows, Scope } from './case.js'

/** What may be asked of GET /api/search; all of it must hold. A voice, a party and a stance together mean one statement that has them all. */
export interface SearchQuery {
  /** Words, found by their stem; phrases between quotation marks, found as they stand. */
  readonly q?: string | undefined
  /** Id of a voice, or part of one of its names. */
  readonly voice?: string | undefined
  readonly party?: string | undefined
  readonly stance?: Stance | undefined
  /** Part of a place's name, or its id in the gazetteer. */
  readonly place?: string | undefined
  /** EDTF: not published before, and not after. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly outlet?: string | undefined
  readonly event?: string | undefined
  readonly story?: string | undefined
  readonly limit?: number | undefined
  readonly cursor?: string | undefined
}

/** GET /api/search: the best first. */
export interface SearchPage extends Rows<SearchHit> {
  readonly scope: Scope
}

/** A document that was found. */
export interface SearchHit {
  readonly document: DocumentRef
  /** The part of the text with most of what was searched for; offsets into the document's text. */
  readonly excerpt: Span
  /** What was searched for, where it stands in the text: all of them, inside the excerpt and outside. */
  readonly highlights: readonly Span[]
  /** The same in its title. */
  readonly titleHighlights: readonly Span[]
}
