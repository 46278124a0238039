import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MADE, placesFor } from '../../src/store/places.js'

test('what stays keeps its place where there is room for what comes between', () => {
  expect(placesFor([null, 500, null])).toEqual([249, 500, 500_000_249 + 1])
  expect(placesFor([10, null, 12])).toEqual([10, 11, 12])
})

test('where there is no room, or no order, all are placed anew', () => {
  const apart = placesFor([10, null, null, 12])
  expect([apart.includes(10), apart.includes(12)]).toEqual([false, false])
  expect(placesFor([12, 10])).not.toEqual([12, 10])
})

test('places ascend, each once, below those of what persons made', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.nat(60)), { maxLength: 40 }), (stays) => {
      const places = placesFor(stays)
      expect(places).toHaveLength(stays.length)
      places.forEach((place, i) => expect(place).toBeGreaterThan(places[i - 1] ?? -1))
      expect(places.at(-1) ?? 0).toBeLessThan(MADE)
    }),
    { seed: 7 },
  )
})
