import type { Doc, SourceDocument } from '../src/index.js'

/** A document as the tracer would give it, had it found nothing in it: for what needs only its words. */
export function untraced(doc: SourceDocument): Doc {
  return {
    id: doc.id ?? '',
    path: null,
    url: doc.url ?? null,
    outlet: doc.outlet ? { id: null, name: doc.outlet, owner: null, country: null } : null,
    published: doc.published ?? null,
    publishedBasis: null,
    lang: 'ar',
    title: doc.title ?? null,
    text: doc.text,
    sha256: '',
    boilerplate: [],
    credits: doc.byline ? [{ agency: doc.byline, agencyId: null }] : [],
    attributions: [],
    dates: [],
    places: [],
    quantities: [],
    events: [],
    loaded: [],
    notes: [],
    provenance: null,
  }
}
