import type { Reading } from '../../text/reading.js'
import { word } from '../../text/token.js'
import { CLASS, SPEAKER } from './lexicon/classes.js'
import { has, isDefinite, isMark, isNumber, isWord, pastPointer, stemOf } from './words.js'

/** Classes that always end a source's noun phrase. */
export const ENDS =
  CLASS.complementizer | CLASS.relative | CLASS.clause | CLASS.auxiliary | CLASS.negation | CLASS.adverb | CLASS.hedge

const LEADS_IN = CLASS.anonymous | CLASS.title | CLASS.person | CLASS.body | CLASS.witness | CLASS.media | CLASS.group
const INNER_PREPOSITIONS = new Set(['في', 'لدي', 'ضد', 'داخل', 'من', 'عن', 'قرب', 'خارج', 'بين'])

/** بيان صدر عن الوزارة */
export const isIssued = (r: Reading, i: number): boolean => /^(?:صدرت?|صادر.*)$/u.test(word(r.tokens, i))

/** The last token of what a preposition at `i` adds to the noun phrase that begins at `from`; -1 where it ends the phrase. */
export function preposition(r: Reading, from: number, i: number): number {
  const envoy = stemOf(r, i) === 'الي' && /^(?:ال)?(?:مبعوث|سفير|موفد|مندوب|ممثل)/u.test(stemOf(r, from))
  if (envoy && isWord(r, i + 1) && !has(r, i + 1, ENDS)) return i + 1
  if (i === from || !INNER_PREPOSITIONS.has(stemOf(r, i))) return -1
  const next = i + 1
  const named = r.quotes.all[r.quotes.at[next + 1] ?? -1]
  if (named && named.open === next && named.words <= 4 && stemOf(r, i) !== 'من') return i
  if (!isWord(r, next) || has(r, next, ENDS | CLASS.time | CLASS.occasion | CLASS.statement | CLASS.platform)) return -1
  if (OWN_WORDS.test(word(r.tokens, next))) return -1
  const w = stemOf(r, i)
  if ((w === 'عن' || w === 'من') && isIssued(r, i - 1)) return next
  if (w === 'من')
    return isMark(r, i - 1, '%٪') ||
      isNumber(r, i - 1) ||
      has(r, i - 1, CLASS.person | CLASS.anonymous | CLASS.plain | CLASS.witness) ||
      (/^(?:مجموعه|طايفه|فيه|فريق|لفيف)$/u.test(word(r.tokens, i - 1)) && isDefinite(r, next)) ||
      isClose(r, i - 1) ||
      (!isDefinite(r, from) && has(r, next, CLASS.body | CLASS.organisation | CLASS.group | CLASS.capital))
      ? next
      : -1
  if (w === 'عن' && /^(?:مدينه|محافظه|دايره|ولايه|منطقه)$/u.test(word(r.tokens, next)) && isDeputy(r, from, i))
    return next
  if (w === 'عن') return has(r, from, CLASS.title) && has(r, next, SPEAKER) ? next : -1
  if (w === 'ضد' || w === 'بين') return has(r, from, CLASS.body | CLASS.group) ? next : -1
  // سالم نوران، الباحث في شؤون …، نوران القيادي في حزب …: in what somebody holds his office.
  const office = CLASS.title | CLASS.honorific | CLASS.person
  if (w === 'في' && has(r, i - 1, office) && isDefinite(r, i - 1) && !has(r, next, CLASS.capital)) return next
  return has(r, pastPointer(r, from), LEADS_IN | CLASS.organisation | CLASS.honorific) ? next : -1
}

/** سالم نوران في رسالته: where he says it. */
const OWN_WORDS = /^(?:رسالت|تغريدت|كلمت|حديث|بيان|تصريحات|تصريح|تعليق|مقابلت|منشور|خطاب|تقرير|مقال)(?:ه|ها|هم)$/u

/** النائبة في البرلمان عن مدينة …: whom a place sends. */
function isDeputy(r: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^(?:ال)?(?:نايب|عضو)ه?$/u.test(stemOf(r, i))) return true
  return false
}

/** مصدر مقرب من، قريب من. */
const isClose = (r: Reading, i: number): boolean => /^(?:ال)?(?:مقرب|قريب)(?:ه|ون|ين)?$/u.test(word(r.tokens, i))
