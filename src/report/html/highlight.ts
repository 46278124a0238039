import type { Page } from './html.js'
import type { Span } from '../../model/span.js'
import { segmentsOf, sentenceAround, steeringPieces } from '../../view/segments.js'
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

/** A text with its highlights: each piece has the classes of all that cover it. */
export function highlight(text: string, spans: readonly Highlight[], from = 0, to = text.length): string {
  return segmentsOf(spans, from, to)
    .map(({ start, end, covers }) => piece(text.slice(start, end), covers, start))
    .join('')
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

/** A text as it is, but for characters that would steer the page: they are shown by their code. */
export function visible(text: string): string {
  return steeringPieces(text)
    .map((part) => (part.code === null ? escapeMarkup(part.text) : `<i class="ctl">${part.code}</i>`))
    .join('')
}

/** Code units on either side of the words, where only a short quotation may be given; longer words stand alone. */
const NEAR = 60

/** The sentence some words stand in, with the words marked. */
export function inSentence(text: string, span: Span, { redact }: Pick<Page, 'redact'>): string {
  const near = span.text.length > NEAR ? 0 : NEAR
  const { start, end, cutStart, cutEnd } = sentenceAround(text, span, redact ? near : undefined)
  return `${cutStart ? '…' : ''}${highlight(text, [{ ...span, name: 'hit' }], start, end).trim()}${cutEnd ? '…' : ''}`
}
