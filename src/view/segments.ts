import type { Span } from '../model/span.js'

/** A stretch of a text and everything that covers it. */
export interface Segment<T> {
  readonly start: number
  readonly end: number
  readonly covers: readonly T[]
}

/**
 * Spans may nest and cross: the text is cut wherever one begins or ends, and each piece knows all that cover it, so that no
 * element of a page has to cross another.
 */
export function segmentsOf<T extends Pick<Span, 'start' | 'end'>>(
  spans: readonly T[],
  from: number,
  to: number,
): Segment<T>[] {
  const inside = spans.filter(({ start, end }) => start < to && end > from && start < end)
  const cuts = [...new Set([from, to, ...inside.flatMap(({ start, end }) => [start, end])])]
    .filter((at) => at >= from && at <= to)
    .sort((a, b) => a - b)
  const begins = inside.toSorted((a, b) => a.start - b.start)
  const segments: Segment<T>[] = []
  let open: T[] = []
  let next = 0
  for (const [i, start] of cuts.entries()) {
    const end = cuts[i + 1]
    if (end === undefined) break
    open = open.filter((span) => span.end > start)
    for (let span = begins[next]; span && span.start <= start; span = begins[++next])
      if (span.end > start) open.push(span)
    segments.push({ start, end, covers: open })
  }
  return segments
}

/** The sentence some words stand in, as far as it lies near them. */
export function sentenceAround(
  text: string,
  span: Pick<Span, 'start' | 'end'>,
  around = AROUND,
): { readonly start: number; readonly end: number; readonly cutStart: boolean; readonly cutEnd: boolean } {
  const before = text.slice(Math.max(0, span.start - around), span.start)
  const opened = /[.!?؟\n][^.!?؟\n]*$/u.exec(before)
  const start = span.start - before.length + (opened ? opened.index + 1 : 0)
  const after = /[.!?؟\n]/u.exec(text.slice(span.end, span.end + around))
  const end = after ? span.end + after.index + 1 : Math.min(text.length, span.end + around)
  return { start, end, cutStart: !opened && start > 0, cutEnd: !after && end < text.length }
}

/** Code units looked through on either side for the ends of a sentence. */
const AROUND = 240

/** Characters that steer: overrides, embeddings, isolates, and controls that are neither a line's end nor a tab. */
const STEERING = /[\u202a-\u202e\u2066-\u2069\u061c\u200e\u200f\ufeff]|[^\P{Cc}\n\t\r]/u

/** A text in pieces, with characters that would steer a page apart, each by its code. */
export function steeringPieces(text: string): readonly { readonly text: string; readonly code: string | null }[] {
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
  if (!STEERING.test(lines)) return lines === '' ? [] : [{ text: lines, code: null }]
  return lines.split(new RegExp(`(${STEERING.source})`, 'u')).flatMap((piece) => {
    if (piece === '') return []
    const code = STEERING.test(piece) ? (piece.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0') : null
    return [{ text: piece, code }]
  })
}
