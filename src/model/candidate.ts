import type { Act, CueKind, LinkKind, SourceType, SpeaksFor, Stance } from './attribution.js'
import type { Agreement } from './cue.js'

/** A half-open range of folded offsets, with the tokens (inclusive) it lies in. */
export interface Range {
  readonly start: number
  readonly end: number
  readonly first: number
  readonly last: number
}

/** A noun phrase that names a source, as a rule read it. */
export interface SourcePhrase extends Range {
  readonly type: SourceType
  readonly speaksFor: SpeaksFor
  readonly agreement: Agreement
  /** A definite short form that points back to a source named before: المصدر، الوزارة، البيان. */
  readonly refersBack: boolean
  /** May stand for the last speaker where no name matches: سموه، الوزير. */
  readonly pronominal: boolean
  /** Headed by an office or a speaker's title, not by the body: متحدث باسم الوزارة. */
  readonly titled: boolean
  /** Folded offset behind which whoever the source acts for is named: متحدث باسم رئيس الوزراء [نوران]; null where nobody is. */
  readonly principal: number | null
  /** الأخير: whoever was named last, rarely the last speaker. */
  readonly latter: boolean
  /** A title and a surname alone: الوزير نوران, who may have been named in full under another title. */
  readonly surnamed: boolean
}

/** A step of a chain beside the source itself. */
export interface CandidateLink {
  readonly kind: Exclude<LinkKind, 'credit' | 'forward' | 'origin'>
  readonly range: Range
}

/** Where the reported words stand: after the cue from `from`, before it up to the cue, or nowhere. */
export type ContentPlace =
  | { readonly kind: 'after'; readonly from: number }
  | { readonly kind: 'before' }
  /** A given range: the noun a suffixed verb speaks of (تفجيرين تبناهما التنظيم). */
  | { readonly kind: 'range'; readonly start: number; readonly end: number }
  | { readonly kind: 'none' }

/** What one rule read at one cue, before sources are resolved and content is bounded. */
export interface Candidate {
  readonly rule: string
  readonly cue: Range
  /** Dictionary form of the cue, by which a headline is known to be repeated below. */
  readonly lemma: string
  readonly cueKind: CueKind
  readonly stance: Stance
  readonly act: Act
  readonly agreement: Agreement
  readonly source: SourcePhrase | null
  readonly links: readonly CandidateLink[]
  readonly content: ContentPlace
  /** Whether the content opened with a quotation mark or a colon: such content ends with its quotation. */
  readonly quoted: boolean
  /** First token of the clause this attribution makes: its source or cue with what joins it to the clause before. */
  readonly clause: number
  /** Last token the rule read: later cues up to here belong to this attribution. */
  readonly read: number
  /** It continues the last speaker, or starts a clause of its own that ends the content of the one before. */
  readonly coordinate: boolean
  readonly anonymity: Range | null
}
