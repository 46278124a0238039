/** How long so many invented articles take from text to counted stories, on two threads. `npm run bench:stories -- 10000` */
import { startReusePool } from '../src/cli/reuse-pool.js'
import { startTracePool } from '../src/cli/trace-pool.js'
import { type Found, traceFound } from '../src/cli/tracing.js'
import { createTracer, type Doc } from '../src/index.js'
import { caseCorpus } from './corpus-case.js'

const SEED = 20240312
const THREADS = 2
const DOCUMENTS = Number(process.argv[2] ?? 10_000)

const documents = Array.from(caseCorpus(SEED, DOCUMENTS), ({ doc }) => doc)

async function* found(): AsyncGenerator<Found> {
  for (const doc of documents) yield { ok: true, doc, notes: [] } as unknown as Found
}

const spent = (from: NodeJS.CpuUsage, since: number): string => {
  const { user, system } = process.cpuUsage(from)
  const clock = (performance.now() - since) / 1000
  return `${clock.toFixed(1)} s on the clock (${((user + system) / 1e6).toFixed(1)} of the processor)`
}

const [start, clock] = [process.cpuUsage(), performance.now()]
const tracer = createTracer()
const docs: Doc[] = []
const work = { tracer, made: {}, options: {}, jobs: THREADS }
const traceWorkers = (jobs: number) => startTracePool(new URL('trace-worker.mjs', import.meta.url), jobs)
for await (const doc of traceFound(found(), work, { traceWorkers })) docs.push(doc)
const [read, told, since] = [spent(start, clock), process.cpuUsage(), performance.now()]
const reuseWorkers = await startReusePool(new URL('reuse-worker.mjs', import.meta.url), THREADS)
const { stories } = reuseWorkers ? await tracer.assembleOn(reuseWorkers, docs) : tracer.assemble(docs)
await reuseWorkers?.close()
const several = stories.filter((story) => story.documents.length > 1)
const largest = stories.reduce((most, story) => Math.max(most, story.documents.length), 0)
console.log(
  `${DOCUMENTS} documents on ${reuseWorkers ? THREADS : 1} threads: ${spent(start, clock)}: reading ${read}, stories ${spent(told, since)}; ` +
    `${stories.length} stories, ${several.length} of several documents, the largest of ${largest}`,
)
