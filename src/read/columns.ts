import type { SourceDocument } from '../model/doc.js'
import { dateIn } from './html/metadata.js'
import { ProblemFound } from './problem.js'
import { provenance } from './provenance.js'
import { isPublished } from './published.js'
import { sha256Of } from './hash.js'

/** The fields of a document that a column may hold. */
export const COLUMN_FIELDS = ['id', 'outlet', 'domain', 'url', 'published', 'byline', 'title', 'text'] as const
export type ColumnField = (typeof COLUMN_FIELDS)[number]

/** Which column holds which field, by the column's name. */
export type ColumnMap = Readonly<Partial<Record<ColumnField, string>>>

/** Names that columns go by, folded, the surest first. */
const NAMES: Readonly<Record<ColumnField, readonly string[]>> = {
  id: ['id', '_id', 'guid', 'docid', 'articleid', 'messageid', 'المعرف', 'الرقم', 'رقم'],
  outlet: [
    'outlet',
    'publisher',
    'sitename',
    'newspaper',
    'channel',
    'media',
    'source',
    'site',
    'الوسيله',
    'الجهه',
    'الصحيفه',
    'الموقع',
    'القناه',
    'الناشر',
    'المصدر',
  ],
  domain: ['domain', 'host', 'hostname', 'النطاق'],
  url: ['url', 'link', 'href', 'permalink', 'canonicalurl', 'sourceurl', 'الرابط', 'رابط'],
  published: [
    'published',
    'publishedat',
    'datepublished',
    'publishdate',
    'pubdate',
    'publicationdate',
    'dateextracted',
    'date',
    'datetime',
    'timestamp',
    'createdat',
    'تاريخ النشر',
    'التاريخ',
    'تاريخ',
  ],
  byline: ['byline', 'author', 'authors', 'creator', 'writer', 'الكاتب', 'المحرر', 'بقلم'],
  title: ['title', 'headline', 'subject', 'العنوان', 'عنوان'],
  text: [
    'text',
    'content',
    'body',
    'article',
    'articletext',
    'fulltext',
    'maintext',
    'story',
    'message',
    'description',
    'summary',
    'النص',
    'نص',
    'المحتوي',
    'الخبر',
    'المتن',
    'نص الخبر',
  ],
}

/** Case, spaces, underscores and the letters that Arabic headings spell both ways make no difference. */
const fold = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u064b-\u0652\u0640]/gu, '')
    .replace(/[أإآ]/gu, 'ا')
    .replace(/ة/gu, 'ه')
    .replace(/ى/gu, 'ي')
    .replace(/[\s_.:-]+/gu, ' ')
    .trim()

const squeezed = (name: string): string => fold(name).replaceAll(' ', '')

/** Which of these columns hold what, as far as their names tell; what is given stands. */
export function guessColumns(columns: readonly string[], given: ColumnMap = {}): ColumnMap {
  const byName = new Map<string, string>()
  for (const column of columns) if (!byName.has(squeezed(column))) byName.set(squeezed(column), column)
  const taken = new Set<string>(Object.values(given))
  const map: Partial<Record<ColumnField, string>> = { ...given }
  for (const field of COLUMN_FIELDS) {
    if (map[field] !== undefined) continue
    const found = NAMES[field].flatMap((name) => byName.get(squeezed(name)) ?? []).find((column) => !taken.has(column))
    if (found === undefined) continue
    map[field] = found
    taken.add(found)
  }
  return map
}

/**
 * Reads a mapping as the command line gives it: `text=المحتوى,title=headline`; null for what is none.
 * @example readColumnMap('text=body')?.text // 'body'
 */
export function readColumnMap(value: string): ColumnMap | null {
  const map: Partial<Record<ColumnField, string>> = {}
  for (const pair of value.split(',')) {
    const [field, ...rest] = pair.split('=')
    const name = COLUMN_FIELDS.find((known) => known === field?.trim())
    const column = rest.join('=').trim()
    if (name === undefined || column === '') return null
    map[name] = column
  }
  return map
}

/** One row as a document. A date in words stays words, to be read by whoever knows the language. */
export function documentOfRow(row: Readonly<Record<string, unknown>>, map: ColumnMap, reader: string): SourceDocument {
  const cell = (field: ColumnField): string | undefined => {
    const column = map[field]
    const value = column !== undefined && Object.hasOwn(row, column) ? row[column] : undefined
    return cellText(value)
  }
  const text = cell('text')
  if (text === undefined) throw new ProblemFound({ kind: 'text-missing' })
  const published = cell('published')
  const edtf = published === undefined ? null : isPublished(published) ? published : dateIn(published)
  return {
    id: cell('id'),
    outlet: cell('outlet'),
    domain: cell('domain'),
    url: cell('url'),
    title: cell('title'),
    byline: cell('byline'),
    text,
    // The whole row, so that two outlets' rows of one text stay two documents.
    sha256: sha256Of(Buffer.from(JSON.stringify(row))),
    published: edtf ?? undefined,
    publishedWords: edtf === null ? published : undefined,
    provenance: provenance(reader, {
      author: cell('byline') ?? null,
      publishedFrom: published === undefined ? null : edtf === null ? 'words' : 'record',
    }),
  }
}

/** What a cell holds as text; undefined for an empty one and for what is no text. */
function cellText(value: unknown): string | undefined {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString().slice(0, 10)
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value))
    return value.every((part) => typeof part === 'string') ? value.join('، ') || undefined : undefined
  if (typeof value !== 'string' || value.trim() === '') return undefined
  return value
}
