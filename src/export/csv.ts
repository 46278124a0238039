import { stringify } from 'csv-stringify/sync'
import { type Cell, isFormula } from './table.js'

/** How a table is written as comma-separated values. */
export interface CsvOptions {
  /** The heads of the columns. */
  readonly heads: readonly string[]
  readonly bom: boolean
}

/** Rows written at once. */
const AT_ONCE = 500

/**
 * Rows as comma-separated values (RFC 4180), in pieces. A text that a spreadsheet would run as a formula gets an apostrophe before
 * it; numbers stay as they are.
 */
export async function* csvOf(rows: AsyncIterable<readonly Cell[]>, { heads, bom }: CsvOptions): AsyncGenerator<string> {
  yield (bom ? '\ufeff' : '') + lines([heads.map(guarded)])
  let batch: string[][] = []
  for await (const row of rows) {
    batch.push(row.map(written))
    if (batch.length < AT_ONCE) continue
    yield lines(batch)
    batch = []
  }
  if (batch.length > 0) yield lines(batch)
}

const lines = (rows: readonly (readonly string[])[]): string =>
  // Lone line ends are quoted as well: to the library only the whole `record_delimiter` is one.
  stringify(rows as string[][], { record_delimiter: '\r\n', quoted_match: /[\r\n]/u })

const written = (cell: Cell): string => (typeof cell === 'string' ? guarded(cell) : cell === null ? '' : String(cell))

const guarded = (text: string): string => (isFormula(text) ? `'${text}` : text)
