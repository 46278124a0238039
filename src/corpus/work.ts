import type { DocumentDrafts } from '../resolve/voice/draft-reader.js'
import type { Outline } from './cluster/outline.js'
import type { StoryKeeper } from './kept-story.js'
import type { TextWords } from './reuse/text-words.js'

/** What telling documents together reads from each of them alone; plain data, so that it can be kept with the document. */
export interface DocumentWork {
  readonly drafts: DocumentDrafts
  readonly outline: Outline
  readonly words: TextWords
}

/** The same for the documents of a case, each part read when it is needed into arrays that nobody else holds; and stories told before. */
export interface KeptWork {
  drafts(document: string): DocumentDrafts | undefined
  outline(document: string): Outline | undefined
  words(document: string): TextWords | undefined
  readonly stories?: StoryKeeper | undefined
}
