import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { plainName } from '../../../src/desk/server/batch.js'
import type { CasePage, CheckPage, FileResult, JobEvent, JobPage } from '../../../src/desk/wire.js'
import { type Case, caseOf, createCase } from '../../../src/store/case.js'
import { openPlace } from '../../../src/store/place.js'
import { analyst, BRIDGE } from '../../store/documents.js'
import { deskOn, faultsOf, type TestDesk, testDesk } from './desk.js'

let desk: TestDesk
beforeAll(async () => {
  desk = await testDesk([BRIDGE])
}, 60_000)
afterAll(() => desk.close())

const REPORT = 'قال متحدث باسم البلدية إن الجسر الشرقي فُتح أمام السيارات صباح الثلاثاء.'

async function started(init: RequestInit): Promise<JobPage> {
  const answer = await desk.ask('/api/documents', { method: 'POST', ...init })
  const job = (await answer.json()) as JobPage
  expect([answer.status, faultsOf(job, 'JobPage')]).toEqual([202, []])
  return job
}

/** Everything a job tells, up to its end. */
async function eventsOf({ id }: JobPage, after = 0): Promise<JobEvent[]> {
  const answer = await desk.ask(`/api/jobs/${id}/events`, { headers: { 'last-event-id': String(after) } })
  expect(answer.headers.get('content-type')).toContain('text/event-stream')
  const events = [...(await answer.text()).matchAll(/^data: (.*)$/gmu)].map(([, data]) => JSON.parse(data!) as JobEvent)
  for (const event of events) expect(faultsOf(event, 'JobEvent')).toEqual([])
  return events
}

const resultsIn = (events: readonly JobEvent[]): FileResult[] =>
  events.flatMap((event) => (event.kind === 'result' ? [event.result] : []))

/** A body of JSON. */
const json = (body: object) => jsonText(JSON.stringify(body))
const jsonText = (body: string) => ({ body, headers: { 'content-type': 'application/json' } })

const form = (
  files: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>,
  fields: Record<string, string> = {},
) => {
  const body = new FormData()
  for (const [name, content] of Object.entries(files)) body.append('files', new File([content], 'f'), name)
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  return { body }
}

test('files are read into the case, each with what became of it, and stories follow', async () => {
  const before = (await desk.get<CasePage>('/api/case', 'CasePage')).revision
  const files = {
    'folder/report.txt': REPORT,
    'folder/lines.jsonl': `${JSON.stringify({ id: 'line', text: REPORT })}\n{"text":7}\n`,
    'folder/nothing.txt': '',
    'folder/../../‮http://evil.example/x.txt': `${REPORT} وأضاف أن الطريق آمن.`,
  }
  const events = await eventsOf(await started(form(files, { outlet: 'صحيفة المرفأ', published: '2024-05-07' })))
  const results = resultsIn(events)
  expect(results.map(({ kind, file }) => [kind, file])).toEqual([
    ['failed', 'folder/lines.jsonl'],
    ['failed', 'folder/nothing.txt'],
    ['added', 'folder/report.txt'],
    ['added', 'folder/lines.jsonl'],
    ['added', 'folder/http:/evil.example/x.txt'],
  ])
  const failed = results.find(({ kind, file }) => kind === 'failed' && file.endsWith('jsonl'))
  expect(failed).toMatchObject({ line: 2, code: 'input-invalid' })
  const end = events.at(-1)
  expect(end).toMatchObject({ kind: 'end', job: { state: 'done', progress: { added: 3, failed: 2, filesRead: 4 } } })
  const added = results.find(({ file }) => file === 'folder/report.txt') as { document: string }
  const document = await desk.kept.document(added.document)
  expect(document).toMatchObject({ outlet: { name: 'صحيفة المرفأ' }, published: '2024-05-07' })
  const page = await desk.get<CasePage>('/api/case', 'CasePage')
  expect(page.revision).not.toBe(before)
  expect(page.upToDate).toBe(true)
})

test('the same file again is known, an edited page is a version that shows what changed', async () => {
  const page = (text: string) => json({ text, title: 'فتح الجسر', url: 'https://almarfa.example/open' })
  expect(resultsIn(await eventsOf(await started(page(REPORT))))).toMatchObject([{ kind: 'added' }])
  expect(resultsIn(await eventsOf(await started(page(REPORT))))).toMatchObject([{ kind: 'known' }])
  const [edited] = resultsIn(await eventsOf(await started(page(REPORT.replace('صباح', 'مساء')))))
  expect(edited).toMatchObject({ kind: 'changed', changes: [{ field: 'text' }] })
})

test('pasted JSON Lines are documents of their own, and a text that only looks so is one', async () => {
  const paste = (text: string) => json({ text })
  const lines = ['أ', 'ب'].map((name) => JSON.stringify({ id: `p-${name}`, text: `${REPORT} ${name}` })).join('\n')
  expect(resultsIn(await eventsOf(await started(paste(lines))))).toHaveLength(2)
  expect(resultsIn(await eventsOf(await started(paste(`${lines}\n{not json}`))))).toHaveLength(1)
  const streamed = await started({ body: `${lines}\n`, headers: { 'content-type': 'application/x-ndjson' } })
  expect(resultsIn(await eventsOf(streamed)).map(({ kind }) => kind)).toEqual(['seen', 'seen'])
})

