import type { Decision, Range } from '../../model/decision.js'

/** A decision that was taken over from another case, and one of this case that says otherwise of the same thing. */
export interface Conflict {
  readonly waiting: Decision
  readonly against: Decision
}

/** Whether two decisions are about one thing, and then whether both can hold. */
export function compareDecisions(x: Decision, y: Decision): 'agree' | 'differ' | null {
  if ('on' in x && 'on' in y) {
    const one = x.on.document === y.on.document && sameRange(x.on.cue, y.on.cue)
    return one ? agreeing(statementsAgree(x, y)) : null
  }
  if (x.kind === 'add' && y.kind === 'add') {
    const one = x.document === y.document && sameRange(x.change.cue, y.change.cue)
    return one ? agreeing(sameChange(x.change, y.change)) : null
  }
  if ((x.kind === 'same' || x.kind === 'apart') && (y.kind === 'same' || y.kind === 'apart')) {
    const one = (x.a === y.a && x.b === y.b) || (x.a === y.b && x.b === y.a)
    return one ? agreeing(x.kind === y.kind) : null
  }
  if (x.kind === 'owner' && y.kind === 'owner') return x.outlet === y.outlet ? agreeing(x.owner === y.owner) : null
  if (x.kind === 'merge' && y.kind === 'split') return parts(y, x) ? 'differ' : null
  if (x.kind === 'split' && y.kind === 'merge') return parts(x, y) ? 'differ' : null
  if (x.kind === 'split' && y.kind === 'split' && overlaps(x.story, y.story))
    return agreeing(sameMembers(x.documents, y.documents))
  return null
}

const agreeing = (agree: boolean): 'agree' | 'differ' => (agree ? 'agree' : 'differ')
const sameRange = (x: Range, y: Range): boolean => x.start === y.start && x.end === y.end

type OnStatement = Extract<Decision, { kind: 'accept' | 'reject' | 'correct' }>
type Change = Extract<Decision, { kind: 'correct' }>['change']

/** Two corrections of different fields can both hold. */
function statementsAgree(x: OnStatement, y: OnStatement): boolean {
  if (x.kind === 'correct' && y.kind === 'correct') {
    const fields = (Object.keys(x.change) as (keyof Change)[]).filter((field) => field in y.change)
    return fields.every((field) => JSON.stringify(x.change[field]) === JSON.stringify(y.change[field]))
  }
  return x.kind === y.kind
}

const FIELDS = ['cue', 'source', 'content', 'stance', 'act', 'sourceType'] as const

const sameChange = (x: Change, y: Change): boolean =>
  FIELDS.every((field) => JSON.stringify(x[field] ?? null) === JSON.stringify(y[field] ?? null))

/** Whether a split parts documents that a merging brings together. */
function parts(
  { story, documents }: Extract<Decision, { kind: 'split' }>,
  { stories }: Extract<Decision, { kind: 'merge' }>,
): boolean {
  const together = new Set(stories.flat())
  const rest = story.filter((id) => !documents.includes(id))
  return documents.some((id) => together.has(id)) && rest.some((id) => together.has(id))
}

const overlaps = (x: readonly string[], y: readonly string[]): boolean =>
  x.filter((id) => y.includes(id)).length * 2 > Math.min(x.length, y.length)

const sameMembers = (x: readonly string[], y: readonly string[]): boolean =>
  x.length === y.length && x.every((id) => y.includes(id))
