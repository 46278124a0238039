import type { Attribution } from '../../model/attribution.js'
import type { Doc } from '../../model/doc.js'
import type { NewsEvent } from '../../model/event.js'
import type { Span } from '../../model/span.js'
import type { Claim } from '../../model/story.js'

/** One place where a document states something of an event, by whose words. */
export interface Assertion {
  readonly doc: Doc
  /** Id of the event, figure or attribution in its document. */
  readonly item: string
  readonly span: Span
  readonly modality: Claim['modality']
  /** The statement that carries it; null where the document says it in its own voice. */
  readonly statement: Attribution | null
  /** Who stands at the end of the statement's chain; null where nobody is named. */
  readonly voice: string | null
}

/** Finds a document's statements by id, and the innermost that holds a place. */
export interface Statements {
  byId(id: string): Attribution | null
  innermost(span: Pick<Span, 'start' | 'end'>): Attribution | null
}

const known = new WeakMap<Doc, Statements>()

/** The statements of a document; asked twice, the same. */
export function statementsOf(doc: Doc): Statements {
  let statements = known.get(doc)
  if (!statements) known.set(doc, (statements = readStatements(doc)))
  return statements
}

function readStatements(doc: Doc): Statements {
  const byId = new Map(doc.attributions.map((statement) => [statement.id, statement]))
  const shortestFirst = doc.attributions
    .filter((statement) => statement.content !== null)
    .toSorted((a, b) => lengthOf(a) - lengthOf(b))
  return {
    byId: (id) => byId.get(id) ?? null,
    innermost: ({ start, end }) =>
      shortestFirst.find(({ content }) => content !== null && content.start <= start && end <= content.end) ?? null,
  }
}

const lengthOf = ({ content }: Attribution): number => (content ? content.end - content.start : 0)

/** Whether a statement says that something is so; a reaction, a demand, a threat, a denial and a refusal do not. */
export function asserts({ act, stance }: Attribution): boolean {
  return stance !== 'denies' && stance !== 'declines' && act !== 'reacts' && act !== 'demands' && act !== 'threatens'
}

export const voiceOf = (statement: Attribution | null): string | null => statement?.chain.at(-1)?.voice ?? null

interface Stated {
  readonly doc: Doc
  readonly item: string
  readonly span: Span
  readonly statement: Attribution | null
}

/** What a statement says, or the document itself where there is none; null where it does not assert it. */
export function assertion(
  { doc, item, span, statement }: Stated,
  modality: Claim['modality'] = 'did',
): Assertion | null {
  if (statement && !asserts(statement)) return null
  const { start, end, text } = span
  return {
    doc,
    item,
    span: { start, end, text },
    modality: statement?.stance === 'hedges' ? 'may_have' : modality,
    statement,
    voice: voiceOf(statement),
  }
}

/** What a document states of an event; null where it denies, demands or plans it, or only reacts to it. */
export function eventAssertion(doc: Doc, event: NewsEvent): Assertion | null {
  const { modality, trigger } = event
  if (modality !== 'did' && modality !== 'may_have') return null
  const statement = statementsOf(doc).byId(event.attributions[0] ?? '') ?? statementsOf(doc).innermost(trigger)
  return assertion({ doc, item: event.id, span: trigger, statement }, modality)
}
