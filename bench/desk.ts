import { packageFile } from '../src/cli/effects.js'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loopbackAccess } from '../src/desk/server/access.js'
import { createApp } from '../src/desk/server/app.js'
import { factsReader } from '../src/desk/server/desk.js'
import { createJobs } from '../src/desk/server/jobs.js'
import { ownWriter } from '../src/desk/server/writer.js'
import { createTracer } from '../src/pipeline.js'
import { createCase, openCase } from '../src/store/case.js'
import { isCase } from '../src/store/location.js'
import { CHROMIUM } from '../scripts/browser.js'
import { buildIfStale } from '../scripts/build-if-stale.js'
import { type BrowserTimes, timesInBrowser } from './desk-browser.js'
import { deskCorpus } from './desk-corpus.js'

// Measures the desk's answers on a generated case: opening, the first page, a story of 200 reports, a document of 5,000 words, a search;
// then, where there is a Chromium, how long a reader waits in it for the first page, and from a click on that story to its chain.
// `npm run bench:desk -- [DOCUMENTS] [CASE]`; a CASE that is there is used as it is, and kept.
const count = Number(process.argv[2] ?? 10_000)
const kept = process.argv[3]
const folder = await mkdtemp(join(tmpdir(), 'isnad-bench-desk-'))
const at = kept ?? join(folder, 'case')
const analyst = createTracer()

/** Processor time of the whole process, the database's thread included: that by the clock depends on what else the machine does. */
const cpu = (): number => process.cpuUsage().user / 1000 + process.cpuUsage().system / 1000

async function measured<Result>(
  name: string,
  work: () => Promise<Result>,
  told: (result: Result) => string,
): Promise<Result> {
  const [start, used] = [performance.now(), cpu()]
  const result = await work()
  const [clock, processor] = [performance.now() - start, cpu() - used]
  console.log(
    `${name.padEnd(42)} ${clock.toFixed(0).padStart(7)} ms by the clock ${processor.toFixed(0).padStart(7)} ms of the processor  ${told(result)}`,
  )
  return result
}

if (!(await isCase(at))) {
  await measured(
    `making a case of ${count}`,
    async () => {
      const made = await createCase(at, { analyst })
      function* arrivals() {
        for (const doc of deskCorpus(count))
          yield { doc, bytes: Buffer.from(JSON.stringify(doc)), place: '/bench.jsonl', reader: 'bench' }
      }
      for await (const _ of made.add(arrivals()));
      await made.refresh()
      const info = await made.info()
      await made.close()
      return info
    },
    ({ documents, stories, voices, claims }) => JSON.stringify({ documents, stories, voices, claims }),
  )
}

const { open, facts } = await measured(
  'opening, up to where its address is told',
  async () => {
    const opened = await openCase(at, { analyst })
    const reader = factsReader(opened)
    await reader()
    return { open: opened, facts: reader }
  },
  () => '',
)
const jobs = createJobs({
  kept: open,
  writer: ownWriter(open),
  reader: 'bench',
  now: () => new Date(),
  report: console.error,
})
const app = createApp({
  desk: {
    kept: open,
    writer: ownWriter(open),
    name: 'bench',
    temporary: false,
    version: '0',
    asset: packageFile,
    jobs,
    facts,
    report: console.error,
  },
  access: loopbackAccess(1),
  files: null,
})
const big = await open.story('s-big-000')
console.log(`the large story has ${big?.story.counts.reports ?? 0} reports`)
const ask = async (path: string): Promise<string> => {
  const answer = await app.request(path, { headers: { host: 'localhost' } })
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  return answer.text()
}
const asked = (name: string, ...paths: string[]): Promise<string[]> =>
  measured(
    name,
    () => Promise.all(paths.map(ask)),
    (texts) => `${(texts.join('').length / 1000).toFixed(0)} kB`,
  )

const PAGES: Readonly<Record<string, readonly string[]>> = {
  'first page': ['/api/case', '/api/stories'],
  'stories, filtered': ['/api/stories?denied=true&sort=newest&from=2024-02'],
  'stories by words': [`/api/stories?q=${encodeURIComponent('غارة السوق')}`],
  'story of 200 reports': ['/api/stories/s-big-000'],
  'document of 5,000 words': ['/api/documents/long'],
  'document with many copies': ['/api/documents/big-000'],
  'voices': ['/api/voices'],
  'outlets': ['/api/outlets'],
  'search': [`/api/search?q=${encodeURIComponent('مصدر أمني')}`],
  'log': ['/api/log'],
}
for (const [name, paths] of Object.entries(PAGES)) {
  await asked(name, ...paths)
  await asked(`${name}, again`, ...paths)
}
await open.close()
if (CHROMIUM === undefined) console.log('SKIPPED: what a browser takes, for no Chromium is installed here')
else await inBrowser()
await rm(folder, { recursive: true, force: true })

async function inBrowser(): Promise<void> {
  buildIfStale()
  const rounds: BrowserTimes[] = []
  for await (const times of timesInBrowser(at, { story: 's-big-000', rounds: 7 })) rounds.push(times)
  const told: Readonly<Record<keyof BrowserTimes, string>> = {
    firstPage: 'to the first story of the list',
    again: 'the same once more, scripts cached',
    sentence: 'click to the sentence of the large story',
    chain: 'click to its drawn chain',
    whole: 'click to all of its page',
  }
  for (const [name, what] of Object.entries(told)) {
    const sorted = rounds.map((times) => times[name as keyof BrowserTimes]).sort((a, b) => a - b)
    const [least, middle, most] = [0, 0.5, 1].map((share) => sorted[Math.round(share * (sorted.length - 1))] ?? 0)
    console.log(
      `in Chromium, ${what}`.padEnd(54) +
        ` ${middle!.toFixed(0).padStart(5)} ms in the middle of ${sorted.length} rounds (${least!.toFixed(0)} to ${most!.toFixed(0)})`,
    )
  }
}
