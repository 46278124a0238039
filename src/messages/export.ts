import type { ExportColumn, ExportFormat, ExportTable } from '../model/export.js'

/** What is said in and of exported files. */
export interface ExportMessages {
  /** Names of the sheets of a workbook. */
  readonly sheets: Readonly<Record<ExportTable, string>>
  /** Heads of columns; null: the names of the columns themselves. */
  readonly columns: Readonly<Record<ExportColumn, string>> | null
  /** The first sheet of a workbook and the last part of a page: how it was made and what it holds for. */
  readonly about: {
    readonly name: string
    readonly heads: Readonly<Record<'scope' | 'meaning' | 'method' | 'redacted' | 'version', string>>
    readonly meaning: string
    readonly method: readonly string[]
    readonly redacted: string
  }
  /** Where a page offers files to be saved. */
  readonly save: {
    readonly button: string
    readonly story: string
    readonly whole: string
    readonly forms: Readonly<Record<ExportFormat, string>>
    /** Beside a form that holds whole texts: the same with short quotations. */
    readonly short: string
    table(name: string): string
  }
  readonly whichTable: string
  wholeOnly(format: string): string
  /** A form that is no text would fill a terminal with signs. */
  readonly needsFile: string
  /** A file that is neither a case nor an exported one. */
  notExported(path: string, line: number): string
  cutOff(path: string): string
}
