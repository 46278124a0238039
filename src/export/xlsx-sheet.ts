import { escapeMarkup } from '../view/svg.js'
import type { Many } from '../model/export.js'
import { type Cell, isFormula } from './table.js'

/** What a sheet is drawn with. */
export interface SheetOptions {
  readonly rightToLeft: boolean
  /** Widths of the columns, in letters. */
  readonly widths: readonly number[]
  /** Whether the first row is a head: it stays in sight and can be filtered by. */
  readonly headed: boolean
}

/** Places in the list of styles of `xlsx.ts`. */
export const STYLES = { plain: 0, head: 1, text: 2, wrapped: 3 } as const

/** A sheet of a workbook, row by row. */
export async function* sheetOf(rows: Many<readonly Cell[]>, options: SheetOptions): AsyncGenerator<string> {
  yield opening(options)
  let number = 0
  for await (const row of rows) {
    number += 1
    const style = options.headed ? (number === 1 ? STYLES.head : STYLES.plain) : STYLES.wrapped
    yield `<row r="${number}">${row.map((cell, i) => cellOf(cell, `${columnName(i)}${number}`, style)).join('')}</row>`
  }
  const filter = options.headed
    ? `<autoFilter ref="A1:${columnName(options.widths.length - 1)}${Math.max(1, number)}"/>`
    : ''
  yield `</sheetData>${filter}<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/></worksheet>`
}

function opening({ rightToLeft, widths, headed }: SheetOptions): string {
  const pane = headed
    ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/>'
    : ''
  const view = `<sheetView${rightToLeft ? ' rightToLeft="1"' : ''} workbookViewId="0">${pane}</sheetView>`
  const columns = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
  return `${XML}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews>${view}</sheetViews><cols>${columns.join('')}</cols><sheetData>`
}

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Text stands in its cell as text, which no program runs; one that looks like a formula is marked, so that editing it makes none of it. */
function cellOf(cell: Cell, at: string, style: number): string {
  if (cell === null || cell === '') return ''
  const styled = (s: number): string => (s === STYLES.plain ? '' : ` s="${s}"`)
  if (typeof cell === 'number' && Number.isFinite(cell)) return `<c r="${at}"${styled(style)}><v>${cell}</v></c>`
  if (typeof cell === 'boolean') return `<c r="${at}"${styled(style)} t="b"><v>${cell ? 1 : 0}</v></c>`
  const text = String(cell)
  const marked = isFormula(text) ? STYLES.text : style
  return `<c r="${at}"${styled(marked)} t="inlineStr"><is><t xml:space="preserve">${textOf(text)}</t></is></c>`
}

/** Letters a cell can hold. */
const MOST_LETTERS = 32_767

/** Controls and halves of letters, which no XML may hold. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** A text as the form wants it: `_x0041_` would be read as the letter A. */
function textOf(text: string): string {
  const whole = text.length <= MOST_LETTERS ? text : `${text.slice(0, MOST_LETTERS - 1)}…`
  return escapeMarkup(whole.replaceAll(FORBIDDEN, '\ufffd').replaceAll(/_(?=x[\dA-Fa-f]{4}_)/gu, '_x005F_'))
}

/** @example columnName(27) // 'AB' */
export function columnName(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}
