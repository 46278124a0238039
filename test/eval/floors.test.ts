import { describe, expect, it } from 'vitest'
import { failures, margin, raise, type Baseline } from '../../eval/floors.js'

const baseline: Baseline = {
  own: {
    gold: 'abc',
    floors: { 'attribution.f1': { floor: 0.8, best: 0.8 }, 'rangeError': { floor: 1, best: 1 } },
  },
}
const good = { 'attribution.f1': 0.82, 'rangeError': 0.9 }

/** A baseline whose one floor was lowered by hand. */
const lowered = (reason?: string): Baseline => ({
  own: {
    gold: 'abc',
    floors: { 'attribution.f1': { floor: 0.7, best: 0.8, ...(reason === undefined ? {} : { reason }) } },
  },
})

describe('failures', () => {
  it('passes figures at or over their floors', () => {
    expect(failures('own', 'abc', good, baseline)).toEqual([])
    expect(failures('own', 'abc', { 'attribution.f1': 0.8, 'rangeError': 1 }, baseline)).toEqual([])
  })

  it('fails a figure under its floor, and an error over it', () => {
    expect(failures('own', 'abc', { ...good, 'attribution.f1': 0.799 }, baseline)).toHaveLength(1)
    expect(failures('own', 'abc', { ...good, rangeError: 1.01 }, baseline)).toHaveLength(1)
  })

  it('fails when the gold is another than the floors were measured on', () => {
    expect(failures('own', 'abd', good, baseline)[0]).toMatch(/gold is not the one/u)
  })

  it('fails when a metric with a floor was not measured', () => {
    expect(failures('own', 'abc', { rangeError: 0.9 }, baseline)[0]).toMatch(/was not measured/u)
  })

  it('fails a set and a metric that have no floors yet', () => {
    expect(failures('other', 'abc', good, baseline)).toHaveLength(1)
    expect(failures('own', 'abc', { ...good, 'dates.f1': 1 }, baseline)[0]).toMatch(/no floor yet/u)
  })

  it('asks a reason for a floor lowered by hand', () => {
    const figures = { 'attribution.f1': 0.82 }
    expect(failures('own', 'abc', figures, lowered())[0]).toMatch(/without a reason/u)
    expect(failures('own', 'abc', figures, lowered('  '))).toHaveLength(1)
    expect(failures('own', 'abc', figures, lowered('the gold counted one article twice'))).toEqual([])
  })
})

describe('raise', () => {
  it('pins new sets to the figures less the slack', () => {
    const raised = raise('new', 'def', { 'dates.f1': 0.9, 'rangeError': 2 }, {})
    expect(raised).toEqual({
      new: {
        gold: 'def',
        floors: { 'dates.f1': { floor: 0.895, best: 0.895 }, 'rangeError': { floor: 2.005, best: 2.005 } },
      },
    })
    expect(failures('new', 'def', { 'dates.f1': 0.9, 'rangeError': 2 }, raised)).toEqual([])
  })

  it('raises a floor and never lowers one', () => {
    const up = raise('own', 'abc', { 'attribution.f1': 0.9, 'rangeError': 0.5 }, baseline)
    expect(up['own']?.floors['attribution.f1']?.floor).toBe(0.895)
    expect(up['own']?.floors['rangeError']?.floor).toBe(0.505)
    const down = raise('own', 'abc', { 'attribution.f1': 0.5, 'rangeError': 3 }, baseline)
    expect(down).toEqual(baseline)
  })

  it('does not touch a floor within the slack of its figure', () => {
    expect(raise('own', 'abc', { 'attribution.f1': 0.803 }, baseline)).toEqual(baseline)
  })

  it('keeps the reason of a lowered floor until it has caught up', () => {
    const low: Baseline = { own: { gold: 'abc', floors: { x: { floor: 0.5, best: 0.8, reason: 'why' } } } }
    expect(raise('own', 'abc', { x: 0.7 }, low)['own']?.floors['x']).toEqual({
      floor: 0.695,
      best: 0.8,
      reason: 'why',
    })
    expect(raise('own', 'abc', { x: 0.9 }, low)['own']?.floors['x']).toEqual({ floor: 0.895, best: 0.895 })
  })

  it('leaves other sets alone', () => {
    expect(raise('new', 'def', { x: 1 }, baseline)['own']).toBe(baseline['own'])
  })
})

describe('margin', () => {
  it('is negative for a loss, whichever way the metric runs', () => {
    expect(margin('dates.f1', 0.8, 0.9)).toBe(-0.1)
    expect(margin('dates.f1', 0.9, 0.8)).toBe(0.1)
    expect(margin('rangeError', 2, 1)).toBe(-1)
  })
})
