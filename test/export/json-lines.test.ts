import { expect, test } from 'vitest'
import { packageFile } from '../../src/cli/effects.js'
import { exportCase } from '../../src/export/export.js'
import { readJsonLines } from '../../src/export/json-lines.js'
import { MESSAGES } from '../../src/messages/index.js'
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

test('a source is asked for its documents, whatever else it holds', async () => {
  const { documents, stories, ...whole } = exportedTrace()
  const source = {
    ...whole,
    documents: (ids?: readonly string[]) => documents.filter(({ id }) => ids?.includes(id) ?? true),
    stories: () => stories,
  }
  expect('schema' in source).toBe(true)
  const chunks: Uint8Array[] = []
  const options = { messages: MESSAGES.en, version: '1.2.3', asset: packageFile }
  for await (const chunk of exportCase(source, 'jsonl', options)) chunks.push(chunk)
  expect(Buffer.concat(chunks)).toEqual(await exported('jsonl'))
})
