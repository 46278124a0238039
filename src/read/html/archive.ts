/** An address as a web archive keeps it: when it was captured, and what it was. */
export interface Archived {
  /** EDTF day. */
  readonly captured: string
  readonly original: string
}

/** Capture time as digits, then a kind of rewriting (`id_`, `im_`), then the address. */
const WAYBACK = /^https?:\/\/web\.archive\.org\/web\/(\d{4})(\d{2})(\d{2})\d{0,6}(?:[a-z]{2}_)?\/(.+)$/u

/**
 * Reads an address of the Wayback Machine; null for any other.
 * @example archivedAt('https://web.archive.org/web/20170907120000/http://a.example/b')?.original // 'http://a.example/b'
 */
export function archivedAt(url: string): Archived | null {
  const match = WAYBACK.exec(url)
  if (!match) return null
  const [, year = '', month = '', day = '', rest = ''] = match
  const original = /^https?:\/\//u.test(rest) ? rest : `http://${rest.replace(/^\/+/u, '')}`
  return { captured: `${year}-${month}-${day}`, original }
}

/** Where a browser, or an extension that saves whole pages, says a page was saved from. */
const SAVED_FROM =
  /<!--\s*(?:saved from url=\(\d{1,6}\)|Page saved with SingleFile\s+url:\s*)(https?:\/\/[^\s>]{1,2000})/u

/** The address a saved page was saved from, from the comment at its head. */
export function savedFrom(html: string): string | null {
  return SAVED_FROM.exec(html.slice(0, 4000))?.[1] ?? null
}
