import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readInputs } from '../../src/read/inputs.js'
import type { Arrival } from '../../src/store/add.js'
import { type Case, createCase } from '../../src/store/case.js'
import { memoryEffects } from '../read/memory-effects.js'
import { zip } from '../read/zip-file.js'
import { all, analyst, clock } from './documents.js'
import { startServer, type TestServer } from './postgres-server.js'

let server: TestServer
let open: Case
beforeAll(async () => {
  server = await startServer()
  open = await createCase(await server.database(), { analyst, now: clock() })
}, 120_000)
afterAll(async () => {
  await open.close()
  await server.remove()
}, 120_000)

/** A text for each kind: the same bytes would be one document. */
const said = (kind: string): string => `قالت بلدية الرمانة في ${kind} إن الجسر الشرقي أُغلق مساء الأحد.`
const file = (content: string): Buffer => Buffer.from(content)
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

async function* arrivalsOf(name: string, content: Buffer): AsyncGenerator<Arrival> {
  for await (const item of readInputs([name], memoryEffects({ [name]: content }), {})) {
    if (!item.ok) throw item.error
    yield { doc: item.doc, bytes: item.bytes, notes: item.notes, place: name, reader: 'test' }
  }
}

/** Adds a file, and gives the bytes that the case then has of each of its documents. */
async function kept(name: string, content: Buffer): Promise<{ bytes: Buffer; text: string }[]> {
  const added = await all(open.add(arrivalsOf(name, content)))
  return Promise.all(
    added.map(async ({ id }) => {
      const [sighting] = (await open.custody(id)).sightings
      const bytes = Buffer.from((await open.bytes(sighting!.sha256))!)
      expect(sha256(bytes)).toBe(sighting!.sha256)
      return { bytes, text: (await open.document(id)).text }
    }),
  )
}

const PAGE = `<html><head><title>خبر</title></head><body><article><p>${said('صفحة')}</p></article></body></html>`
const MAIL = `From: n@m.example\r\nSubject: x\r\nDate: Sun, 05 May 2024 22:00:00 +0300\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${said('رسالة')}`

test.each([
  ['a text', 'a.txt', said('نص')],
  ['a page', 'a.html', PAGE],
  ['Markdown', 'a.md', `# خبر\n\n${said('ملاحظة')}\n`],
  ['a mail', 'a.eml', MAIL],
])('%s: the whole file, packed or not', async (_, name, content) => {
  const [doc, ...more] = await kept(name, file(content))
  expect(more).toEqual([])
  expect(sha256(doc!.bytes)).toBe(sha256(file(content)))
  expect(await all(open.add(arrivalsOf(`${name}.gz`, gzipSync(file(content)))))).toMatchObject([{ kind: 'seen' }])
  const archive = zip([[`inside/${name}`, file(content)]])
  expect(await all(open.add(arrivalsOf(`${name}.zip`, archive)))).toMatchObject([{ kind: 'seen' }])
})

test('JSON Lines: each line, without its end', async () => {
  const lines = ['سطر', 'سطر آخر'].map((kind) => `{ "text": "${said(kind)}" , "id":"${kind}" }`)
  const found = await kept('a.jsonl', file(`${lines[0]}\r\n${lines[1]}\n`))
  expect(found.map(({ bytes }) => bytes.toString())).toEqual(lines)
})

const SHEET = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
  <row r="1"><c r="A1" t="inlineStr"><is><t>text</t></is></c></row>
  <row r="2"><c r="A2" t="inlineStr"><is><t>${said('مصنف')}</t></is></c></row></sheetData></worksheet>`
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = (kind: string, target: string): Buffer =>
  file(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
    <Relationship Id="r1" Type="${RELATIONS}/${kind}" Target="${target}"/></Relationships>`)
const WORKBOOK = zip([
  ['_rels/.rels', relations('officeDocument', 'xl/workbook.xml')],
  [
    'xl/workbook.xml',
    file(`<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELATIONS}">
      <sheets><sheet name="s" sheetId="1" r:id="r1"/></sheets></workbook>`),
  ],
  ['xl/_rels/workbook.xml.rels', relations('worksheet', 'worksheets/sheet1.xml')],
  ['xl/worksheets/sheet1.xml', file(SHEET)],
])
const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>المرفأ</title><link>https://m.example</link><description>d</description>
  <item><title>خبر</title><link>https://m.example/1</link><description>${said('خلاصة')}</description></item></channel></rss>`
const MESSAGE = {
  id: 2,
  type: 'message',
  date: '2024-05-06T12:00:00',
  date_unixtime: '1714996800',
  from: 'ق',
  from_id: 'channel7',
}
const EXPORT = { name: 'ق', type: 'public_channel', id: 7, messages: [{ ...MESSAGE, text: said('قناة') }] }
const MESSAGES = `<html><body><div class="page_wrap"><div class="page_header"><div class="text bold">قناة</div></div><div class="history">
  <div class="message default clearfix" id="message5"><div class="body"><div class="pull_right date details" title="06.05.2024 12:30:00 UTC+03:00">12:30</div>
  <div class="from_name">قناة</div><div class="text">${said('رسائل')}</div></div></div></div></div></body></html>`

test.each([
  ['a table', 'b.csv', file(`text,outlet\n"${said('جدول')}",المرفأ\n`)],
  ['a workbook', 'b.xlsx', WORKBOOK],
  ['a JSON list', 'b.json', file(JSON.stringify([{ text: said('قائمة') }]))],
  ['a feed', 'b.xml', file(FEED)],
  ['a Telegram export', 'result.json', file(JSON.stringify(EXPORT))],
  ['its pages', 'messages.html', file(MESSAGES)],
])('%s: each record as JSON, the same from any place', async (_, name, content) => {
  const [doc, ...more] = await kept(name, content)
  expect(more).toEqual([])
  const record = JSON.parse(doc!.bytes.toString()) as Record<string, unknown>
  expect(record).toMatchObject({ text: doc!.text })
  expect(doc!.text).toContain('الجسر الشرقي')
  expect(doc!.bytes.toString()).not.toContain(name)
  expect(await all(open.add(arrivalsOf(`elsewhere/${name}`, content)))).toMatchObject([{ kind: 'seen' }])
})

test('nothing of it is found wanting', async () => {
  expect((await open.check()).faults).toEqual([])
})
