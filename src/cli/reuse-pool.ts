import { availableParallelism } from 'node:os'
import type { ReuseWorkers } from '../corpus/ports.js'
import { startThreads } from './threads.js'

/** Workers that must be told when they are done with. */
export interface ClosingWorkers extends ReuseWorkers {
  close(): Promise<void>
}

/** More threads than this gain little: the rest of the work is done on one. */
const MOST_THREADS = 4

/** What lies about on a thread is the texts of one batch: with twice as much two threads took 50 to 80 MB more, and were no faster. */
const YOUNG_MEGABYTES = 24

/** Threads that compare words; null where there is one core. */
export async function startReusePool(
  worker: URL,
  count = Math.min(MOST_THREADS, availableParallelism()),
): Promise<ClosingWorkers | null> {
  const threads = count < 2 ? null : await startThreads(worker, count, YOUNG_MEGABYTES)
  return (
    threads && {
      // One waiting for each that works, so that none is idle while a batch is on its way.
      atOnce: count * 2,
      read: (texts) => threads.run('read', texts),
      align: (batch) => threads.run('align', batch),
      close: threads.close,
    }
  )
}
