import type { EventView } from '../../../text/event-language.js'
import { BREAK, NUMBER, PUNCTUATION, WORD, word } from '../../../text/token.js'
import { CLASS, SPEAKER } from '../lexicon/classes.js'
import { EVENT_CLASS } from '../lexicon/event-nouns.js'
import type { Phrase } from '../phrase.js'
import { goesOn, has, isAdjective, isDefinite, isJoined, isWord, prefixOf, stemOf } from '../words.js'
import { CLAUSE_WORDS, groupAt, is, isTanwin, isVerb, keepsNun, rawWord } from './event-words.js'

/** Longest noun phrase read as a part of an event, in tokens. */
const LONGEST = 16

/** Words that open a count before its noun: ما لا يقل عن، أكثر من، نحو، عدد من. */
const COUNTING =
  /^(?:ما|لا|يقل|تقل|يزيد|يربو|عن|علي|اكثر|ازيد|اقل|نحو|حوالي|قرابه|زهاء|من|عدد|عددا|مزيد|مزيدا|المزيد|اغلب|غالبيه|كامل|كافه|بقيه|باقي|العديد|عشرات|العشرات|ميات|الميات|الاف|الالاف|بعض|جميع|معظم|كل|مجموعه|احد|احدي|كبار|ابرز|اثنين|اثنان|ثلاثه|اربعه|خمسه|سته|سبعه|ثمانيه|تسعه|عشره|\d+)$/u

/** Words of direction, manner and pointing begin no part of an event. */
const NO_PART =
  /^[وب]?(?:شمال|جنوب|شرق|غرب|شمالي|جنوبي|شرقي|غربي|وسط|محيط|قرب|داخل|خارج|ضواحي|مشارف|بشكل|بصوره|فجر|عصر|لدي|هناك|هنا|ايضا|كذلك|مره|عقب|ذلك|اي|خلاله|خلالها|منه|منها|منهم|بينهم|بينها|جديد|جديده|اخري|اخر|اول|اكثر|سوي|غير|نفسه|نفسها|بعضها|بعضهم|معظمها|معظمهم|حيث|كما|مما|ما)$/u

/** Reads the noun phrase that begins at a token, as the doer or victim of an event; null where none does. */
export function readPart(v: EventView, from: number, limit: number, joined = true): Phrase | null {
  let i = opening(v, from, limit)
  if (i > limit || !mayBegin(v, i, i > from)) return null
  let last = from - 1
  for (const stop = Math.min(limit, from + LONGEST); i <= stop;) {
    const next = step(v, from, i, limit)
    if (next < 0 || (!joined && i > from && isConjoined(v, i))) break
    last = next
    i = next + 1
  }
  return last < from ? null : { first: from, last }
}

/** The token after the counting words at the head of a phrase. */
function opening(v: EventView, from: number, limit: number): number {
  const { r } = v
  if (!/^(?:ما|لا|اكثر|ازيد|اقل|نحو|حوالي|قرابه|زهاء)$/u.test(word(r.tokens, from))) return from
  let i = from
  while (i < limit && i < from + 5 && COUNTING.test(word(r.tokens, i)) && r.tokens.kind[i] === WORD) i++
  return r.tokens.kind[i] === NUMBER || COUNTING.test(word(r.tokens, i)) || is(v, i, EVENT_CLASS.people) ? i : from
}

function mayBegin(v: EventView, i: number, counted: boolean): boolean {
  const { r } = v
  if (r.tokens.kind[i] === NUMBER || opensName(v, i)) return true
  if (!isWord(r, i)) return false
  if (counted) return true
  if (has(r, i, CLAUSE_WORDS | CLASS.time | CLASS.preposition | CLASS.adverb) && !isHead(v, i)) return false
  if (is(v, i, EVENT_CLASS.negation | EVENT_CLASS.cause | EVENT_CLASS.condition) && !isHead(v, i)) return false
  if (isVerb(v, i) && !isHead(v, i)) return false
  return !NO_PART.test(word(r.tokens, i))
}

const PARTS =
  EVENT_CLASS.people |
  EVENT_CLASS.force |
  EVENT_CLASS.ground |
  EVENT_CLASS.aircraft |
  EVENT_CLASS.ship |
  EVENT_CLASS.drone |
  EVENT_CLASS.missile |
  EVENT_CLASS.gun |
  EVENT_CLASS.weapon

/** Whether a known noun of people, forces or things stands at a token. */
export const isHead = (v: EventView, i: number): boolean => is(v, i, PARTS) || has(v.r, i, SPEAKER & ~CLASS.document)

/** A short quotation or bracket that holds a name. */
function opensName(v: EventView, i: number): boolean {
  const quote = v.r.quotes.all[v.r.quotes.at[i + 1] ?? -1]
  return quote !== undefined && quote.open === i && quote.balanced && quote.words <= 6
}

