import { type Doc, isAnalysed } from '../../model/doc.js'
import type { CaseLanguage } from '../../text/case-language.js'
import { type Days, daysOf, gapBetween } from './days.js'
import { leadOf } from './lead.js'
import { isReaction } from './reaction.js'
import { type ToldEvent, toldEvents } from './told.js'
import type { StemAt, Vocabulary } from './vocabulary.js'

/** What documents are compared by; all of it read from the document alone, which nobody needs to hold meanwhile. */
export interface Profile {
  readonly id: string
  /** EDTF; null where nobody told. */
  readonly published: string | null
  /** Whether it only reacts to what happened. */
  readonly reacts: boolean
  /** Whether any event was read in it. */
  readonly eventful: boolean
  /** Its events near its head, in order. */
  readonly events: readonly ToldEvent[]
  /** Features of the title and the first sentence: stems, and each two side by side. */
  readonly lead: Uint32Array
  /** Features by their numbers, ascending, and how much each weighs in the document. */
  readonly features: Uint32Array
  readonly weights: Float32Array
  /** Features of the title and the first words, each once. */
  readonly head: Uint32Array
  /** The stems of the text in order, and where each stands in it; a title is none of it. Columns: a case has a hundred to a document. */
  readonly stems: Uint32Array
  readonly starts: Uint32Array
  /** The days the document speaks of at its head, and its publication; empty where it tells none. */
  readonly days: readonly Days[]
}

/** A profile with its document, for telling a story. */
export interface Report extends Profile {
  readonly doc: Doc
}

/** The title tells the story in the fewest words; the lead tells it whole; what follows is more and more background. */
const TITLE = 1.5
const HEAD_WORDS = 70
const MIDDLE_WORDS = 180
const MIDDLE = 0.4
const REST = 0.12
/** Two words side by side in the head say more of the story than each alone. */
const PAIR = 0.7
/** Longer texts say no more of their story; it bounds what one document costs, in UTF-16 units. */
const MOST_LENGTH = 8_000
/** A place, a kind of event or a figure of people tells as much as a word and a half. */
const ENTITY = 1.5
/** Two reports of one spot and time are next to always of one happening. */
const SITE = 12
/** The title and this much of the text tell what a report is about. In UTF-16 units. */
const LEAD_LENGTH = 220
/** Dates this far into a text, in UTF-16 units, still speak of its story. */
const HEAD_LENGTH = 700
/** A date less sure than a month tells two events of one kind no better apart than none. */
const WIDEST = 31
/** News is printed within so many days. */
const BEFORE_PRINT = 10
/** Dates of a text whose head tells none. */
const FEW = 3

/**
 * The features of a document: the stems of its words, and the places, kinds of event and figures read from its head; with the events told
 * there.
 */
