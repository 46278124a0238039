import type { Span } from './span.js'

export type CueKind = 'verb' | 'preposition' | 'participle' | 'nominal' | 'label' | 'passive'
export type SourceType =
  'official_named' | 'official_unnamed' | 'anonymous' | 'media' | 'organisation' | 'witness' | 'person' | 'document'
export type Stance = 'asserts' | 'denies' | 'declines' | 'hedges'
export type Act = 'reports' | 'announces' | 'claims_responsibility' | 'accuses' | 'demands' | 'threatens' | 'reacts'
export type SpeaksFor = 'state' | 'armed_group' | 'organisation' | 'outlet' | 'self' | 'unknown'
export type Basis = 'stated' | 'implied'
/** `forward`: a channel a message was forwarded from. */
export type LinkKind = 'credit' | 'forward' | 'relay' | 'channel' | 'platform' | 'statement' | 'origin'

/** One step of a chain. `span` is null when the words stand outside the text (a byline). */
export interface Link {
  readonly kind: LinkKind
  readonly name: string
  readonly span: Span | null
  readonly voice: string | null
  readonly basis: Basis
}

/** One report of speech, writing or claimed knowledge: who, by which words, what, and through whom. */
export interface Attribution {
  readonly id: string
  readonly cue: Span
  readonly cueKind: CueKind
  /** The whole noun phrase; null when the subject is only in the verb. */
  readonly source: Span | null
  readonly sourceType: SourceType
  /** Id of the attribution that names this source in full, when this one continues it. */
  readonly sameSourceAs: string | null
  readonly sourceBasis: Basis
  readonly content: Span | null
  /** Whether part of the content stands in quotation marks. */
  readonly direct: boolean
  readonly stance: Stance
  /** The words that give a stance other than asserting: the cue, or words of the content. */
  readonly stanceWords: Span | null
  readonly act: Act
  /** Id of the attribution whose content holds this one. */
  readonly within: string | null
  readonly speaksFor: SpeaksFor
  /** The words that say why the source is unnamed. */
  readonly anonymity: Span | null
  /** Nearest relay first, origin last. */
  readonly chain: readonly Link[]
  /** Id of the rule that fired. */
  readonly rule: string
}
