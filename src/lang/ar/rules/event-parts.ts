import type { Range } from '../../../model/candidate.js'
import type { EventGroupHit, EventTrigger, EventView } from '../../../text/event-language.js'
import { ARTICLE, LAM } from '../../../text/clitic.js'
import { NUMBER, PUNCTUATION, word } from '../../../text/token.js'
import { CLASS } from '../lexicon/classes.js'
import { EVENT_CLASS } from '../lexicon/event-nouns.js'
import type { Phrase } from '../phrase.js'
import { has, isDefinite, isMark, isNisba, isWord } from '../words.js'
import { type Arguments, pastTime, readArguments } from './event-args.js'
import { isHead, readPart } from './event-phrase.js'
import { antecedent, besideVerb, subjectOf } from './event-subject.js'
import { endsClause, groupAt, is, isVerb, rawWord } from './event-words.js'

/** Who did it and whom it befell. */
export interface Parts {
  readonly actors: readonly Phrase[]
  readonly patients: readonly Phrase[]
  /** Last token read. */
  readonly last: number
  /** The verb that carries a noun of doing (شن، تعرض), or -1. */
  readonly carrier: number
  readonly rule: string
}

export interface PartsInput {
  readonly v: EventView
  readonly hit: EventGroupHit
  readonly trigger: EventTrigger
  /** Last token of the clause. */
  readonly limit: number
}

const list = (...parts: readonly (Phrase | null | undefined)[]): Phrase[] =>
  parts.filter((x): x is Phrase => x !== null && x !== undefined)

/** Reads who plays which part around a trigger. */
export function readParts(input: PartsInput): Parts {
  const { trigger } = input
  return trigger.form === 'masdar' || trigger.form === 'noun' ? nominalParts(input) : verbalParts(input)
}

/** Of what is killed, held or hurt the bare noun behind the verb is rather the victim. */
const BEFALLS = new Set([
  'killing',
  'assassination',
  'execution',
  'arrest',
  'abduction',
  'wounding',
  'release',
  'evacuation',
  'destruction',
  'displacement',
  'downing',
  'seizure',
])

function verbalParts({ v, hit, trigger: t, limit }: PartsInput): Parts {
  const head = antecedent(v, hit.first)
  const joined = hit.prefix.startsWith('و') || hit.prefix.startsWith('ف')
  const subject = head ?? (joined ? null : (subjectOf(v, hit.first) ?? besideVerb(v, hit.first)))
  const by = t.by ?? (t.frame === 'assault' ? 'علي' : null)
  const args = readArguments(v, hit.last, { limit, by, nominal: false, mutual: t.frame === 'mutual' })
  const [first, second] = args.slots
  // Verbs before their subject stand in the singular.
  const early = t.agreement.number === 'd' || t.agreement.number === 'p'
  const frame = (actors: Phrase[], patients: Phrase[], rule: string): Parts => ({
    actors,
    patients,
    last: args.last,
    carrier: -1,
    rule,
  })
  if (t.frame === 'suffer') return frame(list(args.agent), list(subject ?? first), 'event.suffer')
  if (t.form === 'passive') return frame(list(args.agent), list(args.by ?? subject ?? first), 'event.passive')
  if (t.frame === 'do') return frame(list(subject ?? first), [], 'event.intransitive')
  if (t.frame === 'mutual') return frame([...list(subject ?? first), ...args.sides], [], 'event.mutual')
  // المواقع التي قصفتها الطائرات: with a doer behind, the head is what the suffix stands for.
  if (t.pronoun)
    return first && head
      ? frame([first], [head], 'event.relative-object')
      : frame(list(subject ?? first), [], 'event.suffixed')
  if (by !== null)
    return frame(
      list(subject ?? (args.by || args.byPronoun ? first : null), args.agent),
      list(args.by ?? (subject && !args.byPronoun ? first : null)),
      'event.active',
    )
  if (t.form === 'participle') return frame([], list(first), 'event.participle')
  if (isPassive(v, hit, { t, args, subject })) return frame(list(args.agent), list(subject ?? first), 'event.passive')
  if (subject) return frame([subject], list(first), head ? 'event.relative' : 'event.subject-first')
  if (early) return frame([], list(first), 'event.active')
  return frame(list(first), list(second), 'event.active')
}

