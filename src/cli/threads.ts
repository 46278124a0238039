import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Threads that run one module. */
export interface Threads {
  readonly count: number
  /** Runs a function that the module exports. */
  run<T>(name: string, task: unknown): Promise<T>
  close(): Promise<void>
}

/**
 * Starts threads; null where none is asked for, and where the module was not built. `youngMegabytes` bounds what each leaves lying before
 * it clears up.
 */
export async function startThreads(module: URL, count: number, youngMegabytes?: number): Promise<Threads | null> {
  if (count < 1 || !existsSync(fileURLToPath(module))) return null
  const { Tinypool } = await import('tinypool')
  const resourceLimits = youngMegabytes === undefined ? {} : { maxYoungGenerationSizeMb: youngMegabytes }
  const pool = new Tinypool({ filename: module.href, minThreads: count, maxThreads: count, resourceLimits })
  return {
    count,
    run: <T>(name: string, task: unknown) => pool.run(task, { name }) as Promise<T>,
    close: () => pool.destroy(),
  }
}
