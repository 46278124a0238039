import type { Added } from '../../store/add.js'
import type { Case } from '../../store/index.js'
import type { FileResult, JobEvent, JobPage, JobProgress } from '../wire.js'
import { type Batch, type FailedItem, itemsOf, type ReadItem } from './batch.js'
import { wireErrorOf } from './problem.js'
import type { CaseWriter } from './writer.js'

/** Additions to a case, one after another. */
export interface Jobs {
  /** Takes a batch on; null where too many wait. */
  start(batch: Batch): JobPage | null
  /** The latest first. */
  list(): readonly JobPage[]
  get(id: string): JobPage | null
  /** Ends a job after the document that is being written, unless it is done; null where there is none. */
  cancel(id: string): JobPage | null
  /** What happened in a job after so many events, as it happens, up to its end; null where there is none. */
  follow(id: string, after: number, signal: AbortSignal): AsyncGenerator<NumberedEvent> | null
  /** Puts stories up to date where an earlier addition was broken off. */
  catchUp(): void
  /** Ends what runs after the document that is being written, breaks stories off, and takes nothing on any more. */
  close(): Promise<void>
}

export interface NumberedEvent {
  readonly id: number
  readonly event: JobEvent
}

/** What jobs need of the world. */
export interface JobsContext {
  readonly kept: Case
  readonly writer: Pick<CaseWriter, 'refresh' | 'stop'>
  readonly reader: string
  readonly now: () => Date
  readonly report: (error: unknown) => void
}

interface Job {
  readonly id: string
  readonly created: string
  state: JobPage['state']
  progress: JobProgress
  error: JobPage['error']
  readonly events: JobEvent[]
  readonly stop: AbortController
  readonly waiting: Set<() => void>
}

/** Jobs that may wait, and those that are remembered when they are done. */
const WAITING = 200
const REMEMBERED = 50
/** Milliseconds between two tellings of progress. */
const TELL = 250

export function createJobs(context: JobsContext): Jobs {
  const { writer, now, report } = context
  const jobs = new Map<string, Job>()
  const queue: { readonly job: Job; readonly batch: Batch }[] = []
  let running: Promise<void> | null = null
  let closed = false
  let behind = false
  let refreshing = false
  let count = 0

  const run = async (): Promise<void> => {
    const unfinished: Job[] = []
    for (let next = queue.shift(); next || behind || unfinished.length > 0; next = queue.shift()) {
      if (next) {
        const changed = await addBatch(next.job, next.batch, context)
        behind ||= changed
        if (isEnded(next.job)) continue
        unfinished.push(next.job)
        // Stories are worked out once for all that waits.
        if (queue.length > 0) continue
      }
      if (behind && !closed) await refresh(unfinished)
      behind = false
      for (const job of unfinished.splice(0)) end(job, job.stop.signal.aborted ? 'cancelled' : 'done')
    }
  }

  const refresh = async (unfinished: readonly Job[]): Promise<void> => {
    for (const job of unfinished) tell(job, { state: 'stories' })
    refreshing = true
    try {
      await writer.refresh()
    } catch (error) {
      // What is broken off at the end is done when the case is next opened.
      if (closed) return
      report(error)
      for (const job of unfinished) fail(job, error)
    } finally {
      refreshing = false
    }
  }

  const work = (): void => {
    running ??= run().finally(() => {
      running = null
      if (queue.length > 0 || behind) work()
    })
  }

  return {
    start(batch) {
      if (closed || queue.length >= WAITING) return null
      const job = newJob(String(++count), batch, now())
      jobs.set(job.id, job)
      for (const [id, old] of jobs) if (jobs.size > REMEMBERED + WAITING && isEnded(old)) jobs.delete(id)
      queue.push({ job, batch })
      work()
      return pageOf(job)
    },
    list: () => [...jobs.values()].toReversed().slice(0, REMEMBERED).map(pageOf),
    get: (id) => mapped(jobs.get(id), pageOf),
    cancel(id) {
      const job = jobs.get(id)
      if (job && !isEnded(job)) job.stop.abort()
      return mapped(job, pageOf)
    },
    follow: (id, after, signal) => mapped(jobs.get(id), (job) => eventsOf(job, after, signal)),
    catchUp() {
      behind = true
      work()
    },
    async close() {
      closed = true
      behind = false
      for (const { job } of queue) job.stop.abort()
      for (const job of jobs.values()) job.stop.abort()
      if (refreshing) await writer.stop()
      await running
    },
  }
}

