import type { CandidateLink, Range } from '../../model/candidate.js'
import type { Opener } from '../../model/cue.js'
import type { Reading } from '../../text/reading.js'
import { BREAK, PUNCTUATION, word } from '../../text/token.js'
import { carriedMedium, readAdjunct } from './adjunct.js'
import { CLASS, SPEAKER } from './lexicon/classes.js'
import { openerAt, type Opening } from './opener.js'
import { isTold } from './addressee.js'
import { AFTER_SOURCE, cueStartsAt, isDone, readPhrase, type Phrase } from './phrase.js'
import { rangeOf } from './source.js'
import type { CueHit } from '../../text/reading.js'
import { isKnownName, isNamed, isNoName } from './surname.js'
import { endsInPronoun, has, isAdjective, isDefinite, isMark, isWord, pastPointer, stemOf } from './words.js'

/** What follows a cue: its subject, the steps of its chain, and where its content opens. */
export interface Frame {
  readonly subject: Phrase | null
  /** Whose words a medium hands on: "نقلا عن X" between subject and content. */
  readonly quotedSource: Phrase | null
  readonly links: readonly CandidateLink[]
  readonly opening: Opening | null
  /** Last token read. */
  readonly read: number
  readonly anonymity: Range | null
  /** How many words on the way belong to no known part of a frame. */
  readonly strange: number
}

export interface FrameSpec {
  readonly openers: readonly Opener[]
  /** Whether a subject may follow the cue. */
  readonly subject: boolean
  /** Last token of the sentence, which bounds the search. */
  readonly limit: number
  /** A relay verb's folded preposition before its source: عن (نقل), إلى (نسب); else null. */
  readonly relay: string | null
}

/** How far a cue may stand from what it opens, in tokens; beyond this the two seldom belong together. */
const REACH = 70

interface Scan {
  subject: Phrase | null
  quotedSource: Phrase | null
  links: CandidateLink[]
  anonymity: Range | null
  relative: boolean
  /** Reporting verbs passed inside a relative clause: a second one is no longer part of it. */
  relativeVerbs: number
  strange: number
}

/** Reads what follows a cue that ends at token `cue`. */
export function scanFrame(r: Reading, cue: number, spec: FrameSpec): Frame {
  const scan: Scan = {
    subject: null,
    quotedSource: null,
    links: [],
    anonymity: null,
    relative: false,
    relativeVerbs: 0,
    strange: 0,
  }
  const limit = Math.min(spec.limit, cue + REACH)
  // One object for the whole scan: it is asked at every token.
  const context = { openers: spec.openers, limit, subject: scan.subject, relative: false, cue }
  let i = cue + 1
  while (i <= limit) {
    context.subject = scan.subject
    context.relative = scan.relative
    const opening = openerAt(r, i, context)
    if (opening) return frameOf(scan, opening, opening.token)
    const next = advance(r, i, limit, spec, scan)
    if (next < 0) break
    i = next
  }
  return frameOf(scan, null, Math.min(i, limit))
}

/** Written out: a spread copies name by name, and frames are many. */
const frameOf = (
  { subject, quotedSource, links, anonymity, strange }: Scan,
  opening: Opening | null,
  read: number,
): Frame => ({
  subject,
  quotedSource,
  links,
  opening,
  read,
  anonymity,
  strange,
})

/** A preposition with its pronoun may stand between verb and subject: كشف فيه مصدر، قالت عنه وكالة. */
export const WITH_PRONOUN = /^(?:(?:في|عن|ب|ل|علي|من|الي|مع|خلال|لدي|امام)(?:ه|ها|هم|هما|نا)|لي|لك|لكم|معي)$/u

/** بشكل متزايد، بصورة عامة: the adjective belongs to the manner. */
const MANNER = /^ب(?:شكل|صوره|طريقه)$/u

/** زاد بقوله: the verb's own saying. */
const SAYING = /^بقول(?:ه|ها|هم|هما)$/u

const COGNATE = /^(?:نفي|رفض|تكذيب)ا$/u

