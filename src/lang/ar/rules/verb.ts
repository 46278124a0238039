import type { Candidate } from '../../../model/candidate.js'
import type { CueHit, Reading } from '../../../text/reading.js'
import type { CueRule } from '../../../text/pack.js'
import { word } from '../../../text/token.js'
import { readAdjunct } from '../adjunct.js'
import { candidate, isIrrealis } from '../candidate.js'
import { canSpeak, scanFrame, type Frame } from '../frame.js'
import { CLASS, SPEAKER } from '../lexicon/classes.js'
import type { Opening } from '../opener.js'
import { fillsClause, phraseBefore, subjectBefore } from '../subject.js'
import type { Phrase } from '../phrase.js'
import { isKnownName } from '../source.js'
import { has, isAdjective, isDefinite, isMark, isNumber, isWord } from '../words.js'

const sentenceEnd = (r: Reading, i: number): number => r.sentences.last[r.sentenceOf[i] ?? -1] ?? r.tokens.count - 1

const frameOf = (r: Reading, hit: CueHit, subject: boolean): Frame =>
  scanFrame(r, hit.last, {
    openers: hit.cue.openers,
    subject,
    limit: sentenceEnd(r, hit.last),
    relay: hit.cue.role === 'relay' ? (hit.cue.lemma === 'نسب' ? 'الي' : 'عن') : null,
  })

/** وزراة الدفاع: a misspelt head does not hide that a body is named. */
const holdsBody = (r: Reading, subject: Phrase): boolean =>
  subject.last > subject.first &&
  isWord(r, subject.first) &&
  !r.classes[subject.first] &&
  has(r, subject.first + 1, CLASS.body | CLASS.organisation)

/** A short unknown word between a common verb and its content may be a surname: رأى غريشان أن. */
const isStrangeName = (r: Reading, subject: Phrase, opener: number): boolean =>
  (!isDefinite(r, subject.first) || isKnownName(r, subject.first)) &&
  subject.last - subject.first <= 2 &&
  !r.classes[subject.first] &&
  isWord(r, subject.first) &&
  opener - subject.last <= 3

/** A bare object or preposition is weak evidence: it needs a source that can speak. */
function isWeak(frame: Frame): boolean {
  const by = frame.opening?.by
  return by !== 'that' && by !== 'colon' && by !== 'quote'
}

function readsAsSpeech(r: Reading, hit: CueHit, frame: Frame): boolean {
  const { subject } = frame
  if (hit.cue.stance === 'declines')
    return subject !== null && declines(r, hit, subject) && (!hit.cue.strict || frame.opening !== null)
  if (!frame.opening) return false
  if (subject === null) return !isWeak(frame) || !hit.cue.strict
  if (isNumber(r, subject.first)) return !isWeak(frame)
  const speaks =
    holdsBody(r, subject) ||
    has(r, subject.first, SPEAKER) ||
    (!isWord(r, subject.first) && has(r, subject.first + 1, SPEAKER))
  if (speaks && hit.cue.strict && hit.cue.role === 'continue') return frame.opening.token - subject.last <= 4
  if (speaks && ONLY_BODIES.has(hit.cue.lemma))
    return has(r, isWord(r, subject.first) ? subject.first : subject.first + 1, BODIES)
  if (speaks) return true
  if (!canSpeak(r, subject)) return false
  if (isWeak(frame)) return !hit.cue.strict && isKnownName(r, subject.first)
  if (hit.cue.strict && hit.cue.role === 'continue') return frame.opening.token - subject.last <= 3
  return !hit.cue.strict || hit.cue.role === 'continue' || isStrangeName(r, subject, frame.opening.token)
}

/** Verbs of daily life that are reports only of bodies and officials: تبنت الأسرة طفلا، طلبت المدرسة كتبا are none. */
const ONLY_BODIES = new Set(['طلب', 'دافع', 'تبنى'])
const BODIES = CLASS.title | CLASS.body | CLASS.organisation | CLASS.group | CLASS.capital | CLASS.proper

