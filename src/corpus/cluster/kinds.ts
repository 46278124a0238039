import type { NewsEvent } from '../../model/event.js'

/**
 * Types that one happening is told as: what one paper calls an air strike another calls shelling or an explosion. What comes of it
 * (dead, wounded, ruins) is told beside it and belongs with it.
 */
const FAMILIES: Readonly<Record<string, string>> = {
  airstrike: 'strike',
  drone_strike: 'strike',
  missile_strike: 'strike',
  shelling: 'strike',
  strike: 'strike',
  bombing: 'strike',
  explosion: 'strike',
  suicide_attack: 'strike',
  chemical_attack: 'strike',
  ship_attack: 'strike',
  attack: 'strike',
  raid: 'raid',
  shooting: 'fight',
  clash: 'fight',
  advance: 'ground',
  capture: 'ground',
  withdrawal: 'ground',
  siege: 'ground',
  airlift: 'transfer',
  evacuation: 'transfer',
  ceasefire: 'truce',
  truce_breach: 'breach',
}

/** Outcomes: they tell of the happening they came of. */
const OUTCOMES: ReadonlySet<string> = new Set(['killing', 'wounding', 'destruction', 'sinking'])

/** Families that leave dead, wounded and ruins. */
const VIOLENT: ReadonlySet<string> = new Set([
  'strike',
  'raid',
  'fight',
  'killing',
  'wounding',
  'assassination',
  'execution',
])

export const leavesVictims = (family: string | null): boolean => family !== null && VIOLENT.has(family)

/** What parties arrange: it can be turned down, broken, or hold. */
const ARRANGEMENTS: ReadonlySet<string> = new Set(['truce', 'agreement', 'negotiation', 'exchange'])

export const isArrangement = (family: string | null): boolean => family !== null && ARRANGEMENTS.has(family)

/** What an event is compared by: its family, else its type. */
export const familyOf = ({ type }: Pick<NewsEvent, 'type'>): string => FAMILIES[type] ?? type

export const isOutcome = ({ type }: Pick<NewsEvent, 'type'>): boolean => OUTCOMES.has(type)

/** Whether a document says that it happened or may have: not that it is planned, asked for or did not happen. */
export const isReported = ({ modality }: Pick<NewsEvent, 'modality'>): boolean =>
  modality === 'did' || modality === 'may_have'
