import { BREAK, PUNCTUATION, WORD, word } from '../../text/token.js'
import type { Reading } from '../../text/reading.js'
import { isAddressee, isChannel, PRESS } from './addressee.js'
import { CLASS, SPEAKER } from './lexicon/classes.js'
import { DOINGS } from './lexicon/doings.js'
import { ENDS, isIssued, preposition } from './inside.js'
import { endsName, isKnownName, isKnownPair } from './surname.js'
import { startsRival } from './rival.js'
import {
  goesOn,
  begins,
  has,
  hasActShape,
  hasDeedShape,
  endsInPronoun,
  isAccusative,
  isAdjective,
  isConcern,
  isCopula,
  isDefinite,
  isJoined,
  isMark,
  isNumber,
  isOblique,
  isUnknownName,
  isWord,
  isPointing,
  keepsN,
  prefixOf,
  stemOf,
} from './words.js'

/** A noun phrase as the inclusive tokens it covers. */
export interface Phrase {
  readonly first: number
  readonly last: number
}

export interface PhraseOptions {
  /** Last token that may be read. */
  readonly limit: number
  /** Whether a bare object may follow: then a noun of doing or a second definite noun ends the phrase. */
  readonly object: boolean
  /** Ends the phrase where the caller's verb opens what it reports. */
  readonly opens: (token: number) => boolean
}

/** Longest noun phrase read, in tokens: titles of office with names seldom pass 25 (longest in hand-read articles: 24). */
const LONGEST = 28

/** عن مصدر قوله إن: the word that hands over to the content ends the source. */
const SAID = /^و?قول(?:ه|ها|هم|هما)$/u

/** Words that go on behind a source: what he asked for, what he answers to. */
export const AFTER_SOURCE = /^(?:فضل|فضلت|اشترط|اشترطت|ردا|تعليقا|تعقيبا|معلقا|نفيا|رفضا|تكذيبا)$/u

/** Reads the noun phrase that begins at token `from`; null where none does. */
export function readPhrase(r: Reading, from: number, options: PhraseOptions): Phrase | null {
  const stop = Math.min(options.limit, from + LONGEST)
  let last = from - 1
  for (let i = from; i <= stop;) {
    const next = step(r, from, i, options)
    if (next < 0) break
    last = next
    i = next + 1
  }
  return last < from ? null : trimmed(r, { first: from, last })
}

/** The last token of the piece that begins at `i` and goes on the phrase; -1 where the phrase ends before it. */
function step(r: Reading, from: number, i: number, options: PhraseOptions): number {
  const kind = r.tokens.kind[i]
  if (i > from && isServant(r, i - 1) && isWord(r, i) && isDefinite(r, i)) return i
  if (i > from && kind === WORD && isLineage(r, i - 1)) return i
  // محمود علم الدين
  if (i > from && has(r, i - 1, CLASS.name) && word(r.tokens, i + 1) === 'الدين' && i < options.limit) return i + 1
  if (kind === BREAK || options.opens(i)) return -1
  if (kind === PUNCTUATION)
    return isMark(r, i, '،,') && AFTER_SOURCE.test(word(r.tokens, i + 1)) ? -1 : punctuation(r, from, i, options)
  if (isNumber(r, i)) return i === from || has(r, i - 1, CLASS.media) ? i : -1
  if (i > from && word(r.tokens, i) === 'غير' && isWord(r, i + 1) && has(r, i - 1, CLASS.anonymous)) return i + 1
  if (i > from && AFTER_SOURCE.test(word(r.tokens, i)) && word(r.tokens, i + 1) !== 'الله') return -1
  if (has(r, i, ENDS) || isDone(r, i) || isVerbCue(r, i) || SAID.test(word(r.tokens, i))) return -1
  if (has(r, i, CLASS.name) && i > from && has(r, i - 1, CLASS.name)) return i
  if (has(r, i, CLASS.time)) return i > from && has(r, i - 1, CLASS.media) && isDefinite(r, i) ? i : -1
  if (has(r, i, CLASS.preposition)) return preposition(r, from, i)
  return noun(r, from, i, options)
}

/** عبد الرقيب: what follows is a name, whatever the word means by itself. */
const isServant = (r: Reading, i: number): boolean => word(r.tokens, i) === 'عبد'

/** سلمان بن، إسماعيل ولد: a father's name follows. */
const isLineage = (r: Reading, i: number): boolean =>
  /^(?:بن|بنت)$/u.test(word(r.tokens, i)) || (word(r.tokens, i) === 'ولد' && has(r, i - 1, CLASS.name))

