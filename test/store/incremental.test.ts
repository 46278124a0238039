import { deserialize, serialize } from 'node:v8'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { caseCorpus } from '../../bench/corpus-case.js'
import type { SourceDocument } from '../../src/model/doc.js'
import { type Case, createCase, openCase } from '../../src/store/case.js'
import { openPlace } from '../../src/store/place.js'
import { all, analyst, arrival, BLAST, BRIDGE, clock, RAID } from './documents.js'
import { startServer, type TestServer } from './postgres-server.js'

/** `ISNAD_RUNS=50` does more. */
const RUNS = Number(process.env['ISNAD_RUNS'] ?? 2)

let server: TestServer
beforeAll(async () => {
  server = await startServer()
}, 120_000)
afterAll(() => server.remove(), 120_000)

const MADE: readonly SourceDocument[] = Array.from(caseCorpus(11, 24), ({ doc }) => doc)
/** A source that only its document tells apart, an agency that one document credits and others name, and a second account of one event. */
const OWN: readonly SourceDocument[] = [
  { id: 'alone', published: '2024-05-09', text: 'قال مصدر أمني إن سيارة ملغومة انفجرت في سوق مدينة الرملة القديمة.' },
  { id: 'credits', byline: 'وكالة الضفاف', outlet: 'المرفأ', text: 'قال شهود إن الطريق إلى الجسر قُطع مساء الأحد.' },
]
const POOL = [...MADE, BRIDGE, RAID, ...BLAST, ...OWN]

/** Everything that is told of documents together, without the numbers that rows have among themselves. */
async function told(at: string): Promise<unknown> {
  const { db, close } = await openPlace(at)
  const rows = async (query: string): Promise<unknown[]> => (await sql.raw(query).execute(db)).rows
  const found = {
    stories: await rows(`select to_jsonb(s) - 'place' - 'asked' as story from isnad.stories s order by place`),
    members: await rows(
      `select s.id, x.document from isnad.story_documents x join isnad.stories s on s.place = x.story order by 1, 2`,
    ),
    links: await rows(
      `select s.id, to_jsonb(x) - 'story' as link from isnad.story_links x join isnad.stories s on s.place = x.story
      order by s.place, x.seq`,
    ),
    claims:
      await rows(`select s.id as of, to_jsonb(x) - 'story' as claim from isnad.claims x join isnad.stories s on s.place = x.story
      order by 1, x.id`),
    facets: await rows(
      `select s.id, x.kind, x.value from isnad.story_facets x join isnad.stories s on s.place = x.story order by 1, 2, 3`,
    ),
    outlets:
      await rows(`select s.id, to_jsonb(x) - 'story' as outlet from isnad.outlet_stories x join isnad.stories s on s.place = x.story
      order by 1, x.outlet`),
    voices: await rows(`select * from isnad.voices order by id`),
    parties: await rows(`select * from isnad.parties order by id`),
    joins: await rows(`select * from isnad.joins order by a, b`),
    statements: await rows(`select * from isnad.statements order by document, item`),
  }
  await close()
  return found
}

/** Takes away all that was told, and all that was kept for telling it again. */
async function forget(at: string): Promise<void> {
  const { db, close } = await openPlace(at)
  for (const table of ['stories', 'voices', 'parties', 'joins', 'document_work'])
    await sql`delete from isnad.${sql.raw(table)}`.execute(db)
  await sql`update isnad.statements s set voices = '{}', speaker = null,
    links = array(select null::text from generate_series(1, cardinality(links)))
    from isnad.documents d where d.id = s.document and d.superseded_by is null`.execute(db)
  await close()
}

/** One thing that happens to a case. */
async function happen(open: Case, [kind, which, other]: readonly [number, number, number], waiting: SourceDocument[]) {
  const here = (await all(open.list())).map(({ id }) => id)
  if (kind % 4 < 2 || here.length === 0) {
    const some = Array.from(
      { length: 1 + (other % 4) },
      () => waiting.splice(which % Math.max(1, waiting.length), 1)[0],
    )
    await all(open.add(some.flatMap((doc) => (doc ? [arrival(doc)] : []))))
  } else if (kind % 4 === 2) {
    const doc = POOL.find(({ id }) => id === here[which % here.length])
    const text = `${doc?.text.slice(0, 400)} وقال مصدر طبي إن ${other % 90} أشخاص قتلوا.`
    if (doc) await all(open.add([arrival({ ...doc, text })]))
  } else {
    const id = here[which % here.length]!
    const statement = (await open.document(id)).attributions[0]
    if (statement) await open.decide({ kind: 'reject', document: id, statement: statement.id }, { author: 'سلمى' })
  }
}

