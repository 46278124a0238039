import type { DocumentRows } from '../store/rows.js'
import type { RowsTask, TraceTask } from './trace-worker.js'

/** Threads that trace documents. */
export interface TraceWorkers {
  readonly threads: number
  trace(task: TraceTask): Promise<string>
  /** Documents traced as the rows of a case. */
  rows(task: RowsTask): Promise<readonly DocumentRows[]>
  close(): Promise<void>
}

/** Starts threads that run the module at `worker`; null where one thread is asked for, since the main one does as well. */
export async function startTracePool(worker: URL, threads: number): Promise<TraceWorkers | null> {
  if (threads < 2) return null
  const { Tinypool } = await import('tinypool')
  const pool = new Tinypool({ filename: worker.href, minThreads: threads, maxThreads: threads })
  return {
    threads,
    trace: (task) => pool.run(task, { name: 'trace' }) as Promise<string>,
    rows: (task) => pool.run(task, { name: 'rows' }) as Promise<readonly DocumentRows[]>,
    close: () => pool.destroy(),
  }
}
