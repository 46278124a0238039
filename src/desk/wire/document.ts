import type { Custody } from '../../model/custody.js'
import type { Doc } from '../../model/doc.js'
import type { DirectionBasis, SharedPassage } from '../../model/reuse.js'
import type { Voice } from '../../model/source.js'
import type { StoryLink } from '../../model/story.js'
import type { StoryRef } from '../../model/story-card.js'
import type { DocumentRef, Scope } from './case.js'

export type { FieldChange } from '../../model/custody.js'
export type {
  Boilerplate,
  Credit,
  DateMention,
  Doc,
  LoadedWord,
  Note,
  Outlet,
  PlaceMention,
  Provenance,
  Quantity,
} from '../../model/doc.js'
export type { NewsEvent } from '../../model/event.js'

/** GET /api/documents/:id: a document with everything that was found in it and all that is known of where it came from. */
export interface DocumentPage {
  readonly scope: Scope
  /** The trace of it: text, statements with chains, dates, figures, places, events, loaded words, boilerplate, coverage notes. */
  readonly document: Doc
  /** Those its chains name. */
  readonly voices: readonly Voice[]
  readonly stories: readonly StoryRef[]
  /** Words it shares with other documents, what shares most first; the first hundred. */
  readonly aligned: readonly Aligned[]
  readonly custody: CustodyPart
}

/** Another document with words in common, seen from this one. */
export interface Aligned {
  readonly document: DocumentRef
  readonly story: string
  /** Who leans on whom, as far as that is known. */
  readonly leans: 'this' | 'other' | null
  readonly direction: StoryLink['direction']
  readonly basis: DirectionBasis | null
  /** Share of this text's words that the other has, and the other way round. */
  readonly coverage: { readonly this: number; readonly other: number }
  /** `from` stands in this document, `to` in the other, and so in their differences. */
  readonly passages: readonly SharedPassage[]
}

/** Where a document came from: its bytes, every sighting, and every version of its page. */
export interface CustodyPart extends Custody {
  /** Of its bytes. */
  readonly sha256: string
  readonly size: number
}
