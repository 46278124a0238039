import type { EventGroupHit, EventView } from '../../../text/event-language.js'
import { BREAK, word } from '../../../text/token.js'
import { CLASS } from '../lexicon/classes.js'
import { EVENT_CLASS } from '../lexicon/event-nouns.js'
import { cueStartsAt } from '../phrase.js'
import { has, isAdjective, isMark, isWord } from '../words.js'

/** Small questions the event rules ask of one token; an index outside answers no. */

/** Whether a token is of one of the event lexicon's classes, given as bits. */
export const is = (v: EventView, i: number, classes: number): boolean => ((v.nouns[i] ?? 0) & classes) !== 0

export const groupAt = (v: EventView, i: number): EventGroupHit | undefined => v.groups[v.at[i] ?? -1]

/** The raw letters of a token: hamza, marks and ta marbuta tell what folding hides. */
export const rawWord = ({ r }: EventView, i: number): string =>
  r.folded.raw.slice(r.folded.starts[r.tokens.start[i] ?? 0] ?? 0, r.folded.ends[(r.tokens.end[i] ?? 1) - 1] ?? 0)

/** Words that open another clause or belong to none: nothing of a noun phrase stands across them. */
export const CLAUSE_WORDS =
  CLASS.complementizer | CLASS.relative | CLASS.clause | CLASS.auxiliary | CLASS.negation | CLASS.hedge

const isFinite = (hit: EventGroupHit): boolean =>
  hit.triggers.every((t) => t.form === 'perfect' || t.form === 'imperfect' || t.form === 'passive')

const VERBS = EVENT_CLASS.verb | EVENT_CLASS.happen | EVENT_CLASS.light | EVENT_CLASS.undergo

/** Whether a finite verb begins at a token, as far as the lexicons tell. */
export function isVerb(v: EventView, i: number): boolean {
  const { r } = v
  if (!isWord(r, i)) return false
  if (is(v, i, VERBS) && !/^(?:قيام|عن|تعرض(?:ه|ها|هم)$)/u.test(word(r.tokens, i))) return true
  if (looksFinite(v, i)) return true
  const hit = groupAt(v, i)
  if (hit && hit.first === i && isFinite(hit)) return true
  return cueStartsAt(r, i) && !isAdjective(r, i) && !has(r, i, CLASS.title | CLASS.body | CLASS.group)
}

/** Marks and words a clause never runs across. */
export const endsClause = (v: EventView, i: number): boolean =>
  v.r.tokens.kind[i] === BREAK || isMark(v.r, i, '،,.؛:!?؟|')

/** A word that ends as the indefinite accusative does: شرطيا، هجوما. Such a word governs nothing. */
export const isTanwin = (v: EventView, i: number): boolean => {
  const raw = rawWord(v, i).replace(/[\u064B-\u0652]/gu, '')
  return raw.length > 3 && /[^اىء]ا$/u.test(raw) && !/^(?:ال|لل)/u.test(raw)
}

/** A sound plural or dual that has kept its nun: it governs nothing either. */
export const keepsNun = (v: EventView, i: number): boolean =>
  /..(?:ون|ين|ان)$/u.test(word(v.r.tokens, i)) &&
  !/(?:طيران|سكان|نيران|عدوان|ميدان|برلمان|لبنان|سودان|سلطان|جثمان)$/u.test(word(v.r.tokens, i))

/** Unknown words shaped as verbs: يثبت begins as an imperfect does, واستخدمت ends as a perfect does. */
function looksFinite(v: EventView, i: number): boolean {
  const { r } = v
  if (r.classes[i] || v.nouns[i] || v.at[i] !== -1) return false
  const w = word(r.tokens, i)
  if (/^[وف]?ي.{3,}$/u.test(w)) return !/(?:ي|يه|يين|يون|ين|ات|ه)$/u.test(w) && !rawWord(v, i).endsWith('ا')
  return /^[^بل].{3,}[^ايو]ت$/u.test(w) && !/^(?:و?ال|و?لل)/u.test(w) && rawWord(v, i).endsWith('ت')
}
