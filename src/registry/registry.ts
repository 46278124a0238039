import { registryEntries } from './entries.js'
import type { OutletEntry, OutletKind, OwnerEntry } from './entry.js'
import { nameKey } from './name-key.js'
import { OWNERS } from './owners.js'

/** What the registry needs of a language: how its text folds, and the nouns that make a name an outlet ("صحيفة"). */
export interface RegistryLanguage {
  readonly fold: (raw: string) => string
  /** Each noun, as a person writes it, with the kinds it may stand for. */
  readonly outletNouns: readonly { readonly form: string; readonly kinds: readonly OutletKind[] }[]
}

/** The outlets a name may mean; `needsContext` when it may also mean none of them. */
export interface NameMatch {
  readonly entries: readonly OutletEntry[]
  readonly needsContext: boolean
}

/** Outlets, agencies and their owners, looked up by name, domain and id. */
export interface Registry {
  readonly entries: readonly OutletEntry[]
  /** Everything a name may mean, or null. Credit forms count only when asked for. */
  lookup(name: string, options?: { credit?: boolean }): NameMatch | null
  /** The one outlet a name surely means, or null. */
  outletByName(name: string): OutletEntry | null
  /** The outlet of a host, address or t.me channel, or null. */
  outletByDomain(domain: string): OutletEntry | null
  outlet(id: string): OutletEntry | null
  /** The owner of an outlet, by the outlet's id; null when unknown. */
  ownerOf(id: string): OwnerEntry | null
  owner(ownerId: string): OwnerEntry | null
  /** What a noun may say an outlet is: of صحيفة newspapers; nothing for another word. */
  kindsOf(noun: string): readonly OutletKind[]
  /** The key names are compared on. */
  keyOf(name: string): string
}

export interface RegistryOptions {
  readonly entries?: readonly OutletEntry[]
  readonly owners?: readonly OwnerEntry[]
}

/**
 * Compiles the lookups once. Pass more entries to add to the shipped ones.
 * @example compileRegistry(arabic).outletByName('قناة الجزيرة')?.id // 'al-jazeera'
 */
export function compileRegistry(language: RegistryLanguage, options: RegistryOptions = {}): Registry {
  const entries = options.entries ?? registryEntries()
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const owners = new Map((options.owners ?? OWNERS).map((owner) => [owner.id, owner]))
  const keyOf = (name: string): string => nameKey(language.fold(name))
  const names = indexNames(entries, language.fold)
  const nouns = new Map(language.outletNouns.map((noun) => [keyOf(noun.form), noun.kinds]))
  const domains = indexDomains(entries)
  const lookup = (name: string, { credit = false } = {}): NameMatch | null => {
    const key = keyOf(name)
    return matchOf(names.get(key), credit) ?? behindNoun(key, names, nouns)
  }
  return {
    entries,
    lookup,
    outletByName(name) {
      const match = lookup(name)
      return match && !match.needsContext && match.entries.length === 1 ? match.entries[0]! : null
    },
    outletByDomain: (domain) => findDomain(domain, domains),
    outlet: (id) => byId.get(id) ?? null,
    ownerOf: (id) => owners.get(byId.get(id)?.owner ?? '') ?? null,
    kindsOf: (noun) => nouns.get(keyOf(noun)) ?? [],
    owner: (ownerId) => owners.get(ownerId) ?? null,
    keyOf,
  }
}

interface IndexedName {
  readonly entry: OutletEntry
  readonly ambiguous: boolean
  readonly creditOnly: boolean
}

function indexNames(entries: readonly OutletEntry[], fold: (raw: string) => string): Map<string, IndexedName[]> {
  const written: string[] = []
  for (const entry of entries) written.push(entry.name, ...entry.aliases, ...entry.creditForms)
  // Folded in one go: two thousand calls cost more than the folding.
  const folded = fold(written.join('\n')).split('\n')
  const names = new Map<string, IndexedName[]>()
  let next = 0
  for (const entry of entries) {
    const plain = 1 + entry.aliases.length
    for (let i = 0; i < plain + entry.creditForms.length; i++, next++) {
      const key = nameKey(folded[next]!)
      const found = names.get(key)
      if (found?.at(-1)?.entry === entry) continue
      const name = { entry, ambiguous: entry.ambiguous.includes(written[next]!), creditOnly: i >= plain }
      if (found) found.push(name)
      else names.set(key, [name])
    }
  }
  return names
}

function matchOf(found: readonly IndexedName[] | undefined, credit: boolean): NameMatch | null {
  const allowed = found?.filter((name) => credit || !name.creditOnly) ?? []
  if (allowed.length === 0) return null
  return { entries: allowed.map((name) => name.entry), needsContext: allowed.some((name) => name.ambiguous) }
}

/** "صحيفة الحياة": the noun is the context an ambiguous name needs, if an outlet of that kind bears the name. */
function behindNoun(
  key: string,
  names: ReadonlyMap<string, readonly IndexedName[]>,
  nouns: ReadonlyMap<string, readonly OutletKind[]>,
): NameMatch | null {
  const gap = key.indexOf(' ')
  const kinds = gap < 0 ? undefined : nouns.get(key.slice(0, gap))
  if (!kinds) return null
  const found = names.get(key.slice(gap + 1)) ?? []
  const entries = found.filter((name) => kinds.includes(name.entry.kind)).map((name) => name.entry)
  return entries.length === 0 ? null : { entries, needsContext: entries.length > 1 }
}

function indexDomains(entries: readonly OutletEntry[]): Map<string, OutletEntry> {
  const domains = new Map<string, OutletEntry>()
  for (const entry of entries) for (const domain of entry.domains) domains.set(domain.toLowerCase(), entry)
  return domains
}

/** Longest first: host with the first step of the path, the host, then its parents ("arabic.cnn.com", "cnn.com"). */
function findDomain(address: string, domains: ReadonlyMap<string, OutletEntry>): OutletEntry | null {
  const [host = '', step = ''] = address
    .trim()
    .toLowerCase()
    .replace(/^[a-z]{2,8}:\/\//u, '')
    .split(/[/?#]/u)
  const labels = host
    .replace(/:\d+$/u, '')
    .replace(/^www\./u, '')
    .split('.')
  for (let i = 0; i + 1 < labels.length; i++) {
    const suffix = labels.slice(i).join('.')
    const found = (step && domains.get(`${suffix}/${step}`)) || domains.get(suffix)
    if (found) return found
  }
  return null
}
