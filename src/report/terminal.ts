import type { Attribution, Link } from '../model/attribution.js'
import type { Credit, Doc } from '../model/doc.js'
import { dateLines } from './dates.js'
import { oneLine, shorten, widthOf } from './display.js'
import { eventLines } from './events.js'
import { figureLines } from './figures.js'
import { loadedLines } from './loaded.js'
import { noteLines } from './notes.js'
import { figuresOf, groupByOrigin, type OriginGroup } from './origins.js'
import { placeLines } from './places.js'
import { INDENT, type Pen, penOf, type TerminalOptions } from './pen.js'

export type { TerminalOptions } from './pen.js'

/** One document of the first view: what it is, who says what in it through whom, and what was counted. */
export function renderDoc(doc: Doc, options: TerminalOptions): string {
  const pen = penOf(options)
  const groups = groupByOrigin(doc)
  const lines = [
    ...headLines(doc, pen),
    ...groups.flatMap((group) => ['', ...groupLines(doc, group, pen)]),
    '',
    INDENT + pen.style.dim(pen.messages.view.figures(figuresOf(doc, groups))),
    ...dateLines(doc, pen),
    ...placeLines(doc, pen),
    ...figureLines(doc, pen),
    ...eventLines(doc, pen),
    ...loadedLines(doc, pen),
    ...noteLines(doc, pen),
  ]
  return `${lines.join('\n')}\n`
}

function headLines(doc: Doc, pen: Pen): string[] {
  const { view } = pen.messages
  const title = doc.title ?? doc.text.split('\n').find((line) => line.trim() !== '')
  const facts = [
    doc.outlet === null ? view.outletUnknown : pen.words(doc.outlet.name),
    doc.published === null ? view.dateUnknown : pen.words(doc.published),
    pen.words(shortName(doc)),
  ]
  const lines = [
    pen.style.bold(title === undefined ? view.untitled : pen.words(shorten(oneLine(title), pen.width))),
    pen.style.dim(facts.join(' · ')),
  ]
  if (doc.credits.length > 0) lines.push(pen.style.dim(view.credits(creditNames(doc.credits, pen))))
  return lines
}

/** The id the input gave; where it gave none, the file says more than a hash. */
const shortName = (doc: Doc) => (doc.path !== null && doc.sha256.startsWith(doc.id) ? doc.path : doc.id)

const creditNames = (credits: readonly Credit[], pen: Pen) =>
  [...new Set(credits.map((credit) => credit.agency))].map((name) => pen.words(name)).join(pen.comma)

function groupLines(doc: Doc, group: OriginGroup, pen: Pen): string[] {
  return group.routes.flatMap((route) => [
    INDENT + chainLine(doc, route.chain, group.named, pen),
    ...route.statements.map((statement) => statementLine(statement, pen)),
  ])
}

function chainLine(doc: Doc, chain: readonly Link[], named: boolean, pen: Pen): string {
  const { view } = pen.messages
  const names = chain.map((link) => pen.words(shorten(oneLine(link.name), Math.floor(pen.width / 2))))
  if (names.length === 0) names.push(view.sourceUnknown)
  const outlet = doc.outlet === null ? [] : [pen.words(doc.outlet.name)]
  const mark = named || chain.length === 0 ? '' : ` ${pen.style.dim(`(${view.withoutName})`)}`
  return [...outlet, ...names].map((name) => pen.style.bold(name)).join(view.from) + mark
}

function statementLine(statement: Attribution, pen: Pen): string {
  const { view } = pen.messages
  const marks = [
    ...(statement.stance === 'asserts' ? [] : [view.stances[statement.stance]]),
    ...(statement.direct ? [view.direct] : []),
    ...(statement.sourceBasis === 'implied' ? [view.implied] : []),
  ]
  const cue = oneLine(statement.cue.text)
  const strong = statement.stance === 'asserts' ? -1 : 0
  const shownMarks = marks.map((mark, i) => (i === strong ? pen.style.strong(mark) : pen.style.dim(mark)))
  const head = `${INDENT}${INDENT}${pen.words(cue)} (${[pen.style.dim(pen.apart(statement.id)), ...shownMarks].join(pen.comma)})`
  if (statement.content === null) return head
  const taken = INDENT.length * 2 + [cue, statement.id, ...marks].reduce((sum, word) => sum + widthOf(word) + 2, 1)
  const content = oneLine(statement.content.text)
  // Where the head leaves little room, some words are still shown and the line may run over.
  const shown = pen.full ? content : shorten(content, Math.max(24, pen.width - taken - 4))
  return `${head}: ${pen.words(quoted(content, shown))}`
}

/** Words that stand in quotation marks of their own get no others, and keep the closing one where they are cut. */
function quoted(content: string, shown: string): string {
  if (!/^[«"“„‘'].*[»"”“’']$/u.test(content)) return `«${shown}»`
  return shown === content ? shown : shown + content.slice(-1)
}