/** سئل، سقط، أطلقت: a verb of news that tells what was done. */
export const isDone = (r: Reading, i: number): boolean =>
  !r.classes[i] && DOINGS.has(word(r.tokens, i)) && !(isIssued(r, i) && /^(?:عن|من)$/u.test(word(r.tokens, i + 1)))

function isVerbCue(r: Reading, i: number): boolean {
  // أستاذ علم الاجتماع، وزير نقل …: a noun in construct.
  if (SCIENCE.test(word(r.tokens, i)) && isDefinite(r, i + 1) && isConstruct(r, i - 1, { object: false })) return false
  // طالبا is two students or one who asks: the participle is commoner in news.
  if (cueStartsAt(r, i) && word(r.tokens, i).endsWith('ا')) return true
  return !has(r, i, SPEAKER | CLASS.adjective) && cueStartsAt(r, i)
}

/** Whether a cue that ends a noun phrase starts at token `i`; nouns of saying do not. */
export function cueStartsAt(r: Reading, i: number): boolean {
  const kind = r.cues[r.cueAt[i] ?? -1]?.cue.kind
  return kind === 'verb' || kind === 'participle' || kind === 'preposition' || kind === 'passive'
}

/** Quoted and bracketed names stay inside the phrase; a comma only before the name or title it announces. */
function punctuation(r: Reading, from: number, i: number, options: PhraseOptions): number {
  const quote = r.quotes.all[r.quotes.at[i + 1] ?? -1]
  if (quote && quote.open === i && quote.balanced) {
    const short = quote.kind === 'parenthesis' ? quote.words <= 6 : quote.words <= 3 || (i > from && quote.words <= 6)
    return short && quote.close <= options.limit ? quote.close : -1
  }
  if (isMark(r, i, '%٪')) return i > from && isNumber(r, i - 1) ? i : -1
  if (isMark(r, i, '-–—')) return i > from && isWord(r, i - 1) && isWord(r, i + 1) && glued(r, i) ? i + 1 : -1
  if (isMark(r, i, '،,') && i > from && !options.object) return apposition(r, i) ? i + 1 : -1
  return -1
}

/** A dash inside a name or title has both neighbours in the phrase: مصدر عسكري – دبلوماسي. */
const glued = (r: Reading, i: number): boolean => isAdjective(r, i - 1) && isAdjective(r, i + 1)

function apposition(r: Reading, comma: number): boolean {
  const i = comma + 1
  if (!isWord(r, i) || has(r, i, ENDS | CLASS.time | CLASS.preposition | CLASS.occasion | CLASS.statement)) return false
  if (prefixOf(r, i) !== '' || cueStartsAt(r, i)) return false
  return has(r, i, CLASS.title | CLASS.honorific | CLASS.name) || /^احد(?:ي)?$/u.test(word(r.tokens, i))
}

