import type { Doc } from '../model/doc.js'
import type { Story } from '../model/story.js'
import type { ExportSource } from '../model/export.js'

/** What other rows say of a document: little enough to be held for every document of a case. */
export type Brief = Pick<Doc, 'id' | 'outlet' | 'published' | 'url' | 'title'>

/** What is looked up while a case is exported. */
export interface ExportFacts {
  readonly source: ExportSource
  /** By id. */
  readonly briefs: ReadonlyMap<string, Brief>
  /** Ids of the stories a document stands in. */
  readonly storiesOf: ReadonlyMap<string, readonly string[]>
}

/** Reads a source through once. */
export async function factsOf(source: ExportSource): Promise<ExportFacts> {
  const briefs = new Map<string, Brief>()
  for await (const { id, outlet, published, url, title } of source.documents()) {
    briefs.set(id, { id, outlet, published, url, title })
  }
  const storiesOf = new Map<string, string[]>()
  for await (const story of source.stories()) {
    for (const id of documentsOf(story)) storiesOf.set(id, [...(storiesOf.get(id) ?? []), story.id])
  }
  return { source, briefs, storiesOf }
}

const documentsOf = ({ documents }: Story): Iterable<string> => new Set(documents)
