import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Story } from '../../src/model/story.js'
import { type Case, createCase, openCase } from '../../src/store/case.js'
import type { ToDecide } from '../../src/store/settle.js'
import { openPlace } from '../../src/store/place.js'
import { all, analyst, arrival, BLAST, BRIDGE, clock, RAID } from './documents.js'

const ME = { author: 'سلمى' }

let folder = ''
let open: Case
let blast = ''

const storyOf = async (id: string): Promise<Story> => (await open.story(id))!.story
const statement = async (document: string, words: string): Promise<string> =>
  (await open.document(document)).attributions.find(({ source }) => source?.text.includes(words))!.id
const cards = async () => (await open.stories({ limit: 100 })).rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isnad-decisions-'))
  open = await createCase(join(folder, 'case'), { analyst, now: clock() })
  await all(open.add([...BLAST, BRIDGE, RAID].map((doc) => arrival(doc))))
  await open.refresh()
  blast = (await open.stories({ documents: 3 })).rows[0]!.id
}, 120_000)
afterAll(async () => {
  await open.close()
  await rm(folder, { recursive: true, force: true })
}, 60_000)

test(
  'a rejected statement supports nothing, and what the machine found stays beside it',
  { timeout: 60_000 },
  async () => {
    const before = await storyOf(blast)
    const decision = await open.decide(
      { kind: 'reject', document: 'blast-1', statement: await statement('blast-1', 'طبي') },
      { ...ME, reason: 'النقل عن غيره' },
    )
    expect(decision).toMatchObject({
      id: 'd1',
      author: 'سلمى',
      reason: 'النقل عن غيره',
      before: { source: { text: 'مصدر طبي' } },
    })
    const view = (await open.story(blast))!
    expect(view.machine).toEqual(before)
    expect(view.decisions).toEqual([decision])
    expect(view.story.counts).toMatchObject({ reports: 3, unsourced: before.counts.unsourced + 1 })
    expect(view.story.counts.origins.max).toBe(before.counts.origins.max - 1)
    expect((await cards()).find(({ id }) => id === blast)?.counts).toEqual(view.story.counts)
    expect((await open.document('blast-1')).attributions).toHaveLength(1)
    await open.decide({ kind: 'undo', of: decision.id }, ME)
    expect(await open.story(blast)).toMatchObject({ machine: null, decisions: [], story: before })
    expect((await open.decisions()).map(({ state }) => state)).toEqual(['undone', 'stands'])
  },
)

test(
  'an original put behind a document is an origin of what it says in its own words',
  { timeout: 60_000 },
  async () => {
    const [one, other] = ['blast-1', 'blast-2']
    await open.decide({ kind: 'reject', document: one, statement: await statement(one, 'طبي') }, ME)
    const before = (await storyOf(blast)).counts
    const file = { name: 'dispatch.txt', bytes: Buffer.from('Seven dead in market blast') }
    const linked = await open.decide({ kind: 'link', documents: [one, other], name: 'برقية بالإنكليزية', file }, ME)
    const story = await storyOf(blast)
    expect(story.counts.unsourced).toBe(before.unsourced - 1)
    expect(story.origins.find(({ name }) => name === 'برقية بالإنكليزية')?.documents).toEqual([one])
    const sha256 = linked.kind === 'link' ? (linked.file?.sha256 ?? '') : ''
    expect(Buffer.from((await open.bytes(sha256))!).toString()).toBe('Seven dead in market blast')
    expect((await open.check()).faults).toEqual([])
  },
)

test('says what cannot be decided', { timeout: 60_000 }, async () => {
  const impossible: readonly ToDecide[] = [
    { kind: 'reject', document: 'blast-1', statement: 'none' },
    { kind: 'add', document: 'blast-1', change: { cue: { start: 5, end: 5000 } } },
    { kind: 'link', documents: ['none'], name: 'x' },
    { kind: 'merge', stories: [blast] },
    { kind: 'split', story: blast, documents: ['raid'] },
    { kind: 'same', a: 'none', b: 'none' },
    { kind: 'undo', of: 'd99' },
  ]
  for (const wanted of impossible)
    await expect(open.decide(wanted, ME), wanted.kind).rejects.toMatchObject({ code: 'usage' })
  await expect(open.decide({ kind: 'undo', of: 'd1' }, { author: ' ' })).rejects.toMatchObject({ code: 'usage' })
})

test(
  'decisions outlast a new reading and a new version; those whose words are gone wait',
  { timeout: 60_000 },
  async () => {
    const rejected = await open.decide(
      { kind: 'reject', document: 'raid', statement: await statement('raid', 'متحدث') },
      ME,
    )
    const accepted = await open.decide(
      { kind: 'accept', document: 'bridge', statement: (await open.document('bridge')).attributions[0]!.id },
      ME,
    )
    await all(
      open.add([
        arrival({ ...RAID, text: `تحديث. ${RAID.text}` }),
        arrival({ ...BRIDGE, text: 'لا جديد عن الجسر هذا اليوم.' }),
      ]),
    )
    await open.refresh()
    const states = new Map((await open.decisions()).map(({ decision, state }) => [decision.id, state]))
    expect([states.get(rejected.id), states.get(accepted.id)]).toEqual(['stands', 'moved'])
    const story = (await open.stories({ text: 'الميناء' })).rows[0]!.id
    expect((await open.story(story))?.decisions.map(({ id }) => id)).toEqual([rejected.id])
  },
)

test('a decision that was changed behind its back is found', { timeout: 60_000 }, async () => {
  await open.close()
  const place = await openPlace(join(folder, 'case'))
  await expect(sql`delete from decisions`.execute(place.db)).rejects.toThrow('append-only')
  await sql`alter table decisions disable trigger user`.execute(place.db)
  await sql`update decisions set data = data || '{"author": "غيرها"}' where id = 'd1'`.execute(place.db)
  await sql`delete from decisions where id = 'd2'`.execute(place.db)
  await place.close()
  open = await openCase(join(folder, 'case'), { analyst, now: clock() })
  expect((await open.check()).faults).toEqual([
    { kind: 'decision-changed', document: 'd1' },
    { kind: 'decision-missing', document: 'd2' },
  ])
})
