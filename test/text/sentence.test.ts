import { describe, expect, it } from 'vitest'
import { sentencesOf } from './sample.js'

const whole = (raw: string): void => expect(sentencesOf(raw)).toEqual([raw])

describe('ends', () => {
  it.each([
    ['وصل الوفد. غادر الوفد.', ['وصل الوفد.', 'غادر الوفد.']],
    ['هل وصل؟ نعم! حسنا', ['هل وصل؟', 'نعم!', 'حسنا']],
    ['هل وصل؟! لا', ['هل وصل؟!', 'لا']],
    ['وصل الوفد\nغادر الوفد', ['وصل الوفد', 'غادر الوفد']],
    ['وصل...\nغادر', ['وصل...', 'غادر']],
    ['انتهى الاجتماع.وقال الوزير', ['انتهى الاجتماع.', 'وقال الوزير']],
    ['وقع ذلك عام 2012. ثم هدأ', ['وقع ذلك عام 2012.', 'ثم هدأ']],
    ['وقع ذلك عام 2012م. ثم هدأ', ['وقع ذلك عام 2012م.', 'ثم هدأ']],
    ['- بند أول\n• بند ثان\n1) بند ثالث', ['- بند أول', '• بند ثان', '1) بند ثالث']],
    ['عاجل | مراسلنا: دوي انفجار', ['عاجل | مراسلنا: دوي انفجار']],
  ])('%j', (raw, expected) => expect(sentencesOf(raw)).toEqual(expected))
})

describe('does not end', () => {
  it.each([
    'ارتفع السعر 3.5 نقاط',
    'نقلت أ.ف.ب عن شاهد',
    'نقلت أ. ف. ب. عن شاهد',
    'وأكد لأ. ف. ب. شاهد',
    'قال د. سالم ناجي',
    'سمك وخبز الخ. في السوق',
    'وصل.. ثم غادر... ثم عاد… اليوم',
    'زوروا example.com اليوم',
    '1. بند أول',
    'قال (لا!) وخرج',
  ])('%s', whole)
})

describe('quotations', () => {
  it('stay whole in the sentence that carries them', () => {
    whole('قال “وصلنا ليلا. كان الجسر مغلقا. فعدنا” إلى البلدة')
    whole('برنامج «من الطارق؟» يعود')
    whole('ذكر (انظر ص. 5. وما بعدها) ذلك')
  })

  it('end the sentence after the mark when they end with it and another begins', () => {
    expect(sentencesOf('وأضاف “لن نعود إلى هناك أبدا.” وقال آخر')).toEqual([
      'وأضاف “لن نعود إلى هناك أبدا.”',
      'وقال آخر',
    ])
    expect(sentencesOf('وأضاف “لن نعود”. وقال آخر')).toEqual(['وأضاف “لن نعود”.', 'وقال آخر'])
    expect(sentencesOf('قال "لن نعود." "سنبقى هنا." وخرج')).toEqual(['قال "لن نعود."', '"سنبقى هنا."', 'وخرج'])
  })

  it('do not when the sentence goes on', () => whole('وأضاف “لن نعود إلى هناك أبدا.”، ثم خرج'))

  it('end at line breaks all the same', () => {
    expect(sentencesOf('قال «وصلنا. رأينا\nثم عدنا» أمس')).toEqual(['قال «وصلنا. رأينا', 'ثم عدنا» أمس'])
  })

  it('are split when a mark must be missing', () => {
    expect(sentencesOf('قال «وصلنا. ثم عدنا')).toEqual(['قال «وصلنا.', 'ثم عدنا'])
    const long = `قال «${'كلمة '.repeat(450)}. ${'كلمة '.repeat(450)}.» انتهى`
    expect(sentencesOf(long)).toHaveLength(3)
  })
})

it('finds nothing in nothing', () => {
  expect(sentencesOf('')).toEqual([])
  expect(sentencesOf('\n \n')).toEqual([])
})
