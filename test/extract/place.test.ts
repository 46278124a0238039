import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTracer } from '../../src/pipeline.js'

interface Case {
  readonly note: string
  readonly text: string
  readonly outlet?: string
  /** "words|country|precision", and "|what holds it" for a name without an entry. */
  readonly places: readonly string[]
}

const cases = readFileSync(new URL('../../src/lang/ar/cases/place.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case)

const tracer = createTracer()
const find = (text: string, outlet?: string) => tracer.document({ text, outlet }).places

describe('cases', () => {
  it.each(cases.map((row) => [row.note, row] as const))('%s', (_, row) => {
    const lines = find(row.text, row.outlet).map((place) => {
      const { text, country, precision, relation, within, gazetteerId } = place
      const named = gazetteerId === null && relation?.anchor.name !== text
      const holder = named ? `|${relation ? relation.anchor.name : (within?.name ?? 'null')}` : ''
      return `${text}|${country ?? 'null'}|${precision}${holder}`
    })
    expect(lines).toEqual(row.places)
  })
})

it('a place says what holds it, how it lies from what, and how precisely it is known', () => {
  const [village, town] = find('قصفت قرية القرنفلية على بعد 20 كلم شرق حلب السورية.')
  expect(village).toMatchObject({
    id: 'p1',
    name: 'القرنفلية',
    gazetteerId: null,
    lat: 36.201,
    precision: 'distance',
    relation: { kind: 'direction', bearing: 90, km: 20, anchor: { name: 'حلب' }, span: { text: '20 كلم شرق' } },
  })
  expect(town).toMatchObject({ name: 'حلب', gazetteerId: 'gn:170063', within: { name: 'حلب' }, relation: null })
})

const PIECES =
  'في|من|إلى|قرب|شمال|غرب|20|كلم|ريف|مدينة|قرية|بلدتي|محافظة|حي|مطار|العاصمة|دمشق|حلب|الرقة|للرقة|بحلب|تل|أبو|السورية|الشمالي|المدينة|و|،|.|"|«|#|(|\n|قالت|َ|\u200f|سوريا|العراق|وتركيا|القرنفلية|جامعة'.split(
    '|',
  )

it('spans slice back, in order and apart, and points come with a radius, whatever the input', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }), (pieces) => {
      const text = pieces.join(' ')
      let end = 0
      for (const place of find(text)) {
        expect(text.slice(place.start, place.end)).toBe(place.text)
        expect(place.start).toBeGreaterThanOrEqual(end)
        expect(place.lat === null).toBe(place.radiusKm === null)
        expect(place.precision === 'unlocated').toBe(place.lat === null)
        end = place.end
      }
    }),
  )
})
