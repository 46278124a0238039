/** What of a page is compared between two times it was seen. */
export type ChangedField = 'title' | 'byline' | 'published' | 'text'

/** A run of words that both versions have, or that only the earlier or the later one has. */
export interface Run {
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
}

/** What changed in one field between two versions: runs of words that both have, or only the earlier or the later one. */
export interface FieldChange {
  readonly field: ChangedField
  readonly runs: readonly Run[]
}

/** Where a document came from: every sighting, and every version of its page with what changed. */
export interface Custody {
  readonly sightings: readonly {
    readonly document: string
    readonly at: string
    readonly place: string
    readonly sha256: string
    readonly reader: string
    /** Number of its entry in the log. */
    readonly seq: number
  }[]
  /** The oldest first; `changes` are against the one before it. */
  readonly versions: readonly {
    readonly id: string
    readonly at: string
    /** Whether it is the one that counts now. */
    readonly stands: boolean
    readonly changes: readonly FieldChange[]
  }[]
}
