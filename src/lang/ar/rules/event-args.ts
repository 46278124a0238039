import type { EventView } from '../../../text/event-language.js'
import { PUNCTUATION, word } from '../../../text/token.js'
import { CLASS } from '../lexicon/classes.js'
import type { Phrase } from '../phrase.js'
import { cueStartsAt } from '../phrase.js'
import { has, isAdjective, isDefinite, isJoined, isMark, prefixOf, stemOf } from '../words.js'
import { isHead, isWith, joinsPart, readPart } from './event-phrase.js'
import { CLAUSE_WORDS, endsClause, groupAt, isVerb } from './event-words.js'

/** What stands behind a trigger, in order: bare noun phrases, and those that a preposition gives a part. */
export interface Arguments {
  readonly slots: Phrase[]
  /** Its own preposition with a pronoun: سيطر عليها. */
  byPronoun: boolean
  /** Led to by the trigger's own preposition: غارة على X. */
  by: Phrase | null
  /** Behind لـ: قصف الطيران لمواقع. */
  lam: Phrase | null
  /** Behind من قبل، على يد، بنيران. */
  agent: Phrase | null
  /** Both sides: بين X وY، مع X. */
  readonly sides: Phrase[]
  /** Behind a verb of the noun's own: غارة شنها X، هجوم استهدف Y. */
  carrier: Phrase | null
  target: Phrase | null
  last: number
}

export interface ArgumentSpec {
  /** Last token of the clause. */
  readonly limit: number
  /** The trigger's last token. */
  readonly trigger: number
  readonly by: string | null
  /** A noun takes relative verbs of its own, a verb does not. */
  readonly nominal: boolean
  readonly mutual: boolean
}

/** How far behind a trigger its parts are sought, in tokens. */
const REACH = 36

const AGENT = /^(?:برصاص|بنيران|بايدي|بواسطه|باشراف|بقصف|بيد|بغارات|بغاره)$/u
const CARRIES =
  /^(?:شنها|شنه|شنتها|شنته|نفذها|نفذه|نفذتها|نفذته|ارتكبها|ارتكبه|ارتكبتها|ارتكبته|تشنها|تشنه|يشنها|يشنه|نفذوها|نفذوه|شنوها|شنوه|قادها|قاده|تقودها|تنفذها|تنفذه|ينفذها|ينفذه|اطلقها|اطلقتها|خاضها|خاضتها|فرضها|فرضته|فرضه|فرضتها|تفرضه|تفرضها)$/u
/** A preposition with its pronoun leads to no noun behind it: قتل فيها الأطفال. */
const PRONOUNED = /^[وف]?(?:في|عن|ب|ل|علي|من|الي|مع|خلال|لدي|بين)(?:ه|ها|هم|هما|نا)$/u
const BY_PRONOUN = /^(?:علي|عن)(?:ه|ها|هم|هما)$/u
const AIMS =
  /^(?:استهدف|استهدفت|استهدفا|استهدفتا|يستهدف|تستهدف|طال|طالت|طاول|طاولت|ضرب|ضربت|هز|هزت|مستهدفا|مستهدفه|اصاب|اصابت)$/u

/** Reads the noun phrases and prepositions behind token `trigger`. */
export function readArguments(v: EventView, trigger: number, rest: Omit<ArgumentSpec, 'trigger'>): Arguments {
  const spec: ArgumentSpec = { ...rest, trigger }
  const found: Arguments = {
    slots: [],
    byPronoun: false,
    by: null,
    lam: null,
    agent: null,
    sides: [],
    carrier: null,
    target: null,
    last: trigger,
  }
  const limit = Math.min(spec.limit, trigger + REACH)
  for (let i = trigger + 1; i <= limit;) {
    const next = advance(v, i, limit, spec, found)
    if (next < 0) break
    // A preposition with nothing behind it is passed over.
    i = Math.max(next, i + 1)
    found.last = i - 1
  }
  return found
}

