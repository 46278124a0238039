import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { dayIn } from '../../../src/desk/client/days.js'
import { deskStory } from '../../../src/desk/client/story/facts.js'
import { paragraphOf } from '../../../src/desk/client/story/paragraph.js'
import { valuesOf } from '../../../src/desk/client/story/values.js'
import { storyPage } from '../../../src/desk/server/story-page.js'
import { ar } from '../../../src/messages/ar.js'
import { en } from '../../../src/messages/en.js'
import type { SourceDocument } from '../../../src/model/doc.js'
import { shownLinks } from '../../../src/store/shown-story.js'
import { analyst } from '../../store/documents.js'

const EXAMPLE = readFileSync('examples/case/documents.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as SourceDocument)
const { stories, documents, voices, parties, scope } = analyst.trace(EXAMPLE)
const story = deskStory(
  storyPage(
    {
      story: { ...stories[0]!, ...shownLinks(stories[0]!) },
      documents,
      voices,
      parties,
      machine: null,
      decisions: [],
      checks: [],
    },
    scope,
  ),
)

const written = (messages: typeof ar | typeof en) =>
  paragraphOf(story, {
    messages,
    comma: messages.lang === 'ar' ? '، ' : ', ',
    day: (edtf) => dayIn(edtf, { lang: messages.lang, digits: 'latn', style: 'short' }),
  })

test.each([ar, en])('a story is copied as text with links, each voice that denies it once ($lang)', (messages) => {
  const { text, html } = written(messages)
  const lines = text.split('\n')
  expect(lines[1]).toBe(messages.story.sentence(story.story.counts, scope.documents))
  const heads = lines.filter((line) => line.startsWith('• ')).map((line) => line.replace(/: (?!.*: ).*$/u, ''))
  const { denials, origins, discrepancies } = story.story
  expect(new Set(heads).size).toBe(heads.length)
  expect(heads.length).toBeLessThan(denials.length + origins.length + discrepancies.length)
  const linked = new Set([...html.matchAll(/<a href="([^"]*)">/gu)].map(([, url]) => url))
  const own = new Set(story.documents.flatMap(({ url }) => url ?? []))
  expect([...linked].filter((url) => !own.has(url!))).toEqual([])
  expect(linked.size).toBeGreaterThan(own.size / 2)
  expect(text).not.toContain('\u202e')
})

test('an Arabic text has Arabic signs and the verb of nobody: a denial is told as one by somebody', () => {
  const { text } = written(ar)
  expect(text).toMatch(/• نفي على لسان .+: .+ \(2024\/03\/1\d\)/u)
  expect(text).not.toMatch(/; /u)
  expect(written(en).text).toMatch(/ denies: /u)
})

test('what one voice said over time stands in the order it was printed, what differs in that of most documents', () => {
  const byId = new Map([
    ['early', { published: '2024-03-12' }],
    ['late', { published: '2024-03-14' }],
    ['undated', { published: null }],
  ]) as unknown as typeof story.byId
  const values = [
    { value: '21', documents: ['late', 'undated'], refs: [], origins: [] },
    { value: '2', documents: ['early'], refs: [], origins: [] },
  ]
  const difference = { field: 'killed', kind: 'update', role: null, claims: [], values } as const
  const order = (kind: 'update' | 'conflict') => valuesOf({ ...difference, kind }, { byId }).map(({ value }) => value)
  expect(order('update')).toEqual(['2', '21'])
  expect(order('conflict')).toEqual(['21', '2'])
})
