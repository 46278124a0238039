import type { Doc } from '../model/doc.js'
import type { Claim, Story } from '../model/story.js'
import type { CentralClaim, StoryCard } from '../model/story-card.js'
import { daysOf, plain } from './rows.js'

/** A value that stories can be narrowed by. */
export interface StoryFacet {
  readonly kind: 'place' | 'event' | 'outlet'
  readonly value: string
  readonly name: string
}

/** As many events, outlets and places as a list has room for. */
const SHOWN = 6

/** What a list shows of a story, and what it can be narrowed by. */
export function cardOf(story: Story, docs: readonly Doc[]): { card: StoryCard; facets: readonly StoryFacet[] } {
  const days = daysIn(docs)
  const denying = new Set(story.denials.map(({ document }) => document))
  const denials = countOf(daysIn(docs.filter(({ id }) => denying.has(id))))
  const facets = facetsOf(docs)
  const named = (wanted: StoryFacet['kind']): string[] =>
    facets.filter(({ kind }) => kind === wanted).map(({ name }) => name)
  const central = story.claims.find((claim) => claim.central)
  const conflicts = story.discrepancies.filter(({ kind }) => kind === 'conflict').length
  return {
    facets,
    card: {
      id: story.id,
      title: story.title,
      documents: story.documents.length,
      from: days[0] ?? null,
      to: days.at(-1) ?? null,
      counts: story.counts,
      central: central ? centralOf(central) : null,
      spark: [...countOf(days)].map(([day, documents]) => ({ day, documents, denials: denials.get(day) ?? 0 })),
      claims: story.claims.length,
      denials: story.denials.length,
      conflicts,
      differences: story.discrepancies.length - conflicts,
      reactions: story.reactions.length,
      events: named('event').slice(0, SHOWN),
      outlets: named('outlet').slice(0, SHOWN),
      places: named('place').slice(0, SHOWN),
    },
  }
}

const daysIn = (docs: readonly Doc[]): string[] => docs.flatMap(({ published }) => daysOf(published)[0] ?? []).sort()

function centralOf(claim: Claim): CentralClaim {
  const { id, kind, role, value, min, max, when, modality, counts, reasons } = claim
  return { id, kind, role, value, min, max, when, modality, counts, reasons }
}

function countOf<Value>(values: Iterable<Value>): Map<Value, number> {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** Of each kind what most documents have first. */
function facetsOf(docs: readonly Doc[]): StoryFacet[] {
  const found = new Map<string, { facet: StoryFacet; documents: number; names: string[] }>()
  for (const doc of docs) {
    const own = new Map(Array.from(facetsOfDoc(doc), (facet) => [`${facet.kind} ${facet.value}`, facet] as const))
    for (const [key, facet] of own) {
      const known = found.get(key)
      if (known) {
        known.documents += 1
        known.names.push(facet.name)
      } else found.set(key, { facet, documents: 1, names: [facet.name] })
    }
  }
  return [...found.entries()]
    .sort(([x, a], [y, b]) => b.documents - a.documents || (x < y ? -1 : 1))
    .map(([, { facet, names }]) => ({ ...facet, name: mostOften(names) }))
}

/** A place is told apart by the gazetteer, else by its name; only events that happened or may have. */
function* facetsOfDoc(doc: Doc): Generator<StoryFacet> {
  if (doc.outlet) yield { kind: 'outlet', value: outletKey(doc.outlet), name: plain(doc.outlet.name) }
  const told = new Set(doc.events.flatMap(({ places }) => places))
  for (const event of doc.events) {
    if (event.modality === 'did' || event.modality === 'may_have')
      yield { kind: 'event', value: event.type, name: event.type }
  }
  for (const place of doc.places) {
    if (told.has(place.id) || place.precision !== 'country')
      yield { kind: 'place', value: plain(place.gazetteerId ?? `name:${place.name}`), name: plain(place.name) }
  }
}

const mostOften = (names: readonly string[]): string =>
  [...countOf(names)].sort(([x, a], [y, b]) => b - a || x.length - y.length || (x < y ? -1 : 1))[0]?.[0] ?? ''

/** What tells an outlet from another: the registry's id, else its name. */
export const outletKey = ({ id, name }: { readonly id: string | null; readonly name: string }): string =>
  plain(id ?? `name:${name}`)

/** What the claims of a story rest on that an outlet reports. */
export interface OutletClaims {
  readonly claims: number
  /** That no other publisher reports. */
  readonly alone: number
  /** Of the others: that have an origin no other publisher has for it; only origins that others have too; nobody. */
  readonly own: number
  readonly common: number
  readonly nobody: number
}

/** For each outlet of a story, how many of its documents it printed and what the claims rest on that it reports. */
export function outletsOf(
  story: Story,
  docs: readonly Doc[],
): Map<string, OutletClaims & { readonly reports: number }> {
  const told = new Map<string, { reports: number } & { -readonly [Key in keyof OutletClaims]: number }>()
  const byId = new Map(docs.map((doc) => [doc.id, doc]))
  const originOf = new Map(story.origins.flatMap(({ id, voices }) => voices.map((voice) => [voice, id] as const)))
  for (const { outlet } of docs) {
    if (!outlet) continue
    const known = told.get(outletKey(outlet))
    if (known) known.reports += 1
    else told.set(outletKey(outlet), { reports: 1, claims: 0, alone: 0, own: 0, common: 0, nobody: 0 })
  }
  for (const claim of story.claims) {
    const says = new Map<string, Set<string>>()
    const publisherOf = new Map<string, string>()
    for (const { document, behind } of claim.supports) {
      const outlet = byId.get(document)?.outlet
      if (!outlet) continue
      const key = outletKey(outlet)
      publisherOf.set(key, outlet.owner ?? key)
      const origins = says.get(key) ?? new Set<string>()
      says.set(key, behind === null ? origins : origins.add(originOf.get(behind) ?? behind))
    }
    for (const [key, origins] of says) {
      const others = [...says].filter(([other]) => publisherOf.get(other) !== publisherOf.get(key))
      const counts = told.get(key)!
      counts.claims += 1
      counts[
        restOf(
          origins,
          others.map(([, theirs]) => theirs),
        )
      ] += 1
    }
  }
  return told
}

function restOf(
  origins: ReadonlySet<string>,
  others: readonly ReadonlySet<string>[],
): 'alone' | 'own' | 'common' | 'nobody' {
  if (others.length === 0) return 'alone'
  if (origins.size === 0) return 'nobody'
  return [...origins].some((origin) => others.every((theirs) => !theirs.has(origin))) ? 'own' : 'common'
}
