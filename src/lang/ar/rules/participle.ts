import type { CueRule } from '../../../text/pack.js'
import { WORD, word } from '../../../text/token.js'
import { candidate } from '../candidate.js'
import { scanFrame } from '../frame.js'
import { CLASS } from '../lexicon/classes.js'
import { readPhrase } from '../phrase.js'
import { has, isNumber } from '../words.js'

/** "… مشيرا إلى أن", "مؤكدا سموه أن", "متهما X بـ": an accusative participle goes on with its verb's source. */
export const PARTICIPLE: CueRule = {
  id: 'ar.participle',
  kinds: ['participle'],
  read(r, hit) {
    // «تسعة وعشرين متهما» counts the accused.
    if (
      hit.cue.lemma === 'اتهم' &&
      (isNumber(r, hit.first - 1) ||
        /^و?(?:ال)?(?:عشر|ثلاثه|اربعه|خمسه|سته|سبعه|ثمانيه|تسعه|عشره|(?:عشر|ثلاث|اربع|خمس|ست|سبع|ثمان|تسع)(?:ون|ين))$/u.test(
          word(r.tokens, hit.first - 1),
        ))
    )
      return null
    // مهددا بالسقوط: a common participle continues a report only past a comma.
    if (hit.cue.strict && hit.prefix === '' && r.tokens.kind[hit.first - 1] === WORD) return null
    const limit = r.sentences.last[r.sentenceOf[hit.last] ?? -1] ?? r.tokens.count - 1
    const honour = /^(?:سموه|سماحته|معاليه|فضيلته|فخامته|جلالته|سعادته)$/u.test(word(r.tokens, hit.last + 1))
    const said = honour ? readPhrase(r, hit.last + 1, { limit: hit.last + 1, object: false, opens: () => false }) : null
    const frame = scanFrame(r, said?.last ?? hit.last, {
      openers: hit.cue.openers,
      subject: false,
      limit,
      relay: null,
    })
    if (frame.opening) {
      const far = frame.opening.token - hit.last > (frame.opening.by === 'object' ? 2 : 12)
      if (!far) return candidate(r, 'ar.participle', hit, frame, said)
    }
    if (!hit.cue.openers.includes('object') || hit.cue.strict || hit.cue.openers.includes('speech')) return null
    // واصفا الانفجار بأنه …، متهما الحركة بـ…: the object follows at once.
    const next = hit.last + 1
    if (next > limit || has(r, next, CLASS.preposition | CLASS.time | CLASS.clause | CLASS.auxiliary)) return null
    const opening = { by: 'object' as const, token: next, from: r.tokens.start[next] ?? 0 }
    return candidate(r, 'ar.participle', hit, { ...frame, opening }, null)
  },
}
