import type { Decision } from '../../model/decision.js'
import { compareDecisions, type Conflict } from './conflicts.js'

/** The decisions of a case sorted by how they stand. */
export interface Standing {
  /** Those that hold, in the order they were made. */
  readonly stand: readonly Decision[]
  /** Those taken over from another case that say otherwise than an earlier one of this case: they wait. */
  readonly waiting: readonly Conflict[]
  /** The waiting ones that nobody has settled since by deciding of the same thing. */
  readonly open: readonly Conflict[]
}

/** An undo takes a decision back, a redo brings it again; what another case says otherwise overrules nothing. */
export function sortDecisions(decisions: readonly Decision[]): Standing {
  const undone = new Set<string>()
  const foreign: Conflict[] = []
  const byId = new Map(decisions.map((decision) => [decision.id, decision]))
  for (const decision of decisions) {
    if (decision.kind !== 'undo' && decision.kind !== 'redo') continue
    const of = byId.get(decision.of)
    // Whoever takes back in another case what was decided in this one has not taken it back here.
    if (of && decision.taken && decision.taken.from !== of.taken?.from) {
      if (decision.kind === 'undo') foreign.push({ waiting: decision, against: of })
    } else if (decision.kind === 'undo') undone.add(decision.of)
    else undone.delete(decision.of)
  }
  const left = decisions.filter(({ id, kind }) => kind !== 'undo' && kind !== 'redo' && !undone.has(id))
  const stand: Decision[] = []
  const waiting: Conflict[] = []
  for (const decision of left) {
    const against = decision.taken ? stand.findLast((other) => contradicts(decision, other)) : undefined
    if (against) waiting.push({ waiting: decision, against })
    else stand.push(decision)
  }
  const disputed = foreign.filter(({ against }) => stand.includes(against))
  const place = new Map(decisions.map(({ id }, i) => [id, i]))
  const open = waiting.filter(
    ({ waiting: one }) =>
      !stand.some(
        (other) => place.get(other.id)! > place.get(one.id)! && !other.taken && compareDecisions(one, other) !== null,
      ),
  )
  return { stand, waiting: [...waiting, ...disputed], open: [...open, ...disputed] }
}

/** Two decisions of one case are no conflict: whoever decided later knew of the earlier. */
const contradicts = (decision: Decision, other: Decision): boolean =>
  decision.taken?.from !== other.taken?.from && compareDecisions(decision, other) === 'differ'

/** The decisions that stand, in the order they were made. */
export const standing = (decisions: readonly Decision[]): readonly Decision[] => sortDecisions(decisions).stand
