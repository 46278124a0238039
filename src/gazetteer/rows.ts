import { PLACE_KINDS, type Place, type PlaceKind } from '../model/place.js'

/** Kinds by the letter that stands for them in a row. */
const LETTERS = 'carsvmiCSPdkbAxfph'

const letterOf = new Map(PLACE_KINDS.map((kind, i) => [kind, LETTERS.charAt(i)]))
const kindOf = new Map(PLACE_KINDS.map((kind, i) => [LETTERS.charAt(i), kind]))

/** Kilometres from its point that a place of a kind may reach, where nothing better is known. */
const REACH: Readonly<Partial<Record<PlaceKind, number>>> = {
  country: 500,
  admin1: 60,
  region: 100,
  sea: 500,
  river: 300,
  mountain: 20,
  island: 15,
  capital: 15,
  seat: 10,
  settlement: 4,
  field: 8,
}

export const reachOf = (kind: PlaceKind): number => REACH[kind] ?? 2

/** One place as a line of columns parted by tabs; what is empty at the end is left out. */
export function rowOf(place: Place): string {
  const columns = [
    place.id,
    place.names.join('|'),
    letterOf.get(place.kind) ?? '',
    place.country ?? '',
    place.admin ?? '',
    short(place.lat),
    short(place.lon),
    place.population ? String(place.population) : '',
    place.radius === reachOf(place.kind) ? '' : String(place.radius),
  ]
  return columns.join('\t').replace(/\t+$/u, '')
}

const short = (degrees: number): string => String(Math.round(degrees * 1e3) / 1e3)

/** Reads what {@link rowOf} wrote. */
export function placeOf(row: string): Place {
  const [id = '', names = '', letter = '', country, admin, lat, lon, population, radius] = row.split('\t')
  const kind = kindOf.get(letter) ?? 'site'
  return {
    id,
    names: names.split('|'),
    kind,
    country: country || null,
    admin: admin || null,
    lat: Number(lat),
    lon: Number(lon),
    population: Number(population ?? 0),
    radius: radius ? Number(radius) : reachOf(kind),
  }
}
