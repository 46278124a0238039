import type { Doc } from './doc.js'
import type { Story } from './story.js'
import type { Trace } from './trace.js'

/** Things one after the other, from memory or as they are read. */
export type Many<Item> = Iterable<Item> | AsyncIterable<Item>

/** A case as it is exported: documents and stories come one by one, as often as they are asked for, so that none need be held. */
export interface ExportSource extends Pick<Trace, 'scope' | 'voices' | 'parties' | 'joins'> {
  /** Those of the ids alone, where ids are given. */
  documents(ids?: readonly string[]): Many<Doc>
  stories(): Many<Story>
}

/** The forms a case is exported in. */
export const EXPORT_FORMATS = [
  'xlsx',
  'csv',
  'jsonl',
  'geojson',
  'acled',
  'claimreview',
  'bibtex',
  'html',
  'svg',
  'png',
] as const

export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** The tables of a case with their columns, in order; `docs/exports.md` says what each column means. */
export const EXPORT_TABLES = {
  events: [
    'document',
    'outlet',
    'published',
    'event',
    'type',
    'event_name',
    'group',
    'modality',
    'trigger',
    'actors',
    'patients',
    'places',
    'latitude',
    'longitude',
    'precision',
    'dates',
    'figures',
    'sources',
    'attributions',
    'same_as',
    'stories',
    'url',
    'start',
    'end',
  ],
  attributions: [
    'document',
    'outlet',
    'published',
    'attribution',
    'source',
    'source_type',
    'source_basis',
    'origin',
    'voice',
    'party',
    'chain',
    'cue',
    'cue_kind',
    'content',
    'direct',
    'stance',
    'stance_words',
    'act',
    'speaks_for',
    'anonymity',
    'same_source_as',
    'within',
    'rule',
    'stories',
    'url',
    'start',
    'end',
    'content_start',
    'content_end',
  ],
  claims: [
    'story',
    'title',
    'claim',
    'central',
    'kind',
    'claim_name',
    'role',
    'value',
    'min',
    'max',
    'when',
    'modality',
    'reports',
    'publishers',
    'texts',
    'unsourced',
    'origins_min',
    'origins_max',
    'among',
    'origins',
    'why',
    'denied_by',
    'documents',
    'words',
  ],
  documents: [
    'document',
    'outlet',
    'outlet_id',
    'owner',
    'country',
    'published',
    'published_basis',
    'title',
    'url',
    'path',
    'lang',
    'credits',
    'author',
    'edited',
    'captured',
    'retrieved',
    'reader',
    'stories',
    'attribution_count',
    'event_count',
    'characters',
    'notes',
    'sha256',
  ],
} as const

export type ExportTable = keyof typeof EXPORT_TABLES
export type ExportColumn = (typeof EXPORT_TABLES)[ExportTable][number]

/** The tables by name, in the order a workbook shows them. */
export const TABLE_NAMES = Object.keys(EXPORT_TABLES) as readonly ExportTable[]