/** Reads one piece at token `i` into the scan; returns the token after it, or -1 where the frame breaks off. */
function advance(r: Reading, i: number, limit: number, spec: FrameSpec, scan: Scan): number {
  if (r.tokens.kind[i] === BREAK) return -1
  if (isMark(r, i, '،,؛.')) {
    if (isMark(r, i, '.') || (scan.strange > 6 && !scan.relative)) return -1
    return apposition(r, i, limit, spec, scan)
  }
  const handed = handedOn(r, i, limit, spec, scan)
  if (handed >= 0) return handed
  const other = prepositionalSource(r, i, limit)
  if (other >= 0) return other + 1
  const adjunct = readAdjunct(r, i, limit, spec.openers)
  if (adjunct) {
    scan.links.push(...adjunct.links)
    scan.anonymity ??= adjunct.anonymity
    return adjunct.last + 1
  }
  if (has(r, i, CLASS.relative)) {
    scan.relative = true
    return i + 1
  }
  if (
    has(r, i, CLASS.time | CLASS.adverb | CLASS.auxiliary) ||
    SAYING.test(word(r.tokens, i)) ||
    WITH_PRONOUN.test(word(r.tokens, i))
  )
    return MANNER.test(word(r.tokens, i)) && isWord(r, i + 1) && !isDefinite(r, i + 1) ? i + 2 : i + 1
  // نفى X نفيا قاطعا صحة …: what only strengthens the verb.
  if (COGNATE.test(word(r.tokens, i))) {
    const next = word(r.tokens, i + 1).endsWith('ا') ? i + 2 : i + 1
    if (has(r, next, CLASS.deed)) return next
  }
  const carried = isMark(r, i - 1, '،,') ? carriedMedium(r, i, limit) : null
  if (carried) {
    scan.links.push(...carried.links)
    return carried.last + 1
  }
  const cueHere = cueStartsAt(r, i) ? r.cues[r.cueAt[i] ?? -1] : undefined
  if (cueHere && breaksOff(r, i, cueHere, scan)) return -1
  if (cueHere && scan.relative) scan.relativeVerbs++
  if (scan.subject === null && spec.subject && word(r.tokens, i).startsWith('لل')) return pastAddressee(r, i)
  if (scan.subject === null && spec.subject)
    return has(r, i, CLASS.preposition) || isDone(r, i) ? -1 : takeSubject(r, i, limit, spec, scan)
  scan.strange++
  return scan.strange > (scan.relative ? 24 : 14) ? -1 : i + 1
}

/** يؤكد للأهالي الغاضبين: to whom it is said, with its adjectives. */
function pastAddressee(r: Reading, i: number): number {
  let next = i + 1
  while (isDefinite(r, next) && isAdjective(r, next)) next++
  return next
}

/** Whether a cue on the way belongs to another attribution: a joined or second verb, or a participle past a comma. */
function breaksOff(r: Reading, i: number, hit: CueHit, scan: Scan): boolean {
  if (hit.cue.kind === 'preposition') return false
  if (hit.cue.kind === 'participle')
    return hit.cue.lemma !== 'قال' && (isMark(r, i - 1, '،,') || scan.subject === null || scan.strange > 0)
  // وتابع الشيخ يقول: the second verb only repeats the first.
  if (hit.cue.lemma === 'قال' && hit.prefix === '' && scan.subject !== null && !scan.relative) return false
  return !scan.relative || hit.prefix !== '' || scan.relativeVerbs > 0
}

const takesObject = ({ openers }: FrameSpec): boolean => openers.includes('object') || openers.includes('whom')

/** What the verb is done to and no doer: اختتم كلامه، حمل اسم …. */
const OBJECT = /^(?:(?:كلام|حديث|تصريح|تصريحات|كلمت|خطاب|مداخلت|مقال|مقالت|تعليق)(?:ه|ها|هم)|اسم|عنوان|شعار|لقب|رقم)$/u

function takeSubject(r: Reading, i: number, limit: number, spec: FrameSpec, scan: Scan): number {
  // دون أن يذكر: behind أن stands its verb.
  if (has(r, i - 1, CLASS.complementizer)) return -1
  if (OBJECT.test(word(r.tokens, i))) {
    scan.strange++
    return i + 1
  }
  const subject = { first: i, last: i }
  const context = { openers: spec.openers, limit, subject, relative: false, cue: i - 1 }
  const opens = (t: number): boolean => {
    subject.last = t - 1
    return t > i && openerAt(r, t, context) !== null
  }
  const narrow = spec.openers.includes('comment') || spec.openers.includes('speech')
  const phrase = readPhrase(r, i, { limit, object: takesObject(spec) && !narrow, opens })
  if (!phrase) {
    scan.strange++
    return r.tokens.kind[i] === PUNCTUATION || scan.strange < 3 ? i + 1 : -1
  }
  scan.subject = phrase
  return phrase.last + (phrase.first === phrase.last && isTold(r, phrase.last + 1) ? 2 : 1)
}

