import { NUMBER, PUNCTUATION, WORD, word } from '../../text/token.js'
import type { Reading } from '../../text/reading.js'
import { CLASS, SPEAKER } from './lexicon/classes.js'

/** Small questions the Arabic rules ask of one token. All offsets are folded; a token index outside answers no. */

export const has = (r: Reading, i: number, classes: number): boolean => ((r.classes[i] ?? 0) & classes) !== 0

export const isWord = (r: Reading, i: number): boolean => r.tokens.kind[i] === WORD
export const isNumber = (r: Reading, i: number): boolean => r.tokens.kind[i] === NUMBER

/** The folded text of a token without known proclitics. */
export const stemOf = (r: Reading, i: number): string => r.folded.text.slice(r.stem[i] ?? 0, r.tokens.end[i] ?? 0)

/** The proclitics before a known word: '', 'و', 'ب', 'لل' … */
export const prefixOf = (r: Reading, i: number): string => r.folded.text.slice(r.tokens.start[i] ?? 0, r.stem[i] ?? 0)

export const isMark = (r: Reading, i: number, marks: string): boolean => {
  const { kind, start, end } = r.tokens
  if (kind[i] !== PUNCTUATION) return false
  const at = start[i] ?? 0
  return (end[i] ?? 0) - at === 1 && marks.includes(r.folded.text.charAt(at))
}

const ARTICLES: ReadonlySet<string> = new Set(['ال', 'لل'])

/** Whether a word carries the article, after any proclitics: المصدر، والمصدر، بالمصدر، للمصدر. */
export function isDefinite(r: Reading, i: number): boolean {
  if (!isWord(r, i)) return false
  const text = r.folded.text
  const start = r.tokens.start[i] ?? 0
  const end = r.tokens.end[i] ?? 0
  // والدة، بالغ: a known word that begins so by itself.
  if (r.classes[i] && r.stem[i] === start && !ARTICLES.has(text.slice(start, start + 2))) return false
  for (let at = start; at < start + 3 && end - at > 3; at++) {
    const two = text.slice(at, at + 2)
    if (two === 'ال' || (two === 'لل' && at - start < 2)) return true
    if (!'وفبكل'.includes(text.charAt(at))) return false
  }
  return false
}

/** هذه المصادر، ذلك التقرير: a demonstrative before its noun. */
export const isPointing = (r: Reading, i: number): boolean =>
  /^[وف]?(?:هذا|هذه|هذان|هذين|هاتان|هاتين|ذلك|تلك|هولاء|اولئك)$/u.test(word(r.tokens, i)) && isDefinite(r, i + 1)

/** كبار المسؤولين، جميع المصادر: how many of them. */
const MANY = /^[وف]?(?:كبار|جميع|معظم|اغلب|غالبيه)$/u

/** The noun behind a demonstrative or a word that says how many, else the token itself. */
export const pastPointer = (r: Reading, i: number): number =>
  isPointing(r, i) || (MANY.test(word(r.tokens, i)) && isDefinite(r, i + 1)) ? i + 1 : i

/** Whether a word looks like a nisba or participle adjective: روسي، العسكريه، اميركيين. Only its ending is asked. */
export function isNisba(r: Reading, i: number): boolean {
  const w = word(r.tokens, i)
  return w.length >= 4 && /(?:ي|يه|يين|يون|يان|يتين|يتان)$/u.test(w)
}

/** The raw word of a token, with its marks. */
const rawOf = (r: Reading, i: number): string =>
  r.folded.raw.slice(r.folded.starts[r.tokens.start[i] ?? 0] ?? 0, r.folded.ends[(r.tokens.end[i] ?? 1) - 1] ?? 0)

/** خبراً، محامياً: the accusative of an indefinite noun, which is the subject of no verb. */
export const isAccusative = (r: Reading, i: number): boolean =>
  isWord(r, i) && /(?:\u064Bا|ا\u064B|ة\u064B)$/u.test(rawOf(r, i))

/** A final ha of its own, not a folded ta marbuta. */
export const endsInPronoun = (r: Reading, i: number): boolean =>
  /(?:ه|ها|هم)$/u.test(word(r.tokens, i)) && !rawOf(r, i).endsWith('ة')

const PEOPLE = CLASS.title | CLASS.person | CLASS.witness

/** معارضون، مسؤولون: the nominative of an indefinite sound plural, which loses its n before what it governs. */
export const keepsN = (r: Reading, i: number): boolean =>
  has(r, i, PEOPLE) && !isDefinite(r, i) && /^.{3,}ون$/u.test(word(r.tokens, i))

