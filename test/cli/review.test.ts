import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BLAST, BRIDGE } from '../store/documents.js'
import { runCli } from './memory-cli.js'

const lines = (...docs: readonly object[]): string => docs.map((doc) => JSON.stringify(doc)).join('\n')

let folder = ''
let at = ''
const run = (args: readonly string[], files: Record<string, string> = {}) =>
  runCli(['review', at, ...args], { files, env: { USER: 'salma' } })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isnad-cli-review-'))
  at = join(folder, 'case')
  await runCli(['case', 'create', at])
  await runCli(['case', 'add', at, 'docs.jsonl'], { files: { 'docs.jsonl': lines(...BLAST, BRIDGE) } })
}, 120_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

test('a statement is rejected and brought back, and the counts follow', { timeout: 120_000 }, async () => {
  const rejected = await run(['reject', 'blast-1', 'a1', '--reason', 'منقول'])
  expect(rejected).toMatchObject({ status: 0, stderr: '' })
  expect(rejected.stdout).toMatch(/^d1 · rejected: blast-1 \S+ · by salma\n {2}reason: منقول\n/u)
  expect(rejected.stdout).toMatch(/مصدر طبي .*→ no statement/u)
  expect(rejected.stdout).toMatch(/counts moved in .*: 3 reports, .* → 3 reports, .* · by salma/u)
  expect((await run(['show', 'blast-1'])).stdout).toContain('d1 · rejected · by salma')
  const undone = JSON.parse((await run(['undo', '--by', 'نور', '--json'])).stdout)
  expect(undone.decision).toMatchObject({ kind: 'undo', of: 'd1', author: 'نور' })
  expect(undone.moved).toHaveLength(1)
})

test(
  'decisions come from a file: words are found in the text, and a line that is none is told',
  { timeout: 120_000 },
  async () => {
    const asked = [
      { kind: 'redo' },
      { kind: 'owner', outlet: 'name:النهر', owner: 'شركة النهر', author: 'نور', reason: 'السجل التجاري' },
      { kind: 'owner', outlet: 'name:لا أحد', owner: 'x' },
      'no json',
      {
        kind: 'correct',
        document: 'blast-2',
        statement: 'a1',
        change: { source: 'قائد الشرطة نادر العتر', stance: 'hedges' },
      },
      { kind: 'correct', document: 'blast-2', statement: 'a1', change: { source: 'لا توجد' } },
      { kind: 'add', document: 'bridge', change: { cue: 'أُغلق', source: { start: 3, end: 15 } } },
      { kind: 'add', document: 'bridge', change: { cue: 'ال' } },
      { kind: 'check', story: 's-blast-1', done: 'denials', reason: 'بُحث في ثلاثة مواقع' },
      { kind: 'check', story: 's-blast-1', done: 'prayers' },
    ]
    const files = {
      'decisions.jsonl': asked.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('\n'),
    }
    const { status, stdout, stderr } = await run(['apply', 'decisions.jsonl', '--json'], files)
    expect(status).toBe(1)
    const told = stdout
      .trim()
      .split('\n')
      .map((one) => JSON.parse(one))
    expect(told.map(({ decision }) => `${decision.kind} ${decision.author}`)).toEqual([
      'redo salma',
      'owner نور',
      'correct salma',
      'add salma',
      'check salma',
    ])
    expect(told[2].statement.before).toMatchObject({ source: { text: 'الشرطة' }, stance: 'asserts' })
    expect(told[2].statement.after).toMatchObject({ source: { text: 'قائد الشرطة نادر العتر' }, stance: 'hedges' })
    expect(told[3].statement).toMatchObject({ before: null, after: { source: { start: 3, end: 15 }, rule: 'person' } })
    for (const wrong of [
      'line 3: nothing can be decided of name:لا أحد',
      'line 4: this is no decision',
      'line 6: no words are named, or they do not stand in the text: لا توجد',
      'line 8: these words stand in the text several times: “ال”',
      'line 10: this is no decision',
    ])
      expect(stderr).toContain(wrong)
    const shown = await run(['show', 's-blast-1'])
    expect(shown.stdout).toMatch(/\[x\] denials were sought: d\d+ salma .*: بُحث في ثلاثة مواقع/u)
    expect(shown.stdout).toContain('[ ] the originals were opened: nobody has said so')
    expect(shown.stdout).toContain('(reviewed by salma, نور)')
  },
)

test('what is exported has the decisions laid over it', { timeout: 120_000 }, async () => {
  expect((await runCli(['export', at, '--as', 'jsonl'])).stdout).toContain('شركة النهر')
  const page = await runCli(['export', at, '--as', 'html', '--lang', 'en'])
  expect(page.stdout).toMatch(/hold with 3 decisions of: <bdi>salma<\/bdi>, <bdi>نور<\/bdi>/u)
  expect(page.stdout).toMatch(/✓<\/span> denials were sought: <bdi>salma<\/bdi> <time[^>]*>[^<]*<\/time>: <bdi>بُحث/u)
  expect((await runCli(['trace', at, '--json'])).stdout).not.toContain('شركة النهر')
})

test.each([
  [['burn'], '“burn” is not something a review does'],
  [['reject', 'blast-1'], 'isnad review CASE reject DOCUMENT STATEMENT'],
  [['reject', 'blast-1', 'a1', 'a2'], 'isnad review CASE reject DOCUMENT STATEMENT'],
  [['correct', 'blast-1', 'a1'], 'isnad review CASE correct DOCUMENT STATEMENT'],
  [['check', 's-blast-1', 'prayers'], 'denials|originals|figures|voices'],
  [['merge', 's-blast-1'], 'isnad review CASE merge STORY STORY'],
  [['link', 's-blast-1'], '--note WORDS'],
  [['show'], 'isnad review CASE show DOCUMENT|STORY'],
  [['list', '--lang', 'ar', 'x'], 'يُكتب هكذا'],
])('says what is wrong before the case is opened: %j', async (args, message) => {
  const { status, stderr } = await runCli(['review', '/nowhere', ...args])
  expect(status).toBe(2)
  expect(stderr).toContain(message)
})
