import type { Link } from '../model/attribution.js'
import type { Credit, Doc, Outlet, SourceDocument } from '../model/doc.js'
import type { Registry } from '../registry/registry.js'

/** Credits that stand outside the text: the source a feed names. */
export function takenCredits({ takenFrom = [] }: SourceDocument, registry: Registry): Credit[] {
  return takenFrom
    .filter(({ kind }) => kind === 'credit')
    .map(({ name }) => ({ agency: name, agencyId: registry.outletByName(name)?.id ?? null }))
}

/** Channels a message was forwarded from stand before every chain, the nearest first. */
export function forwardLinks({ takenFrom = [] }: SourceDocument, outlet: Outlet | null): Link[] {
  return takenFrom
    .filter(({ kind, name }) => kind === 'forward' && name !== outlet?.name)
    .map(({ name }) => ({ kind: 'forward', name, span: null, voice: null, basis: 'stated' }))
}

/** What is known of a document whose words are not read. */
export interface OutsideFacts {
  readonly lang: string
  readonly hash: string
  readonly outlet: Outlet | null
  readonly registry: Registry
}

/** A document in a language isnad does not read: kept with all that stands outside its words. */
export function unanalysedDoc(doc: SourceDocument, { lang, hash, outlet, registry }: OutsideFacts): Doc {
  return {
    id: doc.id || hash.slice(0, 16),
    path: doc.path ?? null,
    url: doc.url || null,
    outlet,
    published: doc.published || null,
    publishedBasis: doc.published ? 'given' : null,
    lang,
    title: doc.title || null,
    text: doc.text,
    sha256: hash,
    boilerplate: [],
    credits: takenCredits(doc, registry),
    attributions: [],
    dates: [],
    places: [],
    quantities: [],
    events: [],
    loaded: [],
    notes: [{ kind: 'language', message: `The text is in another language (${lang}) and was not analysed.` }],
    provenance: doc.provenance ?? null,
  }
}
