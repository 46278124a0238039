import type { ReviewedMaterial } from '../corpus/review/review.js'
import type { Ground, Recounting, StoryTeller } from '../corpus/case.js'
import type { Gathering } from '../corpus/cluster/stories.js'
import type { Doubted } from '../corpus/review/doubts.js'
import type { DocumentWork } from '../corpus/work.js'
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
  /** What a word that is searched for may stand under, by what it is searched under itself. */
  searched(stem: string): readonly string[]
}

/** Documents by their ids; all that are asked for must be given. */
export type ReadDocuments = (ids: readonly string[]) => Promise<ReadonlyMap<string, Doc>>

/**
 * Puts a case together from what was kept of its documents, which are read where they are compared and where their story is told, and
 * otherwise not held: what a large case takes is what it is compared by.
 */
export interface CaseAssembly {
  /** Takes a document in, in the order of their ids; no two have the same. */
  add(document: Pick<Doc, 'id' | 'published'>, work: DocumentWork): void
  /** Tells who is who, who has whose words, and which stories there are. */
  settle(read: ReadDocuments): Promise<AssembledCase>
}

/** What documents say together, but for the stories, each of which can be told by itself. */
export interface AssembledCase extends Pick<Trace, 'voices' | 'parties' | 'joins'> {
  /** The reports of each story, those of most documents first. */
  readonly gatherings: readonly Gathering[]
  readonly teller: StoryTeller
  /** Whose each link of a document's statements is, chain by chain. */
  voicesOf(document: string): readonly (string | null)[]
  /** A document with every link told whose it is. */
  voiced(doc: Doc): Doc
}

/** What a case needs of the tracing, so that the store knows no language: `createTracer()` of `isnad` gives one. */
export interface Analyst {
  /** Changes whenever the same document may be read otherwise. */
  readonly version: string
  readonly search: SearchLanguage
  document(doc: SourceDocument): Doc
  /** Voices, parties, joins and stories of traced documents. */
  assemble(docs: readonly Doc[]): Trace
  /** What telling documents together reads from a traced document alone: it is kept, and given to {@link assembly}. */
  work(doc: Doc): DocumentWork
  /** Puts a case together from what was kept of its documents. */
  assembly(): CaseAssembly
  /** Who the sources of traced documents are. */
  voices(docs: readonly Doc[]): Pick<Trace, 'documents' | 'voices'>
  /** Which words traced documents share. */
  reuse(docs: readonly Doc[]): Pick<Story, 'links' | 'families'>
  /** A story counted anew after a person changed something of it; where `changes` of its texts are known, its links are not asked for. */
  recount(given: ReviewedMaterial & Pick<Recounting, 'changes' | 'ground'>): Story
  /** What it is counted from whatever a person decides of it. */
  ground(given: Pick<ReviewedMaterial, 'story' | 'documents' | 'voices'>): Ground
  /** Which joins of a story may be doubted, and how its range moves if a person decides on them; for as many stories as are asked. */
  doubts(given: Pick<ReviewedMaterial, 'voices' | 'joins' | 'apart'>): (story: Doubted) => DoubtfulJoin[]
}
