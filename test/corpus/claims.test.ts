import { expect, test } from 'vitest'
import type { SourceDocument } from '../../src/model/doc.js'
import type { Claim, Story } from '../../src/model/story.js'
import { createTracer } from '../../src/pipeline.js'

const tracer = createTracer()
const doc = (id: string, text: string): SourceDocument => ({
  id,
  outlet: `صحيفة ${id}`,
  published: '2024-05-03',
  title: 'قصف سوق مدينة إدلب',
  text,
})
const story = (...docs: SourceDocument[]): Story | undefined => tracer.trace(docs).stories[0]
const claims = (kind: Claim['kind'], found: Story | undefined): readonly Claim[] =>
  found?.claims.filter((claim) => claim.kind === kind) ?? []
const documents = (claim: Claim | undefined): string[] => [...new Set(claim?.supports.map(({ document }) => document))]

const DRONES = 'قال الدفاع المدني السوري إن طائرات مسيّرة قصفت سوق مدينة إدلب مساء الخميس، ما أدى إلى مقتل 12 شخصا.'
const SHELLS = 'قال سكان إن قذائف مدفعية قصفت سوق بلدة سرمين في محافظة إدلب مساء الخميس، ما أدى إلى مقتل 12 شخصا.'

test('where, when and by what means are claims of their own, each with who says it', () => {
  const found = story(doc('a', DRONES), doc('b', DRONES), doc('c', SHELLS), doc('d', SHELLS))
  expect(claims('place', found).map((claim) => [claim.value, documents(claim)])).toContainEqual(['سرمين', ['c', 'd']])
  expect(claims('date', found).map(({ value }) => value)).toEqual(['2024-05-02'])
  expect(claims('means', found).map((claim) => [claim.value, documents(claim)])).toEqual([
    ['drone_strike', ['a', 'b']],
    ['shelling', ['c', 'd']],
  ])
})

test('what one document alone tells is no claim beside the happening', () => {
  const found = story(doc('a', DRONES), doc('b', DRONES), doc('c', SHELLS))
  expect(claims('place', found).map(({ value }) => value)).not.toContain('سرمين')
  expect(claims('means', found).map(({ value }) => value)).not.toContain('shelling')
})

const BLAME = (accuser: string, accused: string): string =>
  `قُتل 12 شخصا في قصف على سوق مدينة إدلب مساء الخميس. واتهم ${accuser} ${accused} بتنفيذ القصف. ونفى ${accused} مسؤوليته عن القصف.`

test('whom each side blames is a claim with its accuser for it and its denier against it, for either side alike', () => {
  const sides = ['الجيش السوري', 'تنظيم داعش'] as const
  for (const [a, b] of [sides, sides.toReversed()]) {
    const found = story(doc('one', BLAME(a ?? '', b ?? '')), doc('two', BLAME(a ?? '', b ?? '')))
    const [actor, ...others] = claims('actor', found)
    expect(others).toEqual([])
    expect(actor?.counts.origins).toEqual({ min: 1, max: 1 })
    expect(documents(actor)).toEqual(['one', 'two'])
    expect([...new Set(actor?.denies.map(({ document }) => document))]).toEqual(['one', 'two'])
  }
})

test('who denies that he did it is no witness against himself for what he did elsewhere', () => {
  const elsewhere = `${BLAME('الجيش السوري', 'تنظيم داعش')} وكان تنظيم داعش أعلن مسؤوليته عن قصف سوق في حلب.`
  const [actor] = claims('actor', story(doc('one', elsewhere), doc('two', elsewhere)))
  expect(actor?.counts.origins).toEqual({ min: 1, max: 1 })
  expect(actor?.supports.every(({ item }) => item !== '')).toBe(true)
})

test('the parts one voice gives state the total of others; parts of another total do not', () => {
  const total = 'أعلنت وزارة الصحة السورية مقتل 17 مدنيا في قصف سوق مدينة إدلب مساء الخميس.'
  const parts = (n: number): string =>
    `أعلنت وزارة الصحة السورية مقتل ثلاثة مدنيين في قصف سوق مدينة إدلب مساء الخميس، ومقتل ${n} مدنيا في قصف ثان على السوق.`
  const supported = (n: number) =>
    documents(claims('figure', story(doc('a', total), doc('b', parts(n)))).find(({ min }) => min === 17))
  expect(supported(14)).toEqual(['a', 'b'])
  expect(supported(13)).toEqual(['a'])
})

