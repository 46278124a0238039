import type { Decision } from '../../model/decision.js'
import type { ListedDecision } from '../../store/index.js'
import type { DecisionLine } from '../wire.js'

/** A decision as lists show it. */
export function decisionLine({ decision, state }: ListedDecision, against: string | null = null): DecisionLine {
  const { id, at, author, reason, kind } = decision
  const on = 'on' in decision ? decision.on : null
  return {
    id,
    at,
    author,
    reason,
    kind,
    state,
    about: aboutOf(decision),
    document: on?.document ?? ('document' in decision ? decision.document : null),
    statement: on?.statement ?? null,
    against,
    done: decision.kind === 'check' ? decision.done : null,
  }
}

function aboutOf(decision: Decision): string {
  switch (decision.kind) {
    case 'accept':
    case 'reject':
    case 'correct':
      return [decision.on.source, decision.on.cue.text].filter((words) => words !== null).join(' · ')
    case 'add':
      return decision.words
    case 'same':
    case 'apart':
      return `${decision.a} · ${decision.b}`
    case 'owner':
      return [decision.outlet.replace(/^name:/u, ''), decision.owner ?? '–'].join(' → ')
    case 'merge':
      return decision.stories.flat().join(', ')
    case 'split':
      return decision.documents.join(', ')
    case 'link':
      return decision.name
    case 'check':
      return decision.story[0] ?? ''
    case 'undo':
    case 'redo':
      return decision.of
  }
}
