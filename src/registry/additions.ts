import type { RowFault } from '../model/registry-fault.js'
import { outletEntry, registryEntries } from './entries.js'
import type { OutletEntry, OwnerEntry } from './entry.js'
import { institutionEntry, type InstitutionEntry, type StateEntry } from './institution.js'
import { OWNERS } from './owners.js'
import { institutionEntries } from './parties.js'
import { STATE_ENTRIES } from './states.js'
import type { Alliance, RegistryRow } from './user-row.js'

/** Everything the registry holds: what is shipped, with a user's rows over it. */
export interface RegistryContents {
  readonly entries: readonly OutletEntry[]
  readonly owners: readonly OwnerEntry[]
  readonly institutions: readonly InstitutionEntry[]
  readonly states: readonly StateEntry[]
  readonly alliances: readonly Alliance[]
}

/** A row that names what is nowhere, or that no entry can be made of. */
export interface MergeFault {
  /** Place of the row in the list. */
  readonly at: number
  readonly fault: RowFault
}

/**
 * Lays a user's rows over the shipped registry: a new id is added; of an id that exists the given fields take the place of
 * the shipped ones, while names and domains are added to them. No alliance is shipped: whoever records one says where it
 * is written.
 */
export function mergeRegistry(rows: readonly RegistryRow[]): RegistryContents & { readonly faults: MergeFault[] } {
  const entries = new Map(registryEntries().map((x) => [x.id, x]))
  const owners = new Map(OWNERS.map((x) => [x.id, x]))
  const institutions = new Map(institutionEntries().map((x) => [x.id, x]))
  const states = new Map(STATE_ENTRIES.map((x) => [x.id, x]))
  const alliances = new Map<string, Alliance>()
  const faults: MergeFault[] = []
  const missing = (at: number, field: string): void => {
    faults.push({ at, fault: { kind: 'missing-field', field } })
  }
  rows.forEach((row, at) => {
    const { type, entry } = row
    if (type === 'alliance') {
      alliances.set([entry.a, entry.b, entry.from ?? ''].join(' '), entry)
      return
    }
    const state = type === 'institution' ? states.get(entry.id) : undefined
    if (type === 'institution' && state) {
      states.set(entry.id, stateOver(state, entry))
      return
    }
    const name = entry.name ?? entry.nameEn
    const known = { outlet: entries, owner: owners, institution: institutions }[type].has(entry.id)
    if (name === undefined && !known) missing(at, 'name')
    const named = { ...entry, name: name ?? entry.id, nameEn: entry.nameEn ?? name ?? entry.id }
    if (type === 'outlet') entries.set(entry.id, outletOver(entries.get(entry.id), entry, named))
    else if (type === 'owner') owners.set(entry.id, ownerOver(owners.get(entry.id), entry, named))
    else institutions.set(entry.id, institutionOver(institutions.get(entry.id), entry, named))
  })
  const contents = {
    entries: [...entries.values()],
    owners: [...owners.values()],
    institutions: [...institutions.values()],
    states: [...states.values()],
    alliances: [...alliances.values()],
  }
  return { ...contents, faults: [...faults, ...linkFaults(rows, contents)] }
}

type Named = { readonly id: string; readonly name: string; readonly nameEn: string }
type Row<T extends RegistryRow['type']> = Extract<RegistryRow, { type: T }>['entry']

const both = (one: readonly string[], other: readonly string[] = []): string[] => [...new Set([...one, ...other])]

function outletOver(shipped: OutletEntry | undefined, entry: Row<'outlet'>, named: Named): OutletEntry {
  if (!shipped) {
    const row = { kind: 'site', country: null, owner: null, ...entry, ...named } as const
    return outletEntry({ ...row, sources: { names: 'user', owner: 'user', domains: 'user' } })
  }
  const { aliases, creditForms, ambiguous, domains } = shipped
  // The name it had still means it.
  const former = entry.name === undefined || entry.name === shipped.name ? [] : [shipped.name]
  const names = entry.name ?? entry.nameEn ?? entry.aliases ?? entry.kind ?? entry.country
  return {
    ...shipped,
    ...entry,
    aliases: both([...aliases, ...former], entry.aliases),
    creditForms: both(creditForms, entry.creditForms),
    ambiguous: both(ambiguous, entry.ambiguous),
    domains: both(domains, entry.domains),
    sources: {
      names: names === undefined ? shipped.sources.names : 'user',
      owner: entry.owner === undefined ? shipped.sources.owner : 'user',
      domains: entry.domains === undefined ? shipped.sources.domains : 'user',
    },
  }
}

const ownerOver = (shipped: OwnerEntry | undefined, entry: Row<'owner'>, named: Named): OwnerEntry =>
  shipped ? { ...shipped, ...entry } : { kind: 'company', ...entry, ...named }

function institutionOver(
  shipped: InstitutionEntry | undefined,
  entry: Row<'institution'>,
  named: Named,
): InstitutionEntry {
  if (!shipped) return institutionEntry({ ...entry, ...named, sources: { names: 'user', parent: 'user' } })
  const former = entry.name === undefined || entry.name === shipped.name ? [] : [shipped.name]
  return {
    ...shipped,
    ...entry,
    aliases: both([...shipped.aliases, ...former], entry.aliases),
    ambiguous: both(shipped.ambiguous, entry.ambiguous),
    places: both(shipped.places, entry.places),
    sources: { names: 'user', parent: entry.parent === undefined ? shipped.sources.parent : 'user' },
  }
}

function stateOver(shipped: StateEntry, entry: Row<'institution'>): StateEntry {
  const { name = shipped.name, nameEn = shipped.nameEn, aliases } = entry
  const former = name === shipped.name ? [] : [shipped.name]
  return {
    ...shipped,
    name,
    nameEn,
    aliases: both([...shipped.aliases, ...former], aliases),
    sources: { names: 'user' },
  }
}

/** Owners and parents must be somewhere, whether shipped or in the user's rows, and no institution its own organ. */
function linkFaults(rows: readonly RegistryRow[], contents: RegistryContents): MergeFault[] {
  const owners = new Set(contents.owners.map((x) => x.id))
  const parents = new Map<string, string | null>(STATE_ENTRIES.map((x) => [x.id, null]))
  for (const { id, parent } of contents.institutions) parents.set(id, parent)
  const party = (id: string): boolean => parents.has(id) || owners.has(id)
  return rows.flatMap(({ type, entry }, at): MergeFault[] => {
    const unknown = (field: string, value: string): MergeFault => ({ at, fault: { kind: 'unknown-id', field, value } })
    if (type === 'outlet') return !entry.owner || owners.has(entry.owner) ? [] : [unknown('owner', entry.owner)]
    if (type === 'institution') {
      const { id, parent } = entry
      if (!parent) return []
      if (!parents.has(parent)) return [unknown('parent', parent)]
      return isOwnOrgan(id, parents) ? [{ at, fault: { kind: 'circle', value: id } }] : []
    }
    if (type === 'alliance')
      return (['a', 'b'] as const).flatMap((side) => (party(entry[side]) ? [] : [unknown(side, entry[side])]))
    return []
  })
}

function isOwnOrgan(id: string, parents: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>()
  for (let at: string | null | undefined = id; at; at = parents.get(at)) {
    if (seen.has(at)) return true
    seen.add(at)
  }
  return false
}