test('whom it struck is one claim however many each document counts, and no number stands in its name', () => {
  const killed = (number: string, source: string): string =>
    `قال ${source} إن ${number} صيادين قتلوا في قصف على سوق مدينة إدلب مساء الخميس.`
  const found = story(doc('a', killed('ثلاثة', 'مصدر أمني')), doc('b', killed('خمسة', 'الدفاع المدني السوري')))
  const struck = claims('occurrence', found).filter(({ role }) => role !== null)
  expect(struck.map((claim) => [claim.role, documents(claim)])).toContainEqual(['صيادين', ['a', 'b']])
  expect(struck.filter(({ role }) => /ثلاثة|خمسة/u.test(role ?? ''))).toEqual([])
})

test('that a truce is turned down, and that it holds, are claims of their own, and no witness that it was announced', () => {
  const announced = 'قالت وزارة الدفاع السورية إن هدنة إنسانية أعلنت في محافظة إدلب مدتها خمسة أيام تبدأ مساء الجمعة.'
  const refused = 'وقال زعيم الحركة سالم الدوري إنه يرفض الهدنة.'
  const holds = 'وقال سكان إن الهدنة لا تزال صامدة في المدينة.'
  const found = story(
    doc('a', announced),
    doc('b', `${announced} ${refused}`),
    doc('c', `${announced} ${refused} ${holds}`),
    doc('d', `${announced} ${holds}`),
  )
  const fates = claims('occurrence', found).filter(({ central, value }) => !central && value !== 'truce')
  expect(fates.map((claim) => [claim.value, documents(claim)])).toEqual([
    ['holding', ['c', 'd']],
    ['rejection', ['b', 'c']],
  ])
  expect(fates.map(({ counts }) => counts.origins)).toEqual([
    { min: 1, max: 1 },
    { min: 1, max: 1 },
  ])
  expect(found?.claims[0]?.counts.origins).toEqual({ min: 1, max: 1 })
})

test('a breach is one claim however it is worded; who denies that his side broke a truce does not say that it was broken', () => {
  const announced = 'قالت وزارة الدفاع السورية إن هدنة إنسانية أعلنت في محافظة إدلب مدتها خمسة أيام تبدأ مساء الجمعة.'
  const accused = 'وقال سكان إن الحركة خرقت الهدنة.'
  const apart = 'وقال سكان إن الحركة خرقت مع حلفائها الهدنة.'
  const denied = 'ونفى زعيم الحركة المقاتلة صحة الاتهامات الموجهة إليها بخرق الهدنة.'
  const deniedApart = 'ونفى زعيم الحركة المقاتلة صحة الاتهامات الموجهة إليها بخرق حلفائها الهدنة.'
  const breaches = (one: string, other: string): string[][] => {
    const told = [doc('a', `${announced} ${one}`), doc('b', `${announced} ${other}`)]
    const found = story(...told, doc('c', announced), doc('d', announced))
    return claims('occurrence', found).flatMap((claim) => (claim.value === 'breach' ? [documents(claim)] : []))
  }
  expect(breaches(accused, apart)).toEqual([['a', 'b']])
  expect(breaches(denied, denied)).toEqual([])
  expect(breaches(deniedApart, deniedApart)).toEqual([])
})

test('a figure before several days is the total of all of them; each part keeps its own', () => {
  const total =
    'أعلنت وزارة الصحة السورية مقتل 17 مدنيا في غارتين على سوق مدينة إدلب، الأولى مساء الأربعاء والثانية مساء الخميس.'
  const parts =
    'أعلنت وزارة الصحة السورية مقتل 11 مدنيا مساء الأربعاء، ثم مقتل 17 مدنيا مساء الخميس في قصف سوق مدينة إدلب.'
  const days = (text: string) =>
    claims('figure', story(doc('a', text), doc('b', text))).map(({ min, when }) => [min, when])
  expect(days(total)).toEqual([[17, null]])
  expect(days(parts)).toEqual([
    [11, '2024-05-01'],
    [17, '2024-05-02'],
  ])
})
