import { parse } from 'csv-parse/sync'
import { geonamesPlace } from '../gazetteer/import/geonames.js'
import { COLUMNS, type GivenRow, isFault, placeOfRow } from '../gazetteer/import/row.js'
import type { GazetteerFileFault, PlaceFault } from '../model/gazetteer-fault.js'
import type { Place } from '../model/place.js'

/** What a gazetteer file gave: its places, rows that name nothing in Arabic letters, and what is wrong with it. */
export interface GazetteerFile {
  readonly places: readonly Place[]
  readonly passedOver: number
  /** With the line or place in the list, from 1; null where the file as a whole is at fault. */
  readonly faults: readonly { readonly place: number | null; readonly fault: GazetteerFileFault | PlaceFault }[]
}

/**
 * Reads places a user has: a GeoNames dump (19 columns parted by tabs), GeoJSON with points, or a table of comma-separated
 * values with a line of column names. Every fault of every row is told.
 * @example readGazetteerFile('name,lat,lon\nالقرنفلية,35.1,36.7').places[0]?.names // ['القرنفلية']
 */
export function readGazetteerFile(text: string): GazetteerFile {
  const bare = text.replace(/^\uFEFF/u, '')
  if (bare.trim() === '') return failed({ kind: 'no-places' })
  if (/^\s*\{/u.test(bare)) return fromGeoJson(bare)
  const first = bare.slice(0, bare.search(/\n|$/u))
  return first.split('\t').length >= 15 ? fromGeonames(bare) : fromTable(bare, first.includes('\t') ? '\t' : ',')
}

const failed = (fault: GazetteerFileFault): GazetteerFile => ({
  places: [],
  passedOver: 0,
  faults: [{ place: null, fault }],
})

function collected(
  rows: Iterable<{ readonly made: Place | PlaceFault | null; readonly place: number }>,
): GazetteerFile {
  const places: Place[] = []
  const faults: { place: number; fault: PlaceFault }[] = []
  let passedOver = 0
  for (const { made, place } of rows) {
    if (made === null) passedOver++
    else if (isFault(made)) faults.push({ place, fault: made })
    else places.push(made)
  }
  return places.length + faults.length === 0 ? failed({ kind: 'no-places' }) : { places, passedOver, faults }
}

function fromGeonames(text: string): GazetteerFile {
  const lines = text.split(/\r?\n/u)
  return collected(lines.flatMap((line, i) => (line.trim() === '' ? [] : [{ made: geonamesRow(line), place: i + 1 }])))
}

function geonamesRow(line: string): Place | PlaceFault | null {
  const columns = line.split('\t')
  if (columns.length < 15) return { kind: 'bad-row', columns: columns.length }
  try {
    return geonamesPlace(line)
  } catch {
    return { kind: 'bad-coordinates', value: `${columns[4] ?? ''}, ${columns[5] ?? ''}` }
  }
}

function fromTable(text: string, delimiter: string): GazetteerFile {
  let records: { record: GivenRow; info: { lines: number } }[]
  try {
    records = parse(text, {
      columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
      delimiter,
      info: true,
      skip_empty_lines: true,
      relax_quotes: delimiter === '\t',
      trim: true,
    }) as unknown as typeof records
  } catch (error) {
    return failed({ kind: 'bad-csv', why: (error as Error).message })
  }
  const [first] = records
  if (!first) return failed({ kind: 'no-places' })
  for (const column of ['name', 'lat', 'lon'] as const) {
    if (!COLUMNS[column].some((name) => name in first.record)) return failed({ kind: 'no-column', column })
  }
  return collected(records.map(({ record, info }, i) => ({ made: placeOfRow(record, i + 1), place: info.lines })))
}

interface Feature {
  readonly id?: unknown
  readonly geometry?: { readonly type?: unknown; readonly coordinates?: unknown } | null
  readonly properties?: Readonly<Record<string, unknown>> | null
}

function fromGeoJson(text: string): GazetteerFile {
  let value: { features?: unknown; type?: unknown }
  try {
    value = JSON.parse(text) as typeof value
  } catch (error) {
    return failed({ kind: 'bad-json', why: (error as Error).message })
  }
  const features = value.type === 'Feature' ? [value] : value.features
  if (!Array.isArray(features) || features.length === 0) return failed({ kind: 'no-places' })
  return collected((features as Feature[]).map((feature, i) => ({ made: featurePlace(feature, i + 1), place: i + 1 })))
}

function featurePlace({ id, geometry, properties }: Feature, number: number): Place | PlaceFault {
  if (geometry?.type !== 'Point' || !Array.isArray(geometry.coordinates)) return { kind: 'not-a-point' }
  const [lon, lat] = geometry.coordinates as unknown[]
  const given = Object.entries(properties ?? {}).map(([key, of]) => [key.toLowerCase(), textOf(of)])
  const row = Object.fromEntries([...given, ['lat', textOf(lat)], ['lon', textOf(lon)]]) as GivenRow
  return placeOfRow(id === undefined ? row : { id: textOf(id), ...row }, number)
}

const textOf = (value: unknown): string =>
  Array.isArray(value)
    ? value.map(textOf).join('|')
    : typeof value === 'string' || typeof value === 'number'
      ? String(value)
      : ''
