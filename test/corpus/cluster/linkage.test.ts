import fc from 'fast-check'
import { expect, test } from 'vitest'
import { componentsOf } from '../../../src/corpus/cluster/components.js'
import { averageLinkage } from '../../../src/corpus/cluster/linkage.js'
import { type Similarity, similarityList } from '../../../src/corpus/cluster/similarity.js'

const COUNT = 30

const pairs = fc
  .uniqueArray(fc.tuple(fc.nat(COUNT - 1), fc.nat(COUNT - 1), fc.double({ min: 0.03, max: 1, noNaN: true })), {
    maxLength: 60,
    selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`,
  })
  .map((all) => all.flatMap(([a, b, score]): Similarity[] => (a < b ? [{ a, b, score }] : [])))

/** Every document that can be reached from one, one step after another. */
function reached(from: number, all: readonly Similarity[]): number[] {
  const found = new Set([from])
  for (const at of found) {
    for (const { a, b } of all) if (a === at || b === at) found.add(a + b - at)
  }
  return [...found].sort((x, y) => x - y)
}

test('a component is all that pairs lead to, with those pairs and no others', () => {
  fc.assert(
    fc.property(pairs, (all) => {
      const components = componentsOf(COUNT, all)
      const met = new Set(all.flatMap(({ a, b }) => [a, b]))
      expect(components.flatMap(({ members }) => members).sort((x, y) => x - y)).toEqual([...met].sort((x, y) => x - y))
      for (const { members, pairs: own } of components) {
        expect(members).toEqual(reached(members[0]!, all))
        const named = own().map(({ a, b, score }) => ({ a: members[a], b: members[b], score }))
        expect(named).toEqual(all.filter(({ a }) => members.includes(a)))
      }
    }),
  )
})

test('documents that no pair holds together are grouped as if the others were not there', () => {
  fc.assert(
    fc.property(pairs, pairs, (some, others) => {
      const moved = others.map(({ a, b, score }) => ({ a: a + COUNT, b: b + COUNT, score }))
      const alone = averageLinkage(COUNT, others, 0.18).map((group) => group.map((at) => at + COUNT))
      expect(averageLinkage(2 * COUNT, [...some, ...moved], 0.18)).toEqual([
        ...averageLinkage(COUNT, some, 0.18),
        ...alone,
      ])
    }),
  )
})

test('a list gives its pairs as they were put in, however many', () => {
  const given = Array.from({ length: 5000 }, (_, i): Similarity => ({ a: i, b: i + 1, score: i / 7 }))
  const list = similarityList()
  for (const { a, b, score } of given) list.push(a, b, score)
  expect([...list]).toEqual(given)
})
