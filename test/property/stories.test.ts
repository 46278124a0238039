import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { SourceDocument } from '../../src/model/doc.js'
import type { Story } from '../../src/model/story.js'
import { createTracer } from '../../src/pipeline.js'
import { swapNames } from '../swap.js'

const SEED = 20261128
const tracer = createTracer()
const file = new URL('../../examples/case/documents.jsonl', import.meta.url).pathname
const bundled = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as SourceDocument)

const storiesOf = (docs: readonly SourceDocument[]): readonly Story[] => tracer.trace(docs).stories

it('the same documents in any order make the same stories, claims, counts and ids', { timeout: 120_000 }, () => {
  const straight = storiesOf(bundled)
  expect(straight.length).toBeGreaterThan(0)
  const shuffled = fc.shuffledSubarray([...bundled], { minLength: bundled.length })
  fc.assert(
    fc.property(shuffled, (docs) => {
      expect(storiesOf(docs)).toEqual(straight)
    }),
    { seed: SEED, numRuns: 8 },
  )
})

it('a document of something else changes no other story', () => {
  const other: SourceDocument = {
    id: 'zz-other',
    published: '2019-01-05',
    title: 'ارتفاع أسعار البصل في أسواق فيليم',
    text: 'قالت نقابة التجار إن أسعار البصل ارتفعت في أسواق فيليم بعد موجة الصقيع.',
  }
  const before = storiesOf(bundled)
  const after = storiesOf([...bundled, other]).filter(({ documents }) => !documents.includes('zz-other'))
  expect(after).toEqual(before)
})

it('every origin a count holds is listed, with its words', () => {
  for (const story of storiesOf(bundled)) {
    const ids = new Set(story.origins.map(({ id }) => id))
    for (const claim of story.claims) {
      expect(claim.origins).toHaveLength(claim.counts.origins.max)
      expect(claim.origins.every((id) => ids.has(id))).toBe(true)
      expect(claim.counts.origins.min).toBeLessThanOrEqual(claim.counts.origins.max)
    }
    expect(story.claims.filter(({ central }) => central)).toHaveLength(1)
    for (const origin of story.origins) expect(origin.evidence.length).toBeGreaterThan(0)
  }
})

it('exchanging the names of two parties changes no count', () => {
  const pairs = [{ names: ['أرزانة', 'هلباد'] }, { names: ['سنداري', 'نيرامي'], nisba: true }] as const
  const swap = (text: string | undefined) => swapNames(text ?? '', pairs).text
  const swapped = bundled.map((doc) => ({
    ...doc,
    title: swap(doc.title),
    text: swap(doc.text),
    outlet: swap(doc.outlet),
  }))
  const shape = (stories: readonly Story[]) =>
    stories.map(({ documents, counts, claims, denials, discrepancies }) => ({
      documents: [...documents].sort(),
      counts,
      claims: claims.map(({ kind, role, value, counts: own }) => ({ kind, role, value, own })),
      denials: denials.map(({ document, kind }) => ({ document, kind })),
      differences: discrepancies.map(({ field, kind }) => ({ field, kind })),
    }))
  expect(shape(storiesOf(swapped))).toEqual(shape(storiesOf(bundled)))
})
