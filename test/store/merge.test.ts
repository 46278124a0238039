import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Case, createCase, openCase } from '../../src/store/case.js'
import { mergeCase } from '../../src/store/merge.js'
import { restoreCase } from '../../src/store/restore.js'
import { all, analyst, arrival, BLAST, BRIDGE, clock } from './documents.js'

const SALMA = { author: 'سلمى' }
const NOUR = { author: 'نور', reason: 'قرأتها' }
const EDITED = { ...BRIDGE, text: BRIDGE.text.replace('الشرقي', 'الغربي') }

let folder = ''
const at = (name: string): string => join(folder, name)
/** A clock that goes on from one opening to the next. */
const [mine, theirs] = [clock(), clock()]

async function using<Result>(name: string, now: () => Date, work: (open: Case) => Promise<Result>): Promise<Result> {
  const open = await openCase(at(name), { analyst, now })
  try {
    return await work(open)
  } finally {
    await open.close()
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isnad-merge-'))
  const salma = await createCase(at('salma'), { analyst, now: mine })
  // Salma saw the page edited, and only then; Nour had seen it before.
  for (let i = 0; i < 9; i++) mine()
  await all(salma.add([BLAST[0]!, EDITED].map((doc) => arrival(doc, '/salma.jsonl'))))
  await salma.refresh()
  await salma.decide({ kind: 'accept', document: 'blast-1', statement: 'a1' }, SALMA)
  await salma.close()
  const nour = await createCase(at('nour'), { analyst, now: theirs })
  await all(nour.add([BLAST[0]!, BLAST[1]!, BRIDGE].map((doc) => arrival(doc, '/nour.jsonl'))))
  await nour.refresh()
  await nour.decide({ kind: 'reject', document: 'blast-1', statement: 'a1' }, NOUR)
  await nour.decide({ kind: 'owner', outlet: 'name:النهر', owner: 'شركة النهر' }, NOUR)
  const file = { name: 'original.txt', bytes: Buffer.from('A dispatch') }
  await nour.decide({ kind: 'link', documents: ['blast-2'], name: 'برقية', file }, NOUR)
  await nour.decide({ kind: 'accept', document: 'bridge', statement: 'a1' }, NOUR)
  await nour.decide({ kind: 'undo' }, NOUR)
  await nour.close()
}, 240_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

test('a case takes over what another has, once', { timeout: 240_000 }, async () => {
  const head = await using('nour', theirs, async (open) => (await open.info()).head)
  const merged = await mergeCase(at('salma'), at('nour'), { analyst, now: mine })
  expect(merged).toMatchObject({
    documents: { added: 1, changed: 1, seen: 1, known: 0 },
    decisions: { taken: 5, known: 0 },
    head: { seq: head.seq, hash: head.hash },
  })
  expect(
    merged.conflicts.map(({ waiting, against }) => [waiting.kind, waiting.author, against.kind, against.author]),
  ).toEqual([['reject', 'نور', 'accept', 'سلمى']])
  const again = await mergeCase(at('salma'), at('nour'), { analyst, now: mine })
  expect(again).toMatchObject({
    documents: { added: 0, changed: 0, seen: 0, known: 3 },
    decisions: { taken: 0, known: 5 },
  })

  await using('salma', mine, async (open) => {
    const states = (await open.decisions()).map(({ decision: { kind, author }, state }) => `${kind} ${author} ${state}`)
    expect(states).toEqual([
      'accept سلمى stands',
      'reject نور waits',
      'owner نور stands',
      'link نور stands',
      'accept نور undone',
      'undo نور stands',
    ])
    const [, , owner] = await open.decisions()
    expect(owner!.decision).toMatchObject({ at: '2024-05-10T08:05:00.000Z', reason: 'قرأتها', taken: { id: 'd2' } })
    expect(
      (await open.log()).rows.filter(({ entry }) => entry.act === 'merged').map(({ entry }) => entry),
    ).toMatchObject([{ head: { hash: head.hash }, taken: { documents: 3, decisions: 5 } }])
    // The page that Nour saw before stands behind the one that Salma saw later.
    expect((await open.custody('bridge')).versions.map(({ stands }) => stands)).toEqual([false, true])
    expect((await all(open.documents())).find(({ id }) => id === 'bridge')!.text).toBe(EDITED.text)
    expect((await open.custody('blast-1')).sightings.map((one) => one.place)).toEqual(['/salma.jsonl', '/nour.jsonl'])
    const { story } = (await open.story('s-blast-1'))!
    expect(story.origins.map(({ name }) => name)).toContain('مصدر طبي')
    expect((await open.check()).faults).toEqual([])
  })
})

test(
  'the other way round both have the same documents and decisions, and each keeps its own word',
  { timeout: 240_000 },
  async () => {
    const merged = await mergeCase(at('nour'), at('salma'), { analyst, now: theirs })
    expect(merged).toMatchObject({ documents: { added: 0, changed: 1, known: 3 }, decisions: { taken: 1, known: 5 } })
    expect(merged.conflicts.map(({ waiting }) => waiting.author)).toEqual(['سلمى'])
    const told = (open: Case) =>
      Promise.all([
        all(open.documents()).then((docs) => docs.map(({ text, sha256 }) => [text, sha256])),
        open
          .decisions()
          .then((list) => list.map(({ decision: { kind, author, at: time } }) => `${kind} ${author} ${time}`).sort()),
      ])
    const one = await using('salma', mine, told)
    const other = await using('nour', theirs, told)
    expect(other).toEqual(one)
    expect((await mergeCase(at('salma'), at('nour'), { analyst, now: mine })).decisions.taken).toBe(0)
  },
)

test('a person settles what waits', { timeout: 120_000 }, async () => {
  await using('salma', mine, async (open) => {
    expect(await open.conflicts()).toHaveLength(1)
    await open.decide({ kind: 'undo', of: 'd1' }, SALMA)
    expect(await open.conflicts()).toEqual([])
    expect((await open.decisions()).map(({ state }) => state).slice(0, 2)).toEqual(['undone', 'stands'])
    expect((await open.story('s-blast-1'))!.story.origins.map(({ name }) => name)).not.toContain('مصدر طبي')
    await open.decide({ kind: 'redo', of: 'd1' }, SALMA)
    await open.decide({ kind: 'accept', document: 'blast-1', statement: 'a1' }, { ...SALMA, reason: 'بعد نقاش' })
    expect(await open.conflicts()).toEqual([])
    const kept = await open.story('s-blast-1')
    await open.refresh()
    expect(await open.story('s-blast-1')).toEqual(kept)
  })
})

test(
  'a version that is older than one it stands far behind is restored, from an open case too',
  { timeout: 120_000 },
  async () => {
    const [late, early] = [clock(), clock()]
    for (let i = 0; i < 9; i++) late()
    // What a column holds may look like anything.
    const others = Array.from({ length: 130 }, (_, i) => ({
      id: `other-${i}`,
      text: `قال مصدر إن الطريق ${i} مغلق.`,
      json: 1,
    }))
    const open = await createCase(at('late'), { analyst, now: late })
    await all(open.add([EDITED, ...others].map((doc) => arrival(doc))))
    await open.close()
    const first = await createCase(at('early'), { analyst, now: early })
    await all(first.add([arrival(BRIDGE)]))
    await first.close()
    await mergeCase(at('late'), at('early'), { analyst, now: late })
    await using('late', late, async (merged) => {
      const again = await restoreCase(merged.backup(), 'kept', at('again'), { analyst, now: late })
      expect(await all(again.list())).toEqual(await all(merged.list()))
      expect((await again.check()).faults).toEqual([])
      await again.close()
      // Nothing of what was read is still under way.
      expect((await merged.info()).documents).toBe(131)
    })
  },
)
