import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync, mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test, vi } from 'vitest'
import { machineEffects } from '../../src/read/effects.js'
import { type InputItem, readInputs } from '../../src/read/inputs.js'
import { type Entry, memoryEffects, SOCKET } from './memory-effects.js'

const TEXT = 'أعلنت بلدية الرمانة فتح الجسر.'

async function read(paths: readonly string[], files: Readonly<Record<string, Entry>>, stdin?: Entry) {
  const items: InputItem[] = []
  for await (const item of readInputs(paths, memoryEffects(files, stdin))) items.push(item)
  return items
}

const texts = (items: readonly InputItem[]) => items.map((item) => (item.ok ? item.doc.text : item.problem.kind))
const codes = (items: readonly InputItem[]) => items.map((item) => (item.ok ? 'ok' : item.error.code))
const record = (fields: object) => `${JSON.stringify({ text: TEXT, ...fields })}\n`
const hash = (bytes: string) => createHash('sha256').update(bytes).digest('hex')

test('a plain text is kept as it is, with its path and the hash of its bytes', async () => {
  const [item] = await read(['a.txt'], { 'a.txt': `\ufeffسطر\r\nسطر\t ${TEXT}\n` })
  expect(item).toMatchObject({ ok: true, doc: { text: `سطر\r\nسطر\t ${TEXT}\n`, path: 'a.txt' }, notes: [] })
  expect(item?.ok === true && item.doc.sha256).toBe(hash(`\ufeffسطر\r\nسطر\t ${TEXT}\n`))
  expect(item?.ok === true && 'title' in item.doc).toBe(false)
})

test('JSON Lines give a document a line; unknown, null and empty fields are missing ones', async () => {
  const line = { id: 'd1', outlet: 'المرفأ', published: '2024-05-06', byline: '', url: null, extra: [1] }
  const [item] = await read(['a.jsonl'], { 'a.jsonl': record(line) })
  expect(item).toEqual({
    ok: true,
    doc: {
      id: 'd1',
      outlet: 'المرفأ',
      published: '2024-05-06',
      text: TEXT,
      path: 'a.jsonl',
      sha256: hash(record(line).trimEnd()),
      provenance: expect.objectContaining({ reader: 'jsonl', publishedFrom: 'record' }),
    },
    notes: [],
    bytes: Buffer.from(record(line).trimEnd()),
  })
})

test('CRLF, blank lines, a byte order mark and a last line without an end make no difference', async () => {
  const items = await read(['a.ndjson'], {
    'a.ndjson': `\ufeff{"text":"أ"}\r\n\r\n  \n{"text":"ب\\n"}\r\n{"text":"ج"}`,
  })
  expect(texts(items)).toEqual(['أ', 'ب\n', 'ج'])
})

test('a bad line is named and the rest goes on', async () => {
  const lines = [
    record({ id: 'a' }),
    '{"text": "x"\n',
    '[1]\n',
    '{"id":"b"}\n',
    record({ id: 7 }),
    record({ text: ' ' }),
    record({ published: 'أمس' }),
    record({ id: 'c' }),
  ]
  const items = await read(['a.jsonl'], { 'a.jsonl': lines.join('') })
  expect(texts(items)).toEqual([
    TEXT,
    'not-json',
    'not-an-object',
    'text-missing',
    'wrong-type',
    'empty',
    'bad-date',
    TEXT,
  ])
  expect(items.flatMap((item) => (item.ok ? [] : (item.line ?? 0)))).toEqual([2, 3, 4, 5, 6, 7])
  const wrongType = items[4]
  expect(wrongType?.ok === false && wrongType.error.message).toBe(
    'a.jsonl, line 5: the field “id” is not a string. Mend this record; the others are not affected.',
  )
})

test('a line that is not UTF-8 is named, a file in UTF-16 once', async () => {
  const broken = Buffer.concat([
    Buffer.from(record({})),
    Buffer.from([0x7b, 0xd8, 0x22, 0x0a]),
    Buffer.from(record({})),
  ])
  expect(texts(await read(['a.jsonl'], { 'a.jsonl': broken }))).toEqual([TEXT, 'jsonl-not-utf8', TEXT])
  const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(record({}) + record({}), 'utf16le')])
  expect(texts(await read(['a.jsonl'], { 'a.jsonl': wide }))).toEqual(['jsonl-not-utf8'])
})

test('a folder is read with what is below it, sorted; other files are counted', async () => {
  const remark = vi.fn()
  const files = {
    'f/b.txt': 'ب',
    'f/a.jsonl': '{"text":"أ"}',
    'f/c/d.txt.gz': gzipSync('د'),
    'f/c/e.jsonl.gz': gzipSync('{"text":"ه"}\n'),
    'f/z.pdf': 'x',
    'f/c/readme.doc': 'x',
    'f/sock.txt': SOCKET as Entry,
  }
  const items: InputItem[] = []
  for await (const item of readInputs(['f/'], memoryEffects(files), { remark })) items.push(item)
  expect(texts(items)).toEqual(['أ', 'ب', 'د', 'ه'])
  expect(items.map((item) => item.ok && item.doc.path)).toEqual([
    'f/a.jsonl',
    'f/b.txt',
    'f/c/d.txt.gz',
    'f/c/e.jsonl.gz',
  ])
  expect(remark.mock.calls).toEqual([['f/', { kind: 'other-files', files: 3 }]])
})

