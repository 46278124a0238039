import type { SourcePhrase } from '../../model/candidate.js'
import type { Agreement, Opener } from '../../model/cue.js'
import type { DoerPlace } from '../../text/pack.js'
import type { Reading } from '../../text/reading.js'
import { PUNCTUATION, WORD, word } from '../../text/token.js'
import { readAdjunct } from './adjunct.js'
import { CLASS } from './lexicon/classes.js'
import { WITH_PRONOUN } from './frame.js'
import { openerAt } from './opener.js'
import { cueStartsAt, readPhrase, type Phrase } from './phrase.js'
import { describeSource } from './source.js'
import { isKnownName, isNoName } from './surname.js'
import {
  endsInPronoun,
  has,
  hasActShape,
  isAccusative,
  isDefinite,
  isMark,
  isWord,
  pastPointer,
  prefixOf,
  stemOf,
} from './words.js'

/** How many sentences are looked through: further back a verb has lost its subject. */
const SENTENCES = 3

/**
 * Who does what is told right before: "زار الوزير المخيم مؤكدا أن …", "وتطرق الوزير إلى الحدود. وقال إن …" — a verb that reports
 * nothing has a subject as well, and a participle or a verb without its own goes on with it.
 */
export function findDoer(r: Reading, { cue, since }: DoerPlace): SourcePhrase | null {
  const verb = r.cues[r.cueAt[cue] ?? -1]?.cue
  // وأضاف goes on with whoever spoke, whatever others did meanwhile.
  const near = verb?.kind !== 'verb' || verb.role === 'continue'
  const own = r.sentenceOf[cue] ?? -1
  for (let s = own; s >= 0 && s > own - SENTENCES; s--) {
    const first = r.sentences.first[s] ?? 0
    const last = s === own ? cue - 1 : (r.sentences.last[s] ?? -1)
    const starts = clauseStarts(r, first, last, cue).filter((i) => i > since)
    const call = s === own && verb?.kind === 'verb' ? starts.findLast((i) => receives(r, i, last)) : undefined
    if (call !== undefined) return sender(r, call, last)
    const found = s === own ? firstOf(r, starts.toReversed(), last, NEAR) : firstOf(r, starts, last, FAR)
    if (found) return found
    if (near || first <= since) return null
  }
  return null
}

/** تلقى الوزير اتصالا من نظيره، أعرب خلاله عن …: who speaks is who called, not who was called. */
const receives = (r: Reading, start: number, limit: number): boolean =>
  /^[وف]?(?:تلقي|تلقت|يتلقي|تتلقي|تسلم|تسلمت)$/u.test(word(r.tokens, pastLead(r, start, limit)))

function sender(r: Reading, start: number, limit: number): SourcePhrase | null {
  let i = start
  while (i < limit && word(r.tokens, i) !== 'من') i++
  const phrase = i < limit ? phraseAt(r, i + 1, limit, NEAR) : null
  return phrase && describeSource(r, phrase)
}

/** Who may be meant in the cue's own sentence, and who still is in the next. */
const FAR = CLASS.title | CLASS.honorific | CLASS.name
const NEAR =
  FAR |
  CLASS.person |
  CLASS.witness |
  CLASS.anonymous |
  CLASS.group |
  CLASS.body |
  CLASS.organisation |
  CLASS.media |
  CLASS.capital

function firstOf(r: Reading, starts: readonly number[], limit: number, classes: number): SourcePhrase | null {
  for (const start of starts) {
    const found = subjectFrom(r, start, limit, classes)
    if (found) return found
  }
  return null
}

/** The tokens at which clauses of a sentence begin: its first, and past a comma what is joined to it. */
function clauseStarts(r: Reading, first: number, last: number, cue: number): number[] {
  const starts = [first]
  for (let i = first + 1; i <= last; i++) {
    // تطرق الوزير إلى المخيم، حيث يعيش النازحون، مؤكدا …: what is told of a place is no clause of its own.
    const placed = word(r.tokens, i) === 'حيث'
    const joins =
      isWord(r, i) && !placed && (/^[وف]/u.test(word(r.tokens, i)) || has(r, i, CLASS.clause | CLASS.auxiliary))
    if (joins && isMark(r, i - 1, '،,؛')) starts.push(i)
  }
  return starts.filter((i) => {
    const quote = r.quotes.all[r.quotes.at[i] ?? -1]
    return quote === undefined || quote.close >= cue
  })
}

const LEADS = CLASS.clause | CLASS.auxiliary | CLASS.time | CLASS.adverb | CLASS.negation

/** The subject of the clause that begins at a token: behind its verb, or before one. */
function subjectFrom(r: Reading, start: number, limit: number, classes: number): SourcePhrase | null {
  const verb = pastLead(r, start, limit)
  if (verb > limit || !isWord(r, verb)) return null
  return isVerb(r, verb) ? subjectBehind(r, verb, limit, classes) : subjectAt(r, verb, limit, classes)
}

function pastLead(r: Reading, start: number, limit: number): number {
  let i = start
  for (let steps = 0; i <= limit && steps < 12; steps++) {
    if (r.tokens.kind[i] === PUNCTUATION || has(r, i, LEADS)) i++
    else if (has(r, i, CLASS.preposition) && steps < 3) {
      const lead = readAdjunct(r, i, limit, [])
      // في المقابل، خلال اللقاء، …: a circumstance at the head, up to its comma.
      if (!lead || !isMark(r, lead.last + 1, '،,')) return limit + 1
      i = lead.last + 2
    } else return i
  }
  return i
}

