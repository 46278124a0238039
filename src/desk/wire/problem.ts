/** One sentence in both languages of the desk. */
export interface Told {
  readonly ar: string
  readonly en: string
}

/** One field of a request that will not do. */
export interface FieldProblem {
  /** Where it was given. */
  readonly in: 'query' | 'path' | 'body' | 'header'
  /** Its name; of a field inside another, the names joined by dots. */
  readonly field: string
  /** What would do. */
  readonly wanted: Told
}

/** The body of every answer that is no success. */
export interface WireError {
  readonly error: {
    /** One of the codes of `docs/errors.md`, or one of the desk's own: `not-found`, `forbidden`, `too-large`, `busy`. */
    readonly code: string
    readonly message: Told
    /** What to do next. */
    readonly hint: Told
    /** Of a request that is not of the documented form. */
    readonly fields: readonly FieldProblem[]
  }
}
