import type { FactSources, OutletEntry, OutletRow } from './entry.js'
import { AFRICA } from './outlets/africa.js'
import { AGENCIES } from './outlets/agencies.js'
import { GULF } from './outlets/gulf.js'
import { IRAQ_IRAN_TURKEY } from './outlets/iraq-iran-turkey.js'
import { LEVANT } from './outlets/levant.js'
import { WORLD } from './outlets/world.js'

const ROWS = [AGENCIES, GULF, LEVANT, IRAQ_IRAN_TURKEY, AFRICA, WORLD]

/** Every outlet isnad ships with. @example registryEntries().find((e) => e.id === 'reuters')?.owner // 'thomson-reuters' */
export function registryEntries(): OutletEntry[] {
  return ROWS.flatMap((rows) => rows.map(outletEntry))
}

const NONE: readonly string[] = []
const UNVERIFIED: FactSources = { names: 'unverified', owner: 'unverified', domains: 'unverified' }

/** A row with its defaults filled in; for a user's own additions too. */
export function outletEntry(row: OutletRow): OutletEntry {
  const { id, name, nameEn, kind, country, owner } = row
  const { aliases = NONE, creditForms = NONE, ambiguous = NONE, domains = NONE, dateOrder = null } = row
  const sources = row.sources ? { ...UNVERIFIED, ...row.sources } : UNVERIFIED
  return { id, name, nameEn, kind, country, owner, aliases, creditForms, ambiguous, domains, dateOrder, sources }
}
