import { readdir, readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrationsOf } from '../../src/store/migrate.js'
import { MIGRATIONS } from '../../src/store/migrations/index.js'
import { createPlace, openPlace } from '../../src/store/place.js'
import { restoreCase } from '../../src/store/restore.js'
import { openCase } from '../../src/store/case.js'
import { shownLinks } from '../../src/store/shown-story.js'
import { analyst, BLAST } from './documents.js'
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

/** How many links each statement of the documents that stand has. */
async function saidBy(at: string): Promise<number[]> {
  const { db, close } = await openPlace(at)
  const { rows } = await sql<{ links: number }>`select cardinality(s.links) as links from documents d
    left join statements s on s.document = d.id where d.superseded_by is null`.execute(db)
  await close()
  return rows.map(({ links }) => links)
}

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
  const found = async (...asked: Parameters<typeof restored.search>): Promise<string[]> =>
    (await restored.search(...asked)).hits.map(({ id }) => id).sort()
  expect(await found('"سالم العتر"')).toContain('bridge@2')
  expect(await found('', { stance: 'denies' })).toEqual(await found('"سالم العتر"'))
  // Who speaks is told from what the old schema kept.
  await restored.refresh()
  expect(await found('', { voice: 'سالم العتر' })).toEqual(await found('"سالم العتر"'))
  expect(await saidBy(at)).not.toContain(0)
  await restored.update(() => true, { all: true })
  expect((await restored.check()).faults).toEqual([])
  await restored.close()
  const { db, close } = await openPlace(at)
  expect(await migrationsOf(db)).toEqual(Object.keys(MIGRATIONS))
  const { rows } = await sql`select attstorage::text as kept from pg_attribute
    where attrelid = 'documents'::regclass and attname = 'words'`.execute(db)
  // Words as they are: unpacking them took most of a search.
  expect(rows).toEqual([{ kept: 'e' }])
  await close()
})

test.each(['0005-decisions', '0008-assembly'])(
  'the links that a case of the schema %s holds inside its stories are brought along',
  async (schema) => {
    const at = await server.database()
    const before = await createPlace(at, schema)
    const [story] = analyst.assemble(BLAST.map((doc) => analyst.document(doc))).stories
    const { links, ...told } = story!
    expect(links.length).toBeGreaterThan(0)
    const lists = { place: 7, id: story!.id, title: story!.title, reports: 3 }
    await sql`insert into stories (place, id, title, reports, data) select x.* from jsonb_to_record(
      ${JSON.stringify({ ...lists, data: story })}::jsonb) as x(place int, id text, title text, reports int, data jsonb)`.execute(
      before.db,
    )
    const shown = shownLinks(story!)
    if (schema > '0006') {
      await sql`update stories set shown = ${JSON.stringify({ ...told, ...shown })}::jsonb`.execute(before.db)
    }
    await before.close()
    const open = await openCase(at, { analyst })
    expect((await open.story(story!.id))?.story).toEqual(story)
    expect((await open.shownStory(story!.id))?.story).toEqual({ ...told, ...shown })
    const { from, to } = links[0]!
    expect((await open.linksBetween(story!.id, [to, from]))?.links).toEqual(links.slice(0, 1))
    await open.close()
    // Nothing of it is held twice.
    const { db, close } = await openPlace(at)
    const { rows } = await sql<{
      data: object
      shown: object | null
    }>`select data, shown_links as shown from stories`.execute(db)
    expect(rows).toEqual([{ data: told, shown: schema > '0006' ? shown : null }])
    await close()
  },
)
