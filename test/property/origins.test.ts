import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { caseVoices } from '../../src/corpus/origin/case-voices.js'
import { tellDistinct } from '../../src/corpus/origin/distinct.js'
import { LANGUAGES } from '../../src/lang/index.js'
import type { SourceDocument } from '../../src/model/doc.js'
import type { Story } from '../../src/model/story.js'
import type { Trace } from '../../src/model/trace.js'
import { MESSAGES } from '../../src/messages/index.js'
import { createTracer } from '../../src/pipeline.js'
import { renderStoryExplanation } from '../../src/report/story/explain.js'
import { bridged } from '../bridged.js'
import { swapNames } from '../swap.js'

const SEED = 20261129
const tracer = createTracer()
const bundled = readFileSync(new URL('../../examples/case/documents.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as SourceDocument)

const lowerOf = ({ origins }: Story, id: string): string | undefined => origins.find((one) => one.id === id)?.lowerId

/** Pairs of one group, at either end, that are known to be distinct though no sure join makes one of the two themselves. */
function distinctPairs({ stories, voices, joins }: Trace): string[] {
  const known = caseVoices(voices, joins)
  return stories.flatMap((story) => {
    const heard = story.origins.flatMap((origin) => origin.voices)
    const distinct = tellDistinct(heard, known, LANGUAGES.ar.stories)
    const direct = (a: string, b: string): boolean =>
      story.joins.some((join) => !join.against && [a, b].includes(join.a) && [a, b].includes(join.b))
    const within = (groups: readonly (readonly string[])[], differ: (a: string, b: string) => boolean): string[] =>
      groups.flatMap((group) =>
        group.flatMap((a, i) =>
          group.slice(i + 1).flatMap((b) => (differ(a, b) && !direct(a, b) ? [`${a} ${b}`] : [])),
        ),
      )
    const lower = new Map<string, string[]>()
    for (const { lowerId, voices: own } of story.origins) lower.set(lowerId, [...(lower.get(lowerId) ?? []), ...own])
    return [
      ...within(
        story.origins.map((origin) => origin.voices),
        (a, b) => distinct.voices(a, b),
      ),
      ...within([...lower.values()], (a, b) => distinct.parties(a, b)),
    ]
  })
}

it(
  'no origin holds two voices that are known to be distinct, and no least origin two parties',
  { timeout: 60_000 },
  () => {
    expect(distinctPairs(tracer.trace(bundled))).toEqual([])
    let refused = 0
    fc.assert(
      fc.property(bridged, (docs) => {
        const trace = tracer.trace(docs)
        expect(distinctPairs(trace)).toEqual([])
        refused += trace.stories.flatMap(({ joins }) => joins.filter(({ against }) => against)).length
      }),
      { seed: SEED, numRuns: 60 },
    )
    expect(refused).toBeGreaterThan(0)
  },
)

it('a join that was refused is explained by the two it would have brought together', { timeout: 60_000 }, () => {
  const traces = fc.sample(bridged, { seed: SEED, numRuns: 40 }).map((docs) => tracer.trace(docs))
  const pen = { messages: MESSAGES.en, width: 200, color: false, bidi: false, full: false }
  let told = 0
  for (const trace of traces) {
    for (const story of trace.stories.filter(({ joins }) => joins.some(({ against }) => against))) {
      const text = renderStoryExplanation(story, trace, pen)
      const lower = new Map(story.origins.flatMap(({ lowerId, voices }) => voices.map((id) => [id, lowerId] as const)))
      const parted = story.joins.filter(({ a, b, against }) => against && lower.get(a) !== lower.get(b))
      expect(text).toContain('who are known to be two')
      expect(text.includes('each counted for itself')).toBe(parted.length > 0)
      // A reason never says of two that they count as one where they do not.
      for (const { reasons } of story.claims) {
        for (const reason of reasons)
          if (reason.kind === 'join') expect(lowerOf(story, reason.a)).toBe(lowerOf(story, reason.b))
      }
      told += parted.length
    }
  }
  expect(told).toBeGreaterThan(0)
})

it('reports of voices that bridge others make the same groups in any order', { timeout: 60_000 }, () => {
  const both = bridged.chain((docs) =>
    fc.tuple(fc.constant(docs), fc.shuffledSubarray(docs, { minLength: docs.length })),
  )
  fc.assert(
    fc.property(both, ([docs, other]) => {
      expect(tracer.trace(other).stories).toEqual(tracer.trace(docs).stories)
    }),
    { seed: SEED, numRuns: 30 },
  )
})

it('who bears which name decides no tie', { timeout: 60_000 }, () => {
  const pairs = [{ names: ['ليبي', 'تونسي'], nisba: true }, { names: ['سالم الزيادي', 'نزار المرادي'] }] as const
  const shape = (stories: readonly Story[]) =>
    stories.map(({ documents, counts, joins, origins }) => ({
      documents,
      counts,
      joins: joins.map(({ kind, sure }) => `${kind} ${sure}`).sort(),
      origins: origins.map(({ voices, documents: own }) => `${voices.length} ${own.join()}`).sort(),
    }))
  fc.assert(
    fc.property(bridged, (docs) => {
      const swapped = docs.map((doc) => ({ ...doc, text: swapNames(doc.text, pairs).text }))
      expect(shape(tracer.trace(swapped).stories)).toEqual(shape(tracer.trace(docs).stories))
    }),
    { seed: SEED, numRuns: 40 },
  )
})
