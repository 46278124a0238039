import { expect, test } from 'vitest'
import type { SourceDocument } from '../../src/model/doc.js'
import type { Story } from '../../src/model/story.js'
import { createTracer } from '../../src/pipeline.js'

const tracer = createTracer()
const TITLE = 'قصف سوق بلدة الكرمة'
const doc = (id: string, text: string): SourceDocument => ({
  id,
  outlet: `صحيفة ${id}`,
  published: '2024-05-03',
  title: TITLE,
  text,
})
const story = (...docs: SourceDocument[]): Story | undefined => tracer.trace(docs).stories[0]
const counts = (...docs: SourceDocument[]) => story(...docs)?.claims.find(({ central }) => central)?.counts

const strike = (source: string): string =>
  `قال ${source} إن طائرات مسيّرة قصفت سوق بلدة الكرمة مساء الخميس، وإن القصف أسفر عن مقتل 12 شخصا.`
const ARMY = doc('army', strike('الجيش الجزائري'))

test('a member of an institution that speaks itself is no other origin, with a name or without', () => {
  const chief = doc('chief', strike('رئيس الأركان الجزائري السعيد شنقريحة'))
  const officer = doc('officer', strike('مسؤول عسكري جزائري'))
  expect(counts(ARMY, chief, officer)?.origins).toEqual({ min: 1, max: 1 })
})

test('an organ beside another of its state stays apart at most, and who heads the state with them', () => {
  const ministry = doc('ministry', strike('وزارة الصحة الجزائرية'))
  const president = doc('president', strike('الرئيس الجزائري عبد المجيد تبون'))
  expect(counts(ARMY, ministry, president)?.origins).toEqual({ min: 1, max: 3 })
})

test('an authority and the movement that runs it may be one, in every land alike', () => {
  const pairs = [
    ['وزارة الصحة في غزة', 'المتحدث باسم حركة حماس'],
    ['وزارة الصحة التابعة للحوثيين', 'المتحدث باسم جماعة أنصار الله'],
  ]
  for (const [authority = '', movement = ''] of pairs) {
    const found = story(doc('authority', strike(authority)), doc('movement', strike(movement)))
    expect(found?.counts.origins).toEqual({ min: 1, max: 2 })
    expect(found?.joins.map(({ kind, sure }) => [kind, sure])).toContainEqual(['run_by', false])
  }
  const strangers = [doc('authority', strike('وزارة الصحة في غزة')), doc('movement', strike('المتحدث باسم حزب الله'))]
  expect(counts(...strangers)?.origins).toEqual({ min: 2, max: 2 })
})

test('words behind a ministry tell who runs it', () => {
  const run = doc('run', strike('المتحدث باسم وزارة الصحة اليمنية التي يديرها الحوثيون'))
  const voices = tracer.trace([run]).voices.map(({ party }) => party)
  expect(voices).toContain('authority-sanaa')
})

test('a medium that gives a toll and names nobody is no origin beside somebody who is named', () => {
  const channel = doc('channel', strike('قناة الجزيرة'))
  expect(counts(ARMY, channel)).toMatchObject({ unsourced: 1, origins: { min: 1, max: 1 } })
  expect(counts(channel)?.origins).toEqual({ min: 1, max: 1 })
  const seen = doc('seen', 'قالت قناة الجزيرة إن طائرات مسيّرة قصفت سوق بلدة الكرمة مساء الخميس.')
  expect(counts(ARMY, seen)?.origins).toEqual({ min: 1, max: 2 })
})

test('a source named together with one that speaks in the same text is no further origin', () => {
  const text = `${strike('مسعفون والشرطة والجيش الجزائريون')} وأكد الجيش الجزائري قصف سوق بلدة الكرمة مساء الخميس.`
  expect(counts(doc('together', text))?.origins).toEqual({ min: 1, max: 1 })
  expect(counts(doc('apart', text.replace('مسعفون والشرطة والجيش الجزائريون', 'مسعفون')))?.origins.max).toBe(2)
})

