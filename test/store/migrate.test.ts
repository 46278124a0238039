import { readdir, readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrationsOf } from '../../src/store/migrate.js'
import { MIGRATIONS } from '../../src/store/migrations/index.js'
import { openPlace } from '../../src/store/place.js'
import { restoreCase } from '../../src/store/restore.js'
import { analyst } from './documents.js'
import { startServer, type TestServer } from './postgres-server.js'

const FIXTURES = 'test/store/fixtures'
let server: TestServer
beforeAll(async () => {
  server = await startServer()
}, 120_000)
afterAll(() => server.remove(), 120_000)

test('every schema that there was has a fixture', async () => {
  expect((await readdir(FIXTURES)).sort()).toEqual(Object.keys(MIGRATIONS).map((name) => `${name}.jsonl`))
})

test.each(Object.keys(MIGRATIONS))('a case of the schema %s is brought forward whole', async (name) => {
  const lines = (await readFile(`${FIXTURES}/${name}.jsonl`, 'utf8')).trimEnd().split('\n')
  const at = await server.database()
  const feed = async function* () {
    yield* lines
  }
  const restored = await restoreCase(feed(), 'fixture', at, { analyst })
  expect((await restored.check()).faults).toEqual([])
  expect(await restored.info()).toMatchObject({
    documents: 2,
    earlierVersions: 1,
    schema: Object.keys(MIGRATIONS).at(-1),
  })
  expect((await restored.search('الجسر')).total).toBe(2)
  await restored.update(() => true, { all: true })
  expect((await restored.check()).faults).toEqual([])
  await restored.close()
  const { db, close } = await openPlace(at)
  expect(await migrationsOf(db)).toEqual(Object.keys(MIGRATIONS))
  await close()
})
