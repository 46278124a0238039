import type { PublishedFrom } from '../../model/doc.js'
import { isPublished } from '../published.js'
import { linkedDataOf, type LinkedData } from './linked-data.js'

/** What a page tells of itself outside its text. */
export interface Metadata {
  readonly title: string | null
  readonly outlet: string | null
  readonly author: string | null
  readonly published: { readonly edtf: string; readonly from: PublishedFrom } | null
  readonly edited: string | null
  readonly canonical: string | null
}

/** Reads what the head of a page and its linked data tell; `url` is where the page was found. */
export function metadataOf(document: Document, url: string | null): Metadata {
  const told = tellingElements(document)
  const linked = linkedDataOf(told.data.map((script) => script.textContent ?? ''))
  const meta = metaTable(told.meta)
  const outlet = linked.publisher ?? meta('og:site_name') ?? meta('application-name') ?? null
  return {
    title: titleOf(told, linked, meta, outlet),
    outlet,
    author: linked.author ?? plainAuthor(meta('author') ?? meta('article:author') ?? null),
    published: publishedOf(told, linked, meta, url),
    edited: dateIn(linked.modified) ?? dateIn(meta('article:modified_time') ?? null),
    canonical: canonicalOf(told, meta, url),
  }
}

/** The elements that tell something of a page, found in one walk: each further search would walk it all again. */
interface Telling {
  readonly meta: readonly Element[]
  readonly data: readonly Element[]
  readonly headings: readonly Element[]
  readonly titles: readonly Element[]
  readonly times: readonly Element[]
  readonly dated: readonly Element[]
  readonly canonical: string | null
}

const TELLING =
  'meta[content], script[type="application/ld+json"], h1, title, time, link[rel="canonical"], [property][content], [itemprop][content]'

function tellingElements(document: Document): Telling {
  const all = [...document.querySelectorAll(TELLING)]
  const named = (tag: string): Element[] => all.filter((element) => element.tagName === tag)
  return {
    meta: named('META'),
    data: named('SCRIPT'),
    headings: named('H1'),
    titles: named('TITLE'),
    times: named('TIME'),
    dated: all.filter((element) =>
      DATED.test(`${element.getAttribute('property') ?? ''} ${element.getAttribute('itemprop') ?? ''}`),
    ),
    canonical: named('LINK')[0]?.getAttribute('href') ?? null,
  }
}

/** RDFa and microdata names of the day a text was published. */
const DATED = /(?:^|\s)(?:dc:date|schema:datePublished|datePublished)(?:\s|$)/u

type MetaTable = (name: string) => string | undefined

/** The first content of each name; names are compared without case. */
function metaTable(elements: readonly Element[]): MetaTable {
  const found = new Map<string, string>()
  for (const element of elements) {
    const name = (
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('itemprop') ??
      ''
    ).toLowerCase()
    const content = element.getAttribute('content')?.trim() ?? ''
    if (name !== '' && content !== '' && !found.has(name)) found.set(name, content)
  }
  return (name) => found.get(name)
}

/** Social networks and addresses stand where an author should. */
const plainAuthor = (author: string | null): string | null =>
  author === null || /^https?:|[@/]/u.test(author) ? null : author

/** What parts a headline from the name of its site. */
const PART = /\s+[-–—|»:]\s+/u

function titleOf(
  { titles, headings }: Telling,
  linked: LinkedData,
  meta: MetaTable,
  outlet: string | null,
): string | null {
  const told = linked.headline ?? meta('og:title') ?? meta('twitter:title') ?? titles[0]?.textContent
  const heading = headingLike(headings, told ?? null)
  const title = (heading ?? told ?? '').replace(/\s+/gu, ' ').trim()
  return withoutSite(title, outlet) || null
}

