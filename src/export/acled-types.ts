import type { EventGroup, EventType } from '../model/event.js'

/** How ACLED's codebook classes an event. */
export interface AcledType {
  readonly disorder: '' | 'Political violence' | 'Demonstrations' | 'Strategic developments'
  readonly event: '' | 'Battles' | 'Explosions/Remote violence' | 'Strategic developments'
  readonly sub: string
}

const remote = (sub: string): AcledType => ({
  disorder: 'Political violence',
  event: 'Explosions/Remote violence',
  sub,
})

/**
 * Types that the words of a report settle. Others would need to know who was hit or who holds a place: a killing may be a battle or
 * violence against civilians, a protest a riot.
 */
export const ACLED_TYPES: Readonly<Partial<Record<EventType, AcledType>>> = {
  airstrike: remote('Air/drone strike'),
  drone_strike: remote('Air/drone strike'),
  shelling: remote('Shelling/artillery/missile attack'),
  missile_strike: remote('Shelling/artillery/missile attack'),
  suicide_attack: remote('Suicide bomb'),
  chemical_attack: remote('Chemical weapon'),
  bombing: remote(''),
  explosion: remote(''),
  clash: { disorder: 'Political violence', event: 'Battles', sub: 'Armed clash' },
  protest: { disorder: 'Demonstrations', event: '', sub: '' },
  agreement: { disorder: 'Strategic developments', event: 'Strategic developments', sub: 'Agreement' },
}

/** Kinds of event that ACLED records at all. */
export const ACLED_GROUPS: ReadonlySet<string> = new Set<EventGroup>([
  'violence',
  'ground',
  'detention',
  'air_defence',
  'protest',
])

/** The columns of ACLED's tables since March 2023, in their order. */
export const ACLED_COLUMNS = [
  'event_id_cnty',
  'event_date',
  'year',
  'time_precision',
  'disorder_type',
  'event_type',
  'sub_event_type',
  'actor1',
  'assoc_actor_1',
  'inter1',
  'actor2',
  'assoc_actor_2',
  'inter2',
  'interaction',
  'civilian_targeting',
  'iso',
  'region',
  'country',
  'admin1',
  'admin2',
  'admin3',
  'location',
  'latitude',
  'longitude',
  'geo_precision',
  'source',
  'source_scale',
  'notes',
  'fatalities',
  'tags',
  'timestamp',
] as const
