import type { Parties } from '../../registry/parties.js'
import type { Affiliation } from './doc-facts.js'
import type { Occurrence } from './record.js'

/**
 * Occurrences of one personal name, parted where their own words name different states: النائب العراقي … and النائب الليبي
 * … are namesakes. A state and an authority inside it are no such difference, and one who is named with no state is parted
 * only where there are namesakes to choose from.
 */
export function partNamesakes(occurrences: readonly Occurrence[], parties: Parties): Occurrence[][] {
  const byState = new Map<string | null, Occurrence[]>()
  for (const occurrence of occurrences) {
    const state = stateOf(occurrence.draft.institutions[0], parties)
    const list = byState.get(state)
    if (list) list.push(occurrence)
    else byState.set(state, [occurrence])
  }
  return byState.size - (byState.has(null) ? 1 : 0) > 1 ? [...byState.values()] : [[...occurrences]]
}

/** The state the source's own words tell; what only the rest of the document suggests parts nobody. */
function stateOf(affiliation: Affiliation | undefined, parties: Parties): string | null {
  const { party = null, why } = affiliation ?? {}
  if (party === null || (why !== 'named' && why !== 'nationality') || !parties.state(party)) return null
  return parties.withinOf(party) ?? party
}
