import type { Doc, Quantity } from '../model/doc.js'
import { oneLine } from './display.js'
import { groupBy } from '../view/group.js'
import { headedRows } from './headed.js'
import { INDENT, type Pen } from './pen.js'

/** The figures of a document by role, each with its bounds and words; in full, also what it is part of and by which rule it was read. */
export function figureLines(doc: Doc, pen: Pen): string[] {
  const { view } = pen.messages
  return [...groupBy(doc.quantities, (figure) => figure.role ?? 'other')].flatMap(([role, figures]) => {
    const head = view.roles[role as keyof typeof view.roles]
    if (!pen.full) {
      const shown = new Set(figures.map((figure) => `${boundsOf(figure, pen)} ${wordsOf(figure, pen)}`))
      return headedRows(head, [...shown], pen)
    }
    return [`${INDENT}${head}`, ...figures.map((figure) => INDENT + INDENT + figureFacts(figure, pen))]
  })
}

/** "22", "≥ 20", "≤ 9", "20–30". */
function boundsOf({ min, max }: Quantity, pen: Pen): string {
  const text = min === max ? `${min}` : max === null ? `≥ ${min}` : min === null ? `≤ ${max}` : `${min}–${max}`
  return pen.apart(text)
}

const wordsOf = (figure: Quantity, pen: Pen): string => pen.words(`«${oneLine(figure.text)}»`)

function figureFacts(figure: Quantity, pen: Pen): string {
  const { view } = pen.messages
  const part = figure.subtotalOf === null ? [] : [view.partOf(pen.apart(figure.subtotalOf))]
  const facts = [boundsOf(figure, pen), wordsOf(figure, pen), ...part, pen.apart(figure.rule)]
  return `${pen.apart(figure.id)} ${facts.join(' · ')}`
}
