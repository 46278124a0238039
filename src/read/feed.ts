import { parseFeed } from 'feedsmith'
import { parseHTML } from 'linkedom'
import type { SourceDocument, TakenFrom } from '../model/doc.js'
import { decodePage } from './html/charset.js'
import { blocksOf } from './html/blocks.js'
import { checkDepth, stripPage } from './html/strip.js'
import { dateIn } from './html/metadata.js'
import type { FoundRecord } from './input.js'
import { ProblemFound } from './problem.js'
import { provenance } from './provenance.js'

/** What the item of any feed tells, whatever the format calls it. */
interface Entry {
  readonly id: string | undefined
  readonly title: string | undefined
  readonly url: string | undefined
  readonly date: string | undefined
  readonly edited: string | undefined
  readonly author: string | undefined
  readonly html: string
  readonly source: { readonly name: string; readonly url: string | null } | null
}

/** Reads the entries of an RSS, Atom, RDF or JSON feed, each as one document of the feed's own outlet. */
export async function* readFeed(bytes: Buffer, contentType?: string): AsyncGenerator<FoundRecord> {
  const { text } = await decodePage(bytes, contentType)
  const { outlet, entries } = parseEntries(text)
  for (const [i, entry] of entries.entries()) yield { entry: i + 1, ...recordOf(entry, outlet) }
}

function recordOf(entry: Entry, outlet: string | null): FoundRecord {
  try {
    const text = plainText(entry.html)
    if (text === '') return { problem: new ProblemFound({ kind: 'empty' }) }
    return { doc: documentOf(entry, text, outlet) }
  } catch (error) {
    if (error instanceof ProblemFound) return { problem: error }
    throw error
  }
}

function documentOf(entry: Entry, text: string, outlet: string | null): SourceDocument {
  const published = dateIn(entry.date ?? null)
  const takenFrom: TakenFrom[] =
    entry.source && entry.source.name !== outlet ? [{ kind: 'credit', ...entry.source }] : []
  return {
    id: entry.id,
    url: entry.url,
    domain: hostOf(entry.url),
    outlet: outlet ?? undefined,
    title: entry.title,
    byline: entry.author,
    text,
    published: published ?? undefined,
    publishedWords: published === null ? entry.date : undefined,
    takenFrom,
    provenance: provenance('feed', {
      author: entry.author ?? null,
      publishedFrom: published === null ? (entry.date === undefined ? null : 'words') : 'record',
      edited: dateIn(entry.edited ?? null),
    }),
  }
}

function hostOf(url: string | undefined): string | undefined {
  try {
    return url === undefined ? undefined : new URL(url).hostname
  } catch {
    return undefined
  }
}

/** Feeds hold their texts as HTML, also those that should not. */
function plainText(html: string): string {
  if (!/[<&]/u.test(html)) return html.trim()
  const stripped = stripPage(html)
  checkDepth(stripped)
  const { document } = parseHTML(`<html><body>${stripped}</body></html>`)
  return blocksOf(document.body)
    .map((block) => block.text)
    .join('\n')
}

type Parsed = ReturnType<typeof parseFeed>

/** The library leaves dates to whoever reads them. */
const words = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

type FeedOf<F extends Parsed['format']> = Extract<Parsed, { format: F }>['feed']
type Rss = NonNullable<FeedOf<'rss'>['items']>[number]
type Atom = NonNullable<FeedOf<'atom'>['entries']>[number]
type Rdf = NonNullable<FeedOf<'rdf'>['items']>[number]
type Json = NonNullable<FeedOf<'json'>['items']>[number]

function parseEntries(text: string): { readonly outlet: string | null; readonly entries: readonly Entry[] } {
  const { format, feed } = parse(text)
  if (format === 'rss') return { outlet: feed.title ?? null, entries: (feed.items ?? []).map(fromRss) }
  if (format === 'atom') return { outlet: feed.title?.value ?? null, entries: (feed.entries ?? []).map(fromAtom) }
  if (format === 'rdf') return { outlet: feed.title ?? null, entries: (feed.items ?? []).map(fromRdf) }
  return { outlet: feed.title ?? null, entries: (feed.items ?? []).map(fromJson) }
}

function parse(text: string): Parsed {
  try {
    return parseFeed(text)
  } catch (error) {
    throw new ProblemFound({ kind: 'bad-feed' }, error)
  }
}

function fromRss(item: Rss): Entry {
  return {
    id: item.guid?.value ?? item.link,
    title: item.title,
    url: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
    date: words(item.pubDate ?? item.dc?.dates?.[0] ?? item.dcterms?.created?.[0]),
    edited: words(item.dcterms?.modified?.[0]),
    author: item.dc?.creators?.[0] ?? item.authors?.[0]?.name,
    html: item.content?.encoded ?? item.description ?? '',
    source: item.source?.title ? { name: item.source.title, url: item.source.url ?? null } : null,
  }
}

function fromAtom(entry: Atom): Entry {
  const url = (entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? entry.links?.[0])?.href
  const source = entry.source?.title?.value
  return {
    id: entry.id,
    title: entry.title?.value,
    url,
    date: words(entry.published ?? entry.updated),
    edited: entry.published === undefined ? undefined : words(entry.updated),
    author: entry.authors?.[0]?.name,
    html: entry.content?.value ?? entry.summary?.value ?? '',
    source: source ? { name: source, url: entry.source?.links?.[0]?.href ?? null } : null,
  }
}

function fromRdf(item: Rdf): Entry {
  return {
    id: item.link,
    title: item.title,
    url: item.link,
    date: words(item.dc?.dates?.[0]),
    edited: undefined,
    author: item.dc?.creators?.[0],
    html: item.content?.encoded ?? item.description ?? '',
    source: item.dc?.sources?.[0] ? { name: item.dc.sources[0], url: null } : null,
  }
}

function fromJson(item: Json): Entry {
  return {
    id: item.id,
    title: item.title,
    url: item.url ?? item.external_url,
    date: words(item.date_published),
    edited: words(item.date_modified),
    author: item.authors?.[0]?.name,
    html: item.content_html ?? item.content_text ?? item.summary ?? '',
    source: null,
  }
}
