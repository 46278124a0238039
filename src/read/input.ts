import type { Problem, Remark } from '../messages/index.js'
import type { Note, SourceDocument } from '../model/doc.js'
import type { IsnadError } from '../model/error.js'
import type { ProblemFound } from './problem.js'
import type { ColumnMap } from './columns.js'
import type { FetchOptions } from './fetch/fetcher.js'

/** A document, or why an input or one of its lines gave none. */
export type InputItem =
  | {
      readonly ok: true
      readonly doc: SourceDocument
      readonly notes: readonly Note[]
      /** The bytes the document was read from, where they are its own: a line, a file, a page. */
      readonly bytes?: Uint8Array | undefined
    }
  | {
      readonly ok: false
      readonly path: string
      readonly line?: number
      readonly problem: Problem
      readonly error: IsnadError
    }

/** Where in a container a record stands: a line of a file, or its place in a list. */
interface Place {
  readonly line?: number | undefined
  readonly entry?: number | undefined
}

/** One record of a container: a document, or why there is none. */
export type FoundRecord =
  | (Place & { readonly doc: SourceDocument; readonly notes?: readonly Note[]; readonly bytes?: Uint8Array })
  | (Place & { readonly problem: ProblemFound })

/** What the caller may want to know beside the documents, and what it settles. */
export interface ReadOptions {
  /** Told of files passed over, columns guessed and records without text. */
  readonly remark?: (path: string, remark: Remark) => void
  /** Which column of a table, or field of a record, holds what; the rest is guessed. */
  readonly map?: ColumnMap | undefined
  /** How web addresses are fetched. */
  readonly fetch?: FetchOptions | undefined
}
