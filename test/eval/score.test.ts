import { describe, expect, it } from 'vitest'
import { ownGold } from '../../eval/own/build.js'
import { figuresOf, score } from '../../eval/score.js'
import { SCORERS, SETS, type GoldSet } from '../../eval/sets.js'
import type { Trace } from '../../src/model/trace.js'

const own = SETS.find((set) => set.name === 'own') as GoldSet
const stories = SETS.find((set) => set.name === 'own-stories') as GoldSet
const gold = ownGold()
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Record<string, unknown>)

/** As much of a trace as the scorer reads. */
const traceOf = (documents: readonly unknown[]): Trace => ({ documents, stories: [] }) as unknown as Trace
const nothing = { attributions: [], dates: [], places: [], quantities: [], credits: [] }

describe('figures of a score', () => {
  const full = figuresOf(own, score(own, traceOf(gold), SCORERS.own))

  it('are 1 throughout when the gold itself is found', () => {
    expect(Object.keys(full)).toContain('attribution.rareStance')
    expect(new Set(Object.values(full))).toEqual(new Set([1]))
  })

  it('leave out what the gold cannot tell', () => {
    expect(Object.keys(full).filter((metric) => metric.startsWith('places'))).toEqual([])
    const bare = { ...own, without: ['attribution', 'dates.spanF1'] }
    const figures = figuresOf(bare, score(own, traceOf(gold), SCORERS.own))
    expect(Object.keys(figures).filter((metric) => metric.startsWith('attribution'))).toEqual([])
    expect(figures).toHaveProperty(['dates.f1'])
    expect(figures).not.toHaveProperty(['dates.spanF1'])
  })

  it('fall when something is missed, and are absent when nothing could be measured', () => {
    const half = gold.map((document, i) => (i % 2 === 0 ? document : { ...document, ...nothing }))
    const figures = figuresOf(own, score(own, traceOf(half), SCORERS.own))
    expect(figures['attribution.recall']).toBeLessThan(0.8)
    expect(figures['attribution.precision']).toBe(1)
    const none = figuresOf(own, score(own, traceOf(gold.map((document) => ({ ...document, ...nothing }))), SCORERS.own))
    expect(none['attribution.f1']).toBe(0)
    expect(none).not.toHaveProperty(['attribution.chain'])
  })

  it('hold the error of story counts when no story is found', () => {
    const figures = figuresOf(stories, score(stories, traceOf(gold), SCORERS.own))
    expect(figures['rangeError']).toBe(4)
    expect(figures['storyPairs.f1']).toBe(0)
  })
})
