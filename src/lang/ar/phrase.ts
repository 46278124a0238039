import { BREAK, PUNCTUATION, WORD, word } from '../../text/token.js'
import type { Reading } from '../../text/reading.js'
import { isAddressee, isChannel, PRESS } from './addressee.js'
import { CLASS, SPEAKER } from './lexicon/classes.js'
import { endsName, isKnownName } from './surname.js'
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
  pastPointer,
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

/** Classes that always end a source's noun phrase. */
const ENDS =
  CLASS.complementizer | CLASS.relative | CLASS.clause | CLASS.auxiliary | CLASS.negation | CLASS.adverb | CLASS.hedge

/** عن مصدر قوله إن: the word that hands over to the content ends the source. */
const SAID = /^و?قول(?:ه|ها|هم|هما)$/u

/** Words that go on behind a source: what he asked for, what he answers to. */
export const AFTER_SOURCE = /^(?:فضل|فضلت|اشترط|اشترطت|ردا|تعليقا|تعقيبا|معلقا|نفيا|رفضا|تكذيبا)$/u

const LEADS_IN = CLASS.anonymous | CLASS.title | CLASS.person | CLASS.body | CLASS.witness | CLASS.media | CLASS.group
const INNER_PREPOSITIONS = new Set(['في', 'لدي', 'ضد', 'داخل', 'من', 'عن', 'قرب', 'خارج', 'بين'])

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
  if (has(r, i, ENDS) || isVerbCue(r, i) || SAID.test(word(r.tokens, i))) return -1
  if (has(r, i, CLASS.name) && i > from && has(r, i - 1, CLASS.name)) return i
  if (has(r, i, CLASS.time)) return i > from && has(r, i - 1, CLASS.media) && isDefinite(r, i) ? i : -1
  if (has(r, i, CLASS.preposition)) return preposition(r, from, i)
  return noun(r, from, i, options)
}

/** عبد الرقيب: what follows is a name, whatever the word means by itself. */
const isServant = (r: Reading, i: number): boolean => word(r.tokens, i) === 'عبد'

/** سلمان بن: a father's name follows. */
const isLineage = (r: Reading, i: number): boolean => /^(?:بن|بنت)$/u.test(word(r.tokens, i))

function isVerbCue(r: Reading, i: number): boolean {
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

function preposition(r: Reading, from: number, i: number): number {
  const envoy = stemOf(r, i) === 'الي' && /^(?:ال)?(?:مبعوث|سفير|موفد|مندوب|ممثل)/u.test(stemOf(r, from))
  if (envoy && isWord(r, i + 1) && !has(r, i + 1, ENDS)) return i + 1
  if (i === from || !INNER_PREPOSITIONS.has(stemOf(r, i))) return -1
  const next = i + 1
  const named = r.quotes.all[r.quotes.at[next + 1] ?? -1]
  if (named && named.open === next && named.words <= 4 && stemOf(r, i) !== 'من') return i
  if (!isWord(r, next) || has(r, next, ENDS | CLASS.time | CLASS.occasion | CLASS.statement | CLASS.platform)) return -1
  const w = stemOf(r, i)
  if (w === 'من')
    return isMark(r, i - 1, '%٪') ||
      isNumber(r, i - 1) ||
      has(r, i - 1, CLASS.person | CLASS.anonymous | CLASS.plain | CLASS.witness) ||
      (/^(?:مجموعه|طايفه|فيه|فريق|لفيف)$/u.test(word(r.tokens, i - 1)) && isDefinite(r, next)) ||
      isClose(r, i - 1) ||
      (!isDefinite(r, from) && has(r, next, CLASS.body | CLASS.organisation | CLASS.group | CLASS.capital))
      ? next
      : -1
  if (w === 'عن' && word(r.tokens, i - 1).startsWith('صادر')) return next
  if (w === 'عن' && /^(?:مدينه|محافظه|دايره|ولايه|منطقه)$/u.test(word(r.tokens, next)) && isDeputy(r, from, i))
    return next
  if (w === 'عن') return has(r, from, CLASS.title) && has(r, next, SPEAKER) ? next : -1
  if (w === 'ضد' || w === 'بين') return has(r, from, CLASS.body | CLASS.group) ? next : -1
  return has(r, pastPointer(r, from), LEADS_IN | CLASS.organisation | CLASS.honorific) ? next : -1
}

/** النائبة في البرلمان عن مدينة …: whom a place sends. */
function isDeputy(r: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^(?:ال)?(?:نايب|عضو)ه?$/u.test(stemOf(r, i))) return true
  return false
}

/** مصدر مقرب من، قريب من. */
const isClose = (r: Reading, i: number): boolean => /^(?:ال)?(?:مقرب|قريب)(?:ه|ون|ين)?$/u.test(word(r.tokens, i))

function noun(r: Reading, from: number, i: number, options: PhraseOptions): number {
  // نصر الله، فضل الله: a name of two words.
  if (i === from || goesOn(r, i) || word(r.tokens, i) === 'الله') return i
  // المدير هو من قرر، «نورس» معظم الناس: a pronoun or a word for how many begins something else.
  if (isCopula(r, i) || (isComplete(r, from, i) && MANY.test(word(r.tokens, i)))) return -1
  // لفت الوزير الانتباه إلى أن …
  if (/^ال(?:انتباه|نظر|انظار)$/u.test(word(r.tokens, i))) return -1
  // دعا الرئيس المواطنين، اتهمت محكمة اتحادية رجلين: people in the accusative are the object.
  if (options.object && isOblique(r, i) && (isDefinite(r, i) ? isDefinite(r, i - 1) : isAdjective(r, i - 1))) return -1
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
  if (options.object && has(r, i, rival) && !isAdjective(r, i) && isRivalOf(r, i)) return -1
  if (options.object && startsRival(r, i, from)) return -1
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
function isConstruct(r: Reading, i: number, { object }: PhraseOptions): boolean {
  if (object && endsForeignName(r, i)) return false
  return isWord(r, i) && !isDefinite(r, i) && !isAdjective(r, i) && !has(r, i, CLASS.name | CLASS.preposition)
}

const isUnknown = (r: Reading, i: number): boolean => isWord(r, i) && !r.classes[i] && !isDefinite(r, i)

/** أحمد داود أوغلو، تانجو بيلغيتش: an unknown word behind a given name or behind another unknown word ends a name. */
const endsForeignName = (r: Reading, i: number): boolean =>
  isUnknown(r, i) && i > 0 && (isUnknown(r, i - 1) || has(r, i - 1, CLASS.name))

/** نفى مازن الكروي اقتحام: what was done stands behind a name that is whole. */
function opensObject(r: Reading, i: number, from: number): boolean {
  const surname = i > from + 1 && isDefinite(r, i - 1) && !r.classes[i - 1] && !isDefinite(r, i - 2)
  return surname && isUnknown(r, i) && hasActShape(r, i)
}

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
  while (last >= phrase.first && (isMark(r, last, '-–—،,:') || has(r, last, CLASS.preposition) || begins(r, last, '-')))
    last--
  const bare = last === phrase.first && word(r.tokens, last) === 'و'
  return last < phrase.first || bare ? null : { first: phrase.first, last }
}
