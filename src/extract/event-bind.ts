import type { Attribution } from '../model/attribution.js'
import type { DateMention, PlaceMention, Quantity, QuantityRole } from '../model/doc.js'
import type { EventBasis, EventModality, NewsEvent } from '../model/event.js'
import type { Span } from '../model/span.js'
import type { EventPhrase } from '../text/event-language.js'

/** What events are told with: all that was found in the document before. */
export interface EventContext {
  readonly attributions: readonly Attribution[]
  readonly dates: readonly DateMention[]
  readonly places: readonly PlaceMention[]
  readonly quantities: readonly Quantity[]
  /** Raw ranges that are no text of the document's own: furniture of the page. */
  readonly skips: readonly { readonly start: number; readonly end: number }[]
}

/** Half-open raw offsets. */
interface RawRange {
  readonly start: number
  readonly end: number
}

/** An event phrase in raw offsets. */
export interface BoundPhrase {
  readonly phrase: EventPhrase
  readonly trigger: Span
  readonly modalityWords: Span | null
  readonly actors: readonly Span[]
  readonly patients: readonly Span[]
  readonly clause: RawRange
  readonly sentence: RawRange
  readonly group: string
}

/** What was bound before: the last event done of every type and group, to which bare definite words may point back. */
type Earlier = Map<string, NewsEvent>

/**
 * Gives every event its place, time and figures (from its clause, else its sentence, else what it points back to) and the
 * attributions that carry it. Phrases come in text order.
 */
export function bindEvents(phrases: readonly BoundPhrase[], context: EventContext): NewsEvent[] {
  const earlier: Earlier = new Map()
  const carriersOf = sweep(context.attributions)
  const places = inOrder(context.places)
  const dates = inOrder(context.dates)
  const quantities = inOrder(context.quantities)
  return phrases.map((bound, i) => {
    const beside = neighbours(phrases, i)
    const event = bindOne(bound, {
      id: `e${i + 1}`,
      carrying: carriersOf(bound.trigger),
      places: nearest(
        bound,
        beside,
        places(bound).filter((place) => !bound.actors.some((actor) => within(place, actor))),
      ),
      dates: nearest(bound, beside, dates(bound)),
      quantities: nearest(
        bound,
        beside,
        quantities(bound).filter((figure) => fitsFigure(bound, figure)),
      ),
      earlier,
    })
    if (event.sameAs === null && event.modality === 'did') {
      earlier.set(event.type, event)
      earlier.set(`group ${event.group}`, event)
    }
    return event
  })
}

const within = (inner: RawRange, outer: RawRange): boolean => outer.start <= inner.start && inner.end <= outer.end

/** How many events on either side of one are asked whether a thing of the sentence is rather theirs. */
const BESIDE = 8

const neighbours = (all: readonly BoundPhrase[], i: number): BoundPhrase[] =>
  all
    .slice(Math.max(0, i - BESIDE), i + BESIDE + 1)
    .filter((other) => other !== all[i] && other.sentence.start === all[i]?.sentence.start)

/** How far from its trigger an event's things are sought, in characters: longer than any real sentence, and keeps hostile text linear. */
const FARTHEST = 1500

/** The things of a phrase's sentence; found by halving, since a text may hold very many. */
function inOrder<T extends RawRange>(things: readonly T[]): (bound: BoundPhrase) => T[] {
  const sorted = [...things].sort((a, b) => a.start - b.start)
  return ({ sentence, clause, trigger }) => {
    const from = Math.max(Math.min(sentence.start, clause.start), trigger.start - FARTHEST)
    const to = Math.min(Math.max(sentence.end, clause.end), trigger.end + FARTHEST)
    let low = 0
    for (let high = sorted.length; low < high;) {
      const middle = (low + high) >> 1
      if ((sorted[middle]?.start ?? 0) < from) low = middle + 1
      else high = middle
    }
    const found: T[] = []
    for (let one = sorted[low]; one && one.start < to; one = sorted[++low]) found.push(one)
    return found
  }
}

interface Findings {
  readonly id: string
  readonly carrying: readonly Attribution[]
  readonly places: Found
  readonly dates: Found
  readonly quantities: Found
  readonly earlier: Earlier
}

function bindOne(bound: BoundPhrase, { id, carrying, earlier, ...own }: Findings): NewsEvent {
  const { phrase } = bound
  const before = phrase.refersBack ? (earlier.get(phrase.type) ?? earlier.get(`group ${bound.group}`)) : undefined
  const lent = (key: 'places' | 'dates' | 'quantities'): Found =>
    own[key].ids.length === 0 && before && before[key].length > 0 ? { ids: before[key], basis: 'context' } : own[key]
  const places = lent('places')
  const dates = lent('dates')
  const quantities = lent('quantities')
  const { modality, words } = modalityOf(bound, carrying[0])
  return {
    id,
    type: phrase.type,
    group: bound.group,
    trigger: bound.trigger,
    modality,
    modalityWords: words,
    actors: bound.actors,
    patients: bound.patients,
    places: places.ids,
    dates: dates.ids,
    quantities: quantities.ids,
    basis: { places: places.basis, dates: dates.basis, quantities: quantities.basis },
    attributions: carrying.map((a) => a.id),
    sameAs: before?.id ?? null,
    rule: phrase.rule,
  }
}

