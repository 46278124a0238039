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
