import type { Range, SourcePhrase } from '../../model/candidate.js'
import type { Reading } from '../../text/reading.js'
import { word } from '../../text/token.js'
import { CLASS } from './lexicon/classes.js'
import { readPhrase, type Phrase } from './phrase.js'
import { agreementOf, describeSource, LATTER } from './source.js'
import { phraseBefore } from './subject.js'
import { isKnownName } from './surname.js'
import { goesOn, has, isAdjective, isDefinite, isPointing, isWord, stemOf } from './words.js'

/** How far from a short form its full naming is looked for, in tokens: about three paragraphs. */
const REACH = 400

/**
 * The fuller naming that a short form points to where no attribution named it: "القناة" to «قناة «الخبر»», "الحكومة" to
 * «الحكومة اليمنية», a surname to the title and name it ends. Looked for above, a surname below as well; null where none is.
 */
export function findNaming(r: Reading, source: Range): SourcePhrase | null {
  const pointed = isPointing(r, source.first)
  const head = isWord(r, source.first) && !pointed ? source.first : source.first + 1
  if (LATTER.test(stemOf(r, head))) return latter(r, head)
  const short = source.last === source.first + Number(pointed) || !isWord(r, source.first)
  if (!short || stemOf(r, head).length < 3) return null
  const surname = !r.classes[head] || isKnownName(r, head)
  const found = surname ? fullName(r, head) : isDefinite(r, head) ? above(r, head) : null
  return found && describeSource(r, found)
}

/** How far back the one named last may stand, in tokens: in this sentence or the one before. */
const LATTER_REACH = 60

/** الأخير، الأخيرة: the nearest one above that can speak and is of its gender. */
function latter(r: Reading, at: number): SourcePhrase | null {
  const feminine = stemOf(r, at).endsWith('ه')
  for (let i = at - 1; i >= 0 && i > at - LATTER_REACH; i--) {
    if (!has(r, i, PARTY) || goesOn(r, i) || has(r, i, CLASS.time)) continue
    const { gender } = agreementOf(r, i)
    if (feminine ? gender !== 'f' : gender === 'f') continue
    const phrase = readPhrase(r, i, { limit: Math.min(at - 1, i + NAMED), object: true, opens: (t) => isVerbal(r, t) })
    if (phrase) return describeSource(r, phrase)
  }
  return null
}

const PARTY =
  CLASS.organisation | CLASS.group | CLASS.body | CLASS.capital | CLASS.title | CLASS.honorific | CLASS.media

/** The phrase above with the same head: indefinite with more words, or definite with an adjective. */
function above(r: Reading, head: number): Phrase | null {
  const wanted = bare(stemOf(r, head))
  for (let i = head - 1; i >= 0 && i > head - REACH; i--) {
    if (!isWord(r, i) || bare(stemOf(r, i)) !== wanted) continue
    if (isDefinite(r, i) && !isAdjective(r, i + 1)) continue
    // حركة «ميثاق نيرام» في الوادي: behind a name in quotation marks the place is that of what happened.
    const opens = (t: number): boolean => isVerbal(r, t) || (has(r, t, CLASS.preposition) && !isWord(r, t - 1))
    const phrase = readPhrase(r, i, { limit: Math.min(head - 1, i + NAMED), object: false, opens })
    if (phrase && phrase.last > phrase.first && !has(r, phrase.first + 1, CLASS.preposition)) return phrase
  }
  return null
}

/** A naming is short: a noun, its adjectives, a place. */
const NAMED = 5

/** An unknown word with the ending of a feminine perfect: استهدفت. */
const isVerbal = (r: Reading, i: number): boolean =>
  !r.classes[i] && /^ا.{3,}ت$/u.test(word(r.tokens, i)) && !word(r.tokens, i).endsWith('ات')

const bare = (w: string): string => w.replace(/^ال/u, '')

/** The longest phrase that ends with the surname: above first, else below. */
function fullName(r: Reading, at: number): Phrase | null {
  const wanted = word(r.tokens, at)
  for (let i = at - 1; i > 0 && i > at - REACH; i--) {
    const phrase = word(r.tokens, i) === wanted ? named(r, i) : null
    if (phrase) return phrase
  }
  for (let i = at + 1; i < r.tokens.count && i < at + REACH; i++) {
    const phrase = word(r.tokens, i) === wanted ? named(r, i) : null
    if (phrase) return phrase
  }
  return null
}

function named(r: Reading, i: number): Phrase | null {
  const longest = phraseBefore(r, i + 1)
  const phrase = longest && ofPrincipal(r, longest)
  return phrase &&
    phrase.last > phrase.first &&
    has(r, phrase.first, CLASS.title | CLASS.honorific | CLASS.name | CLASS.person)
    ? phrase
    : null
}

/** متحدث باسم رئيس الوزراء سالم نوران: whose name it is begins at the office. */
function ofPrincipal(r: Reading, phrase: Phrase): Phrase {
  if (describeSource(r, phrase).principal === null) return phrase
  for (let i = phrase.first + 1; i < phrase.last; i++)
    if (has(r, i, CLASS.title)) return { first: i, last: phrase.last }
  return phrase
}
