import type { DateMention, Doc } from '../model/doc.js'
import { oneLine } from './display.js'
import { groupBy } from '../view/group.js'
import { headedRows } from './headed.js'
import { INDENT, type Pen } from './pen.js'

/** The dates of a document: each value with the words it was read from; in full, also what it was counted from and by which rule. */
export function dateLines(doc: Doc, pen: Pen): string[] {
  if (doc.dates.length === 0) return []
  const { view } = pen.messages
  if (pen.full) return [`${INDENT}${view.dates}`, ...doc.dates.map((date) => INDENT + INDENT + dateFacts(date, pen))]
  const byValue = groupBy(doc.dates, (date) => date.edtf ?? '')
  const items = [...byValue].map(([, same]) => `${valueOf(same[0], pen)} ${wordsOf(same, pen)}`)
  return headedRows(view.dates, items, pen)
}

const valueOf = (date: DateMention | undefined, pen: Pen): string =>
  date?.edtf ? pen.apart(date.edtf) : pen.messages.view.unresolved

const wordsOf = (dates: readonly DateMention[], pen: Pen): string =>
  [...new Set(dates.map((date) => oneLine(date.text)))].map((text) => pen.words(`«${text}»`)).join(' ')

function dateFacts(date: DateMention, pen: Pen): string {
  const { view } = pen.messages
  const anchor = date.anchor === null ? [] : [view.countedFrom(pen.apart(date.anchor))]
  const facts = [valueOf(date, pen), pen.words(`«${oneLine(date.text)}»`), ...anchor, pen.apart(date.rule)]
  return `${pen.apart(date.id)} ${facts.join(' · ')}`
}
