import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { isFormula } from '../../src/export/table.js'
import { MESSAGES } from '../../src/messages/index.js'
import { EXPORT_TABLES, TABLE_NAMES } from '../../src/model/export.js'
import { exported, exportedTrace } from './export-fixture.js'

type Rows = Readonly<Record<string, string>>[]

const csv = async (table: (typeof TABLE_NAMES)[number], options = {}): Promise<Rows> =>
  parse(await exported('csv', { table, ...options }), { columns: true, bom: true })

test('a table has one row an item, each under the heads of its columns', async () => {
  const { documents, stories } = exportedTrace()
  const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0)
  const wanted = {
    documents: documents.length,
    attributions: sum(documents.map((doc) => doc.attributions.length)),
    events: sum(documents.map((doc) => doc.events.length)),
    claims: sum(stories.map((story) => story.claims.length)),
  }
  for (const name of TABLE_NAMES) {
    const rows = await csv(name)
    expect(rows.length, name).toBe(wanted[name])
    expect(wanted[name], name).toBeGreaterThan(2)
    expect(Object.keys(rows[0] ?? {})).toEqual([...EXPORT_TABLES[name]])
  }
})

test('a row tells who said what through whom, in which words, and among how many documents it counts', async () => {
  const relayed = (await csv('attributions')).find((row) => row['document']?.startsWith("'=HYPER"))
  expect(relayed).toMatchObject({
    origin: 'مصدر أمني',
    chain: 'وكالة نورس ← مصدر أمني',
    stance: 'asserts',
    cue: 'نقلت',
  })
  const trace = exportedTrace()
  const doc = trace.documents.find(({ id }) => id.startsWith('=HYPER'))
  expect(doc?.text.slice(Number(relayed?.['content_start']), Number(relayed?.['content_end']))).toBe(
    relayed?.['content'],
  )
  const central = (await csv('claims')).find((row) => row['central'] === 'true')
  expect(central).toMatchObject({ among: '4', reports: String(trace.stories[0]?.counts.reports) })
  expect(central?.['why']).toContain('Among these 4 documents')
  expect((await csv('events')).find((row) => row['document'] === 'e1' && row['type'] === 'airstrike')).toMatchObject({
    event_name: 'air strike',
    precision: 'settlement',
  })
})

test.each([
  ['=1+1', true],
  ['+966', true],
  ['-5', true],
  ['@SUM(A1)', true],
  ['\tx', true],
  ['\rx', true],
  ['\u200f=1+1', true],
  ['\u2067\u200e @SUM(A1)', true],
  ['\ufeff+1', true],
  ['＝1+1', true],
  ['قال = ذكر', false],
  ['2024-05-06', false],
  ['5-3', false],
  ['«=1»', false],
  ['', false],
])('a spreadsheet would run %j: %s', (text, runs) => {
  expect(isFormula(text)).toBe(runs)
})

test('no cell can be run as a formula, and numbers below zero stay numbers', async () => {
  for (const table of TABLE_NAMES) {
    for (const row of await csv(table)) {
      for (const [column, cell] of Object.entries(row)) {
        if (isFormula(cell)) expect(`${column} ${cell}`).toMatch(/^(?:latitude|longitude) -\d/u)
      }
    }
  }
  const [, second, third] = await csv('documents')
  expect(second?.['outlet']).toBe("'\u200f=1+1")
  expect(third?.['title']).toBe("'+966 خط ساخن\r\nسطر ثان")
  const south = exportedTrace()
  const documents = south.documents.map((doc) => ({ ...doc, places: doc.places.map((p) => ({ ...p, lat: -1.5 })) }))
  const moved = await exported('csv', { table: 'events' }, { ...south, documents })
  expect(moved.toString()).toContain(',-1.5,')
})

test('heads are Arabic where the messages are, and a byte order mark stands before them where asked for', async () => {
  const bytes = await exported('csv', { table: 'claims', messages: MESSAGES.ar, bom: true })
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const [row] = parse(bytes, { columns: true, bom: true }) as Rows
  expect(Object.keys(row ?? {})).toEqual(EXPORT_TABLES.claims.map((column) => MESSAGES.ar.export.columns?.[column]))
  expect((await exported('csv', { table: 'claims' }))[0]).not.toBe(0xef)
})

test('where only short quotations may be given, no cell holds more words than one', async () => {
  const long = exportedTrace()
  const words = Array.from({ length: 60 }, (_, i) => `كلمة${i}`).join(' ')
  const documents = long.documents.map((doc) => ({
    ...doc,
    attributions: doc.attributions.map((x) => ({ ...x, content: { start: 0, end: words.length, text: words } })),
  }))
  const all = { ...long, documents }
  expect((await exported('csv', { table: 'attributions' }, all)).toString()).toContain('كلمة59')
  const cut = (await exported('csv', { table: 'attributions', redact: true }, all)).toString()
  expect(cut).toContain('كلمة24 …')
  expect(cut).not.toContain('كلمة25')
})

test('one story is exported with its documents alone, and its counts still hold among all', async () => {
  const trace = exportedTrace()
  const [story] = trace.stories
  const rows = await csv('documents', { story: story?.id })
  expect(rows.length).toBe(story?.documents.length)
  expect(rows.length).toBeLessThan(trace.documents.length + 1)
  expect((await csv('claims', { story: story?.id }))[0]).toMatchObject({ story: story?.id, among: '4' })
  await expect(csv('claims', { story: 's-none' })).rejects.toThrow('s-none')
})

test('docs/exports.md says of every column what it means', () => {
  const docs = readFileSync('docs/exports.md', 'utf8')
  for (const name of TABLE_NAMES) {
    const section = docs.split(/^### /mu).find((part) => part.toLowerCase().startsWith(name)) ?? ''
    for (const column of EXPORT_TABLES[name]) expect(section, `${name}.${column}`).toContain(`\`${column}\``)
  }
})
