import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DOMParser } from 'linkedom'
import readSheets from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { xlsxOf } from '../../src/export/xlsx.js'
import { MESSAGES } from '../../src/messages/index.js'
import { EXPORT_TABLES, TABLE_NAMES } from '../../src/model/export.js'
import { exported, exportedTrace } from './export-fixture.js'

const OFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path))
if (OFFICE === undefined)
  console.warn('SKIPPED: the workbook in LibreOffice, which is not installed here (apt-get install libreoffice-calc)')

test('a workbook has a sheet on itself and one a table, as another program reads it', async () => {
  const sheets = await readSheets(await exported('xlsx', { messages: MESSAGES.ar }))
  const { sheets: names, about } = MESSAGES.ar.export
  expect(sheets.map(({ sheet }) => sheet)).toEqual([about.name, ...TABLE_NAMES.map((name) => names[name])])
  expect(JSON.stringify(sheets[0]?.data)).toContain('هذه الوثائق وحدها وعددها 4')
  const documents = sheets[4]?.data ?? []
  expect(documents.length).toBe(1 + exportedTrace().documents.length)
  const row = (id: string): unknown[] => documents.find((cells) => cells[0] === id) ?? []
  const at = (column: string): number => EXPORT_TABLES.documents.indexOf(column as never)
  // Text stays as it is: what is text in its cell cannot be run.
  expect(row('=HYPERLINK("https://evil.example","اضغط")')[at('outlet')]).toBe('\u200f=1+1')
  expect(row('e1')[at('attribution_count')]).toBe(exportedTrace().documents[0]?.attributions.length)
  expect(row('e1')[at('url')]).toBe('https://nawras.example/1?a=1&b=2')
})

test('rows beyond what a sheet holds go on in another, under the same heads', async () => {
  async function* rows() {
    for (let i = 1; i <= 7; i++) yield [i, `س${i}`]
  }
  const sheet = { name: 'جدول', heads: ['رقم', 'اسم'], widths: [10, 10], table: { rows } }
  const chunks: Uint8Array[] = []
  const book = { about: { name: 'عن', lines: [['أ', 'ب']] }, rightToLeft: true, creator: 'isnad', title: 'ت' }
  for await (const chunk of xlsxOf({ ...book, sheets: [sheet] }, 4)) chunks.push(chunk)
  const read = await readSheets(Buffer.concat(chunks))
  expect(read.map((x) => x.sheet)).toEqual(['عن', 'جدول', 'جدول 2', 'جدول 3'])
  expect(read.slice(1).map((x) => x.data.map((row) => row[0]))).toEqual([
    ['رقم', 1, 2, 3],
    ['رقم', 4, 5, 6],
    ['رقم', 7],
  ])
})

test('the same case gives the same bytes', async () => {
  expect((await exported('xlsx')).equals(await exported('xlsx'))).toBe(true)
})

test.skipIf(OFFICE === undefined)('LibreOffice opens it from right to left, with no formula in it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-xlsx-'))
  try {
    writeFileSync(join(folder, 'case.xlsx'), await exported('xlsx', { messages: MESSAGES.ar }))
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const args = [profile, '--headless', '--convert-to', 'fods', '--outdir', folder, join(folder, 'case.xlsx')]
    execFileSync(OFFICE ?? '', args, { stdio: 'ignore', timeout: 50_000 })
    const xml = readFileSync(join(folder, 'case.fods'), 'utf8')
    const book = new DOMParser().parseFromString(xml, 'text/xml')
    const tables = [...book.querySelectorAll('table\\:table')]
    const styleOf = new Map([...book.querySelectorAll('style\\:style')].map((x) => [x.getAttribute('style:name'), x]))
    expect(tables.length).toBe(5)
    for (const table of tables) {
      const style = styleOf.get(table.getAttribute('table:style-name'))
      const properties = style?.querySelector('style\\:table-properties')
      expect(properties?.getAttribute('style:writing-mode'), table.getAttribute('table:name') ?? '').toBe('rl-tb')
    }
    // It writes true and false as formulas of its own.
    const formulas = xml.match(/table:formula="[^"]*"/gu)?.filter((x) => !/=(?:TRUE|FALSE)\(\)"$/u.test(x)) ?? []
    expect(formulas).toEqual([])
    expect(xml.includes('\u200f=1+1')).toBe(true)
    // Left as it is written, and not read as the letter A.
    expect(xml.includes('_x0041_')).toBe(true)
    // The head of each table can be filtered by.
    expect(xml.match(/<table:database-range [^>]*display-filter-buttons="true"/gu)?.length).toBe(4)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
