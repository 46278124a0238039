import type { Messages } from '../../messages/index.js'
import type { Doc, SourceDocument } from '../../model/doc.js'
import { IsnadError } from '../../model/error.js'
import type { Trace } from '../../model/trace.js'
import { createTracer, type TraceOptions, type Tracer } from '../../pipeline.js'
import { type InputItem, readInputs, type ReadOptions } from '../../read/inputs.js'
import { renderExplanation } from '../../report/explain.js'
import { caseText } from '../../report/story/case.js'
import { renderStoryExplanation } from '../../report/story/explain.js'
import type { TerminalOptions } from '../../report/terminal.js'
import { isCase } from '../../store/location.js'
import { pickStatement } from '../pick.js'
import type { CliEffects } from '../effects.js'
import type { CommandLine } from '../parse.js'
import { writePage } from '../page.js'
import { progressLine } from '../progress.js'
import { type EventRow, eventRows, eventsCsv } from '../../export/events.js'
import { eventTable } from '../../report/event-table.js'
import { penOf } from '../../report/pen.js'
import { loadEvents } from '../user-events.js'
import { readPlaces } from '../user-gazetteer.js'
import { loadRegistry } from '../user-registry.js'
import { inputsOf, readOptionsOf } from '../reading.js'

/** What a run came to; from it follow the exit status and the closing words. */
export interface Tally {
  done: number
  failed: number
  from: string | null
  to: string | null
  /** Nobody reads the output any more. */
  closed: boolean
}

/** The tracer with the user’s own registry, and what documents do not say of themselves. */
interface Work {
  readonly tracer: Tracer
  readonly options: TraceOptions
}

export type Found = Extract<InputItem, { ok: true }>

const DEFAULT_WIDTH = 100

/** `isnad trace`: reads the inputs, prints what was found, and returns the exit status. */
export async function runTrace(line: CommandLine, messages: Messages, effects: CliEffects): Promise<number> {
  const tally: Tally = { done: 0, failed: 0, from: null, to: null, closed: false }
  const registry = await loadRegistry(line.values.get('registry'), messages, effects)
  const places = await readPlaces(effects)
  const options: TraceOptions = { published: line.values.get('published'), outlet: line.values.get('outlet') }
  const work: Work = {
    tracer: createTracer({ registry, places, events: await loadEvents(line.values.get('events'), messages, effects) }),
    options,
  }
  const found = readFound(line, messages, effects, tally)
  if (line.switches.has('json')) await printTrace(found, work, effects, tally)
  else if (line.switches.has('jsonl')) await printDocs(found, work, effects, tally)
  else if (line.values.has('explain')) await printExplanation(found, work, line, messages, effects, tally)
  else if (line.values.has('table')) await printTable(found, work, line, messages, effects, tally)
  else await printCase(found, work, line, messages, effects, tally)
  return exitStatus(tally, messages, effects)
}

/** Says how many inputs failed, if any did, and what the run comes to. */
export async function exitStatus(tally: Tally, messages: Messages, effects: CliEffects): Promise<number> {
  if (tally.closed || tally.failed === 0) return 0
  const { someFailed, allFailed } = messages.problems
  await effects.stderr.write(`${tally.done > 0 ? someFailed(tally.failed, tally.done) : allFailed(tally.failed)}\n`)
  return tally.done > 0 ? 1 : 2
}

/** The documents that could be read; what could not be is said on standard error as it comes up. */
export async function* readFound(
  line: CommandLine,
  messages: Messages,
  effects: CliEffects,
  tally: Tally,
): AsyncGenerator<Found> {
  const quiet = line.switches.has('quiet')
  const progress = progressLine(effects, messages, quiet)
  const remarks: string[] = []
  const reading = readOptionsOf(line, messages, remarks)
  for await (const item of readEach(await inputsOf(line, effects), effects, reading)) {
    await progress.step()
    if (item.ok) {
      yield item
    } else {
      tally.failed += 1
      await progress.clear()
      await effects.stderr.write(`${failureLine(item, messages)}\n`)
    }
  }
  await progress.clear()
  for (const said of remarks) await effects.stderr.write(`${said}\n`)
}

/** Cases give the documents they keep; whatever else is named is read. */
async function* readEach(
  inputs: readonly string[],
  effects: CliEffects,
  options: ReadOptions,
): AsyncGenerator<InputItem> {
  let others: string[] = []
  for (const input of inputs) {
    if (input === '-' || !(await isCase(input))) {
      others.push(input)
      continue
    }
    yield* readInputs(others, effects, options)
    others = []
    const { readCase } = await import('../../store/sources.js')
    for await (const { doc, notes } of readCase(input)) yield { ok: true, doc, notes }
  }
  yield* readInputs(others, effects, options)
}

function failureLine(item: Extract<InputItem, { ok: false }>, { problems }: Messages): string {
  return `isnad: ${problems.error(problems.what(item.problem), problems.where(item.path, item.line), problems.hints[item.error.code])}`
}

/** Prints document by document, so that memory stays flat however many there are. */
async function printDocs(
  found: AsyncIterable<Found>,
  { tracer, options }: Work,
  effects: CliEffects,
  tally: Tally,
): Promise<void> {
  for await (const item of found) {
    const doc = withNotes(tracer.document(item.doc, options), item)
    const open = await effects.stdout.write(`${JSON.stringify(doc)}\n`)
    count(doc, tally)
    if (!open) {
      tally.closed = true
      return
    }
  }
}

