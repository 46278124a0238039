import { expect, test } from 'vitest'
import { alignBatch, readBatch } from '../../src/corpus/reuse/batch.js'
import type { SourceDocument } from '../../src/model/doc.js'
import type { Story } from '../../src/model/story.js'
import { createTracer } from '../../src/pipeline.js'
import { reuseWords } from '../../src/pipeline/reuse-words.js'

const tracer = createTracer()
const doc = (id: string, text: string, more: Partial<SourceDocument> = {}): SourceDocument => ({
  id,
  outlet: `صحيفة ${id}`,
  published: '2024-05-03',
  text,
  ...more,
})
const stories = (...docs: SourceDocument[]): readonly Story[] => tracer.trace(docs).stories
const central = (story: Story | undefined) => story?.claims.find((claim) => claim.central)

/** One source nobody names, through one agency, and a copy that dropped the agency. */
const STRIKE = [
  doc(
    'agency',
    'قال مصدر أمني رفيع لوكالة الأناضول إن طائرات مسيّرة قصفت سوق بلدة الكرمة جنوب شرق مدينة هلباد مساء الخميس، وإن القصف أسفر عن مقتل 12 شخصا وتدمير ثلاثة متاجر في السوق.',
    { title: 'قصف سوق بلدة الكرمة' },
  ),
  doc(
    'relay',
    'نقلت وكالة الأناضول عن مصدر أمني رفيع أن طائرات مسيّرة قصفت سوق بلدة الكرمة جنوب شرق مدينة هلباد مساء الخميس، وأن القصف أسفر عن مقتل 12 شخصا وتدمير ثلاثة متاجر في السوق.',
    { title: 'مقتل 12 في قصف سوق بلدة الكرمة' },
  ),
  doc(
    'dropped',
    'أفاد مصدر أمني رفيع بأن طائرات مسيّرة قصفت سوق بلدة الكرمه جنوب غرب مدينة هلباد مساء الخميس، وأن القصف أسفر عن مقتل 15 شخصا وتدمير ثلاثة متاجر في السوق.',
    { title: 'قصف سوق بلدة الكرمة' },
  ),
]

test('an unnamed source that three papers copy is one origin, and its reasons say so', () => {
  const [story] = stories(...STRIKE)
  expect(story?.documents).toHaveLength(3)
  expect(central(story)?.counts).toMatchObject({ reports: 3, unsourced: 0, origins: { min: 1, max: 1 } })
  expect(central(story)?.origins).toHaveLength(1)
  expect(central(story)?.reasons[0]).toMatchObject({ kind: 'origin', named: false, reports: 3, of: 3 })
  for (const join of story?.joins ?? []) expect(join.kind).not.toBe('allied')
})

test('an organisation that says it itself is another origin; blame and denial are none', () => {
  const [story] = stories(
    ...STRIKE,
    doc(
      'organisation',
      'قالت منظمة أطباء بلا حدود إن طائرات قصفت سوق بلدة الكرمة مساء الخميس ونقلت الجرحى إلى مستشفاها. واتهم حزب النهضة الجيش بقصف السوق في البلدة.',
      { title: 'أطباء بلا حدود: القصف أصاب سوق بلدة الكرمة' },
    ),
    doc(
      'denial',
      'نفى الجيش العراقي قصف سوق بلدة الكرمة جنوب شرق مدينة هلباد مساء الخميس، وقال إن هذه التقارير كاذبة.',
      {
        title: 'الجيش ينفي قصف سوق بلدة الكرمة',
      },
    ),
  )
  expect(central(story)?.counts.origins).toEqual({ min: 2, max: 2 })
  expect(story?.denials.filter(({ kind }) => kind === 'denial').map(({ document }) => document)).toContain('denial')
  expect(central(story)?.denies.map(({ document }) => document)).toContain('denial')
})

test('a silence told in one document stands beside the denial printed in another', () => {
  const [story] = stories(
    ...STRIKE,
    doc(
      'silent',
      'قال مصدر أمني رفيع إن طائرات مسيّرة قصفت سوق بلدة الكرمة مساء الخميس. وامتنع الجيش العراقي عن التعليق على قصف السوق.',
      { title: 'صمت بعد قصف سوق بلدة الكرمة' },
    ),
    doc(
      'denial',
      'نفى الجيش العراقي قصف سوق بلدة الكرمة جنوب شرق مدينة هلباد مساء الخميس، وقال إن هذه التقارير كاذبة.',
      {
        title: 'الجيش ينفي قصف سوق بلدة الكرمة',
      },
    ),
  )
  const refusal = story?.denials.find(({ kind }) => kind === 'refusal')
  expect(refusal?.document).toBe('silent')
  expect(refusal?.against.map(({ document }) => document)).toContain('denial')
})

