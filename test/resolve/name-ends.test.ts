import { expect, test } from 'vitest'
import { createTracer } from '../../src/pipeline.js'

const tracer = createTracer()
/** The voices that speak in a text, each with its party. */
const speakers = (text: string): (readonly [string, string | null])[] => {
  const { documents, voices } = tracer.trace([{ id: 'd', published: '2024-05-03', text }])
  const byId = new Map(voices.map((voice) => [voice.id, voice]))
  return documents.flatMap((doc) =>
    doc.attributions.flatMap(({ chain }) => {
      const voice = byId.get(chain.at(-1)?.voice ?? '')
      return voice ? [[voice.name, voice.party] as const] : []
    }),
  )
}
const names = (text: string): string[] => speakers(text).map(([name]) => name)

test.each([
  ['قال عبد الله الزيادي إن الجسر سليم.', 'عبد الله الزيادي'],
  ['قال العميد عبد الأمير المنقور إن الجسر سليم.', 'عبد الأمير المنقور'],
  ['أكد نائب مدير المطار، عبد الرقيب الزيادي، وصول القوافل.', 'عبد الرقيب الزيادي'],
])('the servant of a divine name is one name: %s', (text, name) => {
  expect(names(text)).toEqual([name])
})

test('one name written in one word and in two is one voice', () => {
  const [first, second] = names('قال عبد الرحمن المنقور إن الجسر سليم. وقال عبدالرحمن المنقور إن الطريق آمن.')
  expect(first).toBe(second)
})

test.each([
  ['نفى مازن الدلهم اقتحام القوات للبلدة.', 'مازن الدلهم', 'اقتحام القوات للبلدة'],
  ['أعلن رئيس الوزراء سالم نوران اوغلو العملية العسكرية ضد المسلحين.', 'سالم نوران اوغلو', null],
  ['أبلغت الشركة وسائل الإعلام أن الجسر سليم.', 'الشركة', 'الجسر سليم'],
])('what was done and who was told are no part of a name: %s', (text, name, content) => {
  expect(names(text)).toEqual([name])
  if (content !== null) expect(tracer.document({ id: 'd', text }).attributions[0]?.content?.text).toBe(content)
})

test.each([
  ['قال محافظ نيرام سعاد المنقور إن الجسر سليم.', 'سعاد المنقور'],
  ['قال حاكم ولاية نيرام محمد المنقور إن الجسر سليم.', 'محمد المنقور'],
  ['قال مقاتل يدعى سالم المنقور إن الجسر سليم.', 'سالم المنقور'],
  ['قال رئيس لجنة لإغاثة النازحين أحمد المنقور إن الجسر سليم.', 'أحمد المنقور'],
])('places, purposes and words of naming are no part of a name: %s', (text, name) => {
  expect(names(text)).toEqual([name])
})

test.each(['محطتا التلفزيون', 'وكالتا الإغاثة'])('the noun of two media names nobody by itself: %s', (media) => {
  const { voices } = tracer.trace([{ id: 'd', text: `أفادت ${media} بأن الجسر سليم.` }])
  expect(voices.filter(({ named }) => named)).toEqual([])
})

test('an adjective that begins with the letters of the article tells its state, not that of the neighbour', () => {
  const text = (who: string): string => `قال ${who} إن تركيا حليف، وإن على تركيا أن تحمي الحدود.`
  expect(speakers(text('وزير الدفاع الألماني يوهان شميدلر'))).toEqual([['يوهان شميدلر', 'state-germany']])
  expect(speakers(text('وزير الدفاع الألباني نيكو هوخا'))).toEqual([['نيكو هوخا', 'state-albania']])
  expect(speakers(text('المستشارة الألمانية هيلدا شميدلر'))).toEqual([['هيلدا شميدلر', 'state-germany']])
})

