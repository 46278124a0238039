import type { Catalogue, Item } from '../registry/catalogue.js'
import { INDENT, type Pen, penOf, type TerminalOptions } from './pen.js'

/** Items of the registry, one a line: id, names, what it is, and whose. */
export function renderItems(items: readonly Item[], options: TerminalOptions): string {
  const pen = penOf(options)
  const lines = items.map((item) => {
    const facts = [kindOf(item, pen), item.country, item.above].filter((x) => x !== null)
    return [
      pen.style.bold(pen.apart(item.id)),
      pen.words(item.name),
      item.nameEn,
      pen.style.dim(facts.join(', ')),
    ].join(' · ')
  })
  return `${[...lines, '', pen.messages.registry.counted(items.length)].join('\n')}\n`
}

const kindOf = ({ type, kind }: Item, { messages: { registry } }: Pen): string =>
  type === 'outlet' ? (registry.kinds[kind] ?? kind) : registry.types[type]

/** One item with all that is known of it, and where that comes from. */
export function renderItem(item: Item, catalogue: Catalogue, options: TerminalOptions): string {
  const pen = penOf(options)
  const { labels, kinds, types, facts, origins, dateOrders, ownerUnknown } = pen.messages.registry
  const named = (id: string): string => {
    const other = catalogue.item(id)
    return other && other.id !== item.id
      ? `${pen.words(other.name)} (${id})`
      : pen.words(ownerName(id, item, catalogue))
  }
  const head = [item.name, item.nameEn].map((name) => pen.words(name)).join(' · ')
  const above = item.type === 'outlet' ? labels.owner : item.type === 'state' ? labels.within : labels.parent
  const sources = Object.entries(item.sources).map(([fact, source]) => `${facts[fact] ?? fact}: ${origins[source]}`)
  const rows: (readonly [string, readonly string[]])[] = [
    [above, item.above === null ? (item.type === 'outlet' ? [ownerUnknown] : []) : [named(item.above)]],
    [labels.aliases, item.aliases.map((x) => pen.words(x))],
    [labels.credits, item.creditForms.map((x) => pen.words(x))],
    [labels.ambiguous, item.ambiguous.map((x) => pen.words(x))],
    [labels.domains, item.domains],
    [labels.dateOrder, item.dateOrder === null ? [] : [dateOrders[item.dateOrder]]],
    [item.type === 'outlet' ? labels.sisters : labels.under, relatives(item, catalogue).map(named)],
    [labels.sources, sources],
  ]
  return `${[
    pen.style.bold(head),
    pen.style.dim(
      [item.id, types[item.type], kinds[item.kind] ?? item.kind, item.country ?? ''].filter(Boolean).join(' · '),
    ),
    ...rows.flatMap(([label, words]) => (words.length === 0 ? [] : [`${INDENT}${label}: ${words.join(pen.comma)}`])),
  ].join('\n')}\n`
}

/** An owner that bears the id of its outlet is found among the owners alone. */
const ownerName = (id: string, item: Item, { items }: Catalogue): string =>
  items.find((x) => x.id === id && x.type === 'owner')?.name ?? item.name

/** Outlets of one owner; what stands directly under anything else. */
const relatives = ({ id, above, type }: Item, catalogue: Catalogue): string[] =>
  (type === 'outlet' && above !== null ? catalogue.under(above) : catalogue.under(id))
    .map((x) => x.id)
    .filter((x) => x !== id)
