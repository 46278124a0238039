import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Distinct } from '../../../src/corpus/origin/distinct.js'
import { settle } from '../../../src/corpus/origin/settle.js'
import type { OriginJoin, OriginJoinKind } from '../../../src/model/story.js'

const SEED = 20261129
const VOICES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
const join = (a: string, b: string, kind: OriginJoinKind, sure: boolean): OriginJoin => ({
  a,
  b,
  kind,
  sure,
  evidence: [],
})
/** Voices that are known by a number differ from those known by another; of the others nothing is known. */
const knowing = (numbers: Readonly<Record<string, number | null>>): Distinct => {
  const of = (id: string): number | null => numbers[id] ?? null
  const differ = (x: string, y: string): boolean => of(x) !== null && of(y) !== null && of(x) !== of(y)
  return { voices: differ, parties: differ, keyOf: (id) => (of(id) === null ? null : String(of(id))) }
}
const settling = (distinct: Distinct) => ({ distinct, same: [], apart: [], placeOf: (voice: string) => voice })

test('a third that may be either brings no two together that are known to be distinct', () => {
  const joins = [join('a', 'b', 'same_text', true), join('b', 'c', 'same_description', true)]
  const { most, least, joins: told } = settle({ joins, parties: [] }, settling(knowing({ a: 1, c: 2 })))
  // The surer of the two stands.
  expect([most.find('b'), most.find('c'), least.find('c')]).toEqual(['a', 'c', 'c'])
  expect(told.find(({ kind }) => kind === 'same_description')).toMatchObject({ sure: false, against: ['a', 'c'] })
})

test('a refused join lowers the least count where the two may be of one party after all', () => {
  const distinct = { ...knowing({ a: 1, c: 2 }), parties: () => false }
  const joins = [join('a', 'b', 'same_text', true), join('b', 'c', 'same_text', true)]
  const { most, least } = settle({ joins, parties: [] }, settling(distinct))
  expect(most.find('a')).not.toBe(most.find('c'))
  expect(least.find('a')).toBe(least.find('c'))
})

test('a join knows better of its own two than what is known of them, and so does a person of any', () => {
  const distinct = knowing({ a: 1, b: 2, c: 3 })
  const direct = settle({ joins: [join('a', 'b', 'same_voice', true)], parties: [] }, settling(distinct))
  expect(direct.most.find('b')).toBe('a')
  const decided = settle(
    { joins: [], parties: [] },
    {
      ...settling(distinct),
      same: [
        ['a', 'b'],
        ['b', 'c'],
      ],
    },
  )
  expect(decided.most.find('c')).toBe('a')
})

const edge = fc.record({
  ends: fc.tuple(fc.constantFrom(...VOICES), fc.constantFrom(...VOICES)).filter(([a, b]) => a !== b),
  kind: fc.constantFrom<OriginJoinKind>('same_voice', 'same_text', 'member_of', 'possibly_same', 'unknown_people'),
})
const graph = fc.record({
  edges: fc.uniqueArray(edge, { maxLength: 16, selector: ({ ends, kind }) => `${[...ends].sort().join()} ${kind}` }),
  known: fc.array(fc.option(fc.integer({ min: 1, max: 3 })), { minLength: VOICES.length, maxLength: VOICES.length }),
})
const SURE: ReadonlySet<OriginJoinKind> = new Set<OriginJoinKind>(['same_voice', 'same_text', 'member_of'])
const joinsOf = (edges: readonly { ends: [string, string]; kind: OriginJoinKind }[]): OriginJoin[] =>
  edges.map(({ ends, kind }) => join(ends[0], ends[1], kind, SURE.has(kind)))

test('no group holds two that are known to be distinct and that no join of their own makes one', () => {
  let parted = 0
  fc.assert(
    fc.property(graph, ({ edges, known }) => {
      const distinct = knowing(Object.fromEntries(VOICES.map((id, i) => [id, known[i] ?? null])))
      const { most, least, joins } = settle({ joins: joinsOf(edges), parties: [] }, settling(distinct))
      const direct = (a: string, b: string, all: boolean): boolean =>
        edges.some(({ ends, kind }) => ends.includes(a) && ends.includes(b) && (all || SURE.has(kind)))
      for (const a of VOICES) {
        for (const b of VOICES) {
          if (!distinct.voices(a, b)) continue
          if (most.find(a) === most.find(b)) expect(direct(a, b, false)).toBe(true)
          if (least.find(a) === least.find(b)) expect(direct(a, b, true)).toBe(true)
          // What is one at the upper end is one at the lower.
          if (most.find(a) === most.find(b)) expect(least.find(a)).toBe(least.find(b))
        }
      }
      // Each join is told once, whatever became of it.
      expect(joins).toHaveLength(edges.length)
      parted += joins.filter(({ against }) => against).length
    }),
    { seed: SEED, numRuns: 400 },
  )
  expect(parted).toBeGreaterThan(100)
})

test('joins in any order make the same groups', () => {
  fc.assert(
    fc.property(
      graph.chain((made) =>
        fc.tuple(fc.constant(made), fc.shuffledSubarray(made.edges, { minLength: made.edges.length })),
      ),
      ([{ edges, known }, other]) => {
        const distinct = knowing(Object.fromEntries(VOICES.map((id, i) => [id, known[i] ?? null])))
        const told = (all: typeof edges) => {
          const { most, least, joins } = settle({ joins: joinsOf(all), parties: [] }, settling(distinct))
          return { groups: VOICES.map((id) => [most.find(id), least.find(id)]), joins }
        }
        expect(told(other)).toEqual(told(edges))
      },
    ),
    { seed: SEED, numRuns: 200 },
  )
})
