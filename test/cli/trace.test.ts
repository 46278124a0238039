import { expect, test } from 'vitest'
import type { Doc } from '../../src/model/doc.js'
import type { Trace } from '../../src/model/trace.js'
import { runCli } from './memory-cli.js'

const TEXT = 'قال متحدث باسم البلدية إن الجسر فُتح. ونفت الشرطة ذلك.'
const ONE = `${JSON.stringify({ id: 'd1', outlet: 'المرفأ', published: '2024-05-06', text: TEXT })}\n`
const TWO = `${JSON.stringify({ id: 'd2', text: TEXT })}\n`
const FILES = { 'a.txt': TEXT, 'b.jsonl': ONE + TWO, 'bad.jsonl': `${ONE}{\n${TWO}` }

test('--json prints one Trace with every document', async () => {
  const { status, stdout, stderr } = await runCli(['trace', '--json', 'b.jsonl', 'a.txt'], { files: FILES })
  const trace = JSON.parse(stdout) as Trace
  expect({ status, stderr, lines: stdout.split('\n').length }).toEqual({ status: 0, stderr: '', lines: 2 })
  expect(trace.schema).toBe('isnad.trace/1')
  expect(trace.scope.documents).toBe(3)
  expect(trace.documents.map((doc) => [doc.path, doc.text])).toEqual([
    ['b.jsonl', TEXT],
    ['b.jsonl', TEXT],
    ['a.txt', TEXT],
  ])
  expect(Object.keys(trace).sort()).toEqual(['documents', 'joins', 'parties', 'schema', 'scope', 'stories', 'voices'])
})

// A document on its own is told before the others are read: who a source is across them is not known yet.
test('--jsonl prints the same documents, one a line, with no voices', async () => {
  const whole = await runCli(['trace', '--json', 'b.jsonl'], { files: FILES })
  const { stdout } = await runCli(['trace', '--jsonl', 'b.jsonl'], { files: FILES })
  const docs = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Doc)
  const { documents } = JSON.parse(whole.stdout, (key, value: unknown) => (key === 'voice' ? null : value)) as Trace
  expect(docs).toEqual(documents)
  expect(whole.stdout).toMatch(/"voice": ?"/u)
})

test('--published and --outlet fill what a document lacks and change nothing it has', async () => {
  const args = ['trace', '--jsonl', '--published', '2020-01~', '--outlet=الميناء', 'b.jsonl']
  const docs = (await runCli(args, { files: FILES })).stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Doc)
  expect(docs.map((doc) => [doc.outlet?.name, doc.published])).toEqual([
    ['المرفأ', '2024-05-06'],
    ['الميناء', '2020-01~'],
  ])
})

test('the view names the documents it speaks of, in the language asked for', async () => {
  const english = await runCli(['trace', 'b.jsonl', '--documents'], { files: FILES })
  expect(english.stdout).toContain('المرفأ · 2024-05-06 · d1')
  expect(english.stdout).toContain('All of this holds among these 2 documents (2024-05-06) and says nothing beyond.')
  const arabic = await runCli(['trace', 'b.jsonl', '--documents'], { files: FILES, env: { LANG: 'ar_SY.UTF-8' } })
  expect(arabic.stdout).toContain('يسري كل ما سبق على هاتين الوثيقتين وحدهما (2024-05-06)')
  const asked = await runCli(['trace', 'b.jsonl', '--documents', '--lang', 'en'], {
    files: FILES,
    env: { LANG: 'ar_SY.UTF-8' },
  })
  expect(asked.stdout).toBe(english.stdout)
})

