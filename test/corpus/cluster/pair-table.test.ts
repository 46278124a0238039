import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pairTable } from '../../../src/corpus/cluster/pair-table.js'

test('a pair is found by its two numbers in their order, and told by its own, however many there are', () => {
  const number = fc.nat(2 ** 26 - 1)
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(number, number), { maxLength: 5000, minLength: 3000, selector: String }),
      (pairs) => {
        const table = pairTable()
        pairs.forEach(([first, second], i) => {
          expect(table.find(first, second)).toBe(-1)
          table.add(first, second, i + 7)
        })
        pairs.forEach(([first, second], i) => {
          expect(table.find(first, second)).toBe(i + 7)
          expect(table.wordsOf(i + 7)).toEqual([first, second])
        })
      },
    ),
    { numRuns: 5 },
  )
})

test('the other way round it is another pair', () => {
  const table = pairTable()
  table.add(1, 2, 3)
  expect(table.find(2, 1)).toBe(-1)
})
