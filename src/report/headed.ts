import { widthOf, wrapIsolated } from './display.js'
import { INDENT, type Pen } from './pen.js'

/** A heading and the items it heads, wrapped to the width; further rows begin under the first item. */
export function headedRows(heading: string, items: readonly string[], pen: Pen): string[] {
  const head = `${heading} `
  const pad = ' '.repeat(widthOf(head))
  const rows = wrapIsolated(items.join(pen.comma), pen.width - INDENT.length - pad.length)
  return rows.map((row, i) => INDENT + (i === 0 ? pen.style.dim(head) : pad) + row)
}
