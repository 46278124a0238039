import type { Range } from '../../../model/candidate.js'
import type { EventModality } from '../../../model/event.js'
import { FUTURE, LAM, PREP } from '../../../text/clitic.js'
import type { EventGroupHit, EventTrigger, EventView } from '../../../text/event-language.js'
import { PUNCTUATION, word } from '../../../text/token.js'
import { CLASS } from '../lexicon/classes.js'
import { EVENT_CLASS } from '../lexicon/event-nouns.js'
import { has, isMark } from '../words.js'
import { CLAUSE_WORDS, endsClause, is, isVerb } from './event-words.js'

export interface Modality {
  readonly modality: EventModality
  readonly words: Range | null
}

const DID: Modality = { modality: 'did', words: null }

/** How far before a trigger a word may stand that takes it from having happened, in tokens. */
const REACH = 5

/** Whether an event is told as done, denied, possible, intended or wanted, from the words before its trigger. */
export function modalityOf(v: EventView, hit: EventGroupHit, t: EventTrigger, carrier: number): Modality {
  const from = carrier >= 0 ? carrier : hit.first
  const nominal = t.form === 'masdar' || t.form === 'noun'
  if ((hit.proclitics & FUTURE) !== 0) return { modality: 'planned', words: tokenRange(v, hit.first) }
  if (carrier >= 0 && /^س(?:ي|ت|ن)/u.test(word(v.r.tokens, carrier)))
    return { modality: 'planned', words: tokenRange(v, carrier) }
  const said =
    (nominal ? beforeNoun(v, hit) : null) ??
    (carrier >= 0 ? ofCarrier(v, carrier) : null) ??
    (nominal && carrier < 0 ? null : beforeVerb(v, from, hit.first, t))
  if (said) return said
  return purposeOf(v, hit, t) ?? DID
}

/** حاول التقدم، فشل في السيطرة: what the carrying verb makes of its noun. */
function ofCarrier(v: EventView, carrier: number): Modality | null {
  const modality = classModality(v, carrier, true)
  return modality && { modality, words: tokenRange(v, carrier) }
}

/** عدم قصف، محاولة اغتيال، دعا إلى إجلاء: what governs the noun, with nothing but its like between. */
function beforeNoun(v: EventView, hit: EventGroupHit): Modality | null {
  for (let i = hit.first - 1; i >= 0 && i >= hit.first - REACH; i--) {
    if (i === hit.first - 1 && v.r.tokens.kind[i] === PUNCTUATION && '«“"'.includes(word(v.r.tokens, i))) continue
    if (endsClause(v, i) || has(v.r, i, CLASS.relative)) return null
    if (/^و?ل(?:انتزاع|بسط|فرض|استعاده|تنفيذ|شن|وقف|اجراء|ارتكاب|استيناف|تحقيق|احراز)$/u.test(word(v.r.tokens, i)))
      return { modality: 'planned', words: tokenRange(v, i) }
    const modality = classModality(v, i, true)
    if (modality) return { modality, words: tokenRange(v, i) }
    if (has(v.r, i, CLASS.complementizer)) return null
    if (!isThin(v, i)) return governor(v, i, hit)
  }
  return null
}

const FINITE =
  /^[وف]?(?:احبط|افشل|نفي|نفت|نفوا|ينفي|تنفي|طالب|يطالب|تطالب|ناشد|حث|امر|يعتزم|تعتزم|ينوي|تنوي|خطط|يخطط|تخطط|هدد|يهدد|تهدد|حاول|يحاول|تحاول|قرر|منع|يمنع|تمنع|تجنب|اقترح|رجح|يرجح|توقع|يتوقع|تتوقع)(?:ت|وا)?$/u

/** أحبطت الشرطة هجوما: the verb whose object the noun is, with its subject between. */
function governor(v: EventView, from: number, hit: EventGroupHit): Modality | null {
  if (hit.prefix !== '' && hit.prefix !== 'ب' && hit.prefix !== 'ال') return null
  for (let i = from; i >= 0 && i > from - REACH; i--) {
    if (endsClause(v, i) || has(v.r, i, CLAUSE_WORDS | CLASS.preposition)) return null
    if (!isVerb(v, i) && !FINITE.test(word(v.r.tokens, i))) continue
    const modality = FINITE.test(word(v.r.tokens, i)) ? classModality(v, i, true) : null
    return modality && { modality, words: tokenRange(v, i) }
  }
  return null
}

/** Words that may stand between a governing word and its noun: another preposition, an operation, a count. */
const isThin = (v: EventView, i: number): boolean =>
  is(v, i, EVENT_CLASS.operation) ||
  /^(?:الي|ب|ل|اي|في|من|علي|اعاده|تنفيذ|شن|مثل|هذه|هذا|كل|وقوع|حدوث|استخدام|استمرار|اجراء)$/u.test(word(v.r.tokens, i))

