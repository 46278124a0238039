import type { CueHit, Reading } from '../../text/reading.js'
import { BREAK, PUNCTUATION, word } from '../../text/token.js'
import { CLASS, SPEAKER } from './lexicon/classes.js'
import { readAdjunct } from './adjunct.js'
import { cueStartsAt, readPhrase, type Phrase } from './phrase.js'
import { isNoName } from './surname.js'
import { has, isAccusative, isMark, isWord, prefixOf } from './words.js'

/** How far before its verb a source may begin, in tokens. */
const REACH = 40

/**
 * اللاجئون الذين قال إن عودتهم …، الخطة التي وصفها الوزير: the verb behind the relative pronoun is done by somebody else, as its number,
 * its gender or its object tells.
 */
export function disowned(r: Reading, { first, cue }: CueHit): boolean {
  const pronoun = word(r.tokens, first - 1)
  if (!has(r, first - 1, CLASS.relative) || !/^[وف]?ال/u.test(pronoun)) return false
  const { gender, number } = cue.agreement
  if (cue.pronoun) return true
  if (pronoun.endsWith('الذين')) return number === 's'
  return pronoun.endsWith('التي') ? gender === 'm' && number === 's' : gender === 'f'
}

/** The source that stands before a verb, or null: "مصدر عسكري أكد", "وكان X قد ذكر", "لكن الحكومة تنفي". */
export function subjectBefore(r: Reading, hit: CueHit): Phrase | null {
  // A conjunction on the verb itself begins a clause, so nothing before it is its subject; أما X فكشف is the exception.
  if (hit.prefix.startsWith('و')) return null
  if (disowned(r, hit)) return null
  const between = betweenAuxiliaries(r, hit.first)
  if (between) return between
  const topic = hit.prefix.startsWith('ف')
  const low = clauseLow(r, hit.first)
  if (topic && !/^(?:و?اما)$/u.test(word(r.tokens, low - 1)) && !/^و?اما$/u.test(word(r.tokens, low))) return null
  return subjectIn(r, low, hit.first, hit)
}

/** The first token of the clause that holds a verb. One comma pair may stand inside (an apposition or a relative clause). */
function clauseLow(r: Reading, verb: number): number {
  const floor = Math.max(0, verb - REACH, r.sentences.first[r.sentenceOf[verb] ?? -1] ?? 0)
  let commas = 0
  for (let i = verb - 1; i >= floor; i--) {
    if (r.tokens.kind[i] === BREAK || isMark(r, i, ':؛|')) return i + 1
    if (isMark(r, i, '،,') && ++commas > 2) return i + 1
    if (has(r, i, CLASS.complementizer)) return i + 1
    if (has(r, i, CLASS.clause) && !has(r, i, CLASS.preposition)) return i + 1
    if (has(r, i, CLASS.auxiliary) && !/^(?:و?قد|لقد)$/u.test(word(r.tokens, i))) return i + 1
    // قال المدير إن نوران «أكد أن …»: words quoted from their verb on have their subject before the mark.
    if (i < verb - 1 && opensQuote(r, i, verb)) return i + 1
  }
  return floor
}

/** An opening mark whose quotation holds the verb bounds its clause. */
function opensQuote(r: Reading, i: number, verb: number): boolean {
  const q = r.quotes.all[r.quotes.at[i + 1] ?? -1]
  return q !== undefined && q.open === i && q.end >= verb && q.words > 6
}

/** Tokens that may part the subject of كان from its verb: a name between commas, a time. */
const APART = 10

/** Whether a source stands at the head of its clause and nothing but قد parts it from the verb. */
export function fillsClause(r: Reading, subject: Phrase, verb: number): boolean {
  const gap = verb - subject.last - 1
  // وكان المتحدث، خالد العتر، اتهم عبر منصة …: whoever follows كان is the subject of the verb it helps.
  if (gap < APART && /^و?كان(?:ت|وا)?$/u.test(word(r.tokens, subject.first - 1))) return true
  if (gap > 1 || (gap === 1 && !has(r, verb - 1, CLASS.auxiliary) && !opensQuote(r, verb - 1, verb))) return false
  const before = subject.first - 1
  if (before < (r.sentences.first[r.sentenceOf[verb] ?? -1] ?? 0)) return true
  return (
    has(r, before, CLASS.complementizer | CLASS.auxiliary) ||
    (has(r, before, CLASS.clause) && !has(r, before, CLASS.preposition))
  )
}

/** How far before a relative pronoun its noun phrase may begin, in tokens. */
const NEAR = 18

/** The longest noun phrase that can speak and ends right before a token (a comma may stand between). */
export function phraseBefore(r: Reading, token: number): Phrase | null {
  const end = isMark(r, token - 1, '،,') ? token - 2 : token - 1
  // أصدر “حزب الشعب” بيانا: the mark closes a name.
  const closes = r.quotes.all[r.quotes.at[end - 1] ?? -1]?.close === end
  const last = closes ? end - 1 : end
  let best: Phrase | null = null
  for (let i = last; i >= 0 && i > last - NEAR; i--) {
    if (r.tokens.kind[i] === BREAK || isMark(r, i, '.؛:')) break
    if (!has(r, i, SPEAKER)) continue
    const phrase = readPhrase(r, i, { limit: last, object: false, opens: () => false })
    if (phrase?.last === last) best = phrase
  }
  return best
}

