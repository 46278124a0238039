import type { DateOrder } from '../model/date.js'
import type { RegistryContents } from './additions.js'
import type { FactSource } from './entry.js'

export type ItemType = 'outlet' | 'owner' | 'institution' | 'state'

/** An entry of any kind in one shape, to be listed, searched and shown. */
export interface Item {
  readonly type: ItemType
  readonly id: string
  readonly name: string
  readonly nameEn: string
  readonly kind: string
  readonly country: string | null
  /** Owner of an outlet, parent of an institution, the state around an authority. */
  readonly above: string | null
  readonly aliases: readonly string[]
  readonly creditForms: readonly string[]
  readonly ambiguous: readonly string[]
  readonly domains: readonly string[]
  readonly dateOrder: DateOrder | null
  /** Where each group of facts comes from. */
  readonly sources: Readonly<Record<string, FactSource>>
}

/** The registry as a list of items. */
export interface Catalogue {
  readonly items: readonly Item[]
  item(id: string): Item | null
  /** Items directly under another: the outlets of an owner, the organs of an institution. */
  under(id: string): readonly Item[]
  /** Items every word of the text stands in, by name, alias, id or domain; those named so exactly first. */
  search(text: string): readonly Item[]
}

const NOTHING = {
  country: null,
  above: null,
  aliases: [],
  creditForms: [],
  ambiguous: [],
  domains: [],
  dateOrder: null,
  sources: {},
}

/** Makes one list of all that the registry holds. */
export function compileCatalogue(
  { entries, owners, institutions, states }: RegistryContents,
  fold: (raw: string) => string,
): Catalogue {
  const items: Item[] = [
    ...entries.map((x): Item => ({ ...NOTHING, ...x, type: 'outlet', above: x.owner, sources: { ...x.sources } })),
    ...owners.map((x): Item => ({ ...NOTHING, ...x, type: 'owner' })),
    ...institutions.map((x): Item => ({
      ...NOTHING,
      ...x,
      type: 'institution',
      above: x.parent,
      sources: { ...x.sources },
    })),
    ...states.map((x): Item => {
      const aliases = [...x.aliases, ...x.seats]
      const sources = { ...x.sources }
      return { ...NOTHING, ...x, type: 'state', kind: 'state', country: x.code, above: x.within, aliases, sources }
    }),
  ]
  const byId = new Map<string, Item>()
  // An owner may bear the id of its outlet: the outlet is what is meant.
  for (const item of items) if (!byId.has(item.id)) byId.set(item.id, item)
  const key = (text: string): string => fold(text.toLowerCase()).trim()
  return {
    items,
    item: (id) => byId.get(id) ?? null,
    under: (id) => items.filter((x) => x.above === id),
    search(text) {
      const words = key(text).split(/\s+/u)
      const found = items.flatMap((item) => {
        const names = namesOf(item).map(key)
        const rank = names.includes(key(text)) ? 0 : 1
        return words.every((word) => names.some((name) => name.includes(word))) ? [{ item, rank }] : []
      })
      return found.sort((a, b) => a.rank - b.rank).map(({ item }) => item)
    },
  }
}

const namesOf = ({ id, name, nameEn, aliases, creditForms, domains }: Item): string[] => [
  id,
  name,
  nameEn,
  ...aliases,
  ...creditForms,
  ...domains,
]
