import type { Doc } from '../../model/doc.js'
import type { ExportFacts } from '../facts.js'
import { type RowOf, several, type Table, tableOf } from '../table.js'

/** One row a document: where it came from, what was found in it, and the hash of its bytes. */
export function documentsTable(facts: ExportFacts): Table {
  return tableOf('documents', async function* () {
    for await (const doc of facts.source.documents()) yield rowOf(doc, facts)
  })
}

function rowOf(doc: Doc, { storiesOf }: ExportFacts): RowOf<'documents'> {
  const { outlet, provenance } = doc
  return {
    document: doc.id,
    outlet: outlet?.name ?? null,
    outlet_id: outlet?.id ?? null,
    owner: outlet?.owner ?? null,
    country: outlet?.country ?? null,
    published: doc.published,
    published_basis: doc.publishedBasis,
    title: doc.title,
    url: doc.url,
    path: doc.path,
    lang: doc.lang,
    credits: several(doc.credits.map(({ agency }) => agency)),
    author: provenance?.author ?? null,
    edited: provenance?.edited ?? null,
    captured: provenance?.captured ?? null,
    retrieved: provenance?.retrieved ?? null,
    reader: provenance?.reader ?? null,
    stories: several(storiesOf.get(doc.id) ?? []),
    attribution_count: doc.attributions.length,
    event_count: doc.events.length,
    characters: doc.text.length,
    notes: several(doc.notes.map(({ kind }) => kind)),
    sha256: doc.sha256,
  }
}
