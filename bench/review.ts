/** How long a decision takes on a story of two hundred reports: from what is asked to the counts that follow. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTracer } from '../src/index.js'
import { createCase } from '../src/store/index.js'

const REPORTS = Number(process.argv[2] ?? 200)
const SOURCES = ['مصدر أمني', 'شهود عيان', 'وزارة الداخلية', 'مصدر طبي', 'قائد الشرطة نادر العتر', 'مصادر محلية']

/** Reports of one event that differ in source, outlet and rest. */
const report = (n: number): string =>
  `قال ${SOURCES[n % SOURCES.length]} إن 7 أشخاص قتلوا في انفجار سيارة ملغومة في سوق مدينة الرملة القديمة صباح الخميس. ` +
  `وأضاف أن الطريق رقم ${n} أُغلق. ونفى مسؤول في البلدية أن يكون أحد قد اعتقل في الحي ${n % 17}.`

const folder = await mkdtemp(join(tmpdir(), 'isnad-bench-review-'))
const kept = await createCase(join(folder, 'case'), { analyst: createTracer() })
const documents = Array.from({ length: REPORTS }, (_, n) => ({
  id: `r${n}`,
  outlet: `صحيفة ${n % 40}`,
  published: '2024-05-09',
  title: 'قتلى في انفجار سوق مدينة الرملة القديمة',
  text: report(n),
}))
for await (const _ of kept.add(documents.map((doc) => ({ doc, place: `/made/${doc.id}`, reader: 'bench' }))));
await kept.refresh()
const [story] = (await kept.stories({ limit: 1 })).rows
const times: number[] = []
const processor: number[] = []
for (let n = 0; n < 24; n++) {
  const begun = performance.now()
  const used = process.cpuUsage()
  const { decision, moved } = await kept.decideTelling(
    { kind: n % 2 ? 'accept' : 'reject', document: `r${n}`, statement: 'a1' },
    { author: 'bench' },
  )
  times.push(performance.now() - begun)
  const { user, system } = process.cpuUsage(used)
  processor.push((user + system) / 1000)
  if (n === 0) console.log(`${decision.kind}: ${moved.length} story moved of ${story?.documents ?? 0} documents`)
}
/** The first few are slower: what is loaded once is loaded then. */
const told = (list: readonly number[]): string => {
  const sorted = list.slice(4).sort((a, b) => a - b)
  return `median ${sorted[10]?.toFixed(0)} ms, slowest of 20 ${sorted.at(-1)?.toFixed(0)} ms`
}
console.log(`a decision: ${told(times)}; of the processor, with its database: ${told(processor)}`)
const begun = performance.now()
const { joins } = await kept.queue()
console.log(`the queue: ${(performance.now() - begun).toFixed(0)} ms, ${joins} doubtful joins`)
await kept.close()
await rm(folder, { recursive: true, force: true })
