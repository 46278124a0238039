import type { Opener } from '../../model/cue.js'
import type { Reading } from '../../text/reading.js'
import { BREAK, word } from '../../text/token.js'
import { CLASS, SPEAKER } from './lexicon/classes.js'
import type { Phrase } from './phrase.js'
import { startsRival } from './rival.js'
import { endsGiven, endsName, isKnownName, isNamed } from './surname.js'
import {
  endsInPronoun,
  goesOn,
  has,
  hasActShape,
  hasDeedShape,
  isAdjective,
  isConcern,
  isDefinite,
  isMark,
  isUnknownName,
  isWord,
  keepsN,
  prefixOf,
  stemOf,
} from './words.js'

/** Where reported words begin. */
export interface Opening {
  readonly by: Opener | 'colon' | 'quote'
  /** The token that opens. */
  readonly token: number
  /** Folded offset of the first reported character. */
  readonly from: number
}

export interface OpenerContext {
  readonly openers: readonly Opener[]
  readonly limit: number
  readonly subject: Phrase | null
  readonly relative: boolean
  /** Last token of the cue. */
  readonly cue: number
}

/** A map: a key cut from a text would have to be made a name of a property first. */
const PREPOSITIONS: ReadonlyMap<string, Opener> = new Map([
  ['الي', 'to'],
  ['عن', 'about'],
  ['علي', 'on'],
  ['من', 'of'],
  ['في', 'in'],
  ['بشان', 'about'],
  ['حول', 'about'],
])
/** Nouns after على or من that make a circumstance of speech, not its object. */
const CIRCUMSTANCE = new Set([
  'هامش',
  'لسان',
  'ضوء',
  'خلفيه',
  'صعيد',
  'اثر',
  'متن',
  'جانبه',
  'جهته',
  'جانبها',
  'جهتها',
  'جهه',
  'ناحيه',
  'ناحيته',
  'موقع',
  'موقعه',
  'موقعها',
  'انه',
  'الرغم',
  'غرار',
  'خلال',
  'حساب',
  'شاشه',
  'منصه',
  'وقع',
  'ذلك',
  'قبل',
  'بعد',
  'دون',
  'اجل',
  'بين',
])

/** Words whose own clause أن opens: "يمكن أن", "من المتوقع أن", "بعد أن", "لا شك أن". */
const MODAL =
  /^[وف]?(?:يمكن|يجب|ينبغي|يفترض|يريد|تريد|نريد|يعني|يبدو|بد|شك|الا|بعد|قبل|غير|دون|رغم|حتي|مع|من|شانه|شانها|بيد|سيما|يستطيع|منذ|الي|علي|ال(?:مقرر|متوقع|ممكن|واضح|مفترض|محتمل|مرجح|مستبعد|ضروري|مهم|معروف|مفروض))$/u

/** What token `i` opens, if anything. */
export function openerAt(r: Reading, i: number, c: OpenerContext): Opening | null {
  if (
    has(r, i, CLASS.complementizer) &&
    c.openers.includes('that') &&
    (i - 1 === c.cue || !MODAL.test(word(r.tokens, i - 1)))
  )
    return { by: 'that', token: i, from: startAfter(r, i) }
  if (has(r, i, CLASS.complementizer)) return null
  if (isMark(r, i, ':')) return colon(r, i, c)
  const quoted = quote(r, i, c)
  if (quoted) return quoted
  if (!isWord(r, i) || goesOn(r, i)) return null
  return preposition(r, i, c) ?? proclitic(r, i, c) ?? object(r, i, c)
}

/** Folded offset of what follows token `i`, past a comma or colon. */
function startAfter(r: Reading, i: number): number {
  const next = isMark(r, i + 1, '،,:') ? i + 2 : i + 1
  return r.tokens.start[next] ?? r.folded.text.length
}

function colon(r: Reading, i: number, c: OpenerContext): Opening | null {
  let next = i + 1
  if (r.tokens.kind[next] === BREAK) next++
  if (has(r, next, CLASS.complementizer)) return { by: 'colon', token: next, from: startAfter(r, next) }
  return next < r.tokens.count && i <= c.limit ? { by: 'colon', token: i, from: r.tokens.start[next] ?? 0 } : null
}

