import type { Candidate } from '../../../model/candidate.js'
import type { CueRule } from '../../../text/pack.js'
import type { Reading } from '../../../text/reading.js'
import { word } from '../../../text/token.js'
import { readAdjunct } from '../adjunct.js'
import { candidate } from '../candidate.js'
import { CLASS, SPEAKER } from '../lexicon/classes.js'
import { has, isMark, isWord } from '../words.js'
import { frameOf, isWeak } from './speech.js'

/** "كما ذكر التلفزيون", "حسبما أفادت وكالة X", "وفق ما أوضح مسؤول": a verb whose content stands before it. */
export const AS_SAID: CueRule = {
  id: 'ar.as-said',
  kinds: ['verb'],
  read(r, hit) {
    const link = hit.cue.openers.includes('speech') ? -1 : saidLink(r, hit.first)
    if (link < 0) return null
    const frame = frameOf(r, hit, true)
    if (
      !frame.subject ||
      !has(r, isWord(r, frame.subject.first) ? frame.subject.first : frame.subject.first + 1, SPEAKER)
    )
      return null
    const opens = frame.opening && !isWeak(frame) && frame.opening.token - frame.subject.last <= 10
    const bare = link === hit.first - 1 && word(r.tokens, link) === 'كما'
    if (bare && (frame.opening || hit.cue.role !== 'say' || !endsClause(r, frame.subject.last + 1))) return null
    const made = candidate(
      r,
      'ar.as-said',
      hit,
      opens ? frame : { ...frame, opening: null, read: frame.subject.last },
      frame.subject,
    )
    const start = bare ? hit.start : (r.tokens.start[link] ?? hit.start)
    const cue = { ...made.cue, start, first: bare ? hit.first : link }
    const content = opens ? made.content : asSaidContent(r, link, frame.subject.last)
    return { ...made, cue, content, cueKind: bare ? 'verb' : 'preposition', clause: link, coordinate: true }
  },
}

/** At the head of its sentence the content follows past a comma: "وكما أعلنت الخلية أمس، سيبدأ …". */
function asSaidContent(r: Reading, link: number, last: number): Candidate['content'] {
  const first = r.sentences.first[r.sentenceOf[link] ?? -1] ?? 0
  if (link <= first) {
    for (let i = last + 1; i <= last + 10; i++)
      if (isMark(r, i, '،,')) return { kind: 'after', from: r.tokens.start[i + 1] ?? 0 }
  }
  return { kind: 'before' }
}

/** Whether a clause ends here, past times and circumstances: "كما ذكر التلفزيون." but not "كما نقلت الشاحنات المواد". */
function endsClause(r: Reading, from: number): boolean {
  let i = from
  while (has(r, i, CLASS.time | CLASS.adverb)) i++
  const adjunct = readAdjunct(r, i, Math.min(r.tokens.count - 1, i + 20), [])
  const end = adjunct ? adjunct.last + 1 : i
  return end >= r.tokens.count || !isWord(r, end) || has(r, end, CLASS.clause)
}

/** The first token of كما، حسبما، بحسب ما، وفق ما، وفقا لما، على ما before a verb; -1 where none stands. */
function saidLink(r: Reading, verb: number): number {
  const one = word(r.tokens, verb - 1)
  if (/^و?(?:كما|حسبما|مثلما|وفقما)$/u.test(one)) return verb - 1
  const two = word(r.tokens, verb - 2)
  if (one === 'ما' && /^و?(?:ب?حسب|وفق|علي|الي)$/u.test(two)) return two === 'الي' ? verb - 3 : verb - 2
  return one === 'لما' && /^و?(?:وفقا|طبقا)$/u.test(two) ? verb - 2 : -1
}
