import { availableParallelism } from 'node:os'
import type { Doc } from '../model/doc.js'
import { createTracer, type TraceOptions, type Tracer, type TracerOptions } from '../pipeline.js'
import type { InputItem } from '../read/inputs.js'
import type { CliEffects } from './effects.js'
import type { CommandLine } from './parse.js'
import type { TraceWorkers } from './trace-pool.js'
import { traceBatch, type Untraced } from './trace-worker.js'

export type Found = Extract<InputItem, { ok: true }>

/** The tracer of a run, what documents do not say of themselves, and the threads that may be used. */
export interface Work {
  readonly tracer: Tracer
  readonly made: TracerOptions
  readonly options: TraceOptions
  readonly jobs: number
}

/** More threads than this wait for the one that reads and prints. */
const MOST_JOBS = 8

/** What a command line settles of a run, with the user's own registry, places and events. */
export function workOf({ values }: CommandLine, made: TracerOptions): Work {
  return {
    tracer: createTracer(made),
    made,
    options: { published: values.get('published'), outlet: values.get('outlet') },
    jobs: jobsOf({ values }),
  }
}

/** How many threads may be used. */
export const jobsOf = ({ values }: Pick<CommandLine, 'values'>): number =>
  Number(values.get('jobs') ?? Math.min(MOST_JOBS, availableParallelism()))

/** Documents that one thread traces before others could have started: each takes some 0.4 s to load its lexicons. */
const FIRST = 128
const BATCH = 32

/** Traces documents as they are read, in their order; many of them on several threads, and never more than those have at hand. */
export async function* traceFound(
  found: AsyncIterable<Found>,
  work: Work,
  effects: Pick<CliEffects, 'traceWorkers'>,
): AsyncGenerator<Doc> {
  const items = found[Symbol.asyncIterator]()
  try {
    for (let n = 0; n < FIRST; n++) {
      const next = await items.next()
      if (next.done === true) return
      yield* traceBatch(work.tracer, [next.value], work.options)
    }
    // One thread beside this one, which would only wait for it, traces no faster.
    const workers = work.jobs < 2 ? null : await effects.traceWorkers(work.jobs)
    if (workers === null) {
      for (let next = await items.next(); next.done !== true; next = await items.next())
        yield* traceBatch(work.tracer, [next.value], work.options)
      return
    }
    try {
      yield* onThreads(items, work, workers)
    } finally {
      await workers.close()
    }
  } finally {
    await items.return?.(undefined)
  }
}

/** One batch waits for each that is worked on, so that no thread is idle while a batch is on its way. */
async function* onThreads(items: AsyncIterator<Found>, work: Work, workers: TraceWorkers): AsyncGenerator<Doc> {
  const tracer = JSON.stringify(work.made)
  const options = JSON.stringify(work.options)
  const underWay: Promise<string>[] = []
  for await (const batch of batches(items)) {
    const traced = workers.trace({ tracer, options, batch: JSON.stringify(batch) })
    // Told where its turn comes; until then it must not count as told to nobody.
    traced.catch(() => undefined)
    underWay.push(traced)
    if (underWay.length >= workers.threads * 2) yield* docsOf(await underWay.shift())
  }
  for (const traced of underWay) yield* docsOf(await traced)
}

const docsOf = (traced: string | undefined): Doc[] => JSON.parse(traced ?? '[]') as Doc[]

async function* batches(items: AsyncIterator<Found>): AsyncGenerator<Untraced[]> {
  let batch: Untraced[] = []
  for (let next = await items.next(); next.done !== true; next = await items.next()) {
    const { doc, notes } = next.value
    batch.push({ doc, notes })
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
