import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pipeline as piped, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type { CaseAction } from '../../messages/cases.js'
import type { Messages } from '../../messages/index.js'
import { checkFault } from '../../model/case-fault.js'
import { IsnadError } from '../../model/error.js'
import { createTracer, type Tracer, type TracerOptions } from '../../pipeline.js'
import { renderCustody, renderFound, renderInfo, renderUpdate, renderChanges } from '../../report/case.js'
import type { Arrival } from '../../store/add.js'
import { type Case, createCase, openCase } from '../../store/case.js'
import { CaseError } from '../../store/failure.js'
import { deletePlace } from '../../store/place.js'
import { restoreCase } from '../../store/restore.js'
import { type CaseThreads, createCaseThreads } from '../case-threads.js'
import type { CliEffects } from '../effects.js'
import type { CommandLine } from '../parse.js'
import { userTracing } from '../user-tracing.js'
import { VERSION } from '../version.js'
import { inputsOf } from '../reading.js'
import { readFound } from '../found.js'
import { progressLine } from '../progress.js'
import { exitStatus, newTally } from '../tally.js'
import { type Found, jobsOf } from '../tracing.js'
import { linkOriginal } from './case-link.js'
import { mergeCases } from './case-merge.js'

interface Work {
  /** What stands behind the action. */
  readonly words: readonly string[]
  readonly line: CommandLine
  readonly messages: Messages
  readonly effects: CliEffects
  readonly tracer: () => Promise<Tracer>
  readonly made: () => Promise<TracerOptions>
}

const ACTIONS: Readonly<Record<CaseAction, (work: Work) => Promise<number>>> = {
  create,
  add,
  list: onCase(list),
  info: onCase(info),
  show,
  check: onCase(check),
  backup,
  restore,
  delete: remove,
  search,
  update: onCase(update),
  merge,
  link: (work) =>
    work.words.length < 2 ? Promise.reject(usage(work.messages.cases.needs('link'))) : onCase(link)(work),
}

/** `isnad case`: keeps documents, and shows what a case holds. */
export async function runCase(line: CommandLine, messages: Messages, effects: CliEffects): Promise<number> {
  const [name = '', ...words] = line.inputs
  if (!isAction(name)) throw usage(messages.cases.unknownAction(name, Object.keys(ACTIONS)))
  if (words.length === 0) throw usage(messages.cases.needs(name))
  let options: Promise<TracerOptions> | undefined
  const made = (): Promise<TracerOptions> => (options ??= userTracing(line, messages, effects))
  const tracer = async (): Promise<Tracer> => createTracer(await made())
  return ACTIONS[name]({ words, line, messages, effects, tracer, made })
}

const isAction = (name: string): name is CaseAction => Object.hasOwn(ACTIONS, name)
const usage = (message: string): IsnadError => new IsnadError('usage', message)

/** Opens the case an action is about, and closes it whatever happens. */
function onCase(
  action: (open: Case, work: Work, workers?: CaseThreads) => Promise<number>,
  threads?: (work: Work) => CaseThreads,
): (work: Work) => Promise<number> {
  return async (work) => {
    const workers = threads?.(work)
    const open = await openCase(work.words[0]!, { analyst: await work.tracer(), workers })
    try {
      return await action(open, work, workers)
    } finally {
      await workers?.close()
      await open.close()
    }
  }
}

async function create({ words, effects, messages, tracer }: Work): Promise<number> {
  const made = await createCase(words[0]!, { analyst: await tracer() })
  await made.close()
  await effects.stdout.write(`${messages.cases.created(made.at)}\n`)
  return 0
}

async function add(work: Work): Promise<number> {
  const { words, line, messages, effects } = work
  const inputs = await inputsOf({ ...line, inputs: words.slice(1) }, effects)
  if (inputs.length === 0) throw usage(messages.cases.needs('add'))
  return onCase(async (open, _, workers) => {
    const tally = newTally()
    const quiet = line.switches.has('quiet')
    const progress = progressLine(effects, messages, { quiet, streams: false })
    const run = { line: { ...line, inputs: words.slice(1) }, messages, effects, tally, progress }
    const counts = { added: 0, changed: 0, seen: 0, known: 0 }
    for await (const one of open.add(arrivals(readFound(run), line))) {
      tally.done += 1
      await progress.step()
      counts[one.kind] += 1
      if (one.kind !== 'changed') continue
      await progress.clear()
      await effects.stdout.write(renderChanges(one.id, one.versionOf, one.changes, messages))
    }
    // Nothing is left to trace, and telling takes the memory that they have.
    await workers?.close()
    if (counts.added + counts.changed > 0 || !(await open.info()).upToDate) await open.refresh()
    await effects.stdout.write(`${messages.cases.added(counts)}\n`)
    return exitStatus(tally, messages, effects, quiet)
  }, caseThreads)(work)
}

async function* arrivals(found: AsyncIterable<Found>, { values }: CommandLine): AsyncGenerator<Arrival> {
  for await (const { doc, bytes, notes } of found) {
    yield {
      doc: {
        ...doc,
        outlet: doc.outlet || values.get('outlet'),
        published: doc.published || values.get('published'),
      },
      bytes,
      notes,
      place: doc.path === undefined ? (doc.url ?? '-') : placeOf(doc.path),
      reader: `isnad ${VERSION} ${doc.provenance?.reader ?? 'text'}`,
    }
  }
}

const caseThreads = ({ line, made, effects }: Work): CaseThreads => createCaseThreads(made, jobsOf(line), effects)

