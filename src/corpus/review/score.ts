import type { Attribution, CueKind } from '../../model/attribution.js'
import type { Decision, StatementChange } from '../../model/decision.js'
import type { Doc } from '../../model/doc.js'
import type { Span } from '../../model/span.js'
import type { Story } from '../../model/story.js'
import { documentOf } from './review.js'
import { reviewStatements, statementOf } from './statements.js'

/** How often the machine was right where persons decided. */
export interface Score {
  /** Found and held to be right; found and held to be none; missed. */
  readonly right: number
  readonly wrong: number
  readonly missed: number
  /** Null where nothing was found, or nothing was there to be found. */
  readonly precision: number | null
  readonly recall: number | null
}

/** Of so many statements that are right, so many have this part right. */
export interface PartScore {
  readonly right: number
  readonly of: number
}

export interface ReviewScore {
  /** Documents with a decision, and those of which every statement was decided. */
  readonly documents: number
  readonly whole: number
  readonly statements: Score
  readonly byCue: Readonly<Partial<Record<CueKind, Score>>>
  readonly parts: Readonly<Record<keyof StatementChange, PartScore>>
  /** Voices that the machine counts as one, against what persons said of the pair. */
  readonly joins: Score
  /** Pairs that the machine held to be doubtful, and what persons said. */
  readonly doubtful: { readonly same: number; readonly apart: number }
}

export interface Scoring {
  /** As the machine reads them now. */
  readonly docs: ReadonlyMap<string, Doc>
  /** Those that stand. */
  readonly decisions: readonly Decision[]
  /** As the machine tells them. */
  readonly stories: readonly Pick<Story, 'origins'>[]
}

/** A document as persons decided it, beside what the machine finds in it now. */
export interface JudgedDoc {
  readonly doc: Doc
  /** Statements that persons hold to be right, as they left them, with the machine's where it has one. */
  readonly right: readonly { readonly told: Attribution; readonly machine: Attribution | null }[]
  /** The machine's that persons hold to be none. */
  readonly wrong: readonly Attribution[]
  /** Whether something was decided of every statement the machine finds. */
  readonly whole: boolean
}

/** The documents of which something was decided, statement by statement. */
export function judgedDocs({ docs, decisions }: Pick<Scoring, 'docs' | 'decisions'>): JudgedDoc[] {
  const named = [...new Set(decisions.flatMap((one) => documentOf(one) ?? []))]
  return named.flatMap((id) => {
    const doc = docs.get(id)
    return doc
      ? [
          judged(
            doc,
            decisions.filter((one) => documentOf(one) === id),
          ),
        ]
      : []
  })
}

function judged(doc: Doc, own: readonly Decision[]): JudgedDoc {
  const decided = new Set(own.flatMap((one) => ('on' in one ? (statementOf(doc, one.on)?.id ?? []) : [])))
  const now = reviewStatements(doc, own).doc.attributions
  const kept = new Map(now.map((statement) => [statement.id, statement]))
  const machine = new Map(doc.attributions.map((statement) => [statement.id, statement]))
  const right = now.flatMap((told) => {
    const found = machine.get(told.id)
    if (found) return decided.has(told.id) ? [{ told, machine: found }] : []
    const here = doc.attributions.find(({ cue }) => overlap(cue, told.cue) >= SAME_CUE)
    if (here) decided.add(here.id)
    return [{ told, machine: here ?? null }]
  })
  const wrong = doc.attributions.filter(({ id }) => decided.has(id) && !kept.has(id))
  return { doc, right, wrong, whole: doc.attributions.every(({ id }) => decided.has(id)) }
}

/** Two reporting words are one from this overlap on, as in the scoring of annotated texts. */
const SAME_CUE = 0.3

function overlap(x: Span, y: Span): number {
  const shared = Math.min(x.end, y.end) - Math.max(x.start, y.start)
  return shared <= 0 ? 0 : (2 * shared) / (x.end - x.start + (y.end - y.start))
}

/** Scores the machine against what persons decided. */
export function scoreReview(scoring: Scoring): ReviewScore {
  const judgedOnes = judgedDocs(scoring)
  const all = { right: 0, wrong: 0, missed: 0 }
  const byCue = new Map<CueKind, typeof all>()
  const parts = { cue: part(), source: part(), content: part(), stance: part(), act: part(), sourceType: part() }
  const count = (kind: CueKind, as: keyof typeof all): void => {
    all[as] += 1
    const own = byCue.get(kind) ?? { right: 0, wrong: 0, missed: 0 }
    own[as] += 1
    byCue.set(kind, own)
  }
  for (const { right, wrong } of judgedOnes) {
    for (const { cueKind } of wrong) count(cueKind, 'wrong')
    for (const { told, machine } of right) {
      count(machine?.cueKind ?? told.cueKind, machine ? 'right' : 'missed')
      if (!machine) continue
      for (const name of Object.keys(parts) as (keyof typeof parts)[]) {
        parts[name].of += 1
        if (sameValue(told[name], machine[name])) parts[name].right += 1
      }
    }
  }
  return {
    documents: judgedOnes.length,
    whole: judgedOnes.filter(({ whole }) => whole).length,
    statements: scored(all),
    byCue: Object.fromEntries(
      [...byCue].sort(([x], [y]) => (x < y ? -1 : 1)).map(([kind, own]) => [kind, scored(own)]),
    ),
    parts,
    ...scoreJoins(scoring),
  }
}

const part = (): { right: number; of: number } => ({ right: 0, of: 0 })

const sameValue = (x: Span | string | null, y: Span | string | null): boolean =>
  typeof x === 'object' && typeof y === 'object' ? x?.start === y?.start && x?.end === y?.end : x === y

function scored({ right, wrong, missed }: Pick<Score, 'right' | 'wrong' | 'missed'>): Score {
  const share = (of: number): number | null => (of === 0 ? null : right / of)
  return { right, wrong, missed, precision: share(right + wrong), recall: share(right + missed) }
}

/** The last word on each pair of voices that are behind a story together. */
function scoreJoins({ decisions, stories }: Scoring): Pick<ReviewScore, 'joins' | 'doubtful'> {
  const pairs = new Map<string, Extract<Decision, { kind: 'same' | 'apart' }>>()
  for (const decision of decisions) {
    if (decision.kind === 'same' || decision.kind === 'apart')
      pairs.set([decision.a, decision.b].sort().join(' '), decision)
  }
  const joins = { right: 0, wrong: 0, missed: 0 }
  const doubtful = { same: 0, apart: 0 }
  for (const { kind, a, b } of pairs.values()) {
    const said = saidOf(a, b, stories)
    if (said === 'doubtful') doubtful[kind] += 1
    else if (kind === 'same') joins[said === 'one' ? 'right' : 'missed'] += 1
    else if (said === 'one') joins.wrong += 1
  }
  return { joins: scored(joins), doubtful }
}

function saidOf(a: string, b: string, stories: Scoring['stories']): 'one' | 'doubtful' | 'two' {
  let said: 'two' | 'doubtful' = 'two'
  for (const { origins } of stories) {
    const [x, y] = [a, b].map((voice) => origins.find(({ voices }) => voices.includes(voice)))
    if (!x || !y) continue
    if (x === y) return 'one'
    if (x.lowerId === y.lowerId) said = 'doubtful'
  }
  return said
}
