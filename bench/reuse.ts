/** How fast and in how much memory shared wording is found in invented cases, and what two peers bear. See USAGE. */
import { execFileSync } from 'node:child_process'
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { startReusePool } from '../src/cli/reuse-pool.js'
import { findReuseOn } from '../src/corpus/reuse/reuse.js'
import { arabicReuse } from './reuse-language.js'
import { caseCorpus } from './corpus-case.js'
import { countWords } from './corpus.js'
import { addToCase, buildCase, inFolder } from './reuse-grow.js'
import { PEERS } from './reuse-peers.js'
import { untraced } from './untraced.js'

const USAGE = `npm run bench:reuse -- [sizes …] [options]      sizes: documents of a case (default 1000 10000 100000)
  --threads N     threads (default 2)
  --grow          a case that grows instead: built with its texts left on the disk, saved, loaded, and added to one by one
  --peers         the packages minhash and simhash-js instead, beside an exact comparison (default 1000 10000)
  --peer TEXT     only the peers whose name has this`

const SEED = 20260301
const ADDED = 1000

/** Memory of a whole process, its threads and the texts included: the most that was ever resident. */
const peak = (): number => process.resourceUsage().maxRSS / 1024
const user = (): number => process.cpuUsage().user / 1e6

interface Measure {
  readonly words: number
  readonly links: number
  readonly families: number
  readonly clock: number
  readonly processor: number
  readonly given: number
  readonly peak: number
}

async function measureWhole(count: number, threads: number): Promise<Measure> {
  const workers = (await startReusePool(new URL('./reuse-worker.mjs', import.meta.url), threads))!
  const docs = Array.from(caseCorpus(SEED, count), ({ doc }) => untraced(doc))
  const given = process.memoryUsage().rss / 2 ** 20
  const [clock, processor] = [performance.now(), user()]
  const { links, families } = await findReuseOn(workers, docs, arabicReuse)
  const figures = {
    links: links.length,
    families: families.length,
    clock: (performance.now() - clock) / 1000,
    processor: user() - processor,
    given,
    peak: peak(),
  }
  await workers.close()
  return { ...figures, words: docs.reduce((sum, { text }) => sum + countWords(text), 0) }
}

interface PeerMeasure {
  readonly processor: number
  readonly given: number
  readonly peak: number
  readonly pairs: number
}

/** The pairs go to a file, one a line, so that they can be held against those of others. */
function measurePeer(name: string, count: number, file: string): PeerMeasure {
  const texts = Array.from(caseCorpus(SEED, count), ({ doc }) => doc.text)
  const given = process.memoryUsage().rss / 2 ** 20
  const out = openSync(file, 'w')
  let [pairs, lines] = [0, '']
  const flush = (): void => {
    writeSync(out, lines)
    lines = ''
  }
  const from = user()
  PEERS[name]!(texts, (a, b) => {
    pairs++
    lines += `${a} ${b}\n`
    if (lines.length > 1 << 16) flush()
  })
  const processor = user() - from
  const most = peak()
  flush()
  closeSync(out)
  return { processor, given, peak: most, pairs }
}

/** Runs one measure in a process of its own, so that none pays for what another left in memory. */
function apart<T>(args: readonly string[], megabytes = 8192): T {
  const all = [`--max-old-space-size=${megabytes}`, fileURLToPath(import.meta.url), ...args]
  return JSON.parse(
    execFileSync(process.execPath, all, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }),
  ) as T
}

const row = (...cells: readonly string[]): void => console.log(`| ${cells.join(' | ')} |`)
const head = (...cells: readonly string[]): void => {
  row(...cells)
  row(...cells.map(() => '---'))
}
const whole = (value: number): string => Math.round(value).toLocaleString('en')
const seconds = (value: number): string => value.toFixed(1)

function showWhole(sizes: readonly number[], threads: number): void {
  console.log(`${threads} threads; making the case is not counted, its texts are in the peak\n`)
  head(
    'documents',
    'words',
    'links',
    'families',
    's on the clock',
    's of the processor',
    'µs a document',
    'texts MB',
    'peak MB',
  )
  for (const size of sizes) {
    const megabytes = Math.max(8192, Math.ceil(size / 60))
    const one = apart<Measure>(['--one', 'whole', String(size), '--threads', String(threads)], megabytes)
    const { words, links, families, clock, processor, given, peak: most } = one
    const each = (processor / size) * 1e6
    row(
      whole(size),
      `${(words / 1e6).toFixed(1)} M`,
      whole(links),
      whole(families),
      seconds(clock),
      seconds(processor),
      whole(each),
      whole(given),
      whole(most),
    )
  }
}

