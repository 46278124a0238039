import fc from 'fast-check'
import { expect, test } from 'vitest'
import { featureTable } from '../../../src/corpus/cluster/feature-table.js'

test('a pair is found by its two numbers in their order, and told by its own, however many there are', () => {
  const number = fc.nat(2 ** 26 - 1)
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(number, number), { maxLength: 5000, minLength: 3000, selector: String }),
      (pairs) => {
        const table = featureTable()
        // Words stand between them.
        const ids = pairs.map(([first, second], i) => {
          expect(table.find(first, second)).toBe(-1)
          table.addWord(`w${i}`)
          return table.addPair(first, second)
        })
        pairs.forEach(([first, second], i) => {
          const id = ids[i]!
          expect(table.find(first, second)).toBe(id)
          expect(table.wordsOf(id)).toEqual([first, second])
          expect([table.nameOf(id), table.nameOf(id - 1)]).toEqual([null, `w${i}`])
          expect(table.wordsOf(id - 1)).toEqual([-1, -1])
        })
        expect(table.size).toBe(2 * pairs.length)
      },
    ),
    { numRuns: 5 },
  )
})

test('the other way round it is another pair', () => {
  const table = featureTable()
  table.addPair(1, 2)
  expect(table.find(2, 1)).toBe(-1)
})
