import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { SourceDocument } from '../../src/model/doc.js'
import { createTracer } from '../../src/pipeline.js'

interface Case {
  readonly note: string
  readonly text: string
  /** "type|trigger|modality|actors|patients", several parted by ";". */
  readonly events: readonly string[]
}

const cases = readFileSync(new URL('../../src/lang/ar/cases/event.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case)

const tracer = createTracer()
const trace = (text: string, more: Partial<SourceDocument> = {}) => tracer.document({ text, ...more })

describe('cases', () => {
  it.each(cases.map((row) => [row.note, row] as const))('%s', (_, row) => {
    const lines = trace(row.text).events.map(({ type, trigger, modality, actors, patients }) => {
      const words = (spans: readonly { readonly text: string }[]) => spans.map((x) => x.text).join(';')
      return `${type}|${trigger.text}|${modality}|${words(actors)}|${words(patients)}`
    })
    expect(lines).toEqual(row.events)
  })
})
