import { expect, test } from 'vitest'
import { distanceKm, pointAt } from '../../src/model/place.js'
import { openGazetteer } from '../../src/pipeline.js'

const gazetteer = openGazetteer()
const first = (name: string) => gazetteer.named(name)[0]

test.each([
  ['الرقه', 'SY'],
  ['رقة', 'SY'],
  ['ادلب', 'SY'],
  ['الموصل', 'IQ'],
])('a name is found however it is spelt: %s', (name, country) => {
  expect(first(name)?.country).toBe(country)
})

test.each(['سوري', 'حلبي', 'لا مكان بهذا الاسم', ''])('a nisba, or no name at all, names no place: “%s”', (name) => {
  expect(gazetteer.named(name)).toEqual([])
})

test('a place has its division and its country above it, and they hold it', () => {
  const town = first('الميادين')!
  const holders = gazetteer.holders(town)
  expect(holders.map(({ kind }) => kind)).toEqual(['admin1', 'country'])
  for (const holder of [town, ...holders]) expect(gazetteer.holds(holder, town)).toBe(true)
  expect(gazetteer.holds(first('العراق')!, town)).toBe(false)
})

test('towns near a point come nearest first, and none from farther away', () => {
  const aleppo = first('حلب')!
  const near = gazetteer.near(aleppo, 40)
  expect(near[0]?.id).toBe(aleppo.id)
  const away = near.map((place) => distanceKm(aleppo, place))
  expect(away).toEqual(away.toSorted((a, b) => a - b))
  expect(Math.max(...away)).toBeLessThanOrEqual(40)
  expect(gazetteer.near({ lat: 0, lon: -160 }, 40)).toEqual([])
})

test('a point some way off lies that far, also across the date line', () => {
  for (const bearing of [0, 45, 90, 180, 270]) {
    const from = { lat: 35, lon: 179.9 }
    expect(distanceKm(from, pointAt(from, bearing, 50))).toBeCloseTo(50, 0)
  }
})

test('every shipped place has a name, a point and a reach', () => {
  const bad = gazetteer.places.filter(
    ({ names, lat, lon, radius }) => !names[0] || Math.abs(lat) > 90 || Math.abs(lon) > 180 || !(radius > 0),
  )
  expect(bad).toEqual([])
  expect(new Set(gazetteer.places.map(({ id }) => id)).size).toBe(gazetteer.places.length)
})
