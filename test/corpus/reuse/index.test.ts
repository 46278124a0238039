import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seeded } from '../../../bench/corpus.js'
import { COMMON, PAIRED } from '../../../src/corpus/reuse/candidates.js'
import { createIndex, type ReuseIndex } from '../../../src/corpus/reuse/index-store.js'
import { packWords, unpackWords } from '../../../src/corpus/reuse/packed-words.js'
import { alignPairs } from '../../../src/corpus/reuse/pairs.js'
import { segmentsOf } from '../../../src/corpus/reuse/segments.js'
import { fingerprints } from '../../../src/corpus/reuse/shingle.js'
import { wordCounts } from '../../../src/corpus/reuse/word-counts.js'
import { stir, type WordHashes } from '../../../src/corpus/reuse/words.js'

let random = seeded(20260304)
const below = (limit: number): number => Math.floor(random() * limit)

let lastWord = 0
/** Words that stand nowhere else. */
const newWords = (count: number): number[] => Array.from({ length: count }, () => stir(++lastWord) || 1)

/** Texts of some common phrases among words of their own, and a few that were copied. */
function madeTexts(count: number, phrases: readonly (readonly number[])[], each: number): WordHashes[] {
  const texts: number[][] = []
  for (let i = 0; i < count; i++) {
    const copied = i > 0 && random() < 0.2 ? texts[below(i)]!.slice(0, 40) : newWords(12)
    texts.push([
      ...copied,
      ...Array.from({ length: each }, () => [...phrases[below(phrases.length)]!, ...newWords(7)]).flat(),
    ])
  }
  return texts.map((text) => Uint32Array.from(text))
}

function indexOf(texts: readonly WordHashes[], order: readonly number[]): ReuseIndex {
  const index = createIndex()
  for (const i of order) index.add(`t${i}`, texts[i]!)
  return index
}

const pairsOf = (index: ReuseIndex): Set<string> => {
  const pairs = new Set<string>()
  index.eachPair(({ a, b }) => pairs.add([index.id(a), index.id(b)].sort().join(' ')))
  return pairs
}

/** Phrases that stand in more documents than are paired with one another. */
const PHRASES = Array.from({ length: 6 }, () => newWords(11))
const CROWD = madeTexts(420, PHRASES, 2)
const PLACES = CROWD.map((_, i) => i)

describe('documents worth comparing', () => {
  it('are the same whatever order they come in, where a phrase stands in more of them than are paired', () => {
    const pairs = pairsOf(indexOf(CROWD, PLACES))
    expect(pairs.size).toBeGreaterThan(200)
    fc.assert(
      fc.property(fc.shuffledSubarray(PLACES, { minLength: PLACES.length }), (order) => {
        expect(pairsOf(indexOf(CROWD, order))).toEqual(pairs)
      }),
      { seed: 20260305, numRuns: 3 },
    )
  })

  it('are found by the first of two, each as in going through all', () => {
    const index = indexOf(CROWD, PLACES)
    const aligned = alignPairs(index)
    const all = [...aligned]
    expect(all.length).toBeGreaterThan(50)
    for (const a of PLACES) expect(aligned.of(a)).toEqual(all.filter((pair) => pair.a === a))
  })

  it('and who holds a fingerprint are told without the words, once these were let go of', () => {
    const [index, light] = [indexOf(CROWD, PLACES), indexOf(CROWD, PLACES)]
    light.clearWords()
    expect(pairsOf(light)).toEqual(pairsOf(index))
    const prints = fingerprints(index.words(7))
    expect(prints.length).toBeGreaterThan(0)
    expect(light.holders(prints)).toEqual(index.holders(prints))
    expect(() => light.words(7)).toThrow()
  })

  it('are told of one that comes last as of the whole case', () => {
    let told = 0
    for (let round = 0; round < 40; round++) {
      const last = below(CROWD.length)
      const index = indexOf(CROWD, [...PLACES.filter((i) => i !== last), last])
      const candidates = index.candidates(CROWD.length - 1).map((other) => index.id(other))
      const id = `t${last}`
      const pairs = [...pairsOf(index)].filter((pair) => pair.split(' ').includes(id))
      expect(candidates.map((other) => [other, id].sort().join(' ')).sort()).toEqual(pairs.sort())
      told += candidates.length
    }
    expect(told).toBeGreaterThan(100)
  })

  it('are few for every one of a large crowd of copies, and hold the crowd together', () => {
    const copied = newWords(60)
    const size = COMMON - 40
    const texts = Array.from({ length: size }, () => Uint32Array.from([...newWords(3), ...copied, ...newWords(3)]))
    const index = indexOf(texts, [...texts.keys()])
    const [degree, groups] = [new Uint32Array(size), Array.from({ length: size }, (_, i) => i)]
    const find = (i: number): number => (groups[i] === i ? i : find(groups[i]!))
    index.eachPair(({ a, b }) => {
      degree[a]!++
      degree[b]!++
      groups[find(a)] = find(b)
    })
    expect(new Set(groups.map((_, i) => find(i))).size).toBe(1)
    expect(Math.max(...degree)).toBeLessThan(5 * PAIRED)
    expect(degree.reduce((sum, one) => sum + one, 0)).toBeLessThan(size * 8)
  })
})