test('colours and direction marks go to a terminal only, and can be turned off or on', async () => {
  const isPlain = (text: string) => !/[\u001b\u2066-\u2069]/u.test(text)
  const at = (args: readonly string[], env = {}, stdout = true) =>
    runCli(['trace', 'a.txt', ...args], { files: FILES, env, tty: { stdout }, columns: 80 })
  expect((await at([])).stdout).toMatch(/\u001b\[1m\u2068/u)
  expect(isPlain((await at([], {}, false)).stdout)).toBe(true)
  expect(isPlain((await at(['--no-color', '--bidi', 'off'])).stdout)).toBe(true)
  expect((await at(['--no-color'])).stdout).not.toContain('\u001b')
  expect((await at([], { NO_COLOR: '1' })).stdout).not.toContain('\u001b')
  expect((await at(['--bidi', 'on'], {}, false)).stdout).toContain('\u2068')
})

test('--explain says why one statement was read as it was', async () => {
  const { status, stdout } = await runCli(['trace', 'a.txt', '--explain', 'a2'], { files: FILES })
  expect(status).toBe(0)
  expect(stdout).toContain('⟦نفت⟧ {الشرطة}')
  expect(stdout).toContain('Rule     ar.verb-first\n')
  expect((await runCli(['trace', 'b.jsonl', '--explain=d2:a1'], { files: FILES })).stdout).toContain('a1 in b.jsonl')
})

test.each([
  [['b.jsonl', '--explain', 'a1'], 'There are several documents: say in which, as DOC:a1.'],
  [['a.txt', '--explain', 'a9'], 'There is no statement a9; the last one there is a2.'],
  [['b.jsonl', '--explain', 'd3:a1'], 'There is no statement d3:a1.'],
])('a statement that is not there or not clear is a mistake: %j', async (args, message) => {
  const { status, stdout, stderr } = await runCli(['trace', ...args], { files: FILES })
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toContain(message)
})

test('a failed input is said, the rest is done, and the status is 1', async () => {
  const { status, stdout, stderr } = await runCli(['trace', '--jsonl', 'bad.jsonl', 'gone.txt'], { files: FILES })
  expect(status).toBe(1)
  expect(stdout.trimEnd().split('\n')).toHaveLength(2)
  expect(stderr).toBe(
    [
      'isnad: bad.jsonl, line 2: the line is not valid JSON. Mend this record; the others are not affected.',
      'isnad: gone.txt: there is no such file or folder. Check the path.',
      'Read: 2 from JSON Lines. Failed: 1 (the line is not valid JSON), 1 (there is no such file or folder).',
      '2 inputs could not be read; 2 documents done.',
      '',
    ].join('\n'),
  )
})

test.each([[[]], [['--json']], [['--jsonl']]])(
  'with nothing read the status is 2 and nothing is printed (%j)',
  async (flags) => {
    const { status, stdout, stderr } = await runCli(['trace', 'gone.txt', '--lang', 'ar', ...flags])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toBe(
      'isnad: gone.txt: لا يوجد ملف أو مجلد بهذا الاسم. تحقق من المسار.\nلم يُنجز شيء: تعذرت قراءة مدخل واحد.\n',
    )
  },
)

test('files of other kinds in a folder are remarked upon, unless --quiet', async () => {
  const files = { 'f/a.txt': TEXT, 'f/b.pdf': '' }
  expect((await runCli(['trace', '--jsonl', 'f'], { files })).stderr).toBe('f: 1 file of other kinds skipped.\n')
  expect((await runCli(['trace', '--jsonl', 'f', '-q'], { files })).stderr).toBe('')
})

test('standard input is read for -, unless it is a terminal', async () => {
  const { stdout } = await runCli(['trace', '--jsonl', '-'], { stdin: ONE + TWO })
  expect(stdout.trimEnd().split('\n')).toHaveLength(2)
  const { status, stderr } = await runCli(['trace', '-'], { tty: { stdin: true } })
  expect(status).toBe(2)
  expect(stderr).toContain('Standard input is a terminal')
})

test('what the reader had to convert is noted in the document', async () => {
  const files = { 'a.txt': Buffer.from(`\ufeff${TEXT}`, 'utf16le') }
  const json = await runCli(['trace', '--json', 'a.txt'], { files })
  expect((JSON.parse(json.stdout) as Trace).documents[0]?.notes[0]).toMatchObject({ kind: 'encoding' })
  expect((await runCli(['trace', 'a.txt'], { files })).stdout).toContain('Note: The text was in UTF-16LE')
})

test.each([[[]], [['--json']], [['--jsonl']]])('a reader that goes away ends the run quietly (%j)', async (flags) => {
  const onWrite = (written: number) => written < 1
  const { status, stderr } = await runCli(['trace', 'bad.jsonl', 'b.jsonl', ...flags], { files: FILES, onWrite })
  expect(status).toBe(0)
  expect(stderr).toBe(
    'isnad: bad.jsonl, line 2: the line is not valid JSON. Mend this record; the others are not affected.\n',
  )
})

test('a full disk is an output failure', async () => {
  const onWrite = () => {
    throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC', syscall: 'write' })
  }
  const { status, stderr } = await runCli(['trace', 'a.txt'], { files: FILES, onWrite })
  expect(status).toBe(2)
  expect(stderr).toBe('isnad: no space left on device. Check the target, its permissions and the free space.\n')
})

test('progress shows in a long run on a terminal, and is cleared', async () => {
  const args = ['trace', '--jsonl', 'b.jsonl']
  const long = await runCli(args, { files: FILES, tty: { stderr: true }, tick: 1100 })
  expect(long.stderr).toBe(
    '\r\u001b[K1 document read, 0.9 a second …\r\u001b[K2 documents read, 0.9 a second …\r\u001b[KRead: 2 from JSON Lines.\n',
  )
  expect((await runCli(args, { files: FILES, tty: { stderr: true }, tick: 1 })).stderr).toBe(
    'Read: 2 from JSON Lines.\n',
  )
  expect((await runCli([...args, '-q'], { files: FILES, tty: { stderr: true }, tick: 1100 })).stderr).toBe('')
  expect((await runCli(args, { files: FILES, tick: 1100 })).stderr).toBe('')
  const shared = { stderr: true, stdout: true }
  expect((await runCli(args, { files: FILES, tty: shared, tick: 1100 })).stderr).toBe('Read: 2 from JSON Lines.\n')
})
