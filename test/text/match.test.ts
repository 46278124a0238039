import { describe, expect, it } from 'vitest'
import { arabicClitics, arabicFold } from '../../src/lang/ar/fold.js'
import { ARTICLE, compileLexicon, CONJ, FUTURE, LAM, PREP } from '../../src/text/index.js'
import type { LexiconEntry } from '../../src/text/index.js'
import { rawOf, tokensOf } from './sample.js'

const ALL = CONJ | PREP | FUTURE | ARTICLE

function hits(raw: string, ...entries: (string | [form: string, proclitics: number])[]): string[] {
  const list: LexiconEntry<string>[] = entries.map((entry) =>
    typeof entry === 'string'
      ? { form: entry, value: entry }
      : { form: entry[0], value: entry[0], proclitics: entry[1] },
  )
  const tokens = tokensOf(raw)
  const found = compileLexicon(list, arabicFold, arabicClitics).scan(tokens)
  return found.map((hit) => `${hit.prefix}+${tokens.folded.text.slice(hit.start, hit.end)}`)
}

describe('words', () => {
  it('finds a form in any spelling, after a conjunction', () => {
    expect(hits('وأكّـدت المدينة', 'أكدت')).toEqual(['و+اكدت'])
    expect(hits('اكدت', 'أَكَّدت')).toEqual(['+اكدت'])
  })

  it('finds no part of a word', () => {
    expect(hits('قالب مقال قالوا', 'قال')).toEqual([])
    expect(hits('بقال', 'قال')).toEqual([])
    expect(hits('مجلس الأمنيات', 'مجلس الأمن')).toEqual([])
  })

  it('lets only the allowed proclitics stand before it', () => {
    expect(hits('سيقول ويقول وسيقول', ['يقول', FUTURE])).toEqual(['س+يقول'])
    expect(hits('وقال قال', ['قال', 0])).toEqual(['+قال'])
    expect(hits('بمصدر بالمصدر', ['مصدر', PREP])).toEqual(['ب+مصدر'])
  })

  it('finds a word beside a number or a mark', () => {
    expect(hits('«قال» 5قال', 'قال')).toEqual(['+قال', '+قال'])
  })
})

describe('the article', () => {
  it('is taken or left by a form without it', () => {
    expect(hits('وزير الوزير للوزير بالوزير لوزير', ['وزير', ALL])).toEqual([
      '+وزير',
      'ال+وزير',
      'لل+وزير',
      'بال+وزير',
      'ل+وزير',
    ])
  })

  it('is needed by a form with it', () => {
    expect(hits('النسور وللنسور كالنسور نسور لنسور', ['النسور', ALL])).toEqual(['ال+نسور', 'ولل+نسور', 'كال+نسور'])
  })

  it('is not seen through where it is not allowed', () => {
    expect(hits('النسور للنسور بالنسور', ['النسور', CONJ | PREP])).toEqual(['+النسور', 'ب+النسور'])
    expect(hits('الوزير للوزير', 'وزير')).toEqual([])
  })

  it('is no part of a name whose alef has a hamza', () => {
    expect(hits('ألمانيا لألمانيا مانيا', ['ألمانيا', ALL])).toEqual(['+المانيا', 'ل+المانيا'])
  })

  it('shares its lam with a stem that begins with one, and the hit comes once', () => {
    expect(hits('للجنة', ['اللجنة', ALL])).toEqual(['لل+جنه'.replace('لل+', 'ل+ل')])
    expect(hits('للجنة', ['لجنة', ALL])).toEqual(['ل+لجنه'])
    expect(hits('للجنة', ['لجنة', LAM])).toEqual(['ل+لجنه'])
  })

  it('reports the proclitics passed', () => {
    const lexicon = compileLexicon([{ form: 'النسور', value: 1, proclitics: ALL }], arabicFold, arabicClitics)
    const masks = lexicon.scan(tokensOf('والنسور للنسور بالنسور')).map((hit) => hit.proclitics)
    expect(masks).toEqual([CONJ | ARTICLE, LAM, PREP | ARTICLE])
  })
})

describe('several words', () => {
  it('come longest first, in text order, with every value', () => {
    const entries = ['مجلس', 'مجلس المدينة', 'مجلس المدينة الموقت', 'المدينة', 'مجلس']
    expect(hits('قال مجلس المدينة المؤقت', ...entries)).toEqual([
      '+مجلس المدينه الموقت',
      '+مجلس المدينه',
      '+مجلس',
      '+مجلس',
      '+المدينه',
    ])
  })

  it('keep the order in which equal forms were given', () => {
    const lexicon = compileLexicon(
      [3, 1, 2].map((value) => ({ form: 'قال', value })),
      arabicFold,
      arabicClitics,
    )
    expect(lexicon.scan(tokensOf('قال')).map((hit) => hit.value)).toEqual([3, 1, 2])
  })

  it('may hold digits and marks', () => {
    expect(hits('نقلت أ.ف.ب. عن قناة 24 الآن', 'أ.ف.ب', 'قناة 24', '24')).toEqual(['+ا.ف.ب', '+قناه 24', '+24'])
    expect(hits('قناة 240', 'قناة 24')).toEqual([])
  })

  it('match over any run of spaces and no line end', () => {
    expect(hits('مجلس\u00a0 المدينة', 'مجلس  المدينة')).toHaveLength(1)
    expect(hits('مجلس\nالمدينة', 'مجلس المدينة')).toEqual([])
  })

  it('answer with token indexes and offsets that slice back', () => {
    const tokens = tokensOf('قال وَمجلسُ المدينة، أمس')
    const entries = [{ form: 'مجلس المدينة', value: 0 }]
    const [hit] = compileLexicon(entries, arabicFold, arabicClitics).scan(tokens)
    expect(hit).toMatchObject({ first: 1, last: 2, start: 5, end: 17, proclitics: CONJ, prefix: 'و' })
    expect(rawOf(tokens, 1, 2)).toBe('وَمجلسُ المدينة')
  })
})

it('passes over empty forms, and an empty lexicon finds nothing', () => {
  expect(hits('قال', '', 'ُ', ' ')).toEqual([])
  expect(hits('قال')).toEqual([])
  expect(compileLexicon([{ form: 'ُ', value: 1 }], arabicFold, arabicClitics).size).toBe(0)
})