test.each([
  ['قال المتحدث باسم وزارة الصحة في نيرام مازن القدرة إن الجسر سليم.', 'مازن القدرة'],
  ['قال الأمين العام للحزب سالم نصر الله إن الجسر سليم.', 'سالم نصر الله'],
  ['قال وزير الخارجية سالم المعلم إن الجسر سليم.', 'سالم المعلم'],
  ['قال رئيس الوزراء البريطاني جون كاميرون إن الجسر سليم.', 'جون كاميرون'],
  ['قال الأمين العام للرابطة سالم بن أمين مدني إن الجسر سليم.', 'سالم بن أمين مدني'],
  ['قال وزير النقل حسين أمير نوران إن الجسر سليم.', 'حسين أمير نوران'],
  ['قال القيادي مصطفى سيد نوران إن الجسر سليم.', 'مصطفى سيد نوران'],
  ['قال الأمين العام بان كي مون إن الجسر سليم.', 'بان كي مون'],
  ['قال الأمير محمد بن سالم بن حمد بن علي آل نيرام إن الجسر سليم.', 'محمد بن سالم بن حمد بن علي آل نيرام'],
  ['قال الرئيس نوران إن الجسر سليم.', 'نوران'],
  ['قال رئيس الوزراء نوران إن الجسر سليم.', 'نوران'],
])('a surname is one though it is another word too: %s', (text, name) => {
  expect(names(text)).toEqual([name])
})

test.each([
  // Titles and their adjectives behind a name are no surname, nor is whoever stands under a title of another.
  ['قال الشيخ محمد حسين المفتي العام إن الجسر سليم.', 'محمد حسين'],
  ['قال سالم المنقور عضو المجلس إن الجسر سليم.', 'سالم المنقور'],
  ['قال السكرتير الخاص للرئيس نوران إن الجسر سليم.', 'السكرتير الخاص للرئيس نوران'],
  ['قال مستشار الرئيس نوران إن الجسر سليم.', 'مستشار الرئيس نوران'],
  ['قال الوزير السابق إن الجسر سليم.', 'الوزير السابق'],
  // A place is nobody, with its preposition too.
  ['قال المتحدث باسم الحرس الوطني لولاية نيرام إن الجسر سليم.', 'المتحدث باسم الحرس الوطني لولاية نيرام'],
  ['قال حاكم ولاية نيرام حليم فداي إن الجسر سليم.', 'حليم فداي'],
  ['قال مدير مستشفى كمال عدوان أحمد المنقور إن الجسر سليم.', 'أحمد المنقور'],
])('what stands by a name is no surname: %s', (text, name) => {
  expect(names(text)).toEqual([name])
})

test.each([
  ['قال المستشار تركي المنقور إن الجسر سليم.', null],
  ['قال اللواء سالم التركي إن الجسر سليم.', null],
  ['قال مسؤول تركي إن الجسر سليم.', 'state-turkey'],
  ['قال اللواء التركي أورهان نوران إن الجسر سليم.', 'state-turkey'],
  ['قال مدير مستشفى في سوريا سالم المنقور إن الجسر سليم.', null],
  ['قال عضو مجلس الثورة في ريف دمشق سالم المنقور إن الجسر سليم.', null],
  ['قال سفير تركيا سالم المنقور إن الجسر سليم.', 'state-turkey'],
])('a name or a place makes nobody the man of a state: %s', (text, party) => {
  expect(speakers(text).map(([, of]) => of)).toEqual([party])
})

test.each(['محطات التلفزيون', 'القناتان', 'ومجلتا الإغاثة', 'إذاعتين'])('media in numbers name none: %s', (media) => {
  const { voices } = tracer.trace([{ id: 'd', text: `نقلا عن ${media}، قال سكان إن الجسر سليم.` }])
  expect(voices.filter(({ named }) => named)).toEqual([])
})

