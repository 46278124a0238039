import { expect, test } from 'vitest'
import type { Trace } from '../../src/model/trace.js'
import type { ReuseLink, TextFamily } from '../../src/model/reuse.js'
import { REPORT } from '../corpus/reuse/texts.js'
import { runCli } from './memory-cli.js'

const line = (doc: object) => `${JSON.stringify(doc)}\n`
const CASE =
  line({ id: 'd1', outlet: 'صحيفة البيدر', published: '2024-03-12', text: REPORT }) +
  line({ id: 'd2', outlet: 'قناة الرواق', text: REPORT.replace('ثلاثين', 'تسعين').replace('ووزعت', 'وصادرت') }) +
  line({ id: 'd3', text: 'اجتمع مجلس البلدية لبحث ميزانية العام المقبل وأقر بناء مدرستين وحديقة قرب السوق.' })
const files = { 'case.jsonl': CASE, 'one.txt': REPORT }

test('the view names families and pairs, and shows both sides with their differences marked', async () => {
  const { status, stdout, stderr } = await runCli(['reuse', 'case.jsonl', '--width', '120'], { files })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toContain('One text in 2 documents')
  expect(stdout).toMatch(/⟦ووزعت⟧.* │ .*⟦وصادرت⟧/u)
  expect(stdout).toContain('· figure: ثلاثين  ↔  تسعين')
  expect(stdout).toContain('Among these 3 documents: 2 texts, 1 of them in several documents.')
})

test('the same is said in Arabic, and texts stand one under the other where there is no room', async () => {
  const { stdout } = await runCli(['reuse', 'case.jsonl', '--lang', 'ar', '--width', '60'], { files })
  expect(stdout).toContain('نص واحد في وثيقتين')
  expect(stdout).toContain('· رقم: ثلاثين  ↔  تسعين')
  expect(stdout).not.toMatch(/ │ /u)
})

test('long runs of equal words are cut unless all are asked for', async () => {
  const short = (await runCli(['reuse', 'case.jsonl'], { files })).stdout
  const full = (await runCli(['reuse', 'case.jsonl', '--full'], { files })).stdout
  expect(short).toContain('…')
  expect(full).not.toContain('…')
  expect(full.replaceAll(/[\s│]+/gu, ' ')).toContain('الجسر')
})

test('--json prints a Trace with a story for each family and its links', async () => {
  const { stdout } = await runCli(['reuse', 'case.jsonl', '--json'], { files })
  const trace = JSON.parse(stdout) as Trace & { families: TextFamily[] }
  expect(trace.schema).toBe('isnad.trace/1')
  expect(trace.documents.map(({ id }) => id)).toEqual(['d1', 'd2', 'd3'])
  expect(trace.stories.map(({ documents }) => documents)).toEqual([['d1', 'd2']])
  const [link] = trace.stories[0]!.links as readonly ReuseLink[]
  expect(link).toMatchObject({ from: 'd1', to: 'd2', kind: 'reuse', direction: 'unknown' })
  expect(trace.families[0]?.documents).toEqual(['d1', 'd2'])
})

test('documents that share nothing are told so, and flags of other commands are refused', async () => {
  expect((await runCli(['reuse', 'one.txt', '--lang', 'en'], { files })).stdout).toMatch(/^No two of these documents/u)
  const refused = await runCli(['reuse', 'one.txt', '--explain', 'a1'], { files })
  expect(refused.status).toBe(2)
})
