import type { DocumentRows } from '../store/rows.js'
import { startThreads } from './threads.js'
import type { RowsTask, TraceTask } from './trace-worker.js'

/** Threads that trace documents. */
export interface TraceWorkers {
  readonly threads: number
  trace(task: TraceTask): Promise<string>
  /** Documents traced as the rows of a case. */
  rows(task: RowsTask): Promise<readonly DocumentRows[]>
  close(): Promise<void>
}

/** Threads that trace; null where one is asked for. */
export async function startTracePool(worker: URL, count: number): Promise<TraceWorkers | null> {
  const threads = await startThreads(worker, count)
  return (
    threads && {
      threads: threads.count,
      trace: (task) => threads.run('trace', task),
      rows: (task) => threads.run('rows', task),
      close: threads.close,
    }
  )
}
