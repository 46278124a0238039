import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BRIDGE, RAID } from '../store/documents.js'
import { runCli } from './memory-cli.js'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isnad-cli-case-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const lines = (...docs: readonly object[]): string => docs.map((doc) => JSON.stringify(doc)).join('\n')

test('a case from its making to its end', { timeout: 300_000 }, async () => {
  const at = join(folder, 'case')
  const files = {
    'one.jsonl': lines(BRIDGE, RAID),
    'two.jsonl': lines({ ...BRIDGE, text: BRIDGE.text.replace('الشرقي', 'الغربي') }, { id: 'bad' }),
  }
  const run = (...args: string[]) => runCli(['case', ...args], { files })
  expect(await run('create', at)).toMatchObject({ status: 0, stdout: `Made an empty case: ${at}.\n` })
  expect((await run('create', at)).stderr).toContain('there is a case at')
  expect(await run('add', at, 'one.jsonl')).toMatchObject({ status: 0, stdout: '2 documents added.\n' })
  expect((await run('add', at, 'one.jsonl')).stdout).toBe('0 documents added, 2 documents there already.\n')
  const edited = await run('add', at, 'two.jsonl')
  expect(edited.status).toBe(1)
  expect(edited.stdout).toContain('[-الشرقي-]{+الغربي+}')
  expect(edited.stderr).toContain('the field “text” is missing')
  expect((await run('list', at)).stdout.split('\n')[0]).toContain('stands now as bridge@2')
  expect((await run('show', at, 'bridge')).stdout).toContain('[-الشرقي-]{+الغربي+}')
  expect((await run('search', at, 'جسر', '--stance', 'denies')).stdout).toContain('1 found among these 2 documents.')
  expect((await run('search', at, 'قطار')).stdout).toBe('Nothing was found among these 2 documents.\n')
  const original = join(folder, 'original.txt')
  await writeFile(original, 'The bridge is open')
  const linked = await run('link', at, 'raid', '--note', 'a dispatch in English', '--file', original, '--by', 'Salma')
  expect(linked).toMatchObject({ status: 0, stdout: expect.stringContaining('now stands behind 1 document among') })
  expect((await run('link', at, 'none', '--note', 'x', '--by', 'Salma')).stderr).toContain('no document “none”')
  expect((await run('link', at, 'raid', '--note', 'x')).stderr).toContain('the name of who makes it')
  expect((await run('link', at, 'raid')).stderr).toContain('--note WORDS')
  expect((await run('check', at)).stdout).toContain('Everything is as it was written.')
  expect(await run('check', at, '--head', 'f00d')).toMatchObject({ status: 1 })
  expect((await run('update', at)).stdout).toContain('0 documents traced again')
  const backup = join(folder, 'backup.gz')
  expect((await run('backup', at, backup)).status).toBe(0)
  expect((await run('delete', at)).stderr).toContain('--yes')
  expect((await run('delete', at, '--yes')).status).toBe(0)
  await expect(stat(at)).rejects.toThrow()
  expect((await run('restore', backup, at)).stdout).toContain('Restored 2 documents')
  const { stdout } = await runCli(['trace', at, '--json'])
  expect((JSON.parse(stdout) as { documents: { text: string }[] }).documents.map(({ text }) => text)).toEqual([
    RAID.text,
    BRIDGE.text.replace('الشرقي', 'الغربي'),
  ])
})

test.each([
  [['case', 'burn', 'x'], '“burn” is not something a case does'],
  [['case', 'add', 'x'], 'Say what to add'],
  [['case', 'search', 'x'], 'Say what to search for'],
  [['case', 'merge', 'x', './x'], './x is one and the same case'],
  [['case', 'info', '/nowhere/at/all'], 'there is no case at /nowhere/at/all'],
  [['case', 'info', '/nowhere/at/all', '--lang', 'ar'], 'لا ملف قضية في /nowhere/at/all'],
  [['case', 'restore', '/nowhere.gz', '/nowhere/case'], 'is no whole backup: ENOENT'],
])('says what is wrong: %j', async (args, message) => {
  const { status, stderr } = await runCli(args)
  expect(status).toBe(2)
  expect(stderr).toContain(message)
})

test('leaves a folder with other files alone', async () => {
  await writeFile(join(folder, 'mine.txt'), 'kept')
  expect((await runCli(['case', 'create', folder])).stderr).toContain('holds other files')
})

test('a server that is not there is told, without its password', async () => {
  const { status, stderr } = await runCli(['case', 'info', 'postgres://me:secret@127.0.0.1:9/none'])
  expect(status).toBe(2)
  expect(stderr).toContain('postgres://me@127.0.0.1:9/none cannot be reached (connect ECONNREFUSED')
  expect(stderr).not.toContain('secret')
})
