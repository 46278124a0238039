import type { Difference, SharedPassage } from '../model/reuse.js'
import type { Span } from '../model/span.js'
import { oneLine, shorten, widthOf, wrapIsolated } from './display.js'
import { INDENT, type Pen } from './pen.js'

/** Marks around the words that differ. */
const OPEN = '⟦'
const CLOSE = '⟧'

/** Equal words shown on either side of a difference; `--full` shows them all. */
const AROUND = 6

/** Columns below which two texts do not stand beside each other. */
const LEAST_COLUMN = 34

const GUTTER = ' │ '

/** A passage of two texts side by side, with the words that differ marked in both, and below it what differs. */
export function passageLines(passage: SharedPassage, pen: Pen): string[] {
  const { reuse } = pen.messages
  const indent = INDENT.repeat(2)
  const head = `${reuse.kinds[passage.kind]}${pen.comma}${reuse.words(passage.words)}`
  const texts = (['from', 'to'] as const).map((side) => markedText(passage, side, pen))
  const width = pen.width - indent.length
  return [
    '',
    indent + pen.style.strong(head),
    ...beside(texts[0]!, texts[1]!, width, pen).map((line) => indent + line),
    ...differenceLines(passage.differences, pen).map((line) => indent + line),
  ]
}

/** The words of one side; long equal runs are cut to what stands around the differences. */
function markedText(passage: SharedPassage, side: 'from' | 'to', pen: Pen): string {
  const span = passage[side]
  const marked = passage.differences
    .filter(({ kind }) => kind !== 'quotation')
    .flatMap((difference) => difference[side] ?? [])
    .toSorted((a, b) => a.start - b.start)
  let text = ''
  let at = span.start
  marked.forEach(({ start, end, text: words }, i) => {
    text += equalRun(span.text.slice(at - span.start, start - span.start), i > 0, true, pen.full)
    text += OPEN + oneLine(words) + CLOSE
    at = end
  })
  return text + equalRun(span.text.slice(at - span.start), marked.length > 0, false, pen.full)
}

/** Equal words after a difference, before one, or both; white space at their ends stays, for a mark may follow at once. */
function equalRun(text: string, after: boolean, before: boolean, full: boolean): string {
  const words = text.split(/\s+/u)
  const [head, tail] = [after || !before ? AROUND * (after ? 1 : 3) : 0, before ? AROUND : 0]
  if (full || words.length <= head + tail + 2) return text
  return [...words.slice(0, head), '…', ...(tail === 0 ? [] : words.slice(-tail))].join(' ')
}

/** Two texts in columns, the first on the side where reading begins; one under the other where there is no room. */
function beside(one: string, other: string, width: number, pen: Pen): string[] {
  const column = Math.floor((width - GUTTER.length) / 2)
  const [first, second] = [one, other].map((text) =>
    wrapIsolated(pen.words(text), column < LEAST_COLUMN ? width : column),
  )
  if (column < LEAST_COLUMN) return [...first!, GUTTER.trim(), ...second!]
  const rows = Math.max(first!.length, second!.length)
  return Array.from({ length: rows }, (_, i) => {
    const left = first![i] ?? ''
    return left + ' '.repeat(Math.max(0, column - widthOf(left))) + GUTTER + (second![i] ?? '')
  })
}

function differenceLines(differences: readonly Difference[], pen: Pen): string[] {
  const { reuse } = pen.messages
  if (differences.length === 0) return [pen.style.dim(reuse.same)]
  const room = Math.max(16, Math.floor(pen.width / 3))
  const side = (span: Span | null): string =>
    span === null ? reuse.absent : pen.words(pen.full ? oneLine(span.text) : shorten(oneLine(span.text), room))
  return differences.map(
    ({ kind, from, to }) => `· ${pen.style.dim(`${reuse.differences[kind]}:`)} ${side(from)}  ↔  ${side(to)}`,
  )
}