interface PassiveInput {
  readonly t: EventTrigger
  readonly args: Arguments
  readonly subject: Phrase | null
}

/** Written alike, active and passive are told by what stands around them: قتل الجيش مسلحا، قتل مسلح في الغارة. */
function isPassive(v: EventView, hit: EventGroupHit, { t, args, subject }: PassiveInput): boolean {
  if (/^[وف]?.\u064F/u.test(rawWord(v, hit.first))) return true
  const [first, second] = args.slots
  if (args.agent) return true
  if (subject) return !first && (BEFALLS.has(t.type) || t.agreement.number === 'p')
  if (second || !first) return false
  if (BEFALLS.has(t.type)) return !isForce(v, first) || isCounted(v, first)
  if (isCounted(v, first)) return true
  return is(v, first.first, EVENT_CLASS.ground | EVENT_CLASS.ship) && !isForce(v, first)
}

/** A body that fights, or what it fights with; men counted or single are rather victims. */
function isForce(v: EventView, part: Phrase): boolean {
  const at = part.first
  const bodies = CLASS.body | CLASS.group | CLASS.capital | CLASS.organisation
  const fights = EVENT_CLASS.force | EVENT_CLASS.aircraft | EVENT_CLASS.gun | EVENT_CLASS.drone
  if (is(v, at, EVENT_CLASS.people) || (is(v, at, EVENT_CLASS.ground) && !is(v, at, fights))) return false
  return is(v, at, fights) || has(v.r, at, bodies)
}

const isCounted = (v: EventView, part: Phrase): boolean =>
  v.r.tokens.kind[part.first] === NUMBER || is(v, part.first, EVENT_CLASS.people)

/** Nisbas that say how or what for, never who. */
const MANNER =
  /^(?:ال)?(?:جوي|اخري|كبري|علي|الي|حوالي|مدفعي|صاروخي|بري|بحري|ارهابي|انتحاري|عسكري|عنيف|مكثف|عشوايي|يومي|ليلي|دموي|ميداني|استباقي|كيميايي|كيماوي|مسلح|دولي|محلي|جديد|ثاني|ثانيه|اولي|حربي|شعبي|سلمي|احتجاجي|تضامني|انساني|غذايي|طبي|اغاثي|سياسي|امني|اقتصادي|تعسفي|جماعي|قسري|فوري|نهايي|جزيي|كلي|رييسي|ثنايي|ثلاثي|رباعي|وزاري|استثنايي|اعتيادي|سري|علني|مباشر|داخلي|خارجي|تقني|نووي|هجومي|دفاعي|تكتيكي|انتقامي|نوعي|تجاري|مدني|فدايي|ناري|تمهيدي|وهمي|اجرامي|طايفي|عدواني|همجي|وحشي|بربري|بطولي|مظلي|تدريجي|كبري|ثوري|حدودي|ضاري|قوي|متتالي|متوالي|شمالي|جنوبي|شرقي|غربي)(?:ه|ين|ان|تين|تان|ات)?$/u

const NO_DOER = CLASS.time | CLASS.preposition | CLASS.name | CLASS.relative | CLASS.plain | CLASS.adverb | CLASS.deed

/** غارات إسرائيلية، القصف التركي: an adjective of a people names the doer. */
function doerAdjective(v: EventView, from: number, definite: boolean): Phrase | null {
  const { r } = v
  for (let i = from; i < from + 3; i++) {
    if (!isNisba(r, i) || is(v, i, EVENT_CLASS.people | EVENT_CLASS.force) || isDefinite(r, i) !== definite) return null
    if (
      !MANNER.test(word(r.tokens, i)) &&
      /(?:ي|ية|يه)$/u.test(rawWord(v, i)) &&
      !has(r, i, NO_DOER) &&
      !is(v, i, EVENT_CLASS.ground | EVENT_CLASS.ship)
    )
      return { first: i, last: i }
  }
  return null
}

