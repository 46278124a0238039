import type { MessagePort } from 'node:worker_threads'

/** A statement for the embedded database, and what came of it. */
export interface Asked {
  readonly id: number
  readonly sql: string
  readonly parameters: readonly unknown[]
  /** From the first statement of a transaction to its last nobody else is answered: all share one connection. */
  readonly holds?: 'from-here' | 'to-here' | undefined
}

/** Somebody else who will ask, and by which port. */
export interface Joining {
  readonly joins: MessagePort
}

export type Answer =
  | { readonly id: number; readonly rows: readonly unknown[]; readonly affected: number }
  | {
      readonly id: number
      readonly error: { readonly message: string; readonly code: string | null; readonly detail: string | null }
    }

/** What the thread is started with. */
export interface WorkerStart {
  readonly folder: string
  /** Address of the module that holds the embedded database. */
  readonly module: string
  readonly setup: string
}

/**
 * The program of the thread the embedded database runs in, so that a long query stops nobody else. It is text because a thread is started
 * from a file, and this one is at no other place than inside what the package is bundled into.
 */
export const WORKER_PROGRAM = `
const { parentPort, workerData } = require('node:worker_threads')
const failure = (error) => ({
  message: error && error.message ? String(error.message) : String(error),
  code: error && error.code ? String(error.code) : null,
  detail: error && error.detail ? String(error.detail) : null,
})
// Its own ways with bytes take longer than writing them.
const BYTES = 17
const toHex = (bytes) => '\\\\x' + Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex')
const fromHex = (text) => Uint8Array.from(Buffer.from(text.slice(2), 'hex'))
// Pages of 8 kB it holds itself; the system holds those it read before. Its own default, 128 MB, is taken whole when it starts.
const PAGES = '4096'
const ready = (async () => {
  const { PGlite } = await import(workerData.module)
  const db = await PGlite.create(workerData.folder, {
    serializers: { [BYTES]: toHex },
    parsers: { [BYTES]: fromHex },
    startParams: [...PGlite.defaultStartParams, '-B', PAGES],
  })
  await db.exec(workerData.setup)
  return db
})()
// Nobody but it writes down what its log says in passing: the log of a long import would be three times as large as the case, and whoever
// opens a case that was killed waits until all of it was gone through.
const LOGGED = 256 * 2 ** 20
const ANSWERS = 100
let answers = 0
const checkpoint = async () => {
  if (holder || ++answers % ANSWERS !== 0) return
  const db = await ready
  const { rows } = await db.query(
    'select pg_wal_lsn_diff(pg_current_wal_lsn(), redo_lsn)::float8 as logged from pg_control_checkpoint()')
  if (rows[0].logged > LOGGED) await db.exec('checkpoint')
}
const askers = []
let holder = null
let working = false
const serve = (port) => {
  const asker = { port, queue: [] }
  askers.push(asker)
  port.on('message', (message) => {
    if (message.joins) return serve(message.joins)
    asker.queue.push(message)
    work()
  })
  port.on('close', () => {
    asker.queue = holder === asker ? [{ id: 0, sql: 'rollback', parameters: [], holds: 'to-here' }] : []
    askers.splice(askers.indexOf(asker), 1)
    work()
  })
}
const nextAsker = () => {
  if (holder) return holder.queue.length > 0 ? holder : null
  const asker = askers.find(({ queue }) => queue.length > 0)
  if (!asker) return null
  askers.push(...askers.splice(askers.indexOf(asker), 1))
  return asker
}
const work = async () => {
  if (working) return
  working = true
  for (let asker = nextAsker(); asker; asker = nextAsker()) {
    await answer(asker, asker.queue.shift())
    await checkpoint().catch(() => {})
  }
  working = false
}
const answer = async (asker, asked) => {
  if (asked.holds === 'from-here') holder = asker
  let failed = false
  try {
    const db = await ready
    if (asked.sql === '') {
      await db.close()
      asker.port.postMessage({ id: asked.id, rows: [], affected: 0 })
      return
    }
    const found = await db.query(asked.sql, [...asked.parameters])
    asker.port.postMessage({ id: asked.id, rows: found.rows, affected: found.affectedRows ?? 0 })
  } catch (error) {
    failed = true
    asker.port.postMessage({ id: asked.id, error: failure(error) })
  }
  if (asked.holds === 'to-here' || (failed && asked.holds === 'from-here')) holder = null
}
ready.then(
  () => parentPort.postMessage({ id: 0, rows: [], affected: 0 }),
  (error) => parentPort.postMessage({ id: 0, error: failure(error) }),
)
serve(parentPort)
`
