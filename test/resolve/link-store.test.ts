import { expect, test } from 'vitest'
import { type Draft, PLAIN } from '../../src/resolve/voice/draft.js'
import { lengthOf, linkStore } from '../../src/resolve/voice/link-store.js'

const draft = (name: string): Draft => ({ ...PLAIN, key: `medium:${name}`, type: 'media', named: true, name })

test('links come back as they were packed: who, where, and that nobody stands there', () => {
  const store = linkStore()
  const span = { start: 3, end: 8, text: 'نورس' }
  const first = { links: [draft('نورس'), null, draft('الضفاف')], spans: [span, span, null], agencies: [], credits: [] }
  const second = { ...first, links: [draft('الضفاف')], spans: [{ start: 70_000, end: 70_006, text: 'الضفاف' }] }
  const [one, other] = [store.pack(first), store.pack(second)]
  expect([lengthOf(one), lengthOf(other)]).toEqual([3, 1])
  expect([0, 1, 2].map((link) => store.draftAt(one, link))).toEqual(first.links)
  expect([0, 2].map((link) => store.spanAt(one, link))).toEqual([span, null])
  expect(store.spanAt(other, 0)).toEqual(second.spans[0])
  // Those that are equal stand in memory once.
  expect(store.draftAt(other, 0)).toBe(store.draftAt(one, 2))
})
