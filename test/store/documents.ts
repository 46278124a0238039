import { createTracer } from '../../src/pipeline.js'
import type { Arrival } from '../../src/store/add.js'
import type { SourceDocument } from '../../src/model/doc.js'

/** One tracer for all tests of a file. */
export const analyst = createTracer()

/** A clock that says the same at each run. */
export function clock(): () => Date {
  let minute = 0
  return () => new Date(Date.UTC(2024, 4, 10, 8, minute++))
}

export const BRIDGE: SourceDocument = {
  id: 'bridge',
  outlet: 'صحيفة المرفأ',
  url: 'https://almarfa.example/bridge',
  published: '2024-05-06',
  title: 'إغلاق الجسر الشرقي',
  text: 'نقلت وكالة الضفاف عن مصدر أمني قوله إن الجِسْر الشرقي أُغلق مساء الأحد. ونفى رئيس البلدية سالم العتر إغلاق الجسر، وأضاف أن «الطريق مفتوح أمام الجميع».',
}

export const RAID: SourceDocument = {
  id: 'raid',
  outlet: 'النهر',
  url: 'https://alnahr.example/raid',
  published: '2024-05-07',
  title: 'غارة على الميناء',
  text: 'قال متحدث باسم وزارة الدفاع إن غارة استهدفت الميناء. وأكد شهود عيان أن الطريق إلى الجسر قُطع.',
}

/** Three reports of one event by two publishers, one of which also has a denial nobody else has. */
export const BLAST: readonly SourceDocument[] = [
  {
    id: 'blast-1',
    outlet: 'النهر',
    published: '2024-05-09',
    title: 'انفجار في سوق مدينة الرملة القديمة',
    text: 'قتل سبعة أشخاص في انفجار سيارة ملغومة في سوق مدينة الرملة القديمة صباح الخميس، وفق ما قال مصدر طبي لوكالة الضفاف.',
  },
  {
    id: 'blast-2',
    outlet: 'المرفأ',
    published: '2024-05-10',
    title: 'سبعة قتلى بانفجار في سوق مدينة الرملة القديمة',
    text: 'أعلنت الشرطة أن سبعة أشخاص قتلوا في انفجار سيارة ملغومة في سوق مدينة الرملة القديمة صباح الخميس. ونفى قائد الشرطة نادر العتر أن يكون أحد قد اعتقل.',
  },
  {
    id: 'blast-3',
    outlet: 'النهر',
    url: 'https://alnahr.example/blast#top',
    published: '2024-05-10',
    title: 'قتلى في انفجار سوق مدينة الرملة القديمة',
    text: 'قال قائد الشرطة نادر العتر إن سبعة أشخاص قتلوا في انفجار سيارة ملغومة في سوق مدينة الرملة القديمة صباح الخميس.',
  },
]

/** Characters that a database's text does not hold. */
export const ODD: SourceDocument = { id: 'odd', text: 'قال \u0000 متحدث \ud800 إن الأمر 😀 انتهى.' }

/** As a reader hands it over, with its line as bytes. */
export function arrival(doc: SourceDocument, place = '/inputs/case.jsonl'): Arrival {
  return { doc, bytes: Buffer.from(JSON.stringify(doc)), place, reader: 'isnad test' }
}

/** Reports that differ from each other, as many as wanted. */
export function* reports(count: number): Generator<SourceDocument> {
  for (let n = 1; n <= count; n++) {
    yield {
      id: `r${n}`,
      outlet: 'النهر',
      published: '2024-05-07',
      title: `تقرير ${n}`,
      text: `قال متحدث باسم البلدية إن الطريق رقم ${n} أُغلق. ونفى مصدر أمني ذلك.`,
    }
  }
}

export async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = []
  for await (const item of items) list.push(item)
  return list
}
