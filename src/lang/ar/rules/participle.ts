import type { CueRule } from '../../../text/pack.js'
import type { CueHit, Reading } from '../../../text/reading.js'
import { PUNCTUATION, WORD, word } from '../../../text/token.js'
import { candidate } from '../candidate.js'
import { scanFrame } from '../frame.js'
import { CLASS } from '../lexicon/classes.js'
import { readPhrase } from '../phrase.js'
import { endsInPronoun, has, isDefinite, isNumber, isWord } from '../words.js'

/** Participles that are nouns as well, unless what is said follows at once: مقرا لها، مقدرات البلاد، مبررا للحرب. */
const NOUNS = /^و?(?:مقرا|مقرات|مقدرات|مبررا|مبررات)$/u

/**
 * إجراءات مشددة، زيارة غير معلنة، وكان لافتا: the participle describes the feminine noun before it or is the predicate of كان.
 */
function isQuality(r: Reading, hit: CueHit): boolean {
  const before = hit.first - 1
  if (hit.prefix !== '' || !isWord(r, before)) return false
  if (/^[وف]?(?:غير|[يت]?كان|كانت|[يت]كون|[يت]كن|بات|باتت|ظل|ظلت|زال|زالت|[يت]زال)$/u.test(word(r.tokens, before)))
    return true
  const opener = r.classes[hit.last + 1] ?? 0
  const described = hit.cue.agreement.gender === 'f' && /(?:ه|ات)$/u.test(word(r.tokens, before))
  if (has(r, before, CLASS.adverb | CLASS.preposition | CLASS.time)) return false
  return described && !isDefinite(r, before) && !endsInPronoun(r, before) && (opener & CLASS.complementizer) === 0
}

/** 30 مقترحا، تشمل مطالبة الفلسطينيين بـ، في ذاكرة الأطفال، تحت لافتة مكتوب عليها …: the noun of the same letters. */
function isNoun(r: Reading, hit: CueHit): boolean {
  if (hit.prefix !== '' || r.tokens.kind[hit.first - 1] === PUNCTUATION) return false
  const w = word(r.tokens, hit.last)
  if (isNumber(r, hit.first - 1) || /^(?:مطالبه|مناشده)$/u.test(w)) return hit.first > 0
  if (/^(?:معلومات|انباء)$/u.test(word(r.tokens, hit.first - 1))) return true
  return /^(?:ذاكره|لافته)$/u.test(w) && !/^(?:الي|ان|انه|انها)$/u.test(word(r.tokens, hit.last + 1))
}

/** أفراد متهمين بالقتل، 11 متهما ومتهمة: who are accused accuse nobody. */
function isAccused(r: Reading, hit: CueHit): boolean {
  if (hit.cue.lemma !== 'اتهم') return false
  if (word(r.tokens, hit.first - 1).startsWith('متهم')) return true
  return hit.prefix === '' && isWord(r, hit.first - 1) && word(r.tokens, hit.last + 1).startsWith('ب')
}

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
    if (isQuality(r, hit) || isNoun(r, hit) || isAccused(r, hit)) return null
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
    if (NOUNS.test(word(r.tokens, hit.last)) && frame.opening?.token !== hit.last + 1) return null
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
