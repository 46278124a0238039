import type { LexiconEntry } from './match.js'

/** What a loaded wording does, whoever it is said of. */
export type LoadedKind =
  /** Names a party by a word it rejects. */
  | 'label'
  /** Casts doubt on the name or claim it stands with: ما يسمى، المزعوم. */
  | 'scare'
  /** Exalts those who fight or die on one side. */
  | 'honorific'
  /** Makes taking ground or killing a feat or a cleaning. */
  | 'triumph'
  /** Condemns a deed beside naming it: الغاشم، الجبان. */
  | 'condemnation'

/** What a lexicon entry says of its words. */
export interface LoadedTerm {
  /** Null: words that are not loaded and keep the shorter ones in them from being marked (رئيس تحرير). */
  readonly kind: LoadedKind | null
  /** Words that mean one thing by one head: نظام of a ruler, against نظام of rules. */
  readonly family?: string
  /** Marked only in a text that holds a sure word of its family. */
  readonly unsure?: boolean
}

export type LoadedEntry = LexiconEntry<LoadedTerm>