const mapped = <From, To>(value: From | undefined, to: (value: From) => To): To | null =>
  value === undefined ? null : to(value)

function newJob(id: string, { files }: Batch, at: Date): Job {
  return {
    id,
    created: at.toISOString(),
    state: 'waiting',
    progress: {
      files: files.length,
      filesRead: 0,
      documents: 0,
      added: 0,
      changed: 0,
      seen: 0,
      known: 0,
      failed: 0,
      rate: 0,
      left: null,
    },
    error: null,
    events: [],
    stop: new AbortController(),
    waiting: new Set(),
  }
}

const pageOf = ({ id, state, created, progress, error }: Job): JobPage => ({ id, state, created, progress, error })
const isEnded = ({ state }: Job): boolean => state === 'done' || state === 'cancelled' || state === 'failed'

function put(job: Job, event: JobEvent): void {
  job.events.push(event)
  for (const wake of job.waiting) wake()
}

function tell(job: Job, change: { state?: JobPage['state']; progress?: JobProgress }): void {
  Object.assign(job, change)
  put(job, { kind: 'progress', state: job.state, progress: job.progress })
}

function end(job: Job, state: 'done' | 'cancelled' | 'failed'): void {
  if (isEnded(job)) return
  job.state = state
  job.progress = { ...job.progress, left: null }
  put(job, { kind: 'end', job: pageOf(job) })
}

function fail(job: Job, error: unknown): void {
  job.error = wireErrorOf(error).body.error
  end(job, 'failed')
}

async function* eventsOf(job: Job, after: number, signal: AbortSignal): AsyncGenerator<NumberedEvent> {
  for (let next = after; !signal.aborted; next++) {
    while (job.events.length <= next && !signal.aborted) {
      if (isEnded(job)) return
      await woken(job, signal)
    }
    const event = job.events[next]
    if (event) yield { id: next + 1, event }
  }
}

function woken(job: Job, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const wake = (): void => {
      job.waiting.delete(wake)
      signal.removeEventListener('abort', wake)
      done()
    }
    job.waiting.add(wake)
    signal.addEventListener('abort', wake)
  })
}

/** Reads a batch into the case; whether anything of it changed. */
async function addBatch(job: Job, batch: Batch, { kept, reader, now, report }: JobsContext): Promise<boolean> {
  const started = now().getTime()
  const { signal } = job.stop
  const sent: ReadItem[] = []
  let told = 0
  const seconds = (): number => Math.max(0.001, (now().getTime() - started) / 1000)
  const progressed = (change: Partial<JobProgress>, share: number, always = false): void => {
    const progress = { ...job.progress, ...change }
    const rate = progress.documents / seconds()
    const left = share > 0.02 ? Math.round((seconds() * (1 - share)) / share) : null
    job.progress = { ...progress, rate: Math.round(rate * 10) / 10, left }
    if (!always && now().getTime() - told < TELL) return
    told = now().getTime()
    tell(job, {})
  }
  const failed = (item: FailedItem): void => {
    put(job, { kind: 'result', result: item.result })
    progressed({ failed: job.progress.failed + 1 }, item.share)
  }
  async function* arrivals() {
    for await (const item of itemsOf(batch, reader)) {
      if (signal.aborted) return
      if (item.kind === 'failed') failed(item)
      else {
        sent.push(item)
        yield item.arrival
      }
    }
  }
  try {
    tell(job, { state: 'reading' })
    for await (const one of kept.add(arrivals())) {
      const item = sent.shift()
      if (item) put(job, { kind: 'result', result: resultOf(one, item.file) })
      const { progress } = job
      const counts = { documents: progress.documents + 1, [one.kind]: progress[one.kind] + 1 }
      progressed({ ...counts, filesRead: item?.filesRead ?? progress.filesRead }, item?.share ?? 0)
    }
    progressed({ filesRead: signal.aborted ? job.progress.filesRead : job.progress.files }, 1, true)
  } catch (error) {
    report(error)
    fail(job, error)
  }
  return job.progress.added + job.progress.changed > 0
}

function resultOf(added: Added, file: string): FileResult {
  return added.kind === 'changed'
    ? { kind: 'changed', file, document: added.id, versionOf: added.versionOf, changes: added.changes }
    : { kind: added.kind, file, document: added.id }
}
