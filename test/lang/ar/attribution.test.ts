import { describe, expect, it } from 'vitest'
import { arabic } from '../../../src/lang/ar/index.js'
import { createTracer } from '../../../src/pipeline.js'
import { faults, type Row, rowsByTopic } from './attribution-case.js'

const tracer = createTracer()
const topics = rowsByTopic()
const open = topics.get('open') ?? []
topics.delete('open')
const rows = [...topics.values()].flat()

const faultsOf = (row: Row): string[] => faults(row, tracer.document({ text: row.text }))

describe.each([...topics])('%s', (_topic, cases) => {
  it.each(cases.map((row) => [row.why, row] as const))('%s', (_why, row) => {
    expect(faultsOf(row)).toEqual([])
  })
})

describe('open: not read yet', () => {
  for (const row of open)
    it.fails(`${row.topic}: ${row.why} (${row.reason})`, () => {
      expect(faultsOf(row)).toEqual([])
    })
})

describe('the cases', () => {
  const all = [...rows, ...open]

  it('hold as many misses as hits', () => {
    const misses = all.filter((row) => row.expect.length === 0).length
    expect(misses / all.length).toBeGreaterThan(0.48)
  })

  it('are told apart by their texts', () => {
    expect(new Set(all.map((row) => row.text)).size).toBe(all.length)
  })

  it('ask every rule of attribution', () => {
    const fired = new Set(rows.flatMap((row) => tracer.document({ text: row.text }).attributions.map((a) => a.rule)))
    // The adjacent reading of a source before its verb reports as ar.source-first; hearsay is read by the nominal rule.
    const rules = [...[...arabic.cueRules, ...arabic.sentenceRules].map((rule) => rule.id), 'ar.hearsay']
    const silent = rules.filter((rule) => rule !== 'ar.source-adjacent' && !fired.has(rule))
    expect(silent).toEqual([])
  })
})

describe('a row', () => {
  const text = 'أكد ناطق باسم البلدية أن البئر جفت.'
  const hit: Row['expect'][number] = {
    cue: 'أكد',
    source: 'ناطق باسم البلدية',
    origin: 'ناطق باسم البلدية',
    content: 'البئر',
    stance: 'asserts',
  }

  it('holds for what it says', () => {
    expect(faultsOf({ text, expect: [hit], why: '' })).toEqual([])
  })

  it.each([
    ['another source', { source: 'البلدية' }],
    ['another origin', { origin: 'البلدية' }],
    ['another chain', { chain: ['البلدية', 'ناطق باسم البلدية'] }],
    ['other content', { content: 'جفت' }],
    ['no content', { content: null }],
    ['another stance', { stance: 'denies' }],
    ['another act', { act: 'threatens' }],
    ['another cue', { cue: 'ناطق' }],
    ['quotation', { direct: true }],
    ['another kind', { kind: 'label' }],
    ['anonymity', { anonymity: 'طلب عدم ذكر اسمه' }],
    ['other links', { links: ['relay', 'origin'] }],
  ])('fails for %s', (_, change) => {
    expect(faultsOf({ text, expect: [{ ...hit, ...change }], why: '' })).not.toEqual([])
  })

  it('fails for an attribution beyond it', () => {
    expect(faultsOf({ text, expect: [], why: '' })).toEqual(['beyond: ar.verb-first أكد'])
  })
})
