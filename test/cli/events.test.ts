import { expect, it } from 'vitest'
import { parse } from 'csv-parse/sync'
import { runCli } from './memory-cli.js'

const TEXT = 'قصفت الطائرات مواقع المسلحين في التلال.'

it('prints events as an aligned table, with the limits of what it says', async () => {
  const { stdout, status } = await runCli(['trace', 'a.txt', '--table', 'events', '--lang', 'en'], {
    files: { 'a.txt': TEXT },
  })
  expect(status).toBe(0)
  expect(stdout).toContain('air strike')
  expect(stdout).toContain('among this 1 document')
})

it('prints events as CSV: one header, no cell that a spreadsheet would run', async () => {
  const files = {
    'a.jsonl': `${JSON.stringify({ id: '=1+1', text: TEXT })}\n${JSON.stringify({ id: 'b', text: TEXT })}`,
  }
  const { stdout } = await runCli(['trace', 'a.jsonl', '--table', 'events', '--csv', '--bom'], { files })
  expect(stdout.startsWith('\uFEFFdocument,')).toBe(true)
  const rows = parse(stdout, { columns: true, bom: true }) as { document: string; type: string; patients: string }[]
  expect(rows.map(({ document, type }) => [document, type])).toEqual([
    ["'=1+1", 'airstrike'],
    ['b', 'airstrike'],
  ])
  expect(rows[0]?.patients).toBe('مواقع المسلحين')
})

it('tells every fault of a file of events, and what stands only beside what', async () => {
  const files = { 'a.txt': TEXT, 'e.json': '{"triggers":[{"type":"x","frame":"y"}],"foo":1}', 'f.json': '{' }
  const bad = await runCli(['trace', 'a.txt', '--events', 'e.json', '--lang', 'en'], { files })
  expect(bad.status).toBe(2)
  for (const at of ['foo', 'triggers[0].type', 'triggers[0].frame', 'triggers[0]:']) expect(bad.stderr).toContain(at)
  expect((await runCli(['trace', 'a.txt', '--events', 'f.json', '--lang', 'en'], { files })).stderr).toContain(
    'not valid JSON',
  )
  expect((await runCli(['trace', 'a.txt', '--csv', '--lang', 'en'], { files })).stderr).toContain('--table')
})