/** The last token of the piece at `i` that goes on the phrase, or -1. */
function step(v: EventView, from: number, i: number, limit: number): number {
  const { r } = v
  const kind = r.tokens.kind[i]
  if (kind === BREAK) return -1
  if (kind === PUNCTUATION) return quotedName(v, i, limit)
  if (kind === NUMBER) return i === from || mayCount(v, i) ? i : -1
  if (i === from || goesOn(r, i)) return i
  if (kind === WORD && r.tokens.kind[i - 1] === PUNCTUATION && r.tokens.kind[i - 2] === NUMBER && isTanwin(v, i))
    return i
  if (r.tokens.kind[i - 1] === NUMBER)
    return isVerb(v, i) && !isHead(v, i)
      ? -1
      : has(r, i, CLASS.time | CLASS.preposition) && word(r.tokens, i) !== 'من'
        ? -1
        : i
  if (has(r, i, CLAUSE_WORDS | CLASS.adverb) || (has(r, i, CLASS.time) && !has(r, i, CLASS.name))) return -1
  if (has(r, i, CLASS.preposition) || COUNTING.test(word(r.tokens, i - 1))) return linked(v, from, i)
  if (isVerb(v, i) && !isHead(v, i)) return -1
  if (groupAt(v, i) && !isDefinite(r, i) && !isHead(v, i)) return -1
  if (isJoined(r, i) || joinsHead(v, i)) return coordinate(v, from, i)
  return noun(v, from, i)
}

function quotedName(v: EventView, i: number, limit: number): number {
  const quote = v.r.quotes.all[v.r.quotes.at[i + 1] ?? -1]
  return opensName(v, i) && quote && quote.close <= limit ? quote.close : -1
}

/** A number goes on a phrase only behind a counting word: نحو 20. */
const mayCount = (v: EventView, i: number): boolean => COUNTING.test(word(v.r.tokens, i - 1))

const MEMBERS =
  /^(?:ال)?(?:عنصر|عناصر|عنصرا|قايد|قاده|قيادي|قياديين|قياديون|قيادات|عضو|اعضاء|ضابط|ضباط|مقاتل|مقاتلين|ميداني|ميدانيين|جندي|جنود|مسوول|مسوول|مسوولين|موظف|موظفين)/u

/** What a preposition inside a phrase joins to it: عدد من القادة، القادة في تنظيم X، 20 من الجنود. */
function linked(v: EventView, from: number, i: number): number {
  const { r } = v
  const w = stemOf(r, i)
  const next = i + 1
  if (!has(r, i, CLASS.preposition)) return isVerb(v, i) && !isHead(v, i) ? -1 : i
  if (w === 'من') {
    if (/^(?:قبل|خلال|اجل|دون|بين|جهه|جانب)/u.test(word(r.tokens, next))) return -1
    const counted = r.tokens.kind[i - 1] === NUMBER || COUNTING.test(word(r.tokens, i - 1))
    if (has(r, next, CLASS.time)) return -1
    if (counted) return has(r, next, CLASS.capital) || has(r, next, CLAUSE_WORDS | CLASS.preposition) ? -1 : next
    if (has(r, next, CLASS.capital) || is(v, next, EVENT_CLASS.ground)) return -1
    return is(v, i - 1, EVENT_CLASS.people) && isHead(v, next) ? next : -1
  }
  if (w === 'في') {
    const member = [from, from + 1, i - 1, i - 2].some((k) => k >= from && MEMBERS.test(stemOf(r, k)))
    return member && has(r, next, CLASS.group | CLASS.body | CLASS.organisation | CLASS.proper) ? next : -1
  }
  return -1
}

/** وقائده، وعناصر: a known noun of people or things behind و. */
const joinsHead = (v: EventView, i: number): boolean =>
  joinsPart(v, i) || (isWord(v.r, i) && prefixOf(v.r, i).startsWith('و'))

/** ومركبات: a known noun of things behind و, and none that begins with that letter itself. */
export const joinsPart = (v: EventView, i: number): boolean =>
  /^و.{3,}/u.test(word(v.r.tokens, i)) &&
  is(v, i, PARTS) &&
  !/^و(?:زير|زراء|حد|كر|كيل|قود|الد|لي)/u.test(word(v.r.tokens, i))

const isConjoined = (v: EventView, i: number): boolean => isJoined(v.r, i) || joinsHead(v, i)

/** Coordination: the second part is a noun of its own, no verb. */
function coordinate(v: EventView, from: number, i: number): number {
  if (isVerb(v, i) || groupAt(v, i)) return -1
  if (isHead(v, i) || (isDefinite(v.r, i) && isDefinite(v.r, i - 1)) || isAdjective(v.r, i)) return i
  return isTanwin(v, i) && (isTanwin(v, i - 1) || keepsNun(v, from)) ? i : -1
}

