import type { Attribution } from '../model/attribution.js'
import type { Quantity, QuantityRole } from '../model/doc.js'
import type { EventBasis, EventModality, NewsEvent } from '../model/event.js'
import type { Span } from '../model/span.js'
import type { EventPhrase } from '../text/event-language.js'
import type { EventContext } from './event.js'

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

/** Gives every event its place, time and figures (from its clause, else its sentence, else what it points back to) and the attributions that carry it. */
export function bindEvents(phrases: readonly BoundPhrase[], context: EventContext): NewsEvent[] {
  const events: NewsEvent[] = []
  phrases.forEach((bound, i) => {
    events.push(bindOne(bound, phrases, `e${i + 1}`, events, context))
  })
  return events
}

const within = (inner: RawRange, outer: RawRange): boolean => outer.start <= inner.start && inner.end <= outer.end

function bindOne(
  bound: BoundPhrase,
  all: readonly BoundPhrase[],
  id: string,
  earlier: readonly NewsEvent[],
  context: EventContext,
): NewsEvent {
  const carrying = carriers(bound.trigger, context.attributions)
  const places = nearest(
    bound,
    all,
    context.places.filter((place) => !bound.actors.some((actor) => within(place, actor))),
  )
  const dates = nearest(bound, all, context.dates)
  const quantities = nearest(
    bound,
    all,
    context.quantities.filter((figure) => fitsFigure(bound, figure)),
  )
  const before = bound.phrase.refersBack ? antecedentOf(bound, earlier) : null
  const lent = <K extends 'places' | 'dates' | 'quantities'>(key: K, own: Found): Found =>
    own.ids.length === 0 && before && before[key].length > 0 ? { ids: before[key], basis: 'context' } : own
  const found = {
    places: lent('places', places),
    dates: lent('dates', dates),
    quantities: lent('quantities', quantities),
  }
  const { modality, words } = modalityOf(bound, carrying[0])
  return {
    id,
    type: bound.phrase.type,
    group: bound.group,
    trigger: bound.trigger,
    modality,
    modalityWords: words,
    actors: bound.actors,
    patients: bound.patients,
    places: found.places.ids,
    dates: found.dates.ids,
    quantities: found.quantities.ids,
    basis: { places: found.places.basis, dates: found.dates.basis, quantities: found.quantities.basis },
    attributions: carrying.map((a) => a.id),
    sameAs: before?.id ?? null,
    rule: bound.phrase.rule,
  }
}

interface Found {
  readonly ids: readonly string[]
  readonly basis: EventBasis | null
}

/** What stands in the clause, else in the sentence where no other event's clause holds it. */
function nearest(
  bound: BoundPhrase,
  all: readonly BoundPhrase[],
  things: readonly (RawRange & { readonly id: string })[],
): Found {
  const near = things.filter((x) => within(x, bound.clause))
  if (near.length > 0) return { ids: near.map((x) => x.id), basis: 'clause' }
  const others = all.filter((other) => other !== bound && other.sentence.start === bound.sentence.start)
  const far = things.filter((x) => within(x, bound.sentence) && !others.some((other) => within(x, other.clause)))
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

/** The attributions whose content holds a trigger, innermost first, with those around them. */
function carriers(trigger: Span, attributions: readonly Attribution[]): Attribution[] {
  const holding = attributions
    .filter((a): a is Attribution & { content: Span } => a.content !== null && within(trigger, a.content))
    .sort((a, b) => a.content.end - a.content.start - (b.content.end - b.content.start))
  const ids = new Map(attributions.map((a) => [a.id, a]))
  const found = new Set<Attribution>(holding)
  for (const one of holding) {
    for (let outer = one.within; outer !== null; outer = ids.get(outer)?.within ?? null) {
      const around = ids.get(outer)
      if (!around || found.has(around)) break
      found.add(around)
    }
  }
  return [...found]
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

/** The last earlier event that bare definite words can point back to: one of its own type, else of its group. */
function antecedentOf(bound: BoundPhrase, earlier: readonly NewsEvent[]): NewsEvent | null {
  const candidates = earlier.filter((e) => e.sameAs === null && e.modality === 'did').reverse()
  return candidates.find((e) => e.type === bound.phrase.type) ?? candidates.find((e) => e.group === bound.group) ?? null
}
