import type { Act, CueKind, Stance } from './attribution.js'

/**
 * How a cue may open what it reports: `that` a complementizer, `object` a bare noun phrase, and prepositions by meaning
 * (`speech` and `comment` narrow them to nouns of speech and to comments refused) (`by`, `on`, `to`, `about`, `of`, `in`). `whom` opens nothing: the verb has whom it speaks to for its object. A colon or quotation marks may open the content of any cue.
 */
export type Opener =
  'that' | 'object' | 'whom' | 'mind' | 'speech' | 'comment' | 'by' | 'on' | 'to' | 'about' | 'of' | 'in'

export type Gender = 'm' | 'f'
export type GrammaticalNumber = 's' | 'd' | 'p'

/** Which persons a verb form agrees with; null where the form does not tell. */
export interface Agreement {
  readonly gender: Gender | null
  readonly number: GrammaticalNumber | null
}

/** What the lexicon knows of one reporting cue. */
export interface Cue {
  readonly lemma: string
  readonly kind: CueKind
  readonly openers: readonly Opener[]
  readonly stance: Stance
  readonly act: Act
  /** Strict cues are common words as well: they report only with a complementizer, colon or quotation and a speaker. */
  readonly strict: boolean
  /** `relay` hands on another's words (X نقلت عن Y); `continue` goes on with the last speaker (وأضاف); `hearsay` names nobody. */
  readonly role: 'say' | 'relay' | 'continue' | 'hearsay'
  /** The form carries its object as a suffix pronoun (وصفتها). */
  readonly pronoun: boolean
  readonly agreement: Agreement
}
