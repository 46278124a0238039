import { distanceKm, type Place, type PlaceKind, type Point } from '../model/place.js'

/** Places that can be asked for by name, by id, by what holds them and by what lies near. */
export interface Gazetteer {
  readonly places: readonly Place[]
  place(id: string): Place | null
  /** Places of a name, however its letters are spelt and with the article or without; the most populous first. */
  named(name: string): readonly Place[]
  /** What holds a place, the nearest first: its first-level division, its country. */
  holders(place: Place): readonly Place[]
  /** Whether one place lies in another; a place lies in itself. */
  holds(outer: Place, inner: Place): boolean
  /** Points of settlement within so many kilometres, the nearest first. */
  near(point: Point, km: number): readonly Place[]
}

/** Kinds that take up land and may hold other places. */
const AREAS: ReadonlySet<PlaceKind> = new Set<PlaceKind>([
  'country',
  'admin1',
  'region',
  'sea',
  'river',
  'mountain',
  'island',
])

export const isArea = (kind: PlaceKind): boolean => AREAS.has(kind)

/** Folded words and article of a language, as the gazetteer needs them to compare names. */
export interface NameFold {
  readonly fold: (name: string) => string
  readonly article: string
}

/**
 * Makes places ready to be asked for; what is costly to make is made when first needed.
 * @example compileGazetteer(shippedPlaces(), { fold, article: 'ال' }).named('الرقه')[0]?.country // 'SY'
 */
export function compileGazetteer(places: readonly Place[], names: NameFold): Gazetteer {
  const byId = new Map(places.map((place) => [place.id, place]))
  const divisions = new Map<string, Place>()
  const countries = new Map<string, Place>()
  for (const place of places) {
    if (place.kind === 'admin1' && place.admin && !divisions.has(place.admin)) divisions.set(place.admin, place)
    else if (place.kind === 'country' && place.country) countries.set(place.country, place)
  }
  const holders = (place: Place): Place[] => {
    const division = place.kind === 'admin1' || !place.admin ? undefined : divisions.get(place.admin)
    const country = place.kind === 'country' || !place.country ? undefined : countries.get(place.country)
    return [division, country].filter((holder) => holder !== undefined)
  }
  let byName: ReadonlyMap<string, readonly Place[]> | null = null
  let grid: ReadonlyMap<number, readonly Place[]> | null = null
  return {
    places,
    place: (id) => byId.get(id) ?? null,
    named(name) {
      byName ??= nameIndex(places, names)
      return byName.get(keyOf(name, names)) ?? []
    },
    holders,
    holds: (outer, inner) =>
      outer.id === inner.id ||
      holders(inner).some(({ id }) => id === outer.id) ||
      (outer.kind === 'region' && distanceKm(outer, inner) <= outer.radius && inner.radius <= outer.radius),
    near(point, km) {
      grid ??= gridOf(places)
      return nearIn(grid, point, km)
    },
  }
}

function keyOf(name: string, { fold, article }: NameFold): string {
  const folded = fold(name)
    .split(/[\s\-ـ]+/u)
    .filter(Boolean)
    .join(' ')
  return folded.startsWith(article) && folded.length > article.length + 1 ? folded.slice(article.length) : folded
}

function nameIndex(places: readonly Place[], names: NameFold): Map<string, Place[]> {
  const index = new Map<string, Place[]>()
  for (const place of places) {
    for (const key of new Set(place.names.map((name) => keyOf(name, names)))) {
      const known = index.get(key)
      if (known) known.push(place)
      else index.set(key, [place])
    }
  }
  for (const known of index.values()) known.sort((a, b) => b.population - a.population)
  return index
}

/** Cells of one degree. */
const cellOf = (lat: number, lon: number): number => (Math.floor(lat) + 90) * 360 + ((Math.floor(lon) + 540) % 360)

function gridOf(places: readonly Place[]): Map<number, Place[]> {
  const cells = new Map<number, Place[]>()
  for (const place of places) {
    if (isArea(place.kind)) continue
    const cell = cellOf(place.lat, place.lon)
    const known = cells.get(cell)
    if (known) known.push(place)
    else cells.set(cell, [place])
  }
  return cells
}

function nearIn(grid: ReadonlyMap<number, readonly Place[]>, point: Point, km: number): Place[] {
  const south = Math.max(-90, point.lat - km / 110)
  const north = Math.min(89.999, point.lat + km / 110)
  const wide = Math.min(180, km / (111 * Math.max(0.05, Math.cos((point.lat * Math.PI) / 180))))
  const found: { place: Place; away: number }[] = []
  for (let lat = Math.floor(south); lat <= north; lat++) {
    for (let lon = Math.floor(point.lon - wide); lon <= point.lon + wide; lon++) {
      for (const place of grid.get(cellOf(lat, lon)) ?? []) {
        const away = distanceKm(point, place)
        if (away <= km) found.push({ place, away })
      }
    }
  }
  return found.sort((a, b) => a.away - b.away).map(({ place }) => place)
}
