import type { CandidateLink, Range } from '../../model/candidate.js'
import type { Opener } from '../../model/cue.js'
import type { Reading } from '../../text/reading.js'
import { BREAK, PUNCTUATION, word } from '../../text/token.js'
import { CLASS, SPEAKER } from './lexicon/classes.js'
import { openerAt } from './opener.js'
import { isChannel, isPress } from './addressee.js'
import { cueStartsAt, readPhrase } from './phrase.js'
import { rangeOf } from './source.js'
import { has, isAdjective, isDefinite, isMark, isWord, prefixOf, stemOf } from './words.js'

/** A circumstance of speech: where, when, to whom; with the steps of the chain it names. */
export interface Adjunct {
  readonly last: number
  readonly links: readonly CandidateLink[]
  readonly anonymity: Range | null
}

const LEADS = new Set([
  'في',
  'خلال',
  'عبر',
  'علي',
  'مع',
  'امام',
  'عقب',
  'بعد',
  'قبل',
  'اثر',
  'حول',
  'بشان',
  'لدي',
  'ازاء',
  'حيال',
  'عند',
  'وسط',
  'منذ',
  'تجاه',
  'اثناء',
  'غداه',
  'بعيد',
  'قبيل',
  'ضمن',
  'حتي',
  'ردا',
  'تعليقا',
  'تعقيبا',
  'معلقا',
  'بمناسبه',
  'من',
  'الي',
  'دون',
  'بدون',
])
/** Verbs by which a medium stands in a relative clause: تصريح نشرته وكالة …، كلمة بثها التلفزيون. */
const CARRIED =
  /^و?(?:نشر|نقل|بث|اورد|تناقل|تلق|اذاع|وزع|نشرت|نقلت|بثت|اوردت|تناقلت|تلقت|اذاعت|وزعت|خص)(?:ه|ها|هما|هم)?$/u
const LONGEST = 30

/** Reads the circumstance that begins at token `i`; null where none does. */
export function readAdjunct(r: Reading, i: number, limit: number, openers: readonly Opener[]): Adjunct | null {
  const channel = readChannel(r, i, limit)
  if (channel) return channel
  // من جانبها، على الفور: an adverb takes nothing behind it.
  if (has(r, i, CLASS.adverb) && r.compound[i + 1] === 1) return null
  const lead = has(r, i, CLASS.title | CLASS.name) ? '' : stemOf(r, i)
  if (!has(r, i, CLASS.preposition | CLASS.adverb) && !LEADS.has(lead)) return withAnonymity(r, i, limit)
  if (!LEADS.has(lead) && !LEADS.has(word(r.tokens, i))) return null
  return readCircumstance(r, i, limit, openers)
}

/** "to agency Y": لوكالة …، لـ«…»، إلى قناة …; journalists as a body are read past. */
function readChannel(r: Reading, i: number, limit: number): Adjunct | null {
  if (isPress(r, i)) return { last: i, links: [], anonymity: null }
  const medium = mediumAt(r, i)
  if (medium < 0) return null
  const opens = (t: number): boolean =>
    isBehindMedium(r, medium, t) ||
    (t > medium + 1 &&
      openerAt(r, t, { openers: ['that'], limit, subject: { first: medium, last: t - 1 }, relative: false, cue: i }) !==
        null)
  const phrase =
    readPhrase(r, medium, { limit, object: false, opens }) ?? readPhrase(r, medium + 1, { limit, object: false, opens })
  if (!phrase) return null
  return { last: phrase.last, links: [{ kind: 'channel', range: rangeOf(r, phrase) }], anonymity: null }
}

const PEOPLE = CLASS.anonymous | CLASS.title | CLASS.honorific | CLASS.person | CLASS.witness | CLASS.name

/** أكد لـ«المرفأ» مصدر عسكري، كشف للمرفأ مدير السد: behind a medium that is whole stands whoever told it something. */
function isBehindMedium(r: Reading, medium: number, t: number): boolean {
  if (t <= medium || !isWord(r, t)) return false
  const quoted = r.quotes.all[r.quotes.at[medium + 1] ?? -1]
  if (quoted?.open === medium && quoted.close === t - 1) return !isAdjective(r, t) || !isDefinite(r, t)
  const whole = r.tokens.kind[t - 1] === PUNCTUATION || r.outlets.some((x) => x.first >= medium && x.last === t - 1)
  return whole && has(r, t, PEOPLE) && !isAdjective(r, t)
}

/** The token at which a medium addressed by token `i` begins, or -1. */
function mediumAt(r: Reading, i: number): number {
  if (isChannel(r, i)) return i
  const w = word(r.tokens, i)
  if (w !== 'ل' && w !== 'الي' && w !== 'مع') return -1
  const next = r.tokens.kind[i + 1] === PUNCTUATION ? i + 2 : i + 1
  const named = r.quotes.all[r.quotes.at[i + 2] ?? -1]
  if (w === 'ل' && named?.open === i + 1 && named.words <= 3) return i + 1
  const organ = has(r, next, CLASS.media | CLASS.maybeMedia) || (w === 'ل' && has(r, next, CLASS.organisation))
  return organ ? i + 1 : -1
}

