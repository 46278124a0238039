import type { Place, PlaceKind } from '../model/place.js'
import type { Hit, LexiconEntry } from './match.js'
import type { Reading } from './reading.js'

/** What a language's table says of a word beside a place. */
export type PlaceWord =
  /** مدينة، محافظة، مطار. */
  | {
      readonly kind: 'generic'
      readonly makes: PlaceKind
      /** It belongs to the name: مطار حلب. */
      readonly kept: boolean
      /** What after it is a name: any word that may be one, of unknown words only one with an article, or known names alone. */
      readonly names: 'any' | 'wary' | 'known'
    }
  /** A word after which a name is where something is: في، إلى، سكان. */
  | { readonly kind: 'slot'; readonly strength: Strength }
  /** شمال غرب؛ a null bearing is the middle. `bound`: an adjective that follows the name (الشمالي). */
  | { readonly kind: 'direction'; readonly bearing: number | null; readonly bound: boolean }
  | { readonly kind: 'beside' }
  | { readonly kind: 'countryside' }
  | { readonly kind: 'unit'; readonly km: number }
  /** What takes a place's name into its own: جامعة دمشق، اتفاق الرياض. */
  | { readonly kind: 'owner' }
  /** سوري: a sign of the country, no place. */
  | { readonly kind: 'nisba'; readonly country: string }
  /** A word that is also a place's name and mostly means something else. */
  | {
      readonly kind: 'common'
      /** A town of the news all the same, where a sure word of place stands before it. */
      readonly torn: boolean
    }
  /** A town that stands for a government, though it is no capital or not only: تل أبيب. */
  | { readonly kind: 'speaks' }
  /** The first word of names of two: تل، أبو. */
  | { readonly kind: 'head' }
  /** An adjective of a name: الجديدة، الدولي. */
  | { readonly kind: 'tail' }
  /** No name begins with it: تقع، صغيرة. */
  | { readonly kind: 'never' }
  /** The town just named, said again: المدينة. */
  | { readonly kind: 'back' }

/** How surely a place stands after a word: `weak` is enough for towns, not for states and capitals. */
export type Strength = 'sure' | 'some' | 'weak'

/** What the gazetteer knows by one name. */
export interface NameValue {
  /** As the gazetteer writes it. */
  readonly name: string
  readonly places: readonly Place[]
}

/** A text as the place rules see it. */
export interface PlaceView {
  readonly reading: Reading
  /** Words of the table that begin, and that end, at a token; the longest first. */
  readonly words: (token: number) => readonly Hit<PlaceWord>[]
  readonly wordsEnding: (token: number) => readonly Hit<PlaceWord>[]
  /** Names of the gazetteer that begin at a token; the longest first. */
  readonly names: (token: number) => readonly Hit<NameValue>[]
}

/** Where something is, measured from a named place. Offsets are folded. */
export interface PhraseRelation {
  readonly kind: 'direction' | 'near' | 'countryside'
  readonly bearing: number | null
  readonly km: number | null
  /** It says where the place just before lies (البعاج شمال غرب بغداد), and the name after it stands for itself. */
  readonly ofBefore: boolean
  readonly start: number
  readonly end: number
}

/** A name of a place as the rules read it. Tokens are inclusive; offsets are folded. */
export interface PlacePhrase {
  readonly first: number
  readonly last: number
  readonly start: number
  readonly end: number
  /** What the gazetteer knows by these words; empty for a name it does not hold. */
  readonly places: readonly Place[]
  /** The name, where its letters in the text are not all of it: للرقة. */
  readonly name: string | null
  /** What the generic word before it says it is. */
  readonly generic: PlaceKind | null
  /** The relation in which the words stand to the named place. */
  readonly relation: PhraseRelation | null
  /** The country that an adjective beside it names: الرقة السورية. */
  readonly country: string | null
  /** Stands for the town named before it (جنوب شرق المدينة): its relation is that of the place before, and it is no mention. */
  readonly back: boolean
  /** Words before it make it a place: a generic word, a side, في. Without them the name could be another word. */
  readonly isSure: boolean
  /** Goes on a list that the place before it belongs to. */
  readonly isListed: boolean
  readonly rule: string
}

/** What a text says of places. */
export interface PlaceReading {
  /** In text order, none inside another. */
  readonly phrases: readonly PlacePhrase[]
  /** Countries that adjectives point to, once for every adjective. */
  readonly countries: readonly string[]
}

/** What the stage of places needs of a language. */
export interface PlaceLanguage {
  readonly lexicon: readonly LexiconEntry<PlaceWord>[]
  /** Bits of the proclitics a name may take. */
  readonly proclitics: { readonly plain: number; readonly articled: number }
  readonly article: string
  readonly read: (view: PlaceView) => PlaceReading
}
