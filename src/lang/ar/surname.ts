import type { Reading } from '../../text/reading.js'
import { word } from '../../text/token.js'
import { CLASS, SPEAKER } from './lexicon/classes.js'
import {
  endsInPronoun,
  has,
  hasDeedShape,
  isAccusative,
  isAdjective,
  isDefinite,
  isMark,
  isWord,
  prefixOf,
} from './words.js'

const isUnknown = (r: Reading, i: number): boolean => isWord(r, i) && !r.classes[i] && !isDefinite(r, i)

/** How far back a surname is looked for, in tokens. */
const MEMORY = 400

/** Where each word of a reading stands behind a given name or a title, in text order; made once, for it is asked at every unknown word. */
const readings = new WeakMap<Reading, ReadonlyMap<string, readonly number[]>>()

function bearersOf(r: Reading): ReadonlyMap<string, readonly number[]> {
  const known = readings.get(r)
  if (known) return known
  const made = new Map<string, number[]>()
  for (let k = 1; k < r.tokens.count; k++) {
    if (!has(r, k - 1, CLASS.name | CLASS.honorific)) continue
    const places = made.get(word(r.tokens, k))
    if (places) places.push(k)
    else made.set(word(r.tokens, k), [k])
  }
  readings.set(r, made)
  return made
}

/** Whether a word stood as a surname not far above, at a place a test accepts. */
const stood = (r: Reading, i: number, accepts: (place: number) => boolean): boolean =>
  bearersOf(r)
    .get(word(r.tokens, i))
    ?.some((k) => k < i && k > i - MEMORY && accepts(k)) ?? false

/** Whether an unknown word stood earlier as the end of a name or behind a title: a surname that may speak alone. */
export function isKnownName(r: Reading, i: number): boolean {
  // القدرة is a thing until أشرف القدرة has been named.
  if (!isWord(r, i) || has(r, i, ~CLASS.deed) || (r.classes[i] && !isDefinite(r, i))) return false
  return stood(r, i, () => true)
}

/** بن لادن، آل خليفة، أحمدي نجاد: a surname of two words, which stood together in a name above. */
export const isKnownPair = (r: Reading, i: number): boolean =>
  stood(r, i, (k) => word(r.tokens, k + 1) === word(r.tokens, i + 1))

/** Pronouns and particles without a class of their own, and verbs that go on: نحن، لذا، إلا، ومضى يقول. */
const NEVER = /^[وف]?(?:نحن|انا|انت|انتم|لذا|الا|كيفما|حيثما|اينما|هنا|هنالك|مضي|راح|عاد|اخذ|بدا|صلي)$/u

/**
 * Whether an unknown word that begins a phrase is surely no name: with a preposition and the article (بالضعف، للأميركيين), an adverb
 * (بسرعة، بذكاء), with a possessive (متابعيها), in the accusative (متوجهاً) or as its participles have it (متوجها، مستغلا), a verb (يتضح).
 */
export function isNoName(r: Reading, i: number): boolean {
  if (!isWord(r, i) || r.classes[i]) return false
  const w = word(r.tokens, i)
  return (
    /^(?:بال|لل)./u.test(w) ||
    (w.startsWith('ب') && w.length > 4 && w.endsWith('ه') && !endsInPronoun(r, i)) ||
    (/(?:ها|هم|هما)$/u.test(w) && w.length > 4 && !isDefinite(r, i)) ||
    isAccusative(r, i) ||
    NEVER.test(w) ||
    /^ب...+ء$/u.test(w) ||
    /^(?:مت...|مست...?)ا$/u.test(w) ||
    /^(?:[يت]ت...|[يت]ست....?|ا(?:ن..|.ت.|ست..)ي)$/u.test(w)
  )
}