test('a medium beside the source it relays is named by that source', () => {
  const agency = doc('agency', strike('وكالة سانا'))
  const relayed = doc('relayed', `نقلت وكالة سانا عن مصادر أهلية متطابقة ${strike('').replace(/^قال\s+إن/u, 'أن')}`)
  const [origin, ...others] = story(agency, relayed)?.origins ?? []
  expect(others).toEqual([])
  expect(origin).toMatchObject({ name: 'مصادر أهلية متطابقة', named: false, through: ['سانا'] })
})

test('two ways of spelling one state make one doer', () => {
  const told = (id: string, doer: string) =>
    doc(id, `قال مصدر عسكري إن ${doer} قصفت سوق بلدة الكرمة مساء الخميس وقتلت 12 شخصا.`)
  const found = story(
    told('a', 'طائرات أميركية'),
    told('b', 'طائرات أمريكية'),
    told('c', 'طائرات أميركية'),
    told('d', 'طائرات أمريكية'),
  )
  expect(found?.claims.filter(({ kind }) => kind === 'actor').map(({ supports }) => supports.length)).toEqual([4])
})

test('a longer name in some of the documents of a shorter one is no other doer', () => {
  const told = (id: string, doer: string) =>
    doc(id, `قال مصدر عسكري إن طائرات ${doer} قصفت سوق بلدة الكرمة مساء الخميس وقتلت 12 شخصا.`)
  const found = story(told('a', 'التحالف'), told('b', 'التحالف الدولي'), told('c', 'التحالف الدولي'))
  const doers = found?.claims.filter(({ kind }) => kind === 'actor') ?? []
  expect(doers.map(({ supports }) => new Set(supports.map(({ document }) => document)).size)).toEqual([3])
})

test('a reason names those who handed on what the claim itself rests on', () => {
  const told = (id: string, agency: string, killed: number) =>
    doc(
      id,
      `قال مصدر عسكري رفيع لوكالة ${agency} إن طائرات مسيّرة قصفت سوق بلدة الكرمة مساء الخميس وقتلت ${killed} شخصا.`,
    )
  const found = story(told('a', 'سبوتنيك', 12), told('b', 'رويترز', 14))
  const through = (value: string) =>
    found?.claims
      .find((claim) => claim.kind === 'figure' && claim.value === value)
      ?.reasons.flatMap((reason) => (reason.kind === 'origin' ? reason.through : []))
  expect([through('12'), through('14')]).toEqual([['سبوتنيك'], ['رويترز']])
})

test('the joins of copies grow with the copies and not with their square', { timeout: 60_000 }, () => {
  const told = (count: number): Story => {
    const by = (source: string): string =>
      `قصفت طائرات مسيّرة سوق بلدة الكرمة مساء الخميس. وقال ${source} إن فرق الإنقاذ ما زالت تبحث في سوق بلدة الكرمة عن ناجين.`
    const copies = Array.from({ length: count }, (_, i) => doc(`${100 + i}`, `${by('مصدر أمني')} نشر ${i}.`))
    return story(...copies, doc('named', by('رئيس البلدية نادر العتر')))!
  }
  const sameWords = ({ joins }: Story) => joins.filter(({ kind }) => kind === 'same_text')
  const [few, many] = [told(20), told(90)]
  // Of few, every pair.
  expect(sameWords(few)).toHaveLength((21 * 20) / 2)
  expect(sameWords(many).length).toBeLessThan(3 * 91)
  expect(few.counts).toEqual({ reports: 21, publishers: 21, texts: 1, unsourced: 0, origins: { min: 1, max: 1 } })
  expect(many.counts).toEqual({ ...few.counts, reports: 91, publishers: 91 })
  expect(many.origins.map(({ voices }) => voices.length)).toEqual([91])
})
