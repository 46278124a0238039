import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTracer } from '../../src/pipeline.js'
import type { Doc } from '../../src/model/doc.js'

const SEED = 20260117
const tracer = createTracer()

/** Every object of a document that says it is a span of the text. */
function* spansOf(value: unknown): Generator<{ start: number; end: number; text: string }> {
  if (value === null || typeof value !== 'object') return
  const { start, end, text } = value as Record<string, unknown>
  if (typeof start === 'number' && typeof end === 'number' && typeof text === 'string') yield { start, end, text }
  for (const inner of Object.values(value)) yield* spansOf(inner)
}

function check(doc: Doc): void {
  const { text, ...rest } = doc
  for (const span of spansOf(rest)) {
    expect(span.start).toBeLessThan(span.end)
    expect(text.slice(span.start, span.end)).toBe(span.text)
  }
  const ids = new Set(doc.attributions.map((a) => a.id))
  for (const a of doc.attributions) {
    for (const other of [a.sameSourceAs, a.within]) if (other !== null) expect(ids).toContain(other)
    expect(a.within).not.toBe(a.id)
    expect(a.sameSourceAs).not.toBe(a.id)
  }
}

/** Words that set the rules to work, in any order, with the marks that bound what they read. */
const words = fc.constantFrom(
  ...'قال وأضاف أكد نفى نقلت عن إن أن بأن مشيرا إلى مؤكدا بحسب وفقا لوكالة رويترز مصدر أمني المتحدث باسم الوزارة الجيش'.split(
    ' ',
  ),
  ...'وزير الخارجية أحمد الأسد التي الذي وكان قد كما ذكر حسبما أفادت مقتل ثلاثة أشخاص في بيان أمس وزعم رفض التعليق اتهم'.split(
    ' ',
  ),
  '«',
  '»',
  '"',
  '“',
  '”',
  '(',
  ')',
  '،',
  '.',
  ':',
  '..',
  '…',
  '؟',
  '\n',
  '\u200f',
  'ـ',
  'ﷺ',
  '17',
  '٢٣',
)
const newsLike = fc.array(words, { maxLength: 120 }).map((list) => list.join(' '))

describe('trace', () => {
  it('never throws and every span slices back, on any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => check(tracer.document({ text }))),
      { seed: SEED, numRuns: 300 },
    )
  })

  it('never throws and every span slices back, on heaps of reporting words', () => {
    fc.assert(
      fc.property(newsLike, (text) => check(tracer.document({ text }))),
      { seed: SEED, numRuns: 400 },
    )
  })

  it('says the same of the same text, whatever was traced before', () => {
    fc.assert(
      fc.property(newsLike, newsLike, (text, before) => {
        const alone = JSON.stringify(createdOnce(text))
        tracer.document({ text: before })
        expect(JSON.stringify(tracer.document({ text }))).toBe(alone)
      }),
      { seed: SEED, numRuns: 60 },
    )
  })
})

const createdOnce = (text: string): Doc => tracer.document({ text })
