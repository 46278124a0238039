import type { EventGroupHit, EventTrigger, EventView } from '../../../text/event-language.js'
import { WORD, word } from '../../../text/token.js'
import { ARTICLE, LAM, PREP } from '../../../text/clitic.js'
import { CLASS } from '../lexicon/classes.js'
import { EVENT_CLASS } from '../lexicon/event-nouns.js'
import { has, isAdjective, isDefinite, isNisba, isNumber } from '../words.js'
import { CLAUSE_WORDS, endsClause, groupAt, is, isTanwin, isVerb, rawWord } from './event-words.js'
import { isHead } from './event-phrase.js'

/** How close behind a trigger the noun must stand that settles its meaning, in tokens. */
const NEEDS_REACH = 5
/** How far around a loose trigger words of sport or quarrel rule it out, in tokens. */
const LOOSE_REACH = 7

const isNominal = (t: EventTrigger): boolean => t.form === 'masdar' || t.form === 'noun'

/** The reading of a trigger's words that its surroundings allow; null where they are no event. */
export function chooseReading(v: EventView, hit: EventGroupHit): EventTrigger | null {
  const fitting = hit.triggers.filter((t) => fits(v, hit, t))
  const nominal = fitting.filter(isNominal)
  const verbal = fitting.filter((t) => !isNominal(t))
  if (verbal.length === 0) return nominal[0] ?? null
  if (nominal.length === 0) return verbal[0] ?? null
  return (isNounHere(v, hit) ? nominal[0] : verbal[0]) ?? null
}

function fits(v: EventView, hit: EventGroupHit, t: EventTrigger): boolean {
  // إصابة is no "he hit him": ta marbuta is no pronoun.
  if (t.pronoun && rawWord(v, hit.last).endsWith('ة')) return false
  if (t.form === 'imperfect' && (hit.proclitics & PREP) !== 0 && hit.prefix !== 'ل' && hit.prefix !== 'ول') return false
  if (isLongerCue(v, hit) || isRelay(v, hit) || isOffer(v, hit, t)) return false
  if (t.pronoun && t.type === 'wounding' && !isNominal(t)) return false
  if (t.needs !== 0 && !nearby(v, hit.last + 1, NEEDS_REACH, t.needs)) return false
  if (t.loose && isElsewhere(v, hit)) return false
  if (t.by !== null && t.frame === 'act' && !isNominal(t) && !nearbyWord(v, hit.last, t.by)) return false
  return true
}

/** تقدم بعرض: who hands in a request or a wish does not advance. */
function isOffer(v: EventView, hit: EventGroupHit, t: EventTrigger): boolean {
  if (t.type !== 'advance' || isNominal(t)) return false
  for (let i = hit.last + 1; i < hit.last + 24 && i < v.r.tokens.count && !endsClause(v, i); i++)
    if (
      /^ب(?:طلب|عرض|شكوي|اقتراح|مشروع|الشكر|خالص|استقال|دعوي|بلاغ|مبادر|مقترح|واجب|احر|اسمي|التهاني|التعازي|مذكر|شكر)/u.test(
        word(v.r.tokens, i),
      )
    )
      return true
  return false
}

/** وصفت is no و with صفت: a reporting verb that begins earlier in the word wins. */
function isLongerCue(v: EventView, hit: EventGroupHit): boolean {
  const cue = v.r.cues[v.r.cueAt[hit.first] ?? -1]
  return cue !== undefined && cue.start < hit.start && hit.prefix.startsWith('و')
}

/** نقلت الصحيفة عن، نقلا عن: words are handed on, nobody is moved. */
function isRelay(v: EventView, hit: EventGroupHit): boolean {
  const cue = v.r.cues[v.r.cueAt[hit.first] ?? -1]
  return cue?.cue.role === 'relay' && nearbyWord(v, hit.last, 'عن')
}

function nearby(v: EventView, from: number, reach: number, classes: number): boolean {
  for (let i = from; i < from + reach && i < v.r.tokens.count; i++) {
    if (endsClause(v, i)) return false
    if (is(v, i, classes)) return true
    if (
      (classes & EVENT_CLASS.people) !== 0 &&
      (isPeople(v, i) || has(v.r, i, CLASS.name | CLASS.person | CLASS.witness))
    )
      return true
  }
  return false
}

/** A nisba in the accusative or the sound plural names people: فلسطينيا، سوريين. */
export const isPeople = (v: EventView, i: number): boolean =>
  v.r.tokens.kind[i] === WORD &&
  (is(v, i, EVENT_CLASS.people) ||
    (/..ي(?:ا|ين|ون|ان)$/u.test(word(v.r.tokens, i)) &&
      !isDefinite(v.r, i) &&
      (isTanwin(v, i) || !rawWord(v, i).endsWith('ا'))))

