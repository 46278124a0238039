import type { VoiceLanguage } from '../text/voice-language.js'
import type { Party } from '../model/source.js'
import { institutionEntry, type InstitutionEntry, type StateEntry } from './institution.js'
import { ARMED_GROUPS_ELSEWHERE } from './institutions/armed-groups-elsewhere.js'
import { ARMED_GROUPS_OF_AFRICA } from './institutions/armed-groups-of-africa.js'
import { ARMED_GROUPS_OF_PALESTINE_AND_LEBANON } from './institutions/armed-groups-of-palestine-and-lebanon.js'
import { ARMED_GROUPS_OF_SYRIA_IRAQ_TURKEY } from './institutions/armed-groups-of-syria-iraq-turkey.js'
import { ARMED_GROUPS_OF_YEMEN } from './institutions/armed-groups-of-yemen.js'
import { COMPANIES } from './institutions/companies.js'
import { INTERNATIONAL } from './institutions/international.js'
import { ORGANS_ELSEWHERE } from './institutions/organs-elsewhere.js'
import { ORGANS_OF_THE_REGION } from './institutions/organs-of-the-region.js'
import { PARTIES_AND_COUNCILS } from './institutions/parties-and-councils.js'
import { RELIEF_AND_RIGHTS } from './institutions/relief-and-rights.js'
import { compileNameIndex, type NameIndex } from './name-index.js'
import { STATE_ENTRIES } from './states.js'

const ARMED_GROUPS = [
  ...ARMED_GROUPS_ELSEWHERE,
  ...ARMED_GROUPS_OF_AFRICA,
  ...ARMED_GROUPS_OF_PALESTINE_AND_LEBANON,
  ...ARMED_GROUPS_OF_SYRIA_IRAQ_TURKEY,
  ...ARMED_GROUPS_OF_YEMEN,
]

/** Every institution isnad ships with. @example institutionEntries().find((e) => e.id === 'qassam')?.parent // 'hamas' */
export function institutionEntries(): InstitutionEntry[] {
  return [
    ...ARMED_GROUPS.map((row) => institutionEntry(row, 'armed_group')),
    ...[ORGANS_OF_THE_REGION, ORGANS_ELSEWHERE].flat().map((row) => institutionEntry(row, 'state')),
    ...[INTERNATIONAL, RELIEF_AND_RIGHTS, PARTIES_AND_COUNCILS, COMPANIES]
      .flat()
      .map((row) => institutionEntry(row, 'organisation')),
  ]
}

/** Institutions and states, found by the words of a name, with the institution at the top of each. */
export interface Parties {
  readonly index: NameIndex
  institution(id: string): InstitutionEntry | null
  state(id: string): StateEntry | null
  /** The state of an outlet's country, by ISO code. */
  stateOfCountry(code: string): string | null
  /** The authority's surrounding state; null for a state. */
  withinOf(state: string): string | null
  /** The institution at the top: of `state-russia/defence` the state, of a group's brigades the group. */
  topOf(id: string): string
  /** A party by its id; null for an id nobody gave. */
  party(id: string): Party | null
}

export interface PartiesOptions {
  readonly institutions?: readonly InstitutionEntry[]
  readonly states?: readonly StateEntry[]
}

/** What compiling needs of a language. */
export interface PartiesLanguage {
  readonly language: VoiceLanguage
  readonly fold: (raw: string) => string
}

/** Compiles the lookups once. Pass more institutions to add to the shipped ones; one of the same id takes its place. */
export function compileParties({ language, fold }: PartiesLanguage, options: PartiesOptions = {}): Parties {
  const institutions = options.institutions ?? institutionEntries()
  const states = options.states ?? STATE_ENTRIES
  const byId = new Map(institutions.map((entry) => [entry.id, entry]))
  const stateById = new Map(states.map((state) => [state.id, state]))
  const byCountry = new Map(states.flatMap((state) => (state.code === null ? [] : [[state.code, state.id] as const])))
  const topOf = (id: string): string => {
    let at = id
    // Parents are few; a row that named itself as its own would go on for ever.
    for (let steps = 0; steps < 8; steps++) {
      const up = byId.get(at)?.parent ?? (stateById.has(at) ? null : organOf(at))
      if (up === null || up === at) break
      at = up
    }
    return at
  }
  return {
    index: compileNameIndex({ language, fold, institutions, states }),
    institution: (id) => byId.get(id) ?? null,
    state: (id) => stateById.get(id) ?? null,
    stateOfCountry: (code) => byCountry.get(code) ?? null,
    withinOf: (state) => stateById.get(state)?.within ?? null,
    topOf,
    party(id) {
      const state = stateById.get(id)
      if (state) return { id, name: state.name, kind: 'state' }
      const entry = byId.get(id)
      return entry ? { id, name: entry.name, kind: entry.kind } : null
    },
  }
}

/** The state of an organ's id: `state-russia` of `state-russia/defence`. */
function organOf(id: string): string | null {
  const slash = id.indexOf('/')
  return slash < 0 ? null : id.slice(0, slash)
}
