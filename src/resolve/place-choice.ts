import { distanceKm, type Place, type PlaceKind } from '../model/place.js'
import type { PlacePhrase } from '../text/place-language.js'

/** A phrase with the place it was taken for; null where none fits. */
export interface Chosen {
  readonly phrase: PlacePhrase
  readonly place: Place | null
  /** How many other places have the name. */
  readonly alternatives: number
}

const TOWNS: readonly PlaceKind[] = ['capital', 'seat', 'settlement', 'district']

/** Kinds that a generic word may be said of; the first fit best. */
const FITS: Readonly<Record<PlaceKind, readonly PlaceKind[]>> = {
  country: ['country'],
  admin1: ['admin1', 'region', 'seat', 'capital', 'settlement'],
  region: ['region', 'admin1', 'mountain', 'island', 'settlement', 'seat'],
  sea: ['sea'],
  river: ['river', 'region'],
  mountain: ['mountain', 'settlement', 'region'],
  island: ['island', 'settlement', 'seat', 'admin1'],
  capital: ['capital', 'seat'],
  seat: TOWNS,
  settlement: [...TOWNS, 'camp', 'port', 'base'],
  district: [
    'district',
    'settlement',
    'seat',
    'capital',
    'region',
    'admin1',
    'mountain',
    'field',
    'base',
    'camp',
    'site',
    'crossing',
  ],
  camp: ['camp'],
  base: ['base', 'airport', 'settlement', 'seat', 'district', 'region'],
  airport: ['airport', 'base'],
  crossing: ['crossing'],
  field: ['field'],
  port: ['port'],
  site: ['site'],
}

/** Two places of one name this near are one for the reader: a town and its division's seat. */
const SAME_KM = 30
/** Without another sign a town this small is not meant where its country is not spoken of. */
const SMALL_TOWN = 250_000
/** The same where the text speaks of no country at all, as a headline or a post may. */
const ALONE_TOWN = 50_000
/** A place and its neighbours in a sentence are seldom farther apart. */
const NEAR_KM = 150

/** Chooses for every phrase the place it means, by generic words, the countries spoken of, size, and what is named around it. */
export function choosePlaces(phrases: readonly PlacePhrase[], nisbas: readonly string[]): Chosen[] {
  const sure = phrases.map((phrase) => only(fitting(phrase)))
  const weights = countryWeights(phrases, sure, nisbas)
  const settled: (Place | null)[] = [...sure]
  const byName = new Map<string, Place | null>()
  return phrases.map((phrase, i): Chosen => {
    const candidates = fitting(phrase)
    const key = `${phrase.places.map(({ id }) => id).join()}/${phrase.generic ?? ''}/${phrase.relation?.kind === 'countryside'}`
    let place = byName.get(key)
    if (place === undefined) {
      const near = [i - 2, i - 1, i + 1, i + 2].flatMap((k) => settled[k] ?? [])
      const holder = holderAfter(phrases[i + 1], settled[i + 1] ?? null, phrase)
      place = best(phrase, holder ? candidates.filter((one) => mayLieIn(one, holder)) : candidates, near, weights)
      if (phrase.places.length > 0) byName.set(key, place)
    }
    settled[i] = place
    const far = place ? candidates.filter((other) => other !== place && distanceKm(other, place) > SAME_KM) : []
    return { phrase, place, alternatives: far.length }
  })
}

/** Tokens between a place and the one it is said to be in. */
const IN_WORDS = 4

/** The place named right after another: what it lies in or near. */
function holderAfter(next: PlacePhrase | undefined, place: Place | null, phrase: PlacePhrase): Place | null {
  if (!next || !place || next.back || next.isListed || phrase.generic === null) return null
  if (next.relation?.ofBefore || place.kind === 'country') return null
  return next.first - phrase.last <= IN_WORDS ? place : null
}

/** The river of the same name, or the town of that name in another land, does not lie there. */
const mayLieIn = (place: Place, holder: Place): boolean =>
  distanceKm(place, holder) <= Math.max(60, holder.radius * 2 + place.radius)

/** Candidates that the generic word allows; all where there is none. */
function fitting({ places, generic, rule }: PlacePhrase): readonly Place[] {
  if (generic === null || generic === undefined) return places
  const kinds = FITS[generic]
  const fit = places.filter(({ kind }) => kinds.includes(kind))
  // مدن الأنبار, مستوطنات الضفة: towns of an area, and the area is what is named.
  if (fit.length === 0 && (generic === 'settlement' || generic === 'district')) return places
  // مستشفى حلب is no town: where nothing of the kind has the name, the site is not located.
  return rule === 'place.site' ? fit.filter(({ kind }) => kind !== 'capital') : fit
}

