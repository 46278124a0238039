/** How fast, in how much memory, and how evenly texts are traced, on one thread. `npm run bench -- --help` */
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { arch, cpus, totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createTracer, type SourceDocument } from '../src/index.js'
import { placeNames } from '../src/extract/place.js'
import { shippedPlaces } from '../src/gazetteer/shipped.js'
import { LANGUAGES } from '../src/lang/index.js'
import { openGazetteer } from '../src/pipeline.js'
import { compileTogether } from '../src/text/match.js'
import { countWords, newsCorpus } from './corpus.js'
import { HOSTILE } from './hostile.js'
import { realCorpora } from './real.js'

const USAGE = `npm run bench -- [options]
  --only speed|start|memory|voices|hostile   one part
  --documents N                 invented documents for the first two parts (default 2000)
  --save                        keep the tables in bench/runs/<date>-<machine>/`

const SEED = 20240312
const RUNS = 5
const MEGABYTE = 1 << 20
/** Twice the text should take twice the time; noise on a shared machine stays under this. */
const EVEN = 3
/** A hostile text that takes this long has shown what it had to show. */
const PATIENCE_MS = 120_000

type Row = readonly string[]
interface Table {
  readonly title: string
  readonly head: Row
  readonly rows: readonly Row[]
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}

function seconds(work: () => void): number {
  const start = process.hrtime.bigint()
  work()
  return Number(process.hrtime.bigint() - start) / 1e9
}

function speed(documents: number): Table {
  const corpora: [string, readonly SourceDocument[]][] = [
    ['invented', [...newsCorpus(SEED, documents)]],
    ...realCorpora(),
  ]
  const tracer = createTracer()
  const rows = corpora.map(([name, docs]): Row => {
    const words = docs.reduce((sum, doc) => sum + countWords(doc.text), 0)
    const pass = (): number => seconds(() => docs.forEach((doc) => tracer.document(doc)))
    pass()
    const times = Array.from({ length: RUNS }, pass)
    const rate = (time: number): string => Math.round(words / time).toLocaleString('en')
    const spread = `${rate(Math.max(...times))} to ${rate(Math.min(...times))}`
    return [name, String(docs.length), words.toLocaleString('en'), rate(median(times)), spread]
  })
  return {
    title: `Speed: from text to chains, median of ${RUNS}`,
    head: ['corpus', 'documents', 'words', 'words/s', 'of'],
    rows,
  }
}

/** Runs a part of this file in a process of its own, for a memory or a time of its own. */
function apart(args: readonly string[], timeout = 0): string | null {
  try {
    const self = fileURLToPath(import.meta.url)
    return execFileSync(process.execPath, [...process.execArgv, self, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout,
    })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ETIMEDOUT') return null
    throw error
  }
}

/** Peak resident megabytes of a process that traces so many documents and keeps none. */
function peak(documents: number): number {
  return Number(apart(['--stream', String(documents)])) / 1024
}

function memory(documents: number): Table {
  const rows = [1, documents, documents * 10].map((count): Row => [String(count), `${peak(count).toFixed(0)} MB`])
  return { title: 'Memory: peak resident size over a stream', head: ['documents', 'peak'], rows }
}

/** Who is who across a case, the documents being traced before: twice the documents should take twice the time. */
function voices(documents: number): Table {
  const tracer = createTracer()
  const docs = [...newsCorpus(SEED, documents * 5)].map((doc) => tracer.document(doc))
  const rows = [documents, documents * 2.5, documents * 5].map((count): Row => {
    const some = docs.slice(0, count)
    let found = 0
    const times = Array.from({ length: 3 }, () => seconds(() => (found = tracer.voices(some).voices.length)))
    return [
      String(count),
      String(found),
      milliseconds(median(times)),
      `${((median(times) / count) * 1e6).toFixed(0)} µs`,
    ]
  })
  return {
    title: 'Voices: who is who across documents, median of 3',
    head: ['documents', 'voices', 'time', 'a document'],
    rows,
  }
}

function stream(documents: number): void {
  const tracer = createTracer()
  for (const doc of newsCorpus(SEED, documents)) tracer.document(doc)
  console.log(process.resourceUsage().maxRSS)
}

