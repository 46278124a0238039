import { type Core, coverage } from './core.js'
import { fits, type Happening } from './happening.js'
import type { Profile } from './profile.js'

/** A document whose lead says less of what the others share reports something else beside it. */
const LEAST_LEAD = 0.15
/** A lead that says this much of it speaks of nothing else, whatever events are read there. */
const SURE_LEAD = 0.3

/** A story while its documents are sorted out. */
export interface Nucleus {
  readonly members: readonly number[]
  core(): Core
  readonly happening: Happening
}

/** Whether a document that was grouped with others reports what they share: its lead speaks of it, and its head tells such an event. */
export function reportsIt({ lead, events, eventful }: Profile, { core, happening }: Nucleus): boolean {
  const share = coverage(core(), lead)
  if (share < LEAST_LEAD) return false
  if (happening.family === null || share >= SURE_LEAD) return true
  // Who denies it or will not speak of it reports what is said of it.
  return events.some((event) => event.nearHead && fits(happening, event)) || !eventful
}