function nearbyWord(v: EventView, last: number, w: string): boolean {
  for (let i = last + 1; i < last + 14 && i < v.r.tokens.count; i++) {
    if (endsClause(v, i)) return false
    const at = word(v.r.tokens, i)
    if (at === w || (w.length === 1 && at.startsWith(w)) || /^(?:عليه|عليها|عليهم|عنه|عنهم|عنها)$/u.test(at))
      return true
  }
  return false
}

/** Words of sport in the sentence, or of quarrel beside it: هجوم الفريق، هجوم لاذع. */
function isElsewhere(v: EventView, hit: EventGroupHit): boolean {
  const { r } = v
  const s = r.sentenceOf[hit.first] ?? -1
  const first = Math.max(r.sentences.first[s] ?? 0, hit.first - 25)
  const last = Math.min(r.sentences.last[s] ?? 0, hit.last + 25)
  for (let i = first; i <= last; i++) {
    if (is(v, i, EVENT_CLASS.sport)) return true
    if (is(v, i, EVENT_CLASS.quarrel) && Math.abs(i - hit.last) <= LOOSE_REACH) return true
  }
  return false
}

const GOVERNS =
  /^و?(?:في|علي|من|عن|الي|بعد|قبل|خلال|عند|ضد|حول|تحت|بسبب|نتيجه|اثر|عقب|دون|بدون|رغم|عدم|وقف|تم|يتم|تمت|جري|قيد|منذ|جراء|اثناء|وسط|مع|بين|لدي|ان|كل|اي|هذا|هذه|ذلك|غير|حاله|حالات|عمليه|عمليات|حمله|استمرار|مواصله|تنفيذ|حادث|حادثه|جريمه|جرايم|اعمال|محاوله|محاولات|بدء|شن|سياسه|حق|اخر|اول|ابرز)$/u

/** Whether the letters that are verb and noun alike (قصف، قتل) stand where a noun does. */
function isNounHere(v: EventView, hit: EventGroupHit): boolean {
  const { r } = v
  if ((hit.proclitics & (ARTICLE | LAM | PREP)) !== 0) return true
  if (isTanwin(v, hit.last)) return true
  const before = hit.first - 1
  const next = hit.last + 1
  const w = word(r.tokens, before)
  if (hit.prefix === '' && r.tokens.kind[before] === WORD) {
    if (/^و?(?:قد|لقد|لم|الذي|التي|حيث|كما|بينما|فيما|ثم|عندما|حين|بعدما|ان)$/u.test(w))
      return w === 'ان' && !/^و?(?:بعد|قبل|الي|منذ|سبق)$/u.test(word(r.tokens, before - 1))
    if (GOVERNS.test(w) || has(r, before, CLASS.preposition)) return true
    if (is(v, before, EVENT_CLASS.happen | EVENT_CLASS.light | EVENT_CLASS.undergo)) return true
    if (isNumber(r, before)) return true
  }
  // قصف مدفعي: an indefinite adjective goes with a noun; قتل مدني is a verb with its people.
  if (
    isNisba(r, next) &&
    !isDefinite(r, next) &&
    !is(v, next, EVENT_CLASS.people | EVENT_CLASS.force) &&
    !isTanwin(v, next)
  )
    return !isPeople(v, next)
  if (isAdjective(r, next) && !isDefinite(r, next) && !isHead(v, next)) return true
  if (
    hit.prefix === '' &&
    r.tokens.kind[before] === WORD &&
    !isDefinite(r, before) &&
    !has(r, before, ~0) &&
    !groupAt(v, before) &&
    !isTanwin(v, before)
  )
    return true
  if (hit.prefix === '' && verbBefore(v, before)) return true
  // وقتل وجرح: a second of its kind is what the first was.
  const previous = groupAt(v, before)
  return hit.prefix === 'و' && previous !== undefined && previous.triggers.every(isNominal)
}

/** نفت الوزارة قصف المستشفى: one clause has one verb. */
function verbBefore(v: EventView, from: number): boolean {
  for (let i = from; i > from - 8 && i >= 0; i--) {
    if (endsClause(v, i) || has(v.r, i, CLAUSE_WORDS)) return false
    if (isVerb(v, i) && !isHead(v, i)) return !has(v.r, i - 1, CLASS.relative)
  }
  return false
}
