import { describe, expect, it } from 'vitest'
import { arabicFold } from '../../src/lang/ar/fold.js'
import { fold, foldText, rawEnd, rawRange, rawStart } from '../../src/text/index.js'

const plain = { letters: {} }
const ar = (raw: string): string => foldText(raw, arabicFold)

function mapped(raw: string, part: string): string {
  const folded = fold(raw, arabicFold)
  const at = folded.text.indexOf(part)
  const { start, end } = rawRange(folded, at, at + part.length)
  return raw.slice(start, end)
}

describe('letters', () => {
  it.each([
    ['أنباء إلى آخر ٱلبيت', 'انباء الي اخر البيت'],
    ['مسؤول طارئ', 'مسوول طاري'],
    ['المدينة الكبرى', 'المدينه الكبري'],
    ['گاز پترول چاي ڤيديو کتاب یوم', 'كاز بترول جاي فيديو كتاب يوم'],
    ['الْقَرْيَةُ الصَّغِيرَة', 'القريه الصغيره'],
    ['هٰذا', 'هذا'],
    ['جـــديـد', 'جديد'],
    ['ﻻﺟﺌﻮن', 'لاجيون'],
    ['ۖقالۗ', 'قال'],
    ['Ｈello ÉTÉ İzmir', 'hello ete izmir'],
  ])('folds %s', (raw, text) => expect(ar(raw)).toBe(text))

  it('keeps what no variant of another letter is', () => {
    expect(ar('ء ض ظ ذ ز')).toBe('ء ض ظ ذ ز')
    expect(ar('한글 漢字 😀')).toBe('한글 漢字 😀')
  })

  it('leaves to the language what only a language knows', () => {
    expect(foldText('مدينة كبرى', plain)).toBe('مدينة كبرى')
    expect(foldText('أحمد', plain)).toBe('احمد')
  })

  it('takes a letter table that lengthens or drops', () => {
    expect(foldText('ßaqb', { letters: { ß: 'ss', q: '' } })).toBe('ssab')
  })
})

describe('digits, spaces and lines', () => {
  it.each([
    ['٣٫٥ و۴۵ و９', '3.5 و45 و9'],
    ['१२', '12'],
    ['100 م² و½', '100 م² و½'],
    ['أ\u00a0\u2003\t ب', 'ا ب'],
    ['أ \u200f ب', 'ا ب'],
    ['أ\r\nب\rج\u2028د\u0085ه', 'ا\nب\nج\nد\nه'],
    ['أ\n\nب', 'ا\n\nب'],
  ])('folds %j', (raw, text) => expect(ar(raw)).toBe(text))

  it('drops controls that are not seen', () => {
    expect(ar('\ufeff\u202bقا\u200cل\u00ad\u202c\u2069')).toBe('قال')
  })

  it('keeps quotation marks, Arabic punctuation and the ellipsis', () => {
    expect(ar("«أ» “ب” „ج\" 'د' ‹ه›، ؛ ؟ …")).toBe("«ا» “ب” „ج\" 'د' ‹ه›، ؛ ؟ …")
  })

  it('takes a tatweel that stands alone for a dash, and no other', () => {
    expect(ar('عدن ـ وكالات')).toBe('عدن - وكالات')
    expect(ar('ـــ')).toBe('-')
    expect(ar('لـ «سالم» ـمعا')).toBe('ل «سالم» معا')
  })

  it('does not make a space of a mark that has a form of its own', () => {
    expect(ar('كتابﹰ جيد')).toBe('كتاب جيد')
    expect(ar('l´eau')).toBe('l´eau')
  })
})

describe('map', () => {
  it('gives a dropped mark or tatweel to the letter before it', () => {
    expect(mapped('قالَ نعم', 'قال')).toBe('قالَ')
    expect(mapped('مـــن هنا', 'م')).toBe('مـــ')
    expect(mapped('قالَ نعم', 'نعم')).toBe('نعم')
  })

  it('gives a dropped control to nothing', () => {
    expect(mapped('\u202bقال\u202c نعم', 'قال')).toBe('قال')
  })

  it('gives every letter of a ligature the whole of it', () => {
    expect(mapped('سلام ﷺ دائم', 'صلي الله عليه وسلم')).toBe('ﷺ')
    expect(mapped('سلام ﷺ دائم', 'عليه')).toBe('ﷺ')
    expect(fold('ﷺ', arabicFold).text).toHaveLength(18)
  })

  it('gives one folded space the whole run, and one line end both of its characters', () => {
    expect(mapped('أ \t ب', ' ')).toBe(' \t ')
    expect(mapped('أ\r\nب', '\n')).toBe('\r\n')
  })

  it('answers at and beyond both ends', () => {
    const folded = fold('\u200fقال\u200f', arabicFold)
    expect([rawStart(folded, 0), rawEnd(folded, 3)]).toEqual([1, 4])
    expect([rawStart(folded, 3), rawEnd(folded, 0), rawEnd(folded, 99)]).toEqual([5, 0, 4])
    expect(rawRange(folded, 2, 2)).toEqual({ start: 3, end: 3 })
    expect(rawRange(fold('', arabicFold), 0, 0)).toEqual({ start: 0, end: 0 })
  })

  it('marks lone surrogates, one unit for one', () => expect(ar('أ\ud800ب\udc00')).toBe('ا\ufffdب\ufffd'))
})
