// Measures the events of the sentences read by eye: `npx tsx eval/events/score.ts [first|second] [--misses]`. The marks say
// what a reader found in each drawn sentence, as offsets and labels; the sentences themselves are not kept here.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { createTracer, type NewsEvent, type SourceDocument } from '../../src/index.js'

type Range = readonly [number, number]

interface MarkedEvent {
  readonly start: number
  readonly end: number
  /** Any of these is right. */
  readonly types: readonly string[]
  /** Null where a reader would not say. */
  readonly modalities: readonly string[] | null
  readonly actors: readonly Range[]
  /** Named elsewhere in the sentence, in another clause or by a pronoun: naming nobody is right as well. */
  readonly actorsMayBeUnsaid: boolean
  readonly patients: readonly Range[]
  readonly patientsMayBeUnsaid: boolean
}

interface Marks {
  readonly id: string
  readonly start: number
  readonly end: number
  readonly events: readonly MarkedEvent[]
}

const SHARED = join(import.meta.dirname, '../../../shared/data')
/** As for the sources of statements in the scorer of the gold. */
const LEAST_OVERLAP = 0.5

function rows<T>(file: string): T[] {
  const bytes = readFileSync(file)
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T)
}

function overlap([start, end]: Range, other: { readonly start: number; readonly end: number }): number {
  const shared = Math.min(end, other.end) - Math.max(start, other.start)
  return shared <= 0 ? 0 : (2 * shared) / (end - start + other.end - other.start)
}

/** Right where every named part is a marked one, and one is named unless none is marked or none need be. */
function partRight(found: NewsEvent['actors'], marked: readonly Range[], mayBeUnsaid: boolean): boolean {
  if (found.length === 0) return marked.length === 0 || mayBeUnsaid
  return found.every((span) => marked.some((range) => overlap(range, span) >= LEAST_OVERLAP))
}

interface Tally {
  found: number
  marked: number
  matched: number
  right: number
  modality: number
  parts: number
  partsRight: number
  said: number
  saidRight: number
}

function scoreSentence(marks: Marks, events: readonly NewsEvent[], tally: Tally, miss: (line: string) => void): void {
  const left = [...marks.events]
  tally.marked += marks.events.length
  for (const event of events) {
    tally.found++
    const at = left.findIndex((m) => m.start < event.trigger.end && event.trigger.start < m.end)
    const mark = left[at]
    if (!mark) {
      miss(`false: ${event.type} «${event.trigger.text}»`)
      continue
    }
    left.splice(at, 1)
    tally.matched++
    const typed = mark.types.includes(event.type)
    if (typed) tally.right++
    else miss(`type: ${event.type} for ${mark.types.join('/')} «${event.trigger.text}»`)
    if (mark.modalities === null || mark.modalities.includes(event.modality)) tally.modality++
    else miss(`modality: ${event.modality} for ${mark.modalities.join('/')} «${event.trigger.text}»`)
    scoreParts(event, mark, tally, miss)
  }
  for (const mark of left) miss(`missed: ${mark.types.join('/')} at ${mark.start}`)
}

function scoreParts(event: NewsEvent, mark: MarkedEvent, tally: Tally, miss: (line: string) => void): void {
  const sides = [
    ['actor', event.actors, mark.actors, mark.actorsMayBeUnsaid],
    ['patient', event.patients, mark.patients, mark.patientsMayBeUnsaid],
  ] as const
  for (const [name, found, marked, unsaid] of sides) {
    const right = partRight(found, marked, unsaid)
    tally.parts++
    if (right) tally.partsRight++
    else miss(`${name}: «${found.map((x) => x.text).join('; ')}» of ${event.type} «${event.trigger.text}»`)
    // The stricter count: only parts that the reader or the program names.
    if (found.length === 0 && (marked.length === 0 || unsaid)) continue
    tally.said++
    if (right) tally.saidRight++
  }
}

const share = (part: number, whole: number): string => `${(part / whole).toFixed(3)} (${part} of ${whole})`

function report(set: string, documents: ReadonlyMap<string, SourceDocument>, verbose: boolean): void {
  const tally: Tally = {
    found: 0,
    marked: 0,
    matched: 0,
    right: 0,
    modality: 0,
    parts: 0,
    partsRight: 0,
    said: 0,
    saidRight: 0,
  }
  const tracer = createTracer()
  rows<Marks>(join(import.meta.dirname, `${set}.marks.jsonl`)).forEach((marks, i) => {
    const doc = documents.get(marks.id)
    if (!doc) return
    const events = tracer
      .document(doc)
      .events.filter(({ trigger }) => marks.start <= trigger.start && trigger.end <= marks.end)
    scoreSentence(marks, events, tally, (line) => verbose && console.log(`  ${i} ${marks.id} ${line}`))
  })
  console.log(`${set}: precision ${share(tally.right, tally.found)}, type and trigger`)
  console.log(`  of any type ${share(tally.matched, tally.found)}, recall ${share(tally.matched, tally.marked)}`)
  console.log(`  modality ${share(tally.modality, tally.matched)}`)
  console.log(`  roles ${share(tally.partsRight, tally.parts)}, of those named ${share(tally.saidRight, tally.said)}`)
}

if (!existsSync(SHARED)) {
  console.log('SKIPPED: the texts that were read are not here')
} else {
  const documents = new Map(
    readdirSync(SHARED)
      .map((folder) => join(SHARED, folder, 'articles.jsonl.gz'))
      .filter((file) => existsSync(file))
      .flatMap((file) => rows<SourceDocument & { id: string }>(file))
      .map((doc) => [doc.id, doc]),
  )
  const sets = process.argv.slice(2).filter((arg) => !arg.startsWith('-'))
  for (const set of sets.length > 0 ? sets : ['first', 'second'])
    if (existsSync(join(import.meta.dirname, `${set}.marks.jsonl`)))
      report(set, documents, process.argv.includes('--misses'))
}
