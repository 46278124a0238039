import type { Candidate, ContentPlace } from '../../../model/candidate.js'
import type { CueRule } from '../../../text/pack.js'
import type { CueHit, Reading } from '../../../text/reading.js'
import { BREAK, PUNCTUATION, word } from '../../../text/token.js'
import { candidate } from '../candidate.js'
import { AS_SAID } from './as-said.js'
import { canSpeak, type Frame } from '../frame.js'
import { CLASS, SPEAKER } from '../lexicon/classes.js'
import { readPhrase, type Phrase } from '../phrase.js'
import { has, isMark } from '../words.js'

/** "بحسب مصدر أمني، فإن …", "…، وفقا لوكالة X", "على حد قوله": a preposition names the source of its clause. */
export const PREPOSITION: CueRule = {
  id: 'ar.preposition',
  kinds: ['preposition'],
  read(r, hit) {
    // بحسب ما قال X: the verb's own rule reads it, where it can.
    const said = /^ل?ما$/u.test(word(r.tokens, hit.last + 1)) ? r.cues[r.cueAt[hit.last + 2] ?? -1] : undefined
    if (said?.cue.kind === 'verb' && AS_SAID.read(r, said)) return null
    const pronoun = /(?:قوله|قولها|قولهم|تعبيره|تعبيرها|وصفه|زعمه|زعمها)$/u.test(word(r.tokens, hit.last))
    const phrase = pronoun ? null : sourceAfter(r, hit)
    if (!pronoun && (!phrase || !isSource(r, phrase))) return null
    return placed(r, hit, phrase)
  },
}

/** وفق ما نقلته وكالة …: verbs by which a medium hands words on. */
const CARRIED = /^(?:نقل|نشر|بث|اورد|تناقل|اذاع)ت?(?:ه|ها|هم)$/u

/** The noun phrase after the cue; a complementizer phrase after ما is stepped over: بحسب ما قال متحدث. */
function sourceAfter(r: Reading, hit: CueHit): Phrase | null {
  const limit = r.sentences.last[r.sentenceOf[hit.last] ?? -1] ?? r.tokens.count - 1
  let from = hit.last + 1
  if (/^(?:ل|الي|ما|لما|به)$/u.test(word(r.tokens, from))) from++
  if (/^ل?ما$/u.test(word(r.tokens, from - 1)) && CARRIED.test(word(r.tokens, from))) from++
  const verb = r.cues[r.cueAt[from] ?? -1]
  if (verb?.cue.kind === 'verb' && /^(?:ل?ما|به)$/u.test(word(r.tokens, from - 1))) from = verb.last + 1
  return readPhrase(r, from, { limit, object: true, opens: (t) => t > from && has(r, t, CLASS.complementizer) })
}

function isSource(r: Reading, phrase: Phrase): boolean {
  const first = r.tokens.kind[phrase.first] === PUNCTUATION ? phrase.first + 1 : phrase.first
  return (
    has(r, first, SPEAKER) ||
    (canSpeak(r, phrase) && r.outlets.some((x) => x.first >= phrase.first && x.last <= phrase.last))
  )
}

/** The content follows where the cue opens its clause, and stands before it otherwise. */
function placed(r: Reading, hit: CueHit, phrase: Phrase | null): Candidate {
  const end = phrase?.last ?? hit.last
  const opens = beginsClause(r, hit) && phrase !== null
  const frame: Frame = {
    subject: phrase,
    quotedSource: null,
    links: [],
    opening: null,
    read: end,
    anonymity: null,
    strange: 0,
  }
  const made = candidate(r, 'ar.preposition', hit, frame, phrase)
  const that = opens || !phrase ? -1 : verbsContent(r, hit.first, end)
  const content: ContentPlace = opens
    ? { kind: 'after', from: contentFrom(r, end) }
    : that >= 0
      ? { kind: 'after', from: r.tokens.start[that + 1] ?? r.folded.text.length }
      : { kind: 'before' }
  return { ...made, content, read: end, coordinate: opens && made.coordinate }
}

/** "وشددت، وفقا لوكالة Y، على أن …": the أن right behind the source, where a verb of saying before it waits for one; -1 where none does. */
function verbsContent(r: Reading, cue: number, end: number): number {
  let that = isMark(r, end + 1, '،,') ? end + 2 : end + 1
  if (/^(?:علي|الي)$/u.test(word(r.tokens, that))) that++
  if (!has(r, that, CLASS.complementizer)) return -1
  for (let i = cue - 1; i >= 0 && i > cue - WAITS; i--) {
    if (r.tokens.kind[i] === BREAK || isMark(r, i, '.؛') || has(r, i, CLASS.complementizer)) return -1
    if (r.cues[r.cueAt[i] ?? -1]?.cue.kind === 'verb') return that
  }
  return -1
}

/** How far before a source between a verb and its أن the verb may stand, in tokens. */
const WAITS = 15

function beginsClause(r: Reading, hit: CueHit): boolean {
  const before = hit.first - 1
  if (before < (r.sentences.first[r.sentenceOf[hit.first] ?? -1] ?? 0)) return true
  if (r.tokens.kind[before] === BREAK || has(r, before, CLASS.clause | CLASS.complementizer)) return true
  if (isMark(r, before, '«“"„”(') && r.quotes.all[r.quotes.at[hit.first] ?? -1]?.open === before) return true
  if (hit.prefix.startsWith('و') && !isMark(r, before, '،,')) return true
  return isMark(r, before, '،,') && hit.prefix.startsWith('و')
}

/** Past a comma and فإن or أن. */
function contentFrom(r: Reading, end: number): number {
  let i = end + 1
  while (i < r.tokens.count && (isMark(r, i, '،,:') || has(r, i, CLASS.time))) i++
  if (has(r, i, CLASS.complementizer) || word(r.tokens, i) === 'فقد') i++
  return r.tokens.start[i] ?? r.folded.text.length
}
