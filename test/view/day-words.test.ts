import { expect, test } from 'vitest'
import { dayWords } from '../../src/view/day-words.js'

test.each([
  ['2017-08-26', 'en', '26 August 2017'],
  ['XXXX-08-26', 'ar', '26 آب/أغسطس'],
  ['2017-08', 'en', 'August 2017'],
  ['{2017-08-26,2017-08-28}', 'en', '26 and 28 August 2017'],
  ['{XXXX-08-26,XXXX-08-28}', 'ar', '26 و28 آب/أغسطس'],
  ['{2017-08-31,2017-09-02}', 'en', '31 August and 2 September 2017'],
  ['{2016-12-31,2017-01-02}', 'en', '31 December 2016 and 2 January 2017'],
  ['[2017-08-26,2017-08-28]', 'en', '26 or 28 August 2017'],
  ['2017-08-26/2017-08-28', 'en', '26 to 28 August 2017'],
  ['2017-08-26/2017-08-28', 'ar', '26 إلى 28 آب/أغسطس 2017'],
  ['2017-03/2017-05', 'en', 'March 2017 to May 2017'],
  ['2017-08-26~', 'en', '~26 August 2017'],
  ['2017', 'ar', '2017'],
] as const)('%s in %s reads %s', (edtf, lang, words) => {
  expect(dayWords(edtf, lang)).toBe(words)
})

test.each(['', '2017-21', 'XXXX', '2017-XX-26', '../2017-08', '201X', '2017-08-26/2017-08-27/2017-08-28', 'yesterday'])(
  '%j has no words',
  (edtf) => {
    expect(dayWords(edtf, 'en')).toBeNull()
  },
)
