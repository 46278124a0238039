import fc from 'fast-check'
import type { SourceDocument } from '../src/model/doc.js'

/** Who speaks in reports of one event: persons and organs that are known apart, and people nobody names who may be any of them. */
const SPEAKERS = [
  'وزير الدفاع الليبي سالم الزيادي',
  'النائب التونسي نزار المرادي',
  'سالم الزيادي',
  'نزار المرادي',
  'الجيش الليبي',
  'الجيش التونسي',
  'وزارة الداخلية الليبية',
  'وزارة الداخلية التونسية',
  'مصدر عسكري',
  'مصدر عسكري رفيع',
  'مصدر عسكري ليبي',
  'مصدر عسكري تونسي',
  'شهود عيان',
  'مصادر محلية',
  'متحدث باسم الجيش الليبي',
  'قناة الضفاف',
]

/** Wordings of one event: two that print the same one have the same words. */
const WORDINGS = [
  'إن طائرات مسيّرة قصفت سوق بلدة الكرمة مساء الخميس، وإن القصف أسفر عن مقتل 12 شخصا.',
  'إن قصفا بطائرات مسيّرة أصاب سوق بلدة الكرمة مساء الخميس وقتل فيه 12 شخصا على الأقل وجرح آخرون.',
]

const statement = fc
  .tuple(fc.constantFrom(...SPEAKERS), fc.constantFrom(...WORDINGS))
  .map(([who, words]) => `قال ${who} ${words}`)

/** Reports of one event whose voices bridge one another. */
export const bridged: fc.Arbitrary<(SourceDocument & { readonly text: string })[]> = fc
  .array(fc.array(statement, { minLength: 1, maxLength: 3 }), { minLength: 3, maxLength: 8 })
  .map((reports) =>
    reports.map((statements, i) => ({
      id: `d${i}`,
      outlet: `صحيفة ${'أبجدهوزح'[i]}`,
      published: '2024-05-03',
      title: 'قصف سوق بلدة الكرمة',
      text: statements.join(' '),
    })),
  )
