import type { Affiliation } from './doc-facts.js'

export type VoiceType =
  'institution' | 'office' | 'spokesman' | 'person' | 'media' | 'unnamed' | 'witness' | 'document' | 'other'

/** How a voice hangs on an institution. */
export type Relation = 'is' | 'speaks' | 'belongs'

/** A voice as one link of one document shows it, before documents are compared. */
export interface Draft {
  /** Links of equal keys are one voice, whatever the document; an unnamed source's is told apart by days as well. */
  readonly key: string
  readonly type: VoiceType
  readonly named: boolean
  /** What it is called. */
  readonly name: string
  /** As printed, where that is more than its name. */
  readonly printed?: string
  readonly institutions: readonly Affiliation[]
  readonly relation: Relation
  /** Words of a personal name. */
  readonly person: readonly string[]
  readonly title: string
  readonly unnamed: Unnamed | null
  /** Registered outlet of a medium. */
  readonly outlet: string | null
  /** The noun a body is called by that no registry knows: حركة of حركة ميثاق نيرام, and of a bare الحركة. */
  readonly noun: string
}

/** What tells an unnamed source apart. */
export interface Unnamed {
  /** The medium it spoke through: an outlet's id, or the key of one nobody registered. */
  readonly through: string
  /** The medium's owner, where known. */
  readonly owner: string
  readonly description: readonly string[]
  readonly nation: string | null
}

/** What a draft is where nothing more is known. */
export const PLAIN: Pick<Draft, 'institutions' | 'relation' | 'person' | 'title' | 'unnamed' | 'outlet' | 'noun'> = {
  institutions: [],
  relation: 'belongs',
  person: [],
  title: '',
  unnamed: null,
  outlet: null,
  noun: '',
}
