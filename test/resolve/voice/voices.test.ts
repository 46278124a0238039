import { describe, expect, it, test } from 'vitest'
import type { Trace } from '../../../src/model/trace.js'
import { createTracer } from '../../../src/pipeline.js'
import { originGroups } from '../../../src/resolve/voice/origin-groups.js'

const tracer = createTracer()

interface Given {
  readonly text: string
  readonly outlet?: string
  readonly published?: string
}

const traceOf = (docs: readonly Given[]): Trace =>
  tracer.trace(docs.map((doc, i) => ({ id: `d${i + 1}`, published: '2021-03-04', ...doc })))

/** The voice at the end of the first chain of each document. */
const ends = ({ documents }: Trace): string[] =>
  documents.map((doc) => doc.attributions[0]?.chain.at(-1)?.voice ?? 'nobody')

/** How two documents’ sources hang together: `same` voice, surely joined, perhaps joined, or apart. */
function between(a: string | Given, b: string | Given): 'same' | 'sure' | 'perhaps' | 'apart' {
  const given = (x: string | Given): Given => (typeof x === 'string' ? { text: x } : x)
  const trace = traceOf([given(a), given(b)])
  const [x = '', y = ''] = ends(trace)
  const groups = originGroups(trace.voices, trace.joins)
  if (x === y) return 'same'
  if (groups.sure(x) === groups.sure(y)) return 'sure'
  return groups.possible(x) === groups.possible(y) ? 'perhaps' : 'apart'
}

describe('institutions', () => {
  test.each([
    ['أعلنت وزارة الدفاع الروسية أن الجسر سليم.', 'أكدت الدفاع الروسية أن الجسر سليم.', 'same'],
    ['أعلن البنتاغون أن الجسر سليم.', 'أعلنت وزارة الدفاع الأميركية أن الجسر سليم.', 'same'],
    ['أعلنت الأونروا أن المدرسة أغلقت.', 'أعلنت وكالة الأمم المتحدة لإغاثة وتشغيل اللاجئين أن المدرسة أغلقت.', 'same'],
    ['قال متحدث باسم الجيش السوداني إن الجسر سليم.', 'أعلن الجيش السوداني أن الجسر سليم.', 'sure'],
    ['قال الناطق باسم حركة حماس فوزي برهوم إن الجسر سليم.', 'أعلنت حركة حماس أن الجسر سليم.', 'sure'],
    // Two organs of one state are one party and two voices.
    ['أعلنت وزارة الداخلية المصرية أن الجسر سليم.', 'أعلنت وزارة الصحة المصرية أن الجسر سليم.', 'perhaps'],
    // A ministry of another state, or of an authority inside it, is another party.
    ['أعلنت وزارة الصحة المصرية أن الجسر سليم.', 'أعلنت وزارة الصحة التونسية أن الجسر سليم.', 'apart'],
    ['أعلنت حركة حماس أن الجسر سليم.', 'أعلنت حركة فتح أن الجسر سليم.', 'apart'],
    // A former minister speaks for no ministry.
    ['قال وزير سابق للدفاع في الأردن إن الجسر سليم.', 'أعلنت وزارة الدفاع الأردنية أن الجسر سليم.', 'apart'],
  ] as const)('%s / %s: %s', (a, b, how) => {
    expect(between(a, b)).toBe(how)
  })
})

