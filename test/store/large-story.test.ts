import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SourceDocument } from '../../src/model/doc.js'
import type { Story } from '../../src/model/story.js'
import { type Case, createCase } from '../../src/store/case.js'
import { joinPlace } from '../../src/store/place.js'
import { restoreCase } from '../../src/store/restore.js'
import { all, analyst, arrival, BLAST, BRIDGE, clock } from './documents.js'
import { startServer, type TestServer } from './postgres-server.js'

const COPIES = 130
/** What a row of a story may take, in UTF-16 units of JSON. */
const MOST = 300_000

const copy = (i: number): SourceDocument => ({
  ...BLAST[0],
  id: `copy-${100 + i}`,
  outlet: `صحيفة ${i}`,
  text: `${BLAST[0]!.text} وقال شهود عيان إن السيارة انفجرت في سوق مدينة الرملة القديمة وقت الذروة. نشر ${i}.`,
})

describe.each(['embedded', 'postgres'] as const)('a story of many copies in %s', { timeout: 240_000 }, (driver) => {
  let server: TestServer | undefined
  let folder = ''
  let open: Case
  const place = async (name: string): Promise<string> => (server ? server.database() : join(folder, name))

  beforeAll(async () => {
    if (driver === 'postgres') server = await startServer()
    else folder = await mkdtemp(join(tmpdir(), 'isnad-large-'))
    open = await createCase(await place('case'), { analyst, now: clock() })
    await all(open.add([BRIDGE, ...Array.from({ length: COPIES }, (_, i) => copy(i))].map((doc) => arrival(doc))))
    await open.refresh()
  }, 240_000)
  afterAll(async () => {
    await open.close()
    await server?.remove()
    if (folder !== '') await rm(folder, { recursive: true, force: true })
  }, 120_000)

  const fresh = async (): Promise<Story> => (await open.trace()).stories[0]!

  /** The longest value that a row of its tables holds. */
  async function longest(): Promise<Record<string, number | null>> {
    const { db, close } = await joinPlace(open.link())
    const { rows } = await sql<Record<string, number | null>>`select max(length(data::text)) as data,
      max(length(shown_links::text)) as shown, max(length(reviewed::text)) as reviewed,
      (select max(length(items::text)) from story_parts) as parts, (select max(length(data::text)) from story_links) as links,
      (select count(*)::int from story_parts) as count from stories`.execute(db)
    await close()
    return rows[0]!
  }

  test('is read as it was told, though no row holds all of it', async () => {
    const told = await fresh()
    expect(told.documents).toHaveLength(COPIES)
    const { links, ...rest } = told
    expect(JSON.stringify(rest).length).toBeGreaterThan(MOST)
    const { count, ...sizes } = await longest()
    expect(count).toBeGreaterThan(1)
    for (const size of Object.values(sizes)) expect(size ?? 0).toBeLessThan(MOST)
    expect((await open.story(told.id))?.story).toEqual(told)
    const { links: shown, linksLeftOut, ...page } = (await open.shownStory(told.id))!.story
    expect(page).toEqual(rest)
    expect(shown.length + linksLeftOut).toBe(links.length)
    const exported: Story[] = []
    for await (const story of (await open.reviewedCase()).stories()) exported.push(story)
    expect(exported).toEqual((await open.trace()).stories)
  })

  test('is counted anew by a decision, and as before when that is undone', async () => {
    const told = await fresh()
    const outlet = (i: number) => ({ kind: 'owner', outlet: `name:صحيفة ${i}`, owner: 'دار النهر' }) as const
    await open.decide(outlet(1), { author: 'سلمى' })
    await open.decide(outlet(2), { author: 'سلمى' })
    const view = await open.story(told.id)
    expect(view?.machine).toEqual(told)
    expect(view?.story.counts).toEqual({ ...told.counts, publishers: COPIES - 1 })
    expect(view?.story.links).toEqual(told.links)
    expect((await open.shownStory(told.id))?.story.claims).toEqual(view?.story.claims)
    const { count: parts, ...sizes } = await longest()
    for (const size of Object.values(sizes)) expect(size ?? 0).toBeLessThan(MOST)
    await open.decide({ kind: 'undo' }, { author: 'سلمى' })
    await open.decide({ kind: 'undo' }, { author: 'سلمى' })
    expect((await open.story(told.id))?.story).toEqual(told)
    expect((await longest()).count).toBeLessThan(parts!)
  })

  test('is told again with a copy more, and is the same in a case made of a backup', async () => {
    await all(open.add([arrival(copy(COPIES))]))
    await open.refresh()
    const told = await fresh()
    expect(told.documents).toHaveLength(COPIES + 1)
    expect((await open.story(told.id))?.story).toEqual(told)
    const backup = await all(open.backup())
    const restored = await restoreCase(lines(backup), 'backup', await place('restored'), { analyst })
    expect(await restored.story(told.id)).toEqual(await open.story(told.id))
    expect(await restored.shownStory(told.id)).toEqual(await open.shownStory(told.id))
    await restored.close()
  })
})

async function* lines(backup: readonly string[]): AsyncGenerator<string> {
  for (const line of backup) yield line.trimEnd()
}
