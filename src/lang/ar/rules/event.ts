import type { EventGroupHit, EventPhrase, EventTrigger, EventView } from '../../../text/event-language.js'
import { ARTICLE, LAM } from '../../../text/clitic.js'
import { BREAK, word } from '../../../text/token.js'
import { CLASS } from '../lexicon/classes.js'
import { EVENT_CLASS } from '../lexicon/event-nouns.js'
import type { Phrase } from '../phrase.js'
import { has, isMark } from '../words.js'
import { chooseReading } from './event-form.js'
import { modalityOf } from './event-modality.js'
import { type Parts, rangeOfPhrase, readParts } from './event-parts.js'
import { clauseStart } from './event-subject.js'
import { isHead } from './event-phrase.js'
import { groupAt, is, isVerb } from './event-words.js'

/** How far a clause is followed to the right, in tokens. */
const CLAUSE_REACH = 45

/** How far from the noun it is joined to a noun may stand, in tokens. */
const JOINED_REACH = 8

/** Reads every trigger of a text; those that are no event are left out. */
export function readEvents(v: EventView): EventPhrase[] {
  const found: EventPhrase[] = []
  for (const hit of v.groups) {
    const trigger = chooseReading(v, hit)
    if (!trigger || isOwnVerb(v, hit, trigger)) continue
    found.push(joined(v, hit, readEvent(v, hit, trigger), found.at(-1)))
  }
  return found
}

/** لوقف القتال والانسحاب: a noun joined to another is told as that one is. */
function joined(v: EventView, hit: EventGroupHit, event: EventPhrase, before: EventPhrase | undefined): EventPhrase {
  if (!before || event.modality !== 'did' || before.modality === 'did' || !hit.prefix.startsWith('و')) return event
  if (
    hit.triggers.every((t) => t.form !== 'masdar' && t.form !== 'noun') ||
    hit.first - before.trigger.last > JOINED_REACH
  )
    return event
  for (let i = before.trigger.last + 1; i < hit.first; i++) if (isVerb(v, i) || isMark(v.r, i, '.،؛:')) return event
  return { ...event, modality: before.modality, modalityWords: before.modalityWords }
}

function readEvent(v: EventView, hit: EventGroupHit, trigger: EventTrigger): EventPhrase {
  const limit = clauseEnd(v, hit.last)
  const parts = readParts({ v, hit, trigger, limit })
  const { modality, words } = modalityOf(v, hit, trigger, parts.carrier)
  const bare = parts.actors.length === 0 && parts.patients.length === 0
  return {
    type: typeOf(v, hit, trigger, parts),
    trigger: { start: hit.start - articleIn(hit.proclitics), end: hit.end, first: hit.first, last: hit.last },
    modality,
    modalityWords: words,
    actors: parts.actors.map((part) => rangeOfPhrase(v, part)),
    patients: parts.patients.map((part) => rangeOfPhrase(v, part)),
    clause: { first: clauseStart(v, hit.first), last: Math.max(limit, parts.last) },
    refersBack: bare && (hit.proclitics & (ARTICLE | LAM)) !== 0,
    rule: parts.rule,
  }
}

/** The article stays with its noun, but not where it is merged with لـ. */
const articleIn = (proclitics: number): number => (proclitics & LAM ? 0 : proclitics & ARTICLE ? 2 : 0)

/** The last token of the clause that a trigger stands in: a comma, another clause or another speaker's verb ends it. */
function clauseEnd(v: EventView, from: number): number {
  const { r } = v
  const end = Math.min(r.sentences.last[r.sentenceOf[from] ?? -1] ?? from, from + CLAUSE_REACH)
  for (let i = from + 1; i <= end; i++) {
    if (r.tokens.kind[i] === BREAK || isMark(r, i, '،,.؛:!?؟|')) return i - 1
    if (has(r, i, CLASS.complementizer) || (has(r, i, CLASS.clause) && !has(r, i, CLASS.preposition))) return i - 1
    const cue = r.cues[r.cueAt[i] ?? -1]?.cue.kind
    if ((cue === 'participle' && !isHead(v, i)) || cue === 'preposition') return i - 1
    if (word(r.tokens, i).startsWith('و') && isVerb(v, i) && !has(r, i, CLASS.time)) return i - 1
  }
  return end
}

/** "غارة استهدفت X": the verb belongs to the noun of attack before it and is no event beside it. */
function isOwnVerb(v: EventView, hit: EventGroupHit, trigger: EventTrigger): boolean {
  if (trigger.type !== 'strike' || trigger.form === 'masdar' || trigger.form === 'noun') return false
  const { r } = v
  for (let i = hit.first - 1; i >= 0 && i >= hit.first - 12; i--) {
    const before = groupAt(v, i)
    const nominal = before?.triggers.some((t) => (t.form === 'masdar' || t.form === 'noun') && VIOLENT.has(t.type))
    if (nominal) return true
    if (isMark(r, i, '.؛:') || r.tokens.kind[i] === BREAK || isVerb(v, i) || has(r, i, CLASS.complementizer))
      return false
  }
  return false
}

const VIOLENT = new Set([
  'airstrike',
  'drone_strike',
  'missile_strike',
  'shelling',
  'strike',
  'bombing',
  'explosion',
  'suicide_attack',
  'attack',
  'chemical_attack',
  'shooting',
  'assassination',
  'ship_attack',
  'raid',
])

const STRIKES = new Set(['shelling', 'strike', 'attack', 'missile_strike', 'airstrike'])

/** What struck, or what was struck, settles a general word: طائرات قصفت is an air strike, قصف سفينة one on a ship. */
function typeOf(v: EventView, hit: EventGroupHit, trigger: EventTrigger, { actors, patients }: Parts): string {
  const { type } = trigger
  const heads = (parts: readonly Phrase[], classes: number): boolean => parts.some((p) => is(v, p.first, classes))
  if (type === 'evacuation' && heads(actors, EVENT_CLASS.aircraft)) return 'airlift'
  if (!STRIKES.has(type)) return type
  if (heads(patients, EVENT_CLASS.ship)) return 'ship_attack'
  if (type === 'airstrike' || type === 'missile_strike') return type
  if (heads(actors, EVENT_CLASS.drone) || instrument(v, hit, EVENT_CLASS.drone)) return 'drone_strike'
  if (heads(actors, EVENT_CLASS.aircraft)) return 'airstrike'
  if (instrument(v, hit, EVENT_CLASS.missile) && type !== 'shelling') return 'missile_strike'
  return type === 'strike' && heads(actors, EVENT_CLASS.gun) ? 'shelling' : type
}

/** بطائرة مسيرة، بالصواريخ: what it was done with, behind the trigger. */
function instrument(v: EventView, hit: EventGroupHit, classes: number): boolean {
  for (let i = hit.last + 1; i <= hit.last + 10; i++) {
    if (isMark(v.r, i, '.،؛')) return false
    if (is(v, i, classes) && word(v.r.tokens, i).startsWith('ب')) return true
  }
  return false
}
