import type { FieldChange } from '../../model/custody.js'
import type { Told, WireError } from './problem.js'

/**
 * POST /api/documents takes one of:
 * - `multipart/form-data`: a part `files` for each file, whose file name may be a path inside a folder, and beside them the fields
 *   of {@link AddOptions};
 * - `application/json`: a {@link PastedText};
 * - `application/x-ndjson`: JSON Lines, the fields of {@link AddOptions} in the query.
 *
 * It answers 202 with a {@link JobPage}; what becomes of each file is told by GET /api/jobs/:id/events.
 */
export interface AddOptions {
  /** Name of the outlet, for documents that do not say it themselves. */
  readonly outlet?: string | undefined
  /** EDTF day of publication, for documents that do not say it themselves. */
  readonly published?: string | undefined
}

/** A text from the clipboard; or JSON Lines, where every line of it is an object with a text. */
export interface PastedText extends AddOptions {
  readonly text: string
  readonly title?: string | undefined
  readonly url?: string | undefined
}

/** GET /api/jobs: the latest additions, the newest first. */
export interface JobsPage {
  readonly jobs: readonly JobPage[]
}

/** GET /api/jobs/:id, and each of GET /api/jobs: how far an addition has come. */
export interface JobPage {
  readonly id: string
  /** `stories`: all documents are in, and voices and stories are worked out anew. */
  readonly state: 'waiting' | 'reading' | 'stories' | 'done' | 'cancelled' | 'failed'
  readonly created: string
  readonly progress: JobProgress
  /** Of a job that failed. */
  readonly error: WireError['error'] | null
}

export interface JobProgress {
  /** Files that were given, and those that are read. */
  readonly files: number
  readonly filesRead: number
  readonly documents: number
  readonly added: number
  readonly changed: number
  /** The bytes were there already, from another place. */
  readonly seen: number
  /** The bytes were there already, from this place. */
  readonly known: number
  readonly failed: number
  /** Documents a second. */
  readonly rate: number
  /** Seconds that are left at this rate, of reading; null while nothing can be said. */
  readonly left: number | null
}

/**
 * GET /api/jobs/:id/events: server-sent events. Each has the name of its `kind`, this as its data, and a number as its id, from which a broken
 * connection goes on. The stream ends after `end`.
 */
export type JobEvent =
  | { readonly kind: 'progress'; readonly state: JobPage['state']; readonly progress: JobProgress }
  | { readonly kind: 'result'; readonly result: FileResult }
  | { readonly kind: 'end'; readonly job: JobPage }

/** What became of one document of a file, or of a file that could not be read. */
export type FileResult =
  | {
      readonly kind: 'added' | 'seen' | 'known'
      /** Name of the file as it was given. */
      readonly file: string
      readonly document: string
    }
  | {
      /** A page that was there with other words: silent edits are news. */
      readonly kind: 'changed'
      readonly file: string
      readonly document: string
      readonly versionOf: string
      readonly changes: readonly FieldChange[]
    }
  | {
      readonly kind: 'failed'
      readonly file: string
      /** Line or record, where it is one of many. */
      readonly line: number | null
      readonly code: string
      readonly message: Told
    }
