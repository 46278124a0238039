import { expect, it } from 'vitest'
import { explain, numbers, parse, resolve } from '../src/dates.js'

it('resolves a phrase alone', () => {
  expect(resolve('26 آب الماضي', { published: '2017-09' })).toBe('2017-08-26')
  expect(resolve('26 آب')).toBe('XXXX-08-26')
  expect(resolve('منذ أيام', { published: '2017-09-12' })).toBeNull()
  expect(resolve('لا تاريخ هنا')).toBeNull()
})

it('takes a Date for the publication date', () => {
  expect(resolve('أمس', { published: new Date('2017-09-12T23:30:00Z') })).toBe('2017-09-11')
})

it('says what it could not resolve', () => {
  const { dates, notes } = parse('غادر أمس، وعاد في آب 2016.')
  expect(dates.map((date) => date.edtf)).toEqual([null, '2016-08'])
  expect(notes).toMatchObject([{ text: 'أمس', kind: 'date-unanchored' }])
})

it('explains each date by what it was counted from', () => {
  const why = (text: string, published?: string) => explain(text, { published: published ?? null })[0]?.why.slice(1)
  expect(why('أمس', '2017-09-12')).toEqual(['Counted from the publication date 2017-09-12 (given).'])
  expect(why('26 آب 2017')).toEqual(['Every part of it stands in the text.'])
  expect(why('26 آب')).toEqual(['The year is not said and no publication date is known.'])
  expect(why('أمس')).toEqual(['It counts from the publication date, which is not known to the day.'])
})

it('reads numbers with their kind', () => {
  expect(numbers('الثالث من ثلاثمئة واثنين وعشرين')).toMatchObject([
    { value: 3, kind: 'ordinal' },
    { value: 322, kind: 'cardinal' },
  ])
})

it('orders day and month as it is told, where the text does not say', () => {
  expect(parse('في 3/4/2014').notes).toMatchObject([{ kind: 'date-ambiguous-order' }])
  expect(parse('في 3/4/2014', { order: 'mdy' })).toMatchObject({ dates: [{ edtf: '2014-03-04' }], notes: [] })
  expect(resolve('في 3/4/2014 ثم 25/4/2014', { order: 'mdy' })).toBe('2014-04-03')
})
