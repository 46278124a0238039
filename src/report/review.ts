import type { Messages } from '../messages/index.js'
import type { Attribution } from '../model/attribution.js'
import type { Conflict } from '../corpus/review/conflicts.js'
import type { Decision, StatementChange } from '../model/decision.js'
import type { Counts } from '../model/story.js'
import type { ListedDecision, Outcome } from '../store/decisions.js'

/** What a decision changed: the statement before and after, and the counts that moved. */
export function renderOutcome({ decision, moved, recounted, statement }: Outcome, messages: Messages): string {
  const { review, cases } = messages
  const lines = [headOf(decision, messages)]
  if (decision.reason !== null) lines.push(`  ${review.reason(decision.reason)}`)
  lines.push(...changed(statement, messages).map((line) => `  ${line}`))
  const counts = (given: Counts | null): string =>
    given === null ? review.noStory : cases.counts(given.reports, given.origins.min, given.origins.max)
  for (const { title, before, after } of moved) {
    lines.push(`  ${cases.moved(title, counts(before), counts(after))} · ${review.by(decision.author)}`)
  }
  if (moved.length === 0 && decision.kind !== 'check') lines.push(`  ${review.unmoved(recounted)}`)
  return `${lines.join('\n')}\n`
}

/** A decision in one line: its id, what it does to what, and by whom. */
function headOf(decision: Decision, { review }: Messages): string {
  return [decision.id, `${review.kinds[decision.kind]}: ${aboutOf(decision, review)}`, review.by(decision.author)].join(
    ' · ',
  )
}

function aboutOf(decision: Decision, { checks }: Messages['review']): string {
  switch (decision.kind) {
    case 'accept':
    case 'reject':
    case 'correct':
      return `${decision.on.document} ${decision.on.statement}`
    case 'add':
      return `${decision.document} «${decision.words}»`
    case 'same':
    case 'apart':
      return `${decision.a} · ${decision.b}`
    case 'owner':
      return `${decision.outlet} → ${decision.owner ?? '–'}`
    case 'merge':
      return decision.stories.map((documents) => documents.join(' ')).join(' + ')
    case 'split':
      return decision.documents.join(' ')
    case 'link':
      return `${decision.name} → ${decision.documents.join(' ')}`
    case 'check':
      return `${checks[decision.done]} (${decision.story[0] ?? ''})`
    case 'undo':
    case 'redo':
      return decision.of
  }
}

const FIELDS = ['cue', 'source', 'content', 'stance', 'act', 'sourceType'] as const

/** The fields of a statement that are others now. */
function changed({ before, after }: Outcome['statement'], messages: Messages): string[] {
  const { review } = messages
  if (before === null && after === null) return []
  if (before === null || after === null) {
    const told = (one: Attribution | null): string => (one === null ? review.noStatement : statementText(one, messages))
    return [`${told(before)} → ${told(after)}`]
  }
  const lines = FIELDS.flatMap((field) => {
    const [was, is] = [fieldText(before, field, messages), fieldText(after, field, messages)]
    return was === is ? [] : [`${review.fields[field]}: ${was} → ${is}`]
  })
  return lines.length === 0 ? [statementText(after, messages)] : lines
}

/** A statement in one line. */
export function statementText(statement: Attribution, messages: Messages): string {
  const { source, chain, cue, content } = statement
  const who = source?.text ?? chain.at(-1)?.name ?? messages.view.sourceUnknown
  const said = content === null ? '' : `: ${shortened(content.text)}`
  return `${oneLine(who)} · ${oneLine(cue.text)} (${messages.review.stances[statement.stance]})${said}`
}

function fieldText(statement: Attribution, field: keyof StatementChange, { review }: Messages): string {
  const value = statement[field]
  if (value === null) return review.nothing
  if (typeof value === 'object') return `«${shortened(value.text)}»`
  return field === 'stance' ? review.stances[statement.stance] : value
}

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ')
const SHOWN = 90
const shortened = (text: string): string =>
  text.length <= SHOWN ? oneLine(text) : `${oneLine(text.slice(0, SHOWN - 30))} … ${oneLine(text.slice(-25))}`

/** Every decision with its time, reason and how it stands. */
export function renderDecisions(decisions: readonly ListedDecision[], messages: Messages): string {
  const { review } = messages
  if (decisions.length === 0) return `${review.noDecisions}\n`
  return decisions
    .map(({ decision, state }) => {
      const reason = decision.reason === null ? '' : `\n  ${review.reason(decision.reason)}`
      return `${headOf(decision, messages)} · ${decision.at}\n  ${review.states[state]}${reason}\n`
    })
    .join('')
}

/** Decisions of other cases that wait, each beside the one it stands against. */
export function renderConflicts(conflicts: readonly Conflict[], messages: Messages): string {
  const { review } = messages
  if (conflicts.length === 0) return `${review.noConflicts}\n`
  const lines = conflicts.flatMap(({ waiting, against }) => [
    `  ${headOf(waiting, messages)} · ${waiting.at}`,
    `    ${review.against(headOf(against, messages))} · ${against.at}`,
  ])
  return `${[review.conflicts(conflicts.length), ...lines].join('\n')}\n`
}
