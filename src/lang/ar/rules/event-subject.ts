import type { EventView } from '../../../text/event-language.js'
import { NUMBER, word } from '../../../text/token.js'
import { CLASS } from '../lexicon/classes.js'
import type { Phrase } from '../phrase.js'
import { has, isMark } from '../words.js'
import { isHead, readPart } from './event-phrase.js'
import { CLAUSE_WORDS, endsClause, isVerb } from './event-words.js'

/** How far before its verb a subject may begin, in tokens. */
const REACH = 22

/** The first token of the clause in which a token stands, going left. */
export function clauseStart(v: EventView, token: number): number {
  const { r } = v
  const floor = Math.max(0, token - 40, r.sentences.first[r.sentenceOf[token] ?? -1] ?? 0)
  for (let i = token - 1; i >= floor; i--) {
    if (endsClause(v, i)) return i + 1
    if (has(r, i, CLASS.complementizer) || (has(r, i, CLASS.clause) && !has(r, i, CLASS.preposition))) return i + 1
  }
  return floor
}

/** The subject that stands before a verb in its clause: "الطيران قصف"، "القوات التي … انسحبت". */
export function subjectOf(v: EventView, verb: number): Phrase | null {
  const { r } = v
  const edge = isMark(r, verb - 1, '،,') ? verb - 1 : verb
  const low = Math.max(clauseStart(v, edge), verb - REACH)
  let i = low
  while (i < verb && has(r, i, CLASS.auxiliary | CLASS.time | CLASS.adverb | CLASS.complementizer)) i++
  const part = i < edge ? readPart(v, i, edge - 1) : null
  if (!part || isVerb(v, part.first)) return null
  return reaches(v, part.last + 1, edge) ? part : null
}

/** Only auxiliaries, circumstances or a relative clause may part a subject from its verb. */
function reaches(v: EventView, from: number, verb: number): boolean {
  const { r } = v
  let relative = false
  for (let i = from; i < verb; i++) {
    if (has(r, i, CLASS.relative)) relative = true
    else if (isVerb(v, i) && !relative) return false
  }
  return verb - from <= 5 || relative || has(r, from, CLASS.auxiliary | CLASS.time | CLASS.adverb | CLASS.preposition)
}

/** The noun phrase that a relative pronoun right before a verb takes up: المروحيات التي قصفت. */
export function antecedent(v: EventView, verb: number): Phrase | null {
  const { r } = v
  let at = verb - 1
  while (has(r, at, CLASS.auxiliary) || /^(?:قد|لم)$/u.test(word(r.tokens, at))) at--
  if (!has(r, at, CLASS.relative)) return null
  for (let from = at - 1, low = Math.max(clauseStart(v, at), at - 8), best: Phrase | null = null; ; from--) {
    if (from < low || has(r, from, CLAUSE_WORDS)) return best
    const part = readPart(v, from, at - 1)
    if (part?.last === at - 1) best = part
  }
}

/** The noun of people or forces right before a verb, deeper in its clause: "أسماء 40 شخصا قتلوا". */
export function besideVerb(v: EventView, verb: number): Phrase | null {
  const { r } = v
  const low = Math.max(clauseStart(v, verb), verb - 8)
  let best: Phrase | null = null
  for (let from = verb - 1; from >= low && !has(r, from, CLAUSE_WORDS); from--) {
    if (has(r, from - 1, CLASS.preposition) || (!isHead(v, from) && r.tokens.kind[from] !== NUMBER)) continue
    const part = readPart(v, from, verb - 1)
    if (part?.last === verb - 1) best = part
  }
  return best
}
