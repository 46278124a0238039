/** What a language adds to the general fold: one character (already folded generally) to the string that stands for it. Values are final. */
export interface FoldTable {
  readonly letters: Readonly<Record<string, string>>
}

/** Particles written together with the word after them, in folded letters. */
export interface Clitics {
  readonly conjunctions: readonly string[]
  readonly prepositions: readonly string[]
  readonly future: readonly string[]
  /** Empty for a language that writes its article apart. */
  readonly article: string
  /** What the article becomes after the preposition it merges with; empty where it does not. */
  readonly articleAfterLam: string
}

/** What ends a sentence and what only looks so, in folded letters. */
export interface SentenceMarks {
  readonly enders: readonly string[]
  /** Words after which a full stop ends nothing. */
  readonly abbreviations: readonly string[]
}
