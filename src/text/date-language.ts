import type { Calendar, DateMeaning, DateUnit, Season, Toward } from '../model/date.js'
import type { Clitics, FoldTable } from '../model/language.js'
import type { Hit, LexiconEntry } from './match.js'
import type { Tokens } from './token.js'

/** How a numeral word joins others: 3 · 10 · 20 · 100 · 1000 and wholes that take nothing before them. */
export type NumeralClass = 'unit' | 'ten' | 'tens' | 'hundred' | 'scale' | 'whole'

/** Words that hold a date or number phrase together; the names are the roles, not the words. */
export type Particle =
  | 'of'
  | 'in'
  | 'to'
  | 'and'
  | 'between'
  | 'before'
  | 'since'
  | 'after'
  | 'this'
  | 'day'
  | 'days'
  | 'date'
  | 'it'
  | 'same'
  | 'last'
  | 'few'
  | 'about'
  | 'more'
  | 'night'
  | 'now'
  | 'agreeing'
  | 'weekend'
  | 'rest'
  | 'era'
  | 'hijri'
  | 'quarter'
  | 'half'

/** What a language's table says of one word of dates and numbers. */
export type TimeWord =
  | { readonly kind: 'numeral'; readonly value: number; readonly class: NumeralClass; readonly only: 'teen' | null }
  | { readonly kind: 'ordinal'; readonly value: number; readonly only: 'compound' | null }
  | { readonly kind: 'month'; readonly calendar: Calendar; readonly month: number; readonly weak: boolean }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly bare: boolean }
  | { readonly kind: 'unit'; readonly unit: DateUnit; readonly count: 1 | 2 | 3 }
  | { readonly kind: 'offset'; readonly days: number }
  | { readonly kind: 'today' }
  | { readonly kind: 'shift'; readonly toward: Toward; readonly shift: number }
  | { readonly kind: 'part'; readonly part: 'early' | 'mid' | 'late' }
  | { readonly kind: 'season'; readonly season: Season }
  | { readonly kind: 'decade'; readonly decade: number }
  | { readonly kind: 'particle'; readonly particle: Particle }

/** A number read at a token. Tokens are inclusive; `start` and `end` are folded offsets, with the article and without other proclitics. */
export interface NumberSpan {
  readonly first: number
  readonly last: number
  readonly start: number
  readonly end: number
  readonly value: number
  readonly ordinal: boolean
  /** With the article: الثلاثة. */
  readonly definite: boolean
  /** Proclitics before it, folded: '', 'و', 'ب' … */
  readonly prefix: string
  /** Written in digits, wholly or in its first part. */
  readonly digits: boolean
}

/** A text as the rules of dates and numbers see it. */
export interface TimeView {
  readonly tokens: Tokens
  readonly text: string
  /** Words of the language's table that begin at a token: those with fewer proclitics first. */
  readonly hits: (token: number) => readonly Hit<TimeWord>[]
  readonly number: (token: number) => NumberSpan | null
  /** The text of a token as written. */
  readonly raw: (token: number) => string
}

/** A date phrase as a rule read it. Tokens are inclusive; `start` and `end` are folded offsets. */
export interface DatePhrase {
  readonly first: number
  readonly last: number
  readonly start: number
  readonly end: number
  readonly meaning: DateMeaning
  readonly rule: string
}

/** What a phrase may begin with: a number in digits or words, a kind of word, or a particle by its role. */
export type DateOpener =
  'number' | 'month' | 'weekday' | 'unit' | 'offset' | 'today' | 'part' | 'season' | 'decade' | Particle

/** Reads one date phrase that begins at a token; null where there is none. */
export interface DateRule {
  readonly id: string
  /** The rule is asked only where a phrase begins so. */
  readonly opens: readonly DateOpener[]
  readonly read: (view: TimeView, token: number) => DatePhrase | null
}

/** Numbers as an expression gives them: mostly one; an address of the net gives several. Offsets are folded. */
export interface NumberExpression {
  readonly last: number
  readonly numbers: readonly {
    readonly start: number
    readonly end: number
    readonly value: number
    readonly kind: 'cardinal' | 'ordinal' | 'percent'
  }[]
}

/** What the stages of dates and numbers need of a language. */
export interface DateLanguage {
  readonly fold: FoldTable
  readonly clitics: Clitics
  readonly lexicon: readonly LexiconEntry<TimeWord>[]
  readonly readNumber: (view: TimeView, token: number) => NumberSpan | null
  /** Whether a sign or word outside the table may open a number: a minus, a leading point. */
  readonly opensNumber: (view: TimeView, token: number) => boolean
  /** Reads a number with signs, fractions, powers and percent; null where there is none. */
  readonly readExpression: (view: TimeView, token: number) => NumberExpression | null
  /** Tried in order at every word of the table; the longest phrase wins, of equals the first. */
  readonly dateRules: readonly DateRule[]
  /** Whether the words before a phrase say that it lies ahead: سيعقد, من المقرر. */
  readonly aimsAhead: (view: TimeView, token: number) => boolean
}
