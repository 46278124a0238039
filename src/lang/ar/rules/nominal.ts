import type { Candidate } from '../../../model/candidate.js'
import type { Opener } from '../../../model/cue.js'
import type { CueRule } from '../../../text/pack.js'
import type { CueHit, Reading } from '../../../text/reading.js'
import { PUNCTUATION, word } from '../../../text/token.js'
import type { Opening } from '../opener.js'
import { readPhrase, type Phrase } from '../phrase.js'
import { candidate, isNounHere } from '../candidate.js'
import { scanFrame } from '../frame.js'
import { CLASS, SPEAKER } from '../lexicon/classes.js'
import { has, isMark, isWord, prefixOf } from '../words.js'

const WITH_PRONOUN = /(?:ه|ها|هم|هما)$/u

/** "تأكيد التقارير قيامه", "اعتراف الوزيرة بأن", "تأكيده على أن", "أنباء عن": a noun of saying with its source. */
export const NOMINAL: CueRule = {
  id: 'ar.nominal',
  kinds: ['nominal', 'verb'],
  read(r, hit) {
    // After a preposition the letters of a verb are its masdar: رغم نفي الجيش، بعد زعم الحركة.
    if (hit.cue.kind === 'verb') return isNounHere(r, hit) ? asNoun(r, hit) : null
    if (/^(?:صمت|لم )/u.test(hit.cue.lemma)) return silence(r, hit)
    const limit = r.sentences.last[r.sentenceOf[hit.last] ?? -1] ?? r.tokens.count - 1
    const hearsay = hit.cue.role === 'hearsay'
    if (hearsay && /^(?:ترد|يرد|دون|بدون|اي|تصل|عقب|بعد)$/u.test(word(r.tokens, hit.first - 1))) return null
    if (has(r, hit.last + 1, CLASS.plain)) return null
    const pronoun = hit.cue.agreement.number !== null && WITH_PRONOUN.test(word(r.tokens, hit.last))
    const openers = hit.cue.lemma === 'اتهم' ? OF_CHARGES : hit.cue.openers
    const frame = scanFrame(r, hit.last, { openers, subject: !pronoun, limit, relay: null })
    const { opening } = frame
    const subject = hit.cue.lemma === 'اتهم' ? accuser(r, frame.subject) : frame.subject
    if (hit.cue.lemma === 'اتهم' && !subject) return null
    if (subject && !has(r, subject.first, SPEAKER) && !has(r, subject.first + 1, SPEAKER)) return null
    if (subject && !governs(r, hit, subject, opening)) return null
    // امتناع دولة عن التصويت: who keeps from a deed says nothing.
    if (hit.cue.stance === 'declines' && !opening) return null
    if (hit.cue.stance === 'declines') return subject ? candidate(r, 'ar.nominal', hit, frame, subject) : null
    if (!opening || opening.token - (frame.subject?.last ?? hit.last) > 4) return null
    if (!subject && !pronoun && !isHearsay(opening.by, hit.last, opening.token)) return null
    const loose = opening.by !== 'that' && opening.by !== 'colon' && opening.by !== 'quote'
    if (pronoun && loose && !(opening.by === 'by' && has(r, opening.token, CLASS.deed))) return null
    if (!subject && !pronoun && !hearsay) return null
    const found = candidate(r, hearsay && !subject ? 'ar.hearsay' : 'ar.nominal', hit, frame, subject)
    return led(r, listed(r, found, limit), limit)
  },
}

/** "ومع إعلانها أن …، ضربت …": what is said in a circumstance at the head of its sentence ends with its comma. */
function led(r: Reading, found: Candidate, limit: number): Candidate {
  const first = r.sentences.first[r.sentenceOf[found.cue.first] ?? -1] ?? 0
  if (found.content.kind !== 'after' || found.cue.first > first + 2 || !has(r, found.cue.first - 1, CLASS.preposition))
    return found
  const { from } = found.content
  for (let i = found.read + 1; i <= limit; i++) {
    const quote = r.quotes.all[r.quotes.at[i + 1] ?? -1]
    if (quote?.open === i && quote.balanced) i = quote.close
    else if (isMark(r, i, '،,')) {
      const end = r.tokens.end[i - 1] ?? from
      return end > from ? { ...found, content: { kind: 'range', start: from, end } } : found
    }
  }
  return found
}

const BEGINS = /^[وف]?(?:[يت]?بدا|بدات|بدءا|ابتداء)$/u
const LAST_ITEM = /^و(?:صولا|انتهاء)$/u

