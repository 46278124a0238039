import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { IsnadError } from '../../../src/model/error.js'
import type { ReuseLink } from '../../../src/model/reuse.js'
import { createTracer } from '../../../src/pipeline.js'
import { caseCorpus } from '../../../bench/corpus-case.js'

const tracer = createTracer()
const DOCS = [...caseCorpus(20260301, 60)].map(({ doc }) => tracer.document(doc))
const byId = new Map(DOCS.map((doc) => [doc.id, doc]))
const docOf = (id: string) => byId.get(id)!

const joined = (pieces: Iterable<Uint8Array>): Uint8Array => {
  const list = [...pieces]
  const bytes = new Uint8Array(list.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of list) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}

describe('a case that grows', () => {
  it('comes to the same as one that came at once, whatever the order and however often it was saved', () => {
    const whole = tracer.reuse(DOCS)
    expect(whole.links.length).toBeGreaterThan(20)
    const orders = fc.shuffledSubarray(DOCS, { minLength: DOCS.length })
    fc.assert(
      fc.property(orders, fc.nat(DOCS.length), (docs, pause) => {
        let growing = tracer.growReuse({ docOf })
        docs.forEach((doc, i) => {
          if (i === pause) growing = tracer.growReuse({ docOf, saved: joined(growing.save()) })
          growing.add(doc)
        })
        const { links, families } = growing.reuse()
        expect(links).toEqual(whole.links)
        expect(families).toEqual(whole.families)
      }),
      { seed: 20260302, numRuns: 4 },
    )
  })

  it.each([3, 17, 40, 59])('tells of the document that comes last all it shares with the others (%i)', (last) => {
    const own = DOCS[last]!
    const others = DOCS.filter((doc) => doc !== own)
    const growing = tracer.growReuse({ docOf, documents: others.slice(20) })
    for (const doc of others.slice(0, 20)) growing.add(doc)
    const told = ({ from, to, passages }: ReuseLink) => [[from, to].sort(), passages.map(({ kind }) => kind).sort()]
    const links = growing.add(own)
    const whole = tracer.reuse(DOCS).links.filter(({ from, to }) => from === own.id || to === own.id)
    expect(links.map(told).sort()).toEqual(whole.map(told).sort())
    expect(links.length).toBeGreaterThan(0)
    expect([growing.size, growing.has(own.id), growing.has('nobody')]).toEqual([DOCS.length, true, false])
  })
})

describe('bytes of a case', () => {
  const growing = tracer.growReuse({ docOf })
  DOCS.slice(0, 5).forEach((doc) => growing.add(doc))
  const bytes = joined(growing.save())
  const changed = (at: number, value: number): Uint8Array => {
    const copy = bytes.slice()
    copy[at] = value
    return copy
  }
  const refusal = (saved: Uint8Array): IsnadError => {
    try {
      tracer.growReuse({ docOf, saved })
    } catch (error) {
      if (error instanceof IsnadError) return error
      throw error
    }
    throw new Error('it was read')
  }

  test.each([
    ['another file', new TextEncoder().encode('{"id": "1", "text": "قالت الوزارة إن الطريق فتح"}'), 'no index'],
    ['nothing', new Uint8Array(0), 'no index'],
    ['a newer version', changed(8, 9), 'version 9'],
    ['another byte order', changed(12, 1), 'byte order'],
    ['the first half', bytes.subarray(0, bytes.length >> 1), 'cut short'],
    ['a damaged name', changed(46, 7), 'damaged'],
  ])('are refused when they are %s', (_, saved, why) => {
    const error = refusal(saved)
    expect(error.code).toBe('index-unreadable')
    expect(error.message).toContain(why)
  })

  it('are read wherever they lie in their buffer', () => {
    const shifted = new Uint8Array(bytes.length + 1)
    shifted.set(bytes, 1)
    expect(tracer.growReuse({ docOf, saved: shifted.subarray(1) }).size).toBe(5)
  })
})
