import { expect, test } from 'vitest'
import type { Trace } from '../../src/model/trace.js'
import { runCli } from './memory-cli.js'

const ENV = { ISNAD_HOME: '/home/me/isnad' }
const KEPT = '/home/me/isnad/registry.json'
const ROWS =
  'type,id,name,kind,owner,aliases,domains\n,al-mina,الميناء,site,mina-group,موقع الميناء,almina.example|t.me/almina\nowner,mina-group,مجموعة الميناء,company,,,\n'
const files = { 'rows.csv': ROWS }

const registry = (args: readonly string[], more: Readonly<Record<string, string>> = {}) =>
  runCli(['registry', ...args], { env: ENV, files: { ...files, ...more } })

test('a name, an alias, a domain or an id finds an entry', async () => {
  for (const text of ['نوفوستي', 'RIA Novosti', 'ria.ru', 'ria-novosti'])
    expect((await registry(['search', text])).stdout).toContain('ria-novosti · ريا نوفوستي')
  expect((await registry(['search', 'لا أحد بهذا الاسم'])).stdout).toContain('Nothing')
})

test('an entry is shown with its owner, its sisters and where each fact comes from', async () => {
  const { stdout } = await registry(['show', 'ria-novosti'])
  expect(stdout).toContain('Owner: روسيا سيغودنيا (rossiya-segodnya)')
  expect(stdout).toContain('Of the same owner: سبوتنيك (sputnik)')
  expect(stdout).toContain('owner: State Media Matrix')
})

test('entries of one type are listed, also as JSON', async () => {
  const { stdout } = await registry(['list', 'state', '--json'])
  const items = JSON.parse(stdout) as { id: string; type: string }[]
  expect(new Set(items.map((x) => x.type))).toEqual(new Set(['state']))
  expect(items.map((x) => x.id)).toContain('state-yemen')
})

test.each([
  [['list', 'blogs'], 'no kind of entry'],
  [['show', 'sputink'], 'did you mean sputnik'],
  [['polish'], 'not something the registry does'],
  [['add'], 'registry add FILE'],
  [['add', 'absent.csv'], 'no such file'],
  [['remove', 'sputnik'], 'only your own rows'],
])('%j is refused', async (args, said) => {
  const { status, stderr, written } = await registry(args)
  expect(status).toBe(2)
  expect(stderr).toContain(said)
  expect(written).toEqual({})
})

test('rows are kept in the user’s folder, shown, used by trace, and removed again', async () => {
  const added = await registry(['add', 'rows.csv'])
  expect(added.stdout).toBe(`2 entries kept in ${KEPT}.\n`)
  const kept = { [KEPT]: added.written[KEPT] ?? '' }
  expect((await registry(['show', 'al-mina'], kept)).stdout).toContain('Owner: مجموعة الميناء (mina-group)')

  const doc = { id: 'd', domain: 'almina.example', text: 'أفاد موقع الميناء بأن الجسر سليم.' }
  const traced = await runCli(['trace', '--json', 'd.jsonl'], {
    env: ENV,
    files: { ...kept, 'd.jsonl': JSON.stringify(doc) },
  })
  const { documents, voices } = JSON.parse(traced.stdout) as Trace
  expect(documents[0]?.outlet).toEqual({ id: 'al-mina', name: 'الميناء', owner: 'mina-group', country: null })
  expect(voices).toMatchObject([{ id: 'outlet:al-mina', party: 'mina-group' }])

  const removed = await registry(['remove', 'al-mina'], kept)
  expect(JSON.parse(removed.written[KEPT] ?? '')).toEqual({
    rows: [{ type: 'owner', id: 'mina-group', name: 'مجموعة الميناء', kind: 'company' }],
  })
})

