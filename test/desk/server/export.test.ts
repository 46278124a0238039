import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StoriesPage } from '../../../src/desk/wire.js'
import { type TestDesk, testDesk } from './desk.js'

const DOCUMENTS = ['وكالة نورس', 'إذاعة الساحل', 'صحيفة «الشراع»'].map((outlet, i) => ({
  id: `d${i}`,
  outlet,
  published: `2024-05-0${i + 6}`,
  title: 'غارة على جسر/المرفأ',
  text: `قال مصدر أمني لوكالة نورس إن ثلاثة عمال قتلوا في غارة جوية في مدينة حلب مساء الأحد. ${'وتوقفت الحركة. '.repeat(i)}`,
}))

let desk: TestDesk
beforeAll(async () => {
  desk = await testDesk([
    ...DOCUMENTS,
    { id: 'other', outlet: 'الراصد', published: '2023-01-09', text: 'أعلنت البلدية افتتاح معرض للكتاب في بيروت.' },
  ])
}, 60_000)
afterAll(() => desk.close())

const rowsOf = async (query: string): Promise<Record<string, string>[]> => {
  const answer = await desk.ask(`/api/export?${query}`)
  expect(answer.status).toBe(200)
  return parse(await answer.text(), { columns: true, bom: true })
}

test('a table of the case is saved with what persons decided, under the name of the case', async () => {
  const answer = await desk.ask('/api/export?as=csv&table=attributions&bom=true')
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(answer.headers.get('content-disposition')).toContain('filename="case attributions.csv"')
  expect(answer.headers.get('content-security-policy')).toContain('sandbox')
  expect([...new Uint8Array(await answer.arrayBuffer()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])

  const before = await rowsOf('as=csv&table=attributions')
  const taken = before.find(({ document }) => document === 'd0')
  await desk.kept.decide({ kind: 'reject', document: 'd0', statement: taken!.attribution! }, { author: 'Mona' })
  const after = await rowsOf('as=csv&table=attributions')
  expect(after).toHaveLength(before.length - 1)
  await desk.kept.decide({ kind: 'undo' }, { author: 'Mona' })
})

test('one story is saved under its title, and the documents of others are left out', async () => {
  const { rows } = await desk.get<StoriesPage>('/api/stories', 'StoriesPage')
  const story = rows.find(({ title }) => title.includes('غارة'))!
  const query = `story=${encodeURIComponent(story.id)}&as=csv&table=documents`
  const answer = await desk.ask(`/api/export?${query}`)
  const named = decodeURIComponent(
    /filename\*=UTF-8''(\S+)/u.exec(answer.headers.get('content-disposition') ?? '')![1]!,
  )
  expect(named).toBe('غارة على جسر-المرفأ documents.csv')
  expect((await rowsOf(query)).map(({ document }) => document).toSorted()).toEqual(['d0', 'd1', 'd2'])
})

test('a drawing and a workbook come as what they are', async () => {
  const { rows } = await desk.get<StoriesPage>('/api/stories', 'StoriesPage')
  const story = encodeURIComponent(rows[0]!.id)
  const svg = await desk.ask(`/api/export?as=svg&lang=ar&story=${story}`)
  const drawn = await svg.text()
  expect(svg.headers.get('content-type')).toContain('image/svg+xml')
  expect([drawn.slice(0, 5), drawn.trimEnd().slice(-6)]).toEqual(['<?xml', '</svg>'])
  const xlsx = new Uint8Array(await (await desk.ask('/api/export?as=xlsx')).arrayBuffer())
  expect(String.fromCharCode(xlsx[0]!, xlsx[1]!)).toBe('PK')
})

test.each([
  ['as=nonsense', 400],
  ['as=csv', 400],
  ['as=csv&table=none', 400],
  ['as=jsonl&redact=true', 400],
  ['as=html&story=none', 404],
  ['', 400],
])('%s is refused before anything of a file is sent', async (query, status) => {
  const answer = await desk.ask(`/api/export?${query}`)
  expect(answer.status).toBe(status)
  expect(answer.headers.get('content-disposition')).toBeNull()
  expect(await answer.json()).toHaveProperty('error.message.ar')
})

test('whoever stops reading ends the writing', async () => {
  const answer = await desk.ask('/api/export?as=jsonl')
  const reader = answer.body!.getReader()
  await reader.read()
  await reader.cancel()
  expect(desk.faults).toEqual([])
})
