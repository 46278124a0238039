import { describe, expect, it } from 'vitest'
import { findQuotes } from '../../src/text/index.js'
import { quotesOf, tokensOf, wordsOf } from './sample.js'

const texts = (raw: string): string[] => quotesOf(raw).map((quote) => (quote.balanced ? '' : '?') + quote.text)

describe('styles', () => {
  it.each([
    ['قال «لن نوقع على هذا» وخرج', ['«لن نوقع على هذا»']],
    ['قال “لن نوقع” وخرج', ['“لن نوقع”']],
    ['قال "لن نوقع" وخرج', ['"لن نوقع"']],
    ["قال 'لن نوقع' وخرج", ["'لن نوقع'"]],
    ["قال ''لن نوقع'' وخرج", ["''لن نوقع''"]],
    ['قال ‘لن نوقع’ وخرج', ['‘لن نوقع’']],
    ['قال ‹لن نوقع› وخرج', ['‹لن نوقع›']],
    ['قال „لن نوقع“ وخرج', ['„لن نوقع“']],
    ['قال <<لن نوقع>> وخرج', ['<<لن نوقع>>']],
    ['قال ”لن نوقع“ وخرج', ['”لن نوقع“']],
    ['قال ”لن نوقع” وخرج', ['”لن نوقع”']],
    ['قال »لن نوقع« وخرج', ['»لن نوقع«']],
    ['قال “لن نوقع" وخرج', ['“لن نوقع"']],
    ['قال:"لن نوقع"، وخرج', ['"لن نوقع"']],
    ['قال" لن نوقع" وخرج', ['" لن نوقع"']],
    ['قال " لن نوقع " وخرج', ['" لن نوقع "']],
    ['قال "لن نوقع "وخرج', ['"لن نوقع "']],
    ['قال “لن نوقع ”وخرج', ['“لن نوقع ”']],
  ])('pairs %s', (raw, expected) => expect(texts(raw)).toEqual(expected))

  it('pairs brackets apart from quotation marks', () => {
    expect(quotesOf('النهر (شمال المدينة) [صورة]').map((quote) => quote.kind)).toEqual(['parenthesis', 'parenthesis'])
    expect(texts('1) أولا 2) ثانيا')).toEqual([])
  })

  it('takes no apostrophe for a mark', () => {
    expect(texts("d'Artagnan l’eau workers' rock 'n roll")).toEqual([])
    expect(texts("القر'ان في سنة '90")).toEqual([])
  })

  it('sees an opening mark behind a particle', () => {
    expect(texts('التقى ب"لجنة السلم" وبـ"الأهالي" ثم و"غيرهم"')).toEqual(['"لجنة السلم"', '"الأهالي"', '"غيرهم"'])
    expect(texts('قال "التقينا ب"لجنة السلم" اليوم"')).toEqual(['"التقينا ب"لجنة السلم" اليوم"', '"لجنة السلم"'])
  })
})

describe('kinds and words', () => {
  it('tells a name from speech by its length', () => {
    const quotes = quotesOf('حركة «أبناء النهر» قالت «نحن هنا منذ 20 عاما» (بيان)')
    expect(quotes.map(({ kind, words }) => [kind, words])).toEqual([
      ['name', 2],
      ['speech', 5],
      ['parenthesis', 1],
    ])
  })
})

describe('nesting', () => {
  it('counts marks of one style', () => {
    const quotes = quotesOf('ذكر “أن رجالا من “فرقة النهر” عبروا ليلا” أمس')
    expect(quotes.map(({ text, depth, parent }) => [text, depth, parent])).toEqual([
      ['“أن رجالا من “فرقة النهر” عبروا ليلا”', 0, -1],
      ['“فرقة النهر”', 1, 0],
    ])
  })

  it('goes over styles', () => {
    expect(texts('قال "إن «النهر (الكبير)» فاض" أمس')).toEqual([
      '"إن «النهر (الكبير)» فاض"',
      '«النهر (الكبير)»',
      '(الكبير)',
    ])
    expect(texts('قال "إن "النهر" فاض" أمس')).toEqual(['"إن "النهر" فاض"', '"النهر"'])
  })

  it('answers for every token with the innermost quote', () => {
    const raw = 'قال «إن (النهر) فاض» أمس'
    const { at } = findQuotes(tokensOf(raw))
    expect(wordsOf(raw)).toEqual(['قال', '«', 'ان', '(', 'النهر', ')', 'فاض', '»', 'امس'])
    expect([...at]).toEqual([-1, 0, 0, 1, 1, 1, 0, 0, -1])
  })
})

describe('unbalanced marks', () => {
  it('end with their paragraph', () => {
    const quotes = quotesOf('قال «لن نوقع أبدا\nوفي النهر ماء «كثير» اليوم')
    expect(quotes.map(({ text, balanced, close }) => [text, balanced, close < 0])).toEqual([
      ['«لن نوقع أبدا', false, true],
      ['«كثير»', true, false],
    ])
  })

  it('end where the quote around them closes', () => {
    expect(texts('قال «إن (النهر فاض» أمس')).toEqual(['«إن (النهر فاض»', '?(النهر فاض'])
  })

  it('open nothing at the end of a line', () => {
    expect(texts('قال: “وصلنا إلى النهر. “ \nثم عدنا')).toEqual(['“وصلنا إلى النهر. “'])
    expect(texts('قال: "وصلنا إلى النهر. "\nثم عدنا')).toEqual(['"وصلنا إلى النهر. "'])
  })

  it('are dropped when they only close', () => expect(texts('نهر» عريض” جدا)')).toEqual([]))

  it('go on into a paragraph that begins with the same mark', () => {
    expect(texts('“هذا كلام أول.\n“وهذا كلام ثان.”\nوانتهى “البيان”')).toEqual([
      '“هذا كلام أول.\n“وهذا كلام ثان.”',
      '“البيان”',
    ])
    expect(texts('“هذا كلام أول.\nفاصل\n“وهذا كلام ثان.”')).toEqual(['?“هذا كلام أول.', '“وهذا كلام ثان.”'])
    expect(texts('“هذا كلام أول.\n«وهذا كلام ثان.»')).toEqual(['?“هذا كلام أول.', '«وهذا كلام ثان.»'])
  })

  it('may be closed on one of the next two lines, and no later', () => {
    expect(texts('قال: «هذا أول\nوهذا ثان\nوهذا ثالث». انتهى')).toEqual(['«هذا أول\nوهذا ثان\nوهذا ثالث»'])
    expect(texts('قال: «هذا أول\nوهذا ثان\nوهذا ثالث\nوهذا رابع». انتهى')).toEqual(['?«هذا أول'])
  })
})

it('finds nothing in nothing', () => expect(quotesOf('')).toEqual([]))