/** The page's main heading, where the told title is that heading with something added; a title told nowhere is the only h1. */
function headingLike(elements: readonly Element[], told: string | null): string | null {
  const headings = elements.map((h) => (h.textContent ?? '').replace(/\s+/gu, ' ').trim())
  if (told === null) return headings.length === 1 ? (headings[0] ?? null) : null
  const whole = told.replace(/\s+/gu, ' ')
  return headings.find((heading) => heading.length > 8 && whole.includes(heading)) ?? null
}

/** A headline without the site's name behind it (or before it), however the site parts them. */
function withoutSite(title: string, outlet: string | null): string {
  if (outlet === null) return title
  const parts = title.split(PART)
  const isSite = (part: string | undefined): boolean =>
    part !== undefined && part.length > 1 && (outlet.includes(part) || part.includes(outlet))
  let [first, last] = [0, parts.length]
  while (last - first > 1 && isSite(parts[last - 1])) last -= 1
  while (last - first > 1 && isSite(parts[first])) first += 1
  if (first === 0 && last === parts.length) return title
  const begin = title.indexOf(parts[first] ?? '')
  const final = parts[last - 1] ?? ''
  return title.slice(begin, title.indexOf(final, begin) + final.length)
}

const META_DATES = [
  'article:published_time',
  'datepublished',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'pubdate',
  'publishdate',
  'publish-date',
  'parsely-pub-date',
  'sailthru.date',
] as const

/** Digits of a date in an address: /2017/09/07/, /2017-9-7/, /20170907/. */
const URL_DATE = /[/_-]((?:19|20)\d\d)[/_-]?(0?[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01]|[1-9])(?=[/_.-]|$)/u

function publishedOf(
  { dated, times, canonical }: Telling,
  linked: LinkedData,
  meta: MetaTable,
  url: string | null,
): Metadata['published'] {
  const told = (value: string | null | undefined, from: PublishedFrom): Metadata['published'] => {
    const edtf = dateIn(value ?? null)
    return edtf === null ? null : { edtf, from }
  }
  const time = times.find((element) => element.getAttribute('datetime') !== null && isOfArticle(element))
  return (
    told(linked.published, 'json-ld') ??
    told(meta('og:article:published_time') ?? meta('article:published_time'), 'open-graph') ??
    META_DATES.reduce<Metadata['published']>((found, name) => found ?? told(meta(name), 'meta'), null) ??
    told(dated[0]?.getAttribute('content'), 'meta') ??
    told(time?.getAttribute('datetime'), 'time') ??
    told(urlDate(canonical ?? url), 'url')
  )
}

/** A time that says it is the publication's, or stands in the article; lists of other news have times too. */
const isOfArticle = (time: Element): boolean =>
  time.getAttribute('itemprop') === 'datePublished' ||
  time.hasAttribute('pubdate') ||
  /(?:^|\s)(?:published|entry-date)(?:\s|$)/u.test(time.getAttribute('class') ?? '') ||
  time.closest('article, header') !== null

function urlDate(url: string | null): string | null {
  const match = URL_DATE.exec(url ?? '')
  if (!match) return null
  const [, year = '', month = '', day = ''] = match
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** The day a machine's date tells, in the time zone it was written in; null for one that cannot be read. */
export function dateIn(value: string | null): string | null {
  if (value === null) return null
  const day = /^\s*(\d{4}-\d{2}-\d{2})(?!\d)/u.exec(value)?.[1]
  if (day !== undefined) return isPublished(day) ? day : null
  const time = /^[A-Z][a-z]{2},? |^\d{1,2} [A-Z][a-z]{2} \d{4}/u.test(value) ? Date.parse(value) : Number.NaN
  return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10)
}

function canonicalOf({ canonical }: Telling, meta: MetaTable, url: string | null): string | null {
  const href = canonical ?? meta('og:url') ?? null
  if (href === null) return null
  try {
    const { href: whole, protocol } = url === null ? new URL(href) : new URL(href, url)
    return /^https?:$/u.test(protocol) ? whole : null
  } catch {
    return null
  }
}
