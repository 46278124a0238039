import type { CueKind } from '../model/attribution.js'
import type { Candidate, Range, SourcePhrase } from '../model/candidate.js'
import type { Cue } from '../model/cue.js'
import type { Clitics, FoldTable, SentenceMarks } from '../model/language.js'
import type { LexiconEntry } from './match.js'
import type { CueHit, Reading, Term } from './reading.js'
import type { Tokens, WordEnd } from './token.js'

/** Reads one attribution at a cue of the given kinds; null where the words report nothing. The first rule that reads wins. */
export interface CueRule {
  readonly id: string
  readonly kinds: readonly CueKind[]
  readonly read: (reading: Reading, cue: CueHit) => Candidate | null
}

/** Reads an attribution that has no cue word: a label at the head of a sentence. */
export interface SentenceRule {
  readonly id: string
  readonly read: (reading: Reading, sentence: number) => Candidate | null
}

/** Word classes (bits of the pack's own table) that stages ask for by name. */
export interface PackClasses {
  readonly outlet: number
  readonly maybeOutlet: number
  /** Words that open what is reported: أن، إن. */
  readonly complementizer: number
  /** Proper names of states, bodies and groups. */
  readonly name: number
}

/** Where a doer is looked for, in tokens: before a cue, behind what is settled. */
export interface DoerPlace {
  readonly cue: number
  /** The last token of what somebody else said. */
  readonly since: number
}

/** The only door to a language: stages take it as an argument, and none asks which language it is. */
export interface LanguagePack {
  readonly code: string
  readonly version: string
  readonly direction: 'rtl' | 'ltr'
  readonly fold: FoldTable
  readonly clitics: Clitics
  readonly sentence: SentenceMarks
  readonly lexicon: readonly LexiconEntry<Term>[]
  readonly classes: PackClasses
  readonly cueRules: readonly CueRule[]
  readonly sentenceRules: readonly SentenceRule[]
  /** A source's words without articles and proclitics, to compare short and full names. */
  readonly nameWords: (folded: string) => string[]
  /** Whether a cue found in folded text is another word by its raw letters. */
  readonly isHomograph: (raw: string, cue: Cue) => boolean
  /** Where a word really ends when a space was lost. */
  readonly wordEnd: WordEnd
  /** Takes from words the classes that their raw letters or neighbours rule out. */
  readonly settle: (tokens: Tokens, classes: Uint32Array) => void
  /** The fuller naming above that a short definite form points back to, where no attribution named it; else null. */
  readonly findNaming: (reading: Reading, source: Range) => SourcePhrase | null
  /** Who does what is told right before a cue that names no subject; null where nobody is. */
  readonly findDoer: (reading: Reading, place: DoerPlace) => SourcePhrase | null
  /** Whether the words of two names cannot call one person, by their states or their offices: الرئيس is no minister. */
  readonly areTwo: (one: readonly string[], other: readonly string[]) => boolean
  /** Folded nouns before an outlet's name: صحيفة، قناة. */
  readonly outletNouns: ReadonlySet<string>
  /** A name cut from the text as a reader expects to see it. */
  readonly displayName: (text: string) => string
}