describe('persons', () => {
  test.each([
    [
      'قال وزير الخارجية التونسي عثمان الجرندي إن الجسر سليم.',
      'قال عثمان الجرندي وزير الخارجية التونسي إن الجسر سليم.',
      'same',
    ],
    [
      'قال المتحدث باسم الجيش التركي خالد هاغارلي إن الجسر سليم.',
      'قال المتحدث باسم الجيش التركي خالد هغارلي إن الجسر سليم.',
      'sure',
    ],
    [
      'قال وزير النقل اليمني خالد سليمان الحمادي إن الجسر سليم.',
      'قال وزير النقل اليمني خالد الحمادي إن الجسر سليم.',
      'sure',
    ],
    // No institution stands by the name that could tell two men of it apart.
    ['قال خالد سليمان الحمادي إن الجسر سليم.', 'قال خالد الحمادي إن الجسر سليم.', 'perhaps'],
    // An office is its holder’s in the same weeks.
    ['قال وزير الصحة الليبي سالم الزنتاني إن الجسر سليم.', 'قال وزير الصحة الليبي إن الجسر سليم.', 'sure'],
    [
      'قال وزير الصحة الليبي سالم الزنتاني إن الجسر سليم.',
      'قال وزير العدل الليبي سالم الفيتوري إن الجسر سليم.',
      'perhaps',
    ],
    // Given names that differ by a vowel are two names.
    ['قال النائب محمد الزنتاني إن الجسر سليم.', 'قال النائب محمود الزنتاني إن الجسر سليم.', 'apart'],
    ['قال النائب العراقي سالم الجبوري إن الجسر سليم.', 'قال النائب الليبي سالم الجبوري إن الجسر سليم.', 'apart'],
  ] as const)('%s / %s: %s', (a, b, how) => {
    expect(between(a, b)).toBe(how)
  })
})

describe('sources nobody names', () => {
  const source = 'قال مصدر عسكري دبلوماسي لوكالة سبوتنيك إن الجسر سليم.'
  test.each([
    ['one agency, within days', source, 'قال المصدر العسكري الدبلوماسي لوكالة سبوتنيك إن الطريق مفتوح.', 'same'],
    ['two agencies of one owner', source, 'نقلت وكالة نوفوستي عن مصدر عسكري دبلوماسي أن الجسر سليم.', 'sure'],
    ['through another agency', source, 'نقلت وكالة رويترز عن مصدر عسكري دبلوماسي أن الجسر سليم.', 'perhaps'],
    ['another description', source, 'قال مصدر طبي لوكالة سبوتنيك إن الجسر سليم.', 'apart'],
    [
      'one agency, weeks apart',
      source,
      { text: 'قال مصدر عسكري دبلوماسي لوكالة سبوتنيك إن الجسر سليم.', published: '2021-05-20' },
      'apart',
    ],
    [
      'two nationalities',
      'قال مصدر عسكري روسي لرويترز إن الجسر سليم.',
      'قال مصدر عسكري تركي لرويترز إن الجسر سليم.',
      'apart',
    ],
    ['few words through no agency', 'قالت مصادر إن الجسر سليم.', 'قالت مصادر إن الجسر سليم.', 'apart'],
  ] as const)('%s', (_, a, b, how) => {
    expect(between(a, b)).toBe(how)
  })
})

describe('names that point back', () => {
  const endOf = (text: string, at: number): string | undefined => {
    const { documents, voices } = traceOf([{ text }])
    const id = documents[0]?.attributions[at]?.chain[0]?.voice
    return voices.find((x) => x.id === id)?.name
  }

  test.each([
    ['نقلت رويترز عن شاهد أن الجسر سليم. وقال مسؤول عسكري للوكالة إن الطريق مفتوح.', 1, 'رويترز'],
    // Two agencies are quoted: nobody can tell which is meant.
    [
      'نقلت رويترز عن شاهد أن الجسر سليم. وأفادت الأناضول بأن الطريق مفتوح. وقال ضابط للوكالة إن السد سليم.',
      2,
      undefined,
    ],
    // A channel is no agency.
    ['نقلت قناة العربية عن شاهد أن الجسر سليم. وقال مسؤول عسكري للوكالة إن الطريق مفتوح.', 1, undefined],
    // A body nobody registered is one voice under its full and its short name.
    ['نفت الرابطة ذلك تماما. وقالت رابطة أطباء نيرام إن الجسر سليم.', 0, 'رابطة أطباء نيرام'],
  ])('%s', (text, at, name) => {
    expect(endOf(text, at)).toBe(name)
  })

  it('a body nobody registered is one voice in two documents', () => {
    expect(between('أعلن حزب الشعب أن الجسر سليم.', 'أكد حزب الشعب أن الجسر سليم.')).toBe('same')
    expect(between('أعلن حزب الشعب أن الجسر سليم.', 'أكد حزب الأمة أن الجسر سليم.')).toBe('apart')
    expect(between('أعلن الحزب أن الجسر سليم.', 'أكد الحزب أن الجسر سليم.')).toBe('apart')
  })
})

