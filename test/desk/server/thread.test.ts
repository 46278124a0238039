import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createCaseThread } from '../../../src/cli/case-thread.js'
import type { CasePage, JobPage, StoriesPage } from '../../../src/desk/wire.js'
import { caseOf, createCase, openCase } from '../../../src/store/case.js'
import { joinPlace, linkTo, openPlace } from '../../../src/store/place.js'
import { analyst, arrival, BLAST, BRIDGE, RAID } from '../../store/documents.js'
import { startServer } from '../../store/postgres-server.js'
import { deskOn } from './desk.js'

// Beside the packages it needs.
const WORKER = resolve('.cache/test/slow-case-worker.mjs')

let folder: string
let at: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isnad-thread-'))
  at = join(folder, 'case')
  const kept = await createCase(at, { analyst })
  for await (const _ of kept.add([arrival(BRIDGE)]));
  await kept.refresh()
  await kept.close()
  await build({
    entryPoints: ['test/desk/server/slow-case-worker.ts'],
    outfile: WORKER,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  })
}, 60_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A desk whose stories are worked out by a thread that ends them only when it is told to. */
async function slowDesk() {
  const flags = new Int32Array(new SharedArrayBuffer(8))
  const thread = createCaseThread(pathToFileURL(WORKER), flags)!
  const kept = await openCase(at, { analyst, workers: thread })
  const faults: unknown[] = []
  const { desk, ask } = deskOn(kept, (error) => void faults.push(error), thread.writerOf(kept))
  const get = async <Answer>(path: string): Promise<Answer> => {
    const answer = await ask(path)
    expect(answer.status, path).toBe(200)
    return (await answer.json()) as Answer
  }
  return {
    faults,
    ask,
    get,
    async added(text: string): Promise<JobPage> {
      const answer = await ask('/api/documents', {
        method: 'POST',
        body: text,
        headers: { 'content-type': 'application/x-ndjson' },
      })
      return (await answer.json()) as JobPage
    },
    async begun() {
      while (Atomics.load(flags, 1) === 0) await new Promise((done) => setTimeout(done, 5))
    },
    release() {
      Atomics.store(flags, 0, 1)
      Atomics.notify(flags, 0)
    },
    async close() {
      await desk.jobs.close()
      await thread.close()
      await kept.close()
    },
  }
}

const LINES = BLAST.map((doc) => JSON.stringify(doc)).join('\n')

test('pages answer while stories are worked out, as they stood before', async () => {
  const desk = await slowDesk()
  const { id } = await desk.added(LINES)
  await desk.begun()
  expect((await desk.get<StoriesPage>('/api/stories')).total).toBe(1)
  await desk.get('/api/documents/bridge')
  expect(await desk.get<CasePage>('/api/case')).toMatchObject({ counts: { documents: 4, stories: 1 }, upToDate: false })
  expect((await desk.get<JobPage>(`/api/jobs/${id}`)).state).toBe('stories')
  desk.release()
  await (await desk.ask(`/api/jobs/${id}/events`)).text()
  expect((await desk.get<JobPage>(`/api/jobs/${id}`)).state).toBe('done')
  expect(await desk.get<CasePage>('/api/case')).toMatchObject({ counts: { documents: 4, stories: 2 }, upToDate: true })
  expect(desk.faults).toEqual([])
  await desk.close()
}, 60_000)

test('a desk that is closed meanwhile breaks them off; the documents stay, and stories are as they were', async () => {
  const desk = await slowDesk()
  await desk.added(JSON.stringify(RAID))
  await desk.begun()
  await desk.close()
  expect(desk.faults).toEqual([])
  const again = await openCase(at, { analyst })
  expect(await again.info()).toMatchObject({ documents: 5, stories: 2, upToDate: false })
  await again.refresh()
  expect(await again.info()).toMatchObject({ stories: 3, upToDate: true })
  await again.close()
}, 60_000)

test('a long query of the database holds up what needs no database as little as another page', async () => {
  const place = await openPlace(at)
  const kept = caseOf(place, { analyst })
  const { ask } = deskOn(kept, () => {})
  const order: string[] = []
  const long = sql`select count(*) from generate_series(1, 4000000)`.execute(place.db).then(() => order.push('query'))
  await ask('/api/openapi.json').then(() => order.push('page'))
  await long
  expect(order).toEqual(['page', 'query'])
  await kept.close()
}, 60_000)

test('two threads share a database: neither sees a transaction of the other half done, and one that dies leaves nothing', async () => {
  const place = await openPlace(at)
  const other = await joinPlace(linkTo(place))
  const value = async () =>
    (await place.db.selectFrom('meta').select('value').where('key', '=', 'x').executeTakeFirst())?.value
  const order: string[] = []
  const write = (db: typeof other.db, text: string) =>
    db
      .insertInto('meta')
      .values({ key: 'x', value: text })
      .onConflict((c) => c.column('key').doUpdateSet({ value: text }))
      .execute()
  let read: Promise<unknown> = Promise.resolve()
  await other.db.transaction().execute(async (tx) => {
    await write(tx, 'half')
    read = value().then((seen) => order.push(`read ${seen}`))
    // Time enough for an answer, if there were one.
    for (let i = 0; i < 5; i++) await sql`select 1`.execute(tx)
    await write(tx, 'whole')
    order.push('written')
  })
  await read
  expect(order).toEqual(['written', 'read whole'])

  const dying = await joinPlace(linkTo(place))
  const broken = dying.db.transaction().execute(async (tx) => {
    await write(tx, 'lost')
    await dying.close()
    await new Promise(() => {})
  })
  void broken.catch(() => {})
  expect(await value()).toBe('whole')
  await other.close()
  await place.close()
}, 60_000)

test('a desk on a PostgreSQL server works stories out on another thread as well', async () => {
  const server = await startServer()
  try {
    const address = await server.database()
    const flags = new Int32Array(new SharedArrayBuffer(8))
    Atomics.store(flags, 0, 1)
    const thread = createCaseThread(pathToFileURL(WORKER), flags)!
    const kept = await createCase(address, { analyst, workers: thread })
    const { desk, ask } = deskOn(kept, () => {}, thread.writerOf(kept))
    const headers = { 'content-type': 'application/x-ndjson' }
    const { id } = (await (await ask('/api/documents', { method: 'POST', body: LINES, headers })).json()) as JobPage
    await (await ask(`/api/jobs/${id}/events`)).text()
    expect(Atomics.load(flags, 1)).toBe(1)
    expect(await (await ask('/api/case')).json()).toMatchObject({
      counts: { documents: 3, stories: 1 },
      upToDate: true,
    })
    await desk.jobs.close()
    await thread.close()
    await kept.close()
  } finally {
    await server.remove()
  }
}, 120_000)
