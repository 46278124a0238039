import type { CueHit, Reading } from '../../../text/reading.js'
import { word } from '../../../text/token.js'
import { canSpeak, holdsOffice, scanFrame, type Frame } from '../frame.js'
import { CLASS, SPEAKER } from '../lexicon/classes.js'
import type { Phrase } from '../phrase.js'
import { isKnownName } from '../surname.js'
import { has, isAccusative, isDefinite, isMark, isNumber, isWord, pastPointer } from '../words.js'

export const sentenceEnd = (r: Reading, i: number): number =>
  r.sentences.last[r.sentenceOf[i] ?? -1] ?? r.tokens.count - 1

/** Frames already read, so that the rules tried one after another at a cue read what follows it once. */
const frames = new WeakMap<CueHit, { subject?: Frame; bare?: Frame }>()

/** What follows a cue, with or without a subject behind it. */
export function frameOf(r: Reading, hit: CueHit, subject: boolean): Frame {
  const known = frames.get(hit) ?? {}
  const key = subject ? 'subject' : 'bare'
  const frame = (known[key] ??= scanFrame(r, hit.last, {
    openers: hit.cue.openers,
    subject,
    limit: sentenceEnd(r, hit.last),
    relay: hit.cue.role === 'relay' ? (hit.cue.lemma === 'نسب' ? 'الي' : 'عن') : null,
  }))
  frames.set(hit, known)
  return frame
}

/** نقل and نسب say nothing by themselves; أورد and تناقل may. */
export const onlyRelays = (hit: CueHit): boolean =>
  hit.cue.role === 'relay' && (hit.cue.lemma === 'نقل' || hit.cue.lemma === 'نسب')

/** وزراة الدفاع: a misspelt head does not hide that a body is named. */
const holdsBody = (r: Reading, subject: Phrase): boolean =>
  subject.last > subject.first &&
  isWord(r, subject.first) &&
  !r.classes[subject.first] &&
  has(r, subject.first + 1, CLASS.body | CLASS.organisation)

/** A short unknown word between a common verb and its content may be a surname: رأى غريشان أن; رأى المنقور أن is whoever sees it so. */
const isStrangeName = (r: Reading, subject: Phrase, opener: number): boolean =>
  (!isDefinite(r, subject.first) || isKnownName(r, subject.first) || isRightBefore(r, subject, opener)) &&
  subject.last - subject.first <= 2 &&
  (!r.classes[subject.first] || isKnownName(r, subject.first)) &&
  isWord(r, subject.first) &&
  opener - subject.last <= 3

/** Nothing but a comma parts a word from the أن behind it. */
const isRightBefore = (r: Reading, { last }: Phrase, opener: number): boolean =>
  has(r, opener, CLASS.complementizer) && (opener === last + 1 || (opener === last + 2 && isMark(r, last + 1, '،,')))

/** A bare object or preposition is weak evidence: it needs a source that can speak. */
export function isWeak(frame: Frame): boolean {
  const by = frame.opening?.by
  return by !== 'that' && by !== 'colon' && by !== 'quote'
}

/** Verbs of daily life that are reports only of bodies and officials: تبنت الأسرة طفلا، طلبت المدرسة كتبا are none. */
const ONLY_BODIES = new Set(['طلب', 'دافع', 'تبنى'])

const BODIES = CLASS.title | CLASS.body | CLASS.organisation | CLASS.group | CLASS.capital | CLASS.proper

export function readsAsSpeech(r: Reading, hit: CueHit, frame: Frame): boolean {
  const { subject } = frame
  if (hit.cue.stance === 'declines')
    return subject !== null && declines(r, hit, subject) && (!hit.cue.strict || frame.opening !== null)
  if (!frame.opening) return false
  if (subject && !isSpoken(r, hit, subject)) return false
  if (subject === null) return !isWeak(frame) || !hit.cue.strict
  if (isNumber(r, subject.first)) return !isWeak(frame)
  const speaks =
    holdsBody(r, subject) ||
    holdsOffice(r, subject) ||
    has(r, subject.first, SPEAKER) ||
    has(r, pastPointer(r, subject.first), SPEAKER) ||
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

/** لا يعلم أحد names nobody, and an indefinite accusative is no subject of a verb before it. */
function isSpoken(r: Reading, { prefix, first }: CueHit, subject: Phrase): boolean {
  if (isAccusative(r, subject.first)) return false
  const alone = subject.first === subject.last && /^(?:احد|اي|كل|عدد)$/u.test(word(r.tokens, subject.first))
  return !alone || has(r, subject.last + 1, CLASS.plain) || (prefix === '' && has(r, first - 1, CLASS.relative))
}

/** A refusal opens its clause and is somebody's: "جماعات لم تحدد المنظمة هويتها" and "لم ترد أنباء" are none. */
function declines(r: Reading, hit: CueHit, subject: Phrase): boolean {
  const begins =
    hit.prefix !== '' || hit.first === 0 || !isWord(r, hit.first - 1) || has(r, hit.first - 1, CLASS.clause)
  if (subject.first === subject.last && word(r.tokens, subject.first) === 'احد') return false
  return begins && has(r, subject.first, SPEAKER & ~CLASS.anonymous)
}
