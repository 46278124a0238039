import type { DocumentDrafts } from '../resolve/voice/draft-reader.js'
import type { Outline } from './cluster/outline.js'
import type { WordHashes } from './reuse/words.js'

/**
 * What telling documents together reads from each of them alone: with it no document is looked at again but to compare it with one whose
 * words it has, and to tell its story. Plain data, so that it can be kept with the document.
 */
export interface DocumentWork {
  readonly drafts: DocumentDrafts
  readonly outline: Outline
  /** The hashes of its words. */
  readonly words: WordHashes
}
