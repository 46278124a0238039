import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { createCase, openCase } from '../../src/store/case.js'
import { createTracer } from '../../src/pipeline.js'
import { runCli } from './memory-cli.js'

const TEXT = 'قال مصدر أمني إن ثلاثة عمال قتلوا في قصف على الجسر.'
const files = { 'a.txt': TEXT }

test('trace writes a case as a file, and export reads it back into another form', async () => {
  const first = await runCli(['trace', 'a.txt', '--as', 'jsonl', '--out', 'case.jsonl'], { files })
  expect([first.status, first.stdout, first.stderr]).toEqual([0, '', ''])
  const kept = { 'case.jsonl': first.bytes['case.jsonl'] ?? '' }
  const second = await runCli(['export', 'case.jsonl', '--as', 'csv', '--table', 'attributions'], { files: kept })
  const [row] = parse(second.stdout, { columns: true }) as Record<string, string>[]
  expect(row).toMatchObject({ origin: 'مصدر أمني', cue: 'قال' })
  const again = await runCli(['export', 'case.jsonl', '--as', 'jsonl'], { files: kept })
  expect(again.stdout).toBe(kept['case.jsonl'].toString())
})

test('a case that lasts is exported as its documents traced together are, and with what persons decided', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-export-'))
  try {
    const at = join(folder, 'case')
    const tracer = createTracer()
    const kept = await createCase(at, { analyst: tracer })
    const docs = ['وكالة نورس', 'إذاعة الساحل'].map((outlet, i) => ({
      id: `d${i}`,
      outlet,
      published: `2024-05-0${i + 6}`,
      text: TEXT,
    }))
    const arrivals = docs.map((doc) => ({
      doc,
      bytes: Buffer.from(JSON.stringify(doc)),
      place: `/${doc.id}`,
      reader: 'test',
    }))
    for await (const _ of kept.add(arrivals)) void _
    await kept.close()

    const lines = docs.map((doc) => JSON.stringify(doc)).join('\n')
    const asCsv = ['--as', 'csv', '--table', 'attributions', '--lang', 'en']
    const traced = await runCli(['trace', 'docs.jsonl', ...asCsv], { files: { 'docs.jsonl': lines } })
    const exported = await runCli(['export', at, ...asCsv])
    expect(exported.stdout.split('\n').length).toBeGreaterThan(3)
    expect(exported.stdout).toBe(traced.stdout)

    const again = await openCase(at, { analyst: tracer })
    const statement = (await again.document('d0')).attributions[0]!
    await again.decide({ kind: 'reject', document: 'd0', statement: statement.id }, { author: 'Mona', reason: null })
    await again.close()
    const rows: unknown = parse((await runCli(['export', at, ...asCsv])).stdout, { columns: true })
    expect(rows).toMatchObject([{ document: 'd1' }])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}, 180_000)

test.each([
  [['trace', 'a.txt', '--as', 'csv'], '--table events, attributions'],
  [['trace', 'a.txt', '--as', 'nonsense'], 'xlsx'],
  [['trace', 'a.txt', '--as', 'csv', '--json'], '--json'],
  [['trace', 'a.txt', '--table', 'claims'], '--as csv'],
  [['trace', 'a.txt', '--story', 's-1'], '--as'],
  [['trace', 'a.txt', '--out', 'x'], '--as'],
  [['trace', 'a.txt', '--as', 'jsonl', '--redact'], '--redact'],
  [['trace', 'a.txt', '--as', 'jsonl', '--story', 's-none'], 's-none'],
  [['export', 'a.txt'], '--as'],
  [['export', 'a.txt', '--as', 'jsonl'], 'a.txt, line 1'],
  [['export', 'none.jsonl', '--as', 'jsonl'], 'none.jsonl'],
])('%j is a mistake that is told with what to do', async (args, told) => {
  const { status, stderr, written, bytes } = await runCli([...args, '--lang', 'en'], { files })
  expect([status, written, bytes]).toEqual([2, {}, {}])
  expect(stderr).toContain(told)
})

test('a form that is no text is not thrown at a terminal', async () => {
  const { status, stdout, stderr } = await runCli(['trace', 'a.txt', '--as', 'xlsx', '--lang', 'en'], {
    files,
    tty: { stdout: true },
  })
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toContain('--out')
})
