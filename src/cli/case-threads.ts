import type { TracerOptions } from '../pipeline.js'
import type { CaseWorkers } from '../store/import.js'
import type { CliEffects } from './effects.js'
import type { TraceWorkers } from './trace-pool.js'

/** Threads that trace what a case is given. */
export interface CaseThreads extends CaseWorkers {
  close(): Promise<void>
}

/** So many batches are left to the main thread before others are started: each takes some 0.4 s to load its lexicons. */
const FIRST = 4

/** Starts threads once there is work for them; null is answered to what the main thread should rather do itself. */
export function createCaseThreads(
  made: () => Promise<TracerOptions>,
  jobs: number,
  effects: Pick<CliEffects, 'traceWorkers'>,
): CaseThreads {
  let asked = 0
  let started: Promise<TraceWorkers | null> | undefined
  let tracer: string | undefined
  return {
    atOnce: jobs < 2 ? 0 : jobs + 1,
    async rows(batch) {
      if (jobs < 2 || ++asked <= FIRST) return null
      const workers = await (started ??= effects.traceWorkers(jobs))
      tracer ??= JSON.stringify(await made())
      return workers ? workers.rows({ tracer, batch: JSON.stringify(batch) }) : null
    },
    close: async () => (await started)?.close(),
  }
}
