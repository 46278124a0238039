import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { createCase } from '../../src/store/case.js'
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

test('a case that lasts is exported with what it holds', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-export-'))
  try {
    const at = join(folder, 'case')
    const kept = await createCase(at, { analyst: createTracer() })
    const doc = { id: 'one', text: TEXT }
    for await (const _ of kept.add([{ doc, bytes: Buffer.from(TEXT), place: '/a', reader: 'test' }])) void _
    await kept.close()
    const { stdout, status } = await runCli(['export', at, '--as', 'csv', '--table', 'documents', '--lang', 'en'])
    expect(status).toBe(0)
    expect(parse(stdout, { columns: true })).toMatchObject([{ document: 'one', attribution_count: '1' }])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

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
