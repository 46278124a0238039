import { expect, test } from 'vitest'
import { readJsonLines } from '../../src/export/json-lines.js'
import { exported, exportedTrace } from './export-fixture.js'

const linesOf = async (): Promise<string[]> => (await exported('jsonl')).toString().split('\n')

test('a case written as JSON Lines is read back as it was', async () => {
  expect(await readJsonLines(await linesOf())).toEqual(exportedTrace())
})

test('a case is also read from what `trace --json` prints', async () => {
  expect(await readJsonLines([JSON.stringify(exportedTrace())])).toEqual(exportedTrace())
})

test('one story is written with those who speak in it and nothing else', async () => {
  const trace = exportedTrace()
  const [story] = trace.stories
  const bytes = await exported('jsonl', { story: story?.id })
  const read = await readJsonLines(bytes.toString().split('\n'))
  if (!('schema' in read)) throw new Error(read.kind)
  expect(read.stories).toEqual([story])
  expect(read.documents.map(({ id }) => id).toSorted()).toEqual(story?.documents.toSorted())
  expect(read.scope).toEqual(trace.scope)
  const known = new Set(read.voices.map(({ id }) => id))
  for (const id of story?.origins.flatMap(({ voices }) => voices) ?? []) expect(known).toContain(id)
})

test('a file that lost its end, a line of another kind, and what is no export are told apart', async () => {
  const lines = await linesOf()
  const end = lines.findIndex((line) => line.startsWith('{"end"'))
  expect(await readJsonLines(lines.slice(0, end))).toEqual({ kind: 'cut-off' })
  expect(await readJsonLines(lines.filter((line) => !line.startsWith('{"story"')))).toEqual({ kind: 'cut-off' })
  expect(await readJsonLines(['{"id":"a","text":"قال"}'])).toEqual({ kind: 'line', line: 1 })
  expect(await readJsonLines([...lines.slice(0, 2), 'قال'])).toEqual({ kind: 'line', line: 3 })
  expect(await readJsonLines([])).toEqual({ kind: 'cut-off' })
})

test('redaction would not be read back, and is refused', async () => {
  await expect(exported('jsonl', { redact: true })).rejects.toThrow('--redact')
})
