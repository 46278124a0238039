import { ARTICLE, CONJ, PREP } from '../../../text/clitic.js'
import type { NumeralClass, TimeWord } from '../../../text/date-language.js'
import type { LexiconEntry } from '../../../text/match.js'

type Entry = LexiconEntry<TimeWord>

/** Numerals take every proclitic: وبثلاثة، الثلاثة، للمئة. */
const ANY = CONJ | PREP | ARTICLE

function numerals(group: NumeralClass, forms: Readonly<Record<string, number>>, only: 'teen' | null = null): Entry[] {
  return Object.entries(forms).flatMap(([words, value]) =>
    words
      .split(' ')
      .map((form): Entry => ({ form, value: { kind: 'numeral', value, class: group, only }, proclitics: ANY })),
  )
}

/** Numbers as keys would be sorted by JavaScript, so words are the keys: all that stand for one number, parted by blanks. */
const UNITS = {
  'صفر': 0,
  'واحد واحدة واحدا': 1,
  'اثنان اثنين اثنتان اثنتين إثنان إثنين اتنين اتنان ثنتين ثنتان': 2,
  'ثلاثة ثلاث تلاتة تلات': 3,
  'أربعة أربع': 4,
  'خمسة خمس': 5,
  'ستة ست': 6,
  'سبعة سبع': 7,
  'ثمانية ثمان ثماني تمانية تمنية': 8,
  'تسعة تسع': 9,
}

const TENS = {
  'عشرون عشرين': 20,
  'ثلاثون ثلاثين تلاتين': 30,
  'أربعون أربعين': 40,
  'خمسون خمسين': 50,
  'ستون ستين': 60,
  'سبعون سبعين': 70,
  'ثمانون ثمانين تمانين': 80,
  'تسعون تسعين': 90,
}

/** Written as one word in spoken Arabic. */
const TEENS = {
  'حداشر احداشر': 11,
  'اتناشر اطناشر': 12,
  'تلتاشر تلاتاشر': 13,
  'أربعتاشر': 14,
  'خمستاشر خمسطاشر': 15,
  'ستاشر سطاشر': 16,
  'سبعتاشر': 17,
  'تمنتاشر تمانتاشر': 18,
  'تسعتاشر': 19,
}

const HUNDREDS = {
  'مئتان مئتين مائتان مائتين مئتا مئتي مائتا مائتي متين ميتين': 200,
  'ثلاثمئة ثلاثمائة ثلثمائة تلتمية تلتميه': 300,
  'أربعمئة أربعمائة أربعمية ربعمية': 400,
  'خمسمئة خمسمائة خمسمية': 500,
  'ستمئة ستمائة ستمية': 600,
  'سبعمئة سبعمائة سبعمية': 700,
  'ثمانمئة ثمانمائة ثمانيمئة ثمانيمائة ثمنمئة تمنمية': 800,
  'تسعمئة تسعمائة تسعمية': 900,
}

const SCALES = {
  'ألف آلاف ألفا ألوف': 1e3,
  'مليون ملايين مليونا': 1e6,
  'مليار مليارات مليارا بليون بلايين': 1e9,
  'تريليون ترليون تريليونات ترليونات تريليونا': 1e12,
}

const DUAL_SCALES = {
  'ألفان ألفين ألفي': 2e3,
  'مليونان مليونين مليوني': 2e6,
  'ملياران مليارين ملياري': 2e9,
  'تريليونان تريليونين': 2e12,
}

const ORDINALS: readonly string[] = [
  'أول أولى',
  'ثاني ثانية ثان',
  'ثالث ثالثة',
  'رابع رابعة',
  'خامس خامسة',
  'سادس سادسة',
  'سابع سابعة',
  'ثامن ثامنة',
  'تاسع تاسعة',
  'عاشر عاشرة',
]

function ordinals(): Entry[] {
  const entries = ORDINALS.flatMap((forms, i) =>
    forms
      .split(' ')
      .map((form): Entry => ({ form, value: { kind: 'ordinal', value: i + 1, only: null }, proclitics: ANY })),
  )
  for (const form of ['حادي', 'حادية']) {
    entries.push({ form, value: { kind: 'ordinal', value: 1, only: 'compound' }, proclitics: ANY })
  }
  return entries
}

/** Every numeral of written Arabic, in all genders and cases, and the spoken forms that papers print in quotations. */
export const NUMBER_ENTRIES: readonly Entry[] = [
  ...numerals('unit', UNITS),
  // The construct of "two" and the "one" of eleven; أحد alone is "one of", اثنا and اثنتي stand before عشر.
  ...numerals('unit', { 'أحد إحدى احدا': 1, 'اثنا اثني اثنتا اثنتي إثنى إثنا اثنى': 2 }, 'teen'),
  ...numerals('ten', { 'عشرة عشر': 10 }),
  ...numerals('tens', TENS),
  ...numerals('whole', TEENS),
  ...numerals('hundred', { 'مئة مائة ميه': 100 }),
  ...numerals('whole', HUNDREDS),
  ...numerals('scale', SCALES),
  ...numerals('whole', DUAL_SCALES),
  ...ordinals(),
]
