import { readFileSync } from 'node:fs'
import { isValid } from '@edtf-ts/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arabicDates } from '../../src/lang/ar/dates.js'
import { findDates } from '../../src/resolve/date.js'
import { PIECES, readTime } from './time-reading.js'
import { takesNoLongerThanLength } from '../growth.js'

interface Case {
  readonly note: string
  readonly text: string
  readonly published?: string | null
  /** "words=EDTF". */
  readonly dates: readonly string[]
  /** Kinds of the notes. */
  readonly notes?: readonly string[]
}

const cases = readFileSync(new URL('../../src/lang/ar/cases/date.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case)

const find = (text: string, published?: string | null) => findDates(readTime(text), arabicDates, { published })

describe('cases', () => {
  it.each(cases.map((row) => [row.note, row] as const))('%s', (_, row) => {
    const { dates, notes } = find(row.text, row.published)
    expect(dates.map((date) => `${date.text}=${date.edtf ?? 'null'}`)).toEqual(row.dates)
    expect(notes.map((note) => note.kind)).toEqual(row.notes ?? [])
  })
})

it('every value of the cases is EDTF', () => {
  const values = cases.flatMap((row) => find(row.text, row.published).dates.flatMap((date) => date.edtf ?? []))
  expect(values.filter((value) => !isValid(value))).toEqual([])
  expect(values.length).toBeGreaterThan(60)
})

describe('what is stated and what is implied', () => {
  it.each([
    ['في 14 نيسان 2016', '2018-01-01', 'stated', null],
    ['في 14 نيسان', '2018-01-01', 'implied', '2018-01-01'],
    ['في 14 نيسان', null, 'implied', null],
    ['أمس', '2018-01-01', 'implied', '2018-01-01'],
  ])('%s published %s', (text, published, basis, anchor) => {
    expect(find(text, published).dates).toMatchObject([{ basis, anchor }])
  })

  it('names the date that another points back to', () => {
    const { dates } = find('في 4 أيار 2012 ثم في 9 من الشهر نفسه')
    expect(dates[1]).toMatchObject({ basis: 'implied', anchor: 'd1', rule: 'date.day-of-month' })
  })

  it('says what the text was resolved against', () => {
    expect(find('أمس', '2017-09').published).toEqual({ edtf: '2017-09', basis: 'given' })
    expect(find('بيروت 2 أيار 2020\nأمس').published).toEqual({ edtf: '2020-05-02', basis: 'stated' })
    expect(
      find('غادر الوفد في 2 أيار 2020 من المدينة القديمة متوجها إلى الحدود الشمالية ثم عاد أمس').published,
    ).toBeNull()
  })
})

it('a side given holds whatever the words say', () => {
  const edtf = (prefer: 'past' | 'future') =>
    findDates(readTime('ستبدأ في 3 كانون الأول'), arabicDates, { published: '2015-07-21', prefer }).dates[0]?.edtf
  expect(edtf('past')).toBe('2014-12-03')
  expect(edtf('future')).toBe('2015-12-03')
})

it('spans slice back, in order and apart, values are EDTF, whatever the input', () => {
  const published = fc.constantFrom(null, '2015', '2017-09', '2015-07-21', '2016-02-29', 'soon')
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }), published, (pieces, day) => {
      const text = pieces.join('')
      let end = 0
      for (const date of find(text, day).dates) {
        expect(date.text).toBe(text.slice(date.start, date.end))
        expect(date.start).toBeGreaterThanOrEqual(end)
        expect(date.end).toBeGreaterThan(date.start)
        if (date.edtf !== null && !isValid(date.edtf)) expect(date.edtf).toBe('EDTF')
        end = date.end
      }
    }),
    { seed: 20150721, numRuns: 3000 },
  )
})

takesNoLongerThanLength(
  [
    ['numbers', '26 و', 12_500],
    ['openers', 'من بين ', 10_000],
    ['units', 'سنة وشهر و21 يوما ', 3_750],
    ['months', 'آب/أغسطس ', 6_250],
    ['slashes', '1/', 25_000],
    ['weekdays', 'الجمعة - ', 6_250],
  ],
  (text) => find(text, '2015-07-21'),
)
