import { parse } from 'csv-parse'
import readWorkbook from 'read-excel-file/node'
import { Readable } from 'node:stream'
import { collect } from './collect.js'
import { type ColumnMap, documentOfRow, guessColumns } from './columns.js'
import { decodeText } from './decode.js'
import type { FoundRecord } from './input.js'
import { peek } from './peek.js'
import { ProblemFound } from './problem.js'

/** Told which columns were taken for which fields. */
export type ColumnsFound = (map: ColumnMap, columns: readonly string[]) => void

export interface TableOptions {
  readonly map?: ColumnMap | undefined
  readonly columns?: ColumnsFound | undefined
}

const DELIMITERS = [',', ';', '\t', '|'] as const
/** Characters one record may have. */
const MOST_RECORD = 32 << 20

/** Reads comma-separated values as they come; the first line names the columns. A broken record does not end the rest. */
export async function* readCsv(chunks: AsyncIterable<Uint8Array>, options: TableOptions): AsyncGenerator<FoundRecord> {
  const text = decoded(chunks)
  const first = await text.next()
  const head = first.done === true ? '' : first.value
  const parser = parse({
    delimiter: delimiterOf(head),
    bom: true,
    columns: (names: string[]) => names.map((name, i) => (name.trim() === '' ? `#${i + 1}` : name.trim())),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: MOST_RECORD,
    info: true,
  })
  const source = Readable.from(joined(head, text))
  source.on('error', (error) => parser.destroy(error))
  const rows = source.pipe(parser) as AsyncIterable<{ readonly record: Row; readonly info: { readonly lines: number } }>
  let map: ColumnMap | null = null
  try {
    for await (const { record, info } of rows) {
      map ??= columnsOf(Object.keys(record), options)
      yield readRow(record, map, info.lines)
    }
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || !String(error.code).startsWith('CSV_')) throw error
    throw new ProblemFound({ kind: 'bad-table' }, error)
  }
}

type Row = Readonly<Record<string, unknown>>

function columnsOf(columns: readonly string[], { map, columns: found }: TableOptions): ColumnMap {
  const missing = Object.values(map ?? {}).find((column) => !columns.includes(column))
  if (missing !== undefined) throw new ProblemFound({ kind: 'no-column', column: missing, columns })
  const guessed = guessColumns(columns, map)
  if (guessed.text === undefined) throw new ProblemFound({ kind: 'no-text-column', columns })
  found?.(guessed, columns)
  return guessed
}

function readRow(row: Row, map: ColumnMap, line: number): FoundRecord {
  try {
    return { line, doc: documentOfRow(row, map, 'table') }
  } catch (error) {
    if (error instanceof ProblemFound) return { line, problem: error }
    throw error
  }
}

/** The delimiter that the first line has most of. */
function delimiterOf(head: string): string {
  const line = head.split(/\r?\n/u, 1)[0] ?? ''
  const count = (mark: string): number => line.split(mark).length
  return DELIMITERS.reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}

/** A sample this large tells the encoding. */
const SAMPLE = 1 << 16

/** UTF-8 is decoded as it comes; a table in another encoding is held whole. */
async function* decoded(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const { head, all } = await peek(chunks, SAMPLE)
  const decoder = new TextDecoder('utf-8')
  if (isWide(head) || !isUtf8Head(head)) yield (await decodeText(await collect(all, MOST_RECORD * 8))).text
  else {
    for await (const chunk of all) yield decoder.decode(chunk, { stream: true })
    yield decoder.decode()
  }
}

const isWide = (head: Uint8Array): boolean =>
  (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)

/** A head may end inside a character. */
function isUtf8Head(head: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
    return true
  } catch {
    return false
  }
}

async function* joined(first: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  yield first
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
}

/** Reads every sheet of a workbook whose first row names a text column; sheets without one are passed over. */
export async function* readXlsx(bytes: Buffer, options: TableOptions): AsyncGenerator<FoundRecord> {
  const sheets = await workbook(bytes)
  let read = 0
  for (const { data } of sheets) {
    const [head, ...rows] = data
    if (!head) continue
    const columns = head.map((cell, i) => (cell === null ? `#${i + 1}` : String(cell as string | number).trim()))
    if (sheets.length > 1 && guessColumns(columns, options.map).text === undefined) continue
    const map = columnsOf(columns, options)
    read += 1
    for (const [i, cells] of rows.entries()) {
      if (cells.every((cell) => cell === null)) continue
      yield readRow(Object.fromEntries(columns.map((column, at) => [column, cells[at]])), map, i + 2)
    }
  }
  if (read === 0) throw new ProblemFound({ kind: 'empty' })
}

async function workbook(bytes: Buffer): ReturnType<typeof readWorkbook> {
  try {
    return await readWorkbook(bytes)
  } catch (error) {
    throw new ProblemFound({ kind: 'bad-workbook' }, error)
  }
}