function nominalParts({ v, hit, trigger: t, limit }: PartsInput): Parts {
  const by = t.by ?? (t.frame === 'assault' || t.frame === 'act' ? 'علي' : null)
  const after = pastAdjectives(v, hit)
  const args = readArguments(v, after.last, { limit, by, nominal: true, mutual: t.frame === 'mutual' })
  const carrier = carrierOf(v, hit)
  const doer = carrier ? doerOf(v, carrier, hit) : null
  const [first, second] = args.slots
  const definite = (hit.proclitics & (ARTICLE | LAM)) !== 0
  const direct = first && first.first === after.last + 1 && !definite ? first : null
  const patient = args.by ?? args.target ?? (t.frame === 'assault' || (direct && BEFALLS.has(t.type)) ? null : args.lam)
  const made = (actors: Phrase[], patients: Phrase[], rule: string): Parts => ({
    actors,
    patients,
    last: Math.max(args.last, after.last),
    carrier: carrier?.token ?? -1,
    rule,
  })
  if (carrier?.kind === 'undergo') return made(list(args.agent ?? after.doer ?? direct), list(doer), 'event.underwent')
  const actor = doer ?? args.agent ?? args.carrier ?? after.doer
  if (t.frame === 'suffer') return made(list(args.agent), list(direct), 'event.suffered')
  if (t.frame === 'do') return made(list(actor ?? headed(v, direct) ?? args.lam), [], 'event.noun')
  if (t.frame === 'mutual')
    return made(
      [
        ...list(doer ?? after.doer),
        ...args.sides,
        ...(args.sides.length === 0 && !doer ? list(headed(v, direct)) : []),
      ],
      [],
      'event.mutual',
    )
  const from = args.lam && isForce(v, args.lam) ? args.lam : null
  if (t.frame === 'assault')
    return made(list(actor ?? (direct && couldDo(v, direct, patient) ? direct : from)), list(patient), 'event.noun')
  if (carrier?.kind === 'happen' && HAPPENED.test(word(v.r.tokens, carrier.token)))
    return made(list(actor), list(patient ?? direct), 'event.passive')
  if (actor || t.pronoun) return made(list(actor), list(patient ?? direct), carrier ? 'event.carried' : 'event.masdar')
  const object = second && direct && second.first === direct.last + 1 && isForce(v, direct) ? second : null
  if (direct && (object || (patient && isForce(v, direct))) && !(args.lam && BEFALLS.has(t.type)))
    return made([direct], list(object && !args.by ? object : patient), 'event.masdar')
  if (direct && isForce(v, direct) && !BEFALLS.has(t.type)) return made([direct], list(patient), 'event.masdar')
  return made([], list(patient ?? direct), 'event.masdar')
}

const headed = (v: EventView, part: Phrase | null): Phrase | null =>
  part && isHead(v, part.first) && !is(v, part.first, EVENT_CLASS.ground) ? part : null

/** Whether the bare noun behind a noun of attack may be its doer: هجوم الجيش, but not هجوم باريس. */
const couldDo = (v: EventView, part: Phrase, patient: Phrase | null): boolean =>
  isForce(v, part) && (!has(v.r, part.first, CLASS.capital) || patient !== null)

