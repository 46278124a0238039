import { expect, test } from 'vitest'
import type { SourceDocument } from '../../../src/model/doc.js'
import { createTracer } from '../../../src/pipeline.js'

const tracer = createTracer()

/** All they have of their own: every other word is in all of them. */
const own = (i: number): string => `وأغلقت السلطات ${i} طرق.`

const STRIKE =
  'قال مصدر أمني رفيع لوكالة الضفاف إن طائرات مسيّرة قصفت سوق بلدة الكرمة جنوب شرق مدينة هلباد مساء الخميس، وإن القصف أسفر عن مقتل 12 شخصا وتدمير ثلاثة متاجر في السوق.'

const copies = (count: number): SourceDocument[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `copy-${i}`,
    outlet: `صحيفة ${i}`,
    published: '2024-05-03',
    title: 'قصف سوق بلدة الكرمة',
    text: `${STRIKE} ${own(i)}`,
  }))

const largest = (docs: readonly SourceDocument[]): readonly string[] => tracer.trace(docs).stories[0]?.documents ?? []

test('what three hundred print is one story, though every word of it is in very many documents', () => {
  const docs = copies(300)
  expect(largest(docs)).toHaveLength(300)
  // The same whichever way they come.
  expect([...largest(docs.toReversed())].sort()).toEqual([...largest(docs)].sort())
})

test('another report of what hundreds copy is told with them, and another event is not', () => {
  const witness: SourceDocument = {
    id: 'witness',
    outlet: 'إذاعة النهر',
    published: '2024-05-03',
    title: 'قصف سوق بلدة الكرمة',
    text: 'أفاد شاهد عيان بأن طائرات مسيّرة قصفت مساء الخميس سوق بلدة الكرمة قرب مدينة هلباد، وأنه رأى ثلاثة متاجر مدمرة في السوق.',
  }
  const other: SourceDocument = {
    id: 'other',
    outlet: 'إذاعة النهر',
    published: '2024-05-03',
    title: 'فيضان نهر السيمر',
    text: 'أعلن محافظ نيرام أن نهر السيمر فاض صباح الجمعة وغمر حقول القمح في ثلاث قرى غرب المحافظة، ولم يصب أحد.',
  }
  const ids = largest([...copies(260), witness, other])
  expect(ids).toContain('witness')
  expect(ids).not.toContain('other')
})