/** Whether the word before is still open to a second part of a construct, or an adjective. */
function noun(v: EventView, from: number, i: number): number {
  const { r } = v
  const w = word(r.tokens, i)
  const prefix = prefixOf(r, i)
  if (isWith(v, i)) return -1
  if (/[بك]/u.test(prefix) || /^و?(?:بال|كال|فال)/u.test(w)) return -1
  if (prefix.includes('ل') || /^و?لل/u.test(w)) return belongs(v, i) ? i : -1
  if (!r.classes[i] && !v.nouns[i] && /^ب.{3,}/u.test(w)) return -1
  if (
    has(r, i, CLASS.name) &&
    (has(r, i - 1, CLASS.name | CLASS.title | CLASS.honorific | CLASS.person) || titled(v, from, i))
  )
    return i
  const definite = isDefinite(r, i)
  const before = i - 1
  if (r.tokens.kind[before] === PUNCTUATION) return definite && looksAdjective(v, i) ? i : -1
  // 22 قائدا ميدانيا: adjectives take the case of their noun.
  if (isTanwin(v, i) && isTanwin(v, before)) return i
  // أغلب أحياء التواهي: a definite word behind an indefinite noun is what it belongs to, whatever its shape.
  if (
    definite &&
    !isDefinite(r, before) &&
    !isTanwin(v, before) &&
    !isAdjective(r, before) &&
    !has(r, before, CLASS.capital | CLASS.proper)
  )
    return keepsNun(v, before) && is(v, before, EVENT_CLASS.people | EVENT_CLASS.force) ? -1 : i
  if (definite && is(v, before, EVENT_CLASS.people) && /(?:يين|يون)$/u.test(w)) return i
  if (looksAdjective(v, i))
    return definite === isDefinite(r, before) ||
      (definite && anyDefinite(v, from, before)) ||
      has(r, before, CLASS.capital | CLASS.proper)
      ? i
      : -1
  if (isDefinite(r, before) || isTanwin(v, before)) return isSurname(v, from, i) ? i : -1
  if (keepsNun(v, before) && is(v, before, EVENT_CLASS.people | EVENT_CLASS.force))
    return keepsNun(v, i) && !isDefinite(r, i) ? i : -1
  if (has(r, before, CLASS.capital | CLASS.proper)) return -1
  // محلية الصنع: an indefinite adjective and the definite noun it is narrowed by; منشآت أمنية حساسة: two adjectives.
  if (isAdjective(r, before) && !isHead(v, before) && before > from)
    return (definite && !isDefinite(r, before) && !isHead(v, i)) ||
      (/[هي]$/u.test(w) && rawWord(v, i).endsWith('ة') && !isHead(v, i))
      ? i
      : -1
  return i
}

/** بطائرة، بصواريخ: a known noun behind بـ, and none that begins with that letter itself. */
export const isWith = (v: EventView, i: number): boolean => {
  const w = word(v.r.tokens, i)
  return (
    /^و?ب/u.test(w) &&
    is(v, i, PARTS) &&
    !/^و?(?:بلد|بحر|بحار|بيت|بيوت|بير|برج|بواخر|بارج|باخر|بوارج|بعض|بالون)/u.test(w)
  )
}

/** مواقع للجيش: an indefinite noun and whose it is. */
const belongs = (v: EventView, i: number): boolean =>
  !isDefinite(v.r, i - 1) &&
  is(v, i - 1, EVENT_CLASS.ground | EVENT_CLASS.people | EVENT_CLASS.weapon | EVENT_CLASS.ship) &&
  isHead(v, i)

const anyDefinite = (v: EventView, from: number, to: number): boolean => {
  for (let k = from; k <= to; k++)
    if (isDefinite(v.r, k) || has(v.r, k, CLASS.capital | CLASS.proper | CLASS.name)) return true
  return false
}

const titled = (v: EventView, from: number, to: number): boolean => {
  for (let k = from; k < to; k++) if (has(v.r, k, CLASS.title | CLASS.honorific)) return true
  return false
}

/** Given names and titles take unknown words behind them as the rest of a name. */
function isSurname(v: EventView, from: number, i: number): boolean {
  const { r } = v
  if (r.classes[i] || v.nouns[i]) return false
  if (has(r, i - 1, CLASS.name | CLASS.honorific)) return true
  return (
    isDefinite(r, i - 1) &&
    i - from <= 3 &&
    has(r, from, CLASS.title | CLASS.honorific) &&
    !isDefinite(r, i) &&
    !isTanwin(v, i)
  )
}

/** Adjectives by the lexicon, by the nisba's ending, or by the shape of a participle or of فعيل beside a noun. */
function looksAdjective(v: EventView, i: number): boolean {
  const { r } = v
  if (is(v, i, EVENT_CLASS.people | EVENT_CLASS.force | EVENT_CLASS.ground) && !/يه$|^ال.*ي$/u.test(word(r.tokens, i)))
    return false
  if (isAdjective(r, i)) return true
  if (has(r, i, SPEAKER)) return false
  const w = word(r.tokens, i).replace(/^ال/u, '')
  return /^م.{3,}(?:ه|ين|ون|ات)?$/u.test(w) && isDefinite(r, i)
    ? !isHead(v, i)
    : /^..ي.ه?$|^.ا..ه?$/u.test(w) && isDefinite(r, i)
}