const NOUNS = CLASS.body | CLASS.organisation | CLASS.media | CLASS.group

/** هيئة and its like end as a nisba does and are none. */
export const isAdjective = (r: Reading, i: number): boolean =>
  has(r, i, CLASS.adjective) || (isNisba(r, i) && (!has(r, i, NOUNS) || isOfPress(r, i)))

/** المستشار الإعلامي، المتحدث الصحفي: of the press, as an adjective. */
const isOfPress = (r: Reading, i: number): boolean =>
  /^ال(?:اعلامي|صحفي|صحافي)ه?$/u.test(word(r.tokens, i)) && has(r, i - 1, CLASS.title) && isDefinite(r, i - 1)

/** Shapes of derived masdars (forms II to X) and of فعول: an unknown word of such a shape is rather a noun of doing than a name. */
const DEED_SHAPE = /^(?:است.{2,4}ا.ه?|ا..ا.|ا.ا.ه|ان..ا.|ت..ي.|ت..ا.|م.ا..ه|ت.ا..|[^يتنا].و.)(?:ه|ها|هم|هما)?$/u

/** Shapes that hardly any name has: انفجار، اقتحام، تدمير. */
const ACT_SHAPE = /^(?:است.{2,3}ا.|ان..ا.|ا.[تدط].ا.|ت..ي.)$/u
/** The fourth form has its hamza below, which parts it from a plural: إحراق، أطراف. */
const FOURTH = /^إ..ا.$/u

export const hasActShape = (r: Reading, i: number): boolean =>
  ACT_SHAPE.test(word(r.tokens, i)) || FOURTH.test(rawOf(r, i).replace(/\p{M}/gu, ''))

export const hasDeedShape = (w: string): boolean => DEED_SHAPE.test(w)

/** Whether a word not known to the lexicon begins with one of the given proclitic letters. */
export const begins = (r: Reading, i: number, letter: string): boolean =>
  r.folded.text.charAt(r.tokens.start[i] ?? 0) === letter

/** Whether a known word is joined to the one before by a conjunction: والجيش, but not وزير. */
export function isJoined(r: Reading, i: number): boolean {
  const prefix = prefixOf(r, i)
  if (prefix.startsWith('و')) return true
  return prefix === '' && !r.classes[i] && /^و(?:ال|لل|بال)/u.test(word(r.tokens, i))
}

/** Whether a word goes on the name of somebody who speaks: أبيب of تل أبيب, السريع of الدعم السريع. */
export const goesOn = (r: Reading, i: number): boolean => r.compound[i] === 1 && has(r, i, SPEAKER)

/** سامر الخيزران [نفيا قاطعا]، رافع الدلهم [الأنباء]: an unknown pair is a name where what is denied stands behind it. */
export function isUnknownName(r: Reading, from: number, i: number): boolean {
  const given = i - 1
  if (given <= from || !isWord(r, given) || r.classes[given] || isDefinite(r, given)) return false
  const told = CLASS.anonymous | CLASS.deed | CLASS.document | CLASS.media
  return (isDefinite(r, i + 1) && has(r, i + 1, told)) || /^(?:نفي|رفض|تكذيب)ا$/u.test(word(r.tokens, i + 1))
}

/** المواطنين، رجلين: people in the dual or plural as no subject has them. */
export const isOblique = (r: Reading, i: number): boolean =>
  has(r, i, CLASS.witness | CLASS.person | CLASS.title) &&
  /^(?:ال)?$/u.test(prefixOf(r, i)) &&
  /^(?:ال)?.{3,}(?<!^(?:ال)?(?:ام|سج|حس|اثن|اثنت))ين$/u.test(word(r.tokens, i))

/** المدير هو من قرر; but of مسؤول آخر هو سالم نوران the name is read. */
export const isCopula = (r: Reading, i: number): boolean =>
  /^(?:هو|هي|هم)$/u.test(word(r.tokens, i)) && !has(r, i + 1, CLASS.name | CLASS.honorific)

/** المعني [بعملية السلام]، المكلف [بالملف]: with what somebody deals belongs to his title. */
export const isConcern = (r: Reading, i: number): boolean =>
  /^ب.{3,}/u.test(word(r.tokens, i)) && /^(?:ال)?(?:معني|مكلف|مختص)(?:ه|ين|ون)?$/u.test(stemOf(r, i - 1))
