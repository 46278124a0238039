import { readFileSync } from 'node:fs'
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
