import { EXPORT_TABLES, type ExportColumn, type ExportTable } from '../model/export.js'

/** What stands in a cell; numbers and answers keep their kind, where the form has kinds. */
export type Cell = string | number | boolean | null

/** A row by the names of its columns. */
export type RowOf<Name extends ExportTable> = Readonly<Record<(typeof EXPORT_TABLES)[Name][number], Cell>>

/** A table whose rows come one by one. */
export interface Table {
  readonly name: ExportTable
  readonly columns: readonly ExportColumn[]
  rows(): AsyncIterable<readonly Cell[]>
}

/** A table of rows that are given by name, as cells in the order of its columns. */
export function tableOf<Name extends ExportTable>(name: Name, rows: () => AsyncIterable<RowOf<Name>>): Table {
  const columns = EXPORT_TABLES[name] as readonly (keyof RowOf<Name> & ExportColumn)[]
  return {
    name,
    columns,
    async *rows() {
      for await (const row of rows()) yield columns.map((column) => row[column])
    },
  }
}

/** Several values in one cell, each once. */
export const several = (values: Iterable<string>): string =>
  [...new Set(values)].filter((value) => value !== '').join('; ')

/**
 * What a spreadsheet takes for the start of a formula, also behind spaces and the invisible marks of direction that stand before many an
 * Arabic word: the marks are dropped on the way into a cell.
 */
const FORMULA = /^(?:[\t\r\n]|[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠])/u

/** Whether a spreadsheet might run a text instead of showing it. @example isFormula('\u200f=1+1') // true */
export const isFormula = (text: string): boolean => FORMULA.test(text)
