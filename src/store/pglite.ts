import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'
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
import { type Answer, type Asked, type Joining, WORKER_PROGRAM, type WorkerStart } from './pglite-worker.js'
import type { Schema } from './schema.js'

/** Opens the embedded database of a folder, or makes one there. Only who holds the folder's lock may do so. */
export async function openPglite(folder: string): Promise<Database> {
  const thread = await startThread({
    folder,
    module: import.meta.resolve('@electric-sql/pglite'),
    setup: `set search_path to ${SCHEMA}, public`,
  })
  let alone = true
  return {
    ...databaseOn(thread),
    alone: () => alone,
    share() {
      alone = false
      return thread.join()
    },
  }
}

/** The same database for another thread, by the port that {@link openPglite} gave for it. */
export function joinPglite(port: MessagePort): Database {
  return databaseOn(askerOn(port, () => port.close()))
}

function databaseOn(asker: Asker): Database {
  const db = new Kysely<Schema>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driverOf(asker),
      createIntrospector: (kysely) => new PostgresIntrospector(kysely),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
  return {
    db,
    async close() {
      await db.destroy()
      await asker.close()
    },
  }
}

/** Who asks the thread of an embedded database. */
interface Asker {
  ask(sql: string, parameters: readonly unknown[], holds?: Asked['holds']): Promise<QueryResult<unknown>>
  close(): Promise<void> | void
}

interface Waiting {
  readonly done: (result: QueryResult<unknown>) => void
  readonly fail: (error: Error) => void
}

interface Asking extends Asker {
  /** The answer that bears an id. */
  promised(id: number): Promise<QueryResult<unknown>>
  /** Fails all that waits, and all that will be asked. */
  end(error: Error): void
}

/** Asks by a thread's own port, or by one that was made for it. */
function askerOn(port: Worker | MessagePort, close: () => Promise<void> | void): Asking {
  const waiting = new Map<number, Waiting>()
  let asked = 0
  let ended = false
  const promised = (id: number): Promise<QueryResult<unknown>> =>
    new Promise((done, fail) => {
      waiting.set(id, { done, fail })
    })
  const end = (error: Error): void => {
    ended = true
    for (const { fail } of waiting.values()) fail(error)
    waiting.clear()
  }
  const take = (answer: Answer): void => {
    const waiter = waiting.get(answer.id)
    waiting.delete(answer.id)
    if ('error' in answer) waiter?.fail(Object.assign(new Error(answer.error.message), answer.error))
    else waiter?.done({ rows: [...answer.rows], numAffectedRows: BigInt(answer.affected) })
  }
  // oxlint-disable-next-line unicorn/prefer-add-event-listener -- of a thread or a port, which have different ones
  ;(port as MessagePort).on('message', take)
  return {
    promised,
    end,
    close,
    ask(sql, parameters, holds) {
      if (ended) return Promise.reject(new Error('the case was closed'))
      const id = ++asked
      const answer = promised(id)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      port.postMessage({ id, sql, parameters, holds } satisfies Asked)
      return answer
    },
  }
}

/** The thread of an embedded database. */
interface Thread extends Asker {
  /** A port for another thread to ask by. */
  join(): MessagePort
}

async function startThread(start: WorkerStart): Promise<Thread> {
  const worker = new Worker(WORKER_PROGRAM, { eval: true, workerData: start })
  const asker = askerOn(worker, async () => {
    await asker.ask('', []).catch(() => {})
    await worker.terminate()
  })
  worker.on('error', asker.end)
  worker.on('exit', () => asker.end(new Error('the embedded database has ended')))
  try {
    await asker.promised(0)
  } catch (error) {
    await worker.terminate()
    throw error
  }
  return {
    ...asker,
    join() {
      const { port1, port2 } = new MessageChannel()
      worker.postMessage({ joins: port2 } satisfies Joining, [port2])
      return port1
    },
  }
}

/** The one connection an embedded database has, given to one user at a time. */
function driverOf(asker: Asker): Driver {
  const connection: DatabaseConnection = {
    executeQuery: async <Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> =>
      (await asker.ask(sql, parameters)) as QueryResult<Row>,
    // eslint-disable-next-line require-yield
    async *streamQuery() {
      throw new Error('the embedded database has no cursors of this kind')
    },
  }
  let free = Promise.resolve()
  let release = (): void => {}
  const tell = async (sql: string, holds: Asked['holds']): Promise<void> => {
    await asker.ask(sql, [], holds)
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
      tell(isolationLevel === undefined ? 'begin' : `begin isolation level ${isolationLevel}`, 'from-here'),
    commitTransaction: () => tell('commit', 'to-here'),
    rollbackTransaction: () => tell('rollback', 'to-here'),
    releaseConnection: async () => release(),
    destroy: async () => {},
  }
}
