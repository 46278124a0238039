import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LogPage, OriginalPage, OriginalsPage, StoriesPage, StoryPage, WireError } from '../../../src/desk/wire.js'
import { BLAST } from '../../store/documents.js'
import { faultsOf, type TestDesk, testDesk } from './desk.js'

/** Reports the blast, and names nobody for it. */
const OWN = {
  id: 'own',
  outlet: 'صحيفة البيدر',
  published: '2024-05-10',
  title: 'سبعة قتلى في انفجار سوق مدينة الرملة القديمة',
  text: 'قتل سبعة أشخاص في انفجار سيارة ملغومة في سوق مدينة الرملة القديمة صباح الخميس.',
}

let desk: TestDesk
let story: string
beforeAll(async () => {
  desk = await testDesk([...BLAST, OWN])
  story = (await desk.get<StoriesPage>('/api/stories', 'StoriesPage')).rows[0]!.id
}, 60_000)
afterAll(() => desk.close())

const originsOf = async (): Promise<StoryPage> => desk.get<StoryPage>(`/api/stories/${story}`, 'StoryPage')

const attach = async (fields: Record<string, string | File>): Promise<Response> => {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  return desk.ask('/api/originals', { method: 'POST', body })
}

test('an original is put behind what a document says in its own words, with its file, and can be taken back', async () => {
  const before = await originsOf()
  const file = new File(['<script>1</script>'], '../‮fdp.html')
  const answer = await attach({
    name: 'تسجيل مصور',
    author: 'سلمى',
    url: 'https://video.example/1',
    documents: 'own',
    file,
  })
  const page = (await answer.json()) as OriginalPage
  expect([answer.status, faultsOf(page, 'OriginalPage')]).toEqual([200, []])
  expect(page.original).toMatchObject({
    author: 'سلمى',
    behind: 1,
    state: 'stands',
    file: { name: 'fdp.html', size: 18 },
  })
  expect(page.moved).toEqual([expect.objectContaining({ story, before: before.story.counts })])

  const after = await originsOf()
  const origin = after.story.origins.find(({ name }) => name === 'تسجيل مصور')
  expect(origin).toMatchObject({ documents: ['own'] })
  expect(after.story.counts.origins.max).toBe(before.story.counts.origins.max + 1)
  expect(after.originals).toEqual([expect.objectContaining({ name: 'تسجيل مصور', url: 'https://video.example/1' })])

  const { id } = page.original
  const saved = await desk.ask(`/api/originals/${id}/file`)
  expect(await saved.text()).toBe('<script>1</script>')
  expect(saved.headers.get('content-type')).toBe('application/octet-stream')
  expect(saved.headers.get('content-disposition')).toMatch(/^attachment;.*fdp\.html/u)
  const [entry] = (await desk.get<LogPage>('/api/log', 'LogPage')).rows
  expect(entry).toMatchObject({ act: 'decided', decision: { kind: 'link', author: 'سلمى' } })

  const back = await desk.ask(`/api/originals/${id}`, {
    method: 'POST',
    body: JSON.stringify({ stands: false, author: 'سلمى' }),
    headers: { 'content-type': 'application/json' },
  })
  expect(((await back.json()) as OriginalPage).original.state).toBe('undone')
  expect((await originsOf()).story.counts).toEqual(before.story.counts)
  const { originals } = await desk.get<OriginalsPage>('/api/originals', 'OriginalsPage')
  expect(originals.map(({ state }) => state)).toEqual(['undone'])
}, 60_000)

test('an original that stands behind the whole story moves no words that name somebody', async () => {
  const answer = await attach({ name: 'برقية', author: 'سلمى', story })
  expect(((await answer.json()) as OriginalPage).original.behind).toBe(4)
  const { origins } = (await originsOf()).story
  expect(origins.find(({ name }) => name === 'برقية')?.documents).toEqual(['own'])
})

test.each([
  ['an address that is none of the web', { name: 'x', author: 'سلمى', url: 'javascript:alert(1)' }, 400, 'url'],
  ['nobody who says so', { name: 'x', author: ' ' }, 400, 'author'],
  ['no name', { name: '', author: 'سلمى' }, 400, 'name'],
  ['a field of another name', { name: 'x', author: 'سلمى', to: 'own' }, 400, 'to'],
] as const)('%s is refused, field by field', async (_, fields, status, field) => {
  const answer = await attach({ ...fields, documents: 'own' })
  const { error } = (await answer.json()) as WireError
  expect([answer.status, error.fields.map((one) => one.field)]).toEqual([status, [field]])
})

test.each([
  ['a document that is not there', { documents: 'none' }, 404],
  ['neither story nor document', {}, 400],
  ['a story that is not there', { story: 's-none' }, 400],
])('%s is told', async (_, fields, status) => {
  const answer = await attach({ name: 'x', author: 'سلمى', ...fields })
  expect([answer.status, faultsOf(await answer.json(), 'WireError')]).toEqual([status, []])
  expect(desk.faults).toEqual([])
})

test('an original that is not there is not found', async () => {
  expect((await desk.ask('/api/originals/d99/file')).status).toBe(404)
})
