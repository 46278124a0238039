import type { SourceType, SpeaksFor } from '../../model/attribution.js'
import type { Range, SourcePhrase } from '../../model/candidate.js'
import type { Agreement } from '../../model/cue.js'
import type { Reading } from '../../text/reading.js'
import { word } from '../../text/token.js'
import { CLASS, SPEAKER } from './lexicon/classes.js'
import type { Phrase } from './phrase.js'
import {
  has,
  isAdjective,
  isDefinite,
  isMark,
  isNumber,
  isPointing,
  isWord,
  pastPointer,
  prefixOf,
  stemOf,
} from './words.js'

/** The folded range of a phrase, without proclitics on its first word and without quotation marks around the whole. */
export function rangeOf(r: Reading, phrase: Phrase): Range {
  const { first, last } = phrase
  const whole = r.quotes.all[r.quotes.at[first + 1] ?? -1]
  const wrapped = whole !== undefined && whole.open === first && whole.close === last && last > first + 1
  if (wrapped) return { start: r.tokens.start[first + 1] ?? 0, end: r.tokens.end[last - 1] ?? 0, first, last }
  const stem = (r.stem[first] ?? 0) + (isJoinedUnknown(r, first) ? 1 : 0)
  // Of the merged لل both letters stay: the first word is cut nowhere.
  const merged = prefixOf(r, first).endsWith('ل') && r.folded.text.charAt(stem) === 'ل'
  return { start: merged ? stem - 1 : stem, end: r.tokens.end[last] ?? 0, first, last }
}

/** ومستوطنون after a comma: the و of an unknown long word at the head of a clause joins it to the one before. */
const isJoinedUnknown = (r: Reading, i: number): boolean =>
  !r.classes[i] &&
  isWord(r, i) &&
  word(r.tokens, i).length >= 6 &&
  word(r.tokens, i).startsWith('و') &&
  (i === 0 || !isWord(r, i - 1))

/** What a phrase says of its source: kind, whom it speaks for, agreement, and whether it points back. */
export function describeSource(r: Reading, phrase: Phrase): SourcePhrase {
  const head = headOf(r, phrase)
  const principal = principalOf(r, phrase, head)
  const named = isNamed(r, principal < 0 ? phrase : { ...phrase, last: principal - 1 }, head)
  return {
    ...rangeOf(r, phrase),
    type: typeOf(r, phrase, head, named),
    speaksFor: speaksFor(r, phrase),
    agreement: agreementOf(r, head),
    refersBack: refersBack(r, phrase, head, named),
    pronominal: isPronominal(r, phrase, head),
    titled: has(r, head, CLASS.title | CLASS.honorific | CLASS.person),
    principal: principal < 0 ? null : (r.tokens.start[principal] ?? r.tokens.end[phrase.last] ?? 0),
    latter: phrase.last === head && LATTER.test(stemOf(r, head)),
    surnamed: phrase.last === head + 1 && isSurnamed(r, head),
  }
}

/**
 * متحدث باسم رئيس الوزراء [سالم نوران]، مسؤولون في إدارة الرئيس، [سالم نوران]: the token at which the name begins of an office that somebody
 * without a name acts for, or the one behind the phrase; -1 where nobody acts for one.
 */
function principalOf(r: Reading, { last }: Phrase, head: number): number {
  if (isDefinite(r, head) || !has(r, head, CLASS.title | CLASS.person)) return -1
  for (let i = head + 1; i < last; i++) {
    const w = word(r.tokens, i)
    const acts = /^(?:ب?اسم|بلسان)$/u.test(w) || (/^ب?(?:اداره|مكتب|حكومه|ديوان|فريق)$/u.test(w) && isPlaced(r, i))
    if (!acts || !has(r, i + 1, CLASS.title)) continue
    let name = i + 2
    while (
      name <= last &&
      !has(r, name, CLASS.name | CLASS.honorific) &&
      (r.classes[name] || isDefinite(r, name) || isAdjective(r, name))
    )
      name++
    return name
  }
  return -1
}

const isPlaced = (r: Reading, i: number): boolean => word(r.tokens, i - 1) === 'في' || word(r.tokens, i).startsWith('ب')

/** The first word of a phrase, past quotation marks and «one of»: أحد المسؤولين is headed by المسؤولين. */
function headOf(r: Reading, phrase: Phrase): number {
  let i = phrase.first
  while (i < phrase.last && !isWord(r, i)) i++
  if (i < phrase.last && pastPointer(r, i) > i) return i + 1
  const counts = /^(?:احد|احدي|بعض|عدد|العديد|كبار|كبير)$/u.test(stemOf(r, i))
  return counts && i < phrase.last && has(r, i + 1, SPEAKER) ? i + 1 : i
}

