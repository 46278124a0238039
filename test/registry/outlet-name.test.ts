import { expect, test } from 'vitest'
import { createTracer } from '../../src/pipeline.js'
import { provenance } from '../../src/read/provenance.js'

const tracer = createTracer()
const TEXT = 'أعلنت بلدية الرمانة فتح الجسر بعد إصلاحه.'
const nameOf = (given: object) => tracer.document({ text: TEXT, ...given }).outlet?.name

test('pages of one known site bear one name, however they name the site', () => {
  const page = { domain: 'bbc.com', provenance: provenance('html') }
  expect(nameOf({ ...page, outlet: 'BBC News Arabic' })).toBe(nameOf(page))
})

test('a name that a person or a record gives stands, and so does that of a site nobody knows', () => {
  expect(nameOf({ domain: 'bbc.com', outlet: 'الخدمة العربية', provenance: provenance('jsonl') })).toBe(
    'الخدمة العربية',
  )
  const unknown = { domain: 'rummana.example', provenance: provenance('html') }
  expect(nameOf({ ...unknown, outlet: 'صحيفة الرمانة' })).toBe('صحيفة الرمانة')
  expect(nameOf(unknown)).toBe('rummana.example')
})
