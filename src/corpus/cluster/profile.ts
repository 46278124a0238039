import { type Doc, isAnalysed } from '../../model/doc.js'
import type { CaseLanguage } from '../../text/case-language.js'
import { type Days, daysOf, gapBetween } from './days.js'
import { leadOf } from './lead.js'
import { isReaction } from './reaction.js'
import { textStems } from './text-stems.js'
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
  /** Features by their numbers, ascending. */
  readonly features: Uint32Array
  /** Which of the features, by their places in that list, are of the title and the first words: a bit each. */
  readonly head: Uint8Array
  /** The days the document speaks of at its head, and its publication; empty where it tells none. */
  readonly days: readonly Days[]
}

/** A profile for comparing it with others; that done, nobody asks what features weigh, and of a large case that is much. */
export interface WeighedProfile extends Profile {
  /** How much each of the features weighs in the document. */
  readonly weights: Float32Array
}

/** A profile that was compared with all others. */
export function compared(profile: WeighedProfile): Profile {
  const { weights: _, ...rest } = profile
  return rest
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
export function profileOf(doc: Doc, vocabulary: Vocabulary, language: CaseLanguage): WeighedProfile {
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
  const stems = textStems(doc, vocabulary)
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
    events: toldEvents(doc, stems, vocabulary),
    lead: Uint32Array.from(featuresIn(`${title}\n${doc.text.slice(body, body + LEAD_LENGTH)}`, vocabulary)),
    features,
    weights,
    head: bitsOf(features, head),
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

/** A bit for each number of a list that is among some. */
function bitsOf(list: Uint32Array, some: ReadonlySet<number>): Uint8Array {
  const bits = new Uint8Array((list.length + 7) >> 3)
  for (let i = 0; i < list.length; i++) if (some.has(list[i]!)) bits[i >> 3]! |= 1 << (i & 7)
  return bits
}

/** Whether the feature at a place of the list is of the title or the first words. */
export const isOfHead = ({ head }: Pick<Profile, 'head'>, place: number): boolean =>
  ((head[place >> 3]! >> (place & 7)) & 1) === 1