/** An opening mark of reported speech: long enough, or after a subject that is complete. */
function quote(r: Reading, i: number, c: OpenerContext): Opening | null {
  const q = r.quotes.all[r.quotes.at[i + 1] ?? -1]
  if (!q || q.open !== i) return null
  const after = q.close + 1
  const trailing = q.balanced && q.words <= 6 && opensSoon(r, after, c)
  if (trailing) return null
  if (q.kind === 'parenthesis')
    return q.words >= 4 && nearCue(i, c) ? { by: 'quote', token: i, from: r.tokens.start[i] ?? 0 } : null
  const whole = i === c.cue + 1 && isMark(r, after, '.،,؛')
  if (q.words < 4 && c.subject === null && q.balanced && !whole) return null
  // المتحدث باسم «سرايا النهر»، أبو وائل: for whom somebody speaks.
  if (q.words <= 5 && q.balanced && c.subject?.last === i - 1 && NAMES.test(word(r.tokens, i - 1))) return null
  // وكالة «نورس»، حركة «فتح»: a short quotation behind a noun that governs it is its name.
  const governs = CLASS.media | CLASS.organisation | CLASS.group | CLASS.body
  if (
    q.words <= 3 &&
    q.balanced &&
    c.subject?.last === i - 1 &&
    has(r, i - 1, governs) &&
    !isSettled(r, i - 1, c.subject.first)
  )
    return null
  // رئيس «اللجنة الشعبية لرفع الحصار»: an office governs the name of its body.
  if (q.words <= 6 && q.balanced && c.subject?.last === i - 1 && isOffice(r, i - 1)) return null
  // المتحدث باسم الجيش «أفيخاي أدرعي»: a short quotation behind a title is the name.
  if (q.words <= 3 && q.balanced && c.subject && has(r, c.subject.first, CLASS.title) && isWord(r, after)) return null
  const objects = c.openers.includes('object') && c.subject !== null && isSettled(r, c.subject.last, c.subject.first)
  if (q.words < 3 && q.balanced && c.subject !== null && !objects && !isMark(r, after, '.،,؛')) return null
  const quotable = c.openers.includes('that') || c.openers.includes('object') || c.openers.includes('by')
  return quotable ? { by: 'quote', token: i, from: r.tokens.start[i] ?? 0 } : null
}

const isOffice = (r: Reading, i: number): boolean =>
  has(r, i, CLASS.title) && !isDefinite(r, i) && !has(r, i, CLASS.name)

const NAMES = /^(?:ب?اسم|ب?لسان|في|لدي)$/u

const nearCue = (i: number, c: OpenerContext): boolean => (c.subject ? i - c.subject.last <= 14 : i - c.cue <= 2)

/** Whether a complementizer or colon follows within a few words: then a short quotation before it is a name. */
function opensSoon(r: Reading, from: number, c: OpenerContext): boolean {
  for (let i = from; i <= Math.min(c.limit, from + 6); i++) {
    if (has(r, i, CLASS.complementizer) || isMark(r, i, ':')) return true
    if (isMark(r, i, '.') || r.tokens.kind[i] === BREAK) return false
  }
  return false
}

function preposition(r: Reading, i: number, c: OpenerContext): Opening | null {
  if (c.openers.includes('mind') && stemOf(r, i) === 'الي' && /^(?:ال)?(?:اذهان|ذاكره)$/u.test(word(r.tokens, i + 1)))
    return { by: 'mind', token: i + 1, from: startAfter(r, i + 1) }
  // أكد علي سالم: the name, where the text parts it from على.
  // أفاد بيان صدر عن الوزارة: who issued it.
  if (c.subject?.last === i - 1 && /^صدرت?$/u.test(word(r.tokens, i - 1))) return null
  const opener = has(r, i, CLASS.name) ? undefined : PREPOSITIONS.get(stemOf(r, i))
  const next = i + 1
  if (!opener || !c.openers.includes(opener) || (c.relative && !has(r, next, CLASS.deed | CLASS.complementizer)))
    return null
  if (c.openers.includes('comment') && !has(r, next, CLASS.comment)) return null
  if (c.openers.includes('speech') && !has(r, next, CLASS.talk)) return null
  if (has(r, next, CLASS.complementizer)) return { by: 'that', token: next, from: startAfter(r, next) }
  if (CIRCUMSTANCE.has(word(r.tokens, next)) || has(r, next, CLASS.time)) return null
  if (
    (opener === 'on' || opener === 'in') &&
    has(r, next, CLASS.occasion | CLASS.platform | CLASS.statement) &&
    !has(r, next, CLASS.deed)
  )
    return null
  if (thatPastComma(r, next, c)) return null
  if (opener === 'of' && has(r, i - 1, CLASS.person | CLASS.plain)) return null
  return { by: opener, token: i, from: r.tokens.start[next] ?? r.folded.text.length }
}

/** «أكد شاهد طلب … على سلامته، أن …»: a complementizer right past a comma is the cue's own. */
function thatPastComma(r: Reading, from: number, c: OpenerContext): boolean {
  for (let i = from; i <= Math.min(c.limit, from + 7); i++) {
    if (isMark(r, i, '،,')) return c.openers.includes('that') && has(r, i + 1, CLASS.complementizer)
  }
  return false
}

