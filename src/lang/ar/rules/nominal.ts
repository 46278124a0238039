import type { Candidate } from '../../../model/candidate.js'
import type { CueRule } from '../../../text/pack.js'
import type { CueHit, Reading } from '../../../text/reading.js'
import { PUNCTUATION, word } from '../../../text/token.js'
import { readPhrase } from '../phrase.js'
import { candidate, isNounHere } from '../candidate.js'
import { scanFrame } from '../frame.js'
import { SPEAKER } from '../lexicon/classes.js'
import { has } from '../words.js'

const WITH_PRONOUN = /(?:ه|ها|هم|هما)$/u

/** "تأكيد التقارير قيامه", "اعتراف الوزيرة بأن", "تأكيده على أن", "أنباء عن": a noun of saying with its source. */
export const NOMINAL: CueRule = {
  id: 'ar.nominal',
  kinds: ['nominal', 'verb'],
  read(r, hit) {
    // After a preposition the letters of a verb are its masdar: رغم نفي الجيش، بعد زعم الحركة.
    if (hit.cue.kind === 'verb') return isNounHere(r, hit) ? asNoun(r, hit) : null
    if (/^صمت/u.test(hit.cue.lemma)) return silence(r, hit)
    const limit = r.sentences.last[r.sentenceOf[hit.last] ?? -1] ?? r.tokens.count - 1
    const hearsay = hit.cue.role === 'hearsay'
    if (hearsay && /^(?:ترد|يرد|دون|بدون|اي|تصل|عقب|بعد)$/u.test(word(r.tokens, hit.first - 1))) return null
    const pronoun = hit.cue.agreement.number !== null && WITH_PRONOUN.test(word(r.tokens, hit.last))
    const frame = scanFrame(r, hit.last, { openers: hit.cue.openers, subject: !pronoun, limit, relay: false })
    const { opening, subject } = frame
    if (subject && !has(r, subject.first, SPEAKER) && !has(r, subject.first + 1, SPEAKER)) return null
    if (hit.cue.stance === 'declines') return subject ? candidate(r, 'ar.nominal', hit, frame, subject) : null
    if (!opening || opening.token - (subject?.last ?? hit.last) > 4) return null
    if (!subject && !pronoun && !isHearsay(opening.by, hit.last, opening.token)) return null
    if (pronoun && opening.by !== 'that' && opening.by !== 'colon' && opening.by !== 'quote') return null
    if (!subject && !pronoun && !hearsay) return null
    return candidate(r, hearsay && !subject ? 'ar.hearsay' : 'ar.nominal', hit, frame, subject)
  },
}

/** أنباء عن …، معلومات بأن …: what is said opens at once. */
const isHearsay = (by: string, cue: number, token: number): boolean => by !== 'object' && token - cue <= 2

function asNoun(r: Reading, hit: CueHit): Candidate | null {
  const limit = r.sentences.last[r.sentenceOf[hit.last] ?? -1] ?? r.tokens.count - 1
  const frame = scanFrame(r, hit.last, { openers: hit.cue.openers, subject: true, limit, relay: false })
  const { subject, opening } = frame
  if (!subject || !opening || !has(r, subject.first, SPEAKER) || opening.token - subject.last > 4) return null
  return { ...candidate(r, 'ar.nominal', hit, frame, subject), cueKind: 'nominal', coordinate: false }
}

/** "وسط صمت مطبق من التحالف": silence is reported of whoever follows, as "صمت X" or "صمت … من X". */
function silence(r: Reading, hit: CueHit): Candidate | null {
  const limit = r.sentences.last[r.sentenceOf[hit.last] ?? -1] ?? r.tokens.count - 1
  const from = word(r.tokens, hit.last + 1) === 'من' ? hit.last + 2 : hit.last + 1
  const subject = readPhrase(r, from, { limit, object: true, opens: () => false })
  const head = subject && r.tokens.kind[subject.first] === PUNCTUATION ? subject.first + 1 : subject?.first
  if (!subject || head === undefined || !has(r, head, SPEAKER)) return null
  const frame = { subject, quotedSource: null, links: [], opening: null, read: subject.last, anonymity: null, strange: 0 }
  return candidate(r, 'ar.nominal', hit, frame, subject)
}
