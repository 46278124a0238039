import { readFile } from 'node:fs/promises'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SourceDocument } from '../../src/model/doc.js'
import { type Case, createCase } from '../../src/store/case.js'
import type { QueueItem } from '../../src/model/review.js'
import { bridged } from '../bridged.js'
import { all, analyst, arrival, clock } from './documents.js'

const ME = { author: 'سلمى' }

const TOWNS = ['الكرمة', 'زليتن', 'غريان']

/** Reports of one event by people nobody names, media that name nobody, and two organs of one state. */
const FLOOD: readonly SourceDocument[] = [
  ['قال مصدر أمني إن عشرة جنود قتلوا في انفجار عبوة ناسفة على طريق مطار الحلوة القديم مساء السبت.', 'المرفأ'],
  [
    'قتل عشرة جنود في انفجار عبوة ناسفة على طريق مطار الحلوة القديم مساء السبت، بحسب ما ذكرت مصادر محلية للصحيفة.',
    'النهر',
  ],
  ['أفادت قناة الضفاف بأن عشرة جنود قتلوا في انفجار عبوة ناسفة على طريق مطار الحلوة القديم مساء السبت.', 'الأفق'],
  [
    'أعلنت وزارة الدفاع العراقية أن عشرة جنود قتلوا في انفجار عبوة ناسفة على طريق مطار الحلوة القديم مساء السبت.',
    'الساحل',
  ],
  [
    'أكدت وزارة الداخلية العراقية أن عشرة جنود قتلوا في انفجار عبوة ناسفة على طريق مطار الحلوة القديم مساء السبت.',
    'البيان',
  ],
].map(([text = '', outlet = ''], i) => ({
  id: `road-${i + 1}`,
  outlet,
  published: '2024-05-12',
  title: 'مقتل عشرة جنود في انفجار على طريق مطار الحلوة القديم',
  text,
}))

/** Made reports of events in towns of their own, whose voices bridge one another. */
const BRIDGED: readonly SourceDocument[] = fc
  .sample(bridged, { seed: 20261129, numRuns: TOWNS.length })
  .flatMap((docs, i) =>
    docs.map((doc) => ({
      ...doc,
      id: `made-${i}-${doc.id}`,
      published: `2024-0${i + 1}-03`,
      title: doc.title?.replace('الكرمة', TOWNS[i]!),
      text: doc.text.replaceAll('الكرمة', TOWNS[i]!),
    })),
  )

let folder = ''
let open: Case
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isnad-queue-'))
  open = await createCase(join(folder, 'case'), { analyst, now: clock() })
  const example = (await readFile('examples/case/documents.jsonl', 'utf8')).trim().split('\n')
  await all(
    open.add(
      [...FLOOD, ...BRIDGED, ...example.map((one) => JSON.parse(one) as SourceDocument)].map((doc) => arrival(doc)),
    ),
  )
  await open.refresh()
}, 120_000)
afterAll(async () => {
  await open.close()
  await rm(folder, { recursive: true, force: true })
}, 60_000)

type JoinItem = Extract<QueueItem, { kind: 'join' }>
const joinsOf = (items: readonly QueueItem[]): JoinItem[] =>
  items.flatMap((item) => (item.kind === 'join' ? [item] : []))
const rangeOf = async (story: string) => (await open.story(story))!.story.counts.origins

test('every join that is said to move a range moves it so, the first one most', { timeout: 120_000 }, async () => {
  const { joins, items } = await open.queue({ limit: 100 })
  const told = joinsOf(items)
  expect(joins).toBe(told.length)
  expect(items.indexOf(told.at(-1)!)).toBe(told.length - 1)
  expect(new Set(told.map(({ join: kind }) => kind)).size).toBeGreaterThan(1)
  const moves: number[] = []
  for (const item of told) {
    const { a, b, story, now, ifSame, ifApart } = item
    expect(await rangeOf(story)).toEqual(now)
    let moved = 0
    for (const [kind, wanted] of [
      ['same', ifSame],
      ['apart', ifApart],
    ] as const) {
      const { decision, moved: stories } = await open.decideTelling({ kind, a, b }, ME)
      expect(await rangeOf(story), `${kind} ${item.join} ${a} ${b}`).toEqual(wanted)
      if (JSON.stringify(now) !== JSON.stringify(wanted)) expect(stories.map((one) => one.story)).toContain(story)
      moved += Math.abs(now.min - wanted.min) + Math.abs(now.max - wanted.max)
      await open.decide({ kind: 'undo', of: decision.id }, ME)
    }
    expect(moved).toBeGreaterThan(0)
    moves.push(moved)
  }
  expect(moves[0]).toBe(Math.max(...moves))
})

test(
  'what was decided leaves the queue, and doubtful readings stand before those nobody has doubts about',
  { timeout: 60_000 },
  async () => {
    const { items } = await open.queue({ limit: 100 })
    const kinds = items.map(({ kind }) => kind)
    expect(kinds).toEqual(
      [...kinds].sort(
        (x, y) => ['join', 'doubtful', 'unreviewed'].indexOf(x) - ['join', 'doubtful', 'unreviewed'].indexOf(y),
      ),
    )
    const [joined] = joinsOf(items)
    const read = items.find((item) => item.kind === 'doubtful')!
    if (read.kind === 'join') throw new Error('no statement')
    expect(read.doubts.length).toBeGreaterThan(0)
    await open.decide({ kind: 'apart', a: joined!.a, b: joined!.b }, ME)
    await open.decide({ kind: 'accept', document: read.document, statement: read.statement.id }, ME)
    const left = (await open.queue({ limit: 100 })).items
    expect(joinsOf(left).some(({ a, b }) => a === joined!.a && b === joined!.b)).toBe(false)
    expect(
      left.some(
        (item) => item.kind !== 'join' && item.document === read.document && item.statement.id === read.statement.id,
      ),
    ).toBe(false)
    const only = (await open.queue({ story: joined!.story, limit: 5 })).items
    expect(new Set(only.map(({ story }) => story))).toEqual(new Set([joined!.story]))
    expect(only.length).toBeLessThanOrEqual(5)
  },
)