function noun(r: Reading, from: number, i: number, options: PhraseOptions): number {
  // نصر الله، فضل الله: a name of two words.
  if (i === from || goesOn(r, i) || word(r.tokens, i) === 'الله') return i
  // المدير هو من قرر، «نورس» معظم الناس: a pronoun or a word for how many begins something else.
  if (isCopula(r, i) || (isComplete(r, from, i) && MANY.test(word(r.tokens, i)))) return -1
  // لفت الوزير الانتباه إلى أن …
  if (/^(?:ال)?(?:انتباه|نظر|انظار)$/u.test(word(r.tokens, i))) return -1
  // نقل عن نوران تصريحه: what is his own is no part of his name.
  if (has(r, i, CLASS.occasion | CLASS.talk | CLASS.statement) && hasOwner(r, i) && !isJoined(r, i)) return -1
  // تبنى المجلس الرواية: of two nouns with the article the second is the object.
  if (options.object && has(r, i, CLASS.document) && isDefinite(r, i) && isDefinite(r, i - 1)) return -1
  // دعا الرئيس المواطنين، اتهمت محكمة اتحادية رجلين: people in the accusative are the object.
  if (options.object && isOblique(r, i) && (isDefinite(r, i) ? isDefinite(r, i - 1) : isAdjective(r, i - 1))) return -1
  if (isPastSurname(r, from, i)) return -1
  // حدد الوزير تلك الأولويات
  if (isPointing(r, i) && isComplete(r, from, i)) return -1
  // «جيش» الاحتلال: the noun in quotation governs on.
  if (i === from + 3 && r.tokens.kind[i - 1] === PUNCTUATION && has(r, i, CLASS.body) && isDefinite(r, i)) return i
  if (isChannel(r, i) || (word(r.tokens, i) === 'ل' && r.tokens.kind[i + 1] === PUNCTUATION)) return -1
  if (isJoined(r, i)) return joins(r, from, i) ? i : -1
  if (has(r, i, CLASS.deed) && !has(r, i, SPEAKER) && !prefixOf(r, i).includes('ل'))
    return isSurname(r, i, options) ? i : isConstruct(r, i - 1, options) && !hasOwner(r, i) ? i : -1
  // اتهمت إسرائيل لقاء المنقور: an occasion behind a state is what is spoken of.
  const met = options.object && has(r, i, CLASS.occasion) && prefixOf(r, i) === ''
  if (met && has(r, i - 1, CLASS.capital | CLASS.proper) && !has(r, i, SPEAKER)) return -1
  // وصف المفتي [حادث التفجير]، دان المجلس [العملية]
  if (options.object && isThing(r, i) && isWhole(r, from, i)) return -1
  if (isAccusative(r, i) || endsName(r, from, i, options.object) || isAddressee(r, from, i)) return -1
  if (isDefinite(r, i - 1) && PRESS.test(word(r.tokens, i))) return -1
  if (options.object && opensObject(r, i, from)) return -1
  // الوزير العراقي نظيره: a noun with its own pronoun begins another phrase.
  if (
    isComplete(r, from, i) &&
    !has(r, i, SPEAKER) &&
    !isAdjective(r, i) &&
    hasOwner(r, i) &&
    !r.classes[i] &&
    !has(r, i - 1, CLASS.name)
  )
    return -1
  // اتهمت إسرائيل حزب الله، نفى حزب الله الجيش: two bodies side by side are subject and object.
  const rival = CLASS.group | CLASS.capital | (has(r, i - 1, CLASS.proper | CLASS.capital) ? CLASS.body : 0)
  if (options.object && has(r, i, rival) && !isAdjective(r, i) && !prefixOf(r, i).includes('ل') && isRivalOf(r, i))
    return -1
  if (options.object && startsRival(r, i, from)) return -1
  if (isConcern(r, i)) return i
  // نقابة الممرضين بصرف: a noun of doing behind بـ opens the content.
  const doing =
    word(r.tokens, i).startsWith('ب') &&
    (prefixOf(r, i) === 'ب' ? has(r, i, CLASS.deed) : !r.classes[i] && hasDeedShape(word(r.tokens, i).slice(1)))
  if (options.object && doing && isComplete(r, from, i)) return -1
  // أشرف القدرة: an unknown definite word behind a given name is the surname.
  if (!r.classes[i] && isDefinite(r, i) && (has(r, i - 1, CLASS.name) || isUnknownName(r, from, i))) return i
  if (!r.classes[i] && isDefinite(r, i) && has(r, i - 1, CLASS.honorific) && isDefinite(r, i - 1)) return i
  const lam = word(r.tokens, i).startsWith('لل')
  const middle = /^ال(?:اوسط|ادني)$/u.test(word(r.tokens, i))
  if (options.object && !lam && !middle && isComplete(r, from, i) && isDefinite(r, i) && !isAdjective(r, i)) return -1
  return i
}

/** أشرف القدرة: behind a given name a definite noun is the surname where no object can stand, or where the content opens. */
function isSurname(r: Reading, i: number, { object }: PhraseOptions): boolean {
  if (!has(r, i - 1, CLASS.name) || !isDefinite(r, i) || !/^(?:ال)?$/u.test(prefixOf(r, i))) return false
  return !object || has(r, i + 1, CLASS.complementizer) || isChannel(r, i + 1) || isMark(r, i + 1, '،,')
}

/** Coordination inside a source: مصادر إعلامية وتقارير ميدانية؛ عسكري ودبلوماسي. */
function joins(r: Reading, from: number, i: number): boolean {
  if (has(r, i, SPEAKER)) return true
  // الصحة والسكان: a second definite noun under the construct that the first is under.
  if (i > from + 1 && isDefinite(r, i) && isDefinite(r, i - 1)) return true
  return i > from && isAdjective(r, i) && isAdjective(r, i - 1) && isDefinite(r, i) === isDefinite(r, i - 1)
}

/** Whether the word may govern the next in construct: indefinite, no adjective, no name. */
function isConstruct(r: Reading, i: number, { object }: Pick<PhraseOptions, 'object'>): boolean {
  if (object && endsForeignName(r, i)) return false
  return (
    isWord(r, i) &&
    (!isDefinite(r, i) || isMergedLam(r, i)) &&
    !isAdjective(r, i) &&
    !has(r, i, CLASS.name | CLASS.preposition)
  )
}

