import type { Attribution } from '../model/attribution.js'
import type { Span } from '../model/span.js'
import { oneLine } from './display.js'

/** The marks around the parts of a statement; angle, curly and double brackets are rare in news. */
export const PART_MARKS = { cue: ['⟦', '⟧'], source: ['{', '}'], content: ['⟪', '⟫'] } as const

/** Code units looked through, on either side, for the ends of the sentence. */
const AROUND = 240

/** The sentence of a statement, with marks around its cue, its source and what it reports. */
export function markedPassage(text: string, { cue, source, content }: Attribution): string {
  const parts = [
    ...(content ? [{ span: content, marks: PART_MARKS.content }] : []),
    ...(source ? [{ span: source, marks: PART_MARKS.source }] : []),
    { span: cue, marks: PART_MARKS.cue },
  ]
  const { start, end } = sentenceAround(
    text,
    parts.map((part) => part.span),
  )
  // What closes at a place closes before anything opens there; of two that open, the longer is outside.
  const cuts = parts
    .flatMap(({ span, marks }) => {
      const length = span.end - span.start
      return [
        { at: span.start, mark: marks[0], order: 1e9 - length },
        { at: span.end, mark: marks[1], order: length - 1e9 },
      ]
    })
    .sort((a, b) => a.at - b.at || a.order - b.order)
  let at = start
  let marked = ''
  for (const cut of cuts) {
    marked += text.slice(at, cut.at) + cut.mark
    at = cut.at
  }
  return oneLine(marked + text.slice(at, end))
}

/** The sentence of some words, with marks around them. */
export function markedWords(text: string, span: Span): string {
  const { start, end } = sentenceAround(text, [span])
  const [open, close] = PART_MARKS.cue
  return oneLine(
    text.slice(start, span.start) + open + text.slice(span.start, span.end) + close + text.slice(span.end, end),
  )
}

/** The words from the first part to the last, out to the sentence's ends or, where those are far, to a space. */
export function sentenceAround(text: string, spans: readonly Span[]): { start: number; end: number } {
  const first = Math.min(...spans.map((span) => span.start))
  const last = Math.max(...spans.map((span) => span.end))
  const before = text.slice(Math.max(0, first - AROUND), first)
  const opened = /[.!?؟\n][^.!?؟\n]*$/u.exec(before)
  const after = /[.!?؟\n]/u.exec(text.slice(last, last + AROUND))
  return {
    start: opened ? first - before.length + opened.index + 1 : first - before.length,
    end: after ? last + after.index + 1 : Math.min(text.length, last + AROUND),
  }
}