test.each<[string, Entry, string[]]>([
  ['JSON Lines', '\n {"text":"أ"}\n{"text":"ب"}\n', ['أ', 'ب']],
  ['one JSON object without a line end', '{"text":"أ"}', ['أ']],
  ['a plain text', `${TEXT}\n{"text":"أ"}`, [`${TEXT}\n{"text":"أ"}`]],
  ['a text that begins with a brace', '{أ}\nب', ['{أ}\nب']],
  ['one JSON object over many lines', '{\n"text":"أ"\n}', ['أ']],
  ['a list of records', '[{"text":"أ"}, {"body":"ب"}]', ['أ', 'ب']],
  ['a page', '<!DOCTYPE html><html><body><p>نص الصفحة</p></body></html>', ['نص الصفحة']],
  ['nothing', '', ['empty']],
])('standard input: %s', async (_, stdin, expected) => {
  expect(texts(await read(['-'], {}, stdin))).toEqual(expected)
})

test('standard input is told apart however it is cut into chunks', async () => {
  const bytes = Buffer.from('{"text":"أ"}\r\n{"text":"ب"}\r\n')
  const chunks = [...bytes].map((byte) => Uint8Array.of(byte))
  expect(texts(await read(['-'], {}, chunks))).toEqual(['أ', 'ب'])
})

test('every failure has its code, and the next input is still read', async () => {
  const files: Record<string, Entry> = {
    'empty.txt': ' \n',
    'empty.jsonl': '\n\n',
    'binary.txt': Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0),
    'denied.txt': { code: 'EACCES' },
    'broken.txt': { code: 'EIO' },
    'bad.txt.gz': 'no gzip at all',
    'cut.txt.gz': gzipSync(TEXT.repeat(50)).subarray(0, 40),
    'sock': SOCKET as Entry,
    'f/x.pdf': 'x',
    'good.txt': TEXT,
  }
  const paths = [
    'gone.txt',
    ...Object.keys(files).filter((path) => path !== 'f/x.pdf' && path !== 'good.txt'),
    'f',
    'good.txt',
  ]
  const items = await read(paths, files)
  expect(codes(items)).toEqual([
    'input-missing',
    'input-empty',
    'input-empty',
    'input-binary',
    'input-unreadable',
    'input-unreadable',
    'input-unreadable',
    'input-unreadable',
    'input-unreadable',
    'input-empty',
    'ok',
  ])
  const kinds = await read(['bad.txt.gz', 'cut.txt.gz', 'broken.txt.gz'], {
    ...files,
    'broken.txt.gz': { code: 'EIO' },
  })
  expect(texts(kinds)).toEqual(['bad-gzip', 'bad-gzip', 'read-failed'])
})

test('a fault of the program itself is not passed off as a bad input', async () => {
  const effects = {
    ...memoryEffects({ 'a.txt': TEXT }),
    open: () => {
      throw new TypeError('fault')
    },
  }
  await expect(readInputs(['a.txt'], effects).next()).rejects.toThrow('fault')
})

test('a text above the limit is refused before it is all read', async () => {
  let given = 0
  async function* endless() {
    for (;;) {
      given += 1
      yield Buffer.alloc(1 << 20, 'a')
    }
  }
  const effects = { ...memoryEffects({ 'a.txt': '' }), open: endless }
  const { value } = await readInputs(['a.txt'], effects).next()
  expect(value).toMatchObject({ ok: false, problem: { kind: 'text-too-large', megabytes: 32 } })
  expect(given).toBe(33)
})

test('on this machine: a missing file, a socket, a folder with links', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-read-'))
  const server = createServer()
  try {
    mkdirSync(join(folder, 'in'))
    writeFileSync(join(folder, 'in', 'a.txt'), TEXT)
    symlinkSync('a.txt', join(folder, 'in', 'b.txt'))
    symlinkSync('..', join(folder, 'in', 'circle'))
    symlinkSync('nowhere', join(folder, 'in', 'dangling.txt'))
    await new Promise<void>((done) => server.listen(join(folder, 'sock'), done))
    const items: InputItem[] = []
    const remark = vi.fn()
    const paths = [join(folder, 'in'), join(folder, 'sock'), join(folder, 'gone')]
    for await (const item of readInputs(paths, machineEffects(), { remark })) items.push(item)
    expect(texts(items)).toEqual([TEXT, TEXT, 'not-a-file', 'missing'])
    expect(remark.mock.calls).toEqual([[join(folder, 'in'), { kind: 'other-files', files: 2 }]])
  } finally {
    server.close()
    rmSync(folder, { recursive: true })
  }
})
