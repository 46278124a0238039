import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createArena } from '../../src/text/arena.js'

test('lists stay as they were given, whatever comes after them and however long they are', () => {
  const list = fc.oneof(fc.array(fc.nat(255)), fc.constant(Array.from({ length: 300_000 }, (_, i) => i % 251)))
  fc.assert(
    fc.property(fc.array(list, { maxLength: 12 }), (lists) => {
      const arena = createArena()
      const kept = lists.map((one) => [arena.bytes(one), arena.numbers(one), arena.weights(one)])
      lists.forEach((one, i) => {
        for (const copy of kept[i]!)
          expect(copy.length === one.length && one.every((n, at) => copy[at] === n)).toBe(true)
      })
    }),
    { numRuns: 30 },
  )
})
