import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Case, createCase } from '../../src/store/case.js'
import { all, analyst, arrival, BLAST, BRIDGE, clock, RAID } from './documents.js'

const ME = { author: 'سلمى' }
let folder = ''
let open: Case
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isnad-evaluation-'))
  open = await createCase(join(folder, 'case'), { analyst, now: clock() })
  await all(open.add([...BLAST, BRIDGE, RAID].map((doc) => arrival(doc))))
  await open.refresh()
}, 120_000)
afterAll(async () => {
  await open.close()
  await rm(folder, { recursive: true, force: true })
}, 60_000)

test(
  'the machine is measured by what persons decided, as the scorer of annotated texts measures it',
  { timeout: 120_000 },
  async () => {
    const { attributions, text } = await open.document('bridge')
    expect(attributions.length).toBeGreaterThan(2)
    const [first, second, ...rest] = attributions
    await open.decide({ kind: 'reject', document: 'bridge', statement: first!.id }, ME)
    const shorter = { start: second!.content!.start, end: second!.content!.start + 4 }
    await open.decide(
      { kind: 'correct', document: 'bridge', statement: second!.id, change: { content: shorter, stance: 'hedges' } },
      ME,
    )
    for (const { id } of rest) await open.decide({ kind: 'accept', document: 'bridge', statement: id }, ME)
    const missed = text.indexOf('أُغلق')
    await open.decide({ kind: 'add', document: 'bridge', change: { cue: { start: missed, end: missed + 4 } } }, ME)
    // A document of which something is left open is measured, and not written down as whole.
    const [raid] = (await open.document('raid')).attributions
    await open.decide({ kind: 'accept', document: 'raid', statement: raid!.id }, ME)

    const { score, gold, moved } = await open.evaluate()
    const right = rest.length + 2
    expect(score).toMatchObject({ documents: 2, whole: 1, statements: { right, wrong: 1, missed: 1 } })
    expect(score.statements.precision).toBeCloseTo(right / (right + 1))
    expect(score.parts).toMatchObject({
      content: { right: right - 1, of: right },
      stance: { right: right - 1 },
      cue: { right },
    })
    expect(moved).toBe(0)
    expect(gold.map(({ id }) => id)).toEqual(['bridge'])

    const [goldFile, traceFile] = [join(folder, 'gold.jsonl'), join(folder, 'trace.json')]
    await writeFile(goldFile, gold.map((one) => JSON.stringify(one)).join('\n'))
    await writeFile(traceFile, JSON.stringify(await open.trace()))
    const told = JSON.parse(
      execFileSync(process.execPath, ['eval/score.mjs', '--gold', goldFile, '--trace', traceFile, '--json']).toString(),
    )
    expect(told.attribution).toMatchObject({ tp: right - 1, fp: 1, fn: 1, source: { mean: 1 }, chain: { mean: 1 } })
    expect(told.attribution.stance.mean).toBeCloseTo((right - 2) / (right - 1))
  },
)

test('joins are measured by what persons said of pairs', { timeout: 60_000 }, async () => {
  const voices = (await open.voices()).rows
  const [a, b] = [voices[0]!.id, voices[1]!.id]
  await open.decide({ kind: 'same', a, b }, ME)
  expect((await open.evaluate()).score.joins).toEqual({ right: 0, wrong: 0, missed: 1, precision: null, recall: 0 })
  await open.decide({ kind: 'apart', a, b }, ME)
  expect((await open.evaluate()).score.joins).toMatchObject({ right: 0, wrong: 0, missed: 0 })
})
