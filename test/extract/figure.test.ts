import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findQuantities } from '../../src/extract/figure.js'
import { arabicDates } from '../../src/lang/ar/dates.js'
import { arabicFigures } from '../../src/lang/ar/figures.js'
import { findDates } from '../../src/resolve/date.js'
import { PIECES, readTime } from './time-reading.js'
import { takesNoLongerThanLength } from '../growth.js'

interface Case {
  readonly note: string
  readonly text: string
  readonly published?: string
  /** "words|min..max|role", and "|of N" for a part of the Nth figure. */
  readonly figures: readonly string[]
}

const cases = readFileSync(new URL('../../src/lang/ar/cases/figure.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case)

function find(text: string, published?: string) {
  const reading = readTime(text)
  const { dates } = findDates(reading, arabicDates, { published })
  return findQuantities(reading, { dates: arabicDates, figures: arabicFigures }, dates)
}

describe('cases', () => {
  it.each(cases.map((row) => [row.note, row] as const))('%s', (_, row) => {
    const found = find(row.text, row.published)
    const lines = found.map(({ text, min, max, role, subtotalOf }) => {
      const total = subtotalOf === null ? '' : `|of ${found.findIndex(({ id }) => id === subtotalOf)}`
      return `${text}|${min ?? 'null'}..${max ?? 'null'}|${role}${total}`
    })
    expect(lines).toEqual(row.figures)
  })
})

it('names the counted noun and the rule', () => {
  expect(find('أُجلي 14 حارسا ليليا')).toMatchObject([{ id: 'q1', unit: 'حارسا ليليا', rule: 'figure.number' }])
})

it('spans slice back, in order and apart, bounds agree, totals exist, whatever the input', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }), (pieces) => {
      const text = pieces.join('')
      const found = find(text, '2015-07-21')
      let end = 0
      for (const one of found) {
        expect(one.text).toBe(text.slice(one.start, one.end))
        expect(one.start).toBeGreaterThanOrEqual(end)
        if (one.min !== null && one.max !== null) expect(one.min).toBeLessThanOrEqual(one.max)
        if (one.subtotalOf !== null) expect(found.map(({ id }) => id)).toContain(one.subtotalOf)
        end = one.end
      }
    }),
    { seed: 117, numRuns: 3000 },
  )
})

takesNoLongerThanLength(
  [
    ['figures', '5 جنود و', 6_250],
    ['parts', '5 منهم ', 7_500],
    ['bounds', 'أكثر من ', 6_250],
    ['definite nouns', 'الجنود الثلاثة ', 3_750],
  ],
  (text) => find(text),
)
