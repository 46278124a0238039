import { EXPORT_TABLES, type ExportColumn, type ExportTable, TABLE_NAMES } from '../model/export.js'
import type { Messages } from '../messages/index.js'
import type { ExportFacts } from './facts.js'
import type { ExportOptions } from './options.js'
import type { Table } from './table.js'
import { attributionsTable } from './tables/attributions.js'
import { claimsTable } from './tables/claims.js'
import { documentsTable } from './tables/documents.js'
import { eventsTable } from './tables/events.js'
import type { Workbook } from './xlsx.js'
import { aboutLines } from './about.js'

const TABLES: Readonly<Record<ExportTable, (facts: ExportFacts, options: ExportOptions) => Table>> = {
  events: eventsTable,
  attributions: attributionsTable,
  claims: claimsTable,
  documents: documentsTable,
}

/** One of the tables of a case. */
export const caseTable = (name: ExportTable, facts: ExportFacts, options: ExportOptions): Table =>
  TABLES[name](facts, options)

/** The heads of a table: in English the names of the columns themselves, which programs go by. */
export function headsOf(name: ExportTable, { export: { columns } }: Messages): readonly string[] {
  return EXPORT_TABLES[name].map((column) => columns?.[column] ?? column)
}

/** Columns that hold sentences, and those that hold names: they are shown wider. */
const SENTENCES: ReadonlySet<ExportColumn> = new Set(['content', 'words', 'why', 'claim_name', 'title', 'chain'])
const NAMES: ReadonlySet<ExportColumn> = new Set([
  'outlet',
  'source',
  'origin',
  'origins',
  'sources',
  'actors',
  'patients',
  'places',
  'anonymity',
  'denied_by',
  'document',
  'documents',
  'url',
])

/** The tables of a case as the sheets of one workbook. */
export function workbookOf(facts: ExportFacts, options: ExportOptions): Workbook {
  const { messages, version } = options
  const { sheets, about } = messages.export
  return {
    title: messages.page.title(facts.source.scope.documents),
    creator: `isnad ${version}`,
    rightToLeft: messages.lang === 'ar',
    about: { name: about.name, lines: aboutLines(facts, options) },
    sheets: TABLE_NAMES.map((name) => ({
      name: sheets[name],
      heads: headsOf(name, messages),
      widths: EXPORT_TABLES[name].map((column) => (SENTENCES.has(column) ? 48 : NAMES.has(column) ? 24 : 13)),
      table: caseTable(name, facts, options),
    })),
  }
}