/** Whether a personal name stands in the phrase: a given name, or words after a title that are neither definite nor adjectives. */
function isNamed(r: Reading, phrase: Phrase, head: number): boolean {
  if (has(r, head, CLASS.name | CLASS.honorific)) return true
  if (!has(r, head, CLASS.title | CLASS.person | CLASS.witness | CLASS.document)) return false
  if (isQuotedName(r, phrase)) return true
  let strange = 0
  for (let i = head + 1; i <= phrase.last; i++) {
    if (has(r, i, CLASS.name | CLASS.honorific) && prefixOf(r, i) === '' && !endsPlace(r, phrase, i)) return true
    const unknown =
      isWord(r, i) && !r.classes[i] && !isDefinite(r, i) && !isAdjective(r, i) && !/^[بلوك]/u.test(word(r.tokens, i))
    const settled = isDefinite(r, i - 1) || isAdjective(r, i - 1) || strange > 0 || isMark(r, i - 1, '،,"”“»«')
    if (unknown && settled) strange++
    // العقيد سامر، العقيد سامر الخيزران
    const ends = i === phrase.last || (i === phrase.last - 1 && !r.classes[i + 1] && isDefinite(r, i + 1))
    if (strange >= 2 || (unknown && strange === 1 && ends && isDefinite(r, i - 1))) return true
  }
  return false
}

/** مدير المكتب "الخضر لصور": two or three unknown words in quotation behind a definite title are who holds it. */
function isQuotedName(r: Reading, { last }: Phrase): boolean {
  const quote = r.quotes.all[r.quotes.at[last] ?? -1]
  if (!quote || quote.close !== last || !quote.balanced || quote.words < 2 || quote.words > 3) return false
  if (!isDefinite(r, quote.open - 1) && !isAdjective(r, quote.open - 1)) return false
  for (let i = quote.open + 1; i < last; i++) if (!isWord(r, i) || has(r, i, ~CLASS.name)) return false
  return true
}

/** في تل نعيم: the last word of a place. */
function endsPlace(r: Reading, phrase: Phrase, i: number): boolean {
  if (i !== phrase.last) return false
  return (
    word(r.tokens, i - 1) === 'في' || (word(r.tokens, i - 2) === 'في' && !r.classes[i - 1] && !isDefinite(r, i - 1))
  )
}

function typeOf(r: Reading, phrase: Phrase, head: number, named: boolean): SourceType {
  if (has(r, head, CLASS.anonymous)) return 'anonymous'
  if (has(r, head, CLASS.document)) return 'document'
  if (has(r, head, CLASS.media)) return 'media'
  if (has(r, head, CLASS.witness) && !named) return 'witness'
  if (has(r, head, CLASS.title)) {
    const leads = holds(r, phrase, head + 1, CLASS.group | CLASS.organisation)
    if (leads && !holds(r, phrase, head + 1, CLASS.body))
      return named ? 'person' : holds(r, phrase, head + 1, CLASS.group) ? 'person' : 'organisation'
    return named ? 'official_named' : 'official_unnamed'
  }
  if (has(r, head, CLASS.body | CLASS.capital)) return 'official_unnamed'
  if (has(r, head, CLASS.organisation | CLASS.group)) return 'organisation'
  if (isNumber(r, head) || /^\d/u.test(stemOf(r, head))) return 'anonymous'
  return named && holds(r, phrase, head + 1, CLASS.title) ? 'official_named' : 'person'
}

function speaksFor(r: Reading, phrase: Phrase): SpeaksFor {
  const { first, last } = phrase
  if (holds(r, phrase, first, CLASS.group)) return 'armed_group'
  if (/^(?:ال)?معارضه$/u.test(stemOf(r, first))) return 'organisation'
  if (stemOf(r, first) === 'قوات') return forcesOf(r, first + 1)
  if (holds(r, phrase, first, CLASS.body | CLASS.capital)) return 'state'
  if (has(r, first, CLASS.title) && holds(r, phrase, first, CLASS.organisation)) return 'organisation'
  if (holds(r, phrase, first, CLASS.organisation)) return 'organisation'
  if (holds(r, phrase, first, CLASS.media)) return 'outlet'
  if (has(r, first, CLASS.title)) return 'state'
  if (has(r, first, CLASS.witness | CLASS.person | CLASS.honorific | CLASS.name)) return 'self'
  return first === last || !r.classes[first] ? 'self' : 'unknown'
}

