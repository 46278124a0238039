import { caseTasks } from '../../../src/cli/case-tasks.js'
import { createTracer } from '../../../src/pipeline.js'

/** Milliseconds after which work ends though nobody said so, so that a test fails and does not hang. */
const LONGEST = 30_000

/**
 * A thread whose stories take, without a pause, until somebody says that they may be done: `[1]` counts the times they were begun, `[0]`
 * ends them.
 */
export const { begin, join, rows, refresh, decide } = caseTasks((flags: Int32Array) => {
  const tracer = createTracer()
  return {
    ...tracer,
    assembly() {
      const { add, settle } = tracer.assembly()
      return {
        add,
        settle(read) {
          Atomics.add(flags, 1, 1)
          Atomics.notify(flags, 1)
          Atomics.wait(flags, 0, 0, LONGEST)
          return settle(read)
        },
      }
    },
  }
})
