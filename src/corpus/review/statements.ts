import type { Attribution, Link } from '../../model/attribution.js'
import type { Decision, Range, StatementAnchor, StatementChange } from '../../model/decision.js'
import type { Doc } from '../../model/doc.js'
import { spanOf, type Span } from '../../model/span.js'

/** A document with what was decided of its statements. */
export interface ReviewedDoc {
  readonly doc: Doc
  /** Ids of statements whose sources are others now: their voices are not known yet. */
  readonly resourced: ReadonlySet<string>
  /** Ids of decisions whose words are not there any more. */
  readonly moved: readonly string[]
}

/** What identifies a rule where a person is the rule. */
const BY_PERSON = 'person'

/** Lays decisions over the statements of a document, in the order they were made; what the machine found is left as it is. */
export function reviewStatements(doc: Doc, decisions: readonly Decision[]): ReviewedDoc {
  const rejected = new Set<string>()
  const changed = new Map<string, Attribution>()
  const added: Attribution[] = []
  const resourced = new Set<string>()
  const moved: string[] = []
  for (const decision of decisions) {
    if (decision.kind === 'add') {
      const found = addedStatement(doc, decision)
      if (found === null) moved.push(decision.id)
      else {
        const before = added.findIndex(({ cue }) => cue.start === found.cue.start && cue.end === found.cue.end)
        // Two persons may have seen the same thing missing.
        if (before >= 0) added.splice(before, 1)
        added.push(found)
        resourced.add(found.id)
      }
    } else if (decision.kind === 'accept' || decision.kind === 'reject' || decision.kind === 'correct') {
      const statement = statementOf(doc, decision.on)
      if (statement === null) moved.push(decision.id)
      else if (decision.kind === 'correct') {
        changed.set(statement.id, corrected(changed.get(statement.id) ?? statement, decision.change, doc.text))
        if (decision.change.source !== undefined) resourced.add(statement.id)
      } else if (decision.kind === 'reject') rejected.add(statement.id)
      else rejected.delete(statement.id)
    }
  }
  if (rejected.size + changed.size + added.length === 0) return { doc, resourced, moved }
  const kept = doc.attributions.filter(({ id }) => !rejected.has(id)).map((one) => changed.get(one.id) ?? one)
  const attributions = [...kept, ...added].sort((a, b) => a.cue.start - b.cue.start || (a.id < b.id ? -1 : 1))
  return {
    doc: withStatements(doc, attributions, new Set([...changed.keys(), ...added.map(({ id }) => id)])),
    resourced,
    moved,
  }
}

/** The statement that a decision is about, as all decisions leave it; null where it is rejected or not there. */
export function statementNow(doc: Doc, decisions: readonly Decision[], about: Decision): Attribution | null {
  const own = decisions.filter((one) => ('on' in one ? one.on.document : 'document' in one && one.document) === doc.id)
  const id = about.kind === 'add' ? addedId(about) : 'on' in about ? statementOf(doc, about.on)?.id : undefined
  return reviewStatements(doc, own).doc.attributions.find((statement) => statement.id === id) ?? null
}

const addedId = ({ id }: Decision): string => `you-${id}`

/** Whether the words a decision was made on are still there. */
export function isThere(doc: Doc, decision: Decision): boolean {
  if (decision.kind === 'add') return shiftOf(doc.text, decision.change.cue, decision.words) !== null
  return !('on' in decision) || statementOf(doc, decision.on) !== null
}

/** The statement a decision was made on: the same words at the same place, else the only one of the same cue and source. */
export function statementOf({ attributions }: Doc, anchor: StatementAnchor): Attribution | null {
  const here = attributions.filter(
    ({ cue }) => cue.start === anchor.cue.start && cue.end === anchor.cue.end && cue.text === anchor.cue.text,
  )
  const same = here.find(({ id }) => id === anchor.statement) ?? here[0]
  if (same) return same
  const alike = attributions.filter(
    ({ cue, source }) => cue.text === anchor.cue.text && (source?.text ?? null) === anchor.source,
  )
  return alike.length === 1 ? alike[0]! : null
}

export const anchorOf = (document: string, { id, cue, source }: Attribution): StatementAnchor => ({
  document,
  statement: id,
  cue: { start: cue.start, end: cue.end, text: cue.text },
  source: source?.text ?? null,
})

function corrected(statement: Attribution, change: StatementChange, text: string): Attribution {
  const { cue, source, content, stance, act, sourceType } = change
  return {
    ...statement,
    rule: BY_PERSON,
    ...(cue === undefined ? {} : { cue: spanOf(text, cue.start, cue.end) }),
    ...(source === undefined
      ? {}
      : sourced(statement.chain, source === null ? null : spanOf(text, source.start, source.end))),
    ...(content === undefined ? {} : { content: content === null ? null : spanOf(text, content.start, content.end) }),
    ...(stance === undefined ? {} : { stance }),
    ...(act === undefined ? {} : { act }),
    ...(sourceType === undefined ? {} : { sourceType }),
  }
}

/** A source stands at the end of its chain; who handed its words on stays. */
function sourced(chain: readonly Link[], source: Span | null): Pick<Attribution, 'source' | 'sourceBasis' | 'chain'> {
  const before = chain.at(-1)?.kind === 'origin' ? chain.slice(0, -1) : chain
  const origin: Link[] = source
    ? [{ kind: 'origin', name: source.text, span: source, voice: null, basis: 'stated' }]
    : []
  return { source, sourceBasis: 'stated', chain: [...before, ...origin] }
}

function addedStatement(doc: Doc, decision: Extract<Decision, { kind: 'add' }>): Attribution | null {
  const shift = shiftOf(doc.text, decision.change.cue, decision.words)
  if (shift === null) return null
  const at = (range: Range | null | undefined): Span | null =>
    range ? spanOf(doc.text, range.start + shift, range.end + shift) : null
  const { cue, source, content, stance, act, sourceType } = decision.change
  return {
    id: addedId(decision),
    cue: at(cue)!,
    cueKind: 'verb',
    sourceType: sourceType ?? 'person',
    sameSourceAs: null,
    content: at(content),
    direct: false,
    stance: stance ?? 'asserts',
    stanceWords: null,
    act: act ?? 'reports',
    within: null,
    speaksFor: 'unknown',
    anonymity: null,
    rule: BY_PERSON,
    ...sourced([], at(source)),
  }
}

/** How far words have moved in a text; null where they are gone, or stand there several times. */
function shiftOf(text: string, cue: Range, words: string): number | null {
  if (text.slice(cue.start, cue.end) === words) return 0
  const first = text.indexOf(words)
  return first < 0 || text.indexOf(words, first + 1) >= 0 ? null : first - cue.start
}

/** Events are carried by the statements that are there now. */
function withStatements(doc: Doc, attributions: readonly Attribution[], touched: ReadonlySet<string>): Doc {
  const there = new Set(attributions.map(({ id }) => id))
  const holding = attributions.filter(({ id, content }) => touched.has(id) && content !== null)
  const events = doc.events.map((event) => {
    const { start, end } = event.trigger
    const inside = holding.filter(({ content }) => content!.start <= start && end <= content!.end).map(({ id }) => id)
    const carried = event.attributions.filter((id) => there.has(id) && (!touched.has(id) || inside.includes(id)))
    return { ...event, attributions: [...new Set([...carried, ...inside])] }
  })
  return { ...doc, attributions, events }
}