/** The one place meant where all candidates lie together. */
function only(candidates: readonly Place[]): Place | null {
  const [first] = candidates
  if (!first) return null
  return candidates.every((other) => other.country === first.country) ? first : null
}

/** How much a place whose name has no other country speaks for its own. */
function weightOf({ kind, population }: Place): number {
  if (kind === 'country') return 1.5
  return population > 50_000 || kind === 'admin1' ? 1 : 0.4
}

function countryWeights(
  phrases: readonly PlacePhrase[],
  sure: readonly (Place | null)[],
  nisbas: readonly string[],
): Map<string, number> {
  const weights = new Map<string, number>()
  const add = (country: string | null | undefined, weight: number): void => {
    if (country) weights.set(country, (weights.get(country) ?? 0) + weight)
  }
  for (const place of new Set(sure)) if (place) add(place.country, weightOf(place))
  for (const country of nisbas) add(country, 0.5)
  for (const { country } of phrases) add(country, 1)
  return weights
}

function best(
  phrase: PlacePhrase,
  candidates: readonly Place[],
  near: readonly Place[],
  weights: ReadonlyMap<string, number>,
): Place | null {
  let chosen: Place | null = null
  let top = -Infinity
  for (const place of candidates) {
    const score = scoreOf(phrase, place, near, weights)
    if (score > top) {
      top = score
      chosen = place
    }
  }
  return chosen && isPlausible(phrase, chosen, near, weights) ? chosen : null
}

/** Gazetteers count no people of divisions: as much as a middling town, so that a generic word decides between the two. */
const DIVISION_SIZE = 200_000

function scoreOf(
  phrase: PlacePhrase,
  place: Place,
  near: readonly Place[],
  weights: ReadonlyMap<string, number>,
): number {
  const heaviest = Math.max(1, ...weights.values())
  let score = Math.log10((place.kind === 'admin1' ? DIVISION_SIZE : place.population) + 100) / 2
  if (place.kind === 'capital' || place.kind === 'country') score += 1.5
  if (place.kind === 'seat') score += 0.5
  // تونس, البحر الأحمر: without a generic word the land or sea is meant, not the town or division called by its name.
  if (phrase.generic === null && (place.kind === 'country' || place.kind === 'sea')) score += 3
  if (isListed(place)) score += 1
  score += (3 * (weights.get(place.country ?? '') ?? 0)) / heaviest
  if (near.length > 0) score += 2 * Math.exp(-Math.min(...near.map((other) => distanceKm(place, other))) / NEAR_KM)
  if (phrase.country !== null) score += phrase.country === place.country ? 4 : -4
  if (phrase.generic !== null) {
    const rank = FITS[phrase.generic].indexOf(place.kind)
    if (rank >= 0) score += 4 - rank * 1.2
  }
  // The countryside is the division's; a bare name that town and division share is the town's.
  if (place.kind === 'admin1') score += phrase.relation?.kind === 'countryside' ? 3 : phrase.generic === null ? -0.5 : 0
  return score
}

/** Somebody put it on a list by hand: isnad, or its user. */
const isListed = ({ id }: Place): boolean => id.startsWith('is:') || id.startsWith('user:')

/** A small town abroad with nothing beside its name is more likely another word. */
function isPlausible(
  phrase: PlacePhrase,
  place: Place,
  near: readonly Place[],
  weights: ReadonlyMap<string, number>,
): boolean {
  if (place.kind === 'country' || place.kind === 'capital' || place.country === null) return true
  const own = only(fitting(phrase)) ? weightOf(place) : 0
  const alone = [...weights.values()].reduce((sum, weight) => sum + weight, 0) - own < 0.1
  const severalWords = phrase.last > phrase.first
  if (severalWords && (phrase.generic !== null || (phrase.isSure && alone))) return true
  if ((weights.get(place.country) ?? 0) - own > 0.3) return true
  if (near.some((other) => other.id !== place.id && distanceKm(other, place) < NEAR_KM)) return true
  if (isListed(place)) return severalWords || phrase.generic !== null || place.kind !== 'district'
  if (alone && (phrase.generic !== null || phrase.relation !== null)) return true
  return phrase.isSure && place.population >= (alone ? ALONE_TOWN : SMALL_TOWN)
}
