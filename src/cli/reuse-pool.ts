import { availableParallelism } from 'node:os'
import type { AlignedBatch, PairBatch, ReuseWorkers, TextBatch } from '../corpus/ports.js'

/** Workers that must be told when they are done with. */
export interface ClosingWorkers extends ReuseWorkers {
  close(): Promise<void>
}

/** More threads than this gain little: the rest of the work is done on one. */
const MOST_THREADS = 4

/** A pool of threads that run the module at `worker`; null on a machine of one core. */
export async function startPool(
  worker: URL,
  threads = Math.min(MOST_THREADS, availableParallelism()),
): Promise<ClosingWorkers | null> {
  if (threads < 2) return null
  const { Tinypool } = await import('tinypool')
  const pool = new Tinypool({ filename: worker.href, minThreads: threads, maxThreads: threads })
  return {
    // One waiting for each that works, so that none is idle while a batch is on its way.
    atOnce: threads * 2,
    read: (texts) => pool.run(texts, { name: 'read' }) as Promise<TextBatch>,
    align: (batch: PairBatch) => pool.run(batch, { name: 'align' }) as Promise<AlignedBatch>,
    close: () => pool.destroy(),
  }
}
