import type { Decision, DecisionState } from '../../model/decision.js'
import type { Counts } from '../../model/story.js'
import type { DocumentRef, Scope } from './case.js'

/**
 * POST /api/originals, `multipart/form-data`: an original that no machine reads (a dispatch in another language, a video) is put behind what
 * documents say in their own words. A part `file` may bring it along, `documents` may be given several times.
 */
export interface AttachRequest {
  /** What it is: it stands among the origins under this name. */
  readonly name: string
  /** Where it is to be found. */
  readonly url?: string | undefined
  /** Who says so. */
  readonly author: string
  readonly reason?: string | undefined
  /** Behind all that reports this story; else behind these documents. */
  readonly story?: string | undefined
  readonly documents?: readonly string[] | undefined
}

/** POST /api/originals/:id: takes it back, or brings it again. */
export interface StandRequest {
  readonly stands: boolean
  readonly author: string
}

/** An original that a person put behind documents. */
export interface Original extends Pick<Decision, 'id' | 'at' | 'author' | 'reason'> {
  readonly name: string
  /** An address of the web, or null. */
  readonly url: string | null
  readonly file: { readonly name: string; readonly size: number; readonly sha256: string } | null
  /** `moved`: the documents it stands behind are no longer there; `waits`: it came from another case, where it was decided otherwise. */
  readonly state: DecisionState
  /** How many it stands behind, and the first of them. */
  readonly behind: number
  readonly documents: readonly DocumentRef[]
}

/** GET /api/originals: those that were attached, the newest first. */
export interface OriginalsPage {
  readonly scope: Scope
  readonly originals: readonly Original[]
}

/** What attaching one, or taking it back, did. */
export interface OriginalPage {
  readonly scope: Scope
  readonly original: Original
  /** The stories whose counts moved; null where one was not there before, or is not any more. */
  readonly moved: readonly {
    readonly story: string
    readonly title: string
    readonly before: Counts | null
    readonly after: Counts | null
  }[]
}
