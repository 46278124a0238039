import type { QuantityRole } from '../model/doc.js'
import type { TimeView } from './date-language.js'
import type { Hit, LexiconEntry } from './match.js'

/** What is counted: a person, a weapon, or a thing or event that no role of people fits. */
export type CountedClass = 'person' | 'weapon' | 'thing'

/** What a language's table says of one word beside a figure. */
export type FigureWord =
  /** `dual` counts two by itself; `ambiguous` is a dual that may be a plural as well. */
  | {
      readonly kind: 'noun'
      readonly class: CountedClass
      readonly role: QuantityRole | null
      readonly number: 'one' | 'dual' | 'ambiguous' | 'many'
    }
  /** A verb or verbal noun that gives people a role; `after` says that it may follow them (قُتلوا). */
  | { readonly kind: 'cue'; readonly role: QuantityRole; readonly after: boolean }
  | { readonly kind: 'bound'; readonly bound: Bound }
  /** A bound said after the figure: على الأقل. */
  | { readonly kind: 'tail'; readonly bound: Bound }
  | { readonly kind: 'vague'; readonly least: number }
  | { readonly kind: 'part' }
  | { readonly kind: 'others' }
  /** Units, money, percent: what they measure is no count. */
  | { readonly kind: 'measure' }
  /** Words whose number is a name: قرار، رقم، طراز. */
  | { readonly kind: 'label' }
  /** Lets a figure stand without a noun: بلغ، إلى، عددهم. */
  | { readonly kind: 'leads' }

export type Bound = 'least' | 'most' | 'about'

/** A text as the figure rules see it: that of numbers, and the words beside figures. */
export interface FigureView extends TimeView {
  readonly words: (token: number) => readonly Hit<FigureWord>[]
  /** Words of the table that end at a token, the longest first. */
  readonly wordsEnding: (token: number) => readonly Hit<FigureWord>[]
  /** Whether a token belongs to a date. */
  readonly isDate: (token: number) => boolean
}

/** A figure as a rule read it, before its role. Tokens are inclusive; offsets are folded. */
export interface FigurePhrase {
  readonly first: number
  readonly last: number
  readonly start: number
  readonly end: number
  readonly min: number | null
  readonly max: number | null
  /** The counted noun; null when it is left out. */
  readonly noun: FigureNoun | null
  /** How it hangs on the figure before: a part of it, its whole ("من أصل 50"), joined by "and", or not at all. */
  readonly tie: 'part' | 'whole' | 'and' | null
  readonly rule: string
}

export interface FigureNoun {
  readonly start: number
  readonly end: number
  readonly class: CountedClass | null
  readonly role: QuantityRole | null
}

export interface FigureRule {
  readonly id: string
  /** The rule is asked only where a number or such a word begins. */
  readonly opens: 'number' | 'vague' | 'noun'
  readonly read: (view: FigureView, token: number) => FigurePhrase | null
}

/** What the stage of figures needs of a language, beside its numbers. */
export interface FigureLanguage {
  readonly lexicon: readonly LexiconEntry<FigureWord>[]
  /** Tried in order at every number and every word of the table; the first that reads wins. */
  readonly rules: readonly FigureRule[]
  /** The role said by the words right after a figure; null where they say none. */
  readonly roleAfter: (view: FigureView, phrase: FigurePhrase) => QuantityRole | null
  /** The role of the count that a figure is the height of, named before it in the sentence that begins at `from`. */
  readonly roleOfCount: (view: FigureView, phrase: FigurePhrase, from: number) => QuantityRole | null
  /** Whether a figure is a bare number, with neither noun nor "others" nor "of them". */
  readonly isBare: (view: FigureView, phrase: FigurePhrase) => boolean
  /** Whether the word before a bare number may lead to a figure: a verb, a bound, إلى. */
  readonly isLed: (view: FigureView, phrase: FigurePhrase) => boolean
}
