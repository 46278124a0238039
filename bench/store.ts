import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCaseThreads } from '../src/cli/case-threads.js'
import { boundHeap } from '../src/cli/heap.js'
import { startTracePool } from '../src/cli/trace-pool.js'
import type { SourceDocument } from '../src/index.js'
import { createTracer } from '../src/pipeline.js'
import type { Arrival } from '../src/store/add.js'
import { type Case, createCase, openCase } from '../src/store/case.js'
import { startServer } from '../test/store/postgres-server.js'
import { caseCorpus } from './corpus-case.js'
import { report } from './one-event.js'

// Adds generated articles to a case as the command line does, and measures import, memory, opening, search and the loading of a story.
// `npm run bench:store -- [DOCUMENTS] [postgres | FOLDER]`; a server is started for it; a folder is kept. `JOBS=1`: without other threads.
const [count, where] = [Number(process.argv[2] ?? 1000), process.argv[3]]
const jobs = Number(process.env['JOBS'] ?? 2)
const REPORTS = 200

boundHeap()

const folder = await mkdtemp(join(tmpdir(), 'isnad-bench-'))
const server = where === 'postgres' ? await startServer() : null
const at = server ? await server.database() : (where ?? join(folder, 'case'))
const analyst = createTracer()
const workers = createCaseThreads(async () => ({}), jobs, {
  traceWorkers: (threads) => startTracePool(new URL('trace-worker.mjs', import.meta.url), threads),
})

let peak = 0
const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 50)
const say = (name: string, ...values: string[]): void => console.log(`${name.padEnd(36)} ${values.join(', ')}`)
const cpu = (): number => process.cpuUsage().user / 1e6 + process.cpuUsage().system / 1e6

/** Does some work, and tells how long it took. */
async function timed<Result>(name: string, work: () => Promise<Result>, per?: number): Promise<Result> {
  const [start, used, around] = [performance.now(), cpu(), peak]
  peak = 0
  const result = await work()
  const [clock, busy] = [(performance.now() - start) / 1000, cpu() - used]
  const shown = (seconds: number): string =>
    seconds < 1 ? `${(seconds * 1000).toFixed(0)} ms` : `${seconds.toFixed(1)} s`
  const rate =
    per === undefined ? [] : [`${(per / clock).toFixed(0)}/s`, `${(per / busy).toFixed(0)} a second of processor`]
  const found = typeof result === 'number' ? [`${result} found`] : []
  const memory = peak > 0 ? [`${(peak / 1e6).toFixed(0)} MB at most`] : []
  say(name, `${shown(clock)} (${shown(busy)} of processor)`, ...rate, ...found, ...memory)
  // What this is a part of had as much.
  peak = Math.max(peak, around)
  return result
}

async function add(kept: Case, documents: Iterable<SourceDocument>): Promise<void> {
  for await (const _ of kept.add(arrivals(documents)));
}

function* arrivals(documents: Iterable<SourceDocument>): Generator<Arrival> {
  for (const doc of documents)
    yield { doc, bytes: Buffer.from(JSON.stringify(doc)), place: '/bench.jsonl', reader: 'bench' }
}

/** Made one after another, which takes a tenth of a millisecond: all together they would take more memory than adding them. */
function* articles(): Generator<SourceDocument> {
  for (const { doc } of caseCorpus(7, count)) yield doc
}

const others = Array.from(caseCorpus(8, REPORTS + 1), ({ doc }) => ({ ...doc, id: `other-${doc.id ?? ''}` }))
const made = await createCase(at, { analyst, workers })
await timed(
  `${count} documents, with stories`,
  async () => {
    await timed('  import', () => add(made, articles()), count)
    await workers.close()
    await timed('  voices and stories', () => made.refresh())
  },
  count,
)
await timed(`${REPORTS} reports of one event more`, async () => {
  await add(made, others.slice(1).map(report))
  await made.refresh()
})
await timed('one document more, with stories', async () => {
  await add(made, others.slice(0, 1))
  await made.refresh()
})
await made.close()
await (await openCase(at, { analyst })).close()
const open = await timed('opening again', () => openCase(at, { analyst }))
await timed('the first search', async () => (await open.search('مصدر أمني')).total)
for (const [query, filters] of [
  ['مصدر أمني', {}],
  ['"مصدر أمني"', {}],
  ['الوزارة النهر', {}],
  ['قال', {}],
  ['الوزارة', { stance: 'denies', voice: 'مصدر' }],
  ['قال', { voice: 'مصدر' }],
  ['قال', { stance: 'asserts' }],
  ['قال', { place: 'ا' }],
  ['قال "مصدر أمني"', { stance: 'denies', voice: 'مصدر', place: 'ا', outlet: 'وكالة', from: '2024', to: '2024' }],
] as const) {
  await open.search(query, filters)
  const asked = [query, ...Object.entries(filters).map(([name, value]) => `${name} ${value}`)].join(', ')
  await timed(`search ${asked}`, async () => (await open.search(query, filters)).total)
}
const [largest] = (await open.stories({ limit: 1 })).rows
await timed(`a story of ${largest!.counts.reports} reports, its page`, () => open.shownStory(largest!.id))
await timed('the same whole, with every passage', () => open.story(largest!.id))
const { documents, stories, voices, claims } = await open.info()
say('in the case', JSON.stringify({ documents, stories, voices, claims }))
await open.close()
await server?.remove()
await rm(folder, { recursive: true, force: true })
clearInterval(watch)
