import type { Messages } from '../messages/index.js'
import type { CliEffects } from './effects.js'

/** A line on standard error that says how far a long run has come. */
export interface Progress {
  step(): Promise<void>
  /** Says what is done now, which takes long and has no steps. */
  say(text: string): Promise<void>
  clear(): Promise<void>
  /** How much has been read; whoever reads keeps it. */
  readonly reach: Reach
}

/** Bytes read of all there are to read; `total` null where that cannot be known. */
export interface Reach {
  read: number
  total: number | null
}

/** A run shorter than this shows no progress at all. */
const QUIET_MS = 1000
const EVERY_MS = 200
/** What is left is told when this share has shown how fast it goes. */
const LEAST_SHARE = 0.02
const CLEAR = '\r\u001b[K'

/**
 * The progress line; silent unless standard error is a terminal, and silent where a run prints as it goes (`streams`) to a
 * terminal: the two would stand in each other's lines.
 */
export function progressLine(
  { stderr, stdout, now }: CliEffects,
  messages: Messages,
  { quiet, streams }: { readonly quiet: boolean; readonly streams: boolean },
): Progress {
  const silent = quiet || !stderr.isTTY || (streams && stdout.isTTY)
  const reach: Reach = { read: 0, total: null }
  const started = now()
  let last = started + QUIET_MS - EVERY_MS
  let steps = 0
  let shown = false
  const show = async (text: string): Promise<void> => {
    shown = true
    await stderr.write(`${CLEAR}${text}`)
  }
  return {
    reach,
    async step() {
      steps += 1
      if (silent) return
      const time = now()
      if (time - last < EVERY_MS) return
      last = time
      const seconds = (time - started) / 1000
      const secondsLeft = leftOf(seconds, reach)
      await show(messages.reading.pace({ documents: steps, perSecond: steps / seconds, secondsLeft }))
    },
    async say(text) {
      if (!silent && now() - started >= QUIET_MS) await show(text)
    },
    async clear() {
      if (shown) await stderr.write(CLEAR)
      shown = false
    },
  }
}

function leftOf(seconds: number, { read, total }: Reach): number | null {
  if (total === null || total === 0) return null
  const share = read / total
  return share < LEAST_SHARE || share >= 1 ? null : (seconds * (1 - share)) / share
}
