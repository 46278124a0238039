import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CreditInput, findCredits } from '../../src/extract/credit.js'
import { compileCredit, oneEditApart } from '../../src/extract/credit-name.js'
import { arabicFold } from '../../src/lang/ar/fold.js'
import { arabicCredit } from '../../src/lang/ar/rules/credit.js'
import { compileRegistry } from '../../src/registry/registry.js'
import { fold, foldText } from '../../src/text/fold.js'
import { takesNoLongerThanLength } from '../growth.js'

const foldWord = (raw: string) => foldText(raw, arabicFold)
const registry = compileRegistry({ fold: foldWord, outletNouns: arabicCredit.outletNouns })
const lexicon = compileCredit(arabicCredit, registry, foldWord)
const credits = (doc: CreditInput) => findCredits(doc, { folded: fold(doc.text, arabicFold), lexicon })

interface Case extends CreditInput {
  readonly note: string
  /** An outlet's id, or "=" and the agency's name where there is none; "@n" where its words begin. */
  readonly credits: readonly string[]
}

const cases = readFileSync(new URL('../../src/lang/ar/cases/credit.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case)

describe('cases', () => {
  it.each(cases.map((row) => [row.note, row] as const))('%s', (_, row) => {
    const found = credits(row).map((credit, i) => {
      const name = credit.agencyId ?? `=${credit.agency}`
      return row.credits[i]?.includes('@') ? `${name}@${credit.start}` : name
    })
    expect(found).toEqual(row.credits)
  })

  it('hold nearly as many misses as hits', () => {
    const misses = cases.filter((row) => row.credits.length === 0).length
    expect(misses / cases.length).toBeGreaterThan(0.4)
  })
})

describe('a credit', () => {
  it('of the byline has no span, one of the text has its words', () => {
    const text = 'أغلق الجسر.\nالمصدر: وكالات'
    const [byline, foot] = credits({ byline: 'لومي - رويترز', text })
    expect(byline).toEqual({ agency: 'رويترز', agencyId: 'reuters' })
    expect(foot).toEqual({ agency: 'وكالات', agencyId: null, start: 20, end: 26, text: 'وكالات' })
  })

  it('keeps the words printed, without quotation marks', () => {
    expect(credits({ byline: '{الشرق الأوسط}', text: 'أ' })[0]?.agency).toBe('الشرق الأوسط')
    expect(credits({ byline: 'أ. ف. ب. إسطنبول', text: 'أ' })[0]?.agencyId).toBe('afp')
  })

  it('is counted once where byline and body print it twice', () => {
    expect(credits({ byline: 'رويترز - رويترز', text: 'أغلق الجسر.' })).toHaveLength(1)
    expect(credits({ byline: 'رويترز', text: 'أغلق الجسر. (رويترز)\nعاد الناس. (رويترز)' })).toHaveLength(2)
  })

  it('of a shared name has no id', () => {
    expect(credits({ byline: 'صنعاء - سبأ', text: 'أ' })).toEqual([{ agency: 'سبأ', agencyId: null }])
    expect(credits({ byline: 'سبأ', domain: 'saba.ye', text: 'أ' })[0]?.agencyId).toBe('saba-sanaa')
  })
})

it('every span slices back to its text, whatever the input', () => {
  const piece = fc.constantFrom(
    'رويترز',
    '(',
    ')',
    '\n',
    ' ',
    ' - ',
    ':',
    '«',
    '»',
    'واس',
    'نقلا عن ',
    'المصدر: ',
    'َ',
    'ـ',
    '\u200f',
    '*',
    'أ ف ب',
    'قال',
    '،',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.array(piece, { maxLength: 10 }), (words, byline) => {
      const text = words.join('')
      for (const credit of credits({ text, byline: byline.join('') })) {
        if (credit.start === undefined) continue
        expect(credit.text).toBe(text.slice(credit.start, credit.end))
        expect(credit.text).not.toBe('')
      }
    }),
    { seed: 11, numRuns: 500 },
  )
})

it('oneEditApart', () => {
  expect(oneEditApart('وكلات', 'وكالات')).toBe(true)
  expect(oneEditApart('رويتير', 'رويترز')).toBe(false)
  expect(oneEditApart('رويتزز', 'رويترز')).toBe(true)
  expect(oneEditApart('رويترز', 'رويترز')).toBe(false)
  expect(oneEditApart('', 'اب')).toBe(false)
})

takesNoLongerThanLength(
  [
    ['items', '* رويترز - واس: (رويترز)\n', 2_000],
    ['brackets', '(', 200_000],
    ['closing brackets', '(رويترز)\n', 5_000],
    ['labels', 'المصدر: ', 6_000],
    ['tatweel', 'ـ', 200_000],
  ],
  (text) => credits({ text: ` ${text}`, byline: ` ${text}` }),
)
