/** How fast and in how much memory shared wording is found in invented cases, and what two peers bear. See USAGE. */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { startReusePool, type ClosingWorkers } from '../src/cli/reuse-pool.js'
import { listAt } from '../src/corpus/reuse/batch.js'
import type { Doc } from '../src/index.js'
import { createIndex, type ReuseIndex } from '../src/corpus/reuse/index-store.js'
import { alignPairsOn } from '../src/corpus/reuse/pairs.js'
import { findReuseOn } from '../src/corpus/reuse/reuse.js'
import { containment } from '../src/corpus/reuse/shingle.js'
import { wordHashes, type WordLanguage } from '../src/corpus/reuse/words.js'
import { growReuse } from '../src/corpus/reuse/growing.js'
import { arabicReuse, type SourceDocument } from './reuse-language.js'
import { caseCorpus } from './corpus-case.js'
import { countWords } from './corpus.js'
import { type PeerRun, runMinhash, runSimhash } from './reuse-peers.js'
import { untraced } from './untraced.js'

const USAGE = `npm run bench:reuse -- [sizes …] [options]      sizes: documents of a case (default 1000 10000 100000)
  --threads N     threads (default 2)
  --pairs         stop at aligned pairs: no texts are kept, for sizes whose texts would not fit in memory
  --peers         the packages minhash and simhash-js on 600 documents`

const SEED = 20260301
const BATCH = 256
const ADDED = 200

interface Measure {
  readonly documents: number
  readonly words: number
  readonly pairs: number
  readonly families: number | null
  /** Wall and processor seconds of each step, generating excluded. */
  readonly steps: Readonly<Record<string, readonly [wall: number, user: number]>>
  readonly megabytes: number
  /** Milliseconds of the slowest and the median of single additions. */
  readonly add: readonly [median: number, slowest: number] | null
}

interface Clock {
  readonly steps: Record<string, [number, number]>
  run<T>(step: string, work: () => T | Promise<T>): Promise<T>
}

function clock(): Clock {
  const steps: Record<string, [number, number]> = {}
  return {
    steps,
    async run(step, work) {
      const [wall, user] = [performance.now(), process.cpuUsage().user]
      const done = await work()
      const spent = (steps[step] ??= [0, 0])
      spent[0] += (performance.now() - wall) / 1000
      spent[1] += (process.cpuUsage().user - user) / 1e6
      return done
    },
  }
}

/** Reads a made case into an index, batch by batch, and keeps none of its texts. */
async function fill(index: ReuseIndex, count: number, workers: ClosingWorkers, time: Clock): Promise<number> {
  let words = 0
  let batch: SourceDocument[] = []
  const flush = async (): Promise<void> => {
    const taken = batch
    batch = []
    const size = Math.ceil(taken.length / workers.atOnce)
    const parts = Array.from({ length: workers.atOnce }, (_, i) => taken.slice(i * size, (i + 1) * size))
    const read = await time.run('words', () =>
      Promise.all(parts.map((part) => workers.read(part.map(({ text }) => text)))),
    )
    await time.run('index', () => {
      read.forEach(({ words: column, ends }, p) =>
        parts[p]!.forEach((doc, i) => index.add(doc.id ?? '', listAt(column, ends, i))),
      )
    })
  }
  for (const { doc } of caseCorpus(SEED, count)) {
    words += countWords(doc.text)
    batch.push(doc)
    if (batch.length === BATCH * workers.atOnce) await flush()
  }
  await flush()
  return words
}

async function measure(count: number, threads: number, pairsOnly: boolean): Promise<Measure> {
  const workers = (await startReusePool(new URL('./reuse-worker.mjs', import.meta.url), threads))!
  const time = clock()
  const done = pairsOnly ? await measurePairs(count, workers, time) : await measureReuse(count, workers, time)
  await workers.close()
  const { docs, ...figures } = done
  return { documents: count, ...figures, steps: time.steps, add: docs ? addTimes(docs) : null }
}

const peak = (): number => process.resourceUsage().maxRSS / 1024

type Done = Pick<Measure, 'words' | 'pairs' | 'families' | 'megabytes'> & { readonly docs: readonly Doc[] | null }

async function measureReuse(count: number, workers: ClosingWorkers, time: Clock): Promise<Done> {
  const docs = Array.from(caseCorpus(SEED, count), ({ doc }) => untraced(doc))
  const { links, families } = await time.run('reuse', () => findReuseOn(workers, docs, arabicReuse))
  const megabytes = peak()
  // After the peak was taken, for counting leaves much behind.
  const words = docs.reduce((sum, { text }) => sum + countWords(text), 0)
  return { words, pairs: links.length, families: families.length, megabytes, docs }
}

