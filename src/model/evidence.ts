import type { Span } from './span.js'

/** The words of a document that show why something is said of it. */
export interface Evidence {
  readonly document: string
  readonly span: Span | null
  readonly why: string
}

/** An item (attribution, event or figure) of a document. */
export interface Ref {
  readonly document: string
  readonly item: string
}
