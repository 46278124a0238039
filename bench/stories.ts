/** How long so many invented articles take from text to counted stories. `npm run bench:stories -- 10000` */
import { createTracer, type SourceDocument } from '../src/index.js'
import { newsCorpus } from './corpus.js'

const SEED = 20240312
const DOCUMENTS = Number(process.argv[2] ?? 10_000)
const DAY_MS = 86_400_000

/** Spread over a year, as a case of that size would be. */
const documents: SourceDocument[] = [...newsCorpus(SEED, DOCUMENTS)].map((doc, i) => ({
  ...doc,
  published: new Date(Date.UTC(2024, 0, 1) + (i % 365) * DAY_MS).toISOString().slice(0, 10),
}))

const start = process.hrtime.bigint()
const { stories } = createTracer().trace(documents)
const seconds = Number(process.hrtime.bigint() - start) / 1e9
const several = stories.filter((story) => story.documents.length > 1)
console.log(
  `${DOCUMENTS} documents: ${seconds.toFixed(1)} s, ${stories.length} stories, ${several.length} of several documents, the largest of ${stories[0]?.documents.length ?? 0}`,
)
