import type { Messages } from '../messages/index.js'
import type { CliEffects } from './effects.js'

/** A line on standard error that says how far a long run has come. */
export interface Progress {
  step(): Promise<void>
  clear(): Promise<void>
}

/** A run shorter than this shows no progress at all. */
const QUIET_MS = 1000
const EVERY_MS = 200
const CLEAR = '\r\u001b[K'

/** The progress line; silent unless standard error is a terminal that standard output does not share. */
export function progressLine({ stderr, stdout, now }: CliEffects, messages: Messages, quiet: boolean): Progress {
  const silent = quiet || !stderr.isTTY || stdout.isTTY
  const started = now()
  let last = started + QUIET_MS - EVERY_MS
  let steps = 0
  let shown = false
  return {
    async step() {
      steps += 1
      if (silent || now() - last < EVERY_MS) return
      last = now()
      shown = true
      await stderr.write(`${CLEAR}${messages.progress(steps)}`)
    },
    async clear() {
      if (shown) await stderr.write(CLEAR)
      shown = false
    },
  }
}
