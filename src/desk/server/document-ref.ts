import type { Doc } from '../../model/doc.js'
import type { DocumentRef as KeptRef } from '../../store/index.js'
import type { DocumentRef } from '../wire.js'

/** A document as it is named in lists and beside quotations. */
export const documentRef = ({ id, title, outlet, published, url, lang }: KeptRef): DocumentRef => ({
  id,
  title,
  outlet,
  published,
  url: webAddress(url),
  lang,
})

/** Only an address of the web may become a link: one that runs a script or opens a file is none. */
export function webAddress(url: string | null): string | null {
  return url !== null && /^https?:\/\//iu.test(url) && URL.canParse(url) ? url : null
}

/** A document for its own page, where its address is a link as well. */
export const withSafeLinks = (doc: Doc): Doc => ({
  ...doc,
  url: webAddress(doc.url),
  provenance: doc.provenance && {
    ...doc.provenance,
    links: doc.provenance.links.filter(({ href }) => webAddress(href) !== null),
    pictures: doc.provenance.pictures.filter(({ src }) => webAddress(src) !== null),
    embedded: doc.provenance.embedded.map((post) => ({ ...post, url: webAddress(post.url) })),
  },
})
