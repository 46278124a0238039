import type { Doc, Note, Outlet, SourceDocument } from '../model/doc.js'
import { foldText } from '../text/fold.js'
import type { Analyst, SearchLanguage } from './analyst.js'
import { spansJson, statementsJson } from './found.js'
import { searchVector } from './words.js'
import { packWork } from './work.js'

/**
 * What the tables of a case hold of one document, as the database takes it: strings, which cross to other threads faster than objects, and
 * of which none depends on what else is in the case.
 */
export interface DocumentRows {
  readonly id: string
  /** The columns lists are made of, and the outlet. */
  readonly columns: string
  /** The document as it was read, without its text. */
  readonly source: string
  /** The traced document. */
  readonly doc: string
  /** What it is searched by. */
  readonly words: string
  readonly spans: string
  /** They become rows once it is told whose they are. */
  readonly statements: string
  readonly events: string
  readonly places: string
  /** What was read of it for telling it together with others. */
  readonly work: Uint8Array | null
}

interface OutletRow {
  readonly key: string
  readonly id: string | null
  readonly name: string
  readonly folded: string
  readonly owner: string | null
  readonly country: string | null
}

/** A document as it was read, without its text, and what its reader had to note: all that tracing it again needs beside the text. */
export type StoredSource = Omit<SourceDocument, 'text'> & { readonly readerNotes: readonly Note[] }

/** What the reader had to note stands before what the tracing notes. */
export const withNotes = (doc: Doc, notes: readonly Note[]): Doc =>
  notes.length === 0 ? doc : { ...doc, notes: [...notes, ...doc.notes] }

/** The rows of a traced document. */
export function rowsOf(given: SourceDocument, notes: readonly Note[], doc: Doc, analyst: RowTools): DocumentRows {
  const { text: _, ...source } = given
  const { search } = analyst
  const written = JSON.stringify(doc)
  return {
    id: doc.id,
    columns: JSON.stringify(columnsOf(given, doc, analyst)),
    source: JSON.stringify({ ...source, readerNotes: notes } satisfies StoredSource),
    doc: written,
    words: searchVector(doc.title, doc.text, search),
    spans: spansJson(doc),
    statements: statementsJson(doc),
    events: JSON.stringify(doc.events.map(({ id, type, modality }) => ({ item: id, type, modality }))),
    places: JSON.stringify(
      doc.places.map(({ id, name, gazetteerId }) => ({
        item: id,
        folded: plain(foldText(name, search.fold)),
        gazetteer: plain(gazetteerId),
      })),
    ),
    work: packWork(analyst.work(doc), written),
  }
}

/** What rows are made with. */
export type RowTools = Pick<Analyst, 'search' | 'version' | 'work'>

function columnsOf(given: SourceDocument, doc: Doc, { search, version }: RowTools): object {
  const [first = null, last = null] = daysOf(doc.published)
  return {
    page: pageOf(given.url),
    outlet: plain(doc.outlet?.name),
    outlet_id: plain(doc.outlet?.id),
    outlet_folded: doc.outlet && plain(foldText(doc.outlet.name, search.fold)),
    url: plain(doc.url),
    lang: plain(doc.lang),
    published: plain(doc.published),
    first_day: first,
    last_day: last,
    title: plain(doc.title),
    analysis: version,
    stances: [...new Set(doc.attributions.map(({ stance }) => stance))],
    publisher: doc.outlet && outletRow(doc.outlet, search),
  }
}

function outletRow({ id, name, owner, country }: Outlet, { fold }: SearchLanguage): OutletRow {
  return {
    key: plain(id ?? `name:${name}`),
    id: plain(id),
    name: plain(name),
    folded: plain(foldText(name, fold)),
    owner: plain(owner),
    country: plain(country),
  }
}

/** A text as a column of text can hold it; the text itself stands in the JSON beside it. */
export function plain(text: string): string
export function plain(text: string | null | undefined): string | null
export function plain(text: string | null | undefined): string | null {
  // eslint-disable-next-line no-control-regex
  return text === null || text === undefined ? null : text.replace(/[\u0000\p{Surrogate}]/gu, '\ufffd')
}

/** An address as it tells one page from another: without the mark of a place inside it. */
export function pageOf(url: string | undefined): string | null {
  return url ? plain(url.replace(/#.*$/su, '').trim()) : null
}

/** First and last day that an EDTF date may mean; none where it names no year. @example daysOf('2024-02') // ['2024-02-01', '2024-02-29'] */
export function daysOf(edtf: string | null): readonly [] | readonly [string, string] {
  const dates = [...(edtf ?? '').matchAll(/(?<!\d)(\d{4})(?:-(\d\d))?(?:-(\d\d))?/gu)]
  const [first, last] = [dates[0], dates.at(-1)]
  if (!first || !last || Number(first[1]) === 0 || Number(last[1]) === 0) return []
  return [dayOf(first, false), dayOf(last, true)]
}

function dayOf([, year, month, day]: RegExpExecArray | RegExpMatchArray, end: boolean): string {
  // Months above 12 are seasons: the year is kept.
  const stated = Number(month) >= 1 && Number(month) <= 12
  const m = stated ? Number(month) : end ? 12 : 1
  const length = new Date(Date.UTC(Number(year), m, 0)).getUTCDate()
  const d = stated && Number(day) >= 1 ? Math.min(Number(day), length) : end ? length : 1
  return `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
}
