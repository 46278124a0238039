import type { FigureReading } from '../../src/extract/figure.js'
import { arabicFold, arabicSentenceMarks } from '../../src/lang/ar/fold.js'
import { findQuotes, fold, splitSentences, tokenize } from '../../src/text/index.js'

/** A text read as far as dates and figures need it. */
export function readTime(text: string): FigureReading {
  const tokens = tokenize(fold(text, arabicFold))
  return { tokens, sentences: splitSentences(tokens, findQuotes(tokens), arabicSentenceMarks) }
}

/** Scraps of Arabic news in any order: what the rules meet at their edges. */
export const PIECES = [
  '26',
  ' ',
  '٢٠١٥',
  '/',
  '-',
  ' و',
  '28',
  ' آب',
  ' الماضي',
  ' من',
  ' الشهر نفسه',
  ' إلى',
  ' بين',
  ' حتى',
  'هـ',
  ' محرم',

  ' أمس',
  ' الاثنين',
  ' اليوم',
  ' ليل',
  ' قبل',
  ' ثلاثة',
  ' أيام',
  ' عام',
  ' 1436',
  ' صيف',
  ' القرن',
  ' مطلع',
  '،',
  '.',
  '\n',

  ' مقتل',
  ' وإصابة',
  ' 117شخصا',
  ' آخرين',
  ' بينهم',
  ' أكثر من',
  ' عشرات',
  ' جنديين',
  ' مليون',
  ' ألف',
  ' مئة',
  ' عشر',

  '(',
  ')',
  '%',
  ':',
  ' نصف',
  ' خمس',
  ' سالب',
  '^',
  ' منه',
  ' الجاري',
  ' الأسبوع',
  ' الأخيرة',
  'َ',
  '\u200f',
  ' 99999999999',
  ' 31',
]