export function profileOf(doc: Doc, vocabulary: Vocabulary, language: CaseLanguage): Profile {
  const counts = new Map<number, number>()
  const add = (feature: number, weight: number): void => {
    counts.set(feature, (counts.get(feature) ?? 0) + weight)
  }
  const { title, body } = leadOf(doc)
  const addPairs = (stems: readonly StemAt[]): void => {
    for (let i = 1; i < stems.length; i++) add(vocabulary.pair(stems[i - 1]!.id, stems[i]!.id), PAIR)
  }
  const titleStems = isAnalysed(doc) ? vocabulary.stems(title) : []
  for (const { id } of titleStems) add(id, TITLE)
  addPairs(titleStems)
  // Words of another language are no stems of this one: such a document joins a story by shared wording or not at all.
  const stems = (isAnalysed(doc) ? vocabulary.stems(doc.text.slice(body, body + MOST_LENGTH)) : []).map(
    ({ id, start }) => ({ id, start: start + body }),
  )
  stems.forEach(({ id }, at) => add(id, at < HEAD_WORDS ? 1 : at < MIDDLE_WORDS ? MIDDLE : REST))
  addPairs(stems.slice(0, HEAD_WORDS))
  for (const entity of new Set(entitiesOf(doc, body + HEAD_LENGTH))) add(vocabulary.feature(entity), ENTITY)
  const sites = vocabulary.sites(`${title}\n${doc.text.slice(body, body + HEAD_LENGTH)}`)
  for (const site of new Set(sites)) add(site, SITE)
  const early = stems.slice(0, HEAD_WORDS)
  const head = new Set([...titleStems, ...early].map(({ id }) => id))
  for (const list of [titleStems, early]) {
    for (let i = 1; i < list.length; i++) head.add(vocabulary.pair(list[i - 1]!.id, list[i]!.id))
  }
  const features = Uint32Array.from(counts.keys()).sort()
  const weights = Float32Array.from(features, (id) => damped(counts.get(id) ?? 0) * vocabulary.weight(id))
  return {
    id: doc.id,
    published: doc.published,
    reacts: isReaction(doc, language),
    eventful: doc.events.length > 0,
    events: toldEvents(doc, vocabulary),
    lead: Uint32Array.from(featuresIn(`${title}\n${doc.text.slice(body, body + LEAD_LENGTH)}`, vocabulary)),
    features,
    weights,
    head: Uint32Array.from(head),
    stems: Uint32Array.from(stems, ({ id }) => id),
    starts: Uint32Array.from(stems, ({ start }) => start),
    days: headDays(doc),
  }
}

/** A word said ten times says a little more than one said once. */
const damped = (weight: number): number => (weight > 1 ? 1 + Math.log(weight) : weight)

/** Marked so that they never meet a word. */
function* entitiesOf(doc: Doc, head: number): Generator<string> {
  for (const place of doc.places) {
    if (place.start < head && place.gazetteerId !== null && place.precision !== 'country') yield `@${place.gazetteerId}`
  }
  for (const event of doc.events) if (event.trigger.start < head) yield `!${event.type}`
  for (const { role, min, start } of doc.quantities) {
    if (start < head && role !== null && role !== 'other' && min !== null) yield `#${role}:${min}`
  }
}

/**
 * The days a document speaks of: its publication and what its head tells of the days before it, or, where no publication is known,
 * what its head tells, or else the rest of it. What lies longer back is background, or a date read the wrong way round.
 */
function headDays({ published, dates }: Doc): Days[] {
  const narrow = (edtf: string | null): Days[] => {
    const days = daysOf(edtf)
    return days && days.to - days.from <= WIDEST ? [days] : []
  }
  const day = narrow(published)
  const said = dates.filter((date) => date.start < HEAD_LENGTH).flatMap(({ edtf }) => narrow(edtf))
  const [printed] = day
  if (printed) return [...day, ...said.filter((other) => gapBetween(other, printed) <= BEFORE_PRINT)]
  return said.length > 0 ? said : dates.flatMap(({ edtf }) => narrow(edtf)).slice(0, FEW)
}

/** The features of words: their stems, and each two side by side. */
export function featuresIn(text: string, vocabulary: Vocabulary): Set<number> {
  const features = new Set<number>()
  const stems = vocabulary.stems(text)
  stems.forEach(({ id }, i) => {
    features.add(id)
    if (i > 0) features.add(vocabulary.pair(stems[i - 1]!.id, id))
  })
  return features
}

/** The features of the words between two places of a text: their stems, and each two side by side. */
export function featuresBetween(
  { stems, starts }: Profile,
  from: number,
  to: number,
  vocabulary: Vocabulary,
): Set<number> {
  const features = new Set<number>()
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle]! < from) low = middle + 1
    else high = middle
  }
  for (let i = low; i < stems.length && starts[i]! < to; i++) {
    features.add(stems[i]!)
    if (i > low) features.add(vocabulary.pair(stems[i - 1]!, stems[i]!))
  }
  return features
}
