import type { Messages } from '../messages/index.js'
import type { Doc } from '../model/doc.js'
import { IsnadError } from '../model/error.js'
import type { ExportFormat } from '../model/export.js'
import type { Trace } from '../model/trace.js'
import { ACLED_HEADS, acledRows } from './acled.js'
import { bibtexOf } from './bibtex.js'
import { claimReviewsOf } from './claim-review.js'
import { pageFonts } from './assets.js'
import { chainOf } from './chain.js'
import { csvOf } from './csv.js'
import { type ExportFacts, factsOf } from './facts.js'
import { geoJsonOf } from './geojson.js'
import { htmlOf } from './html.js'
import { jsonLinesOf } from './json-lines.js'
import type { ExportOptions } from './options.js'
import { pngOf } from './png.js'
import type { ExportSource, Many } from '../model/export.js'
import { sourceOf, storyOf } from './source.js'
import { caseTable, headsOf, workbookOf } from './tables.js'
import { xlsxOf } from './xlsx.js'

export type { ExportOptions } from './options.js'
export type { ExportFormat, ExportSource } from '../model/export.js'

/** What a form is written as: the end of its files' names, and its media type. */
export const EXPORT_FILES: Readonly<Record<ExportFormat, { readonly suffix: string; readonly type: string }>> = {
  xlsx: { suffix: '.xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  csv: { suffix: '.csv', type: 'text/csv; charset=utf-8' },
  jsonl: { suffix: '.jsonl', type: 'application/jsonl; charset=utf-8' },
  geojson: { suffix: '.geojson', type: 'application/geo+json; charset=utf-8' },
  acled: { suffix: '.csv', type: 'text/csv; charset=utf-8' },
  claimreview: { suffix: '.jsonld', type: 'application/ld+json; charset=utf-8' },
  html: { suffix: '.html', type: 'text/html; charset=utf-8' },
  svg: { suffix: '.svg', type: 'image/svg+xml; charset=utf-8' },
  png: { suffix: '.png', type: 'image/png' },
  bibtex: { suffix: '.bib', type: 'application/x-bibtex; charset=utf-8' },
}

type Writer = (facts: ExportFacts, options: ExportOptions) => Many<string> | Many<Uint8Array>

const WRITERS: Readonly<Record<ExportFormat, Writer>> = {
  xlsx: (facts, options) => xlsxOf(workbookOf(facts, options)),
  csv: (facts, options) => {
    const name = options.table
    if (name === undefined) throw new IsnadError('usage', options.messages.export.whichTable)
    const heads = headsOf(name, options.messages)
    return csvOf(caseTable(name, facts, options).rows(), { heads, bom: options.bom ?? false })
  },
  jsonl: ({ source }, { version, redact, messages }) => {
    // What is read back has to be what was written.
    if (redact) throw new IsnadError('usage', messages.export.wholeOnly('jsonl'))
    return jsonLinesOf(source, version)
  },
  geojson: geoJsonOf,
  acled: (facts, options) => csvOf(acledRows(facts, options), { heads: ACLED_HEADS, bom: options.bom ?? false }),
  claimreview: claimReviewsOf,
  bibtex: bibtexOf,
  html: htmlOf,
  async *svg(facts, options) {
    yield await chainOf(facts, options, await pageFonts(options.asset))
  },
  async *png(facts, options) {
    yield await pngOf(await chainOf(facts, options, null), options.asset)
  },
}

/**
 * A case, or one story of it, in a form of {@link ExportFormat}, in pieces.
 * @example for await (const bytes of exportCase(trace, 'xlsx', { messages: MESSAGES.ar, version })) file.write(bytes)
 */
export async function* exportCase(
  given: Trace | ExportSource,
  format: ExportFormat,
  options: ExportOptions,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const piece of WRITERS[format](await factsOf(await wanted(given, options)), options)) {
    yield typeof piece === 'string' ? encoder.encode(piece) : piece
  }
}

/** What is to be exported: the whole case, or the story that is named. */
async function wanted(given: Trace | ExportSource, { story, messages }: ExportOptions): Promise<ExportSource> {
  const source = isSource(given) ? given : sourceOf(given)
  if (story === undefined) return source
  const only = await storyOf(source, story)
  if (only === null) throw new IsnadError('usage', messages.story.noStory(story))
  return only
}

/** What a source may hold besides is its own affair; a trace has its documents in a list. */
const isSource = (given: Trace | ExportSource): given is ExportSource => typeof given.documents === 'function'

/** The events of documents as they are read, as comma-separated values: what stories they stand in is not known then. */
export function eventsCsv(documents: AsyncIterable<Doc>, messages: Messages, bom: boolean): AsyncGenerator<string> {
  const scope = { documents: 0, from: null, to: null }
  const source = { scope, voices: [], parties: [], joins: [], documents: () => documents, stories: () => [] }
  const table = caseTable(
    'events',
    { source, briefs: new Map(), storiesOf: new Map() },
    { messages, version: '', asset: noAsset },
  )
  return csvOf(table.rows(), { heads: headsOf('events', messages), bom })
}

const noAsset = (): Promise<Uint8Array> => Promise.reject(new Error('a table needs no files'))