async function measurePairs(count: number, workers: ClosingWorkers, time: Clock): Promise<Done> {
  const index = createIndex()
  const words = await fill(index, count, workers, time)
  const pairs = [...(await time.run('pairs', () => alignPairsOn(index, workers)))].length
  return { words, pairs, families: null, megabytes: peak(), docs: null }
}

/** Adds documents one by one to the case that is there. */
function addTimes(docs: readonly Doc[]): [number, number] {
  const byId = new Map(docs.map((doc) => [doc.id, doc]))
  const growing = growReuse({ docOf: (id) => byId.get(id)!, documents: docs }, arabicReuse)
  // The made case goes on where it ended: later documents copy what is in the index.
  const later = [...caseCorpus(SEED, docs.length + ADDED)].slice(-ADDED).map(({ doc }) => untraced(doc))
  const times = later.map((doc) => {
    byId.set(doc.id, doc)
    const from = performance.now()
    growing.add(doc)
    return performance.now() - from
  })
  times.sort((a, b) => a - b)
  return [times[times.length >> 1]!, times.at(-1)!]
}

function peers(count: number): void {
  const docs = [...caseCorpus(SEED, count)].map(({ doc }) => doc)
  const words = docs.map(({ text }) => wordHashes(text, arabicReuse as WordLanguage))
  const exact = new Set<string>()
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) if (containment(words[a]!, words[b]!) >= 0.2) exact.add(`${a} ${b}`)
  }
  const own = ownPairs(docs)
  console.log(`\n${count} documents, ${exact.size} pairs of containment 0.2; processor seconds of one thread\n`)
  for (const { name, seconds, pairs } of [own, runMinhash(docs), runSimhash(docs)]) {
    const right = [...pairs].filter((pair) => exact.has(pair)).length
    const figures = [right / exact.size, pairs.size === 0 ? 0 : right / pairs.size].map((x) => x.toFixed(3))
    console.log(
      `| ${name} | ${seconds.toFixed(2)} s | ${Math.round(count / seconds)}/s | recall ${figures[0]} | precision ${figures[1]} |`,
    )
  }
}

function ownPairs(docs: readonly SourceDocument[]): PeerRun {
  const from = process.cpuUsage().user
  const index = createIndex()
  docs.forEach(({ text }, i) => index.add(String(i), wordHashes(text, arabicReuse)))
  const pairs = new Set<string>()
  index.eachPair(({ a, b }) => {
    if (containment(index.words(a), index.words(b)) >= 0.2) pairs.add(`${a} ${b}`)
  })
  return { name: 'isnad', seconds: (process.cpuUsage().user - from) / 1e6, pairs }
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

function show({ documents, words, pairs, families, steps, megabytes, add }: Measure): void {
  const total = Object.values(steps).reduce((sum, [wall, user]) => [sum[0]! + wall, sum[1]! + user], [0, 0])
  const seconds = ([wall, user]: readonly number[]): string => `${wall!.toFixed(1)} (${user!.toFixed(1)})`
  console.log(
    row([
      documents.toLocaleString('en'),
      `${(words / 1e6).toFixed(1)} M`,
      pairs.toLocaleString('en'),
      families === null ? '' : families.toLocaleString('en'),
      ...['words', 'index', 'reuse', 'pairs'].map((step) => (steps[step] ? seconds(steps[step]) : '')),
      seconds(total),
      `${((total[1]! / documents) * 1e6).toFixed(0)} µs`,
      `${megabytes.toFixed(0)} MB`,
      add === null ? '' : add.map((ms) => ms.toFixed(1)).join(' / '),
    ]),
  )
}

async function main(): Promise<void> {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  const options = { threads: text, pairs: flag, peers: flag, one: flag, help: flag }
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  if (values.help) return console.log(USAGE)
  const threads = Number(values.threads ?? 2)
  if (values.one)
    return console.log(JSON.stringify(await measure(Number(positionals[0]), threads, values.pairs === true)))
  if (values.peers) return peers(600)
  const head = [
    'documents',
    'words',
    'links',
    'families',
    'words s',
    'index s',
    'reuse s',
    'pairs s',
    'all s',
    'processor a document',
    'peak',
    'one added ms, median / slowest',
  ]
  console.log(
    `Seconds on the clock, in brackets those of the processor on ${threads} threads; making the case is not counted\n`,
  )
  console.log([row(head), row(head.map(() => '---'))].join('\n'))
  for (const size of positionals.length > 0 ? positionals : ['1000', '10000', '100000']) {
    const args = [
      fileURLToPath(import.meta.url),
      '--one',
      size,
      '--threads',
      String(threads),
      ...(values.pairs ? ['--pairs'] : []),
    ]
    show(
      JSON.parse(
        execFileSync(process.execPath, ['--max-old-space-size=8192', ...args], {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'inherit'],
        }),
      ) as Measure,
    )
  }
}

await main()