function readCircumstance(r: Reading, from: number, limit: number, openers: readonly Opener[]): Adjunct {
  const links: CandidateLink[] = []
  const stop = Math.min(limit, from + LONGEST)
  const through = /^(?:عبر|علي)$/u.test(stemOf(r, from)) ? readNamed(r, from + 1, limit) : null
  links.push(...(through?.links ?? []))
  let last = through?.last ?? from
  for (let i = last + 1; i <= stop;) {
    if (ends(r, i, from, openers, limit)) break
    const medium = carriedMedium(r, i, limit)
    if (medium) {
      links.push(...medium.links)
      last = medium.last
      i = last + 1
      continue
    }
    const kind = has(r, i, CLASS.platform) ? 'platform' : has(r, i, CLASS.statement) ? 'statement' : null
    if (kind && !links.some((x) => x.kind === kind)) links.push({ kind, range: rangeOf(r, { first: i, last: i }) })
    last = i++
  }
  return { last, links, anonymity: null }
}

function ends(r: Reading, i: number, from: number, openers: readonly Opener[], limit: number): boolean {
  if (r.tokens.kind[i] === BREAK || isMark(r, i, '،,؛.:')) return true
  if (has(r, i, CLASS.complementizer)) return true
  // في بيان مقتل …: what is done, right behind the statement, is the object of the verb.
  const told =
    has(r, i - 1, CLASS.statement | CLASS.occasion) &&
    has(r, i, CLASS.deed) &&
    !has(r, i, CLASS.statement | CLASS.occasion)
  if (i > from + 1 && told && openers.includes('object') && prefixOf(r, i) === '') return true
  // في وقت متأخر من مساء أمس المتحدث …: a speaker right behind a time is the subject.
  if (i > from + 1 && has(r, i - 1, CLASS.time) && has(r, i, SPEAKER) && !has(r, i, CLASS.time | CLASS.name))
    return true
  const q = r.quotes.all[r.quotes.at[i + 1] ?? -1]
  if (q && q.open === i && (q.kind === 'speech' || q.words >= 4)) return true
  if (i > from + 1 && cueStartsAt(r, i) && !CARRIED.test(word(r.tokens, i))) return true
  const opening = openerAt(r, i, { openers, limit, subject: null, relative: false, cue: from })
  if (!opening) return false
  return (
    opening.by === 'that' || (opening.by === 'by' && has(r, i, CLASS.deed)) || (opening.by !== 'by' && i > from + 1)
  )
}

/** A medium inside a circumstance: after its verb, or after ل، إلى، مع، عبر، على. */
export function carriedMedium(r: Reading, i: number, limit: number): Adjunct | null {
  if (CARRIED.test(word(r.tokens, i))) {
    const medium = i + 1
    if (!has(r, isWord(r, medium) ? medium : medium + 1, CLASS.media)) return null
    const stops = (t: number): boolean =>
      has(r, t, CLASS.complementizer) ||
      (t > medium && word(r.tokens, t).startsWith('بال')) ||
      (t > medium && /^(?:مباشره|امس|اليوم)$/u.test(word(r.tokens, t)))
    const phrase = readPhrase(r, medium, { limit, object: false, opens: stops })
    return phrase && { last: phrase.last, links: [{ kind: 'channel', range: rangeOf(r, phrase) }], anonymity: null }
  }
  const through = /^(?:عبر|علي)$/u.test(stemOf(r, i)) ? readNamed(r, i + 1, limit) : null
  return through ?? readChannel(r, i, limit)
}

/** A medium named at token `i`: عبر قناة …، على شاشة …; platforms are no media. */
function readNamed(r: Reading, i: number, limit: number): Adjunct | null {
  if (!has(r, i, CLASS.media) || has(r, i, CLASS.platform)) return null
  const phrase = readPhrase(r, i, { limit, object: false, opens: () => false })
  return phrase && { last: phrase.last, links: [{ kind: 'channel', range: rangeOf(r, phrase) }], anonymity: null }
}

const SHY = /^و?(?:طلب|طلبت|طلبوا|رفض|رفضت|رفضوا|فضل|فضلت|اشترط|اشترطت|لم|تحدث|طالبا|طالبه|رافضا|مشترطا|مفضلا)$/u

/** "طلب عدم الكشف عن اسمه"، "رفض نشر اسمه": why a source is unnamed; read past as a circumstance. */
function withAnonymity(r: Reading, i: number, limit: number): Adjunct | null {
  if (!SHY.test(word(r.tokens, i))) return null
  let said = -1
  for (let t = i + 1; t <= Math.min(limit, i + 9); t++) {
    if (isMark(r, t, '،,.:') || has(r, t, CLASS.complementizer)) break
    if (/^(?:اسمه|اسمها|اسمهم|اسمائهم|اسماءهم|هويته|هويتها|هويتهم|هويه|الاسم)$/u.test(word(r.tokens, t))) said = t
  }
  if (said < 0) return null
  // … خوفا على سلامته، لحساسية الموضوع: the reason belongs to it, up to the next mark.
  for (let t = said + 1; t <= Math.min(limit, said + 8); t++) {
    if (!isWord(r, t) || has(r, t, CLASS.complementizer) || isChannel(r, t)) {
      said = t - 1
      break
    }
  }
  const range = { start: r.tokens.start[i] ?? 0, end: r.tokens.end[said] ?? 0, first: i, last: said }
  return { last: said, links: [], anonymity: range }
}