/** The adjectives right behind a noun of doing, and the doer that one of them names. */
function pastAdjectives(v: EventView, hit: EventGroupHit): { last: number; doer: Phrase | null } {
  const definite = (hit.proclitics & (ARTICLE | LAM)) !== 0 || isDefinite(v.r, hit.first)
  const doer = doerAdjective(v, hit.last + 1, definite)
  let last = hit.last
  while (
    isNisba(v.r, last + 1) &&
    !has(v.r, last + 1, CLASS.group | CLASS.body) &&
    !is(v, last + 1, EVENT_CLASS.people | EVENT_CLASS.force | EVENT_CLASS.ground) &&
    last < hit.last + 4 &&
    !has(v.r, last + 1, CLASS.preposition | CLASS.name | CLASS.time)
  )
    last++
  // الإنزالات المكثفة: behind a definite noun only adjectives are definite.
  if (definite) last = pastDefinite(v, last, hit.last + 3)
  if (
    /^(?:ال)?(?:اخري|اخر|متعدده|عده|عنيف|مكثف|واسع|كبير|مسلح|مباشر|مماثل|جديد|مدمر|ضار|شرس|متبادل|متفرق|محدود)(?:ه|ا|ين)?$/u.test(
      word(v.r.tokens, last + 1),
    )
  )
    last++
  return { last: doer ? Math.max(last, doer.last) : last, doer }
}

/** Verbs that make a passive of a noun of doing: تم إجلاء، جرى اعتقال. */
const HAPPENED = /^[وفس]?(?:تم|تمت|يتم|تتم|سيتم|جري|جرت|يجري|تجري)$/u

function pastDefinite(v: EventView, from: number, limit: number): number {
  let last = from
  while (last < limit && isDefinite(v.r, last + 1) && !isHead(v, last + 1)) last++
  return last
}

interface Carrier {
  readonly token: number
  readonly kind: 'light' | 'undergo' | 'happen'
}

const CARRIER_REACH = 16

/** The verb whose object a noun of doing is: شنت الطائرات غارات، تعرضت المدينة لقصف. */
function carrierOf(v: EventView, hit: EventGroupHit): Carrier | null {
  const { r } = v
  const before = hit.first - 1
  const counted =
    word(r.tokens, before) === 'من' &&
    /^(?:العديد|عدد|عددا|سلسله|مزيد|المزيد|مجموعه|عشرات|ميات)$/u.test(word(r.tokens, before - 1))
  if ((has(r, before, CLASS.preposition) && !counted && !ledByVerb(v, before)) || has(r, before, CLASS.complementizer))
    return null
  for (let i = before; i >= 0 && i >= hit.first - CARRIER_REACH; i--) {
    if (isMark(r, i, '،,') && i === before && isTimeBetween(v, i)) {
      while (!isMark(r, i - 1, '،,')) i--
      i--
      continue
    }
    if (endsClause(v, i) || has(r, i, CLASS.complementizer)) return null
    if (i === before && isOtherNoun(v, i)) return null
    const other = groupAt(v, i)
    if (
      other &&
      !isHead(v, i) &&
      !hit.prefix.startsWith('و') &&
      other.triggers.some((x) => x.form === 'masdar' || x.form === 'noun')
    )
      return null
    if (is(v, i, EVENT_CLASS.undergo))
      return hit.prefix.includes('ل') || hit.prefix === '' ? { token: i, kind: 'undergo' } : null
    if (/^[وفيت]*(?:قام|قيام|تقوم|يقوم)/u.test(word(r.tokens, i)) && !hit.prefix.includes('ب')) return null
    if (is(v, i, EVENT_CLASS.light) && r.tokens.kind[i] !== PUNCTUATION)
      return /(?:ها|نه|ته|ذه)$/u.test(word(r.tokens, i)) && !word(r.tokens, i).startsWith('قيام')
        ? null
        : { token: i, kind: 'light' }
    if (is(v, i, EVENT_CLASS.happen)) return { token: i, kind: 'happen' }
    if (has(r, i, CLASS.relative)) return null
  }
  return null
}