/** للجنة, للقاء: ل before a noun that begins with it looks as if it had the article. */
const isMergedLam = (r: Reading, i: number): boolean =>
  prefixOf(r, i) === 'ل' && stemOf(r, i).startsWith('ل') && isWord(r, i + 1) && !isAdjective(r, i + 1)

const SCIENCE = /^(?:علم|نقل|نشر|كشف|ذكر)$/u

const isUnknown = (r: Reading, i: number): boolean => isWord(r, i) && !r.classes[i] && !isDefinite(r, i)

/** أحمد داود أوغلو، تانجو بيلغيتش: an unknown word behind a given name or behind another unknown word ends a name. */
const endsForeignName = (r: Reading, i: number): boolean =>
  isUnknown(r, i) && i > 0 && (isUnknown(r, i - 1) || has(r, i - 1, CLASS.name) || isTitle(r, i - 1))

/** الوزير [نوران]: a title with its article, behind which a name begins. */
const isTitle = (r: Reading, i: number): boolean => has(r, i, CLASS.title | CLASS.honorific) && isDefinite(r, i)

/** نفى مازن الكروي اقتحام: what was done stands behind a name that is whole. */
function opensObject(r: Reading, i: number, from: number): boolean {
  const surname = i > from + 1 && isDefinite(r, i - 1) && !r.classes[i - 1] && !isDefinite(r, i - 2)
  return surname && isUnknown(r, i) && hasActShape(r, i)
}

/** أكد نوران مفصلا، كشف نوران العملية: a surname that speaks alone takes an office or a title behind it, and nothing else. */
const isPastSurname = (r: Reading, from: number, i: number): boolean =>
  i === from + 1 &&
  isWord(r, i) &&
  !has(r, i, CLASS.title | CLASS.honorific | CLASS.person | CLASS.name) &&
  !isJoined(r, i) &&
  isKnownName(r, from) &&
  !isKnownPair(r, from)

const isThing = (r: Reading, i: number): boolean =>
  (has(r, i, CLASS.thing) && /^(?:ال)?$/u.test(prefixOf(r, i))) ||
  (has(r, i, CLASS.talk) && !has(r, i, SPEAKER) && /^(?:ال)?$/u.test(prefixOf(r, i)))

/** Whether no noun may follow in construct: what is before is definite, an adjective or ends a name. */
const isWhole = (r: Reading, from: number, i: number): boolean =>
  isComplete(r, from, i) || endsForeignName(r, i - 1) || (has(r, i - 1, CLASS.name) && i - 1 > from)

/** معظم الناس: how many of whom. */
const MANY = /^(?:معظم|جميع|كل|اغلب|غالبيه|كافه|ساير)$/u

/** مسؤوليته، رفضها: a noun of doing with its doer cannot end a construct. */
const hasOwner = (r: Reading, i: number): boolean =>
  !isDefinite(r, i) && endsInPronoun(r, i) && word(r.tokens, i) !== 'هذه'

/** Whether the word before can end a body's name: definite, adjective, proper, a capital, or a man named above: إدارة نوران [إسرائيل]. */
const isRivalOf = (r: Reading, i: number): boolean =>
  has(r, i - 1, CLASS.proper | CLASS.capital) ||
  isAdjective(r, i - 1) ||
  (has(r, i, CLASS.capital) && !isDefinite(r, i - 1) && isKnownName(r, i - 1))

/** Whether the phrase up to `i` can stand alone: its last word is definite, an adjective or a name. */
function isComplete(r: Reading, from: number, i: number): boolean {
  const before = i - 1
  if (before < from) return false
  if (r.tokens.kind[before] === PUNCTUATION) return true
  // اتهم معارضون الرئيس: what keeps the n of its plural governs nothing.
  if (keepsN(r, before)) return !isAdjective(r, i)
  // معالي الأمين العام: a title governs on, whatever its ending.
  if (has(r, before, CLASS.title | CLASS.honorific) && !isDefinite(r, before) && !has(r, before, CLASS.name))
    return false
  if (isDefinite(r, before) || has(r, before, CLASS.name | CLASS.capital)) return !has(r, i, SPEAKER | CLASS.name)
  return isAdjective(r, before)
}

/** Takes off dashes and prepositions left hanging at the end. */
function trimmed(r: Reading, phrase: Phrase): Phrase | null {
  let last = phrase.last
  while (
    last >= phrase.first &&
    (isMark(r, last, '-–—،,:') ||
      has(r, last, CLASS.preposition) ||
      begins(r, last, '-') ||
      /^[لب]ما$/u.test(word(r.tokens, last)))
  )
    last--
  const bare = last === phrase.first && word(r.tokens, last) === 'و'
  return last < phrase.first || bare ? null : { first: phrase.first, last }
}
