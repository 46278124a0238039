/** How long so many invented articles take from text to counted stories. `npm run bench:stories -- 10000` */
import { createTracer, type Doc } from '../src/index.js'
import { caseCorpus } from './corpus-case.js'

const SEED = 20240312
const DOCUMENTS = Number(process.argv[2] ?? 10_000)

const documents = Array.from(caseCorpus(SEED, DOCUMENTS), ({ doc }) => doc)
const seconds = (from: NodeJS.CpuUsage): string => {
  const { user, system } = process.cpuUsage(from)
  return ((user + system) / 1e6).toFixed(1)
}

const [start, clock] = [process.cpuUsage(), performance.now()]
const tracer = createTracer()
const docs: Doc[] = documents.map((doc) => tracer.document(doc))
const read = seconds(start)
const told = process.cpuUsage()
const { stories } = tracer.assemble(docs)
const several = stories.filter((story) => story.documents.length > 1)
const largest = stories.reduce((most, story) => Math.max(most, story.documents.length), 0)
console.log(
  `${DOCUMENTS} documents: ${seconds(start)} s of the processor (${read} to read them, ${seconds(told)} to tell stories), ` +
    `${((performance.now() - clock) / 1000).toFixed(1)} s on the clock; ${stories.length} stories, ${several.length} of several documents, the largest of ${largest}`,
)
