import type { Decision } from '../../model/decision.js'
import type { Case, ListedDecision } from '../../store/index.js'
import type { DecisionLine } from '../wire.js'

/** What ids stand for: names of voices, titles of documents. */
export type Names = ReadonlyMap<string, string>

interface Beside {
  readonly names?: Names
  /** Of what waits: the decision it stands against. */
  readonly against?: string | undefined
}

/** A decision as lists show it. */
export function decisionLine(
  { decision, state }: ListedDecision,
  { names = new Map(), against }: Beside = {},
): DecisionLine {
  const { id, at, author, reason, kind } = decision
  const on = 'on' in decision ? decision.on : null
  return {
    id,
    at,
    author,
    reason,
    kind,
    state,
    about: aboutOf(decision, names),
    document: on?.document ?? ('document' in decision ? decision.document : null),
    statement: on?.statement ?? null,
    against: against ?? null,
    done: decision.kind === 'check' ? decision.done : null,
  }
}

/** What the ids that a list of decisions shows stand for. */
export async function namesIn(decisions: readonly Decision[], kept: Case): Promise<Names> {
  const voices = decisions.flatMap((one) => (one.kind === 'same' || one.kind === 'apart' ? [one.a, one.b] : []))
  const refs = await kept.refs([...new Set(decisions.flatMap(documentsShown))])
  const titles = [...refs].flatMap(([id, { title }]) => (title === null ? [] : [[id, title] as const]))
  return new Map([...(await kept.voiceNames([...new Set(voices)])), ...titles])
}

/** Documents that are named of those taken out of a story. */
const NAMED = 3

/** Documents that stand for what a decision groups: one for each story. */
function documentsShown(decision: Decision): readonly string[] {
  switch (decision.kind) {
    case 'merge':
      return decision.stories.flatMap(([first]) => first ?? [])
    case 'split':
      return decision.documents.slice(0, NAMED)
    case 'check':
      return decision.story.slice(0, 1)
    default:
      return []
  }
}

function aboutOf(decision: Decision, names: Names): string {
  const named = (ids: readonly string[]): string => ids.map((id) => names.get(id) ?? id).join(' · ')
  switch (decision.kind) {
    case 'accept':
    case 'reject':
    case 'correct':
      return [decision.on.source, decision.on.cue.text].filter((words) => words !== null).join(' · ')
    case 'add':
      return decision.words
    case 'same':
    case 'apart':
      return named([decision.a, decision.b])
    case 'owner':
      return [decision.outlet.replace(/^name:/u, ''), decision.owner ?? '–'].join(' → ')
    case 'split':
      return `${named(documentsShown(decision))}${decision.documents.length > NAMED ? ' …' : ''}`
    case 'merge':
    case 'check':
      return named(documentsShown(decision))
    case 'link':
      return decision.name
    case 'undo':
    case 'redo':
      return decision.of
  }
}
