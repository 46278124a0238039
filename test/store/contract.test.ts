import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Doc, SourceDocument } from '../../src/model/doc.js'
import { createCase, openCase, type Case } from '../../src/store/case.js'
import { openPlace } from '../../src/store/place.js'
import { type StoryPlan, writeStories } from '../../src/store/stories-written.js'
import { deletePlace } from '../../src/store/place.js'
import { restoreCase } from '../../src/store/restore.js'
import { readCase } from '../../src/store/sources.js'
import { all, analyst, arrival, BRIDGE, clock, ODD, RAID, reports } from './documents.js'
import { startServer, type TestServer } from './postgres-server.js'

/** Reports with a security source and witnesses, other voices in each, for none has an outlet: one of ten denies. One man speaks in all. */
const securitySources = (count: number): SourceDocument[] =>
  Array.from({ length: count }, (_, n) => ({
    id: `said-${n}`,
    text: `${n % 10 === 0 ? 'نفى' : 'قال'} مصدر أمني إن الطريق رقم ${n + 100} أغلق. وقال سالم العتر إن الطريق مفتوح. وقال شهود عيان إن الجسر مغلق.`,
  }))

/** What every database must do alike. */
const DRIVERS = ['embedded', 'postgres'] as const

describe.each(DRIVERS)('a case in %s', { timeout: 240_000 }, (driver) => {
  let server: TestServer | undefined
  let folder = ''
  let made = 0
  const place = async (): Promise<string> => (server ? server.database() : join(folder, `case${++made}`))

  /** A case with nothing in it; an embedded one is copied, for a new database takes seconds on a busy machine. */
  const emptyCase = async (): Promise<string> => {
    const at = await place()
    if (server) await (await createCase(at, { analyst, now: clock() })).close()
    else await cp(join(folder, 'empty'), at, { recursive: true })
    return at
  }

  beforeAll(async () => {
    if (driver === 'postgres') server = await startServer()
    else {
      folder = await mkdtemp(join(tmpdir(), 'isnad-case-'))
      await (await createCase(join(folder, 'empty'), { analyst, now: clock() })).close()
    }
  }, 120_000)
  afterAll(async () => {
    await server?.remove()
    if (folder !== '') await rm(folder, { recursive: true, force: true })
  }, 120_000)

  async function withCase(
    docs: readonly SourceDocument[],
    use: (open: Case, at: string) => Promise<void>,
  ): Promise<void> {
    const at = await emptyCase()
    const open = await openCase(at, { analyst, now: clock() })
    try {
      await all(open.add(docs.map((doc) => arrival(doc))))
      await open.refresh()
      await use(open, at)
    } finally {
      await open.close()
    }
  }

  test('gives back what was traced, odd characters and all, and adds nothing twice', async () => {
    await withCase([BRIDGE, RAID, ODD], async (open) => {
      const docs = await all(open.documents())
      expect(docs.map(({ id, text }) => [id, text])).toEqual([BRIDGE, ODD, RAID].map(({ id, text }) => [id, text]))
      const again = await all(open.add([BRIDGE, RAID, ODD].map((doc) => arrival(doc))))
      expect(again.map(({ kind }) => kind)).toEqual(['known', 'known', 'known'])
      expect(await open.info()).toMatchObject({ documents: 3, sightings: 3, upToDate: true, head: { seq: 4 } })
      expect((await open.check()).faults).toEqual([])
    })
  })

  test('what it says of all documents is what a fresh run says of them', async () => {
    await withCase([BRIDGE], async (open) => {
      await all(open.add([...reports(3), RAID].map((doc) => arrival(doc))))
      await open.refresh()
      const kept = await open.trace()
      const byId = (one: SourceDocument, other: SourceDocument): number => ((one.id ?? '') < (other.id ?? '') ? -1 : 1)
      const fresh = analyst.trace([BRIDGE, RAID, ...reports(3)].sort(byId))
      const bare = (docs: readonly Doc[]) => docs.map((doc) => ({ ...doc, sha256: '' }))
      expect(bare(kept.documents)).toEqual(bare(fresh.documents))
      expect([kept.voices, kept.parties, kept.joins, kept.stories]).toEqual([
        fresh.voices,
        fresh.parties,
        fresh.joins,
        fresh.stories,
      ])
      expect(await open.info()).toMatchObject({ voices: fresh.voices.length, stories: fresh.stories.length })
    })
  })

  test('the same bytes elsewhere are one document with two sightings', async () => {
    await withCase([BRIDGE], async (open) => {
      const [again] = await all(open.add([arrival(BRIDGE, '/other/copy.jsonl')]))
      expect(again).toEqual({ kind: 'seen', id: 'bridge' })
      const { sightings } = await open.custody('bridge')
      expect(sightings.map(({ place: where }) => where)).toEqual(['/inputs/case.jsonl', '/other/copy.jsonl'])
      expect((await open.info()).documents).toBe(1)
    })
  })

  test('a page with other words is a new version, and what changed is shown', async () => {
    await withCase([BRIDGE, RAID], async (open) => {
      const edited = { ...BRIDGE, text: BRIDGE.text.replace('الشرقي', 'الغربي') }
      const [changed] = await all(open.add([arrival(edited)]))
      expect(changed).toMatchObject({ kind: 'changed', id: 'bridge@2', versionOf: 'bridge' })
      const runs = changed?.kind === 'changed' ? changed.changes.flatMap((x) => x.runs) : []
      expect(runs.filter(({ kind }) => kind !== 'same')).toEqual([
        { kind: 'gone', text: 'الشرقي' },
        { kind: 'new', text: 'الغربي' },
      ])
      const third = await all(open.add([arrival({ ...edited, title: 'الجسر الغربي' })]))
      expect(third).toMatchObject([{ id: 'bridge@3', versionOf: 'bridge@2', changes: [{ field: 'title' }] }])
      expect(await open.info()).toMatchObject({ documents: 2, earlierVersions: 2 })
      expect((await open.custody('bridge@2')).versions.map(({ id }) => id)).toEqual(['bridge', 'bridge@2', 'bridge@3'])
      expect((await open.check()).faults).toEqual([])
    })
  })

  test('a stranger with the id of another page is a document of its own', async () => {
    await withCase([BRIDGE], async (open) => {
      const [added] = await all(open.add([arrival({ ...RAID, id: 'bridge' })]))
      expect(added?.kind).toBe('added')
      expect(added?.id).toMatch(/^bridge-[0-9a-f]{12}$/u)
    })
  })

  test('searches words and phrases, highlights them as they stand, and narrows by what was found', async () => {
    await withCase([RAID, BRIDGE, ODD], async (open) => {
      for (const [query, wanted] of [
        ['الجسور الجسر', []],
        ['جسر', ['bridge', 'raid']],
        ['"الجسر الشرقي"', ['bridge']],
        ['"الشرقي الجسر"', []],
        ['والطريق', ['bridge', 'raid']],
        ['الطريق غارة', ['raid']],
        // Three letters are found with a preposition of one letter before them.
        ['اسم', ['raid']],
      ] as const) {
        const { hits } = await open.search(query)
        expect(hits.map(({ id }) => id).sort(), query).toEqual(wanted)
        for (const { id, highlights, excerpt } of hits) {
          const { text } = await open.document(id)
          for (const span of [...highlights, excerpt]) expect(text.slice(span.start, span.end)).toBe(span.text)
          expect(highlights.length).toBeGreaterThan(0)
        }
      }
      const { hits } = await open.search('الجسر')
      expect(hits.map(({ id }) => id)).toEqual(['bridge', 'raid'])
      expect(hits[0]?.highlights.map(({ text }) => text)).toEqual(['الجِسْر', 'الجسر'])
      const ids = async (filters: Parameters<Case['search']>[1]) =>
        (await open.search('', filters)).hits.map(({ id }) => id).sort()
      expect(await ids({ voice: 'سالم العتر' })).toEqual(['bridge'])
      expect(await ids({ voice: 'سالم العتر', stance: 'denies' })).toEqual(['bridge'])
      expect(await ids({ voice: 'وزارة الدفاع', stance: 'denies' })).toEqual([])
      expect(await ids({ stance: 'denies' })).toEqual(['bridge'])
      expect(await ids({ stance: 'asserts' })).toEqual(['bridge', 'odd', 'raid'])
      expect(await ids({ stance: 'asserts', outlet: 'النهر' })).toEqual(['raid'])
      expect(await ids({ stance: 'asserts', place: 'لا مكان' })).toEqual([])
      expect(await ids({ outlet: 'النهر' })).toEqual(['raid'])
      expect(await ids({ from: '2024-05-07' })).toEqual(['raid'])
      expect(await ids({ to: '2024-05-06' })).toEqual(['bridge'])
      expect(await ids({ from: '2024', to: '2024-05' })).toEqual(['bridge', 'raid'])
      expect(await ids({ event: 'no-such-type' })).toEqual([])
      expect(await ids({ story: 'no-such-story' })).toEqual([])
      expect(await ids({ party: 'لا أحد' })).toEqual([])
    })
  })

  test('weighs the latest of very many documents against each other, and finds the others after them', async () => {
    const at = await emptyCase()
    const open = await openCase(at, { analyst, now: clock() })
    await all(open.add([BRIDGE, RAID].map((doc) => arrival(doc))))
    await open.close()
    const { db, close } = await openPlace(at)
    await sql`insert into documents (id, seq, sha256, root, first_day, last_day, source, doc, words, analysis)
      select 'later-' || n, 100 + n, sha256, 'later-' || n, '2024-06-01', '2024-06-01', source, doc, words, analysis
      from documents, generate_series(1, 1000) n where id = 'raid'`.execute(db)
    await close()
    const again = await openCase(at, { analyst })
    const first = await again.search('الجسر')
    const last = await again.search('الجسر', { offset: 999 })
    await again.close()
    expect([first.total, last.total]).toEqual([1002, 1002])
    expect(first.hits.every(({ rank }) => rank > 0)).toBe(true)
    // The bridge is named twice in the first report, which by weight would stand before all of them.
    expect(last.hits.map(({ rank }) => rank > 0)).toEqual([true, false, false])
    expect(last.hits.slice(1).map(({ id }) => id)).toEqual(['raid', 'bridge'])
  })

  test('narrows by a name that more voices bear than are looked up one by one', async () => {
    const said = securitySources(130)
    await withCase([...said, BRIDGE], async (open) => {
      const total = async (filters: object, words = ''): Promise<number> => (await open.search(words, filters)).total
      expect((await open.voices({ name: 'مصدر أمني' })).total).toBeGreaterThan(100)
      expect(await total({ voice: 'مصدر أمني' })).toBe(131)
      expect(await total({ voice: 'مصدر أمني', stance: 'denies' })).toBe(13)
      expect(await total({ voice: 'مصدر أمني', stance: 'denies' }, 'الطريق')).toBe(13)
      // One statement must have both: these documents hold his words and a denial, but not his.
      expect(await total({ voice: 'سالم العتر', stance: 'denies' })).toBe(1)
      expect(await total({ voice: 'مصدر أمني', stance: 'asserts' })).toBe(118)
    })
  })

  test('narrows by a voice and a party of one statement, however many voices each of them has', async () => {
    const at = await emptyCase()
    const open = await openCase(at, { analyst, now: clock() })
    await all(open.add(securitySources(130).map((doc) => arrival(doc))))
    await open.refresh()
    await open.close()
    const { db, close } = await openPlace(at)
    await sql`insert into parties (id, folded, data) values ('security', 'security', '{}')`.execute(db)
    await sql`update voices set party = 'security' where position('مصدر امني' in folded) > 0`.execute(db)
    await close()
    const again = await openCase(at, { analyst })
    const security = { party: 'security' }
    for (const [filters, total] of [
      [security, 130],
      [{ ...security, stance: 'asserts' }, 117],
      [{ ...security, voice: 'مصدر أمني' }, 130],
      [{ ...security, voice: 'مصدر أمني', stance: 'denies' }, 13],
      // They and he speak in all of these documents, but in other statements.
      [{ voice: 'شهود عيان' }, 130],
      [{ ...security, voice: 'شهود عيان' }, 0],
      [{ voice: 'سالم العتر' }, 130],
      [{ ...security, voice: 'سالم العتر' }, 0],
      [{ ...security, voice: 'سالم العتر', stance: 'asserts' }, 0],
    ] as const) {
      expect((await again.search('', filters)).total, JSON.stringify(filters)).toBe(total)
    }
    await again.close()
  })

  test('stances are searched by what the statements say, before who speaks is told and after', async () => {
    const at = await emptyCase()
    interface Stance {
      readonly document: string
    }
    const asKept = async (): Promise<Stance[]> => {
      const { db, close } = await openPlace(at)
      const { rows } =
        await sql<Stance>`select document, stance, array(select unnest(voices) order by 1) as voices from document_stances
        order by document, stance`.execute(db)
      const said =
        await sql<Stance>`select document, stance, array_remove(array_agg(distinct voice order by voice), null) as voices
        from statements left join lateral unnest(voices) as voice on true group by document, stance order by document, stance`.execute(
          db,
        )
      await close()
      // What was said is written once it is told who said it; of a version that was superseded before, never.
      const told = new Set(said.rows.map(({ document }) => document))
      expect(rows.filter(({ document }) => told.has(document))).toEqual(said.rows)
      return rows
    }
    const open = await openCase(at, { analyst, now: clock() })
    await all(open.add([BRIDGE, RAID].map((doc) => arrival(doc))))
    expect((await open.search('', { stance: 'denies' })).total).toBe(1)
    await open.close()
    expect(await asKept()).toContainEqual({ document: 'raid', stance: 'asserts', voices: [] })
    const again = await openCase(at, { analyst, now: clock() })
    const crossing = { id: 'crossing', text: 'قالت وزارة الخارجية القطرية إن المعبر فُتح. ونفى شهود عيان ذلك.' }
    await all(
      again.add([{ ...BRIDGE, text: BRIDGE.text.replace('ونفى', 'وأكد') }, crossing].map((doc) => arrival(doc))),
    )
    await again.refresh()
    expect((await again.search('', { stance: 'denies' })).hits.map(({ id }) => id)).toEqual(['crossing'])
    expect((await again.search('', { stance: 'asserts', voice: 'سالم العتر' })).total).toBe(1)
    const qatar = { party: 'قطر', voice: 'وزارة الخارجية' }
    for (const [filters, total] of [
      [qatar, 1],
      [{ ...qatar, stance: 'asserts' }, 1],
      [{ ...qatar, stance: 'denies' }, 0],
      [{ ...qatar, voice: 'شهود' }, 0],
      [{ party: 'قطر', stance: 'asserts' }, 1],
    ] as const) {
      expect((await again.search('', filters)).total, JSON.stringify(filters)).toBe(total)
    }
    await again.update(() => true, { all: true })
    await again.close()
    expect(await asKept()).toContainEqual({
      document: 'crossing',
      stance: 'asserts',
      voices: expect.arrayContaining([expect.stringContaining('qatar')]),
    })
  })

  test.each(['claims', 'voices', 'statements'])(
    'what fails while stories are told is told itself, and nothing of them is kept: %s',
    async (table) => {
      const at = await emptyCase()
      const first = await openCase(at, { analyst, now: clock() })
      await all(first.add([BRIDGE, RAID].map((doc) => arrival(doc))))
      await first.close()
      const { db, close } = await openPlace(at)
      await sql`create function fail() returns trigger language plpgsql as
        $body$ begin raise exception 'no room for this'; end $body$`.execute(db)
      await sql`create trigger fails before insert on ${sql.table(table)} execute function fail()`.execute(db)
      await close()
      const open = await openCase(at, { analyst, now: clock() })
      await expect(open.refresh()).rejects.toThrow('no room for this')
      expect(await open.info()).toMatchObject({ documents: 2, stories: 0, claims: 0, voices: 0 })
      expect((await open.search('الجسر')).total).toBe(2)
      await open.close()
    },
  )

  test('of stories that are written one behind the other the first that fails is told', async () => {
    const { db, close } = await openPlace(await emptyCase())
    const none = { parts: [], links: [], members: { documents: [], facets: [] }, counted: { outlets: [], claims: [] } }
    const plan: StoryPlan = {
      moved: [],
      gone: [],
      ahead: [],
      async *later() {
        for (let at = 0; at < 6; at++) yield { ...none, stories: [{ place: at === 0 ? null : at }] }
      },
    }
    const written = db.transaction().execute((tx) => writeStories(tx, plan))
    await expect(written).rejects.toThrow('null value in column "place"')
    await close()
  })

  test('a change behind its back is found, and the log refuses it', async () => {
    const at = await emptyCase()
    const open = await openCase(at, { analyst, now: clock() })
    await all(open.add([BRIDGE, RAID].map((doc) => arrival(doc))))
    const { head } = await open.info()
    await open.close()
    const { db, close } = await openPlace(at)
    await expect(sql`update custody set entry = '{}'`.execute(db)).rejects.toThrow('append-only')
    await expect(sql`delete from raw`.execute(db)).rejects.toThrow('append-only')
    await sql`alter table custody disable trigger user`.execute(db)
    await sql`alter table raw disable trigger user`.execute(db)
    await sql`update documents set doc = replace(doc, 'الشرقي', 'الغربي') where id = 'bridge'`.execute(db)
    await sql`update raw set bytes = ${Buffer.from('other')} where sha256 = (select sha256 from documents where id = 'raid')`.execute(
      db,
    )
    await sql`update spans set spans = jsonb_set(spans::jsonb, '{3,0}', to_jsonb((spans::jsonb #>> '{3,0}')::int + 1))::text
      where document = 'raid'`.execute(db)
    await sql`delete from custody where seq = 3`.execute(db)
    await close()
    const again = await openCase(at, { analyst, now: clock() })
    const { faults } = await again.check(head.hash)
    await again.close()
    const kinds = new Set(faults.map(({ kind }) => kind))
    expect([...kinds].sort()).toEqual([
      'bytes-changed',
      'document-unlogged',
      'head-missing',
      'sighting-unlogged',
      'span-wrong',
      'text-changed',
    ])
  })

  test('an entry of the log or bytes that were changed are found', async () => {
    const at = await emptyCase()
    const open = await openCase(at, { analyst, now: clock() })
    await all(open.add([BRIDGE, RAID].map((doc) => arrival(doc))))
    await open.close()
    const { db, close } = await openPlace(at)
    await sql`alter table custody disable trigger user`.execute(db)
    await sql`alter table raw disable trigger user`.execute(db)
    await sql`update custody set entry = replace(entry, 'inputs', 'elsewhere') where seq = 2`.execute(db)
    await sql`update raw set bytes = ${Buffer.from('other')} where sha256 = (select sha256 from documents where id = 'raid')`.execute(
      db,
    )
    await close()
    const again = await openCase(at, { analyst })
    const { faults } = await again.check()
    await again.close()
    expect(faults).toContainEqual({ kind: 'log-broken', seq: 2 })
    expect(faults).toContainEqual(expect.objectContaining({ kind: 'bytes-changed', document: 'raid' }))
  })

  test('a backup makes the same case again, and one that was cut or changed makes none', async () => {
    await withCase([BRIDGE, RAID, ODD], async (open) => {
      await all(open.add([arrival({ ...BRIDGE, title: 'غير ذلك' })]))
      const lines = (await all(open.backup())).map((line) => line.trimEnd())
      const at = await place()
      const feed = async function* (from: readonly string[]) {
        yield* from
      }
      const again = await restoreCase(feed(lines), 'kept.gz', at, { analyst, now: clock() })
      expect(await all(again.documents())).toEqual(await all(open.documents()))
      expect(await all(again.list())).toEqual(await all(open.list()))
      expect((await again.check((await open.info()).head.hash)).faults).toEqual([])
      expect((await again.search('الجسر')).total).toBe(2)
      await again.close()
      const cut = await place()
      await expect(restoreCase(feed(lines.slice(0, -1)), 'kept.gz', cut, { analyst })).rejects.toMatchObject({
        code: 'case-damaged',
      })
      const changed = lines.map((line) => line.replace('غارة', 'نزهة'))
      await expect(restoreCase(feed(changed), 'kept.gz', cut, { analyst })).rejects.toMatchObject({
        code: 'case-damaged',
      })
      await expect(openCase(cut, { analyst })).rejects.toMatchObject({ code: 'case-missing' })
    })
  })

  test('an update tells what it changes and keeps it only if the answer is yes', async () => {
    await withCase([BRIDGE, RAID], async (open, at) => {
      await open.close()
      const document = (doc: SourceDocument): Doc => {
        const read = analyst.document(doc)
        return { ...read, attributions: read.attributions.filter(({ stance }) => stance !== 'denies') }
      }
      const other = await openCase(at, { analyst: { ...analyst, version: 'next', document }, now: clock() })
      const told = await other.update(() => false)
      expect(told).toMatchObject({ traced: 2, kept: false, documents: [{ id: 'bridge', gained: [] }] })
      expect(told.documents[0]?.lost).toHaveLength(1)
      expect((await other.document('bridge')).attributions.some(({ stance }) => stance === 'denies')).toBe(true)
      expect(await other.update(() => true)).toMatchObject({ traced: 2, kept: true })
      expect((await other.search('', { stance: 'denies' })).total).toBe(0)
      expect(await other.update(() => true)).toMatchObject({ traced: 0, documents: [] })
      expect((await other.check()).faults).toEqual([])
      await other.close()
    })
  })

  test('hands its documents over as they were read', async () => {
    await withCase([BRIDGE, RAID], async (open, at) => {
      await open.close()
      const read = await all(readCase(at))
      expect(read.map(({ doc }) => doc)).toMatchObject([BRIDGE, RAID])
    })
  })

  test('says where there is none, where one is already, and where one was written by a newer isnad', async () => {
    const at = await place()
    await expect(openCase(at, { analyst })).rejects.toMatchObject({ code: 'case-missing' })
    const open = await createCase(at, { analyst })
    await open.close()
    await expect(createCase(at, { analyst })).rejects.toMatchObject({ code: 'case-exists' })
    const { db, close } = await openPlace(at)
    await sql`insert into kysely_migration values ('9999-later', '2099-01-01')`.execute(db)
    await close()
    await expect(openCase(at, { analyst })).rejects.toMatchObject({ code: 'case-newer' })
    await deletePlace(at)
    await expect(openCase(at, { analyst })).rejects.toMatchObject({ code: 'case-missing' })
  })
})
