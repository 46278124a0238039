import type { TracerOptions } from '../pipeline.js'
import type { CaseWorkers } from '../store/import.js'
import type { CliEffects } from './effects.js'
import type { TraceWorkers } from './trace-pool.js'

/** Threads that trace what a case is given. */
export interface CaseThreads extends CaseWorkers {
  /** Ends them; what is given afterwards starts others. */
  close(): Promise<void>
}

/** So many batches are left to the main thread before others are started: each takes some 0.4 s to load its lexicons. */
const FIRST = 4
/** Batches that are given to one thread: one it works on, and one that waits. */
const AT_A_THREAD = 2

/** Starts threads once there is work for them; null is answered to what the main thread should rather do itself. */
export function createCaseThreads(
  made: () => Promise<TracerOptions>,
  jobs: number,
  effects: Pick<CliEffects, 'traceWorkers'>,
): CaseThreads {
  // The main thread traces too what finds the others busy: otherwise it would only wait, and one more of them load and warm up.
  const threads = jobs - 1
  let asked = 0
  let underWay = 0
  let started: Promise<TraceWorkers | null> | undefined
  let tracer: string | undefined
  return {
    atOnce: threads < 1 ? 0 : threads * AT_A_THREAD + 1,
    async rows(batch) {
      if (threads < 1 || ++asked <= FIRST || underWay >= threads * AT_A_THREAD) return null
      underWay += 1
      try {
        const workers = await (started ??= effects.traceWorkers(threads))
        tracer ??= JSON.stringify(await made())
        return workers && (await workers.rows({ tracer, batch: JSON.stringify(batch) }))
      } finally {
        underWay -= 1
      }
    },
    async close() {
      const ending = started
      started = undefined
      await (await ending)?.close()
    },
  }
}