describe('media', () => {
  test.each([
    [
      'one outlet in two ways of writing',
      'أفادت رويترز بأن الجسر سليم.',
      'أفادت وكالة رويترز للأنباء بأن الجسر سليم.',
      'same',
    ],
    [
      'two outlets of one owner',
      'أفادت وكالة سبوتنيك بأن الجسر سليم.',
      'أفادت وكالة نوفوستي بأن الجسر سليم.',
      'perhaps',
    ],
    ['a channel and its sister', 'أفادت قناة العربية بأن الجسر سليم.', 'أفادت قناة الحدث بأن الجسر سليم.', 'perhaps'],
    ['two owners', 'أفادت وكالة رويترز بأن الجسر سليم.', 'أفادت وكالة فرانس برس بأن الجسر سليم.', 'apart'],
    ['media in general', 'أفادت وسائل إعلام بأن الجسر سليم.', 'أفادت وسائل إعلام بأن الجسر سليم.', 'apart'],
  ] as const)('%s', (_, a, b, how) => {
    expect(between(a, b)).toBe(how)
  })
})

it('shows the words behind every join', () => {
  const trace = traceOf([
    { text: 'قال متحدث باسم الجيش السوداني إن الجسر سليم.' },
    { text: 'أعلن الجيش السوداني أن الجسر سليم.' },
  ])
  const join = trace.joins.find((x) => x.kind === 'spokesman_of')
  expect(join).toMatchObject({ sure: true, by: 'machine' })
  expect(join?.evidence[0]?.span?.text).toBe('متحدث باسم الجيش السوداني')
  expect(join?.evidence[0]?.why).toBe('named')
})

test('floods set no document in a state', () => {
  const { voices } = createTracer().trace([
    {
      id: 'a',
      text: 'قال المتحدث باسم وزارة الدفاع العقيد سامر الخيزران إن السيول قطعت الطريق. وكانت السيول قطعته مرتين.',
    },
  ])
  expect(voices.filter(({ party }) => party !== null)).toEqual([])
})

test.each([
  ['وقال المتحدث باسم حركة ميثاق نيرام رافع الدلهم إن القافلة قافلة تجار.', 'رافع الدلهم'],
  ['وقال الأمين العام لرابطة دول الهضبة سليم الناصر إن الاجتماع تأجل.', 'سليم الناصر'],
  ['وأكدت الناشطة في نيرام سعاد المنقور أن الطريق مغلق.', 'سعاد المنقور'],
  ['وأكد الناشط في تل زرقون أبو سمير المنقور أن الطريق مغلق.', 'أبو سمير المنقور'],
  ['ونفى رئيس البلدية سالم العتر اعتقال أحد من السكان.', 'سالم العتر'],
])('the name of a body or a place before a person is no part of his: %s', (text, name) => {
  const { voices } = tracer.trace([{ id: 'one', text }])
  expect(voices.filter(({ type }) => type === 'person').map((voice) => voice.name)).toEqual([name])
})

test.each([
  'وقال قيادي في حركة «ميثاق نيرام» في وادي كرفان إن القافلة كانت تحمل طحينا.',
  'وقال ناشط في قرية نيرام إن الطريق مغلق.',
  'وقال مسؤول في تل نعيم إن الطريق مغلق.',
  'وقال مسؤول في خان يونس إن المعبر مغلق.',
])('a body or a place alone is nobody: %s', (text) => {
  const { documents, voices } = tracer.trace([{ id: 'one', text }])
  expect(voices.filter(({ type }) => type === 'person')).toEqual([])
  expect(documents[0]?.attributions[0]?.sourceType).not.toBe('official_named')
})
