import type { CueRule } from '../../../text/pack.js'
import { word } from '../../../text/token.js'
import { candidate } from '../candidate.js'
import { scanFrame } from '../frame.js'
import { SPEAKER } from '../lexicon/classes.js'
import { has } from '../words.js'

const WITH_PRONOUN = /(?:ه|ها|هم|هما)$/u

/** "تأكيد التقارير قيامه", "اعتراف الوزيرة بأن", "تأكيده على أن", "أنباء عن": a noun of saying with its source. */
export const NOMINAL: CueRule = {
  id: 'ar.nominal',
  kinds: ['nominal'],
  read(r, hit) {
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
