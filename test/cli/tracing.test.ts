import { expect, test } from 'vitest'
import { progressLine } from '../../src/cli/progress.js'
import { trace } from '../../src/cli/trace-worker.js'
import { type Found, traceFound, workOf } from '../../src/cli/tracing.js'
import { MESSAGES } from '../../src/messages/index.js'
import type { Doc } from '../../src/model/doc.js'
import { runCli } from './memory-cli.js'

async function* documents(count: number, read: (n: number) => void = () => undefined): AsyncGenerator<Found> {
  for (let n = 0; n < count; n++) {
    read(n)
    const notes = n % 50 === 0 ? [{ kind: 'charset', message: 'converted' }] : []
    yield { ok: true, doc: { id: `d${n}`, text: `قال متحدث باسم البلدية إن ${n + 2} عمال أصيبوا.` }, notes }
  }
}

const line = (jobs: string) => ({ inputs: [], switches: new Set<never>(), values: new Map([['jobs', jobs]]) }) as never

async function traced(count: number, jobs: number): Promise<{ docs: Doc[]; tasks: number; closed: number }> {
  let [tasks, closed] = [0, 0]
  const docs: Doc[] = []
  const workers = {
    threads: jobs,
    // Later tasks end before earlier ones.
    trace: async (task: Parameters<typeof trace>[0]) => {
      tasks += 1
      await new Promise((done) => setTimeout(done, tasks % 2 === 0 ? 0 : 5))
      return trace(task)
    },
    rows: () => Promise.reject(new Error('no case is written here')),
    close: async () => void (closed += 1),
  }
  const effects = { traceWorkers: async (threads: number) => (threads < 2 ? null : workers) }
  for await (const doc of traceFound(documents(count), workOf(line(String(jobs)), {}), effects)) docs.push(doc)
  return { docs, tasks, closed }
}

test('documents traced on several threads are those of one thread, in the order they were read', async () => {
  const alone = await traced(200, 1)
  const many = await traced(200, 3)
  expect(alone.tasks).toBe(0)
  expect(many.tasks).toBe(3)
  expect(many.closed).toBe(1)
  expect(many.docs).toEqual(JSON.parse(JSON.stringify(alone.docs)))
  expect(many.docs[150]?.notes[0]).toEqual({ kind: 'charset', message: 'converted' })
})

test('few documents start no threads', async () => {
  expect((await traced(20, 8)).tasks).toBe(0)
})

test('a thread that fails ends the run with its error, and the threads are closed', async () => {
  let closed = 0
  const workers = {
    threads: 2,
    trace: () => Promise.reject(new Error('lost')),
    rows: () => Promise.reject(new Error('lost')),
    close: async () => void (closed += 1),
  }
  const run = async (): Promise<void> => {
    for await (const doc of traceFound(documents(300), workOf(line('2'), {}), { traceWorkers: async () => workers }))
      void doc
  }
  await expect(run()).rejects.toThrow('lost')
  expect(closed).toBe(1)
})

test('a reader that stops early leaves the rest unread', async () => {
  let last = 0
  const found = documents(10_000, (n) => (last = n))
  for await (const doc of traceFound(found, workOf(line('1'), {}), { traceWorkers: async () => null })) {
    if (doc.id === 'd5') break
  }
  expect(last).toBe(5)
})

test('time left follows from the share of the bytes that was read', async () => {
  const said: string[] = []
  let time = 0
  const stderr = { isTTY: true, columns: 80, write: async (text: string) => said.push(text) > 0 }
  const stdout = { ...stderr, isTTY: false }
  const effects = { stderr, stdout, now: () => time } as never
  const progress = progressLine(effects, MESSAGES.en, { quiet: false, streams: true })
  progress.reach.total = 1000
  progress.reach.read = 100
  time = 10_000
  await progress.step()
  expect(said.at(-1)).toContain('0.1 a second, about 2 min left')
  progress.reach.total = null
  time = 20_000
  await progress.step()
  expect(said.at(-1)).toContain('0.1 a second …')
})

test('the closing line says what was read, kept without analysis, left out and failed', async () => {
  const files = {
    'in/a.txt': 'أعلنت البلدية فتح الجسر بعد إصلاحه.',
    'in/b.jsonl':
      '{"text":"The bridge was opened again after it had been repaired by the city, officials said."}\n{"x"\n',
    'in/c.mp4': 'x',
  }
  const { stderr, status } = await runCli(['trace', 'in', '--lang', 'en'], { files })
  expect(status).toBe(1)
  expect(stderr).toContain(
    'Read: 1 from plain text, 1 from JSON Lines. Kept, not analysed: 1 in English. Left out: 1 file of other kinds. ' +
      'Failed: 1 (the line is not valid JSON).',
  )
  const arabic = await runCli(['trace', 'in', '--lang', 'ar'], { files })
  expect(arabic.stderr).toContain('المقروء: 1 من نصوص مجردة، 1 من JSON Lines. محفوظ بلا تحليل: 1 (الإنجليزية).')
  expect((await runCli(['trace', 'in/a.txt', '--lang', 'en'], { files })).stderr).toBe('')
})
