import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { caseCorpus } from './corpus-case.js'
import { createTracer } from '../src/pipeline.js'
import { createCase, openCase } from '../src/store/case.js'

// Adds generated articles to a case and measures import, memory, opening, search and the loading of a story.
// `tsx bench/store.ts [DOCUMENTS] [POSTGRES-URL]`
const [count = 2000, url] = [Number(process.argv[2] ?? 2000), process.argv[3]]
const folder = await mkdtemp(join(tmpdir(), 'isnad-bench-'))
const at = url ?? join(folder, 'case')
const analyst = createTracer()
const seconds = (from: number): number => (performance.now() - from) / 1000
const cpu = (): number => process.cpuUsage().user / 1e6 + process.cpuUsage().system / 1e6
const say = (name: string, value: string): void => console.log(`${name.padEnd(34)} ${value}`)

const made = await createCase(at, { analyst })
let start = performance.now()
let used = cpu()
let peak = 0
/** One in so many is a report of one event, up to {@link REPORTS} of them. */
const [EVERY, REPORTS] = [5, 200]
function* articles() {
  let n = 0
  for (const { doc } of caseCorpus(7, count)) {
    const nth = ++n / EVERY
    if (!Number.isInteger(nth) || nth > REPORTS) yield doc
    else
      yield {
        ...doc,
        published: '2024-03-12',
        title: 'سبعة قتلى بانفجار في سوق مدينة الرملة القديمة',
        text: `قتل سبعة أشخاص في انفجار سيارة ملغومة في سوق مدينة الرملة القديمة صباح الثلاثاء، وفق مصدر طبي. ${doc.text}`,
      }
  }
}
function* arrivals() {
  for (const doc of articles())
    yield { doc, bytes: Buffer.from(JSON.stringify(doc)), place: '/bench.jsonl', reader: 'bench' }
}
let n = 0
for await (const _ of made.add(arrivals())) if (++n % 100 === 0) peak = Math.max(peak, process.memoryUsage.rss())
say(
  `import of ${count}`,
  `${(count / seconds(start)).toFixed(0)}/s by the clock, ${(count / (cpu() - used)).toFixed(0)}/s by processor time`,
)
say('most memory while importing', `${(peak / 1e6).toFixed(0)} MB`)
start = performance.now()
used = cpu()
await made.refresh()
peak = Math.max(peak, process.memoryUsage.rss())
say(
  'voices and stories',
  `${seconds(start).toFixed(1)} s, ${(cpu() - used).toFixed(1)} s processor; ${(peak / 1e6).toFixed(0)} MB; ${JSON.stringify({ ...(await made.info()), analyses: 0 })}`,
)
await made.close()
start = performance.now()
used = cpu()
const open = await openCase(at, { analyst })
say('opening', `${(seconds(start) * 1000).toFixed(0)} ms, ${((cpu() - used) * 1000).toFixed(0)} ms processor`)
for (const query of ['مصدر أمني', '"مصدر أمني"', 'الوزارة النهر', 'قال']) {
  await open.search(query)
  start = performance.now()
  used = cpu()
  const { total } = await open.search(query)
  say(
    `search ${query}`,
    `${total} found, ${(seconds(start) * 1000).toFixed(0)} ms, ${((cpu() - used) * 1000).toFixed(0)} ms processor`,
  )
}
start = performance.now()
const narrowed = await open.search('الوزارة', { stance: 'denies', voice: 'مصدر' })
say('search by voice and stance', `${narrowed.total} found, ${(seconds(start) * 1000).toFixed(0)} ms`)
const [largest] = (await open.stories({ limit: 1 })).rows
start = performance.now()
used = cpu()
const story = await open.story(largest!.id)
say(
  `a story of ${story!.documents.length} reports`,
  `${(seconds(start) * 1000).toFixed(0)} ms, ${((cpu() - used) * 1000).toFixed(0)} ms processor`,
)
const [more] = caseCorpus(8, 1)
start = performance.now()
used = cpu()
for await (const _ of open.add([{ doc: { ...more!.doc, id: 'more' }, place: '/more.jsonl', reader: 'bench' }]));
await open.refresh()
say('one document more, with its stories', `${seconds(start).toFixed(1)} s, ${(cpu() - used).toFixed(1)} s processor`)
await open.close()
await rm(folder, { recursive: true, force: true })