async function merge({ words, line, messages, effects, tracer }: Work): Promise<number> {
  const [into = '', from, ...more] = words
  if (from === undefined || more.length > 0) throw usage(messages.cases.needs('merge'))
  if (resolve(from) === resolve(into)) throw usage(messages.cases.ofItself(from))
  return mergeCases(into, from, { analyst: await tracer(), line, messages, effects })
}

const link = (open: Case, { words, line, messages, effects }: Work): Promise<number> =>
  linkOriginal(open, { ids: words.slice(1), values: line.values, messages, effects })

/** A file by its whole path; what is fetched by its address. */
const placeOf = (path: string): string => (/^\w+:\/\//u.test(path) ? path : resolve(path))

async function list(open: Case, { line, messages, effects }: Work): Promise<number> {
  for await (const row of open.list()) {
    const { cases, view } = messages
    const told = [
      row.id,
      row.published ?? view.dateUnknown,
      row.outlet ?? view.outletUnknown,
      row.title ?? view.untitled,
      ...(row.sightings > 1 ? [cases.seenTimes(row.sightings)] : []),
      ...(row.supersededBy === null ? [] : [cases.earlierVersion(row.supersededBy)]),
    ].join(' · ')
    if (!(await effects.stdout.write(`${line.switches.has('json') ? JSON.stringify(row) : told}\n`))) break
  }
  return 0
}

async function info(open: Case, { line, messages, effects }: Work): Promise<number> {
  const found = await open.info()
  await effects.stdout.write(line.switches.has('json') ? `${JSON.stringify(found)}\n` : renderInfo(found, messages))
  return 0
}

async function show(work: Work): Promise<number> {
  const { words, line, messages, effects } = work
  const id = words[1]
  if (id === undefined) throw usage(messages.cases.needs('show'))
  return onCase(async (open) => {
    const custody = await open.custody(id)
    await effects.stdout.write(
      line.switches.has('json') ? `${JSON.stringify(custody)}\n` : renderCustody(custody, messages),
    )
    return 0
  })(work)
}

async function check(open: Case, { line, messages: { cases }, effects }: Work): Promise<number> {
  const result = await open.check(line.values.get('head'))
  if (line.switches.has('json')) await effects.stdout.write(`${JSON.stringify(result)}\n`)
  else {
    const faults = result.faults.map((fault) => cases.fault(checkFault(fault)))
    const lines = [cases.checked(result), cases.faults(faults.length), ...faults.map((fault) => `  ${fault}`)]
    await effects.stdout.write(`${lines.join('\n')}\n`)
  }
  return result.faults.length === 0 ? 0 : 1
}

async function backup(work: Work): Promise<number> {
  const { words, messages, effects } = work
  const path = words[1]
  if (path === undefined) throw usage(messages.cases.needs('backup'))
  return onCase(async (open) => {
    const draft = `${path}.${process.pid}`
    try {
      await pipeline(Readable.from(open.backup()), createGzip(), createWriteStream(draft, { flags: 'wx' }))
      await rename(draft, path)
    } catch (error) {
      await rm(draft, { force: true })
      throw error
    }
    const { documents } = await open.info()
    await effects.stdout.write(`${messages.cases.backedUp(path, documents)}\n`)
    return 0
  })(work)
}

async function restore({ words, messages, effects, tracer }: Work): Promise<number> {
  const [file = '', location] = words
  if (location === undefined) throw usage(messages.cases.needs('restore'))
  const made = await restoreCase(linesOf(file), file, location, { analyst: await tracer() })
  const { documents } = await made.info()
  await made.close()
  await effects.stdout.write(`${messages.cases.restored(made.at, documents)}\n`)
  return 0
}

/** The lines of a compressed file; what is wrong with the file is told as a fault of the backup. */
async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = ''
  const decoder = new TextDecoder()
  try {
    const unpacked = piped(createReadStream(file), createGunzip(), () => {})
    for await (const chunk of unpacked) {
      const lines = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } catch (error) {
    if (error instanceof IsnadError || !(error instanceof Error) || !('code' in error)) throw error
    throw new CaseError({ kind: 'bad-backup', at: file, why: String(error.code) }, error)
  }
  if (rest !== '') yield rest
}

async function remove({ words, line, messages, effects }: Work): Promise<number> {
  const [location = ''] = words
  if (!line.switches.has('yes')) throw usage(messages.cases.confirmDelete(location))
  await deletePlace(location)
  await effects.stdout.write(`${messages.cases.deleted(location)}\n`)
  return 0
}

const FILTERS = ['voice', 'party', 'stance', 'place', 'event', 'story', 'from', 'to', 'outlet'] as const

async function search(work: Work): Promise<number> {
  const { words, line, messages, effects } = work
  const filters = Object.fromEntries(FILTERS.map((name) => [name, line.values.get(name)]))
  const text = words.slice(1).join(' ')
  if (text === '' && FILTERS.every((name) => filters[name] === undefined)) throw usage(messages.cases.needs('search'))
  return onCase(async (open) => {
    const limit = Number(line.values.get('limit') ?? 20)
    const found = await open.search(text, { ...filters, limit })
    if (line.switches.has('json')) await effects.stdout.write(`${JSON.stringify(found)}\n`)
    else await effects.stdout.write(renderFound(found, (await open.info()).documents, viewOf(work)))
    return 0
  })(work)
}

const viewOf = ({ messages, effects: { stdout, env } }: Work) => ({
  messages,
  color: stdout.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
})

async function update(open: Case, { line, messages, effects }: Work): Promise<number> {
  const outcome = await open.update(() => line.switches.has('yes'), { all: line.switches.has('all') })
  if (line.switches.has('json')) await effects.stdout.write(`${JSON.stringify(outcome)}\n`)
  else await effects.stdout.write(renderUpdate(outcome, messages))
  return 0
}
