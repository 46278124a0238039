/** What a place is; areas come first. */
export const PLACE_KINDS = [
  'country',
  'admin1',
  'region',
  'sea',
  'river',
  'mountain',
  'island',
  'capital',
  'seat',
  'settlement',
  'district',
  'camp',
  'base',
  'airport',
  'crossing',
  'field',
  'port',
  'site',
] as const

export type PlaceKind = (typeof PLACE_KINDS)[number]

/** An entry of a gazetteer. */
export interface Place {
  /** With a prefix that says where it is from: `gn:170063` is GeoNames, `cc:SY` a country, `is:…` isnad's own list. */
  readonly id: string
  /** The name shown comes first. */
  readonly names: readonly string[]
  readonly kind: PlaceKind
  /** ISO 3166-1, two letters; null for seas and what lies in several countries. */
  readonly country: string | null
  /** Code of the first-level division that holds it, or that it is: `SY.09`. */
  readonly admin: string | null
  readonly lat: number
  readonly lon: number
  readonly population: number
  /** How far from its point the place may reach, in kilometres. */
  readonly radius: number
}

const EARTH_KM = 6371.0088
const radians = (degrees: number): number => (degrees * Math.PI) / 180

export interface Point {
  readonly lat: number
  readonly lon: number
}

/** Great-circle distance in kilometres. @example distanceKm({ lat: 33.5, lon: 36.3 }, { lat: 33.9, lon: 35.5 }) // 86.6 */
export function distanceKm(a: Point, b: Point): number {
  const h =
    Math.sin(radians(b.lat - a.lat) / 2) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lon - a.lon) / 2) ** 2
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** The point so many kilometres from another in a direction, in degrees clockwise from north. */
export function pointAt(from: Point, bearing: number, km: number): Point {
  const lat = from.lat + (km / 111.195) * Math.cos(radians(bearing))
  const lon = from.lon + ((km / 111.195) * Math.sin(radians(bearing))) / Math.max(0.01, Math.cos(radians(from.lat)))
  return { lat: round(lat), lon: round(((lon + 540) % 360) - 180) }
}

const round = (degrees: number): number => Math.round(degrees * 1e4) / 1e4
