import type { Doc, PlaceMention } from '../../model/doc.js'
import type { Claim } from '../../model/story.js'
import type { CaseLanguage } from '../../text/case-language.js'
import { foldText } from '../../text/fold.js'
import type { Assertion } from './assertion.js'
import type { Told } from './occurrence.js'

/** What several documents tell of where, when or by what means a story's happening took place. */
export interface Facet {
  readonly kind: Extract<Claim['kind'], 'place' | 'date' | 'means'>
  readonly value: string
  /** Of a governorate, which may have the name of a town in it: that it is one. */
  readonly role: 'admin1' | null
  readonly supports: readonly Assertion[]
}

/** A claim of its own needs so many documents: what one tells by itself is its background. */
const LEAST = 2
/** So many of a kind are told at most: those of most documents. */
const MOST = 4
/** Types that leave open by what means it was done. */
const OPEN: ReadonlySet<string> = new Set([
  'strike',
  'attack',
  'bombing',
  'explosion',
  'killing',
  'wounding',
  'destruction',
  'raid',
])
/** One day, of a known year or of any. */
const DAY = /^(?:\d{4}|XXXX)-\d{2}-\d{2}$/u

/** Where, when and by what means, each once a value, those of most documents first. */
export function facetsOf(told: readonly Told[], language: CaseLanguage): Facet[] {
  return [...placesOf(told, language), ...daysOf(told), ...meansOf(told)]
}

interface Group {
  readonly value: string
  readonly role: Facet['role']
  readonly supports: Assertion[]
}

type Groups = Map<string, Group>

function add(groups: Groups, key: string, group: Pick<Group, 'value'> & Partial<Group>, support: Assertion): void {
  const own = groups.get(key)
  if (own) own.supports.push(support)
  else groups.set(key, { role: null, ...group, supports: [support] })
}

const documents = ({ supports }: Group): number => new Set(supports.map(({ doc }) => doc.id)).size

function facets(kind: Facet['kind'], groups: Groups): Facet[] {
  return [...groups.values()]
    .filter((group) => documents(group) >= LEAST)
    .sort((a, b) => documents(b) - documents(a) || (a.value < b.value ? -1 : 1))
    .slice(0, MOST)
    .map((group) => ({ kind, ...group }))
}

/** By place; what happened in a village happened in the governorate that others name. */
function placesOf(told: readonly Told[], { fold }: CaseLanguage): Facet[] {
  const groups: Groups = new Map()
  const placed = told.flatMap(({ event, support }) =>
    event === null || event.basis.places === 'context'
      ? []
      : event.places.flatMap((id) => {
          const place = find(support.doc.places, id)
          return place ? [{ place, support }] : []
        }),
  )
  const key = ({ gazetteerId, name }: Pick<PlaceMention, 'gazetteerId' | 'name'>): string =>
    gazetteerId ?? foldText(name, fold)
  for (const { place, support } of placed)
    add(groups, key(place), { value: place.name, role: place.kind === 'admin1' ? 'admin1' : null }, support)
  for (const { place, support } of placed) {
    const holding = place.within && key(place.within)
    if (place.within && holding && groups.has(holding)) add(groups, holding, { value: place.within.name }, support)
  }
  return facets('place', groups)
}

function daysOf(told: readonly Told[]): Facet[] {
  const groups: Groups = new Map()
  for (const { event, support } of told) {
    if (event === null || event.basis.dates === 'context') continue
    for (const id of event.dates) {
      const { edtf = null } = find(support.doc.dates, id) ?? {}
      // Documents that leave the year out speak of the same day.
      if (edtf !== null && DAY.test(edtf)) add(groups, edtf.slice(5), { value: edtf }, support)
    }
  }
  return facets('date', groups)
}

function meansOf(told: readonly Told[]): Facet[] {
  const groups: Groups = new Map()
  for (const { event, support } of told) {
    if (event !== null && !OPEN.has(event.type)) add(groups, event.type, { value: event.type }, support)
  }
  // One way alone says no more than the happening itself.
  return groups.size < 2 ? [] : facets('means', groups)
}

const find = <T extends Doc['places'][number] | Doc['dates'][number]>(all: readonly T[], id: string): T | undefined =>
  all.find((one) => one.id === id)