/** ومضى يقول، وراح الشيخ يؤكد: a verb that only says that another goes on. */
export const GOING_ON = /^[وف]?(?:مضي|راح|عاد|اخذ|بدا)(?:ت|وا)?$/u

/** Verbs that only people and their bodies do: before them an unknown word is a name (سلونام يقول إنه). */
const HUMAN = new Set(['قال', 'أبلغ', 'أخبر', 'طالب', 'أضاف', 'صرح', 'أوضح', 'زعم', 'اعترف', 'اعتقد', 'تساءل'])

/** "وكان بايدن قد صرح": between كان and قد stands the subject, whoever it is. */
function betweenAuxiliaries(r: Reading, verb: number): Phrase | null {
  if (word(r.tokens, verb - 1) !== 'قد') return null
  const floor = Math.max(0, verb - REACH, r.sentences.first[r.sentenceOf[verb] ?? -1] ?? 0)
  for (let i = verb - 3; i >= floor; i--) {
    if (!/^و?كان(?:ت|وا|ا)?$/u.test(word(r.tokens, i))) continue
    const phrase = readPhrase(r, i + 1, { limit: verb - 2, object: false, opens: () => false })
    return phrase && !has(r, phrase.first, CLASS.preposition | CLASS.time) ? phrase : null
  }
  return null
}

function subjectIn(r: Reading, low: number, verb: number, hit: CueHit): Phrase | null {
  for (let i = low, tries = 0; i < verb && tries < 4; tries++) {
    while (
      i < verb &&
      ((r.tokens.kind[i] === PUNCTUATION && !opensName(r, i)) ||
        GOING_ON.test(word(r.tokens, i)) ||
        has(r, i, CLASS.auxiliary | CLASS.time | CLASS.adverb))
    )
      i++
    const phrase = readPhrase(r, i, { limit: verb - 1, object: false, opens: () => false })
    if (phrase && speaks(r, phrase) && reaches(r, phrase.last + 1, verb)) return phrase
    if (phrase && phrase.last === verb - 1 && isName(r, phrase) && HUMAN.has(hit.cue.lemma)) return phrase
    i = nextComma(r, i, verb)
  }
  return null
}

const opensName = (r: Reading, i: number): boolean => {
  const q = r.quotes.all[r.quotes.at[i + 1] ?? -1]
  return q !== undefined && q.open === i && q.words <= 5
}

function nextComma(r: Reading, from: number, limit: number): number {
  for (let i = from + 1; i < limit; i++) if (isMark(r, i, '،,')) return i + 1
  return limit
}

function speaks(r: Reading, phrase: Phrase): boolean {
  const first = isWord(r, phrase.first) ? phrase.first : phrase.first + 1
  // كان محامياً دافع عن: an indefinite accusative is a subject behind أن and its kind alone.
  if (isAccusative(r, first) && !has(r, first - 1, CLASS.complementizer | CLASS.clause)) return false
  if (has(r, first, CLASS.preposition | CLASS.relative | CLASS.negation)) return false
  const prefix = prefixOf(r, first)
  if (prefix !== '' && !/^(?:و|ال|وال|ف)$/u.test(prefix)) return false
  return has(r, first, SPEAKER) || /^\d/u.test(word(r.tokens, first))
}

/** One or two unknown words that may be a name: no article but that of a surname, no class. */
const isName = (r: Reading, phrase: Phrase): boolean =>
  phrase.last - phrase.first <= 1 &&
  isWord(r, phrase.first) &&
  !r.classes[phrase.first] &&
  !r.classes[phrase.last] &&
  word(r.tokens, phrase.first).length > 2 &&
  !isNoName(r, phrase.first)

/** Whether only words that may part a subject from its verb stand between: قد، adverbs, a circumstance, a relative clause. */
function reaches(r: Reading, from: number, verb: number): boolean {
  for (let i = from; i < verb;) {
    if (has(r, i, CLASS.relative)) return !holdsVerbAfter(r, i, verb) || verb - i < 14
    if (r.tokens.kind[i] === PUNCTUATION || has(r, i, CLASS.auxiliary | CLASS.time | CLASS.adverb)) {
      i++
      continue
    }
    const adjunct = readAdjunct(r, i, verb - 1, ['that'])
    // قائد الجيش، جوزيف عون، يؤكد: a name between commas.
    if (!adjunct && betweenCommas(r, i, verb)) return true
    if (!adjunct) return false
    i = adjunct.last + 1
  }
  return true
}

/** One to four words that may be a name, from a comma to the comma before the verb. */
function betweenCommas(r: Reading, i: number, verb: number): boolean {
  if (!isMark(r, i - 1, '،,') || !isMark(r, verb - 1, '،,') || verb - i > 5) return false
  for (let k = i; k < verb - 1; k++)
    if (!isWord(r, k) || has(r, k, ~(CLASS.name | CLASS.honorific | CLASS.title))) return false
  return true
}

/** The first verb after a relative pronoun is the relative clause's own, unless it is the cue itself. */
function holdsVerbAfter(r: Reading, relative: number, verb: number): boolean {
  for (let i = relative + 1; i < verb; i++) if (cueStartsAt(r, i)) return true
  return false
}
