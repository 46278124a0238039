import { type Span, spanOf } from '../../model/span.js'
import { sentenceAround } from '../../report/passage.js'

/** The sentences of a text that some spans stand in, in order; those that touch are one. */
export function sentencesAround(text: string, spans: Iterable<Span>): Span[] {
  const ranges = Array.from(spans, (span) => sentenceAround(text, [span])).sort((a, b) => a.start - b.start)
  const merged: { start: number; end: number }[] = []
  for (const { start, end } of ranges) {
    const last = merged.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else merged.push({ start, end })
  }
  return merged.map(({ start, end }) => spanOf(text, start, end))
}