/** A refusal opens its clause and is somebody's: "جماعات لم تحدد المنظمة هويتها" and "لم ترد أنباء" are none. */
function declines(r: Reading, hit: CueHit, subject: Phrase): boolean {
  const begins =
    hit.prefix !== '' || hit.first === 0 || !isWord(r, hit.first - 1) || has(r, hit.first - 1, CLASS.clause)
  if (subject.first === subject.last && word(r.tokens, subject.first) === 'احد') return false
  return begins && has(r, subject.first, SPEAKER & ~CLASS.anonymous)
}

/** نقل and نسب say nothing by themselves; أورد and تناقل may. */
const onlyRelays = (hit: CueHit): boolean =>
  hit.cue.role === 'relay' && (hit.cue.lemma === 'نقل' || hit.cue.lemma === 'نسب')

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
    if (onlyRelays(hit) || isIrrealis(r, hit)) return null
    const frame = withLead(r, hit, frameOf(r, hit, true))
    if (hit.cue.pronoun && frame.subject && !frame.opening) return spokenOf(r, hit, frame)
    const bare = bareClause(r, hit, frame)
    if (bare) return candidate(r, 'ar.verb-first', hit, { ...frame, opening: bare }, frame.subject)
    if (!frame.subject || !readsAsSpeech(r, hit, frame)) return null
    return candidate(r, 'ar.verb-first', hit, frame, frame.subject)
  },
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

/** "نقلت وكالة Y عن مصدر …": the medium is the relay, the phrase after عن the source. */
export const RELAY: CueRule = {
  id: 'ar.relay',
  kinds: ['verb'],
  read(r, hit) {
    if (hit.cue.role !== 'relay') return null
    const frame = frameOf(r, hit, true)
    if (!frame.quotedSource || !frame.opening) return null
    // وكانت وكالة X قد نقلت عن: the medium may stand before its verb.
    return candidate(r, 'ar.relay', hit, frame, frame.subject ?? subjectBefore(r, hit))
  },
}

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
    if (!subject) return null
    const frame = frameOf(r, hit, false)
    const declines = hit.cue.stance === 'declines' && !hit.cue.strict
    if (!frame.opening && !declines) return null
    if (hit.cue.strict && !declines && isWeak(frame) && !has(r, subject.first, SPEAKER)) return null
    return candidate(r, 'ar.source-first', hit, frame, subject)
  },
}

/** "مصدر أمني، الذي أوضح أن …", "المتحدث الذي قال إن": the noun before the relative pronoun is the source. */
export const RELATIVE: CueRule = {
  id: 'ar.relative',
  kinds: ['verb'],
  read(r, hit) {
    const pronoun = hit.first - 1
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
    if (!frame.opening && BARE_REFUSALS.test(hit.cue.lemma) && opensRefusal(r, hit))
      return candidate(r, 'ar.elided-subject', hit, frame, null)
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

/** "أصدر الحزب بيانا قال فيه": who issued the statement whose words follow. */
function issuerBefore(r: Reading, verb: number): Phrase | null {
  for (let i = verb - 1; i > 0 && i > verb - 9; i--) if (has(r, i, CLASS.statement)) return phraseBefore(r, i)
  return null
}

/** A verb in mid-clause without a conjunction is seldom a continuation, unless a clause word stands before it. */
function startsUnjoined(r: Reading, hit: CueHit, opener: number): boolean {
  if (hit.prefix !== '' || hit.cue.lemma.includes(' ') || word(r.tokens, hit.first - 1) === 'و') return false
  if (hit.cue.lemma === 'قال' && opener === hit.last + 1 && isMark(r, opener, ':«"“')) return false
  const before = hit.first - 1
  const opens =
    before < 0 || has(r, before, CLASS.clause | CLASS.complementizer | CLASS.auxiliary) || r.tokens.kind[before] !== 0
  return !opens && word(r.tokens, before) !== 'الا'
}
