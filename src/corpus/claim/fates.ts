import type { Doc } from '../../model/doc.js'
import type { NewsEvent } from '../../model/event.js'
import type { Span } from '../../model/span.js'
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
      const support = fate === null ? null : said(doc, event, { fate, language })
      if (fate !== null && support) push(byFate, fate, support)
    }
  }
  return [...byFate]
    .filter(([, own]) => documentsOf(own).length >= LEAST)
    .sort(([x], [y]) => (x < y ? -1 : 1))
    .map(([value, supports]): Side => ({ kind: 'occurrence', value, role: null, supports }))
}

interface Telling {
  readonly fate: Fate
  readonly language: CaseLanguage
}

function fateIn(doc: Doc, { trigger }: NewsEvent, language: CaseLanguage): Fate | null {
  const after = foldText(doc.text.slice(trigger.end, trigger.end + AFTER), language.fold)
  return language.fateOf(wordsBefore(doc, trigger, language), after)
}

const wordsBefore = ({ text }: Doc, { start }: Span, { fold }: CaseLanguage): string =>
  foldText(text.slice(Math.max(0, start - BEFORE), start), fold)

/**
 * Who turns it down says so, though he asserts nothing of the happening itself; who denies a breach tells of none. Who demands or
 * threatens tells no fate; what is taken as known there, "after reports that they turned it down", the document tells.
 */
function said(doc: Doc, { id, trigger, attributions }: NewsEvent, { fate, language }: Telling): Assertion | null {
  const statements = statementsOf(doc)
  const spoken = statements.byId(attributions[0] ?? '') ?? statements.innermost(trigger)
  const wants = spoken?.act === 'demands' || spoken?.act === 'threatens'
  if (wants && !language.fateIsKnown(wordsBefore(doc, trigger, language))) return null
  const statement = wants ? null : spoken
  if (fate !== 'rejection' && (statement?.stance === 'denies' || statement?.stance === 'declines')) return null
  const { start, end, text } = trigger
  const modality = statement?.stance === 'hedges' ? 'may_have' : 'did'
  return { doc, item: id, span: { start, end, text }, modality, statement, voice: voiceOf(statement) }
}
