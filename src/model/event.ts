import type { Span } from './span.js'

/** Broad kinds of event: two reports whose types share a group may speak of one happening. */
export const EVENT_GROUPS = [
  'violence',
  'ground',
  'detention',
  'movement',
  'air_defence',
  'talks',
  'relief',
  'protest',
  'measures',
  'justice',
  'speech',
] as const

export type EventGroup = (typeof EVENT_GROUPS)[number]

/**
 * Every type of event with its group, in the manner of PLOVER and ACLED. A lexicon of a user's own may add types.
 * A shelling may be another's air strike and a third's killing: they share a group.
 */
export const EVENT_TYPES = {
  airstrike: 'violence',
  drone_strike: 'violence',
  missile_strike: 'violence',
  shelling: 'violence',
  strike: 'violence',
  bombing: 'violence',
  explosion: 'violence',
  suicide_attack: 'violence',
  chemical_attack: 'violence',
  ship_attack: 'violence',
  attack: 'violence',
  raid: 'violence',
  shooting: 'violence',
  clash: 'violence',
  killing: 'violence',
  assassination: 'violence',
  execution: 'violence',
  wounding: 'violence',
  destruction: 'violence',
  sinking: 'violence',
  advance: 'ground',
  capture: 'ground',
  withdrawal: 'ground',
  siege: 'ground',
  deployment: 'ground',
  arrest: 'detention',
  abduction: 'detention',
  release: 'detention',
  exchange: 'detention',
  airlift: 'movement',
  evacuation: 'movement',
  displacement: 'movement',
  downing: 'air_defence',
  interception: 'air_defence',
  ceasefire: 'talks',
  truce_breach: 'talks',
  agreement: 'talks',
  negotiation: 'talks',
  meeting: 'talks',
  aid: 'relief',
  protest: 'protest',
  sanctions: 'measures',
  seizure: 'measures',
  trial: 'justice',
  claim: 'speech',
  threat: 'speech',
  condemnation: 'speech',
  statement: 'speech',
} as const satisfies Record<string, EventGroup>

export type EventType = keyof typeof EVENT_TYPES

export type EventModality = 'did' | 'did_not' | 'may_have' | 'planned' | 'demanded'

/** How near an event's words the things stand that are told with it: in its clause, its sentence, or only around it. */
export type EventBasis = 'clause' | 'sentence' | 'context'

export interface NewsEvent {
  readonly id: string
  /** One of {@link EVENT_TYPES}, or a type of the user's own lexicon. */
  readonly type: string
  readonly group: string
  readonly trigger: Span
  readonly modality: EventModality
  /** The words that made the modality other than `did`. */
  readonly modalityWords: Span | null
  readonly actors: readonly Span[]
  readonly patients: readonly Span[]
  /** Ids of this document's places, dates and quantities. */
  readonly places: readonly string[]
  readonly dates: readonly string[]
  readonly quantities: readonly string[]
  /** Where the places, dates and quantities were found; null where there are none. */
  readonly basis: {
    readonly places: EventBasis | null
    readonly dates: EventBasis | null
    readonly quantities: EventBasis | null
  }
  /** Ids of the attributions that carry it, innermost first; empty when the document says it in its own voice. */
  readonly attributions: readonly string[]
  /** Id of an earlier event of this document that the words point back to: القصف، الهجوم. */
  readonly sameAs: string | null
  readonly rule: string
}