/** "تبدأ باعتراف X بأن … وصولا إلى Y": where a noun of saying begins a list, its last item is no part of what is said. */
function listed(r: Reading, found: Candidate, limit: number): Candidate {
  if (found.content.kind !== 'after' || !BEGINS.test(word(r.tokens, found.cue.first - 1))) return found
  for (let i = found.read + 1; i <= limit; i++) {
    if (!LAST_ITEM.test(word(r.tokens, i)) || !/^(?:الي|ب.*)$/u.test(word(r.tokens, i + 1))) continue
    const last = isMark(r, i - 1, '،,') ? i - 2 : i - 1
    const end = r.tokens.end[last] ?? found.content.from
    return end > found.content.from ? { ...found, content: { kind: 'range', start: found.content.from, end } } : found
  }
  return found
}

/** اتهام X لـY بكذا: the noun of a charge opens with ب alone. */
const OF_CHARGES: readonly Opener[] = ['by']

/** Masdars whose genitive is as often whom they are done to: اتهام الرئيس بـ…، تحذير المواطنين من …. */
const TWO_SIDED = new Set(['حذر', 'ناشد', 'طالب', 'هدد', 'انتقد', 'وصف', 'أبلغ'])
const BODIES =
  CLASS.anonymous | CLASS.title | CLASS.body | CLASS.organisation | CLASS.group | CLASS.media | CLASS.capital

/** Whether the noun after a masdar is who speaks, and not whom it is done to or what it is called. */
function governs(r: Reading, hit: CueHit, subject: Phrase, opening: Opening | null): boolean {
  const first = isWord(r, subject.first) ? subject.first : subject.first + 1
  const { lemma } = hit.cue
  if (hit.cue.role === 'hearsay') return has(r, first, BODIES)
  if (prefixOf(r, first).includes('ل') && hit.cue.act === 'reacts') return false
  if (lemma === 'اتهم') return opening !== null
  if (TWO_SIDED.has(lemma) && !has(r, first, BODIES)) return false
  // إعلان القاهرة is the name of a text unless it opens what it says at once.
  return !(opening?.by === 'object' && (has(r, first, CLASS.capital) || opening.token !== subject.last + 1))
}

/** "اتهام الحكومة للمعارضة": the accuser is what stands before the lam; without one the genitive is the accused. */
function accuser(r: Reading, phrase: Phrase | null): Phrase | null {
  if (!phrase) return null
  for (let i = phrase.first + 1; i <= phrase.last + 1; i++) {
    if (/^ل(?:ل|.{3,})/u.test(word(r.tokens, i))) return { first: phrase.first, last: i - 1 }
  }
  return null
}

/** أنباء عن …، معلومات بأن …: what is said opens at once. */
const isHearsay = (by: string, cue: number, token: number): boolean => by !== 'object' && token - cue <= 2

function asNoun(r: Reading, hit: CueHit): Candidate | null {
  const limit = r.sentences.last[r.sentenceOf[hit.last] ?? -1] ?? r.tokens.count - 1
  const frame = scanFrame(r, hit.last, { openers: hit.cue.openers, subject: true, limit, relay: null })
  const { subject, opening } = frame
  if (!subject || !opening || !has(r, subject.first, SPEAKER) || opening.token - subject.last > 4) return null
  // بناء على طلب الوزارة: a request is told only where what is asked follows.
  if (hit.cue.lemma === 'طلب' && opening.by !== 'that') return null
  return { ...candidate(r, 'ar.nominal', hit, frame, subject), cueKind: 'nominal', coordinate: false }
}

/** "وسط صمت مطبق من التحالف": silence is reported of whoever follows, as "صمت X" or "صمت … من X". */
function silence(r: Reading, hit: CueHit): Candidate | null {
  const limit = r.sentences.last[r.sentenceOf[hit.last] ?? -1] ?? r.tokens.count - 1
  const from = /^(?:من|عن)$/u.test(word(r.tokens, hit.last + 1)) ? hit.last + 2 : hit.last + 1
  const quote = r.quotes.all[r.quotes.at[from + 1] ?? -1]
  // صمت … من «التحالف» تكشفت: behind a closing mark the next word begins something else.
  const last = quote?.open === from && quote.balanced ? Math.min(limit, quote.close) : limit
  const subject = readPhrase(r, from, { limit: last, object: true, opens: () => false })
  const head = subject && r.tokens.kind[subject.first] === PUNCTUATION ? subject.first + 1 : subject?.first
  if (!subject || head === undefined || !has(r, head, SPEAKER)) return null
  const frame = {
    subject,
    quotedSource: null,
    links: [],
    opening: null,
    read: subject.last,
    anonymity: null,
    strange: 0,
  }
  return candidate(r, 'ar.nominal', hit, frame, subject)
}
