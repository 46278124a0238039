import type { Party } from '../model/source.js'
import type { FactSource } from './entry.js'

/** What an institution may be; a governing authority is a `state` whether others recognise it or not. */
export type InstitutionKind = Exclude<Party['kind'], 'outlet_owner' | 'person' | 'unknown'>

/** Where a group of facts about an institution comes from. */
export interface InstitutionSources {
  readonly names: FactSource
  /** Whose organ it is. */
  readonly parent: FactSource
}

/** A body that speaks: a state, a ministry with a name of its own, a party, an armed group, an organisation. */
export interface InstitutionEntry {
  /** Of an organ that any state may have: the state and the organ (`state-us/defence`). */
  readonly id: string
  /** The usual Arabic name, as neutral as usage has it. */
  readonly name: string
  readonly nameEn: string
  readonly kind: InstitutionKind
  /** Id of the institution this is an organ of; null when it stands alone. Alliance and sympathy make no parent. */
  readonly parent: string | null
  /** Other spellings, abbreviations and short forms. */
  readonly aliases: readonly string[]
  /** Names that others bear too: the rest of the document must say who is meant. */
  readonly ambiguous: readonly string[]
  /** Ids of the states it acts in, where that tells it from others of its name. */
  readonly places: readonly string[]
  readonly sources: InstitutionSources
}

/** A row as it is written down: lists that are empty and facts that are `unverified` are left out. */
export type InstitutionRow = Pick<InstitutionEntry, 'id' | 'name' | 'nameEn'> &
  Partial<Pick<InstitutionEntry, 'kind' | 'parent' | 'aliases' | 'ambiguous' | 'places'>> & {
    readonly sources?: Partial<InstitutionSources>
  }

/** A state, or an authority that governs a territory, with the words that make organs its own. */
export interface StateEntry {
  readonly id: string
  /** ISO 3166-1 alpha-2, to know what an outlet's home state is; null for authorities inside a state. */
  readonly code: string | null
  readonly name: string
  readonly nameEn: string
  readonly aliases: readonly string[]
  /** The masculine singular adjective without article, in each spelling: روسي. */
  readonly adjectives: readonly string[]
  /** Places whose name stands for the government: موسكو. */
  readonly seats: readonly string[]
  /** Id of the state whose adjective its organs bear as well: وزارة الصحة الفلسطينية في غزة. */
  readonly within: string | null
  /** Ids of the movements that run it, where it is no state's own government; the same test for every authority. */
  readonly runBy: readonly string[]
  /** Places that mark an organ as this authority's without standing for it alone: غزة. */
  readonly marks: readonly string[]
  readonly sources: { readonly names: FactSource }
}

const NONE: readonly string[] = []

/** A row with its defaults filled in; for a user's own additions too. */
export function institutionEntry(row: InstitutionRow, kind: InstitutionKind = 'organisation'): InstitutionEntry {
  const { id, name, nameEn, aliases = NONE, ambiguous = NONE, places = NONE, parent = null } = row
  const sources: InstitutionSources = { names: 'unverified', parent: 'unverified', ...row.sources }
  return { id, name, nameEn, kind: row.kind ?? kind, parent, aliases, ambiguous, places, sources }
}