function showGrowing(sizes: readonly number[]): void {
  console.log(
    `One thread; texts on the disk; ${ADDED} documents added one by one to the case that was saved and loaded\n`,
  )
  head(
    'documents',
    'built, s of the processor',
    'peak MB',
    'file MB',
    'saved s',
    'loaded s',
    'loaded MB',
    'links of those added',
    'added ms on the clock',
    'added ms of the processor',
  )
  for (const size of sizes) {
    inFolder((folder) => {
      const built = apart<ReturnType<typeof buildCase>>(['--one', 'build', String(size), '--folder', folder])
      const grown = apart<ReturnType<typeof addToCase>>(['--one', 'add', String(size), '--folder', folder])
      const ms = (values: readonly number[]): string => values.map((value) => value.toFixed(1)).join(' / ')
      const { bytes, load, loaded, links, clock, processor } = grown
      row(
        whole(size),
        seconds(built.build),
        whole(built.peak),
        whole(bytes / 2 ** 20),
        seconds(built.save),
        seconds(load),
        whole(loaded),
        whole(links),
        ms(clock),
        ms(processor),
      )
    })
  }
  console.log('\nAdded: the median, the 99th of a hundred, the slowest')
}

function showPeers(sizes: readonly number[], only: string): void {
  console.log('One thread; pairs of containment 0.2 among five-word shingles; texts are in the peak\n')
  head(
    'documents',
    'found by',
    's of the processor',
    'a second',
    'texts MB',
    'peak MB',
    'pairs',
    'recall',
    'of copies',
    'precision',
  )
  for (const size of sizes) {
    const events = Array.from(caseCorpus(SEED, size), ({ event }) => event)
    // Documents of different events share set phrases alone.
    const isCopy = (pair: string): boolean => {
      const [a, b] = pair.split(' ').map(Number)
      return events[a!] === events[b!]
    }
    inFolder((folder) => {
      const run = (name: string): readonly [PeerMeasure, Set<string>] => {
        const file = join(folder, 'pairs')
        const one = apart<PeerMeasure>(['--one', 'peer', String(size), '--peer', name, '--folder', file])
        return [one, new Set(readFileSync(file, 'utf8').split('\n').slice(0, -1))]
      }
      const [exact, all] = run('exact')
      const right = { all, copies: new Set([...all].filter(isCopy)) }
      for (const name of Object.keys(PEERS).filter((peer) => peer !== 'exact' && peer.includes(only))) {
        show(size, name, run(name), right)
      }
      show(size, 'exact', [exact, all], right)
    })
  }
}

interface Right {
  readonly all: ReadonlySet<string>
  readonly copies: ReadonlySet<string>
}

function show(size: number, name: string, [one, found]: readonly [PeerMeasure, Set<string>], right: Right): void {
  const share = (pairs: ReadonlySet<string>, among: ReadonlySet<string>): string =>
    pairs.size === 0 ? '' : ([...pairs].filter((pair) => among.has(pair)).length / pairs.size).toFixed(3)
  row(
    whole(size),
    name,
    seconds(one.processor),
    whole(size / one.processor),
    whole(one.given),
    whole(one.peak),
    whole(one.pairs),
    share(right.all, found),
    share(right.copies, found),
    share(found, right.all),
  )
}

async function measureOne(kind: string, size: number, threads: number, peer: string, folder: string): Promise<unknown> {
  if (kind === 'whole') return measureWhole(size, threads)
  if (kind === 'build') return buildCase(SEED, size, folder)
  if (kind === 'add') return addToCase(SEED, size, ADDED, folder)
  return measurePeer(peer, size, folder)
}

async function main(): Promise<void> {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  const options = { threads: text, grow: flag, peers: flag, peer: text, one: text, folder: text, help: flag }
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  if (values.help) return console.log(USAGE)
  const threads = Number(values.threads ?? 2)
  const given = positionals.map(Number)
  if (values.one) {
    const one = await measureOne(values.one, given[0]!, threads, values.peer ?? '', values.folder ?? '')
    return console.log(JSON.stringify(one))
  }
  const sizes = (usual: readonly number[]): readonly number[] => (given.length > 0 ? given : usual)
  if (values.peers || values.peer) return showPeers(sizes([1000, 10_000]), values.peer ?? '')
  if (values.grow) return showGrowing(sizes([1000, 10_000, 100_000]))
  return showWhole(sizes([1000, 10_000, 100_000]), threads)
}

await main()