/** "نقلت Y عن X", "…، نقلا عن X،": the phrase after عن is whose words these are. */
function handedOn(r: Reading, i: number, limit: number, spec: FrameSpec, scan: Scan): number {
  const cue = r.cues[r.cueAt[i] ?? -1]
  const handsOn = cue?.cue.kind === 'preposition' && cue.cue.role === 'relay'
  const relay = spec.relay !== null && stemOf(r, i) === spec.relay
  if (!handsOn && !relay) return -1
  // نقلت X عن Y عن Z: the one before hands on as well.
  if (scan.quotedSource) scan.links.push(linkTo(r, 'relay', scan.quotedSource))
  const from = handsOn ? cue.last + 1 : i + 1
  // أوردت الرواية عن قيام المسلحين بكذا: what it is about is nobody.
  if (has(r, from, CLASS.deed) && !has(r, from, SPEAKER)) return -1
  const opens = (t: number): boolean =>
    openerAt(r, t, { ...spec, openers: ['that'], limit, subject: scan.subject, relative: false, cue: i }) !== null
  const phrase = readPhrase(r, from, { limit, object: true, opens })
  if (!phrase) return -1
  scan.quotedSource = phrase
  return phrase.last + 1
}

/** The last token of a prepositional source between a verb and its content ("، وفقا للوكالة،"), or -1. */
function prepositionalSource(r: Reading, i: number, limit: number): number {
  const cue = r.cues[r.cueAt[i] ?? -1]
  if (cue?.cue.kind !== 'preposition') return -1
  let from = cue.last + 1
  if (/^(?:ل|ما|لما|به)$/u.test(word(r.tokens, from))) from++
  const said = r.cues[r.cueAt[from] ?? -1]
  if (said?.cue.kind === 'verb') from = said.last + 1
  const phrase = readPhrase(r, from, { limit, object: true, opens: (t) => has(r, t, CLASS.complementizer) })
  return phrase?.last ?? cue.last
}

/** After a comma a title may be followed by its name: المتحدث باسم الوزارة، أدريان رانكين. */
function apposition(r: Reading, comma: number, limit: number, spec: FrameSpec, scan: Scan): number {
  const i = comma + 1
  const { subject } = scan
  const titled = subject && has(r, subject.first, CLASS.title | CLASS.person | CLASS.honorific)
  if (!subject || subject.last !== comma - 1 || !(titled || isNamed(r, subject, i))) return i
  // «، دان نوران، أنه»: a name that is also a verb, between commas.
  if (cueStartsAt(r, i) && isMark(r, i + 2, '،,') && !r.classes[i + 1]) {
    scan.subject = { first: subject.first, last: i + 1 }
    return i + 3
  }
  if (!isWord(r, i) || has(r, i, ~(CLASS.name | CLASS.title | CLASS.honorific)) || cueStartsAt(r, i)) return i
  if (isNoName(r, i) || readAdjunct(r, i, limit, spec.openers)) return i
  if (AFTER_SOURCE.test(word(r.tokens, i))) return i
  const named = { first: subject.first, last: subject.last }
  const context = { openers: spec.openers, limit, subject: named, relative: false, cue: comma }
  if (openerAt(r, i, context)) return i
  const opens = (t: number): boolean => {
    named.last = t - 1
    return openerAt(r, t, context) !== null
  }
  const phrase = readPhrase(r, i, { limit, object: false, opens })
  if (!phrase || phrase.last - phrase.first > 7) return i
  scan.subject = { first: subject.first, last: phrase.last }
  return phrase.last + 1
}

/** The range of a source phrase that speaks; kept here for rules that build links. */
export const linkTo = (r: Reading, kind: CandidateLink['kind'], phrase: Phrase): CandidateLink => ({
  kind,
  range: rangeOf(r, phrase),
})

/** Whether a phrase is headed by a word that can speak, or by an unknown word that may be a name. */
export function canSpeak(r: Reading, phrase: Phrase): boolean {
  if (has(r, phrase.first, SPEAKER)) return true
  let first = isWord(r, phrase.first) ? phrase.first : phrase.first + 1
  first = pastPointer(r, first)
  if (has(r, first, SPEAKER) || isKnownName(r, first)) return true
  if (isThing(r, first)) return false
  if (holdsOffice(r, phrase)) return true
  return !has(r, first, CLASS.deed | CLASS.plain | CLASS.time | CLASS.negation) && !isNoName(r, first)
}

/** طاهر نوران المستشار …، طاهر نوران، المستشار …: an unknown name is somebody's where his office follows. */
export function holdsOffice(r: Reading, { first, last }: Phrase): boolean {
  const behind = isMark(r, first + 2, '،,') ? first + 3 : first + 2
  return behind <= last && isNamed(r, { first, last: first + 1 }, behind) && isDefinite(r, behind)
}

/** يعتبر خطوة هامة: an unknown noun with the feminine ending and an adjective that agrees with it. */
const isThing = (r: Reading, i: number): boolean =>
  [i, i + 1].every((t) => isWord(r, t) && !r.classes[t] && !isDefinite(r, t) && endsFeminine(r, t))

const endsFeminine = (r: Reading, i: number): boolean => /.{3,}ه$/u.test(word(r.tokens, i)) && !endsInPronoun(r, i)
