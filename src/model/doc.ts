import type { Attribution, Basis } from './attribution.js'
import type { NewsEvent } from './event.js'
import type { PlaceKind } from './place.js'
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
  /** A date of publication in words, as the page prints it; read where `published` is missing. */
  readonly publishedWords?: string | undefined
  /** Whom the source says it took the text from, outside the text: the `<source>` of a feed, a forwarded channel. */
  readonly takenFrom?: readonly TakenFrom[] | undefined
  readonly provenance?: Provenance | undefined
}

/** Whom a text was taken from, as its source records it. */
export interface TakenFrom {
  readonly kind: 'credit' | 'forward'
  readonly name: string
  readonly url: string | null
}

/** What a document points to. */
export interface Hyperlink {
  readonly href: string
  readonly text: string
}

export interface Picture {
  readonly src: string
  readonly caption: string | null
}

/** Where the date of publication was found; `words` are resolved by reading them. */
export type PublishedFrom = 'record' | 'json-ld' | 'open-graph' | 'meta' | 'time' | 'url' | 'words'

/** How a document came in and what its container told beside the text. */
export interface Provenance {
  /** Which reader made the text: `text`, `jsonl`, `html`, `feed`, `telegram`, `table`, `json`, `markdown`, `mail`. */
  readonly reader: string
  readonly author: string | null
  readonly publishedFrom: PublishedFrom | null
  /** Where it was edited later, EDTF. */
  readonly edited: string | null
  /** Of a page kept by a web archive: when it was captured, EDTF. */
  readonly captured: string | null
  /** When it was fetched, ISO 8601 in UTC; null for what came as a file. */
  readonly retrieved: string | null
  readonly links: readonly Hyperlink[]
  readonly pictures: readonly Picture[]
  /** Posts of other authors set into the page, apart from its text. */
  readonly embedded: readonly { readonly url: string | null; readonly text: string }[]
  /** The document it answers, where the container says so. */
  readonly repliesTo: string | null
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

/**
 * What the coordinates of a place stand for: the place itself (`point`, `settlement`), somewhere in an area (`admin1`,
 * `country`, `region`), some way from a named place (`distance`, `vicinity`), a side of an area (`part`), or nothing (`unlocated`).
 */
export type PlacePrecision =
  'point' | 'settlement' | 'admin1' | 'country' | 'region' | 'distance' | 'vicinity' | 'part' | 'unlocated'

/** A place that another is in, or is measured from. */
export interface PlaceRef {
  readonly name: string
  readonly gazetteerId: string | null
}

/** Where a place lies as seen from another: 20 كلم شرق حلب. */
export interface PlaceRelation {
  readonly kind: 'direction' | 'near' | 'countryside'
  /** Degrees clockwise from north; null where no side is said, or the middle is. */
  readonly bearing: number | null
  readonly km: number | null
  readonly anchor: PlaceRef
  /** The words that say it. */
  readonly span: Span
}

export interface PlaceMention extends Span {
  readonly id: string
  /** With the relation, where the words name one: شمال غرب دير الزور. */
  readonly name: string
  /** Null where the gazetteer does not hold it, and where a relation moves it away from the place named. */
  readonly gazetteerId: string | null
  readonly kind: PlaceKind | null
  readonly country: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly precision: PlacePrecision
  /** Kilometres around the point within which it should lie; null without a point. */
  readonly radiusKm: number | null
  /** How many other places of the gazetteer have the name. */
  readonly alternatives: number
  /** The smallest place known to hold it. */
  readonly within: PlaceRef | null
  readonly relation: PlaceRelation | null
  readonly rule: string
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
  /** Null for a document handed in as text, with nothing told about how it came in. */
  readonly provenance: Provenance | null
}

/** Whether a document was read for its statements: one in another language is kept and compared, and no more. */
export const isAnalysed = ({ notes }: Pick<Doc, 'notes'>): boolean => !notes.some(({ kind }) => kind === 'language')
