import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { SourceDocument } from '../../src/model/doc.js'
import { createTracer } from '../../src/pipeline.js'

const SEED = 20260328
/** Milliseconds: whole cases are traced again and again, and other work may share the machine. */
const PATIENCE = 60_000
const tracer = createTracer()

const path = (relative: string) => new URL(relative, import.meta.url).pathname
const bundled = [path('../../examples/case/documents.jsonl'), path('../../eval/own/documents.jsonl')].flatMap((file) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as SourceDocument),
)

/** Short reports put together from sources that bear on each other: namesakes, spellings, organs, relays. */
const source = fc.constantFrom(
  'مصدر عسكري',
  'مصدر عسكري دبلوماسي',
  'مصدر عسكري روسي',
  'مصادر عسكرية تركية',
  'المصدر نفسه',
  'وزارة الصحة',
  'وزارة الصحة اليمنية',
  'وزارة الصحة في غزة',
  'المتحدث باسم الوزارة خالد هاغاري',
  'خالد هغاري',
  'هاغاري',
  'وزير الدفاع المصري سالم الجبوري',
  'النائب الليبي سالم الجبوري',
  'سالم الجبوري',
  'وزير الدفاع المصري',
  'شهود عيان',
  'التحالف',
  'التحالف الدولي',
)
const medium = fc.constantFrom(
  '',
  ' لوكالة سبوتنيك',
  ' لوكالة نوفوستي',
  ' لرويترز',
  ' لقناة العربية',
  ' لموقع لا يعرفه أحد',
)
const sentence = fc.tuple(source, medium).map(([who, through]) => `قال ${who}${through} إن الجسر سليم.`)
const report = fc.record({
  text: fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(' ')),
  published: fc.constantFrom('2021-03-04', '2021-03-06', '2021-03-20', ''),
  outlet: fc.constantFrom('', 'رويترز', 'العربية', 'الحدث', 'المصري اليوم'),
})

const told = (docs: readonly SourceDocument[]) => {
  const { documents, voices, parties, joins } = tracer.trace(docs)
  const links = documents.map((doc) => [doc.id, doc.attributions.map((a) => a.chain.map((link) => link.voice))])
  return { links: Object.fromEntries(links) as Record<string, unknown>, voices, parties, joins }
}

const shuffled = <T>(items: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length })

it(
  'voices, parties and joins of invented reports do not depend on the order of the documents',
  () => {
    fc.assert(
      fc.property(
        fc
          .array(report, { minLength: 2, maxLength: 8 })
          .map((docs) => docs.map((doc, i) => ({ ...doc, id: `d${i}` })))
          .chain((docs) => fc.tuple(fc.constant(docs), shuffled(docs))),
        ([docs, other]) => {
          expect(told(other)).toEqual(told(docs))
        },
      ),
      { seed: SEED, numRuns: 60 },
    )
  },
  PATIENCE,
)

it(
  'nor those of the bundled documents',
  () => {
    const straight = told(bundled)
    fc.assert(
      fc.property(shuffled(bundled), (docs) => {
        expect(told(docs)).toEqual(straight)
      }),
      { seed: SEED, numRuns: 3 },
    )
  },
  PATIENCE,
)

it(
  'every voice, party and join is of the case',
  () => {
    fc.assert(
      fc.property(fc.array(report, { minLength: 1, maxLength: 8 }), (docs) => {
        const { links, voices, parties, joins } = told(docs.map((doc, i) => ({ ...doc, id: `d${i}` })))
        const ids = new Set([...voices, ...parties].map((x) => x.id))
        for (const id of Object.values(links).flat(3)) if (id !== null) expect(ids).toContain(id)
        for (const { party } of voices) if (party !== null) expect(ids).toContain(party)
        for (const { a, b, evidence } of joins) {
          expect([...ids]).toEqual(expect.arrayContaining([a, b]))
          expect(evidence.length).toBeGreaterThan(0)
        }
      }),
      { seed: SEED, numRuns: 60 },
    )
  },
  PATIENCE,
)