/** Forces are a state's by what stands behind them; named after a person they are nobody's that the text tells. */
function forcesOf(r: Reading, i: number): SpeaksFor {
  if (/^(?:ال)?معارضه$/u.test(stemOf(r, i))) return 'armed_group'
  const person = has(r, i, CLASS.name) || (r.classes[i] === 0 && isWord(r, i) && !isDefinite(r, i))
  return person ? 'unknown' : 'state'
}

function holds(r: Reading, phrase: Phrase, from: number, classes: number): boolean {
  for (let i = from; i <= phrase.last; i++) if (has(r, i, classes)) return true
  return false
}

/** Gender and number by ending: ة feminine; ون/ين/ات plural; else masculine singular, which a broken plural may belie. */
export function agreementOf(r: Reading, head: number): Agreement {
  const w = stemOf(r, head)
  const common = r.classes[head] !== 0 && !has(r, head, CLASS.name)
  // الأمين العام is one man, whatever his ending.
  if (/^(?:ال)?(?:ام|سج)ين$/u.test(w)) return { gender: 'm', number: 's' }
  if (common && /(?:ون|ين)$/u.test(w) && w.length > 4) return { gender: 'm', number: 'p' }
  if (/^(?:ال)?(?:شهود|مصادر|تقارير|انباء|معلومات|سكان|نشطاء|قوات|سلطات|وسايل|صحف|اهالي)$/u.test(w)) {
    const people = /شهود|سكان|نشطاء|اهالي/u.test(w)
    return { gender: people ? 'm' : 'f', number: people ? 'p' : 's' }
  }
  if (w.endsWith('ات')) return { gender: 'f', number: 'p' }
  if (w.endsWith('ه') && w.length > 3) return { gender: 'f', number: 's' }
  if (has(r, head, CLASS.capital)) return { gender: 'f', number: 's' }
  return { gender: null, number: null }
}

/** الوزير نوران، الجنرال نوران: a title with its article and a word that is no adjective of it. */
const isSurnamed = (r: Reading, head: number): boolean =>
  has(r, head, CLASS.title | CLASS.honorific) &&
  isDefinite(r, head) &&
  isWord(r, head + 1) &&
  !isDefinite(r, head + 1) &&
  (!r.classes[head + 1] || has(r, head + 1, CLASS.name))

const HONOURS = /^(?:سموه|سماحته|معاليه|فضيلته|فخامته|جلالته|سعادته|سيادته|نيافته|غبطته|هو|هي|هم)$/u

export const LATTER = /^الاخيره?$/u

/** Words that say it is the same one. */
const SAME = /^(?:نفس|ذات|عين)(?:ه|ها|هم|هما)$/u

/** Words that may stand for the last speaker where no name matches: سموه، الوزير, and a bare متحدث. */
function isPronominal(r: Reading, phrase: Phrase, head: number): boolean {
  if (HONOURS.test(stemOf(r, head)) && phrase.last - head <= 1) return true
  // المصدر نفسه، المصدر ذاته: whoever spoke last, even if he was called something else.
  if (phrase.last === head + 1 && SAME.test(word(r.tokens, phrase.last)) && has(r, head, CLASS.anonymous)) return true
  // المسؤول الأميركي: an office too general to name anyone.
  if (
    phrase.last - phrase.first === 1 &&
    isDefinite(r, phrase.last) &&
    /^ال(?:مسوول|مسيول|دبلوماسي|قيادي|ضابط|سياسي|جنرال|وزير|رييس|مبعوث|سفير|قايد|متحدث|ناطق)(?:ه)?$/u.test(
      stemOf(r, head),
    )
  )
    return true
  if (phrase.first !== phrase.last) return false
  return (
    /^(?:متحدث|متحدثه|ناطق|ناطقه)$/u.test(stemOf(r, head)) ||
    /^ال(?:مسوول|متحدث|ناطق|وزير|رييس|مبعوث|سفير|دبلوماسي|جنرال|صحفي|صحافي|شيخ|امين)(?:ه)?$/u.test(stemOf(r, head))
  )
}

/** المصدر، المصدر الروسي، الوزارة، البيان، سموه: short, definite, and headed by a noun that can name many. */
function refersBack(r: Reading, phrase: Phrase, head: number, named: boolean): boolean {
  if (named || phrase.last - head > 2 || head > phrase.first + 1) return false
  if (head > phrase.first && isWord(r, phrase.first) && !isPointing(r, phrase.first)) return false
  return isDefinite(r, head) && has(r, head, SPEAKER & ~CLASS.name & ~CLASS.capital)
}
