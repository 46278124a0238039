import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Case, createCase } from '../../src/store/case.js'
import { joinPlace } from '../../src/store/place.js'
import { all, analyst, arrival, BLAST, BRIDGE, clock, RAID } from './documents.js'
import { startServer, type TestServer } from './postgres-server.js'

describe.each(['embedded', 'postgres'] as const)('what is read from a case in %s', { timeout: 120_000 }, (driver) => {
  let server: TestServer | undefined
  let folder = ''
  let open: Case
  let blast = ''

  beforeAll(async () => {
    if (driver === 'postgres') server = await startServer()
    else folder = await mkdtemp(join(tmpdir(), 'isnad-views-'))
    open = await createCase(server ? await server.database() : join(folder, 'case'), { analyst, now: clock() })
    await all(open.add([...BLAST, BRIDGE, RAID].map((doc) => arrival(doc))))
    await all(open.add([arrival({ ...BRIDGE, text: `${BRIDGE.text} والطريق مغلق.` })]))
    await open.refresh()
    const { rows } = await open.stories({ documents: 3 })
    blast = rows[0]?.id ?? ''
  }, 120_000)
  afterAll(async () => {
    await open.close()
    await server?.remove()
    if (folder !== '') await rm(folder, { recursive: true, force: true })
  }, 120_000)

  test('stories in order, narrowed by what their documents say', async () => {
    const { total, rows } = await open.stories()
    expect(total).toBe(3)
    expect(rows[0]).toMatchObject({ documents: 3, from: '2024-05-09', to: '2024-05-10', counts: { reports: 3 } })
    expect(rows[0]?.spark).toEqual([
      { day: '2024-05-09', documents: 1, denials: 0 },
      { day: '2024-05-10', documents: 2, denials: 1 },
    ])
    expect(rows[0]?.outlets).toEqual(['النهر', 'المرفأ'])
    const ids = async (query: Parameters<Case['stories']>[0]) => (await open.stories(query)).rows.map(({ id }) => id)
    expect(await ids({ text: 'ملغومة' })).toEqual([blast])
    expect(await ids({ text: '"سيارة ملغومة"', outlet: 'name:المرفأ' })).toEqual([blast])
    expect(await ids({ text: 'ملغومة', outlet: 'name:صحيفة المرفأ' })).toEqual([])
    expect(await ids({ from: '2024-05-08' })).toEqual([blast])
    expect(await ids({ to: '2024-05-08', sort: 'oldest' })).toHaveLength(2)
    expect(await ids({ sort: 'newest', limit: 1 })).toEqual([blast])
    expect((await ids({ sort: 'newest', limit: 5, offset: 1 })).includes(blast)).toBe(false)
    expect(await open.stories({ offset: 9 })).toEqual({ total: 3, rows: [] })
    expect(await ids({ origins: 0, documents: 2 })).toEqual([])
  })

  test('facets count the stories that are let through', async () => {
    const every = await open.storyFacets()
    expect(every.outlets.find(({ value }) => value === 'name:النهر')).toMatchObject({ name: 'النهر', stories: 2 })
    expect(every.months).toEqual([{ month: '2024-05', documents: 5 }])
    const few = await open.storyFacets({ text: 'ملغومة' })
    expect(few.outlets).toHaveLength(2)
    expect(few.origins.reduce((sum, { stories }) => sum + stories, 0)).toBe(1)
  })

  test('a story with all that it speaks of, every link told whose it is', async () => {
    const view = await open.story(blast)
    const fresh = (await open.trace()).stories.find(({ id }) => id === blast)
    expect(view?.story).toEqual(fresh)
    expect(view?.documents.map(({ id }) => id).sort()).toEqual(['blast-1', 'blast-2', 'blast-3'])
    const named = new Set(view?.voices.map(({ id }) => id))
    const links = view?.documents.flatMap((doc) => doc.attributions.flatMap(({ chain }) => chain))
    expect(links?.some(({ voice }) => voice !== null)).toBe(true)
    for (const link of links ?? []) expect(link.voice === null || named.has(link.voice)).toBe(true)
    expect(await open.story('none')).toBeNull()
  })

  test('a document with its versions, stories and shared words', async () => {
    const view = await open.view('blast-3')
    expect(view.document.text).toBe(BLAST[2]?.text)
    expect(view.stories.map(({ id }) => id)).toEqual([blast])
    expect(view.links.map(({ other }) => other.id)).toEqual(['blast-2'])
    for (const { link } of view.links) {
      const own = link.from === 'blast-3' ? 'from' : 'to'
      for (const passage of link.passages)
        expect(view.document.text.slice(passage[own].start, passage[own].end)).toBe(passage[own].text)
    }
    const bytes = await open.bytes(view.document.sha256)
    expect(bytes?.length).toBe(view.size)
    expect(JSON.parse(Buffer.from(bytes ?? []).toString())).toEqual(BLAST[2])
    expect(await open.bytes('0')).toBeNull()
    const { custody, stories } = await open.view('bridge')
    expect(custody.versions.map(({ id, stands }) => [id, stands])).toEqual([
      ['bridge', false],
      ['bridge@2', true],
    ])
    expect(stories).toEqual([])
    await expect(open.view('none')).rejects.toMatchObject({ code: 'usage' })
  })

  test('voices with what they said', async () => {
    const { rows } = await open.voices({ name: 'نادر العتر' })
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ statements: 2, denials: 1, documents: 2, outlets: 2, stories: 1, to: '2024-05-10' })
    const id = rows[0]?.id ?? ''
    const said = await open.statements({ speaker: id })
    expect(said.rows.map(({ document }) => document.id)).toEqual(['blast-2', 'blast-3'])
    for (const { document, words, stories } of said.rows) {
      expect((await open.document(document.id)).text.slice(words.start, words.end)).toBe(words.text)
      expect(stories).toEqual([blast])
    }
    expect((await open.statements({ speaker: id, stance: 'denies' })).total).toBe(1)
    expect(await open.voice(id)).toMatchObject({
      outlets: [{ documents: 1 }, { documents: 1 }],
      stories: [{ id: blast, statements: 2 }],
      days: [{ day: '2024-05-10', statements: 2, denials: 1 }],
    })
    expect((await open.voices({ named: true })).rows.every(({ named }) => named)).toBe(true)
    const { types } = await open.voiceFacets()
    expect(types.reduce((sum, { voices }) => sum + voices, 0)).toBe((await open.voices()).total)
    expect(await open.voice('none')).toBeNull()
  })

  test('outlets with what they printed and on whose word', async () => {
    const { rows } = await open.outlets()
    expect(rows.map(({ name, documents }) => [name, documents])).toEqual([
      ['النهر', 3],
      ['المرفأ', 1],
      ['صحيفة المرفأ', 1],
    ])
    for (const { claims, alone, own, common, nobody } of rows) expect(alone + own + common + nobody).toBe(claims)
    const view = await open.outlet('name:النهر')
    expect(view?.stories[0]).toMatchObject({ id: blast, reports: 2 })
    expect(view?.voices.map(({ name }) => name)).toContain('نادر العتر')
    expect(view?.days.reduce((sum, { documents }) => sum + documents, 0)).toBe(3)
    const { rows: documents } = await open.outletDocuments('name:النهر', { limit: 2 })
    expect(documents.map(({ id }) => id)).toEqual(['raid', 'blast-1'])
    expect((await open.outlets({ name: 'صحيفه' })).rows.map(({ name }) => name)).toEqual(['صحيفة المرفأ'])
    expect(await open.outlet('name:none')).toBeNull()
  })

  test('the log, the newest first, and whether its chain holds', async () => {
    const { total, rows, head } = await open.log({ limit: 2 })
    expect(total).toBe(7)
    expect(rows.map(({ entry }) => entry.act)).toEqual(['changed', 'added'])
    expect(rows[0]?.hash).toBe(head.hash)
    expect(await open.verifyLog()).toEqual({ entries: 7, broken: null })
    expect((await open.log({ document: 'raid' })).rows.map(({ title }) => title)).toEqual([RAID.title])
    expect((await open.search('الرملة', { limit: 1 })).hits[0]?.titleHighlights.map(({ text }) => text)).toEqual([
      'الرملة',
    ])
  })

  test('lists and pages are read, and stories counted anew, without the links between documents', async () => {
    const owner = { kind: 'owner', outlet: 'name:المرفأ', owner: 'دار النهر' } as const
    const read = async () => {
      await open.decide(owner, { author: 'سلمى' })
      const counted = await open.shownStory(blast)
      await open.decide({ kind: 'undo' }, { author: 'سلمى' })
      return [{ ...counted, decisions: counted?.decisions.length }, await open.shownStory(blast), await open.stories()]
    }
    const { db, close } = await joinPlace(open.link())
    await sql`alter table story_links rename to story_links_away`.execute(db)
    const without = await read()
    await expect(open.story(blast)).rejects.toThrow()
    await sql`alter table story_links_away rename to story_links`.execute(db)
    await close()
    expect(without[0]).not.toMatchObject({ story: { links: [] } })
    expect(without).toEqual(await read())
  })
})
