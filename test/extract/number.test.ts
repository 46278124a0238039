import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findNumbers } from '../../src/extract/number.js'
import { arabicDates } from '../../src/lang/ar/dates.js'
import { PIECES, readTime } from './time-reading.js'

interface Case {
  readonly note: string
  readonly text: string
  readonly numbers: readonly number[]
  readonly kinds?: readonly string[]
}

const cases = readFileSync(new URL('../../src/lang/ar/cases/number.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case)

const find = (text: string) => findNumbers(readTime(text).tokens, arabicDates)

describe('cases', () => {
  it.each(cases.map((row) => [row.note, row] as const))('%s', (_, row) => {
    const found = find(row.text)
    expect(found.map((number) => number.value)).toEqual(row.numbers)
    if (row.kinds) expect(found.map((number) => number.kind)).toEqual(row.kinds)
  })
})

const UNITS = [
  '',
  'واحد',
  'اثنان',
  'ثلاثة',
  'أربعة',
  'خمسة',
  'ستة',
  'سبعة',
  'ثمانية',
  'تسعة',
  'عشرة',
  'أحد عشر',
  'اثنا عشر',
]
const TENS = ['', '', 'عشرون', 'ثلاثون', 'أربعون', 'خمسون', 'ستون', 'سبعون', 'ثمانون', 'تسعون']

/** Masculine nominative, as a primer spells it. */
function spell(n: number): string {
  if (n < 13) return UNITS[n] ?? ''
  if (n < 20) return `${UNITS[n - 10]} عشر`
  if (n < 100) return [UNITS[n % 10], TENS[Math.floor(n / 10)]].filter(Boolean).join(' و')
  const [count, rest] = [Math.floor(n / 100), n % 100]
  const head = count === 1 ? 'مئة' : count === 2 ? 'مئتان' : `${(UNITS[count] ?? '').replace(/ة$/u, '')}مئة`
  return n < 1000 ? (rest === 0 ? head : `${head} و${spell(rest)}`) : spellThousands(n)
}

function spellThousands(n: number): string {
  const [count, rest] = [Math.floor(n / 1000), n % 1000]
  const head =
    count === 1 ? 'ألف' : count === 2 ? 'ألفان' : count < 11 ? `${UNITS[count]} آلاف` : `${spell(count)} ألفا`
  return rest === 0 ? head : `${head} و${spell(rest)}`
}

it('reads back every number it is told in words', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999 }), (n) => {
      expect(find(`العدد ${spell(n)}.`).map((number) => number.value)).toEqual([n])
    }),
    { seed: 22, numRuns: 2000 },
  )
})

it('spans slice back, in order and apart, and values are finite, whatever the input', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }), (pieces) => {
      const text = pieces.join('')
      let end = 0
      for (const number of find(text)) {
        expect(number.text).toBe(text.slice(number.start, number.end))
        expect(number.start).toBeGreaterThanOrEqual(end)
        expect(number.value).not.toBeNaN()
        end = number.end
      }
    }),
    { seed: 7, numRuns: 2000 },
  )
})
