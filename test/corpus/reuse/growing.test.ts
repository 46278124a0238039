import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Doc } from '../../../src/model/doc.js'
import { IsnadError } from '../../../src/model/error.js'
import type { ReuseLink } from '../../../src/model/reuse.js'
import { createTracer } from '../../../src/pipeline.js'
import { caseCorpus } from '../../../bench/corpus-case.js'

const tracer = createTracer()
const DOCS = [...caseCorpus(20260301, 60)].map(({ doc }) => tracer.document(doc))
const byId = new Map(DOCS.map((doc) => [doc.id, doc]))
const docOf = (id: string) => byId.get(id)!

const linksOf = (id: string, docs: readonly Doc[]): ReuseLink[] =>
  tracer.reuse(docs).links.filter(({ from, to }) => from === id || to === id)

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
    const links = growing.add(own)
    expect(links).toEqual(linksOf(own.id, DOCS))
    expect(links.length).toBeGreaterThan(0)
    expect([growing.size, growing.has(own.id), growing.has('nobody')]).toEqual([DOCS.length, true, false])
  })

  it('tells of each document what the whole case so far tells, slips of spelling and lost credits too', () => {
    // Sentences with a slip beside sentences that have the word right: which of them stand in how many documents decides.
    const sentences = [
      'دخلت قافلة من أربعين شاحنة وادي كرفان فجر الثلاثاء وتوقفت قرب المخاين المهجورة عند محطة القطار القديمة',
      'وكان الحريق قد أتى على المخازن المهجورة في الشتاء فبقيت خالية من أهلها طوال العام الماضي',
      'ووزعت فرق الإغاثة ثلاثين طنا من الدقيق والأدوية على سكان الأحياء الغربية قبل أن تعود أدراجها مساء',
      'وقال رئيس البلدية «لن نغادر الوادي قبل أن يعود آخر المهجرين إلى بيته»',
      'وعاد الهدوء ليلا (رويترز)',
    ]
    const made = fc.array(fc.uniqueArray(fc.nat(sentences.length - 1), { minLength: 1 }), {
      minLength: 2,
      maxLength: 7,
    })
    let slips = 0
    fc.assert(
      fc.property(made, fc.nat(3), (texts, atOnce) => {
        const docs = texts.map((places, i) =>
          tracer.document({ id: `d${i}`, text: places.map((place) => sentences[place]).join('. ') }),
        )
        // Told in another order than that of their ids.
        const coming = docs.toReversed()
        const growing = tracer.growReuse({
          docOf: (id) => docs.find((doc) => doc.id === id)!,
          documents: coming.slice(0, atOnce),
        })
        coming.slice(atOnce).forEach((doc, i) => {
          const links = growing.add(doc)
          slips += links.filter(({ basis }) => basis === 'odd_spelling').length
          expect(links).toEqual(linksOf(doc.id, coming.slice(0, atOnce + i + 1)))
        })
      }),
      { seed: 20260303, numRuns: 40, examples: [[[[0, 2], [0, 1, 2], [1], [1, 3], [1]], 0]] },
    )
    expect(slips).toBeGreaterThan(0)
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
    ['an older version', changed(8, 1), 'version 1'],
    ['another byte order', changed(12, 1), 'byte order'],
    ['the first half', bytes.subarray(0, bytes.length >> 1), 'cut short'],
    ['a damaged name', changed(60, 7), 'damaged'],
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