test(
  `after ${RUNS} random sequences of additions, versions and decisions a case says what a fresh run says`,
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { minLength: 7, maxLength: 10 }),
        async (steps) => {
          const at = await server.database()
          const open = await createCase(at, { analyst, now: clock() })
          const waiting = [...POOL]
          for (const step of steps) {
            await happen(open, step, waiting)
            await open.refresh()
          }
          const kept = await told(at)
          const { stories } = analyst.assemble(await all(open.documents()))
          expect((await open.trace()).stories).toEqual(stories)
          const views = await Promise.all(stories.map(({ id }) => open.story(id)))
          expect(views.map((view) => view?.machine ?? view?.story)).toEqual(stories)
          await forget(at)
          await open.refresh()
          expect(kept).toEqual(await told(at))
          await open.close()
        },
      ),
      { numRuns: RUNS, seed: 20240510, endOnFailure: true },
    )
  },
)

test('a document more writes the stories it touches and no others', { timeout: 60_000 }, async () => {
  const at = await server.database()
  const open = await createCase(at, { analyst, now: clock() })
  await all(open.add([...MADE, ...BLAST.slice(0, 2), RAID].map((doc) => arrival(doc))))
  await open.refresh()
  const { db, close } = await openPlace(at)
  const written = async (): Promise<Map<string, string>> => {
    const { rows } = await sql<{ id: string; by: string }>`select id, xmin::text as by from isnad.stories`.execute(db)
    return new Map(rows.map(({ id, by }) => [id, by]))
  }
  const before = await written()
  await all(open.add([arrival(BLAST[2]!)]))
  await open.refresh()
  const after = await written()
  const touched = [...after].flatMap(([id, by]) => (before.get(id) === by ? [] : [id]))
  expect(touched).toEqual(['s-blast-1'])
  await all(open.add([arrival(BRIDGE)]))
  await open.refresh()
  expect([...(await written())].flatMap(([id, by]) => (after.get(id) === by ? [] : [id]))).toEqual(['s-bridge'])
  await close()
  await open.close()
})

test('what an isnad kept in another shape is worked out again', { timeout: 60_000 }, async () => {
  const at = await server.database()
  const open = await createCase(at, { analyst, now: clock() })
  await all(open.add(MADE.map((doc) => arrival(doc))))
  await open.refresh()
  const before = await told(at)
  const { db, close } = await openPlace(at)
  const kept = async (): Promise<readonly { document: string; work: Uint8Array }[]> =>
    db.selectFrom('document_work').select(['document', 'work']).orderBy('document').execute()
  const shape = ({ work }: { work: Uint8Array }): readonly string[] => Object.keys(deserialize(inflateRawSync(work)))
  const here = await kept()
  for (const { document } of here) {
    const work = deflateRawSync(serialize({ mark: 'x', work: { outline: { stems: [] } } }))
    await sql`update isnad.document_work set work = ${work} where document = ${document}`.execute(db)
  }
  await open.refresh()
  expect(await told(at)).toEqual(before)
  expect((await kept()).map(shape)).toEqual(here.map(shape))
  await close()
  await open.close()
})

test('stories that have no room between them move with all that hangs on them', { timeout: 60_000 }, async () => {
  const at = await server.database()
  const open = await createCase(at, { analyst, now: clock() })
  await all(open.add([...BLAST, RAID].map((doc) => arrival(doc))))
  await open.refresh()
  const { db, close } = await openPlace(at)
  // As close as they can stand.
  await sql`update isnad.stories s set place = x.at from (select place, row_number() over (order by place) - 1 as at
    from isnad.stories) x where x.place = s.place`.execute(db)
  await all(open.add([BRIDGE, ...MADE].map((doc) => arrival(doc))))
  await open.refresh()
  await close()
  const moved = await told(at)
  await forget(at)
  await open.refresh()
  expect(moved).toEqual(await told(at))
  await open.close()
})

test('several that tell one case at once come to the same', { timeout: 60_000 }, async () => {
  const at = await server.database()
  const open = await createCase(at, { analyst, now: clock() })
  await all(open.add([...MADE, ...BLAST].map((doc) => arrival(doc))))
  const others = await Promise.all([openCase(at, { analyst }), openCase(at, { analyst })])
  await Promise.all([open, ...others].map((one) => one.refresh()))
  for (const other of others) await other.close()
  const together = await told(at)
  await forget(at)
  await open.refresh()
  expect(together).toEqual(await told(at))
  await open.close()
})
