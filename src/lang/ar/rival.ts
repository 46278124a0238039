import type { Reading } from '../../text/reading.js'
import { word } from '../../text/token.js'
import { CLASS } from './lexicon/classes.js'
import { has, isAdjective, isDefinite, isWord, prefixOf } from './words.js'

/** An indefinite body or people behind a complete subject are its object: اتهم مجلس القبائل قوات الساحل، حذرت هيئة السدود سكان القرى. */
export function startsRival(r: Reading, i: number, first: number): boolean {
  const people = CLASS.body | CLASS.group | CLASS.organisation | CLASS.witness | CLASS.anonymous | CLASS.media
  if (i <= first || isDefinite(r, i) || isAdjective(r, i) || prefixOf(r, i) !== '') return false
  if (/^(?:نفس|ذات)(?:ه|ها|هم)$/u.test(word(r.tokens, i))) return false
  const complete = isDefinite(r, i - 1) || (has(r, i - 1, CLASS.proper | CLASS.capital) && !has(r, i - 1, CLASS.media))
  if (!complete || has(r, i, CLASS.title | CLASS.honorific | CLASS.name)) return false
  if (has(r, i, people)) return true
  // An unknown noun under a definite one: تجار السلاح. Behind a title it may be a name instead.
  const heads = CLASS.body | CLASS.organisation | CLASS.group | CLASS.capital | CLASS.media
  return (
    !r.classes[i] &&
    isWord(r, i) &&
    !/^[لبك]/u.test(word(r.tokens, i)) &&
    has(r, first, heads) &&
    isDefinite(r, i + 1) &&
    !has(r, i + 1, CLASS.name)
  )
}
