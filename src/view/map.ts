import type { Feature, FeatureCollection, Geometry } from 'geojson'
import { geoArea, geoBounds, geoGraticule, geoMercator, geoPath } from 'd3-geo'
import { type Drawn, type DrawnNode, element, guessWidth, round } from './svg.js'

/** A place on the map. */
export interface MapPoint {
  readonly name: string
  readonly lat: number
  readonly lon: number
  /** Kilometres around it within which it lies; null for the place itself. */
  readonly radiusKm: number | null
  readonly title: string
}

/** Outlines of countries, each with an English name. */
export type Outlines = FeatureCollection<Geometry, { readonly name: string }>

export interface MapWords {
  readonly title: string
  readonly km: string
  /** The name of a country in the language of the page; null where it has none. */
  country(english: string): string | null
}

const WIDTH = 860
const HEIGHT = 520
const MARGIN = 70
/** Degrees shown around places that lie close together: less would show no border to know the region by. */
const LEAST = 2.2
const KM_PER_DEGREE = 111.2

/** Places over the outlines of countries; a ring says how far from its point a place may lie. */
export function drawMap(points: readonly MapPoint[], outlines: Outlines, words: MapWords): Drawn {
  const projection = geoMercator().fitExtent(
    [
      [MARGIN, MARGIN],
      [WIDTH - MARGIN, HEIGHT - MARGIN],
    ],
    boxOf(points),
  )
  projection.clipExtent([
    [0, 0],
    [WIDTH, HEIGHT],
  ])
  const path = geoPath(projection).digits(1)
  const lands = outlines.features.flatMap((feature) => {
    const d = path(feature)
    return d ? [{ feature, d }] : []
  })
  const perDegree = Math.abs(
    (projection([0, points[0]?.lat ?? 0])?.[0] ?? 0) - (projection([1, points[0]?.lat ?? 0])?.[0] ?? 0),
  )
  const drawing: Drawing = {
    at: (point) => projection([point.lon, point.lat]) ?? [0, 0],
    perKm: perDegree / KM_PER_DEGREE,
  }
  return element(
    'svg',
    { 'class': 'map', 'viewBox': `0 0 ${WIDTH} ${HEIGHT}`, 'role': 'img', 'aria-label': words.title },
    element('title', {}, words.title),
    element('rect', { class: 'sea', width: WIDTH, height: HEIGHT }),
    ...lands.map(({ d }) => element('path', { class: 'land', d })),
    element('path', { class: 'graticule', d: path(geoGraticule().step([1, 1])()) ?? undefined }),
    ...lands.map(({ feature }) => countryLabel(feature, path, words)),
    ...points.map((point) => drawRing(point, drawing)),
    ...drawPoints(points, drawing),
    scaleBar(points[0]?.lat ?? 0, drawing, words),
  )
}

interface Drawing {
  readonly at: (point: MapPoint) => [number, number]
  /** Pixels a kilometre takes at the equator. */
  readonly perKm: number
}

/** The corners of what is shown, as points: a polygon would be read as its outside, by its winding. */
function boxOf(points: readonly MapPoint[]): { type: 'MultiPoint'; coordinates: [number, number][] } {
  const lons = points.flatMap(({ lon, lat, radiusKm }) =>
    around(lon, (radiusKm ?? 0) / KM_PER_DEGREE / Math.cos((lat * Math.PI) / 180)),
  )
  const lats = points.flatMap(({ lat, radiusKm }) => around(lat, (radiusKm ?? 0) / KM_PER_DEGREE))
  const [west, east] = spread(Math.min(...lons), Math.max(...lons), 180)
  const [south, north] = spread(Math.min(...lats), Math.max(...lats), 84)
  return {
    type: 'MultiPoint',
    coordinates: [
      [west, south],
      [east, north],
    ],
  }
}

const around = (value: number, by: number): number[] => [value - by, value + by]

function spread(low: number, high: number, limit: number): [number, number] {
  const more = Math.max(0, LEAST - (high - low)) / 2
  return [Math.max(-limit, low - more), Math.min(limit, high + more)]
}

function countryLabel(
  feature: Feature<Geometry, { readonly name: string }>,
  path: ReturnType<typeof geoPath>,
  words: MapWords,
): DrawnNode {
  const name = words.country(feature.properties.name)
  // The middle of what is left of a country inside the frame; slivers get no name.
  if (
    name === null ||
    path.area(feature) < 9000 ||
    geoArea(feature) === 0 ||
    geoBounds(feature).flat().some(Number.isNaN)
  )
    return ''
  const [x, y] = path.centroid(feature)
  return element('text', { class: 'country', x, y }, name)
}

function drawRing(point: MapPoint, { at, perKm }: Drawing): DrawnNode {
  if (point.radiusKm === null || point.radiusKm <= 0) return ''
  const [cx, cy] = at(point)
  // Mercator stretches what is far from the equator.
  const r = (point.radiusKm * perKm) / Math.cos((point.lat * Math.PI) / 180)
  return r < 6 ? '' : element('circle', { class: 'ring', cx, cy, r })
}

/** Dots, then names over them; a name that would cover another or a dot is moved, or left to the list below the map. */
function drawPoints(points: readonly MapPoint[], { at }: Drawing): DrawnNode[] {
  const dots = points.map((point) => ({ point, place: at(point) }))
  const taken = dots.map(({ place: [x, y] }) => ({ x, y, width: 8, height: 6 }))
  const names = dots.map(({ point, place: [x, y] }) => {
    const width = guessWidth(point.name, 13) + 8
    const isFree = (row: number): boolean =>
      taken.every((t) => Math.abs(t.y - row) > t.height + 7 || Math.abs(t.x - x) > (t.width + width) / 2)
    const free = [18, -15, 33, -30].map((dy) => y + dy).find(isFree)
    if (free === undefined || x - width / 2 < 4 || x + width / 2 > WIDTH - 4) return ''
    taken.push({ x, y: free, width, height: 8 })
    return element('text', { x, y: free + 4 }, point.name)
  })
  const circles = dots.map(({ point, place: [cx, cy] }) =>
    element('circle', { cx, cy, r: 5 }, element('title', {}, point.title)),
  )
  return [element('g', { class: 'place' }, ...circles, ...names)]
}

function scaleBar(lat: number, { perKm }: Drawing, words: MapWords): Drawn {
  const pixels = perKm / Math.cos((lat * Math.PI) / 180)
  const km = [1000, 500, 200, 100, 50, 20, 10].find((n) => n * pixels <= 200) ?? 5
  const width = round(km * pixels)
  return element(
    'g',
    { class: 'scale' },
    element('path', { d: `M20 ${HEIGHT - 24}v6h${width}v-6` }),
    element('text', { x: 20 + width / 2, y: HEIGHT - 28 }, `${km} ${words.km}`),
  )
}
