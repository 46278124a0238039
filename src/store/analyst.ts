import type { ReviewedMaterial } from '../corpus/review/review.js'
import type { DocumentWork, KeptWork } from '../corpus/work.js'
import type { Doc, SourceDocument } from '../model/doc.js'
import type { DoubtfulJoin } from '../model/review.js'
import type { FoldTable } from '../model/language.js'
import type { Story } from '../model/story.js'
import type { Trace } from '../model/trace.js'

/** How words are folded and stemmed for search. */
export interface SearchLanguage {
  readonly fold: FoldTable
  /** What a folded word is searched under. */
  stem(folded: string): string
}

/** What a case needs of the tracing, so that the store knows no language: `createTracer()` of `isnad` gives one. */
export interface Analyst {
  /** Changes whenever the same document may be read otherwise. */
  readonly version: string
  readonly search: SearchLanguage
  document(doc: SourceDocument): Doc
  /** Voices, parties, joins and stories of traced documents. */
  assemble(docs: readonly Doc[], kept?: KeptWork): Trace
  /** What {@link assemble} reads from a traced document alone: it is kept, and given to it. */
  work(doc: Doc): DocumentWork
  /** Who the sources of traced documents are. */
  voices(docs: readonly Doc[]): Pick<Trace, 'documents' | 'voices'>
  /** Which words traced documents share. */
  reuse(docs: readonly Doc[]): Pick<Story, 'links' | 'families'>
  /** A story counted anew after a person changed something of it. */
  recount(given: ReviewedMaterial): Story
  /** Which joins of a story may be doubted, and how its range moves if a person decides on them; for as many stories as are asked. */
  doubts(given: Pick<ReviewedMaterial, 'voices' | 'joins' | 'apart'>): (story: Story) => DoubtfulJoin[]
}
