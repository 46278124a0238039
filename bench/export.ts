import { newsCorpus } from './corpus.js'
import { exportCase, type ExportSource } from '../src/export/export.js'
import { MESSAGES } from '../src/messages/index.js'
import { createTracer } from '../src/pipeline.js'

// Writes a case of many documents in the forms that stream. `npm run bench:export -- [DOCUMENTS]`: 200 made articles are traced, and given
// again under other ids, for what is measured is the writing.
const count = Number(process.argv[2] ?? 10_000)
const { documents, stories, scope, voices, parties, joins } = createTracer().trace(newsCorpus(7, 200))
const rounds = Math.ceil(count / documents.length)
const source: ExportSource = {
  scope,
  voices,
  parties,
  joins,
  *documents() {
    for (let n = 0; n < rounds; n++) for (const doc of documents) yield { ...doc, id: `${doc.id}-${n}` }
  },
  *stories() {
    for (let n = 0; n < rounds; n++)
      for (const story of stories) {
        yield { ...story, id: `${story.id}-${n}`, documents: story.documents.map((id) => `${id}-${n}`) }
      }
  },
}
const options = { messages: MESSAGES.ar, version: 'bench', asset: () => Promise.reject(new Error('no files')) }
for (const format of ['xlsx', 'csv', 'jsonl', 'geojson', 'acled', 'claimreview', 'bibtex'] as const) {
  const start = performance.now()
  const used = process.cpuUsage()
  let [bytes, peak] = [0, 0]
  for await (const chunk of exportCase(source, format, { ...options, table: 'attributions' })) {
    bytes += chunk.length
    peak = Math.max(peak, process.memoryUsage.rss())
  }
  const { user, system } = process.cpuUsage(used)
  const told = [
    `${((performance.now() - start) / 1000).toFixed(1)} s`,
    `${((user + system) / 1e6).toFixed(1)} s processor`,
    `${(bytes / 1e6).toFixed(0)} MB written`,
    `${(peak / 1e6).toFixed(0)} MB at most`,
  ]
  console.log(`${format.padEnd(12)} ${told.join(', ')}`)
}
