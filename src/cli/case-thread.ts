import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Tinypool } from 'tinypool'
import type { CaseWriter } from '../desk/server/writer.js'
import type { Case } from '../store/case.js'
import { CaseError } from '../store/failure.js'
import type { CaseWorkers } from '../store/import.js'
import type { CaseTasks, Outcome } from './case-tasks.js'

/** Threads that do the long work of a case, so that the main one answers meanwhile. They are started once there is something to do. */
export interface CaseThread extends CaseWorkers {
  /** What the case is changed with from here on. */
  writerOf(kept: Linked): CaseWriter
  close(): Promise<void>
}

type Linked = Pick<Case, 'link'>

/** Null where the module of the threads was not built: then the main thread does all. */
export function createCaseThread<Options>(module: URL, options: Options): CaseThread | null {
  if (!existsSync(fileURLToPath(module))) return null
  // Two, so that what a person decides does not wait for stories that are worked out anew.
  const background = threadOf(module, options)
  const decisions = threadOf(module, options)
  let asked = false
  return {
    atOnce: 1,
    // As long as nobody can ask anything the main thread is free for it.
    rows: async (batch) => (asked ? background.run('rows', batch) : null),
    writerOf(kept) {
      asked = true
      return {
        refresh: () => background.runOn(kept, 'refresh', null),
        decideTelling: (wanted, by) => decisions.runOn(kept, 'decide', { wanted, by }),
        stop: background.stop,
      }
    },
    async close() {
      await Promise.all([background.stop(), decisions.stop()])
    },
  }
}

interface OneThread {
  run<Value>(name: keyof CaseTasks<never>, task: unknown): Promise<Value>
  /** The same for a task that needs the case itself. */
  runOn<Value>(kept: Linked, name: keyof CaseTasks<never>, task: unknown): Promise<Value>
  /** Breaks off what runs; what is asked for next starts it anew. */
  stop(): Promise<void>
}

function threadOf(module: URL, options: unknown): OneThread {
  let started: Promise<Tinypool> | undefined
  let joined: Promise<unknown> | undefined
  const start = async (): Promise<Tinypool> => {
    const { Tinypool: Pool } = await import('tinypool')
    // Without atomics it hears between its tasks what the database answers.
    const pool = new Pool({ filename: module.href, minThreads: 1, maxThreads: 1, useAtomics: false })
    await pool.run(options, { name: 'begin' })
    return pool
  }
  const join = async (pool: Tinypool, kept: Linked): Promise<unknown> => {
    const link = kept.link()
    return valueOf(await pool.run(link, { name: 'join', transferList: link.port === null ? [] : [link.port] }))
  }
  return {
    run: async (name, task) => valueOf(await (await (started ??= start())).run(task, { name })),
    async runOn(kept, name, task) {
      const pool = await (started ??= start())
      await (joined ??= join(pool, kept))
      return valueOf(await pool.run(task, { name }))
    },
    async stop() {
      const pool = started
      started = joined = undefined
      await (await pool?.catch(() => null))?.destroy()
    },
  }
}

function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value
  if (outcome.problem) throw new CaseError(outcome.problem)
  throw new Error(outcome.message)
}
