import { Worker } from 'node:worker_threads'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from 'kysely'
import type { Database } from './driver.js'
import { SCHEMA } from './migrate.js'
import { type Answer, type Asked, WORKER_PROGRAM, type WorkerStart } from './pglite-worker.js'
import type { Schema } from './schema.js'

/** Opens the embedded database of a folder, or makes one there. Only who holds the folder's lock may do so. */
export async function openPglite(folder: string): Promise<Database> {
  const thread = await startThread({
    folder,
    module: import.meta.resolve('@electric-sql/pglite'),
    setup: `set search_path to ${SCHEMA}, public`,
  })
  const db = new Kysely<Schema>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driverOf(thread),
      createIntrospector: (kysely) => new PostgresIntrospector(kysely),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
  return {
    db,
    async close() {
      await db.destroy()
      await thread.close()
    },
  }
}

/** The thread of an embedded database. */
interface Thread {
  ask(sql: string, parameters: readonly unknown[]): Promise<QueryResult<unknown>>
  close(): Promise<void>
}

interface Waiting {
  readonly done: (result: QueryResult<unknown>) => void
  readonly fail: (error: Error) => void
}

async function startThread(start: WorkerStart): Promise<Thread> {
  const worker = new Worker(WORKER_PROGRAM, { eval: true, workerData: start })
  const waiting = new Map<number, Waiting>()
  let asked = 0
  const failAll = (error: Error): void => {
    for (const { fail } of waiting.values()) fail(error)
    waiting.clear()
  }
  const promised = (id: number): Promise<QueryResult<unknown>> =>
    new Promise((done, fail) => {
      waiting.set(id, { done, fail })
    })
  worker.on('message', (answer: Answer) => {
    const waiter = waiting.get(answer.id)
    waiting.delete(answer.id)
    if ('error' in answer) waiter?.fail(Object.assign(new Error(answer.error.message), answer.error))
    else waiter?.done({ rows: [...answer.rows], numAffectedRows: BigInt(answer.affected) })
  })
  worker.on('error', failAll)
  let ended = false
  worker.on('exit', () => {
    ended = true
    failAll(new Error('the embedded database has ended'))
  })
  const thread: Thread = {
    ask(sql, parameters) {
      if (ended) return Promise.reject(new Error('the case was closed'))
      const id = ++asked
      const answer = promised(id)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      worker.postMessage({ id, sql, parameters } satisfies Asked)
      return answer
    },
    async close() {
      await thread.ask('', []).catch(() => {})
      await worker.terminate()
    },
  }
  try {
    await promised(0)
  } catch (error) {
    await worker.terminate()
    throw error
  }
  return thread
}

/** The one connection an embedded database has, given to one user at a time. */
function driverOf(thread: Thread): Driver {
  const connection: DatabaseConnection = {
    executeQuery: async <Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> =>
      (await thread.ask(sql, parameters)) as QueryResult<Row>,
    // eslint-disable-next-line require-yield
    async *streamQuery() {
      throw new Error('the embedded database has no cursors of this kind')
    },
  }
  let free = Promise.resolve()
  let release = (): void => {}
  const tell = async (sql: string): Promise<void> => {
    await thread.ask(sql, [])
  }
  return {
    init: async () => {},
    async acquireConnection() {
      const before = free
      let done = (): void => {}
      free = new Promise((resolve) => {
        done = resolve
      })
      await before
      release = done
      return connection
    },
    beginTransaction: (_, { isolationLevel }: TransactionSettings) =>
      tell(isolationLevel === undefined ? 'begin' : `begin isolation level ${isolationLevel}`),
    commitTransaction: () => tell('commit'),
    rollbackTransaction: () => tell('rollback'),
    releaseConnection: async () => release(),
    destroy: async () => {},
  }
}