/** Reads one piece; returns the token after it, or -1 where the parts end. */
function advance(v: EventView, i: number, limit: number, spec: ArgumentSpec, found: Arguments): number {
  const { trigger } = spec
  const { r } = v
  const w = word(r.tokens, i)
  if (spec.nominal) {
    const own = ownVerb(v, i, limit, found)
    if (own !== 0) return own
  }
  if (r.tokens.kind[i] === PUNCTUATION && '»”"'.includes(w) && i === trigger + 1) return i + 1
  const aside = timeAside(v, i, limit)
  if (aside > 0) return aside
  if (endsClause(v, i)) return -1
  if (/^(?:بشكل|بصوره|بطريقه)$/u.test(w)) return i + 2
  if (spec.by !== null && BY_PRONOUN.test(w)) {
    found.byPronoun = true
    return i + 1
  }
  const agent = agentAt(v, i)
  if (agent > 0) return take(v, agent, limit, (x) => (found.agent ??= x))
  if (spec.mutual && /^(?:بين|مع|و?بين)$/u.test(w)) return readSides(v, i + 1, limit, found)
  if (spec.by !== null && leadsBy(v, i, spec.by) && found.by === null)
    return take(v, i + 1, limit, (x) => (found.by = x))
  if (w === 'بحق' && found.by === null) return take(v, i + 1, limit, (x) => (found.by = x))
  if (w === 'ضد' && found.by === null) return take(v, i + 1, limit, (x) => (found.by = x))
  if (r.tokens.kind[i] !== PUNCTUATION && has(r, i, CLAUSE_WORDS) && !has(r, i, CLASS.preposition)) return -1
  if (has(r, i, CLASS.time | CLASS.adverb)) return i + 1
  if (PRONOUNED.test(w)) return i + 1
  if (has(r, i, CLASS.preposition)) return skipped(v, i + 1, limit)
  if (!isHead(v, i) && (isVerb(v, i) || (cueStartsAt(r, i) && !isAdjective(r, i)))) return -1
  if (spec.by === 'ب' && w.startsWith('ب')) return take(v, i, limit, (x) => (found.by ??= x))
  if (isInstrument(v, i)) return skipped(v, i, limit)
  if (isPurpose(v, i)) return skipped(v, i + 1, limit)
  if (isLam(v, i)) return take(v, i, limit, (x) => (found.lam ??= x))
  return bare(v, i, limit, found)
}

function bare(v: EventView, i: number, limit: number, found: Arguments): number {
  if (found.slots.length === 2 || isJoinedWord(v, i)) return -1
  if (/^(?:من ?)?خلال(?:ه|ها|هم|هما)$/u.test(word(v.r.tokens, i))) return i + 1
  const part = readPart(v, i, limit)
  if (!part)
    return /^(?:و|كل|هذا|هذه|ذلك|تلك|مره|نحو|كذلك)/u.test(word(v.r.tokens, i)) &&
      !groupAt(v, i) &&
      word(v.r.tokens, i).length < 6
      ? i + 1
      : -1
  if (groupAt(v, part.first) && found.slots.length > 0) return -1
  found.slots.push(part)
  return part.last + 1
}

function take(v: EventView, from: number, limit: number, keep: (part: Phrase) => void): number {
  const part = readPart(v, from, limit)
  if (!part) return from
  keep(part)
  return part.last + 1
}

/** The token after a phrase that plays no part: in the north, with rockets. */
function skipped(v: EventView, from: number, limit: number): number {
  if (groupAt(v, from) && !isDefinite(v.r, from)) return -1
  const part = readPart(v, from, limit)
  return part ? part.last + 1 : from
}

/** The token where the doer of a passive begins, or -1. */
function agentAt(v: EventView, i: number): number {
  const w = word(v.r.tokens, i)
  const next = word(v.r.tokens, i + 1)
  if (w === 'من' && (next === 'قبل' || next === 'جانب') && !has(v.r, i + 2, CLASS.time)) return i + 2
  if (w === 'علي' && /^(?:يد|ايدي|ايد)$/u.test(next)) return i + 2
  return AGENT.test(w) ? i + 1 : -1
}

