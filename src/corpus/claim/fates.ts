import type { Doc } from '../../model/doc.js'
import type { NewsEvent } from '../../model/event.js'
import type { CaseLanguage, Fate } from '../../text/case-language.js'
import { foldText } from '../../text/fold.js'
import { familyOf, isArrangement, isReported } from '../cluster/kinds.js'
import type { Cluster } from '../cluster/stories.js'
import { type Assertion, statementsOf, voiceOf } from './assertion.js'
import { documentsOf, push, type Side } from './sides.js'

/** A claim of its own needs so many documents: what one tells by itself is its background. */
const LEAST = 2
/** Words within reach of what was arranged, in UTF-16 units: "a breach by the one and the other, of the truce". */
const BEFORE = 70
const AFTER = 44

/**
 * What becomes of what was arranged: a truce, an agreement, talks are turned down, broken, or hold. Each is a claim of its own
 * about the one happening, by those who say it. A breach that is an event of its own, "they broke the truce", is the same claim.
 */
export function fatesOf({ profiles, happening }: Cluster, language: CaseLanguage): Side[] {
  if (!isArrangement(happening.family)) return []
  const byFate = new Map<string, Assertion[]>()
  for (const { doc } of profiles) {
    for (const event of doc.events) {
      if (!isReported(event)) continue
      const family = familyOf(event)
      const fate = family === happening.family ? fateIn(doc, event, language) : family === 'breach' ? family : null
      const support = fate === null ? null : said(doc, event, fate)
      if (fate !== null && support) push(byFate, fate, support)
    }
  }
  return [...byFate]
    .filter(([, own]) => documentsOf(own).length >= LEAST)
    .sort(([x], [y]) => (x < y ? -1 : 1))
    .map(([value, supports]): Side => ({ kind: 'occurrence', value, role: null, supports }))
}

function fateIn({ text }: Doc, { trigger }: NewsEvent, { fold, fateOf }: CaseLanguage): Fate | null {
  const before = foldText(text.slice(Math.max(0, trigger.start - BEFORE), trigger.start), fold)
  const after = foldText(text.slice(trigger.end, trigger.end + AFTER), fold)
  return fateOf(before, after)
}

/**
 * Who turns it down says so, though he asserts nothing of the happening itself; who only demands or threatens tells no fate, and who
 * denies a breach tells of none.
 */
function said(doc: Doc, { id, trigger, attributions }: NewsEvent, fate: Fate): Assertion | null {
  const statements = statementsOf(doc)
  const statement = statements.byId(attributions[0] ?? '') ?? statements.innermost(trigger)
  if (statement?.act === 'demands' || statement?.act === 'threatens') return null
  if (fate !== 'rejection' && (statement?.stance === 'denies' || statement?.stance === 'declines')) return null
  const { start, end, text } = trigger
  const modality = statement?.stance === 'hedges' ? 'may_have' : 'did'
  return { doc, item: id, span: { start, end, text }, modality, statement, voice: voiceOf(statement) }
}
