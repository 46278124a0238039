import type { Attribution } from '../../model/attribution.js'
import type { StatementBrief } from '../wire.js'

/** A statement as far as pages beside its document's own show it. */
export function brief(statement: Attribution): StatementBrief {
  const { id, cue, source, sourceType, content, direct, stance, stanceWords, act, chain } = statement
  return { id, cue, source, sourceType, content, direct, stance, stanceWords, act, chain }
}