test('a broken connection goes on after the event it saw last', async () => {
  const job = await started(json({ text: `${REPORT} تتمة.` }))
  const all = await eventsOf(job)
  expect(await eventsOf(job, 1)).toEqual(all.slice(1))
  expect(await eventsOf(job, all.length)).toEqual([])
})

test('an addition that is cancelled keeps what it added and says so', async () => {
  const lines = Array.from({ length: 400 }, (_, i) => JSON.stringify({ id: `many-${i}`, text: `${REPORT} رقم ${i}.` }))
  const job = await started({ body: lines.join('\n'), headers: { 'content-type': 'application/x-ndjson' } })
  const answer = await desk.ask(`/api/jobs/${job.id}/cancel`, { method: 'POST' })
  expect(answer.status).toBe(202)
  const end = (await eventsOf(job)).at(-1)
  expect(end).toMatchObject({ kind: 'end', job: { state: 'cancelled' } })
  const { counts } = await desk.get<CasePage>('/api/case', 'CasePage')
  expect(counts.documents).toBeLessThan(400)
  expect((await desk.kept.check()).faults).toEqual([])
})

test('what waits with an addition that fails ends nevertheless', async () => {
  let adds = 0
  const kept: Case = {
    ...desk.kept,
    add: (arrivals) => {
      if (++adds > 1) throw new Error('no room left')
      return desk.kept.add(arrivals)
    },
  }
  const { jobs } = deskOn(kept, () => {}).desk
  const both = ['nothing', 'failing'].map(() => jobs.start({ files: [], options: {} })!)
  const ends: (JobEvent | undefined)[] = []
  for (const { id } of both) {
    let last: JobEvent | undefined
    for await (const { event } of jobs.follow(id, 0, new AbortController().signal)!) last = event
    ends.push(last)
  }
  await jobs.close()
  expect(ends).toMatchObject([
    { kind: 'end', job: { state: 'done' } },
    { kind: 'end', job: { state: 'failed' } },
  ])
})

test.each([
  ['no body of a known type', { body: 'x', headers: { 'content-type': 'text/plain' } }, 415],
  ['no files', form({}), 400],
  ['a date that is none', form({ 'a.txt': REPORT }, { published: 'yesterday' }), 400],
  ['a field nobody knows', form({ 'a.txt': REPORT }, { colour: 'red' }), 400],
  ['JSON that is none', jsonText('{'), 400],
  ['a text that is none', json({ text: 7 }), 400],
  [
    'a body that is too large',
    { body: new Uint8Array((64 << 20) + 1), headers: { 'content-type': 'application/x-ndjson' } },
    413,
  ],
])('%s is refused', async (_, init: RequestInit, status) => {
  expect((await desk.ask('/api/documents', { method: 'POST', ...init })).status).toBe(status)
  expect(desk.faults).toEqual([])
})

test.each([
  ['../../etc/passwd', 'etc/passwd'],
  ['C:\\Users\\a.txt', 'C:/Users/a.txt'],
  ['a‮txt.exe', 'atxt.exe'],
  ['-', '-'],
  ['', '-'],
  ['\u0000/\n', '-'],
])('the name %j is told as %j', (name, told) => {
  expect(plainName(name)).toBe(told)
})

test('checking the case from the desk says what check says', async () => {
  const ask = async (body: object) => {
    const answer = await desk.ask('/api/check', { method: 'POST', body: JSON.stringify(body) })
    return (await answer.json()) as CheckPage
  }
  const found = await ask({})
  expect(faultsOf(found, 'CheckPage')).toEqual([])
  expect(found.faults).toEqual([])
  expect((await ask({ head: found.head })).faults).toEqual([])
  expect((await ask({ head: 'f'.repeat(64) })).faults).toEqual([{ kind: 'head-missing', about: 'f'.repeat(64) }])
})

test('a long query keeps nobody waiting who does not ask the case', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'isnad-desk-long-'))
  await (await createCase(join(folder, 'case'), { analyst })).close()
  const place = await openPlace(join(folder, 'case'))
  const kept = caseOf(place, { analyst })
  try {
    const { ask } = deskOn(kept, () => {})
    const order: string[] = []
    const long = sql`select pg_sleep(1)`.execute(place.db).then(() => order.push('query'))
    const asked = ask('/api/case').then(() => order.push('case'))
    for (let n = 0; n < 20; n++) expect((await ask('/api/openapi.json')).status).toBe(200)
    order.push('pages')
    await Promise.all([long, asked])
    expect(order).toEqual(['pages', 'query', 'case'])
  } finally {
    await kept.close()
    await rm(folder, { recursive: true, force: true })
  }
})
