import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findBoilerplate } from '../../src/extract/boilerplate.js'
import type { CreditInput } from '../../src/extract/credit.js'
import { compileCredit } from '../../src/extract/credit-name.js'
import { arabicFold } from '../../src/lang/ar/fold.js'
import { arabicBoilerplate } from '../../src/lang/ar/rules/boilerplate.js'
import { arabicCredit } from '../../src/lang/ar/rules/credit.js'
import { compileRegistry } from '../../src/registry/registry.js'
import { fold, foldText } from '../../src/text/fold.js'
import { takesNoLongerThanLength } from '../growth.js'

const foldWord = (raw: string) => foldText(raw, arabicFold)
const registry = compileRegistry({ fold: foldWord, outletNouns: arabicCredit.outletNouns })
const lexicon = compileCredit(arabicCredit, registry, foldWord)
const boilerplate = (doc: CreditInput) =>
  findBoilerplate(doc, { folded: fold(doc.text, arabicFold), lexicon, rules: arabicBoilerplate })

interface Case extends CreditInput {
  readonly note: string
  /** "kind:words", and "@1" where the words are the second ones in the text. */
  readonly marks: readonly string[]
}

const cases = readFileSync(new URL('../../src/lang/ar/cases/boilerplate.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case)

describe('cases', () => {
  it.each(cases.map((row) => [row.note, row] as const))('%s', (_, row) => {
    const found = boilerplate(row).map((mark) => {
      const second = row.text.indexOf(mark.text) < mark.start ? '@1' : ''
      return `${mark.kind}:${mark.text}${second}`
    })
    expect(found).toEqual(row.marks)
  })

  it('hold nearly as many misses as hits', () => {
    expect(cases.filter((row) => row.marks.length === 0).length / cases.length).toBeGreaterThan(0.45)
  })
})

const rules = [...arabicBoilerplate.line, ...arabicBoilerplate.list, ...arabicBoilerplate.tail]

it('rules have ids of their own and patterns in Unicode mode without ASCII classes', () => {
  expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length)
  expect(rules.filter((rule) => rule.pattern.flags !== 'u' || /\\[wWbB]/u.test(rule.pattern.source))).toEqual([])
})

it('patterns are written in folded letters', () => {
  const letters = rules.map((rule) => rule.pattern.source.replace(/\\./gu, ''))
  expect(letters.filter((source) => /[أإآؤئةى]/u.test(source))).toEqual([])
})

it('spans slice back to the text, in order and apart, whatever the input', () => {
  const piece = fc.constantFrom(
    'شارك',
    '\n',
    ' ',
    'اقرأ أيضا',
    ':',
    'خبر',
    '#',
    '_',
    't.me/abc',
    '@',
    'a@b.co',
    'https://',
    '…',
    '.',
    'َ',
    '\u200f',
    'المزيد',
    '<b>',
    '//انتهى//',
    '©',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (words) => {
      const text = words.join('')
      let end = 0
      for (const mark of boilerplate({ text, title: 'خبر', byline: 'خبر:' })) {
        expect(mark.text).toBe(text.slice(mark.start, mark.end))
        expect(mark.start).toBeGreaterThanOrEqual(end)
        expect(mark.end).toBeGreaterThan(mark.start)
        end = mark.end
      }
    }),
    { seed: 5, numRuns: 500 },
  )
})

takesNoLongerThanLength(
  [
    ['signs', '@', 200_000],
    ['letters before a sign', 'a.', 100_000],
    ['tags', '#ا', 100_000],
    ['lines that are cut', `${'ا'.repeat(60)}…\n`, 3_000],
    ['spaces', ' ', 200_000],
    ['brackets', '<a ', 60_000],
  ],
  (text) => boilerplate({ text: `${text}@` }),
)
