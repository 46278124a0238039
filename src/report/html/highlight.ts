import type { Span } from '../../model/span.js'
import { escapeMarkup, escapeText } from '../../view/svg.js'

/** A span of a text and the class it is drawn with. */
export interface Highlight {
  readonly start: number
  readonly end: number
  readonly name: string
  /** Said where the pointer rests on it. */
  readonly title?: string | undefined
  /** Where links to it lead. */
  readonly anchor?: string | undefined
}

/**
 * A text with its highlights. Spans may nest and cross: the text is cut wherever one begins or ends, and each piece has the classes
 * of all that cover it, so that no element crosses another.
 */
export function highlight(text: string, spans: readonly Highlight[], from = 0, to = text.length): string {
  const inside = spans.filter(({ start, end }) => start < to && end > from && start < end)
  const cuts = [...new Set([from, to, ...inside.flatMap(({ start, end }) => [start, end])])]
    .filter((at) => at >= from && at <= to)
    .sort((a, b) => a - b)
  const begins = inside.toSorted((a, b) => a.start - b.start)
  let open: Highlight[] = []
  let next = 0
  let html = ''
  for (const [i, at] of cuts.entries()) {
    const end = cuts[i + 1]
    if (end === undefined) break
    open = open.filter((span) => span.end > at)
    for (let span = begins[next]; span && span.start <= at; span = begins[++next]) if (span.end > at) open.push(span)
    html += piece(text.slice(at, end), open, at)
  }
  return html
}

function piece(text: string, open: readonly Highlight[], at: number): string {
  const words = visible(text)
  if (open.length === 0) return words
  const names = [...new Set(open.map(({ name }) => name))].join(' ')
  const titles = [...new Set(open.flatMap(({ title }) => title ?? []))].join(' · ')
  const anchor = open.find((span) => span.anchor !== undefined && span.start === at)?.anchor
  const id = anchor === undefined ? '' : ` id="${escapeText(anchor)}"`
  return `<span${id} class="${names}"${titles ? ` title="${escapeText(titles)}"` : ''}>${words}</span>`
}

/** Characters that steer: overrides, embeddings, isolates, and controls that are neither a line's end nor a tab. */
const STEERING = /[\u202a-\u202e\u2066-\u2069\u061c\u200e\u200f\ufeff]|[^\P{Cc}\n\t\r]/gu

/** A text as it is, but for characters that would steer the page: they are shown by their code. */
export function visible(text: string): string {
  return escapeMarkup(text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')).replaceAll(
    STEERING,
    (sign) => `<i class="ctl">${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}</i>`,
  )
}

/** The sentence some words stand in, with the words marked. */
export function inSentence(text: string, span: Span, name: string): string {
  const before = text.slice(Math.max(0, span.start - AROUND), span.start)
  const opened = /[.!?؟\n][^.!?؟\n]*$/u.exec(before)
  const start = span.start - before.length + (opened ? opened.index + 1 : 0)
  const after = /[.!?؟\n]/u.exec(text.slice(span.end, span.end + AROUND))
  const end = after ? span.end + after.index + 1 : Math.min(text.length, span.end + AROUND)
  const cutStart = !opened && start > 0 ? '…' : ''
  const cutEnd = !after && end < text.length ? '…' : ''
  return `${cutStart}${highlight(text, [{ ...span, name }], start, end).trim()}${cutEnd}`
}

/** Code units looked through on either side for the ends of a sentence. */
const AROUND = 240
