import type { CueRule } from '../../../text/pack.js'
import type { CueHit, Reading } from '../../../text/reading.js'
import { candidate, isIrrealis } from '../candidate.js'
import type { Frame } from '../frame.js'
import { CLASS, SPEAKER } from '../lexicon/classes.js'
import { disowned, fillsClause, phraseBefore, subjectBefore } from '../subject.js'
import type { Phrase } from '../phrase.js'
import { begins, has, stemOf } from '../words.js'
import { frameOf, isWeak, onlyRelays } from './speech.js'

/** "لكن الحكومة تنفي", "وكان X قد ذكر", "أن دمشق تقر": a source that fills its clause up to the verb is surer than any after it. */
export const SOURCE_ADJACENT: CueRule = {
  id: 'ar.source-adjacent',
  kinds: ['verb'],
  read(r, hit) {
    const subject = hit.prefix === '' && !onlyRelays(hit) ? subjectBefore(r, hit) : null
    if (!subject || !fillsClause(r, subject, hit.first)) return null
    return SOURCE_FIRST.read(r, hit)
  },
}

/** "مصدر عسكري … أكد … أنه", "وكان X قد ذكر أن", "أما X فكشف": the source stands before the verb. */
export const SOURCE_FIRST: CueRule = {
  id: 'ar.source-first',
  kinds: ['verb'],
  read(r, hit) {
    if (onlyRelays(hit) || isIrrealis(r, hit)) return null
    const subject = hit.cue.lemma === 'بين' ? null : subjectBefore(r, hit)
    if (!subject || isEvidence(r, hit, subject)) return null
    const alone = frameOf(r, hit, false)
    const frame = alone.opening ? alone : (withAccused(r, hit) ?? alone)
    const declines = hit.cue.stance === 'declines' && !hit.cue.strict
    if (!frame.opening && !declines) return null
    if (hit.cue.strict && !declines && isWeak(frame) && !has(r, subject.first, SPEAKER)) return null
    return candidate(r, 'ar.source-first', hit, frame, subject)
  },
}

/** قال المدير إن المعلومات تشير إلى …: what he argues from says nothing by itself. */
const isEvidence = (r: Reading, { cue }: CueHit, { first }: Phrase): boolean =>
  cue.lemma === 'أشار' && /^(?:ال)?(?:معلومات|معطيات|ادله|دلايل|ارقام)$/u.test(stemOf(r, first)) && isThat(r, first - 1)

const isThat = (r: Reading, i: number): boolean => has(r, i, CLASS.complementizer)

/** "لكن الحكومة اتهمت الحركة بالقصف": behind its subject the verb is followed by the accused, with whom the charge opens. */
function withAccused(r: Reading, hit: CueHit): Frame | null {
  if (hit.cue.act !== 'accuses') return null
  const frame = frameOf(r, hit, true)
  const { subject: accused, opening } = frame
  if (!accused || (!opening && !begins(r, accused.last + 1, 'ب'))) return null
  const { first } = accused
  return { ...frame, subject: null, opening: { by: 'object', token: first, from: r.tokens.start[first] ?? 0 } }
}

/** "مصدر أمني، الذي أوضح أن …", "المتحدث الذي قال إن": the noun before the relative pronoun is the source. */
export const RELATIVE: CueRule = {
  id: 'ar.relative',
  kinds: ['verb'],
  read(r, hit) {
    const pronoun = hit.first - 1
    if (disowned(r, hit)) return null
    if (hit.cue.role === 'relay' || hit.cue.strict || !has(r, pronoun, CLASS.relative) || isIrrealis(r, hit))
      return null
    const after = frameOf(r, hit, true)
    if (after.subject && has(r, after.subject.first, SPEAKER)) return null
    const frame = frameOf(r, hit, false)
    if (!frame.opening || isWeak(frame) || frame.opening.token - hit.last > 8) return null
    const subject = phraseBefore(r, pronoun)
    return subject && { ...candidate(r, 'ar.relative', hit, frame, subject), coordinate: false }
  },
}