test('tolls that cannot both hold and sides that cannot both be true are differences', () => {
  const [story] = stories(...STRIKE)
  const found = (field: string) => story?.discrepancies.filter((x) => x.field === field) ?? []
  expect(found('killed').map(({ values }) => values.map(({ value }) => value))).toEqual([['12', '15']])
  expect(found('place').flatMap(({ values }) => values.map(({ documents }) => documents))).toEqual([
    ['agency', 'relay'],
    ['dropped'],
  ])
})

test('"more than 20" and 22 can both hold', () => {
  const [story] = stories(
    doc('a', 'قال مصدر أمني رفيع إن القصف على سوق بلدة الكرمة مساء الخميس أسفر عن مقتل أكثر من 20 شخصا.'),
    doc('b', 'قال مصدر أمني رفيع إن القصف على سوق بلدة الكرمة مساء الخميس أسفر عن مقتل 22 شخصا.'),
  )
  expect(story?.documents).toEqual(['a', 'b'])
  expect(story?.discrepancies).toEqual([])
})

test('a document that only condemns is a reaction, no report', () => {
  const [story] = stories(
    ...STRIKE,
    doc(
      'condemns',
      'أدانت الجامعة العربية قصف سوق بلدة الكرمة جنوب شرق مدينة هلباد مساء الخميس الذي أسفر عن مقتل 12 شخصا.',
      {
        title: 'الجامعة العربية تدين قصف سوق بلدة الكرمة',
      },
    ),
  )
  expect(story?.documents).not.toContain('condemns')
  expect(story?.reactions.map(({ document }) => document)).toEqual(['condemns'])
})

test('reports of one kind of event on other days and places are other stories', () => {
  const found = stories(
    ...STRIKE,
    doc('other', 'قالت الشرطة إن سيارة مفخخة انفجرت أمام محطة قطارات فيليم صباح الأحد وجرحت أربعة عمال.', {
      title: 'انفجار سيارة أمام محطة فيليم',
      published: '2024-06-20',
    }),
  )
  expect(found.map(({ documents }) => documents.length)).toEqual([3, 1])
})

test('a story tells which of its documents are one text, and of texts that reach beyond it only its own part', () => {
  const [story] = stories(...STRIKE)
  expect(story?.families).toHaveLength(1)
  expect(story?.families[0]?.documents).toEqual(['agency', 'dropped', 'relay'])
  expect(central(story)?.counts.texts).toBe(1)
})

test('documents that are not analysed are no reports of one event for being in one language', () => {
  const english = [
    'The city council opened the bridge again on Sunday after it had been repaired, officials of the city said.',
    'A football club from the north won the national cup for the third time after a long match in the rain.',
  ]
  const found = stories(...english.map((text, n) => ({ id: `e${n}`, text })))
  expect(found.map(({ documents }) => documents.length)).toEqual([1, 1])
})

test('a document with news of its own that tells of another event in passing lends no story its id twice', () => {
  const fire =
    'أعلنت إدارة الإطفاء في ضاحية البيادر أن حريقا اندلع في مصنع للدهانات فجر الجمعة أدى إلى مقتل أربعة عمال وإصابة تسعة بحروق. وقالت الإدارة إن الحريق بدأ في مستودع المذيبات ثم امتد إلى قاعة التعبئة، وإن عشر سيارات إطفاء عملت على إخماده خمس ساعات قبل السيطرة عليه وإخلاء المنازل المجاورة.'
  const title = 'مقتل أربعة عمال في حريق مصنع للدهانات في ضاحية البيادر'
  const strike =
    'وفي حادث آخر قصفت طائرات مسيّرة سوق بلدة الكرمة جنوب شرق مدينة هلباد مساء الخميس، ما أسفر عن مقتل 12 شخصا وتدمير ثلاثة متاجر في السوق.'
  const found = stories(...STRIKE, doc('aaa', `${fire}\n${strike}`, { title }), doc('fire', fire, { title }))
  const story = found.find(({ id }) => id === 's-agency')
  expect(story?.inPassing).toEqual(['aaa'])
  expect(story?.title).not.toBe(title)
  const far = 'وكانت المدينة قد استقبلت في الأيام الماضية وفودا من أصحاب المصانع. '.repeat(12)
  const late = stories(
    ...STRIKE,
    doc('aaa', `${fire}\n${far}\n${strike}`, { title }),
    doc('fire', fire, { title }),
  ).find(({ id }) => id === 's-agency')
  expect(late?.inPassing).toEqual([])
  expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
})

