import type { Doc } from '../../model/doc.js'
import type { NewsEvent } from '../../model/event.js'
import type { Span } from '../../model/span.js'
import type { CaseLanguage } from '../../text/case-language.js'
import { foldText } from '../../text/fold.js'
import type { Cluster } from '../cluster/stories.js'
import { coverage } from '../cluster/core.js'
import { leadOf } from '../cluster/lead.js'
import type { Vocabulary } from '../cluster/vocabulary.js'
import type { Announcers } from './announcer.js'
import { assertion, type Assertion, eventAssertion } from './assertion.js'
import { familyOf, isOutcome, isReported, leavesVictims } from '../cluster/kinds.js'
import { LEAST_PASSAGE } from '../cluster/passages.js'
import { fitsActor } from '../cluster/happening.js'
import { featuresOf, stemsBetween, textStems } from '../cluster/text-stems.js'
import { AROUND } from '../cluster/told.js'

/** A report tells its news here; what follows is more and more background. In UTF-16 units. */
const HEAD_LENGTH = 450
/** An event is that of the story where the words around it cover this much of what its reports share; an outcome, this much. */
const BESIDE = 0.2
/** In the head of a report little else is told. */
const IN_HEAD = 0.08
const OUTCOME_BESIDE = 0.25
/** A statement that tells no event speaks of the story where its own words cover this much. */
const COVERED = 0.3

export interface Occurrence {
  /** The family of events that most reports tell at their heads; null where they tell none. */
  readonly family: string | null
  readonly supports: readonly Assertion[]
  /** Every telling of it with the event it was read from, blame with it: who and whom are claims of their own. */
  readonly told: readonly Told[]
}

export interface Told {
  readonly event: NewsEvent | null
  readonly support: Assertion
}

export interface OccurrenceTools {
  readonly vocabulary: Vocabulary
  readonly language: CaseLanguage
  readonly announcers: Announcers
}

/** The happening that the reports of a story share, and who says that it happened. */
export function occurrenceOf(cluster: Cluster, { vocabulary, language, announcers }: OccurrenceTools): Occurrence {
  const { family } = cluster.happening
  const tellings: Told[] = []
  const passing = new Set(cluster.inPassing)
  const supports = cluster.profiles.flatMap(({ doc }) => {
    const elsewhere = passing.has(doc.id)
    const stems = textStems(doc, vocabulary)
    const share = (from: number, to: number): number =>
      coverage(cluster.core, featuresOf(stemsBetween(stems, from, to), vocabulary))
    const told = doc.events.filter(
      (event) =>
        isReported(event) &&
        ofStory(event, doc, family, share, elsewhere) &&
        fitsActor(cluster.happening, event, vocabulary) &&
        !isMention(event, doc, language),
    )
    const events = told.flatMap((event) => {
      const said = eventAssertion(doc, event)
      const announcer = said && said.statement === null ? announcers.of(doc, event) : null
      const support = said && announcer ? { ...said, voice: announcer.voice, span: announcer.span } : said
      if (support) tellings.push({ event, support })
      return support ?? []
    })
    const claimed = new Set(events.flatMap(({ statement }) => statement?.id ?? []))
    const others = doc.attributions.flatMap((statement) => {
      const { content } = statement
      if (
        content === null ||
        claimed.has(statement.id) ||
        share(content.start, content.end) < (elsewhere ? LEAST_PASSAGE : COVERED)
      )
        return []
      if (doc.events.some(({ trigger }) => content.start <= trigger.start && trigger.end <= content.end)) return []
      return assertion({ doc, item: statement.id, span: content, statement }) ?? []
    })
    const said = [...events, ...others].filter(
      // Blame names who did it; it is no witness that it was done.
      ({ statement }) => statement?.act !== 'accuses' && !rejects(statement?.content ?? null, language),
    )
    // A report of another story says of this one what its passage says, and no more.
    return said.length > 0 || elsewhere ? said : [ownWords(doc)]
  })
  return { family, supports, told: tellings }
}

/** Who turns something down or says it did not happen does not report it. */
const rejects = (content: Span | null, language: CaseLanguage): boolean => {
  if (content === null) return false
  const words = foldText(content.text, language.fold)
  return language.negates(words) || language.rejectionStems.has(language.stem(words.split(' ', 1)[0] ?? ''))
}

/** A happening named as known, without a word of its own on it: "this attack", beside nothing that says it took place. */
function isMention({ trigger, quantities, basis }: NewsEvent, doc: Doc, language: CaseLanguage): boolean {
  if (quantities.length > 0 && basis.quantities === 'clause') return false
  const before = foldText(doc.text.slice(Math.max(0, trigger.start - NEAR), trigger.start), language.fold)
  const after = foldText(doc.text.slice(trigger.end, trigger.end + NEAR), language.fold)
  if (language.tellsHappening(before) || language.tellsHappening(after)) return false
  const clause = foldText(doc.text.slice(Math.max(0, trigger.start - CLAUSE), trigger.start), language.fold)
  return language.isDefinite(before, foldText(trigger.text, language.fold)) || language.tellsTime(clause)
}

/** Words within reach of a happening's name, and within its clause, in UTF-16 units. */
const NEAR = 28
const CLAUSE = 56

/** How much the words between two places of a document say of the story. */
type Share = (from: number, to: number) => number

function ofStory(event: NewsEvent, doc: Doc, family: string | null, shareOf: Share, elsewhere: boolean): boolean {
  const outcome = isOutcome(event)
  if (outcome ? !leavesVictims(family) : familyOf(event) !== family) return false
  const { start, end } = event.trigger
  const share = shareOf(start - AROUND, end + AROUND)
  if (elsewhere && share < LEAST_PASSAGE) return false
  if (outcome) return event.quantities.length > 0 && share >= OUTCOME_BESIDE
  return share >= (start < leadOf(doc).body + HEAD_LENGTH ? IN_HEAD : BESIDE)
}

const LEAD_LENGTH = 300

function ownWords(doc: Doc): Assertion {
  const { body } = leadOf(doc)
  const start = body + (doc.text.length - body - doc.text.slice(body).trimStart().length)
  const stop = doc.text.indexOf('\n', start)
  const end = Math.min(stop < 0 ? doc.text.length : stop, start + LEAD_LENGTH)
  const span: Span = { start, end, text: doc.text.slice(start, end) }
  return { doc, item: 'lead', span, modality: 'did', statement: null, voice: null }
}
