import type { EventRow } from './event-rows.js'
import { shorten, widthOf } from './display.js'
import type { Pen } from './pen.js'

/** Columns of the table in the terminal, with the widest a cell may be shown. */
const COLUMNS = [
  ['document', 18],
  ['event', 5],
  ['type', 22],
  ['modality', 14],
  ['trigger', 18],
  ['actors', 26],
  ['patients', 26],
  ['places', 22],
  ['dates', 12],
  ['figures', 18],
  ['sources', 24],
] as const

/** Events as an aligned table; `full` shortens no cell. */
export function eventTable(rows: readonly EventRow[], pen: Pen): string {
  const { events } = pen.messages
  const label = (row: EventRow, key: keyof EventRow): string => {
    if (key === 'type') return (events.types as Readonly<Record<string, string>>)[row.type] ?? row.type
    if (key !== 'modality') return String(row[key])
    return row.modality === 'did' ? '' : events.modality[row.modality as keyof typeof events.modality]
  }
  const table = [
    COLUMNS.map(([key]) => events.columns[key]),
    ...rows.map((row) => COLUMNS.map(([key, most]) => (pen.full ? label(row, key) : shorten(label(row, key), most)))),
  ]
  const widths = COLUMNS.map((_, i) => Math.max(...table.map((cells) => widthOf(cells[i] ?? ''))))
  return table
    .map((cells, row) => {
      const padded = cells.map((cell, i) => pen.words(cell) + ' '.repeat((widths[i] ?? 0) - widthOf(cell)))
      const text = padded.join('  ').trimEnd()
      return row === 0 ? pen.style.bold(text) : text
    })
    .join('\n')
}