/** لم يقصف، قد يقصف، أن يقصف behind a word of wanting, ربما قصف. */
function beforeVerb(v: EventView, from: number, hitFirst: number, t: EventTrigger): Modality | null {
  const { r } = v
  const w = word(r.tokens, from - 1)
  if (/^[وف]?(?:لم|لن)$/u.test(w)) return { modality: 'did_not', words: tokenRange(v, from - 1) }
  if (/^[وف]?(?:لا|ما)$/u.test(w) && t.form === 'imperfect' && !/^(?:الا|كل)$/u.test(word(r.tokens, from - 2)))
    return { modality: 'did_not', words: tokenRange(v, from - 1) }
  if (
    w === 'ما' &&
    from === hitFirst &&
    t.form !== 'imperfect' &&
    !has(r, from - 2, CLASS.preposition) &&
    isMark(r, from - 2, '،."')
  )
    return { modality: 'did_not', words: tokenRange(v, from - 1) }
  if (/^[وف]?قد$/u.test(w) && isImperfectAt(v, from, t)) return { modality: 'may_have', words: tokenRange(v, from - 1) }
  if (w === 'سوف') return { modality: 'planned', words: tokenRange(v, from - 1) }
  if (/^(?:اذا|لو|ان|اي)$/u.test(w) && /^(?:اذا|لو)$/u.test(w))
    return { modality: 'may_have', words: tokenRange(v, from - 1) }
  if (/^(?:ب)?ان$|^لكي$|^كي$/u.test(w)) return beforeThat(v, from - 1, t)
  for (let i = from - 1; i >= 0 && i >= from - REACH; i--) {
    if (endsClause(v, i) || has(r, i, CLASS.relative)) return null
    if (is(v, i, EVENT_CLASS.hedge)) return { modality: 'may_have', words: tokenRange(v, i) }
    if (/^(?:اذا|لو)$/u.test(word(r.tokens, i))) return { modality: 'may_have', words: tokenRange(v, i) }
    if (has(r, i, CLASS.complementizer) && i < from - 1) return hedgedThat(v, i)
  }
  return null
}

const isImperfectAt = (v: EventView, i: number, t: EventTrigger): boolean =>
  t.form === 'imperfect' || /^[يتن]/u.test(word(v.r.tokens, i))

/** يجب أن يقصف، يعتزم أن: the imperfect behind أن is as its governor has it; the perfect (بعد أن قصف) happened. */
function beforeThat(v: EventView, that: number, t: EventTrigger): Modality | null {
  if (word(v.r.tokens, that).endsWith('كي')) return { modality: 'planned', words: tokenRange(v, that) }
  for (let i = that - 1; i >= 0 && i >= that - 3; i--) {
    if (endsClause(v, i)) break
    if (/^(?:بعد|قبل|منذ|الي)$/u.test(word(v.r.tokens, i))) return null
    const modality = classModality(v, i, t.form !== 'perfect')
    if (modality) return { modality, words: tokenRange(v, i) }
  }
  return null
}

function hedgedThat(v: EventView, that: number): Modality | null {
  for (let i = that - 1; i >= 0 && i >= that - 2; i--)
    if (is(v, i, EVENT_CLASS.hedge)) return { modality: 'may_have', words: tokenRange(v, i) }
  return null
}

function classModality(v: EventView, i: number, irrealis: boolean): EventModality | null {
  if (is(v, i, EVENT_CLASS.negation)) return 'did_not'
  if (is(v, i, EVENT_CLASS.hedge) || is(v, i, EVENT_CLASS.condition)) return 'may_have'
  if (!irrealis) return null
  if (is(v, i, EVENT_CLASS.demand)) return 'demanded'
  return is(v, i, EVENT_CLASS.plan) ? 'planned' : null
}

/** لإخلاء القياديين، ليقصف: a purpose, unless لـ is that of تعرض لقصف. */
function purposeOf(v: EventView, hit: EventGroupHit, t: EventTrigger): Modality | null {
  if ((hit.proclitics & (PREP | LAM)) === 0 || !/^و?لل?$/u.test(hit.prefix)) return null
  if (t.form === 'imperfect') return { modality: 'planned', words: tokenRange(v, hit.first) }
  for (let i = hit.first - 1; i >= 0 && i >= hit.first - 12; i--) {
    if (endsClause(v, i)) break
    if (is(v, i, EVENT_CLASS.undergo)) return null
    if (
      /^(?:نتيجه|ضحيه|ضحايا|وفقا|نظرا|تبعا|ادانه|ادانته|ادانتها|رفضه|رفضها|استنكاره|مشاهد|صور|ردا|اثار|استمرارا|عرضه|هدفا|مسرحا|تفاصيل|طبقا|يخضع|تخضع|خضع|خضعت|خضوع|دفع|دفعهم|دفعت|دفعتهم|اضطر|اضطروا|اضطرهم|اجبر|اجبرهم|عرضه|منفذ|منفذي|المنفذ)$/u.test(
        word(v.r.tokens, i),
      ) &&
      i >= hit.first - 2
    )
      return null
  }
  return { modality: 'planned', words: tokenRange(v, hit.first) }
}

export const tokenRange = ({ r }: EventView, i: number): Range => ({
  start: r.tokens.start[i] ?? 0,
  end: r.tokens.end[i] ?? 0,
  first: i,
  last: i,
})
