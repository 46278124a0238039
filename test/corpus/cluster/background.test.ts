import { expect, test } from 'vitest'
import { overBackground } from '../../../src/corpus/cluster/background.js'
import { averageLinkage } from '../../../src/corpus/cluster/linkage.js'
import type { Similarity } from '../../../src/corpus/cluster/similarity.js'

const LEAST = 0.18

/** Reports of one war, as like each other as its words make them; the first three are liker than that. */
function war(count: number, common: number): Similarity[] {
  const pairs: Similarity[] = []
  for (let a = 0; a < count; a++) for (let b = a + 1; b < count; b++) pairs.push({ a, b, score: b < 3 ? 0.5 : common })
  return pairs
}

const groups = (count: number, pairs: Iterable<Similarity>): number[][] =>
  averageLinkage(count, pairs, LEAST).filter((group) => group.length > 1)

test('reports of a large case that are alike only as all of its war are make no story; those that are liker do', () => {
  const pairs = war(40, 0.2)
  expect(groups(40, pairs)).toHaveLength(1)
  expect(groups(40, pairs)[0]).toHaveLength(40)
  expect(groups(40, overBackground(40, pairs))).toEqual([[0, 1, 2]])
})

test('a case of a few reports has no background: its scores stay', () => {
  const pairs = war(12, 0.2)
  expect([...overBackground(12, pairs)]).toEqual(pairs)
})

test('one report more changes only scores of those that are like it', () => {
  const pairs = war(40, 0.2)
  const apart: Similarity = { a: 40, b: 41, score: 0.3 }
  const scored = [...overBackground(42, [...pairs, apart])]
  expect(scored).toContainEqual(apart)
  expect(scored.filter(({ b }) => b < 40)).toEqual([...overBackground(40, pairs)])
})

test('reports of what hundreds report are no background of each other', () => {
  const pairs = war(200, 0.4)
  expect(groups(200, overBackground(200, pairs))[0]).toHaveLength(200)
})
