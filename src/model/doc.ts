import type { Attribution, Basis } from './attribution.js'
import type { NewsEvent } from './event.js'
import type { Span } from './span.js'

/** A document as it comes in: the text and what is known about it. Everything but `text` may be missing. */
export interface SourceDocument {
  readonly id?: string | undefined
  readonly path?: string | undefined
  readonly url?: string | undefined
  /** Name of the outlet that published it. */
  readonly outlet?: string | undefined
  readonly domain?: string | undefined
  /** EDTF. */
  readonly published?: string | undefined
  readonly byline?: string | undefined
  readonly title?: string | undefined
  readonly text: string
  /** Hash of the input bytes, where a reader had bytes; else that of the text as UTF-8 is used. */
  readonly sha256?: string | undefined
}

export interface Outlet {
  readonly id: string | null
  readonly name: string
  readonly owner: string | null
  readonly country: string | null
}

export interface Boilerplate extends Span {
  readonly kind: string
}

/** A wire or source credit; without a span when it stands in the byline. */
export interface Credit extends Partial<Span> {
  readonly agency: string
  readonly agencyId: string | null
}

export interface DateMention extends Span {
  readonly id: string
  readonly edtf: string | null
  readonly basis: Basis
  readonly anchor: string | null
  readonly rule: string
}

export interface PlaceMention extends Span {
  readonly id: string
  readonly name: string
  readonly gazetteerId: string | null
  readonly country: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly precision: string
  readonly alternatives: number
}

export type QuantityRole =
  'killed' | 'wounded' | 'killed_and_wounded' | 'captured' | 'displaced' | 'evacuated' | 'weapons' | 'other'

export interface Quantity extends Span {
  readonly id: string
  readonly min: number | null
  readonly max: number | null
  readonly unit: string | null
  readonly role: QuantityRole | null
  readonly subtotalOf: string | null
  readonly rule: string
}

/** Loaded or delegitimising wording: shown, never judged. */
export interface LoadedWord extends Span {
  readonly kind: string
}

/** What was not read, understood or resolved, in plain words. */
export interface Note extends Partial<Span> {
  readonly kind: string
  readonly message: string
}

export interface Doc {
  readonly id: string
  readonly path: string | null
  readonly url: string | null
  readonly outlet: Outlet | null
  readonly published: string | null
  readonly publishedBasis: 'given' | 'stated' | 'implied' | null
  readonly lang: string
  readonly title: string | null
  /** Exactly what the reader extracted; never altered later. */
  readonly text: string
  readonly sha256: string
  readonly boilerplate: readonly Boilerplate[]
  readonly credits: readonly Credit[]
  readonly attributions: readonly Attribution[]
  readonly dates: readonly DateMention[]
  readonly places: readonly PlaceMention[]
  readonly quantities: readonly Quantity[]
  readonly events: readonly NewsEvent[]
  readonly loaded: readonly LoadedWord[]
  readonly notes: readonly Note[]
}
