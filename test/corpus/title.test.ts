import { expect, test } from 'vitest'
import type { SourceDocument } from '../../src/model/doc.js'
import { createTracer } from '../../src/pipeline.js'

const tracer = createTracer()
const BODY = 'قصفت طائرات مسيّرة سوق بلدة الكرمة مساء الخميس، وأسفر القصف عن مقتل 12 شخصا، بحسب سكان البلدة.'
const doc = (id: string, title: string | undefined, text = BODY): SourceDocument => ({
  id,
  outlet: `صحيفة ${id}`,
  published: '2024-05-03',
  text,
  ...(title === undefined ? {} : { title }),
})
const titleOf = (...docs: SourceDocument[]): string | undefined => tracer.trace(docs).stories[0]?.title

const PLAIN = 'طائرات مسيرة تقصف سوق بلدة الكرمة'

test.each([
  ['a denial', 'الجيش ينفي قصف سوق بلدة الكرمة بطائرات مسيرة'],
  ['blame', 'الحركة تتهم الجيش بقصف سوق بلدة الكرمة بطائرات مسيرة'],
  ['what one source says', 'مصدر طبي: طائرات مسيرة تقصف سوق بلدة الكرمة'],
  ['loaded wording', 'عصابات الإجرام تقصف سوق بلدة الكرمة بطائرات مسيرة'],
  ['a question', 'من قصف سوق بلدة الكرمة بطائرات مسيرة؟'],
])('a plain title stands over the story before %s, whoever speaks', (_, other) => {
  const text = `${BODY} وتوعدت عصابات الإجرام بالمزيد.`
  expect(titleOf(doc('a', other, text), doc('b', PLAIN), doc('c', other, text))).toBe(PLAIN)
})

test('a first line that is only a dateline gives a story no title', () => {
  const dated = doc('a', undefined, `الكرمة ـ نورس\n\n${BODY}`)
  expect(titleOf(dated, doc('b', PLAIN), dated)).toBe(PLAIN)
})

test('where every title is of one kind one of them is taken', () => {
  const title = 'الجيش ينفي قصف سوق بلدة الكرمة'
  expect(titleOf(doc('a', title), doc('b', title))).toBe(title)
})

test('where there is no title the text begins in its place, in whole words', () => {
  const title = titleOf(doc('a', undefined, `${BODY} وأضاف السكان أن القصف تجدد ليلا.`)) ?? ''
  expect(title).toMatch(/^قصفت طائرات.*[^ ]…$/u)
  expect(title.length).toBeLessThanOrEqual(91)
  expect(`${BODY} `).toContain(`${title.slice(0, -1)} `)
})
