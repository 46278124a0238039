import { unionOf } from '../../model/union.js'
import type { Join, Voice } from '../../model/source.js'

/** Which voices count as one, at most and at least. */
export interface OriginGroups {
  /** The voice that stands for all that are surely one with it: the same voice, or one's spokesman. */
  sure(voice: string): string
  /** The least of all that may be one with it: doubtful joins, and every organ of one institution. */
  possible(voice: string): string
}

/**
 * Groups voices for counting origins: `max` counts the sure groups, `min` the possible ones. An alliance joins nobody.
 * @example originGroups(trace.voices, trace.joins).sure('spokesman:hamas') // 'institution:hamas'
 */
export function originGroups(voices: readonly Voice[], joins: readonly Join[]): OriginGroups {
  const sure = unionOf<string>()
  const possible = unionOf<string>()
  for (const { a, b, kind, sure: certain } of joins) {
    if (kind === 'allied') continue
    if (certain && (kind === 'same_voice' || kind === 'spokesman_of')) sure.join(a, b)
    possible.join(a, b)
  }
  for (const { id, party } of voices) if (party !== null) possible.join(id, party)
  return { sure: sure.find, possible: possible.find }
}