test('the place of what happened is no part of a movement that is named in quotation marks', () => {
  const text = 'استهدفت غارة رتلا لحركة «ميثاق النهر» في وادي السيمر شمالي البلاد. وأعلنت الحركة أن الجسر سليم.'
  expect(names(text)).toEqual(['حركة «ميثاق النهر»'])
  const run = 'استهدفت غارة رتلا للمقاومة الإسلامية في العراق. وأعلنت المقاومة أن الجسر سليم.'
  expect(names(run)).toEqual(['المقاومة الإسلامية في العراق'])
})

test('an agency is one medium by its short name and by its full one, and so are those it quotes', () => {
  const { voices } = tracer.trace([
    { id: 'a', text: 'نقلت وكالة نورس للأنباء عن مصدر عسكري رفيع قوله إن الجسر سليم.' },
    { id: 'b', text: 'ذكرت نورس أن الجسر سليم.', byline: 'نورس' },
    { id: 'c', text: 'قال مصدر عسكري رفيع لنورس إن الجسر سليم.', outlet: 'وكالة نورس للأنباء' },
    { id: 'd', text: 'نقلت وكالة ميناء للأنباء عن سالم المنقور قوله إن الجسر سليم.' },
  ])
  expect(voices.filter(({ type }) => type === 'media')).toHaveLength(2)
})

test.each([
  ['قال حاكم الولاية سالم بارز إن الجسر سليم.', 'سالم بارز'],
  ['قال النائب حسن فضل الله إن الجسر سليم.', 'حسن فضل الله'],
  ['قال وزير الري معتز المنقور للبرلمان إن الجسر سليم.', 'معتز المنقور'],
  ['قال مسؤولون في إدارة الرئيس سالم المنقور إن الجسر سليم.', 'مسؤولون في إدارة الرئيس سالم المنقور'],
  ['قال مدير مركز الملك سالم للإغاثة نزار المنقور إن الجسر سليم.', 'نزار المنقور'],
  ['قال مدير السد رأفت بن بنية المنقور إن الجسر سليم.', 'رأفت بن بنية المنقور'],
  ['قال 5 مسؤولين إن الجسر سليم.', '5 مسؤولين'],
  ['أكد خالد بن سلطان السلطان أن الجسر سليم.', 'خالد بن سلطان السلطان'],
  ['ذكرت وكالة الأنباء اليمنية أن الجسر سليم.', 'وكالة الأنباء اليمنية'],
])('a name is whole, and the speaker’s own: %s', (text, name) => {
  expect(names(text)).toEqual([name])
})

test.each([
  ['أعلنت كتائب شرق إيران أن الجسر سليم.', 'كتائب شرق إيران', null],
  ['أعلنت رابطة علماء تركيا أن الجسر سليم.', 'رابطة علماء تركيا', null],
  ['قالت شركة الحراسة (نورس - العراق) إن الجسر سليم.', 'شركة الحراسة (نورس - العراق)', null],
  ['أعلنت إدارة إيران أن الجسر سليم.', 'الحكومة (إيران)', 'state-iran'],
])('a body is no government for the state that its name holds: %s', (text, name, party) => {
  expect(speakers(text)).toEqual([[name, party]])
})

test.each([
  ['قصف الحوثيون الطريق وانسحب الحوثيون من الجسر. وقالت السلطات المحلية إن الجسر سليم.', 'الحكومة (اليمن)'],
  ['ردت حماس على القصف وانسحبت حماس من الطريق. وقالت السلطات المحلية إن الجسر سليم.', 'الحكومة (فلسطين)'],
  ['يقاتل الجيش ضد الحوثيين في الوادي. وأعلن الجيش أن الجسر سليم.', 'الجيش (اليمن)'],
  ['دخل الجيش التابع للحوثيين الوادي. وأعلن الجيش أن الجسر سليم.', 'الجيش (سلطات صنعاء)'],
])('a movement that is spoken of makes no organ its own: %s', (text, name) => {
  expect(names(text)).toEqual([name])
})