/** مكان الإنزال: a noun that governs the trigger and is neither an operation nor a count parts it from any verb. */
const isOtherNoun = (v: EventView, i: number): boolean =>
  isWord(v.r, i) &&
  !isDefinite(v.r, i) &&
  !isVerb(v, i) &&
  !isHead(v, i) &&
  !is(v, i, EVENT_CLASS.operation) &&
  !has(v.r, i, CLASS.time | CLASS.adverb | CLASS.preposition | CLASS.name | CLASS.adjective | CLASS.person) &&
  !isNisba(v.r, i) &&
  !/^(?:عده|العديد|عدد|عددا|سلسله|مزيد|من|خمس|ست|سبع|ثمان|ثماني|تسع|عشر|اربع|ثلاث|اول|اخر|اكبر|اعنف|اوسع|مره|اكثر|كل|بعض|عشرات|ميات)$/u.test(
    word(v.r.tokens, i),
  )

const isCount = (v: EventView, i: number): boolean =>
  v.r.tokens.kind[i] === NUMBER ||
  /^(?:عده|العديد|عدد|عددا|سلسله|مزيدا|خمس|ست|سبع|ثمان|ثماني|تسع|عشر|اربع|ثلاث|عشرات|مئات|ميات|بعض|اكثر|نحو)$/u.test(
    word(v.r.tokens, i),
  )

/** "شن، الجمعة، غارات": only words of time between this comma and the one before it. */
function isTimeBetween(v: EventView, comma: number): boolean {
  let i = comma - 1
  while (i > comma - 5 && has(v.r, i, CLASS.time)) i--
  return i < comma - 1 && isMark(v.r, i, '،,')
}

/** تمكن من، نجح في، أقدم على: verbs that lead to their noun by a preposition. */
function ledByVerb(v: EventView, preposition: number): boolean {
  if (!/^(?:من|في|علي|عن)$/u.test(word(v.r.tokens, preposition))) return false
  for (let i = preposition - 1; i >= 0 && i > preposition - 10 && !endsClause(v, i); i--)
    if (/^[وف]?[يت]?(?:تمكن|نجح|اقدم|قدم|فشل|اخفق|خفق|عجز)(?:ت|وا|ون)?$/u.test(word(v.r.tokens, i))) return true
  return false
}

/** The subject of a carrying verb: between it and the noun, or before it. */
function doerOf(v: EventView, carrier: Carrier, hit: EventGroupHit): Phrase | null {
  if (carrier.kind === 'happen') return supervisorOf(v, carrier, hit)
  const inside = readPart(v, pastTime(v, carrier.token + 1), hit.first - 1)
  const operation =
    inside !== null &&
    (groupAt(v, inside.first) !== undefined ||
      is(v, inside.first, EVENT_CLASS.operation) ||
      isCount(v, inside.first) ||
      inside.last >= hit.first)
  if (inside && !operation) return inside
  return antecedent(v, carrier.token) ?? subjectOf(v, carrier.token)
}

/** تم بإشراف X إجلاء: who directed it. */
function supervisorOf(v: EventView, carrier: Carrier, hit: EventGroupHit): Phrase | null {
  for (let i = carrier.token + 1; i < hit.first; i++)
    if (/^(?:باشراف|برعايه|بواسطه|بايدي)$/u.test(word(v.r.tokens, i))) return readPart(v, i + 1, hit.first - 1)
  return null
}

/** The folded range of a phrase. */
export function rangeOfPhrase({ r }: EventView, part: Phrase): Range {
  const first = part.first
  const w = word(r.tokens, first)
  const known = r.stem[first] ?? 0
  const start = r.tokens.start[first] ?? 0
  // The conjunction or preposition written with the first word is not part of the name; the article is.
  if (/^ولل|^لل/u.test(w))
    return { start: start + w.indexOf('لل') + 2, end: r.tokens.end[part.last] ?? 0, first, last: part.last }
  const prefix = r.folded.text.slice(start, known)
  const cut = /^(?:و|ف|ب|ل|وب|ول)$/u.test(prefix) ? known : /^[وبف]ال/u.test(w) ? start + 1 : start
  return { start: cut, end: r.tokens.end[part.last] ?? 0, first, last: part.last }
}
