/** A statement for the embedded database, and what came of it. */
export interface Asked {
  readonly id: number
  readonly sql: string
  readonly parameters: readonly unknown[]
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
const failed = (error) => ({
  message: error && error.message ? String(error.message) : String(error),
  code: error && error.code ? String(error.code) : null,
  detail: error && error.detail ? String(error.detail) : null,
})
const ready = (async () => {
  const { PGlite } = await import(workerData.module)
  const db = await PGlite.create(workerData.folder)
  await db.exec(workerData.setup)
  return db
})()
let last = ready.then(
  () => parentPort.postMessage({ id: 0, rows: [], affected: 0 }),
  (error) => parentPort.postMessage({ id: 0, error: failed(error) }),
)
parentPort.on('message', (asked) => {
  last = last.then(async () => {
    try {
      const db = await ready
      if (asked.sql === '') {
        await db.close()
        parentPort.postMessage({ id: asked.id, rows: [], affected: 0 })
        return
      }
      const found = await db.query(asked.sql, [...asked.parameters])
      parentPort.postMessage({ id: asked.id, rows: found.rows, affected: found.affectedRows ?? 0 })
    } catch (error) {
      parentPort.postMessage({ id: asked.id, error: failed(error) })
    }
  })
})
`
