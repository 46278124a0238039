import { isValid } from '@edtf-ts/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, dayNumber, daysInMonth, fromDayNumber, mondayOf, weekdayOf } from '../../src/resolve/date-day.js'
import { fromHijri, toHijri } from '../../src/resolve/date-hijri.js'
import { dayPoint, formatEdtf, parseAnchor, point } from '../../src/resolve/edtf.js'

const RUN = { seed: 4, numRuns: 500 }
const day = fc.integer({ min: -30_000, max: 40_000 }).map(fromDayNumber)

describe('days', () => {
  it('count back and forth', () =>
    fc.assert(
      fc.property(day, (d) => void expect(fromDayNumber(dayNumber(d))).toEqual(d)),
      RUN,
    ))

  it('keep years below 100', () => expect(fromDayNumber(dayNumber({ year: 70, month: 3, day: 1 })).year).toBe(70))

  it('know their weekday and its Monday', () => {
    expect(weekdayOf({ year: 2015, month: 7, day: 21 })).toBe(2)
    fc.assert(
      fc.property(day, (d) => void expect(weekdayOf(mondayOf(d))).toBe(1)),
      RUN,
    )
  })

  it('know leap years', () => expect([2000, 1900, 2016, 2017].map((y) => daysInMonth(y, 2))).toEqual([29, 28, 29, 28]))

  it('add months over the turn of a year', () =>
    expect(addMonths({ year: 2015, month: 1 }, -2)).toEqual({ year: 2014, month: 11 }))
})

describe('Umm al-Qura', () => {
  it.each([
    [
      { year: 1437, month: 1, day: 1 },
      { year: 2015, month: 10, day: 14 },
    ],
    [
      { year: 1436, month: 10, day: 1 },
      { year: 2015, month: 7, day: 17 },
    ],
    [
      { year: 1445, month: 9, day: 1 },
      { year: 2024, month: 3, day: 11 },
    ],
  ])('%o', (hijri, gregorian) => expect(fromHijri(hijri)).toEqual(gregorian))

  it('goes and comes back between 1938 and 2076', () => {
    const near = fc.integer({
      min: dayNumber({ year: 1938, month: 1, day: 1 }),
      max: dayNumber({ year: 2076, month: 1, day: 1 }),
    })
    fc.assert(
      fc.property(near.map(fromDayNumber), (d) => void expect(fromHijri(toHijri(d))).toEqual(d)),
      RUN,
    )
  })

  it('has no thirtieth of a month of 29 days', () => expect(fromHijri({ year: 1436, month: 10, day: 31 })).toBeNull())
})

describe('EDTF', () => {
  it.each([
    [point(2015), '2015'],
    [point(70, 3), '0070-03'],
    [point(null, 8, 26), 'XXXX-08-26'],
    [{ ...dayPoint({ year: 1979, month: 12, day: 22 }), approximate: true }, '1979-12-22~'],
    [{ kind: 'season', year: 2012, season: 'summer' } as const, '2012-22'],
    [{ kind: 'span', start: 1980, years: 10 } as const, '198X'],
    [{ kind: 'span', start: 1800, years: 100 } as const, '18XX'],
    [{ kind: 'interval', from: point(2003), to: point(2011) } as const, '2003/2011'],
    [{ kind: 'set', members: [point(2017, 6), point(2017, 7)] } as const, '{2017-06,2017-07}'],
  ])('%o', (value, edtf) => {
    expect(formatEdtf(value)).toBe(edtf)
    expect(isValid(edtf)).toBe(true)
  })

  it.each(['', '2015-13', '2015-02-30', '15', '2015-07-21/2015-07-22', 'yesterday', '2015-7-1'])(
    'no anchor: %s',
    (text) => expect(parseAnchor(text)).toBeNull(),
  )

  it.each([
    ['2015-07-21T10:00:00Z', '2015-07-21'],
    [' 2017-09', '2017-09'],
    ['2017', '2017'],
  ])('anchor: %s', (text, edtf) => expect(parseAnchor(text)?.edtf).toBe(edtf))
})
