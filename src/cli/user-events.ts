import type { Messages } from '../messages/index.js'
import { IsnadError } from '../model/error.js'
import type { EventAdditions } from '../model/event-additions.js'
import { checkEvents } from '../read/event-file.js'
import type { CliEffects } from './effects.js'
import { textOf } from './user-registry.js'

/** The user's own events from the JSON file a command line names; a fault in it is an error that tells every fault. */
export async function loadEvents(
  path: string | undefined,
  messages: Messages,
  effects: CliEffects,
): Promise<EventAdditions | undefined> {
  if (path === undefined) return undefined
  const text = (await textOf(path, messages, effects)).replace(/^\uFEFF/u, '')
  const { events } = messages
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new IsnadError('events-invalid', `${path}: ${events.badJson((error as Error).message)}`, { cause: error })
  }
  const { additions, faults } = checkEvents(value)
  if (faults.length > 0)
    throw new IsnadError('events-invalid', [`${path}:`, ...faults.map((fault) => events.fault(fault))].join('\n  '))
  return additions
}
