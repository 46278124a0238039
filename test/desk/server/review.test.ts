import { afterAll, beforeAll, expect, test } from 'vitest'
import type {
  DecidedPage,
  DecisionsPage,
  DocumentReview,
  QueuePage,
  StoryPage,
  WireError,
} from '../../../src/desk/wire.js'
import { BLAST, RAID } from '../../store/documents.js'
import { faultsOf, type TestDesk, testDesk } from './desk.js'

let desk: TestDesk
beforeAll(async () => {
  desk = await testDesk([...BLAST, RAID])
}, 60_000)
afterAll(() => desk.close())

const ask = (body: object): Promise<Response> =>
  desk.ask('/api/review', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ author: 'سلمى', ...body }),
  })

async function decide(body: object): Promise<DecidedPage> {
  const answer = await ask(body)
  const page = (await answer.json()) as DecidedPage
  expect([answer.status, faultsOf(page, 'DecidedPage')], JSON.stringify(page)).toEqual([200, []])
  return page
}

const storyOf = () => desk.get<StoryPage>('/api/stories/s-blast-1', 'StoryPage')
const reviewOf = async () => (await storyOf()).review

test('a decision changes the counts of the page at once, and says by whom', async () => {
  const before = await storyOf()
  expect(await reviewOf()).toMatchObject({ machine: null, authors: [] })
  const { decision, moved } = await decide({ kind: 'reject', document: 'blast-1', statement: 'a1', reason: 'نقل' })
  expect(decision).toMatchObject({ id: 'd1', kind: 'reject', author: 'سلمى', reason: 'نقل', document: 'blast-1' })
  expect(moved).toEqual([expect.objectContaining({ story: 's-blast-1', before: before.story.counts })])
  expect((await storyOf()).story.counts).toEqual(moved[0]!.after)
  expect(await reviewOf()).toMatchObject({ machine: before.story.counts, authors: ['سلمى'] })
  const { document, decided } = await desk.get<DocumentReview>('/api/documents/blast-1/review', 'DocumentReview')
  expect(document.attributions).toEqual([])
  expect(decided).toMatchObject([{ statement: 'a1', decision: { kind: 'reject' } }])
  await decide({ kind: 'undo', of: 'd1' })
  expect((await storyOf()).story.counts).toEqual(before.story.counts)
  const { decisions } = await desk.get<DecisionsPage>('/api/decisions', 'DecisionsPage')
  expect(decisions.map(({ kind, state }) => `${kind} ${state}`)).toEqual(['undo stands', 'reject undone'])
})

test('corrections, missed statements, owners and ticks are written down', async () => {
  const change = { source: { start: 0, end: 6 }, stance: 'hedges' }
  await decide({ kind: 'correct', document: 'blast-3', statement: 'a1', change })
  await decide({ kind: 'add', document: 'blast-3', change: { cue: 'قتلوا' } })
  const { document } = await desk.get<DocumentReview>('/api/documents/blast-3/review', 'DocumentReview')
  expect(document.attributions.map(({ stance, rule }) => `${stance} ${rule}`)).toEqual([
    'hedges person',
    'asserts person',
  ])
  await decide({ kind: 'owner', outlet: 'name:النهر', owner: 'شركة النهر' })
  expect((await storyOf()).story.counts.publishers).toBe(2)
  await decide({ kind: 'check', story: 's-blast-1', done: 'denials' })
  expect((await reviewOf()).checks).toMatchObject([{ done: 'denials', author: 'سلمى' }])
})

test('the queue is asked for whole or of a story', async () => {
  const whole = await desk.get<QueuePage>('/api/review', 'QueuePage')
  expect(whole.items.length).toBeGreaterThan(0)
  const { items } = await desk.get<QueuePage>('/api/review?story=s-blast-1&limit=1', 'QueuePage')
  expect(items).toHaveLength(1)
  expect(items[0]!.story).toBe('s-blast-1')
})

test.each([
  [{ kind: 'burn' }, 400],
  [{ kind: 'reject', document: 'blast-1', statement: 'a1', author: ' ' }, 400],
  [{ kind: 'reject', document: 'blast-1', statement: 'a99' }, 400],
  [{ kind: 'add', document: 'blast-1', change: { cue: { start: 5, end: 90_000 } } }, 400],
  [{ kind: 'reject', document: 'blast-1', statement: 'a1', more: 1 }, 400],
])('refuses %j', async (body, status) => {
  const answer = await ask(body)
  expect([answer.status, faultsOf((await answer.json()) as WireError, 'WireError')]).toEqual([status, []])
})

test('a decision from another site is not taken', async () => {
  const answer = await desk.ask('/api/review', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'origin': 'https://elsewhere.example' },
    body: JSON.stringify({ author: 'x', kind: 'undo' }),
  })
  expect(answer.status).toBe(403)
})
