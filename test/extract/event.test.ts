import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SourceDocument } from '../../src/model/doc.js'
import { createTracer } from '../../src/pipeline.js'

interface Case {
  readonly note: string
  readonly text: string
  /** "type|trigger|modality|actors|patients", several parted by ";". */
  readonly events: readonly string[]
}

const cases = readFileSync(new URL('../../src/lang/ar/cases/event.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case)

const tracer = createTracer()
const trace = (text: string, more: Partial<SourceDocument> = {}) => tracer.document({ text, ...more })

describe('cases', () => {
  it.each(cases.map((row) => [row.note, row] as const))('%s', (_, row) => {
    const lines = trace(row.text).events.map(({ type, trigger, modality, actors, patients }) => {
      const words = (spans: readonly { readonly text: string }[]) => spans.map((x) => x.text).join(';')
      return `${type}|${trigger.text}|${modality}|${words(actors)}|${words(patients)}`
    })
    expect(lines).toEqual(row.events)
  })
})

it('takes place, time and figures from the clause, and carries its attributions', () => {
  const doc = trace('قال الناطق إن الطائرات قصفت أمس الجسر. وقتل الجيش ثلاثة مسلحين قرب السد.', {
    published: '2015-07-21',
  })
  const [strike, killing] = doc.events
  expect(doc.dates.filter(({ id }) => strike?.dates.includes(id)).map(({ edtf }) => edtf)).toEqual(['2015-07-20'])
  expect(strike).toMatchObject({ group: 'violence', attributions: ['a1'], basis: { dates: 'clause' } })
  expect(doc.quantities.filter(({ id }) => killing?.quantities.includes(id)).map(({ min }) => min)).toEqual([3])
  expect(killing?.attributions).toEqual([])
})

it('gives each of two events in one clause the time behind its own words', () => {
  const doc = trace('قصف الجيش الجسر أمس قبل اعتقال خمسة صيادين اليوم.', { published: '2015-07-21' })
  const edtf = new Map(doc.dates.map((date) => [date.id, date.edtf]))
  expect(doc.events.map(({ type, dates }) => [type, dates.map((id) => edtf.get(id))])).toEqual([
    ['shelling', ['2015-07-20']],
    ['arrest', ['2015-07-21']],
  ])
})

it('points bare definite words back to the event told before, and lends them its time', () => {
  const doc = trace('قصف الجيش الجسر أمس. ودام القصف ساعة.', { published: '2015-07-21' })
  expect(doc.events.map(({ sameAs, basis }) => [sameAs, basis.dates])).toEqual([
    [null, 'clause'],
    ['e1', 'context'],
  ])
})

it("reads a user's own events, and leaves out what the user says is none", () => {
  const mine = createTracer({
    events: {
      types: [{ id: 'road_closure', group: 'ground' }],
      triggers: [{ type: 'road_closure', frame: 'act', verb: 'قطع يقطع', masdar: ['قطع'] }],
      ignore: ['هجوم الجراد'],
    },
  })
  const of = (text: string) =>
    mine.document({ text }).events.map(({ type, group, patients }) => [type, group, patients[0]?.text])
  expect(of('قطع المحتجون الطريق الساحلي.')).toEqual([['road_closure', 'ground', 'الطريق الساحلي']])
  expect(of('بدأ هجوم الجراد على الحقول.')).toEqual([])
  expect(trace('بدأ هجوم الجراد على الحقول.').events).toHaveLength(1)
})

it('every span slices back, and every id is one of the document, whatever the input', () => {
  const pieces = [
    'قصفت ',
    'الطائرات ',
    'مواقع ',
    'في ',
    '، ',
    '«',
    '»',
    'غارة ',
    'على ',
    '20 ',
    'شخصا ',
    'لم ',
    'قال الناطق إن ',
    '. ',
    '\n',
    'التي شنتها ',
    'و',
    'بين ',
    'من قبل ',
    '(',
    ')',
    'أمس ',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
      const doc = trace(parts.join(''), { published: '2015-07-21' })
      const ids = new Set([...doc.dates, ...doc.quantities, ...doc.places, ...doc.attributions].map(({ id }) => id))
      for (const event of doc.events) {
        for (const span of [event.trigger, ...event.actors, ...event.patients])
          expect(span.text).toBe(doc.text.slice(span.start, span.end))
        for (const id of [...event.dates, ...event.quantities, ...event.places, ...event.attributions])
          expect(ids.has(id)).toBe(true)
      }
    }),
    { seed: 118, numRuns: 800 },
  )
})
