import type { Check } from './decision.js'
import type { Evidence, Ref } from './evidence.js'
import type { Span } from './span.js'

export interface Counts {
  readonly reports: number
  readonly publishers: number
  readonly texts: number
  readonly unsourced: number
  readonly origins: { readonly min: number; readonly max: number }
}

export interface Origin {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly voices: readonly string[]
  readonly party: string | null
  readonly documents: readonly string[]
  readonly evidence: readonly Evidence[]
  /** Whether it is known by a name of its own. */
  readonly named: boolean
  /** Names of those who handed its words on: agencies, channels. */
  readonly through: readonly string[]
  /** The least origin it may be one with; the lower count takes the two for one. Its own id where there is none. */
  readonly lowerId: string
}

/** Why two voices of a story are one origin, or may be. */
export type OriginJoinKind =
  | 'same_voice'
  | 'spokesman_of'
  | 'organ_of'
  | 'owned_by'
  | 'possibly_same'
  /** The same words, by a source nobody names. */
  | 'same_text'
  /** One description fits both and nothing tells them apart. */
  | 'same_description'
  /** A member of the institution that speaks itself, with a name or without. */
  | 'member_of'
  /** A party spoken of as a whole beside its organs. */
  | 'whole_of'
  /** An authority and the movement that runs it. */
  | 'run_by'
  /** An official source whose office nobody tells, beside officials of one party. */
  | 'may_be_official'
  /** A medium that names nobody behind its words. */
  | 'names_nobody'
  /** People of whom nobody says who they are. */
  | 'unknown_people'

/** An edge between two voices of a story; a sure one counts them once, a doubtful one lowers the least count alone. */
export interface OriginJoin {
  readonly a: string
  readonly b: string
  readonly kind: OriginJoinKind
  readonly sure: boolean
  readonly evidence: readonly Evidence[]
  /** Of a join that would bring two voices together that are known to be distinct: those two. It joins them no further than the others do. */
  readonly against?: readonly [string, string]
}

/** One part of why a claim has the counts it has, as data: `messages` makes a sentence of it. Numbers are of documents. */
export type CountReason =
  /** So many of the reports go back to one origin. */
  | {
      readonly kind: 'origin'
      readonly origin: string
      readonly name: string
      readonly named: boolean
      readonly type: string
      readonly through: readonly string[]
      readonly reports: number
      readonly of: number
    }
  /** Two origins count as one at the lower end, or are counted once at both. */
  | {
      readonly kind: 'join'
      readonly join: OriginJoinKind
      readonly sure: boolean
      readonly a: string
      readonly b: string
    }
  /** An origin that nothing joins to another, and how it is known. */
  | { readonly kind: 'apart'; readonly origin: string; readonly name: string; readonly reports: number }
  /** Documents that name nobody for it. */
  | { readonly kind: 'unsourced'; readonly reports: number; readonly of: number }
  | { readonly kind: 'denied'; readonly by: readonly string[]; readonly reports: number }

/** Words of a document that say what a claim says. */
export interface Support extends Ref {
  readonly span: Span
  /** Who says it; null: the outlet's own words. */
  readonly voice: string | null
  /** The voice it counts for: of a medium that names its source, the source; null where nobody is named. */
  readonly behind: string | null
}

export interface Claim {
  readonly id: string
  readonly central: boolean
  readonly kind: 'occurrence' | 'figure' | 'place' | 'date' | 'actor' | 'means' | 'outcome'
  readonly role: string | null
  readonly value: string
  readonly min: number | null
  readonly max: number | null
  /** EDTF day it is told of, where its own words tell one. */
  readonly when: string | null
  readonly modality: 'did' | 'did_not' | 'may_have' | 'planned'
  readonly supports: readonly Support[]
  readonly denies: readonly Ref[]
  readonly counts: Counts
  readonly origins: readonly string[]
  /** Why the counts are what they are, what weighs most first. */
  readonly reasons: readonly CountReason[]
}

export interface Passage {
  readonly from: Span
  readonly to: Span
  readonly kind: 'copy' | 'same_statement' | 'quotation' | 'formula'
}

