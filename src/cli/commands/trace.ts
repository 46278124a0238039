import type { Messages } from '../../messages/index.js'
import { IsnadError } from '../../model/error.js'
import type { Doc } from '../../model/doc.js'
import type { Trace } from '../../model/trace.js'
import { renderExplanation } from '../../report/explain.js'
import { caseText } from '../../report/story/case.js'
import { renderStoryExplanation } from '../../report/story/explain.js'
import type { TerminalOptions } from '../../report/terminal.js'
import { pickStatement } from '../pick.js'
import type { CliEffects } from '../effects.js'
import type { CommandLine } from '../parse.js'
import { writeExport } from '../export.js'
import { writePage } from '../page.js'
import { progressLine } from '../progress.js'
import { eventsCsv } from '../../export/export.js'
import { type EventRow, eventRows } from '../../report/event-rows.js'
import { eventTable } from '../../report/event-table.js'
import { penOf } from '../../report/pen.js'
import { readFound, type Run } from '../found.js'
import { count, exitStatus, newTally } from '../tally.js'
import { traceFound, type Work, workOf } from '../tracing.js'
import { userTracing } from '../user-tracing.js'

/** A run, and what it traces with. */
interface Tracing extends Run {
  readonly work: Work
}

const DEFAULT_WIDTH = 100

/** `isnad trace`: reads the inputs, prints what was found, and returns the exit status. */
export async function runTrace(line: CommandLine, messages: Messages, effects: CliEffects): Promise<number> {
  const { switches, values } = line
  const work = workOf(line, await userTracing(line, messages, effects))
  const quiet = switches.has('quiet')
  const streams = switches.has('jsonl') || (values.has('table') && switches.has('csv'))
  const run: Tracing = {
    line,
    messages,
    effects,
    tally: newTally(),
    progress: progressLine(effects, messages, { quiet, streams }),
    work,
  }
  if (switches.has('json')) await printTrace(run)
  else if (switches.has('jsonl')) await printDocs(run)
  else if (values.has('explain')) await printExplanation(run)
  else if (values.has('as')) await exportFound(run)
  else if (values.has('table')) await printTable(run)
  else await printCase(run)
  return exitStatus(run.tally, messages, effects, quiet)
}

/** The documents of a run as they are traced, each counted. */
async function* traced(run: Tracing): AsyncGenerator<Doc> {
  for await (const doc of traceFound(readFound(run), run.work, run.effects)) {
    count(doc, run.tally)
    await run.progress.step()
    yield doc
  }
}

/** Prints document by document, so that memory stays flat however many there are. */
async function printDocs(run: Tracing): Promise<void> {
  for await (const doc of traced(run)) {
    run.tally.closed = !(await run.effects.stdout.write(`${JSON.stringify(doc)}\n`))
    if (run.tally.closed) return
  }
}

/** Prints the stories of the documents, or writes them to a page; one document, or documents without a story, are shown as they are. */
async function printCase(run: Tracing): Promise<void> {
  const { line, messages, effects, tally } = run
  const trace = await traceAll(run)
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

/** Writes the documents as one case in the form that is asked for. */
async function exportFound(run: Tracing): Promise<void> {
  const { line, messages, effects, tally } = run
  const trace = await traceAll(run)
  if (trace !== null) tally.closed = !(await writeExport(trace, line, messages, effects))
}

/** Prints one row an event: as values document by document, or as one table aligned over all of them. */
async function printTable(run: Tracing): Promise<void> {
  const { line, messages, effects, tally } = run
  if (line.switches.has('csv')) {
    for await (const text of eventsCsv(traced(run), messages, line.switches.has('bom'))) {
      tally.closed = !(await effects.stdout.write(text))
      if (tally.closed) return
    }
    return
  }
  const rows: EventRow[] = []
  for await (const doc of traced(run)) rows.push(...eventRows(doc))
  if (tally.done === 0) return
  const table = rows.length > 0 ? eventTable(rows, penOf(viewOptions(line, messages, effects))) : messages.events.none
  const scope = messages.view.scope(tally.done, tally.from, tally.to)
  tally.closed = !(await effects.stdout.write(`${table}\n\n${scope}\n`))
}

/** Says why one statement was read as it was, or a story was counted so; every input is read, since any of them may be meant. */
async function printExplanation(run: Tracing): Promise<void> {
  const { line, messages, effects, tally } = run
  const trace = await traceAll(run)
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
async function traceAll(run: Tracing): Promise<Trace | null> {
  const documents: Doc[] = []
  for await (const doc of traced(run)) documents.push(doc)
  if (documents.length === 0) return null
  await run.progress.say(run.messages.reading.assembling(documents.length))
  const trace = await assembled(documents, run)
  await run.progress.clear()
  return trace
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
async function printTrace(run: Tracing): Promise<void> {
  const trace = await traceAll(run)
  if (trace === null) return
  const { stdout } = run.effects
  const { documents, ...rest } = trace
  let open = await stdout.write(JSON.stringify({ ...rest, documents: [] }).slice(0, -']}'.length))
  for (const [i, doc] of documents.entries()) {
    if (open) open = await stdout.write(`${i > 0 ? ',' : ''}${JSON.stringify(doc)}`)
  }
  if (open) open = await stdout.write(']}\n')
  run.tally.closed = !open
}

/** Documents from which on other threads find shared words faster than they take to start. */
const MANY = 2000

async function assembled(documents: readonly Doc[], { work, effects }: Tracing): Promise<Trace> {
  const workers = documents.length < MANY || work.jobs < 2 ? null : await effects.reuseWorkers()
  if (workers === null) return work.tracer.assemble(documents)
  try {
    return await work.tracer.assembleOn(workers, documents)
  } finally {
    await workers.close()
  }
}
