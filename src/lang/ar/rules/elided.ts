import type { Candidate } from '../../../model/candidate.js'
import type { CueRule } from '../../../text/pack.js'
import type { CueHit, Reading } from '../../../text/reading.js'
import { word } from '../../../text/token.js'
import { candidate, isIrrealis } from '../candidate.js'
import { CLASS, SPEAKER } from '../lexicon/classes.js'
import { type Phrase, readPhrase } from '../phrase.js'
import { disowned, GOING_ON, phraseBefore } from '../subject.js'
import { has, isMark, stemOf } from '../words.js'
import { frameOf, isWeak, onlyRelays } from './speech.js'

const PASSIVABLE = new Set(['اعتقد', 'رجح', 'ظن', 'توقع', 'زعم'])

/** "يُعتقد أن", "يرجح أن", "ذُكر أن": a verb whose doer is left unsaid; nobody is named for the words. */
export const IMPERSONAL: CueRule = {
  id: 'ar.impersonal',
  kinds: ['verb'],
  read(r, hit) {
    const raw = r.folded.raw.slice(r.folded.starts[hit.start] ?? 0, r.folded.ends[hit.end - 1] ?? 0)
    const vowelled = /^.\u064F/u.test(raw)
    const impersonal = PASSIVABLE.has(hit.cue.lemma) && raw.startsWith('ي') && hit.cue.agreement.number === 's'
    if ((!impersonal && !vowelled) || isIrrealis(r, hit) || has(r, hit.first - 1, CLASS.auxiliary)) return null
    const frame = frameOf(r, hit, false)
    const far = frame.opening ? frame.opening.token - hit.last : Infinity
    if (vowelled ? far > 6 : far > 1 || isWeak(frame)) return null
    return { ...candidate(r, 'ar.impersonal', hit, frame, null), cueKind: 'passive' }
  },
}

/** "وأضاف أن …", "وأوضح أن …": the subject is only in the verb. */
export const ELIDED: CueRule = {
  id: 'ar.elided-subject',
  kinds: ['verb'],
  read(r, hit): Candidate | null {
    if (onlyRelays(hit) || isIrrealis(r, hit)) return null
    const frame = frameOf(r, hit, false)
    if (hit.cue.lemma.endsWith('فيه') || hit.cue.lemma.endsWith('فيها')) {
      const issuer = issuerBefore(r, hit.first)
      if (issuer && frame.opening) return candidate(r, 'ar.elided-subject', hit, frame, issuer)
    }
    const giver = frame.opening && giverBefore(r, hit)
    if (giver) return { ...candidate(r, 'ar.words-given', hit, frame, giver), coordinate: false }
    if (!frame.opening && BARE_REFUSALS.test(hit.cue.lemma) && opensRefusal(r, hit))
      return candidate(r, 'ar.elided-subject', hit, frame, soughtBefore(r, hit))
    if (!frame.opening || frame.strange > 2 || (hit.cue.lemma === 'علم' && hit.prefix === '')) return null
    if (hit.cue.stance === 'declines' && (frame.strange > 0 || !opensRefusal(r, hit))) return null
    if (startsUnjoined(r, hit, frame.opening.token) || (isWeak(frame) && (hit.cue.strict || frame.strange > 0)))
      return null
    if (hit.cue.strict && /^[يت]/u.test(word(r.tokens, hit.first)) && !hit.cue.lemma.startsWith('ت')) return null
    if (hit.cue.strict && frame.opening.token - hit.last > 6) return null
    return candidate(r, 'ar.elided-subject', hit, frame, null)
  },
}

/** Refusals that need no object: لكنه لم يجب، ولم يعلق. */
const BARE_REFUSALS = /^لم [يت](?:علق|جب|جيبوا|علقوا|شا|شأ|ستجب)/u

const opensRefusal = (r: Reading, hit: CueHit): boolean =>
  hit.prefix.startsWith('و') || has(r, hit.first - 1, CLASS.clause)

const CONTACT = /^(?:ب?ال)?(?:اتصال|تواصل)$/u

/** "حاولنا الاتصال بالناطق باسم الحركة، لكنه لم يجب": whoever was sought is silent. */
function soughtBefore(r: Reading, { first }: CueHit): Phrase | null {
  const floor = Math.max(r.sentences.first[r.sentenceOf[first] ?? -1] ?? 0, first - GIVEN_REACH)
  for (let i = first - 2; i >= floor; i--) {
    if (!CONTACT.test(word(r.tokens, i))) continue
    const from = /^(?:مع|ب)$/u.test(word(r.tokens, i + 1)) ? i + 2 : i + 1
    if (!has(r, from, SPEAKER)) return null
    return readPhrase(r, from, { limit: first - 1, object: true, opens: () => false })
  }
  return null
}

/** "أصدر الحزب بيانا قال فيه": who issued the statement whose words follow. */
function issuerBefore(r: Reading, verb: number): Phrase | null {
  for (let i = verb - 1; i > 0 && i > verb - 9; i--) if (has(r, i, CLASS.statement)) return phraseBefore(r, i)
  return null
}

const GIVEN = /^(?:ال)?(?:اعترافات|افادات|شهادات|تصريحات|اقوال)$/u
const GAVE = /^(?:ادلي|ادلت|ادلوا|ادلين)$/u
/** How far behind the words that were given what they tell may stand, in tokens. */
const GIVEN_REACH = 30

/** "الاعترافات التي أدلى بها المتهمون … كشفت عن": what the words tell is told by those who gave them. */
function giverBefore(r: Reading, { first, cue }: CueHit): Phrase | null {
  if (cue.agreement.gender !== 'f' || cue.agreement.number !== 's') return null
  const floor = Math.max(r.sentences.first[r.sentenceOf[first] ?? -1] ?? 0, first - GIVEN_REACH)
  for (let i = first - 2; i > floor; i--) {
    if (!GAVE.test(word(r.tokens, i)) || word(r.tokens, i + 1) !== 'بها') continue
    const given = has(r, i - 1, CLASS.relative) ? i - 2 : i - 1
    if (!GIVEN.test(stemOf(r, given))) return null
    return readPhrase(r, i + 2, { limit: first - 1, object: false, opens: () => false })
  }
  return null
}

/** A verb in mid-clause without a conjunction is seldom a continuation, unless a clause word stands before it. */
function startsUnjoined(r: Reading, hit: CueHit, opener: number): boolean {
  if (hit.prefix !== '' || hit.cue.lemma.includes(' ') || word(r.tokens, hit.first - 1) === 'و') return false
  if (hit.cue.lemma === 'قال' && opener === hit.last + 1 && isMark(r, opener, ':«"“')) return false
  if (disowned(r, hit)) return !has(r, opener, CLASS.complementizer)
  const before = hit.first - 1
  const opens =
    before < 0 || has(r, before, CLASS.clause | CLASS.complementizer | CLASS.auxiliary) || r.tokens.kind[before] !== 0
  return !opens && word(r.tokens, before) !== 'الا' && !GOING_ON.test(word(r.tokens, before))
}