/** A proclitic بـ that opens what is reported: أفاد بمقتل، اعترف بوجود؛ also بـ before a quotation. */
function proclitic(r: Reading, i: number, c: OpenerContext): Opening | null {
  if (!c.openers.includes('by') || c.relative || isConcern(r, i)) return null
  const w = word(r.tokens, i)
  if (w === 'ب') return { by: 'by', token: i, from: r.tokens.start[i + 1] ?? 0 }
  const prefix = prefixOf(r, i)
  if (prefix === 'ب' && has(r, i, CLASS.deed)) return { by: 'by', token: i, from: r.stem[i] ?? 0 }
  if (has(r, i, CLASS.adverb | CLASS.preposition | CLASS.clause | CLASS.name) || thatFollows(r, i, c)) return null
  if (c.subject === null && !c.openers.includes('object') && w.startsWith('ب') && (prefix === 'ب' || isDefinite(r, i)))
    return { by: 'by', token: i, from: (r.tokens.start[i] ?? 0) + 1 }
  const adjacent = c.subject !== null && i === c.subject.last + 1
  const doing = prefix === 'ب' || hasDeedShape(w.slice(1))
  if (c.openers.includes('object') && !(adjacent && w.startsWith('ب') && doing)) return null
  if (has(r, i, CLASS.body | CLASS.organisation | CLASS.group | CLASS.capital | CLASS.media)) return null
  if (prefix === 'ب') return { by: 'by', token: i, from: r.stem[i] ?? 0 }
  if (r.classes[i] || !w.startsWith('ب') || w.length < 4 || w.startsWith('باسم') || has(r, i - 1, CLASS.name))
    return null
  return { by: 'by', token: i, from: (r.tokens.start[i] ?? 0) + 1 }
}

/** Whether a complementizer stands within the next dozen tokens of the same clause. */
function thatFollows(r: Reading, from: number, c: OpenerContext): boolean {
  if (!c.openers.includes('that')) return false
  for (let i = from + 1; i <= Math.min(c.limit, from + 12); i++) {
    if (has(r, i, CLASS.complementizer)) return true
    if (isMark(r, i, '.:') || r.tokens.kind[i] === BREAK || isNextVerb(r, i)) return false
  }
  return false
}

/** رحب بالخطاب ووصفه بأنه …: the أن of a verb joined to this one. */
const isNextVerb = (r: Reading, i: number): boolean => {
  const hit = r.cues[r.cueAt[i] ?? -1]
  return hit?.cue.kind === 'verb' && hit.prefix.startsWith('و')
}

/** A bare object: a noun of doing, or a definite noun once the subject is complete. */
function object(r: Reading, i: number, c: OpenerContext): Opening | null {
  if (!c.openers.includes('object') || (c.relative && !ownDeed(r, i))) return null
  if (prefixOf(r, i) !== '' || has(r, i, CLASS.time | CLASS.adverb | CLASS.clause | CLASS.auxiliary)) return null
  if (c.subject?.last === i - 1 && isDefinite(r, i) && !r.classes[i] && isUnknownName(r, c.subject.first, i))
    return null
  if (c.subject?.last === i - 1 && endsGiven(r, i)) return null
  const deed = has(r, i, CLASS.deed) || (c.subject !== null && looksLikeDeed(r, i, c.subject))
  if (c.openers.includes('speech') && !has(r, i, CLASS.talk)) return null
  if (c.openers.includes('comment') && !has(r, i, CLASS.comment | CLASS.talk)) return null
  if (has(r, i, CLASS.preposition | CLASS.relative) && !(deed && word(r.tokens, i) === 'ما')) return null
  if (word(r.tokens, i).startsWith('لل')) return null
  const at = { by: 'object' as const, token: i, from: r.tokens.start[i] ?? 0 }
  if (c.subject === null) {
    if (has(r, i + 1, CLASS.complementizer) && isKnownName(r, i)) return null
    const own = /(?:ته|تها|تهم|تهما|ها|هم|هما)$/u.test(word(r.tokens, i))
    return deed && !has(r, i, SPEAKER) && (own || nothingBetween(r, c.cue, i)) ? at : null
  }
  const settled = isSettled(r, c.subject.last, c.subject.first)
  // جدد المدير، أمس، دعوته إلى …؛ وجه المجلس أصابع الاتهام
  const spoken = has(r, i, CLASS.talk) && isOwnTalk(r, i, c.openers.includes('speech'))
  if ((deed || spoken || has(r, i, CLASS.thing)) && settled) return at
  if (deed && !isDefinite(r, i) && endsInPronoun(r, i) && !has(r, i, SPEAKER)) return at
  if (isAdjective(r, i) || !settled || i === c.subject.last) return null
  // وزير الخارجية … الشيخ عبدالله: a title or honorific behind a title names the same man.
  if (
    has(r, i, CLASS.honorific | CLASS.name | CLASS.title) &&
    has(r, c.subject.first, CLASS.title | CLASS.honorific | CLASS.person) &&
    !keepsN(r, c.subject.last)
  )
    return null
  // طاهر نوران، المستشار …
  if (isMark(r, i - 1, '،,') && c.subject.last >= i - 2 && isNamed(r, { ...c.subject, last: i - 2 }, i)) return null
  // الشيخ المنقور: an unknown definite word behind an honorific is the name.
  if (c.subject.last === i - 1 && !r.classes[i] && has(r, i - 1, CLASS.honorific)) return null
  if (startsRival(r, i, c.subject.first)) return at
  if (c.subject.last === i - 1 && !isDefinite(r, i) && endsName(r, c.subject.first, i, true)) return at
  if (isDefinite(r, i) && c.subject.last < i)
    return c.subject.last === i - 1 && has(r, i - 1, CLASS.name) ? null : thatFollows(r, i, c) ? null : at
  return null
}