test('a file given to one run changes that run alone', async () => {
  const doc = { 'd.jsonl': JSON.stringify({ id: 'd', domain: 'almina.example', text: 'الجسر سليم.' }) }
  const trace = async (args: readonly string[]) => {
    const ran = await runCli(['trace', '--json', 'd.jsonl', ...args], { env: ENV, files: { ...files, ...doc } })
    expect(ran.written).toEqual({})
    return (JSON.parse(ran.stdout) as Trace).documents[0]?.outlet
  }
  expect(await trace(['--registry', 'rows.csv'])).toMatchObject({ id: 'al-mina', name: 'الميناء' })
  // An outlet nobody knows is its domain.
  expect(await trace([])).toEqual({ id: null, name: 'almina.example', owner: null, country: null })
})

test('every fault of every row is told, and nothing of the file is taken', async () => {
  const rows = [
    { id: 'Bad Id', name: 'اسم' },
    { id: 'a', name: 3, domains: ['www.a.example'] },
    { id: 'b', kind: 'blog', colour: 'red' },
    { type: 'alliance', a: 'state-yemen' },
    'row',
  ]
  const { status, stderr, written } = await registry(['add', 'bad.json'], { 'bad.json': JSON.stringify(rows) })
  expect(status).toBe(2)
  expect(written).toEqual({})
  for (const said of [
    'row 1: “id” holds “Bad Id”',
    'row 2: “name” is not a string',
    'row 2: “domains” holds “www.a.example”',
    'row 3: “kind” holds “blog”; it may be agency',
    'row 3: there is no field “colour”',
    'row 4: the field “b” is missing',
    'row 4: the field “source” is missing',
    'row 5: this is no object',
  ])
    expect(stderr).toContain(said)
})

test.each([
  ['an owner nobody knows', [{ id: 'a', name: 'ا', owner: 'nobody' }], '“owner” names “nobody”'],
  ['a new entry with no name', [{ id: 'a' }], 'the field “name” is missing'],
  [
    'an organ of itself',
    [
      { type: 'institution', id: 'a', name: 'ا', parent: 'b' },
      { type: 'institution', id: 'b', name: 'ب', parent: 'a' },
    ],
    'an organ of itself',
  ],
])('%s is a fault', async (_, rows, said) => {
  const { status, stderr } = await registry(['add', 'bad.json'], { 'bad.json': JSON.stringify(rows) })
  expect(status).toBe(2)
  expect(stderr).toContain(said)
})

test.each([
  ['{"rows": [', 'not valid JSON'],
  ['id,name\n"a,b', 'not a table'],
  ['', 'no rows'],
])('a file that is none: %s', async (text, said) => {
  const { status, stderr } = await registry(['add', 'bad.csv'], { 'bad.csv': text })
  expect(status).toBe(2)
  expect(stderr).toContain(said)
})

test('an alliance a user records is shown, dated, and changes no count', async () => {
  const docs = ['أعلنت وزارة الدفاع الأردنية أن الجسر سليم.', 'أعلنت وزارة الدفاع التونسية أن الجسر سليم.']
  const lines = docs.map((text, i) => JSON.stringify({ id: `d${i}`, published: '2021-03-04', text })).join('\n')
  const joinsWith = async (to: string) => {
    const row = { type: 'alliance', a: 'state-jordan', b: 'state-tunisia', from: '2019', to, source: 'معاهدة (صفحة 3)' }
    const ran = await runCli(['trace', '--json', 'd.jsonl', '--registry', 'a.json'], {
      files: { 'd.jsonl': lines, 'a.json': JSON.stringify([row]) },
    })
    return (JSON.parse(ran.stdout) as Trace).joins.filter((x) => x.kind === 'allied')
  }
  const [join, ...others] = await joinsWith('2021-03')
  expect(others).toEqual([])
  expect(join).toMatchObject({ a: 'state-jordan', b: 'state-tunisia', sure: false, by: 'user' })
  expect(join?.recorded).toEqual({ from: '2019', to: '2021-03', source: 'معاهدة (صفحة 3)' })
  expect(join?.evidence.map((x) => x.document)).toEqual(['d0', 'd1'])
  // It ended before the documents were written.
  expect(await joinsWith('2021-02')).toEqual([])
})
