import { expect, test } from 'vitest'
import type { SourceDocument } from '../../src/model/doc.js'
import { createTracer } from '../../src/pipeline.js'

const tracer = createTracer()
const doc = (id: string, text: string, published: string): SourceDocument => ({
  id,
  outlet: `صحيفة ${id}`,
  published,
  title: 'قصف سوق بلدة الكرمة',
  text,
})
const told = (dead: string, more: string): string =>
  `قال مصدر أمني رفيع إن طائرات مسيّرة قصفت سوق بلدة الكرمة جنوب شرق مدينة هلباد مساء الخميس أثناء وجود عشرات المتسوقين فيه، وإن القصف أسفر عن مقتل ${dead} شخصا وتدمير ثلاثة متاجر في السوق، فيما هرعت سيارات الإسعاف إلى المكان ونقلت الجرحى إلى المستشفى القريب.${more}`
/** An agency's text, a copy that says 15, and two copies of that one, with a sentence more that only they have. */
const MORE =
  ' وأضاف المصدر أن الشرطة أغلقت الطرق المؤدية إلى السوق ومنعت الصحفيين من الوصول إلى موقع القصف حتى صباح اليوم التالي.'
const first = doc('a', told('12', ''), '2024-05-03')
const COPIES = [
  doc('b', told('15', MORE), '2024-05-03'),
  doc('c', told('15', MORE), '2024-05-03'),
  doc('d', told('15', MORE), '2024-05-03'),
]

test('a figure that one version changed and its copies took over is inherited, and the version is told', () => {
  const [story] = tracer.trace([first, ...COPIES]).stories
  const figures = story?.changes.filter(({ kind }) => kind === 'figure') ?? []
  expect(figures).toHaveLength(1)
  const [change] = figures
  expect([change?.from.text, change?.to.text].toSorted()).toEqual(['12', '15'])
  expect(story?.discrepancies.filter(({ field }) => field === 'killed').map(({ kind }) => kind)).toEqual(['inherited'])
})

test('two texts of their own that differ are in conflict: nobody took anything over', () => {
  const other =
    'أعلنت وزارة الصحة العراقية مقتل 15 شخصا في سوق بلدة الكرمة بعد قصف بطائرات مسيّرة، وقالت إن فرقها تواصل العمل.'
  const [story] = tracer.trace([
    first,
    doc('x', other, '2024-05-03'),
    doc('y', `${other} وأكدت أن الحصيلة نهائية.`, '2024-05-03'),
  ]).stories
  expect(story?.changes).toEqual([])
  expect(story?.discrepancies.filter(({ field }) => field === 'killed').map(({ kind }) => kind)).toEqual(['conflict'])
})

test('the words of a change are those of its documents', () => {
  const docs = [first, ...COPIES]
  const [story] = tracer.trace(docs).stories
  const text = new Map(docs.map(({ id, text: own }) => [id, own]))
  for (const { document, parent, from, to } of story?.changes ?? []) {
    expect(text.get(parent)?.slice(from.start, from.end)).toBe(from.text)
    expect(text.get(document)?.slice(to.start, to.end)).toBe(to.text)
  }
})
