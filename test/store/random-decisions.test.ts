import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Story } from '../../src/model/story.js'
import { type Case, createCase } from '../../src/store/case.js'
import type { ToDecide } from '../../src/store/settle.js'
import { all, analyst, arrival, BLAST, BRIDGE, clock, RAID } from './documents.js'
import { startServer, type TestServer } from './postgres-server.js'

/** Sequences of decisions, and how many of them one case goes through: what one decided the next begins with. */
const SEQUENCES = 100
const IN_ONE_CASE = 10
const ME = { author: 'سلمى' }
const DOCUMENTS = [...BLAST, BRIDGE, RAID]
const IDS = DOCUMENTS.map(({ id }) => id!).sort()

let server: TestServer
beforeAll(async () => {
  server = await startServer()
}, 120_000)
afterAll(() => server.remove(), 120_000)

type Step = readonly [number, number, number]

const pick = <Item>(items: readonly Item[], at: number): Item | undefined => items[at % Math.max(1, items.length)]

/** What a person decides of a case, chosen by numbers. */
async function chosen(open: Case, [what, which, other]: Step): Promise<ToDecide | null> {
  const document = pick(IDS, which)!
  switch (what % 9) {
    case 0:
    case 1:
    case 2: {
      const said = pick((await open.document(document)).attributions, other)
      if (!said) return null
      const on = { document, statement: said.id }
      if (what % 9 < 2) return { kind: what % 9 === 0 ? 'reject' : 'accept', ...on }
      return { kind: 'correct', ...on, change: { stance: 'denies', source: { start: 0, end: 6 } } }
    }
    case 3: {
      const { text } = await open.document(document)
      const start = other % (text.length - 20)
      const source = { start: start + 5, end: start + 12 }
      const change = { cue: { start, end: start + 4 }, source, content: { start, end: text.length } }
      return { kind: 'add', document, change }
    }
    case 4: {
      const { rows } = await open.voices()
      const [a, b] = [pick(rows, which), pick(rows, other)]
      return a && b && a.id !== b.id ? { kind: other % 2 ? 'same' : 'apart', a: a.id, b: b.id } : null
    }
    case 5:
      return { kind: 'owner', outlet: pick((await open.outlets()).rows, which)!.key, owner: other % 2 ? 'مالك' : null }
    case 6: {
      const [a, b] = [pick(await ids(open), which)!, pick(await ids(open), other)!]
      return a === b ? null : { kind: 'merge', stories: [a, b] }
    }
    case 7: {
      const story = pick(await ids(open), which)!
      const members = (await open.story(story))!.story.documents
      return members.length < 2 ? null : { kind: 'split', story, documents: [pick(members, other)!] }
    }
    default:
      return takenBack(await open.decisions(), which)
  }
}

function takenBack(listed: Awaited<ReturnType<Case['decisions']>>, which: number): ToDecide | null {
  const one = pick(
    listed.filter(({ decision: { kind } }) => kind !== 'undo' && kind !== 'redo'),
    which,
  )
  return one ? { kind: one.state === 'undone' ? 'redo' : 'undo', of: one.decision.id } : null
}

const cards = async (open: Case) => (await open.stories({ limit: 100 })).rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
const ids = async (open: Case): Promise<string[]> => (await cards(open)).map(({ id }) => id)

/** All that is told of stories: lists, pages, and how each decision stands. */
async function told(open: Case) {
  const listed = await cards(open)
  const stories = await Promise.all(listed.map(({ id }) => open.story(id)))
  const pages = await Promise.all(listed.map(async ({ id }) => (await open.shownStory(id))?.story))
  return { listed, stories, pages, decisions: await open.decisions() }
}

const machineStories = async (open: Case): Promise<Map<string, Story>> =>
  new Map((await open.trace()).stories.map((story) => [story.id, story]))

async function goThrough(open: Case, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    const wanted = await chosen(open, step)
    if (wanted) await open.decide(wanted, ME)
  }
  const kept = await told(open)
  await open.refresh()
  expect(await told(open)).toEqual(kept)
  expect([...new Set(kept.stories.flatMap((view) => view!.story.documents))].sort()).toEqual(IDS)
}

/** Takes back whatever stands, the last first: what is left is what the machine told. */
async function takeAllBack(open: Case, machine: ReadonlyMap<string, Story>): Promise<void> {
  for (const { decision, state } of (await open.decisions()).toReversed()) {
    const lasting = decision.kind === 'undo' || decision.kind === 'redo'
    if (!lasting && state !== 'undone') await open.decide({ kind: 'undo', of: decision.id }, ME)
  }
  const left = await Promise.all((await ids(open)).map(async (id) => [id, (await open.story(id))!] as const))
  expect(new Map(left.map(([id, { story }]) => [id, story]))).toEqual(machine)
  expect(left.map(([, view]) => view.machine)).toEqual(left.map(() => null))
}

async function newCase(): Promise<Case> {
  const open = await createCase(await server.database(), { analyst, now: clock() })
  await all(open.add(DOCUMENTS.map((doc) => arrival(doc))))
  await open.refresh()
  return open
}

test(
  `${SEQUENCES} random sequences of decisions leave what working the case out anew gives, and undone what the machine told`,
  { timeout: 600_000 },
  async () => {
    let gone = 0
    let open = await newCase()
    const machine = await machineStories(open)
    const steps = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { minLength: 2, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(steps, async (some) => {
        if (gone > 0 && gone % IN_ONE_CASE === 0) {
          expect((await open.check()).faults).toEqual([])
          if (gone === IN_ONE_CASE) await takeAllBack(open, machine)
          await open.close()
          open = await newCase()
        }
        gone += 1
        await goThrough(open, some)
      }),
      { numRuns: SEQUENCES, seed: 20240509, endOnFailure: true },
    )
    expect((await open.check()).faults).toEqual([])
    await open.close()
  },
)
