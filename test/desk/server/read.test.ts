import { afterAll, beforeAll, expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import type {
  CasePage,
  DocumentPage,
  LinkProof,
  LogPage,
  OutletPage,
  OutletsPage,
  SearchPage,
  StoriesPage,
  StoryPage,
  VoicePage,
  VoicesPage,
} from '../../../src/desk/wire.js'
import type { SourceDocument } from '../../../src/model/doc.js'
import { type TestDesk, testDesk } from './desk.js'

const DOCUMENTS = readFileSync('examples/case/documents.jsonl', 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as SourceDocument)

let desk: TestDesk
beforeAll(async () => {
  desk = await testDesk(DOCUMENTS)
}, 60_000)
afterAll(() => desk.close())

const firstStory = async (): Promise<StoryPage> => {
  const { rows } = await desk.get<StoriesPage>('/api/stories?sort=spread&limit=1', 'StoriesPage')
  return desk.get<StoryPage>(`/api/stories/${encodeURIComponent(rows[0]!.id)}`, 'StoryPage')
}

test('the case says what it holds and what every count is among', async () => {
  const page = await desk.get<CasePage>('/api/case', 'CasePage')
  expect(page.counts.documents).toBe(DOCUMENTS.length)
  expect(page.scope.documents).toBe(DOCUMENTS.length)
  expect(page.languages[0]).toMatchObject({ lang: 'ar' })
  expect(page.upToDate).toBe(true)
  expect(page.updated >= page.created).toBe(true)
})

test('stories come page by page, each once, and filters let through only what they say', async () => {
  const all = await desk.get<StoriesPage>('/api/stories', 'StoriesPage')
  const seen: string[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: StoriesPage = await desk.get(`/api/stories?limit=2${cursor && `&cursor=${cursor}`}`, 'StoriesPage')
    seen.push(...page.rows.map(({ id }) => id))
    cursor = page.next
  }
  expect(seen).toEqual(all.rows.map(({ id }) => id))
  expect(seen).toHaveLength(all.total)
  const denied = await desk.get<StoriesPage>('/api/stories?denied=true', 'StoriesPage')
  expect(denied.rows.every(({ denials }) => denials > 0)).toBe(true)
  expect(denied.total).toBe(all.facets.denied)
  const none = await desk.get<StoriesPage>('/api/stories?q=زقزق', 'StoriesPage')
  expect(none).toMatchObject({ total: 0, rows: [], next: null })
})

test('a story page proves what it says: every span stands in its document, every way ends at one', async () => {
  const page = await firstStory()
  const texts = new Map<string, string>()
  for (const { id } of page.documents) {
    const { document } = await desk.get<DocumentPage>(`/api/documents/${encodeURIComponent(id)}`, 'DocumentPage')
    texts.set(id, document.text)
  }
  for (const { id, sentences, statements, items } of page.documents) {
    const spans = [...sentences, ...items, ...statements.flatMap(({ cue, source, content }) => [cue, source, content])]
    for (const span of spans) if (span) expect(texts.get(id)?.slice(span.start, span.end)).toBe(span.text)
  }
  const sentencesOf = new Map(page.documents.map(({ id, sentences }) => [id, sentences]))
  for (const { supports } of page.story.claims) {
    for (const { document, span } of supports) {
      const around = sentencesOf.get(document)?.some(({ start, end }) => start <= span.start && span.end <= end)
      expect(around, `${document} ${span.text}`).toBe(true)
    }
  }
  const ids = new Set(page.documents.map(({ id }) => id))
  const origins = new Set(page.story.origins.map(({ id }) => id))
  expect(page.paths.length).toBeGreaterThan(0)
  for (const { document, origin } of page.paths) {
    expect(ids).toContain(document)
    if (origin !== null) expect(origins).toContain(origin)
  }
  expect(page.documents.map(({ number }) => number)).toEqual(page.documents.map((_, i) => i + 1))
})

test('the words behind a link are there whichever end is named first', async () => {
  const page = await firstStory()
  const link = page.links.find(({ passages }) => passages > 0)!
  const ask = (from: string, to: string) =>
    desk.get<LinkProof>(
      `/api/stories/${encodeURIComponent(page.story.id)}/links?${new URLSearchParams({ from, to }).toString()}`,
      'LinkProof',
    )
  const proof = await ask(link.from, link.to)
  expect(proof.links[0]?.passages).toHaveLength(link.passages)
  expect(await ask(link.to, link.from)).toEqual(proof)
  expect((await ask(link.from, 'nobody')).links).toEqual([])
})

test('a document is set beside those it shares words with, each passage from its own side', async () => {
  const page = await firstStory()
  const link = page.links.find(({ passages }) => passages > 0)!
  for (const [one, other] of [
    [link.from, link.to],
    [link.to, link.from],
  ] as const) {
    const { aligned, document } = await desk.get<DocumentPage>(
      `/api/documents/${encodeURIComponent(one)}`,
      'DocumentPage',
    )
    const beside = aligned.find(({ document: { id } }) => id === other)
    for (const { from, differences } of beside!.passages) {
      expect(document.text.slice(from.start, from.end)).toBe(from.text)
      for (const { from: own } of differences) if (own) expect(document.text.slice(own.start, own.end)).toBe(own.text)
    }
  }
})

test('voices and outlets lead to what they said and printed', async () => {
  const { rows, types } = await desk.get<VoicesPage>('/api/voices?sort=statements', 'VoicesPage')
  expect(types.reduce((sum, { voices }) => sum + voices, 0)).toBeGreaterThan(0)
  const voice = await desk.get<VoicePage>(`/api/voices/${encodeURIComponent(rows[0]!.id)}?limit=1`, 'VoicePage')
  expect(voice.said.rows).toHaveLength(1)
  expect(voice.said.total).toBe(rows[0]!.statements)
  expect(voice.said.next).toBe(rows[0]!.statements > 1 ? '1' : null)
  const outlets = await desk.get<OutletsPage>('/api/outlets', 'OutletsPage')
  const [first] = outlets.rows
  const { documents, outlet } = await desk.get<OutletPage>(
    `/api/outlets/${encodeURIComponent(first!.key)}`,
    'OutletPage',
  )
  expect(documents.total).toBe(first!.documents)
  const { all, alone, own, common, nobody } = outlet.claims
  expect(alone + own + common + nobody).toBe(all)
})

test('search shows words where they stand, and the log holds together', async () => {
  const word = DOCUMENTS[0]!.title!.split(' ')[0]!
  const { rows } = await desk.get<SearchPage>(`/api/search?q=${encodeURIComponent(word)}`, 'SearchPage')
  expect(rows.length).toBeGreaterThan(0)
  for (const { document, titleHighlights } of rows)
    for (const { start, end, text } of titleHighlights) expect(document.title!.slice(start, end)).toBe(text)
  const log = await desk.get<LogPage>('/api/log?limit=3', 'LogPage')
  expect(log.total).toBe(DOCUMENTS.length + 1)
  expect(log.chain).toEqual({ entries: log.total, verified: true, broken: null })
  expect(log.rows[0]?.hash).toBe(log.head.hash)
})

test.each([
  ['limit', 'from 1', '/api/stories?limit=0'],
  ['limit', 'up to 200', '/api/stories?limit=201'],
  ['sort', 'spread', '/api/stories?sort=loudest'],
  ['from', '2024-05', '/api/stories?from=yesterday'],
  ['colour', 'no field', '/api/stories?colour=red'],
  ['cursor', 'next', '/api/stories?cursor=-1'],
  ['q', '1000', `/api/search?q=${'ا'.repeat(1001)}`],
  ['to', 'given', '/api/stories/x/links?from=a'],
])('a wrong %s is refused, and what would do (%s) is said in both languages', async (field, words, path) => {
  const answer = await desk.ask(path)
  const { error } = (await answer.json()) as {
    error: { code: string; fields: { field: string; wanted: { en: string; ar: string } }[] }
  }
  expect([answer.status, error.code]).toEqual([400, 'invalid'])
  expect(error.fields[0]?.field).toBe(field)
  expect(error.fields[0]?.wanted.en).toContain(words)
  expect(error.fields[0]?.wanted.ar).toMatch(/\p{Script=Arabic}/u)
})

test.each([
  '/api/stories/nothing',
  '/api/documents/nothing',
  '/api/voices/nothing',
  '/api/outlets/nothing',
  '/api/jobs/7',
])('%s is not there', async (path) => {
  expect((await desk.ask(path)).status).toBe(404)
  expect(desk.faults).toEqual([])
})
