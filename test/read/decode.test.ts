import { expect, test } from 'vitest'
import { decodeText } from '../../src/read/decode.js'

const TEXT = 'قال متحدث باسم البلدية إن فرق الصيانة وصلت إلى الجسر الشرقي مساء الأحد، وأضاف أن العمل يستمر أسبوعا.'

/** Bytes of a text in a single-byte encoding; Node only decodes them, so its table is turned round. */
function encode(text: string, label: string): Uint8Array {
  const table = new Map<string, number>()
  const decoder = new TextDecoder(label)
  for (let byte = 0; byte < 256; byte += 1) table.set(decoder.decode(Uint8Array.of(byte)), byte)
  return Uint8Array.from(text, (char) => table.get(char) ?? 0x3f)
}

const wide = (text: string, bigEndian = false) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}

test.each([
  ['UTF-8', Buffer.from(TEXT), []],
  ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${TEXT}`), []],
  ['UTF-16, little end first', wide(TEXT), ['encoding']],
  ['UTF-16, big end first', wide(TEXT, true), ['encoding']],
  ['windows-1256', encode(TEXT, 'windows-1256'), ['encoding']],
  ['ISO-8859-6', encode(TEXT, 'iso-8859-6'), ['encoding']],
])('reads %s', async (_, bytes, kinds) => {
  const { text, notes } = await decodeText(bytes)
  expect(text).toBe(TEXT)
  expect(notes.map((note) => note.kind)).toEqual(kinds)
})

test('reads windows-1256 amid ASCII markup and in a text of one word', async () => {
  const page = `${'<div class="story"><p>'.repeat(200)}${TEXT}${'</p></div>'.repeat(200)}`
  expect((await decodeText(encode(page, 'windows-1256'))).text).toBe(page)
  expect((await decodeText(encode('عاجل', 'windows-1256'))).text).toBe('عاجل')
})

test('a damaged byte in UTF-8 costs one character and gives a note', async () => {
  const bytes = Buffer.concat([Buffer.from(TEXT), Buffer.from([0xd8]), Buffer.from(` ${TEXT}`)])
  const { text, notes } = await decodeText(bytes)
  expect(text).toBe(`${TEXT}\ufffd ${TEXT}`)
  expect(notes.map((note) => note.kind)).toEqual(['encoding-damaged'])
})

test('control characters that text may hold are kept', async () => {
  const text = `\u001b[1mقال\u001b[0m\f\t\v\r\n`
  expect(await decodeText(Buffer.from(text))).toEqual({ text, notes: [] })
})

test.each([
  ['windows-1251', 'Представитель министерства сообщил, что спасатели прибыли в деревню вечером.'],
  ['koi8-r', 'Представитель министерства сообщил, что спасатели прибыли в деревню вечером.'],
  ['windows-1253', 'Ο εκπρόσωπος του υπουργείου δήλωσε ότι τα συνεργεία έφτασαν στο χωριό.'],
  ['windows-1255', 'דובר המשרד אמר כי צוותי החילוץ הגיעו לכפר ביום ראשון בערב.'],
  ['windows-1252', 'Les élèves étaient arrivés à l’école où ils attendaient.'],
])('does not pass %s off as Arabic', async (label, text) => {
  await expect(decodeText(encode(text, label))).rejects.toMatchObject({ problem: { kind: 'unknown-charset' } })
})

test.each([
  ['zero bytes', Uint8Array.of(0xd9, 0x82, 0, 0x41)],
  ['a PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d)],
  ['UTF-16 without a mark', Buffer.from('abc', 'utf16le')],
])('refuses %s', async (_, bytes) => {
  await expect(decodeText(bytes)).rejects.toMatchObject({ problem: { kind: 'binary' } })
})
