import { expect, test } from 'vitest'
import { dayIn, momentIn } from '../../../src/desk/client/days.js'
import { arabicDigits, withDigits } from '../../../src/desk/client/digits.js'
import { read } from '../../../src/desk/client/route-query.js'
import { ar } from '../../../src/messages/ar.js'
import { en } from '../../../src/messages/en.js'
import { apart } from '../../../src/view/apart.js'

test('numbers of the desk turn into Arabic-Indic digits, those inside a name of the documents stay as printed', () => {
  expect(arabicDigits(`14 تقريرا عن ${apart('قناة 24')} و3`, 'ar')).toBe(`١٤ تقريرا عن ${apart('قناة 24')} و٣`)
})

test('Arabic-Indic digits in an English line stand in its order: a mark behind each number keeps two of them from changing places', () => {
  expect(arabicDigits(`2 to 23, 1.5 at ${apart('قناة 24')}`, 'en')).toBe(
    `٢\u200e to ٢٣\u200e, ١.٥\u200e at ${apart('قناة 24')}`,
  )
})

test('every sentence of the messages takes the digits of the reader, whatever it is made by', () => {
  const counts = { reports: 14, publishers: 9, texts: 6, unsourced: 0, origins: { min: 1, max: 2 } }
  const shown = withDigits(ar, 'arab')
  expect(shown.story.sentence(counts, 16)).toContain('١٤ تقريرا من ٩ ناشرين في ٦ نصوص')
  expect(shown.desk.stories.denials(11)).toBe('١١ حالة نفي')
  expect(shown.lang).toBe('ar')
  expect(withDigits(en, 'latn')).toBe(en)
})

test.each([
  ['2024-03-12', 'ar', 'latn', 'short', '2024/03/12'],
  ['2024-03-12', 'ar', 'arab', 'short', '٢٠٢٤/٠٣/١٢'],
  ['2024-03-12', 'en', 'latn', 'short', '2024-03-12'],
  ['2024-03-12', 'en', 'arab', 'short', '٢٠٢٤/٠٣/١٢\u200e'],
  ['2024-03-12T22:10', 'en', 'latn', 'long', '12 March 2024 22:10'],
  ['2024-03-12', 'ar', 'latn', 'long', '12 آذار/مارس 2024'],
  ['2024-05', 'ar', 'latn', 'long', 'أيار/مايو 2024'],
  ['2024-03-12~', 'en', 'latn', 'short', '~2024-03-12'],
  ['2024', 'en', 'latn', 'long', '2024'],
  ['2024-03-12/2024-03-14', 'en', 'latn', 'short', '12 to 14 March 2024'],
  ['202X', 'en', 'latn', 'short', '202X'],
] as const)('the day %s (%s, %s, %s) is written %s', (edtf, lang, digits, style, shown) => {
  expect(dayIn(edtf, { lang, digits, style })).toBe(shown)
})

test('a moment has its day in the order of any other day', () => {
  // Without a zone it is the reader's.
  expect(momentIn('2024-03-12T08:05:00', { lang: 'ar', digits: 'arab' })).toBe('٢٠٢٤/٠٣/١٢ ٠٨:٠٥')
  expect(momentIn('2024-03-12T08:05:00', { lang: 'en', digits: 'latn' })).toBe('2024-03-12 08:05')
})

const FIELDS = { q: 'text', origins: 'number', denied: 'boolean', sort: ['newest', 'spread'] } as const

test('an address keeps the fields that are what they should be, and no other', () => {
  const given = { q: 2024, origins: 'many', denied: true, sort: 'newest', cursor: 'x', other: 1 }
  expect(read(FIELDS, given)).toEqual({ q: '2024', denied: true, sort: 'newest' })
  expect(read(FIELDS, { sort: 'worst', origins: 2, q: '' })).toEqual({ origins: 2 })
})
