import { expect, test } from 'vitest'
import { type Days, gapBetween } from '../../../src/corpus/cluster/days.js'
import type { Nucleus } from '../../../src/corpus/cluster/members.js'
import { LEAST_PASSAGE, passagesOf, type Sorted } from '../../../src/corpus/cluster/passages.js'
import type { Profile } from '../../../src/corpus/cluster/profile.js'
import { timesOf } from '../../../src/corpus/cluster/times.js'
import type { Vocabulary } from '../../../src/corpus/cluster/vocabulary.js'
import { growsEvenly } from '../../growth.js'

const vocabulary = { knownPair: () => -1 } as unknown as Vocabulary

function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const day = (from: number, to = from, anyYear = false): Days => ({ from, to, anyYear })

/** Days of every kind: none, one, some, a month, a year, and those whose year is open. */
function someDays(random: (below: number) => number): Days[] {
  const from = 19_700 + random(40)
  return [
    [],
    [day(from)],
    [day(from), day(from + random(20))],
    [day(from, from + 30)],
    [day(from, from + 365)],
    [day(800 + random(40), 830 + random(20), true)],
  ][Math.min(5, random(9))]!
}

const event = (around: number[]): Profile['events'][number] => ({
  family: 'attack',
  reported: true,
  inHead: true,
  nearHead: true,
  early: true,
  around,
  actors: [],
})

/** Documents two by two in a story, each of which tells of some other; words are drawn so that some are everywhere. */
function caseOf(count: number, daysFor: (at: number) => Days[], random: (below: number) => number): Sorted {
  const word = (): number => (random(3) === 0 ? random(6) : random(Math.max(20, count)))
  const cores = Array.from({ length: Math.floor(count / 2) }, () => {
    const features = new Map(Array.from({ length: 2 + random(10) }, () => [word(), 0.1 + random(10) / 10] as const))
    return { features, total: [...features.values()].reduce((sum, weight) => sum + weight, 0) }
  })
  const nuclei = cores.map((core, i): Nucleus => ({
    members: [2 * i, 2 * i + 1],
    core: () => core,
    happening: { family: 'attack', actors: new Set() },
  }))
  const profiles = Array.from({ length: cores.length * 2 }, (_, at) => {
    const told = [...cores[random(cores.length)]!.features.keys()].filter(() => random(4) > 0)
    return {
      id: `d${at}`,
      published: random(3) === 0 ? null : '2024',
      events: [event([...told, word()]), event([word(), word()])],
    } as unknown as Profile
  })
  return { profiles, days: profiles.map((_, at) => daysFor(at)), nuclei }
}

/** The same, every story looked at for every document. */
function lookedThrough({ profiles, days, nuclei }: Sorted): Map<number, number[]> {
  const printed = profiles.map(({ published }, at) => (published === null ? days[at]! : days[at]!.slice(0, 1)))
  const near = (a: readonly Days[], b: readonly Days[]): boolean =>
    (a.length === 0 && b.length === 0) || a.some((x) => b.some((y) => gapBetween(x, y) <= 1))
  const found = new Map<number, number[]>()
  for (const [at, { events }] of profiles.entries()) {
    const best = new Map<number, number>()
    const own = Math.floor(at / 2)
    for (const { around } of events) {
      const told = new Set(Array.from(around))
      const shareOf = (i: number): number => {
        const { features, total } = nuclei[i]!.core()
        return [...told].reduce((sum, word) => sum + (features.get(word) ?? 0), 0) / total
      }
      const [first] = nuclei
        .flatMap(({ members }, i) => {
          const share = shareOf(i)
          const tells =
            i !== own && share >= LEAST_PASSAGE && members.some((member) => near(printed[member]!, printed[at]!))
          return tells ? [{ i, share }] : []
        })
        .sort((x, y) => y.share - x.share || x.i - y.i)
      if (first && shareOf(own) < first.share) best.set(first.i, Math.max(first.share, best.get(first.i) ?? 0))
    }
    const told = [...best].sort(([i, a], [j, b]) => b - a || i - j).slice(0, 2)
    for (const [story] of told) found.set(story, [...(found.get(story) ?? []), at])
  }
  return found
}

const inOrder = (found: Map<number, number[]>): unknown => [...found].sort(([i], [j]) => i - j)

test.each(Array.from({ length: 20 }, (_, seed) => seed + 1))(
  'every story that a document tells in passing is found, whatever is known of their days: %i',
  (seed) => {
    const random = numbers(seed)
    const sorted = caseOf(60, () => someDays(random), random)
    const found = passagesOf(sorted, vocabulary)
    expect(found.size).toBeGreaterThan(0)
    expect(inOrder(found)).toEqual(inOrder(lookedThrough(sorted)))
  },
)

test('takes no longer than the number of documents asks for, though all stories have words in common', () => {
  // A hundred documents a day.
  const work = (count: number): void => {
    passagesOf(
      caseOf(count, (at) => [day(19_700 + Math.floor(at / 100))], numbers(7)),
      vocabulary,
    )
  }
  expect(growsEvenly(work, 20_000)).toBe(true)
})

test('texts are looked up by the days they were printed and those around them', () => {
  expect([...timesOf([], 1)]).toEqual(['undated'])
  expect([...timesOf([day(7)], 0)]).toEqual([7])
  expect([...timesOf([day(7), day(9)], 1)]).toEqual([6, 7, 8, 8, 9, 10])
  expect([...timesOf([day(0, 365)], 1)]).toEqual(['any'])
  expect([...timesOf([day(800, 800, true)], 1)]).toEqual(['any'])
})
