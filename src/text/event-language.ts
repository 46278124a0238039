import type { Range } from '../model/candidate.js'
import type { Agreement } from '../model/cue.js'
import type { EventAdditions } from '../model/event-additions.js'
import type { EventModality } from '../model/event.js'
import type { Hit, LexiconEntry } from './match.js'
import type { Reading } from './reading.js'

/**
 * Whose part the words around a trigger play. `act`: somebody does it to somebody (قصف); `assault`: a noun whose victim
 * stands behind "on" (غارة على); `suffer`: its subject undergoes it (نزح); `do`: its subject does it to nobody (انسحب);
 * `mutual`: both sides do it (اشتبك مع).
 */
export const EVENT_FRAMES = ['act', 'assault', 'suffer', 'do', 'mutual'] as const
export type EventFrame = (typeof EVENT_FRAMES)[number]

export interface EventTrigger {
  readonly kind: 'trigger'
  readonly type: string
  readonly frame: EventFrame
  /** `passive` forms are written unlike the active ones (أصيب); others may be read as either. */
  readonly form: 'perfect' | 'imperfect' | 'passive' | 'participle' | 'masdar' | 'noun'
  readonly agreement: Agreement
  /** The form carries its object as a suffix pronoun (استهدفته). */
  readonly pronoun: boolean
  /** Classes one of which must stand close behind it, bits of the language's own; 0 for none. */
  readonly needs: number
  /** Folded preposition that leads to its victim (سيطر على، أفرج عن); null for a bare object. */
  readonly by: string | null
  /** Also a word of sport, quarrel or office: not read where such words stand around it. */
  readonly loose: boolean
}

/** What an event lexicon says of the words it covers. */
export type EventWord =
  | EventTrigger
  /** Words that look like a trigger and are none: قوات حفظ السلام، خط الهجوم. */
  | { readonly kind: 'none' }
  | { readonly kind: 'noun'; readonly classes: number }

export type EventHit = Hit<EventWord>

/** A text as the event rules see it. */
export interface EventView {
  readonly r: Reading
  /** Event noun classes of each token, bits of the language's own. */
  readonly nouns: Uint32Array
  /** For every token the index in `groups` of the triggers that begin there, or -1. */
  readonly at: Int32Array
  /** Triggers that cover the same words, in text order; none lies inside another. */
  readonly groups: readonly EventGroupHit[]
}

/** The ways to read the words of one trigger. */
export interface EventGroupHit {
  readonly first: number
  readonly last: number
  readonly start: number
  readonly end: number
  readonly prefix: string
  readonly proclitics: number
  readonly triggers: readonly EventTrigger[]
}

/** An event as the rules of a language read it. */
export interface EventPhrase {
  readonly type: string
  readonly trigger: Range
  readonly modality: EventModality
  readonly modalityWords: Range | null
  readonly actors: readonly Range[]
  readonly patients: readonly Range[]
  /** The tokens of its clause, inclusive. */
  readonly clause: { readonly first: number; readonly last: number }
  /** Definite and bare, it may point back to an event told before. */
  readonly refersBack: boolean
  readonly rule: string
}

/** What the stage of events needs of a language. */
export interface EventLanguage {
  readonly lexicon: readonly LexiconEntry<EventWord>[]
  /** Entries of a user's own triggers and of words to ignore. */
  readonly entries: (additions: EventAdditions) => LexiconEntry<EventWord>[]
  /** Reads every trigger of a text; those that are no event are left out. */
  readonly read: (view: EventView) => readonly EventPhrase[]
}
