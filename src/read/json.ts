import { collect } from './collect.js'
import { type ColumnMap, documentOfRow, guessColumns } from './columns.js'
import { readFeed } from './feed.js'
import type { FoundRecord } from './input.js'
import { jsonParts } from './json-stream.js'
import { peek } from './peek.js'
import { ProblemFound } from './problem.js'
import type { TableOptions } from './table.js'
import { isTelegramExport, readTelegram } from './telegram/export.js'

/** Keys under which services put their lists of records. */
const LISTS = [
  'articles',
  'documents',
  'docs',
  'items',
  'data',
  'results',
  'records',
  'posts',
  'hits',
  'rows',
  'news',
  'stories',
]

const MOST_FEED = 32 << 20

/** Bytes that tell what a JSON text is: whole-account exports begin with the account. */
const HEAD = 1 << 16

/** Reads a JSON text: an export by Telegram, a feed, a list of records, an object that holds one, or one record. */
export async function* readJson(chunks: AsyncIterable<Uint8Array>, options: TableOptions): AsyncGenerator<FoundRecord> {
  const { head, all } = await peek(chunks, HEAD)
  const text = head
    .subarray(0, HEAD)
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/u, '')
    .trimStart()
  if (text.startsWith('[')) yield* readRecords(all, ['$.*'], options)
  else if (isTelegramExport(text)) yield* readTelegram(all)
  else if (/"version"\s*:\s*"https?:\/\/jsonfeed\.org/u.test(text)) yield* readFeed(await collect(all, MOST_FEED))
  else yield* readObject(all, options)
}

async function* readRecords(
  chunks: AsyncIterable<Uint8Array>,
  paths: readonly string[],
  options: TableOptions,
): AsyncGenerator<FoundRecord> {
  let map: ColumnMap | null = null
  let count = 0
  for await (const { value } of jsonParts(chunks, paths)) {
    count += 1
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      yield { entry: count, problem: new ProblemFound({ kind: 'not-an-object' }) }
      continue
    }
    const record = value as Readonly<Record<string, unknown>>
    if (map?.text === undefined || !Object.hasOwn(record, map.text)) map = mapOf(record, options, map)
    yield readRecord(record, map, count)
  }
  if (count === 0) throw new ProblemFound({ kind: 'empty' })
}

/** Records of one list may differ: those that lack the text of the others are looked at anew. */
function mapOf(record: Readonly<Record<string, unknown>>, options: TableOptions, before: ColumnMap | null): ColumnMap {
  const columns = Object.keys(record)
  const map = guessColumns(columns, options.map)
  if (before === null) options.columns?.(map, columns)
  return map
}

function readRecord(record: Readonly<Record<string, unknown>>, map: ColumnMap, entry: number): FoundRecord {
  try {
    return { entry, doc: documentOfRow(record, map, 'json') }
  } catch (error) {
    if (error instanceof ProblemFound) return { entry, problem: error }
    throw error
  }
}

/** An object with a list of records, as services answer; failing that it is one record itself. */
async function* readObject(chunks: AsyncIterable<Uint8Array>, options: TableOptions): AsyncGenerator<FoundRecord> {
  const bytes = await collect(chunks, MOST_FEED)
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    throw new ProblemFound({ kind: 'bad-json' }, error)
  }
  const record = value as Readonly<Record<string, unknown>>
  const list = LISTS.map((key) => record[key]).find(isRecords)
  const records = list ?? [record]
  let map: ColumnMap | null = null
  for (const [i, each] of records.entries()) {
    map ??= mapOf(each, options, null)
    yield readRecord(each, Object.hasOwn(each, map.text ?? '') ? map : mapOf(each, options, map), i + 1)
  }
}

const isRecords = (value: unknown): value is readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'object' && each !== null)