/** An unknown word, or a cue nobody read, that does not look like a noun. */
function isVerb(r: Reading, i: number): boolean {
  if (r.tokens.kind[i] !== WORD || isDefinite(r, i) || isNoName(r, i)) return false
  if (r.classes[i] && !cueStartsAt(r, i)) return false
  const raw = r.folded.raw.slice(r.folded.starts[r.tokens.start[i] ?? 0], r.folded.ends[(r.tokens.end[i] ?? 1) - 1])
  const bare = word(r.tokens, i).replace(/^[وف](?=.{3})/u, '')
  return bare.length >= 3 && !/[ةء]$/u.test(raw) && !/(?:.ات|ين|ون)$|^م|^[^ا].ا.$/u.test(bare)
}

function subjectBehind(r: Reading, verb: number, limit: number, classes: number): SourcePhrase | null {
  let i = verb + 1
  while (has(r, i, CLASS.time | CLASS.adverb) || WITH_PRONOUN.test(word(r.tokens, i))) i++
  const phrase = i <= limit ? phraseAt(r, i, limit, classes) : null
  const source = phrase && describeSource(r, phrase)
  if (!source) return null
  const gender = genderOf(word(r.tokens, verb))
  const { agreement } = source
  // هاجمت موقع العدو: what is masculine is no subject of a feminine verb.
  if (gender === 'f' && MASCULINE.test(stemOf(r, source.first))) return null
  if (agreement.gender === null) return { ...source, agreement: { ...agreement, gender } }
  return agreement.gender === gender || agreement.number === 'p' ? source : null
}

/** Nouns of one man or one body without the feminine ending. */
const MASCULINE =
  /^(?:ال)?(?:موقع|جيش|حزب|مجلس|مكتب|مركز|تنظيم|نظام|اتحاد|ايتلاف|تحالف|فريق|وزير|رييس|مدير|قايد|ناطق|متحدث|مسوول|امير|ملك|سفير|مصدر|عضو|نايب)$/u

/** The gender a verb has before its subject: زار، يزور; زارت، تزور. A verb of the fifth form begins with ت too: تطرق. */
function genderOf(verb: string): Agreement['gender'] {
  const bare = verb.replace(/^[وف](?=.{3})/u, '')
  return bare.endsWith('ت') ? 'f' : bare.startsWith('ت') && bare.length < 5 ? null : 'm'
}

/** لكن الوزير رد …: a definite subject at the head of its clause, with its verb behind it. */
function subjectAt(r: Reading, i: number, limit: number, classes: number): SourcePhrase | null {
  const phrase = phraseAt(r, i, limit, classes)
  if (!phrase || !isWord(r, phrase.last + 1) || r.classes[phrase.last + 1] || isDefinite(r, phrase.last + 1))
    return null
  const named = isDefinite(r, phrase.first) || has(r, phrase.first, CLASS.name | CLASS.capital)
  return named ? describeSource(r, phrase) : null
}

function phraseAt(r: Reading, i: number, limit: number, classes: number): Phrase | null {
  const head = pastPointer(r, i)
  if (!isWord(r, head) || isAccusative(r, head) || (!has(r, head, classes) && !isKnownName(r, head))) return null
  if (has(r, i, CLASS.preposition | CLASS.time) || !/^(?:ال)?$/u.test(prefixOf(r, i))) return null
  if (PRONOUN.test(word(r.tokens, i))) return null
  const subject = { first: i, last: i }
  const context = { openers: OPENERS, limit, subject, relative: false, cue: i - 1 }
  const alone = isKnownName(r, i)
  const opens = (t: number): boolean => {
    subject.last = t - 1
    if (alone && t === i + 1) return !has(r, t, CLASS.name)
    return t > i && (isBehindName(r, t) || cueStartsAt(r, t) || openerAt(r, t, context) !== null)
  }
  return readPhrase(r, i, { limit, object: true, opens })
}

/** Words that point to whoever was named before. */
const PRONOUN = /^[وف]?(?:هو|هي|هم|هولاء|الاخيره?|بعضهم)$/u

/** استأنف سالم تشككه، رفضت الصحف زيارة الوفد، دبلوماسي اتصلت به …: what belongs to the doer, what was done, another verb. */
function isBehindName(r: Reading, t: number): boolean {
  if (has(r, t, CLASS.talk | CLASS.occasion) && !isDefinite(r, t)) return true
  const w = word(r.tokens, t)
  if (r.classes[t] || isDefinite(r, t) || !isWord(r, t)) return false
  // رفض نوران تحديد الموعد، جلس سالم محاولا النوم، يقود سالم حفارا ضخما
  if (hasActShape(r, t) || /^م.{3,}ا$/u.test(w) || isThing(r, t)) return true
  return (endsInPronoun(r, t) && !/(?:يه|^عبده|^طه)$/u.test(w)) || (/^ا.{3,}ت$/u.test(w) && !w.endsWith('ات'))
}

/** سالم نوران [ملفا], حسين [حفارا ضخما]: behind a whole name, or with its adjective, an indefinite accusative. */
function isThing(r: Reading, t: number): boolean {
  const whole = has(r, t - 2, CLASS.name) && !r.classes[t - 1]
  return /^[^لبك].{2,}ا$/u.test(word(r.tokens, t)) && (whole || /^.{3,}ا$/u.test(word(r.tokens, t + 1)))
}

/** What may follow the subject of any verb. */
const OPENERS: readonly Opener[] = ['that', 'object', 'by']
