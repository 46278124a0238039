import { parseHTML } from 'linkedom'
import type { Note, SourceDocument } from '../../model/doc.js'
import { ProblemFound } from '../problem.js'
import { provenance } from '../provenance.js'
import { sha256Of } from '../hash.js'
import { type Archived, archivedAt, savedFrom } from './archive.js'
import { type Article, articleOf } from './article.js'
import { decodePage } from './charset.js'
import { type Metadata, metadataOf } from './metadata.js'
import { checkDepth, stripPage } from './strip.js'

/** What is known of a page before it is read. */
export interface PageOrigin {
  readonly path?: string | undefined
  /** Where it was fetched from. */
  readonly url?: string | undefined
  readonly contentType?: string | undefined
}

/** A page as a document, with what had to be noted. */
export interface ReadPage {
  readonly doc: SourceDocument
  readonly notes: readonly Note[]
}

/** Reads one saved or fetched page. Its scripts are never run and nothing it names is fetched. */
export async function readPage(bytes: Uint8Array, origin: PageOrigin = {}): Promise<ReadPage> {
  const { text: html, notes } = await decodePage(bytes, origin.contentType)
  const document = parse(html)
  const found = origin.url ?? savedFrom(html)
  const first = metadataOf(document, found)
  const archived = archivedAt(found ?? '') ?? archivedAt(first.canonical ?? '')
  const url = archived?.original ?? first.canonical ?? found
  // An archive's own address is full of digits that are no date of publication.
  const metadata = archived === null ? first : metadataOf(document, archived.original)
  const article = readArticle(document, metadata, url)
  const text = article.paragraphs.join('\n')
  if (text.trim() === '') throw new ProblemFound({ kind: 'no-article' })
  const doc = documentOf(text, { metadata, article, archived, url })
  return {
    doc: { ...doc, path: origin.path, sha256: sha256Of(bytes) },
    notes: article.whole ? [...notes, WHOLE_PAGE] : notes,
  }
}

const WHOLE_PAGE: Note = {
  kind: 'whole-page',
  message: 'The main text could not be told from the rest of the page; all of its text was read.',
}

function parse(html: string): Document {
  const read = stripPage(html)
  checkDepth(read)
  // The parser adds no element of its own: without these two there would be no document to search.
  const bodied = /<body[\s>]/iu.test(read) ? read : `<body>${read}</body>`
  const whole = /<html[\s>]/iu.test(bodied) ? bodied : `<html>${bodied.replace(/^\s*<!doctype[^>]*>/iu, '')}</html>`
  return tooDeep(() => parseHTML(whole).document)
}

const readArticle = (document: Document, { title }: Metadata, url: string | null): Article =>
  tooDeep(() => articleOf(document, title, url))

/** Libraries walk a page by recursion: one nested beyond reason ends their stack, and no more than that. */
function tooDeep<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof RangeError) throw new ProblemFound({ kind: 'page-too-deep' }, error)
    throw error
  }
}

interface Parts {
  readonly metadata: Metadata
  readonly article: Article
  readonly archived: Archived | null
  readonly url: string | null
}

function documentOf(text: string, { metadata, article, archived, url }: Parts): SourceDocument {
  const { published } = metadata
  const { dateWords, links, pictures, embedded } = article
  return {
    text,
    url: url ?? undefined,
    domain: url === null ? undefined : new URL(url).hostname,
    outlet: metadata.outlet ?? undefined,
    title: metadata.title ?? undefined,
    byline: metadata.author ?? undefined,
    published: published?.edtf,
    publishedWords: published === null ? (dateWords ?? undefined) : undefined,
    provenance: provenance('html', {
      author: metadata.author,
      publishedFrom: published?.from ?? (dateWords === null ? null : 'words'),
      edited: metadata.edited,
      captured: archived?.captured ?? null,
      links,
      pictures,
      embedded,
    }),
  }
}
