import type { Evidence } from '../../model/evidence.js'
import type { Voice } from '../../model/source.js'
import type { Parties } from '../../registry/parties.js'
import type { JoinList } from './join-list.js'
import { showing, type VoiceRecord } from './record.js'

/** What authorities are joined among; voices and records run together. */
export interface RunByInput {
  readonly parties: Parties
  readonly voices: readonly Voice[]
  readonly records: readonly VoiceRecord[]
  readonly joins: JoinList
}

/**
 * An authority inside a state and the movement that runs it, where both speak in the case: two parties that may be one. Never
 * sure, since either may say what the other does not.
 */
export function joinRunBy({ parties, voices, records, joins }: RunByInput): void {
  const words = new Map<string, Evidence>()
  voices.forEach(({ party }, i) => {
    const evidence = records[i]?.evidence
    if (party !== null && evidence && !words.has(party)) words.set(party, showing(evidence, 'run-by'))
  })
  for (const [party, evidence] of words) {
    for (const movement of parties.state(party)?.runBy ?? []) {
      const other = words.get(parties.topOf(movement))
      if (!other) continue
      const b = parties.topOf(movement)
      joins.push({ a: party, b, kind: 'organ_of', sure: false, by: 'machine', evidence: [evidence, other] })
    }
  }
}
