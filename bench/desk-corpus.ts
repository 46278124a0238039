import type { SourceDocument } from '../src/index.js'
import { countWords, makeSentence, pick, seeded } from './corpus.js'
import { caseCorpus } from './corpus-case.js'

const BIG = 200
const LONG_WORDS = 5000

const OUTLETS = Array.from({ length: 60 }, (_, i) => `صحيفة البيدر ${i + 1}`)
const SPEAKERS = [
  'قال المتحدث باسم وزارة الدفاع السندارية إن',
  'أعلنت بعثة الرصد المشتركة أن',
  'أفاد مدير مستشفى أرزانة الطبيب عادل الصخري بأن',
  'ذكر شهود عيان أن',
  'أكد الناطق باسم الحركة رافع الدلهم أن',
  'نقلت وكالة نورس عن مصدر أمني قوله إن',
  'قال رئيس البلدية سليم الكرّاز إن',
  'أعلن الدفاع المدني في أرزانة أن',
]
const MORE = [
  'وأضاف أن فرق الإسعاف نقلت المصابين إلى مستشفى أرزانة المركزي.',
  'وأظهرت صور دمارا واسعا في السوق القديمة ومحيطها.',
  'وقالت بعثة الرصد المشتركة إنها تتابع ما جرى في السوق.',
  'ونفى المتحدث باسم وزارة الدفاع السندارية استهداف السوق، وقال إن «القصف أصاب موقعا عسكريا».',
  'ودعت وكالات الإغاثة إلى فتح طريق أرزانة أمام سيارات الإسعاف.',
  'وامتنع الناطق باسم الحركة رافع الدلهم عن التعليق على الغارة.',
]

/** Reports of one air strike within two days: dispatches, copies of them, and own reports with other figures. All of them make one story. */
function* bigStory(): Generator<SourceDocument> {
  const random = seeded(77)
  for (let i = 0; i < BIG; i++) {
    const day = 12 + Math.floor(random() * 2)
    const killed = pick(random, ['14', '14', '14', '15', '17'])
    const speaker = pick(random, SPEAKERS)
    const copied = random() < 0.4
    const lead = `${speaker} غارة جوية استهدفت السوق القديمة في أرزانة يوم الثلاثاء وأسفرت عن مقتل ${killed} شخصا وإصابة ${copied ? 40 : 30 + Math.floor(random() * 20)} آخرين.`
    const rest = copied ? MORE : MORE.filter(() => random() < 0.5)
    yield {
      id: `big-${String(i).padStart(3, '0')}`,
      outlet: pick(random, OUTLETS),
      url: `https://outlet-${i % 60}.example/market-${i}`,
      published: `2024-03-${day}`,
      title: `غارة جوية على السوق القديمة في أرزانة تقتل ${i % 4 === 0 ? killed : 'مدنيين'}`,
      text: [lead, ...rest].join('\n'),
    }
  }
}

function longDocument(): SourceDocument {
  const random = seeded(5)
  let text = ''
  while (countWords(text) < LONG_WORDS) {
    text += `${makeSentence(random, () => pick(random, ['الطريق', 'السوق', 'الجسر', 'المدينة', 'القافلة', 'المعبر', 'النهر']))}${random() < 0.3 ? '\n' : ' '}`
  }
  return { id: 'long', outlet: 'صحيفة البيدر 1', published: '2024-04-01', title: 'تحقيق طويل', text }
}

/**
 * A case as a newsroom may have it after months: invented news of many outlets, one event that 200 of them report, and one document of
 * 5,000 words.
 */
export function* deskCorpus(count: number): Generator<SourceDocument> {
  yield* bigStory()
  yield longDocument()
  for (const { doc } of caseCorpus(20240312, Math.max(0, count - BIG - 1))) yield doc
}
