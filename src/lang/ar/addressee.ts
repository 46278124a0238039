import type { Reading } from '../../text/reading.js'
import { word } from '../../text/token.js'
import { CLASS } from './lexicon/classes.js'
import { isKnownName } from './surname.js'
import { endsInPronoun, has, isAdjective, isDefinite, isWord, prefixOf } from './words.js'

/** أوضح نوران [لسامر]: an unknown word with ل behind a surname that stands alone. */
export const isTold = (r: Reading, i: number): boolean =>
  /^ل.{4,}/u.test(word(r.tokens, i)) && isWord(r, i) && !r.classes[i] && isKnownName(r, i - 1)

/** صالح لرجاله، عباس للقاء: behind a given name ل begins something else, but for a body's purpose: مركز الأمير سالم للإغاثة. */
export function isAddressee(r: Reading, from: number, i: number): boolean {
  if (i === from + 1 && isTold(r, i)) return true
  const addressed =
    /^لل../u.test(word(r.tokens, i)) || (/^ل...+(?:ه|ها|هم)$/u.test(word(r.tokens, i)) && endsInPronoun(r, i))
  if (!addressed || !has(r, i - 1, CLASS.name)) return false
  for (let k = from; k < i; k++) if (has(r, k, CLASS.organisation | CLASS.body)) return false
  return true
}

/** "to agency Y": a proclitic lam on a medium ends the source and begins the channel. */
export function isChannel(r: Reading, i: number): boolean {
  const prefix = prefixOf(r, i)
  // وكالة X للأنباء: the tail of an agency's name.
  if (/^لل(?:انباء|اعلام|صحافه)$/u.test(word(r.tokens, i))) return false
  if (!prefix.includes('ل')) return false
  return has(r, i, CLASS.media | CLASS.maybeMedia) || (has(r, i, CLASS.organisation) && behindAnonymous(r, i))
}

/** مصادر موثوقة للمرصد: nobody's own sources, but such as told it something. */
function behindAnonymous(r: Reading, i: number): boolean {
  let at = i - 1
  while (at > i - 4 && isAdjective(r, at)) at--
  return has(r, at, CLASS.anonymous) && !isDefinite(r, at)
}

/** Journalists as addressees are no step of a chain: للصحفيين، للصحافة. */
export const isPress = (r: Reading, i: number): boolean =>
  /^لل?(?:صحاف|صحف|اعلام)/u.test(word(r.tokens, i)) && !has(r, i + 1, CLASS.name)

/** أبلغت الوزارة وسائل الإعلام: who is told, as an object. */
export const PRESS = /^(?:وسايل|ال(?:صحفيين|صحافيين|اعلاميين|مراسلين))$/u