function leadsBy(v: EventView, i: number, by: string): boolean {
  return stemOf(v.r, i) === by || word(v.r.tokens, i) === by
}

/** بصواريخ، بالمدفعية: how it was done. */
const isInstrument = (v: EventView, i: number): boolean =>
  prefixOf(v.r, i).includes('ب') ||
  /^و?بال/u.test(word(v.r.tokens, i)) ||
  (!v.r.classes[i] && /^ب.{3,}/u.test(word(v.r.tokens, i)) && !isHead(v, i)) ||
  isWith(v, i)

/** لمواقع، للجيش: a known noun behind لـ is whom it befell; an unknown one may be where it went. */
const isLam = (v: EventView, i: number): boolean => {
  const w = word(v.r.tokens, i)
  return (
    /^و?لل.{2,}/u.test(w) ||
    /^ل.{3,}(?:هم|ها|هما)$/u.test(w) ||
    (/^و?ل/u.test(w) && isHead(v, i) && !/^و?(?:لواء|لاجي|لجن)/u.test(w))
  )
}

/** لتلبية: an unknown word behind لـ says what for. */
const isPurpose = (v: EventView, i: number): boolean =>
  /^ل(?!ل)(?!ا).{4,}$/u.test(word(v.r.tokens, i)) &&
  !v.r.classes[i] &&
  !isHead(v, i) &&
  !/(?:هم|ها|هما)$/u.test(word(v.r.tokens, i))

/** A word joined by و begins something beside the parts read. */
const isJoinedWord = (v: EventView, i: number): boolean => {
  const w = word(v.r.tokens, i)
  return (
    prefixOf(v.r, i).startsWith('و') ||
    w.startsWith('وال') ||
    joinsPart(v, i) ||
    (/^و.{3,}/u.test(w) && !v.r.classes[i] && !v.nouns[i])
  )
}

/** "التي شنتها X على Y"، "استهدفت Y": a verb that belongs to the noun; 0 where none stands. */
function ownVerb(v: EventView, i: number, limit: number, found: Arguments): number {
  const at = has(v.r, i, CLASS.relative) ? i + 1 : i
  const w = word(v.r.tokens, at)
  if (CARRIES.test(w)) return take(v, pastTime(v, at + 1), limit, (x) => (found.carrier ??= x))
  if (AIMS.test(w)) return take(v, pastTime(v, at + 1), limit, (x) => (found.target ??= x))
  return 0
}

/** نفذه أول أمس X: words of time may stand before the doer. */
export function pastTime(v: EventView, from: number): number {
  let i = from
  while (has(v.r, i, CLASS.time | CLASS.adverb)) i++
  return i
}

/** Both sides of a mutual event: "بين X وY"، "بين X وبين Y"، "مع X". */
function readSides(v: EventView, from: number, limit: number, found: Arguments): number {
  const first = readPart(v, from, limit, false)
  if (!first) return from
  found.sides.push(first)
  const i = first.last + 1
  if (word(v.r.tokens, from - 1) === 'مع' || i > limit) return i
  const w = word(v.r.tokens, i)
  const other =
    w === 'وبين' ? i + 1 : w.startsWith('و') && (!v.r.classes[i] || isJoined(v.r, i)) && !isVerb(v, i) ? i : -1
  return other < 0 ? i : take(v, other, limit, (x) => found.sides.push(x))
}

/** The token behind "، الجمعة،": words of time between commas part nothing; -1 where none stand. */
export function timeAside(v: EventView, i: number, limit: number): number {
  if (!isMark(v.r, i, '،,')) return -1
  let at = i + 1
  while (at <= limit && at < i + 5 && (has(v.r, at, CLASS.time) || word(v.r.tokens, at) === 'في')) at++
  return at > i + 1 && isMark(v.r, at, '،,') ? at + 1 : -1
}
