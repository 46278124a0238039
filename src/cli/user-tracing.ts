import type { Messages } from '../messages/index.js'
import type { TracerOptions } from '../pipeline.js'
import type { CliEffects } from './effects.js'
import type { CommandLine } from './parse.js'
import { loadEvents } from './user-events.js'
import { readPlaces } from './user-gazetteer.js'
import { loadRegistry } from './user-registry.js'

/** What a person added to isnad, and what the command line adds to it. */
export async function userTracing(
  { values }: CommandLine,
  messages: Messages,
  effects: CliEffects,
): Promise<Required<TracerOptions>> {
  return {
    places: await readPlaces(effects),
    registry: await loadRegistry(values.get('registry'), messages, effects),
    events: await loadEvents(values.get('events'), messages, effects),
  }
}