/** Prints the stories of the documents, or writes them to a page; one document, or documents without a story, are shown as they are. */
async function printCase(
  found: AsyncIterable<Found>,
  work: Work,
  line: CommandLine,
  messages: Messages,
  effects: CliEffects,
  tally: Tally,
): Promise<void> {
  const trace = await traceAll(found, work, tally)
  if (trace === null) return
  const view = viewOptions(line, messages, effects)
  const html = line.values.get('html')
  if (html !== undefined) tally.closed = !(await writePage(trace, html, messages, effects))
  else {
    for (const text of caseText(trace, view, line.switches.has('documents'))) {
      tally.closed = !(await effects.stdout.write(text))
      if (tally.closed) break
    }
  }
}

/** Prints one row an event: as values document by document, or as one table aligned over all of them. */
async function printTable(
  found: AsyncIterable<Found>,
  { tracer, options }: Work,
  line: CommandLine,
  messages: Messages,
  effects: CliEffects,
  tally: Tally,
): Promise<void> {
  const csv = line.switches.has('csv')
  const rows: EventRow[] = []
  let header = true
  for await (const item of found) {
    const doc = tracer.document(item.doc, options)
    count(doc, tally)
    if (!csv) {
      rows.push(...eventRows(doc))
      continue
    }
    const bom = header && line.switches.has('bom')
    tally.closed = !(await effects.stdout.write(eventsCsv(eventRows(doc), { header, bom })))
    header = false
    if (tally.closed) return
  }
  if (csv || tally.done === 0) return
  const table = rows.length > 0 ? eventTable(rows, penOf(viewOptions(line, messages, effects))) : messages.events.none
  const scope = messages.view.scope(tally.done, tally.from, tally.to)
  tally.closed = !(await effects.stdout.write(`${table}\n\n${scope}\n`))
}

/** Says why one statement was read as it was, or a story was counted so; every input is read, since any of them may be meant. */
async function printExplanation(
  found: AsyncIterable<Found>,
  work: Work,
  line: CommandLine,
  messages: Messages,
  effects: CliEffects,
  tally: Tally,
): Promise<void> {
  const trace = await traceAll(found, work, tally)
  if (trace === null) return
  const wanted = line.values.get('explain') ?? ''
  const view = viewOptions(line, messages, effects)
  const story = trace.stories.find(({ id }) => id === wanted)
  const text = story ? renderStoryExplanation(story, trace, view) : explainStatement(trace, wanted, view)
  tally.closed = !(await effects.stdout.write(text))
}

function explainStatement({ documents }: Trace, wanted: string, view: TerminalOptions): string {
  // No statement is named so: it was meant for a story.
  if (/^s-[^:]*$/u.test(wanted)) throw new IsnadError('usage', view.messages.story.noStory(wanted))
  const { doc, statement } = pickStatement(documents, wanted, view.messages)
  return renderExplanation(doc, statement, view)
}

/** The whole case; null where nothing could be read. */
async function traceAll(found: AsyncIterable<Found>, { tracer, options }: Work, tally: Tally): Promise<Trace | null> {
  const items: Found[] = []
  for await (const item of found) items.push(item)
  if (items.length === 0) return null
  const docs: SourceDocument[] = items.map((item) => item.doc)
  const trace = tracer.trace(docs, options)
  const documents = trace.documents.map((doc, i) => {
    const item = items[i]
    return item === undefined ? doc : withNotes(doc, item)
  })
  for (const doc of documents) count(doc, tally)
  return { ...trace, documents }
}

export function viewOptions(line: CommandLine, messages: Messages, { env, stdout }: CliEffects): TerminalOptions {
  const bidi = line.values.get('bidi') ?? 'auto'
  return {
    messages,
    width: Number(line.values.get('width') ?? (stdout.isTTY ? stdout.columns : undefined) ?? DEFAULT_WIDTH),
    color: stdout.isTTY && !line.switches.has('no-color') && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
    bidi: bidi === 'on' || (bidi === 'auto' && stdout.isTTY),
    full: line.switches.has('full'),
  }
}

/** Prints one Trace. It is written piece by piece: as one string a large case would be longer than a string can be. */
async function printTrace(found: AsyncIterable<Found>, work: Work, effects: CliEffects, tally: Tally): Promise<void> {
  const trace = await traceAll(found, work, tally)
  if (trace === null) return
  const { documents, ...rest } = trace
  let open = await effects.stdout.write(JSON.stringify({ ...rest, documents: [] }).slice(0, -']}'.length))
  for (const [i, doc] of documents.entries()) {
    if (open) open = await effects.stdout.write(`${i > 0 ? ',' : ''}${JSON.stringify(doc)}`)
  }
  if (open) open = await effects.stdout.write(']}\n')
  tally.closed = !open
}

/** What the reader had to note stands before what the tracing notes. */
export function withNotes(doc: Doc, { notes }: Found): Doc {
  return notes.length === 0 ? doc : { ...doc, notes: [...notes, ...doc.notes] }
}

export function count(doc: Doc, tally: Tally): void {
  tally.done += 1
  const { published } = doc
  if (published === null) return
  if (tally.from === null || published < tally.from) tally.from = published
  if (tally.to === null || published > tally.to) tally.to = published
}