interface Found {
  readonly ids: readonly string[]
  readonly basis: EventBasis | null
}

/**
 * What stands in the clause: behind the trigger before the next event's, else before it after the one before, else anywhere
 * in it; else in the sentence where no other event's clause holds it.
 */
function nearest(
  bound: BoundPhrase,
  beside: readonly BoundPhrase[],
  things: readonly (RawRange & { readonly id: string })[],
): Found {
  const { trigger } = bound
  const near = things.filter((x) => within(x, bound.clause))
  if (near.length > 0) {
    const next = Math.min(...beside.map((x) => x.trigger.start).filter((at) => at >= trigger.end))
    const before = Math.max(...beside.map((x) => x.trigger.end).filter((at) => at <= trigger.start))
    const behind = near.filter((x) => x.end > trigger.start && x.start < next)
    const ahead = near.filter((x) => x.end <= trigger.start && x.start >= before)
    const nearer = behind.length > 0 ? behind : ahead.length > 0 ? ahead : near
    return { ids: nearer.map((x) => x.id), basis: 'clause' }
  }
  const far = things.filter((x) => within(x, bound.sentence) && !beside.some((other) => within(x, other.clause)))
  return far.length > 0 ? { ids: far.map((x) => x.id), basis: 'sentence' } : { ids: [], basis: null }
}

/** Roles of figures that belong to a type; those of a group belong to every type of it that has none of its own. */
const ROLES: Readonly<Record<string, readonly QuantityRole[]>> = {
  killing: ['killed', 'killed_and_wounded'],
  assassination: ['killed', 'killed_and_wounded'],
  execution: ['killed'],
  wounding: ['wounded', 'killed_and_wounded'],
  violence: ['killed', 'wounded', 'killed_and_wounded', 'weapons'],
  detention: ['captured'],
  airlift: ['evacuated', 'captured'],
  evacuation: ['evacuated', 'captured', 'wounded'],
  displacement: ['displaced'],
  ground: ['killed', 'wounded', 'killed_and_wounded', 'captured'],
  air_defence: ['weapons', 'killed'],
}

/** A figure of a fitting role, or one that the event's own words count: its victims, or the trigger (ثلاث غارات). */
function fitsFigure(bound: BoundPhrase, figure: Quantity): boolean {
  const roles = ROLES[bound.phrase.type] ?? ROLES[bound.group] ?? []
  if (figure.role !== null && roles.includes(figure.role)) return true
  if (figure.start < bound.trigger.end && bound.trigger.start < figure.end) return true
  return bound.patients.some((patient) => figure.start < patient.end && patient.start < figure.end)
}

type Carrier = Attribution & { readonly content: Span }

/** Tells, for triggers in text order, the attributions whose content holds each, innermost first, with those around them. */
function sweep(attributions: readonly Attribution[]): (trigger: Span) => Attribution[] {
  const byId = new Map(attributions.map((a) => [a.id, a]))
  const waiting = attributions
    .filter((a): a is Carrier => a.content !== null)
    .sort((a, b) => b.content.start - a.content.start)
  let open: Carrier[] = []
  return (trigger) => {
    for (let next = waiting.at(-1); next && next.content.start <= trigger.start; next = waiting.at(-1)) {
      open.push(next)
      waiting.pop()
    }
    open = open.filter((a) => a.content.end > trigger.start)
    const holding = open
      .filter((a) => within(trigger, a.content))
      .sort((a, b) => a.content.end - a.content.start - (b.content.end - b.content.start))
    return withOuter(holding, byId)
  }
}

/** How many attributions may stand inside each other: keeps hostile text linear. */
const DEEPEST = 12

function withOuter(holding: readonly Attribution[], byId: ReadonlyMap<string, Attribution>): Attribution[] {
  const found = new Set<Attribution>(holding)
  for (const one of holding) {
    let outer = one.within
    for (let depth = 0; outer !== null && depth < DEEPEST; depth++) {
      const around = byId.get(outer)
      if (!around) break
      found.add(around)
      outer = around.within
    }
  }
  return [...found].slice(0, DEEPEST)
}

/** How far into what is denied or demanded a trigger may stand and still be its head, in characters. */
const HEAD_REACH = 24

/** A denial, a demand or a doubt of the speaker's holds for what its content opens with. */
function modalityOf(
  bound: BoundPhrase,
  carrier: Attribution | undefined,
): { modality: EventModality; words: Span | null } {
  const own = { modality: bound.phrase.modality, words: bound.modalityWords }
  if (own.modality !== 'did' || !carrier?.content) return own
  const heads = bound.trigger.start - carrier.content.start <= HEAD_REACH
  const byCue =
    carrier.stanceWords !== null &&
    carrier.stanceWords.start < carrier.cue.end &&
    carrier.cue.start < carrier.stanceWords.end
  if (carrier.stance === 'denies' && byCue && heads) return { modality: 'did_not', words: carrier.cue }
  if (carrier.stance === 'hedges' && heads) return { modality: 'may_have', words: carrier.stanceWords ?? carrier.cue }
  if (carrier.act === 'demands' && heads) return { modality: 'demanded', words: carrier.cue }
  if (carrier.act === 'threatens' && heads) return { modality: 'planned', words: carrier.cue }
  return own
}
