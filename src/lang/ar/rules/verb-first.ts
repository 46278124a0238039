import type { Candidate } from '../../../model/candidate.js'
import type { CueRule } from '../../../text/pack.js'
import { rawRange } from '../../../text/fold.js'
import type { CueHit, Reading } from '../../../text/reading.js'
import { word } from '../../../text/token.js'
import { readAdjunct } from '../adjunct.js'
import { candidate, isIrrealis } from '../candidate.js'
import type { Frame } from '../frame.js'
import { CLASS, SPEAKER } from '../lexicon/classes.js'
import type { Opening } from '../opener.js'
import { isPress } from '../addressee.js'
import { has, isAdjective, isDefinite, isJoined, isMark, isOblique, isWord } from '../words.js'
import { agreementOf } from '../source.js'
import { frameOf, sentenceEnd, readsAsSpeech, onlyRelays } from './speech.js'

/** "وفي تصريح لقناة X، قال …": a circumstance at the head of the sentence names the channel as one behind the verb does. */
function withLead(r: Reading, hit: CueHit, frame: Frame): Frame {
  const first = r.sentences.first[r.sentenceOf[hit.first] ?? -1] ?? 0
  if (first >= hit.first || hit.first - first > 24 || !has(r, first, CLASS.preposition)) return frame
  const lead = readAdjunct(r, first, hit.first - 1, [])
  if (!lead || lead.links.length === 0 || lead.last < hit.first - 2) return frame
  return { ...frame, links: [...lead.links, ...frame.links] }
}

/** "قال متحدث باسم التحالف إن …": the verb, its subject, what stands between, and the content. */
export const VERB_FIRST: CueRule = {
  id: 'ar.verb-first',
  kinds: ['verb'],
  read(r, hit) {
    if (onlyRelays(hit) || isIrrealis(r, hit) || belongs(r, hit)) return null
    const frame = withLead(r, hit, frameOf(r, hit, true))
    if (hit.cue.pronoun && frame.subject && !frame.opening) return spokenOf(r, hit, frame)
    if (isDoneTo(r, hit, frame)) return frame.opening && candidate(r, 'ar.elided-subject', hit, frame, null)
    const bare = bareClause(r, hit, frame)
    if (bare) return candidate(r, 'ar.verb-first', hit, { ...frame, opening: bare }, frame.subject)
    if (!frame.subject || !readsAsSpeech(r, hit, frame) || isBetween(r, hit, frame)) return null
    return candidate(r, 'ar.verb-first', hit, frame, frame.subject)
  },
}

/** نفي and its like are nouns of doing as well: رغم نفي السلطات. */
const ALSO_NOUN = /^(?:طلب|نفي|رفض|وصف|ذكر|شكر|وعد|رد|عرض)$/u

/** وطالب الحكومة بالتدخل، وطالبت المواطنين بالحذر: what agrees not, right behind its verb, is the object. */
function isDoneTo(r: Reading, hit: CueHit, { subject }: Frame): boolean {
  const { gender, number } = hit.cue.agreement
  if (!subject || subject.first !== hit.last + 1 || number !== 's' || !isDefinite(r, subject.first)) return false
  if (!hit.cue.openers.includes('whom') && !hit.cue.openers.includes('object')) return false
  if (ALSO_NOUN.test(word(r.tokens, hit.first)) || hit.cue.kind !== 'verb') return false
  const feminine =
    has(r, subject.first, CLASS.body | CLASS.organisation | CLASS.media) && agreementOf(r, subject.first).gender === 'f'
  return (gender === 'm' && feminine) || isOblique(r, subject.first)
}

/** مسجد تابع لقوات الطوارئ: of whom something is, behind its noun; no verb of going on. */
function belongs(r: Reading, hit: CueHit): boolean {
  if (hit.cue.lemma !== 'تابع' || hit.prefix !== '' || isPress(r, hit.last + 1)) return false
  return isWord(r, hit.first - 1) && !isDefinite(r, hit.first - 1) && word(r.tokens, hit.last + 1).startsWith('ل')
}

/**
 * بين without its shadda is the preposition, unless it opens its clause before one source and a that-clause that belongs to
 * nothing before it: "وبين المصدر أن".
 */
function isBetween(r: Reading, hit: CueHit, { subject, opening }: Frame): boolean {
  if (!/^[وف]?بين$/u.test(word(r.tokens, hit.first)) || hasShadda(r, hit)) return false
  if (!subject || opening?.by !== 'that' || opening.token - hit.last > 16) return true
  const first = r.sentences.first[r.sentenceOf[hit.first] ?? -1] ?? 0
  const opens = hit.prefix !== '' || hit.first === first || isBehindLead(r, first, hit.first)
  if (!opens && !/^(?:كما|فيما|وقد|قد)$/u.test(word(r.tokens, hit.first - 1))) return true
  for (let i = hit.last + 1; i <= opening.token; i++) if (isJoined(r, i)) return true
  return false
}

/** وفي السياق ذاته، بين المدير …: a circumstance and its comma before the verb. */
function isBehindLead(r: Reading, first: number, verb: number): boolean {
  if (!isMark(r, verb - 1, '،,') || !has(r, first, CLASS.preposition | CLASS.clause)) return false
  return has(r, first, CLASS.clause) ? verb - first < 6 : readAdjunct(r, first, verb - 1, [])?.last === verb - 2
}

function hasShadda({ folded, tokens }: Reading, hit: CueHit): boolean {
  const { start, end } = rawRange(folded, tokens.start[hit.first] ?? 0, tokens.end[hit.last] ?? 0)
  return folded.raw.slice(start, end).includes('\u0651')
}

/** "قال مدير المكتب سقط ألف قتيل": after a full source قال may open its words with nothing between. */
function bareClause(r: Reading, hit: CueHit, { subject, opening }: Frame): Opening | null {
  if (opening || !subject || hit.cue.lemma !== 'قال' || !has(r, subject.first, SPEAKER & ~CLASS.person)) return null
  const next = subject.last + 1
  const ends = CLASS.preposition | CLASS.relative | CLASS.clause | CLASS.time | CLASS.adverb | CLASS.media
  if (!isWord(r, next) || has(r, next, ends) || isDefinite(r, next) || next >= sentenceEnd(r, hit.last)) return null
  return { by: 'object', token: next, from: r.tokens.start[next] ?? 0 }
}

/** "تفجيرين تبناهما التنظيم", "معلومات نشرتها وكالة X": the noun before a verb with its object in the suffix is the content. */
function spokenOf(r: Reading, hit: CueHit, frame: Frame): Candidate | null {
  const before = hit.first - 1
  if (
    !frame.subject ||
    !isWord(r, before) ||
    has(r, before, CLASS.statement) ||
    !has(r, frame.subject.first, SPEAKER | CLASS.media)
  )
    return null
  const made = candidate(r, 'ar.verb-first', hit, frame, frame.subject)
  const start = isAdjective(r, before) && isWord(r, before - 1) ? before - 1 : before
  // الأمر الذي نفته: nothing of what is denied stands beside the verb.
  if (has(r, before, CLASS.relative))
    return { ...made, content: { kind: 'none' }, coordinate: false, read: frame.subject.last }
  const content = { kind: 'range', start: r.stem[start] ?? 0, end: r.tokens.end[before] ?? 0 } as const
  return { ...made, content, coordinate: false, read: frame.subject.last }
}