/** دعوته، استياءها; of verbs that take talk alone التأكيد and أصابع الاتهام as well, while وجه تحذيرا is a letter sent. */
const isOwnTalk = (r: Reading, i: number, alone: boolean): boolean =>
  endsInPronoun(r, i) || (alone && (isDefinite(r, i) || word(r.tokens, i) === 'اصابع'))

function looksLikeDeed(r: Reading, i: number, subject: Phrase): boolean {
  if (r.classes[i] || !isWord(r, i) || isDefinite(r, i) || isAdjective(r, i) || subject.last >= i) return false
  // مولود جاوش: behind one given name stands the next, whatever shape it has.
  if (subject.last === i - 1 && has(r, i - 1, CLASS.name) && !has(r, i - 2, CLASS.name) && !endsInPronoun(r, i))
    return false
  return (hasDeedShape(word(r.tokens, i)) || hasActShape(r, i)) && isSettled(r, subject.last, subject.first)
}

/** أي ضلوع، مسؤوليته: an object that cannot belong to the relative clause before it. */
const ownDeed = (r: Reading, i: number): boolean =>
  has(r, i, CLASS.deed) && (word(r.tokens, i) === 'اي' || /(?:ته|تها|تهم)$/u.test(word(r.tokens, i)))

/** Only pronouns with a preposition may stand between a verb and the object it opens: وثقت فيه حصيلة. */
const nothingBetween = (r: Reading, cue: number, i: number): boolean =>
  i === cue + 1 ||
  (i === cue + 2 &&
    has(r, cue + 1, CLASS.preposition) &&
    /^(?:في|ب|ل|ع?ن?)/u.test(word(r.tokens, cue + 1)) &&
    /ه(?:ا|م)?$/u.test(word(r.tokens, cue + 1)))

/** Whether a subject may end at this word: definite, adjective, name, or closing mark. */
function isSettled(r: Reading, i: number, first: number): boolean {
  if (/^با?سم$/u.test(word(r.tokens, i))) return false
  if (isConcern(r, i)) return isDefinite(r, i)
  if (keepsN(r, i)) return true
  if (has(r, i, CLASS.title | CLASS.honorific) && !isDefinite(r, i) && isDefinite(r, i + 1) && !has(r, i, CLASS.name))
    return false
  if (!isWord(r, i) || isDefinite(r, i) || isAdjective(r, i) || has(r, i, CLASS.name | CLASS.capital | CLASS.proper))
    return true
  // شهود عيان، مصادر: an unnamed plural may stand alone; وزارة and its kind govern the next word.
  if (has(r, i, CLASS.anonymous | CLASS.witness)) return !isDefinite(r, i + 1)
  // مفتي عام المملكة: an unknown word under a common noun governs on; behind a definite one it is a name.
  const governed =
    i > first &&
    isWord(r, i - 1) &&
    !isDefinite(r, i - 1) &&
    (!isAdjective(r, i - 1) || has(r, i - 1, CLASS.title)) &&
    !has(r, i - 1, CLASS.name) &&
    r.classes[i - 1] !== 0
  if (has(r, i - 1, CLASS.name) && i > first) return !r.classes[i]
  return !r.classes[i] && !governed && !/^ل...|ه$/u.test(word(r.tokens, i))
}