export interface StoryLink {
  readonly from: string
  readonly to: string
  readonly kind: 'credit' | 'attribution' | 'reuse' | 'same_source' | 'same_owner' | 'forward' | 'hyperlink'
  readonly direction: 'known' | 'likely' | 'unknown'
  readonly evidence: readonly Evidence[]
  readonly passages: readonly Passage[]
}

export interface Denial {
  readonly document: string
  readonly attribution: string
  readonly by: string
  readonly of: string | null
  readonly kind: 'denial' | 'refusal' | 'not_confirmed' | 'rejection'
  /** EDTF day of the document, where it is known. */
  readonly published: string | null
  /** Statements of other documents that it stands against: a silence that was broken, or a denial of the very same claim. */
  readonly against: readonly Ref[]
}

export interface Discrepancy {
  readonly field: 'killed' | 'wounded' | 'captured' | 'evacuated' | 'date' | 'place' | 'actor' | 'weapon' | 'other'
  readonly kind: 'conflict' | 'update' | 'scope' | 'spelling' | 'inherited'
  readonly claims: readonly string[]
  readonly values: readonly {
    readonly value: string
    readonly documents: readonly string[]
    readonly refs: readonly Ref[]
    /** Ids of the origins that say it. */
    readonly origins: readonly string[]
  }[]
  /** What the figures are of, where the field alone does not tell. */
  readonly role: string | null
}

/** A document in the tree of its family: the text it is nearest to, and what it has of it. */
export interface TextBranch {
  readonly document: string
  /** The document it hangs from; null for the representative. */
  readonly parent: string | null
  /** Whether it leans on its parent or its parent on it, and how surely; null where that is not known. */
  readonly leans: 'on_parent' | 'parent_on_it' | null
  readonly direction: StoryLink['direction']
  /** Share of the parent's words it has, and of its own words that the parent has. */
  readonly kept: number
  readonly shared: number
}

/** Documents that share wording beyond their quotations: one text, however many printed it. */
export interface TextFamily {
  readonly id: string
  /** The document that has most of what the others have. */
  readonly representative: string
  readonly documents: readonly string[]
  /** From the representative outwards. */
  readonly tree: readonly TextBranch[]
}

/** Where one version of a text says a detail otherwise than the version next to it in the text's tree. */
export interface TextChange {
  /** Id of the text. */
  readonly family: string
  /** What was changed: a figure, a date, a name, or what was done. */
  readonly kind: 'figure' | 'date' | 'name' | 'deed'
  /** The version that says it otherwise, and the one next to it. */
  readonly document: string
  readonly parent: string
  /** The words of `parent` and those of `document`. */
  readonly from: Span
  readonly to: Span
  /** How sure it is which of the two leans on the other. */
  readonly direction: TextBranch['direction']
  /** Versions further from the representative that say as `document` does. */
  readonly inheritedBy: readonly string[]
}

/** What persons did with a story that is to be published. */
export interface StoryReview {
  /** Whose decisions its counts hold with, and how many those are; none: its counts are the machine's. */
  readonly authors: readonly string[]
  readonly decisions: number
  /** What they say was done before it is published. */
  readonly checks: readonly {
    readonly done: Check
    readonly author: string
    readonly at: string
    readonly note: string | null
  }[]
}

/** Documents that report one event. */
export interface Story {
  readonly id: string
  readonly title: string
  readonly documents: readonly string[]
  /** Those of them that report something else and tell of this in a passage of their own. */
  readonly inPassing: readonly string[]
  readonly counts: Counts
  readonly claims: readonly Claim[]
  readonly origins: readonly Origin[]
  /** Every join between its voices, with what shows it; of very many that say the same words, those with the first of them. */
  readonly joins: readonly OriginJoin[]
  readonly reactions: readonly Ref[]
  readonly links: readonly StoryLink[]
  /** Texts that several of its documents print; a document of none is a text of its own. */
  readonly families: readonly TextFamily[]
  /** Which version of a text changed which detail, and who took it over. */
  readonly changes: readonly TextChange[]
  readonly denials: readonly Denial[]
  readonly discrepancies: readonly Discrepancy[]
  /** Of a story that somebody reviewed. */
  readonly review?: StoryReview
}