describe('segments', () => {
  it('tell who holds a fingerprint while they are merged, and stay few', () => {
    random = seeded(20260307)
    const segments = segmentsOf()
    const prints = Uint32Array.from({ length: 9000 }, (_, i) => stir(i))
    const expected = new Map(Array.from(prints, (print) => [print, [] as number[]]))
    for (let document = 0; document < 4000; document++) {
      const own = Uint32Array.from(new Set(Array.from({ length: 1 + below(40) }, () => prints[below(prints.length)]!)))
      segments.add(own.sort(), document)
      for (const print of own) expected.get(print)!.push(document)
      if (document % 571 > 0) continue
      const told = segments.holders(prints).map(({ count, parts }) => [count, ...parts.flatMap((part) => [...part])])
      for (const list of told) list.sort((x, y) => x - y)
      expect(told).toEqual([...expected.values()].map((list) => [list.length, ...list].sort((x, y) => x - y)))
    }
    expect(segments.all().length).toBeLessThan(25)
  })
})

describe('what is kept of words', () => {
  it('comes back as it was', () => {
    const word = fc.record({
      step: fc.oneof(fc.nat(3), fc.nat(90_000)),
      length: fc.oneof(fc.nat(12), fc.nat(70_000)),
      mark: fc.nat(255),
      statement: fc.integer({ min: -1, max: 40_000 }),
    })
    fc.assert(
      fc.property(fc.array(word), fc.boolean(), (words, stated) => {
        let at = 0
        const start = Uint32Array.from(words, ({ step }) => (at += step))
        const read = {
          start,
          end: Uint32Array.from(words, ({ length }, i) => start[i]! + length),
          marks: Uint8Array.from(words, ({ mark }) => mark),
          statement: Int32Array.from(stated ? words : [], ({ statement }) => statement),
        }
        expect(unpackWords(packWords(read), words.length, stated)).toEqual(read)
      }),
      { seed: 20260306 },
    )
  })

  it('counts the documents of a word up to three, each once, and goes on from what was kept', () => {
    const counts = wordCounts()
    const [one, two, many] = [newWords(5000), newWords(3000), newWords(10)]
    counts.add(Uint32Array.from([...one, ...two, ...many, ...many, 0]))
    counts.add(Uint32Array.from([...many, ...two]))
    for (const all of [counts, wordCounts(counts.columns())]) {
      for (const word of one) expect(all.of(word)).toBe(1)
      for (const word of two) expect(all.of(word)).toBe(2)
      all.add(Uint32Array.from([...many, ...many]))
      all.add(Uint32Array.from(many))
      for (const word of many) expect(all.of(word)).toBe(3)
      expect([all.of(0), all.of(newWords(1)[0]!)]).toEqual([0, 0])
    }
  })
})
