/** A half-open range `start <= i < end` of UTF-16 code units into `doc.text`, with the words it covers. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The span of `text` from `start` up to, and without, `end`. @example spanOf('قال مصدر', 4, 8).text // 'مصدر' */
export function spanOf(text: string, start: number, end: number): Span {
  return { start, end, text: text.slice(start, end) }
}