test('a report of another story lends this one the origin of its passage, and none of its other speakers', () => {
  const fire =
    'أعلنت إدارة الإطفاء في ضاحية البيادر أن حريقا اندلع في مصنع للدهانات فجر الجمعة، واعتقلت الشرطة صاحب المصنع. وقالت الإدارة إن الحريق بدأ في مستودع المذيبات ثم امتد إلى قاعة التعبئة.'
  const mayor =
    'وقال رئيس البلدية مروان السلمي إن طائرات مسيّرة قصفت المصنع قبل عام. وإن عشر سيارات إطفاء عملت على إخماد الحريق الأخير خمس ساعات قبل السيطرة عليه وإخلاء المنازل المجاورة وإيواء سكانها في مدرسة.'
  const strike =
    'وفي حادث آخر قالت منظمة أطباء بلا حدود إن طائرات مسيّرة قصفت سوق بلدة الكرمة جنوب شرق مدينة هلباد مساء الخميس، وإن القصف أسفر عن مقتل 12 شخصا وتدمير ثلاثة متاجر في السوق.'
  const title = 'اعتقال صاحب مصنع للدهانات بعد حريق في ضاحية البيادر'
  const found = stories(...STRIKE, doc('both', `${fire} ${mayor}\n${strike}`, { title }), doc('fire', fire, { title }))
  const story = found.find(({ id }) => id === 's-agency')
  expect(story?.inPassing).toEqual(['both'])
  const own = central(story)?.supports.filter(({ document }) => document === 'both') ?? []
  expect(own.length).toBeGreaterThan(0)
  for (const { span } of own) expect(span.start).toBeGreaterThan(fire.length + mayor.length)
})

test('stories told with the help of other threads are the same', async () => {
  const language = reuseWords()
  const workers = {
    atOnce: 2,
    read: (texts: readonly string[]) => Promise.resolve(readBatch(texts, language)),
    align: (batch: Parameters<typeof alignBatch>[0]) => Promise.resolve(alignBatch(batch)),
  }
  const docs = STRIKE.map((one) => tracer.document(one))
  const alone = tracer.assemble(docs)
  expect(alone.stories[0]?.families).toHaveLength(1)
  expect(await tracer.assembleOn(workers, docs)).toEqual(alone)
})

test('who denies it is named once, a spokesman with the institution he speaks for', () => {
  const report = 'قصفت طائرات مسيّرة سوق بلدة الكرمة مساء الخميس وقتلت 12 شخصا، بحسب سكان البلدة.'
  const denial = (id: string, who: string) => ({
    id,
    published: '2024-05-03',
    title: 'قصف سوق بلدة الكرمة',
    text: `${report}\n\nونفى ${who} قصف سوق بلدة الكرمة.`,
  })
  const docs = [
    denial('a', 'الجيش الجزائري'),
    denial('b', 'المتحدث باسم الجيش الجزائري'),
    denial('c', 'الجيش الجزائري'),
    denial('d', 'وزير الصحة الجزائري'),
  ]
  const claim = tracer.trace(docs).stories[0]?.claims.find((one) => one.central)
  const denied = claim?.reasons.find(({ kind }) => kind === 'denied')
  expect(denied).toMatchObject({ by: ['الجيش الجزائري', 'وزير الصحة الجزائري'], reports: 4 })
})

test('two who deny it together are named so only where not each of them is named apart', () => {
  const text = (who: string): string =>
    `قال الدفاع المدني إن غارة جوية استهدفت سوق مدينة إدلب وقتلت 12 شخصا. ${who} الغارة على سوق مدينة إدلب.`
  const deniers = (...who: string[]): readonly string[] => {
    const [story] = stories(
      ...who.map((one, i) => ({
        id: `d${i}`,
        outlet: `صحيفة ${i}`,
        published: '2024-05-03',
        title: 'غارة على سوق مدينة إدلب',
        text: text(one),
      })),
    )
    return central(story)?.reasons.flatMap((reason) => (reason.kind === 'denied' ? reason.by : [])) ?? []
  }
  const both = 'ونفى الجيش الجزائري والحكومة التونسية'
  expect(deniers(both, both)).toEqual(['الجيش الجزائري والحكومة التونسية'])
  expect(deniers(both, 'ونفى الجيش الجزائري', 'ونفت الحكومة التونسية')).toEqual(['الجيش الجزائري', 'الحكومة التونسية'])
})

test('no side that claims it is nobody’s silence', () => {
  const text = (last: string): string =>
    `قال الدفاع المدني السوري إن غارة جوية استهدفت سوق مدينة إدلب وقتلت 12 شخصا. ${last}`
  const silent = (last: string): readonly string[] =>
    createTracer()
      .trace(
        ['a', 'b'].map((id) => ({
          id,
          outlet: `صحيفة ${id}`,
          published: '2024-05-03',
          title: 'غارة على سوق مدينة إدلب',
          text: text(last),
        })),
      )
      .stories.flatMap(({ denials }) => denials.map(({ by }) => by))
  expect(silent('ولم تعلن أي جهة مسؤوليتها عن الغارة.')).toEqual([])
  expect(silent('ولم يعلن الجيش الجزائري مسؤوليته عن الغارة.')).toContain('الجيش الجزائري')
})
