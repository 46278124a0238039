import type { CheckFault } from '../../model/case-fault.js'
import type { Decision } from '../../model/decision.js'
import type { Doc } from '../../model/doc.js'

export type { CheckFault } from '../../model/case-fault.js'
export type { StoryRef } from '../../model/story-card.js'

/** What every count is among. */
export interface Scope {
  /** Documents of the case that stand now. */
  readonly documents: number
  /** EDTF days of the earliest and the latest. */
  readonly from: string | null
  readonly to: string | null
}

/** GET /api/case: the case that is open. */
export interface CasePage {
  /** The folder's name, or that of the database. */
  readonly name: string
  /** Where it is kept; without a password. */
  readonly at: string
  /** Made for looking around, of the bundled example: what is added to it ends with the desk. */
  readonly temporary: boolean
  readonly version: string
  readonly schema: string
  readonly created: string
  /** The time of the last entry in the custody log. */
  readonly updated: string
  readonly scope: Scope
  readonly counts: {
    readonly documents: number
    readonly earlierVersions: number
    readonly sightings: number
    readonly bytes: number
    readonly stories: number
    readonly claims: number
    readonly voices: number
    readonly parties: number
    readonly outlets: number
  }
  /** Languages the documents are written in, those of most documents first; `und` where it is not known. */
  readonly languages: readonly { readonly lang: string; readonly documents: number }[]
  /** Whether voices and stories take in every document. */
  readonly upToDate: boolean
  /** Changes whenever anything of the case does: what was fetched under another one is out of date. */
  readonly revision: string
  readonly limits: Limits
}

/** What one request may bring. */
export interface Limits {
  /** Bytes of one body; a folder that is larger comes in several requests. */
  readonly body: number
  readonly files: number
  /** Characters of a query. */
  readonly query: number
  /** Rows of one page. */
  readonly rows: number
}

/** A document as it is named in a list or beside a quotation. */
export interface DocumentRef extends Pick<Doc, 'id' | 'title' | 'outlet' | 'lang'> {
  /** EDTF. */
  readonly published: string | null
  /** An address of the web (http, https) or null; never another scheme. */
  readonly url: string | null
}

/** A page of a list: `next` goes into `cursor` for the following one; null at the end. */
export interface Rows<Row> {
  readonly total: number
  readonly rows: readonly Row[]
  readonly next: string | null
}

/** GET /api/log: the custody log, the newest entry first. */
export interface LogPage extends Rows<LogEntry> {
  /** The end of the log: written down elsewhere, it shows later that nothing before it was changed. */
  readonly head: { readonly seq: number; readonly hash: string }
  /** Whether every entry's hash follows from the one before it, worked out anew; the first that does not. */
  readonly chain: { readonly entries: number; readonly verified: boolean; readonly broken: number | null }
}

/** One act in the log, and the hash that binds it to all before it. */
export interface LogEntry {
  readonly seq: number
  readonly at: string
  readonly act: 'created' | 'added' | 'changed' | 'seen' | 'analysed' | 'restored' | 'merged' | 'decided' | 'other'
  readonly hash: string
  readonly document: string | null
  readonly title: string | null
  readonly sha256: string | null
  readonly size: number | null
  /** A path or an address, as it was when the document came in. */
  readonly place: string | null
  readonly reader: string | null
  readonly versionOf: string | null
  /** Of what a person decided: what, and who. */
  readonly decision: Pick<Decision, 'kind' | 'author'> | null
  /** Of an act on many documents: how many. */
  readonly documents: number | null
}

/** POST /api/check: the log, every byte, text, sighting and span compared. */
export interface CheckRequest {
  /** A hash that was written down: must be in the log. */
  readonly head?: string | undefined
}

export interface CheckPage {
  readonly entries: number
  readonly documents: number
  readonly bytes: number
  readonly spans: number
  readonly head: string
  readonly faults: readonly CheckFault[]
}