/** Whether a word stands behind the whole name of a person and is no part of it. */
export function endsName(r: Reading, from: number, i: number, object: boolean): boolean {
  if (!isSurname(r, from, i - 1))
    return object && isGiven(r, from, i - 1) && has(r, i, BODIES) && !/ي(?:ه)?$/u.test(word(r.tokens, i))
  // اتهم سالم نوران بتعريض، ختم نوران بالقول: behind a name بـ belongs to the verb.
  const w = word(r.tokens, i)
  if (w.startsWith('ب') && (prefixOf(r, i).startsWith('ب') || (!r.classes[i] && isProclitic(r, i)))) return true
  if (!object || has(r, i, CLASS.title | CLASS.honorific | CLASS.name | CLASS.person) || prefixOf(r, i).includes('ل'))
    return false
  // دعت سالمة نوران الدول العربية: who is spoken to, what was done.
  if (has(r, i, BODIES | CLASS.occasion | CLASS.document)) return !isAdjective(r, i)
  // ثمن الشيخ المنقور توجيهات الوزارة: a plural longer than names that end so (بركات).
  if (!r.classes[i] && !isDefinite(r, i) && /^.{4,}ات$/u.test(w)) return true
  return isDefinite(r, i) && !isAdjective(r, i) && !w.startsWith('لل') && isAdjective(r, i + 1) && isDefinite(r, i + 1)
}

/** توعد سالم الجيش: a given name that is all of a name, or ends it. */
const isGiven = (r: Reading, from: number, i: number): boolean =>
  has(r, i, CLASS.name) &&
  !has(r, i, CLASS.title | CLASS.honorific) &&
  (i === from || has(r, i - 1, CLASS.name | CLASS.honorific))

const BODIES = CLASS.body | CLASS.organisation | CLASS.group | CLASS.capital | CLASS.media | CLASS.witness

/** بتعريض، بالقول، بسرعة: an unknown word that hardly is a name that begins with these letters. */
const isProclitic = (r: Reading, i: number): boolean => {
  const w = word(r.tokens, i)
  return w.startsWith('بال') || hasDeedShape(w.slice(1)) || (w.endsWith('ه') && !endsInPronoun(r, i))
}

/** Whether a token ends a personal name: an unknown word behind a given name, a title with its article, or known from above. */
function isSurname(r: Reading, from: number, i: number): boolean {
  if (!isWord(r, i) || r.classes[i]) return false
  if (i === from) return isKnownName(r, i)
  if (has(r, i - 1, CLASS.name) || (has(r, i - 1, CLASS.honorific) && isDefinite(r, i))) return true
  // المتحدث باسم، المسؤول لشؤون: what begins with a preposition is no name behind a title.
  if (!isUnknown(r, i) || /^[بلك]/u.test(word(r.tokens, i))) return false
  return isUnknown(r, i - 1) || (has(r, i - 1, CLASS.title | CLASS.honorific) && isDefinite(r, i - 1))
}

/** طاهر نوران، المستشار …: two or three words that may be a name, with an office behind them. */
export const isNamed = (
  r: Reading,
  { first, last }: { readonly first: number; readonly last: number },
  office: number,
): boolean =>
  last > first &&
  last - first <= 2 &&
  has(r, office, CLASS.title | CLASS.honorific) &&
  isWord(r, first) &&
  !isDefinite(r, first) &&
  (r.classes[first] === 0 || has(r, first, CLASS.name)) &&
  !isNoName(r, first)

/** أشرف القدرة، | صلاح الدين | إسماعيل ولد الشيخ أحمد: what a given name goes on with, whatever it means by itself. */
export function endsGiven(r: Reading, i: number): boolean {
  const before = word(r.tokens, i - 1)
  if (word(r.tokens, i) === 'الدين') return isWord(r, i - 1) && !isDefinite(r, i - 1)
  if (before === 'ولد') return has(r, i - 2, CLASS.name)
  if (isSurnameOf(r, i)) return true
  return has(r, i - 1, CLASS.name) && isDefinite(r, i) && !has(r, i, SPEAKER) && isMark(r, i + 1, '،,')
}

/** نفى طاهر [النورسي]، المستشار …: two unknown words with an office behind them. */
function isSurnameOf(r: Reading, i: number): boolean {
  if (r.classes[i] || r.classes[i - 1] || !isDefinite(r, i) || isDefinite(r, i - 1) || !isWord(r, i - 1)) return false
  const office = isMark(r, i + 1, '،,') ? i + 2 : i + 1
  return has(r, office, CLASS.title | CLASS.honorific) && isDefinite(r, office)
}