/** What has to be done before the first text: each in a process of its own, for nothing is loaded twice. */
function startTimes(): Table {
  const times = Array.from({ length: RUNS }, () => JSON.parse(apart(['--started']) ?? '[]') as number[])
  const row = (name: string, i: number): Row => [name, milliseconds(median(times.map((time) => time[i] ?? 0)))]
  return {
    title: `Start: median of ${RUNS}`,
    head: ['what', 'time'],
    rows: [
      row('gazetteer read and made ready to be asked', 0),
      row('its names made ready to be matched', 1),
      row('a tracer with everything', 2),
    ],
  }
}

function started(): void {
  const { language, pack } = { language: LANGUAGES.ar.places, pack: LANGUAGES.ar.pack }
  const read = seconds(() => openGazetteer().named('حلب'))
  const names = seconds(() => compileTogether([placeNames(shippedPlaces(), language, pack)], pack))
  console.log(JSON.stringify([read, names, seconds(() => createTracer())]))
}

function hostile(): Table {
  const rows = Object.keys(HOSTILE).map((name): Row => {
    const printed = apart(['--hostile', name], PATIENCE_MS)
    if (printed === null) return [name, `over ${PATIENCE_MS / 1000} s`, '', '', '', 'NOT EVEN']
    const [half = 0, one = 0, two = 0] = JSON.parse(printed) as number[]
    const ratio = two / one
    return [
      name,
      milliseconds(half),
      milliseconds(one),
      milliseconds(two),
      ratio.toFixed(1),
      ratio > EVEN ? 'NOT EVEN' : '',
    ]
  })
  return { title: 'Hostile texts', head: ['text', '0.5 MB', '1 MB', '2 MB', '2 MB / 1 MB', ''], rows }
}

function milliseconds(time: number): string {
  return `${(time * 1000).toFixed(0)} ms`
}

function hostileTimes(name: string): void {
  const make = HOSTILE[name]
  if (!make) throw new Error(`no hostile text "${name}"`)
  const tracer = createTracer()
  const bytesAUnit = Buffer.byteLength(make(1000)) / 1000
  const time = (megabytes: number): number => {
    const text = make(Math.round((megabytes * MEGABYTE) / bytesAUnit))
    const once = (): number => seconds(() => tracer.document({ text }))
    return Math.min(once(), once())
  }
  time(0.1)
  console.log(JSON.stringify([0.5, 1, 2].map(time)))
}

function line(cells: Row): string {
  return `| ${cells.join(' | ')} |`
}

function markdown({ title, head, rows }: Table): string {
  return [`## ${title}`, '', line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n')
}

function save(text: string): void {
  const machine = `${arch()}-${cpus().length}-cores`
  const day = new Date().toISOString().slice(0, 10)
  const folder = join(dirname(fileURLToPath(import.meta.url)), 'runs', `${day}-${machine}`)
  mkdirSync(folder, { recursive: true })
  const model = cpus()[0]?.model.trim() ?? 'unknown'
  const about = `${model}, ${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GB; Node ${process.version}`
  writeFileSync(join(folder, 'trace.md'), `# ${day}\n\n${about}\n\n${text}`)
}

function main(): void {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  const options = { only: text, started: flag, documents: text, stream: text, hostile: text, save: flag, help: flag }
  const { values } = parseArgs({ options })
  if (values.help) return console.log(USAGE)
  if (values.stream !== undefined) return stream(Number(values.stream))
  if (values.started) return started()
  if (values.hostile !== undefined) return hostileTimes(values.hostile)

  const documents = Number(values.documents ?? 2000)
  const parts: Readonly<Record<string, () => Table>> = {
    speed: () => speed(documents),
    start: startTimes,
    memory: () => memory(documents),
    voices: () => voices(documents),
    hostile,
  }
  const chosen = values.only === undefined ? Object.values(parts) : [parts[values.only] ?? (() => fail(values.only))]
  const printed = chosen.map((part) => {
    const table = markdown(part())
    console.log(table)
    return table
  })
  if (values.save) save(printed.join('\n'))
}

function fail(part: string | undefined): never {
  throw new Error(`no part "${part}"\n${USAGE}`)
}

main()
