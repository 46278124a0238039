import type { Place, PlaceKind } from '../../model/place.js'
import { reachOf } from '../rows.js'

/** Classes and codes of GeoNames that a place of the news may have; others are passed over. */
const BY_CODE: Readonly<Record<string, PlaceKind>> = {
  PCLI: 'country',
  ADM1: 'admin1',
  PPLC: 'capital',
  PPLA: 'seat',
  PPLX: 'district',
  AIRB: 'base',
  INSM: 'base',
  MILB: 'base',
  AIRP: 'airport',
  AIRF: 'airport',
  CRSU: 'crossing',
  BDRY: 'crossing',
  OILF: 'field',
  GASF: 'field',
  PRT: 'port',
  CMPRF: 'camp',
  ISL: 'island',
  ISLS: 'island',
  STM: 'river',
  WAD: 'river',
  SEA: 'sea',
  GULF: 'sea',
  STRT: 'sea',
  MT: 'mountain',
  MTS: 'mountain',
  HLL: 'mountain',
  RGN: 'region',
  DSRT: 'region',
  PLN: 'region',
  PRSH: 'district',
}

/** The kind of a feature by its class and code; null for what is no place of the news. */
export function kindOfFeature(featureClass: string, code: string): PlaceKind | null {
  return BY_CODE[code] ?? (featureClass === 'P' ? 'settlement' : featureClass === 'S' ? 'site' : null)
}

const ARABIC = /^[\p{Script=Arabic}\p{M}\s\-ـ'’]+$/u

/** Reads a row of a GeoNames dump (19 columns); null where it names no place in Arabic letters. Throws a sentence when it is no such row. */
export function geonamesPlace(line: string, arabicNames: (id: string) => readonly string[] = () => []): Place | null {
  const columns = line.split('\t')
  if (columns.length < 15) throw new RangeError(`columns: ${columns.length} of 19`)
  const [id = '', , , alternates = '', lat = '', lon = '', featureClass = '', code = '', country = ''] = columns
  if (!/^\d+$/u.test(id)) throw new RangeError(`geonameid: ${id}`)
  const point = { lat: Number(lat), lon: Number(lon) }
  if (!isPoint(point) || lat === '' || lon === '') throw new RangeError(`latitude, longitude: ${lat}, ${lon}`)
  const kind = kindOfFeature(featureClass, code)
  const given = arabicNames(id)
  const names = cleanNames(given.length > 0 ? given : alternates.split(','))
  if (kind === null || names.length === 0) return null
  const admin = columns[10]
  return {
    id: `gn:${id}`,
    names,
    kind,
    country: country || null,
    admin: country && admin && admin !== '00' ? `${country}.${admin}` : null,
    ...point,
    population: Number(columns[14]) || 0,
    radius: reachOf(kind),
  }
}

export const isPoint = ({ lat, lon }: { lat: number; lon: number }): boolean =>
  Number.isFinite(lat) && Number.isFinite(lon) && Math.abs(lat) <= 90 && Math.abs(lon) <= 180

/** Words before a name that say what it is and are no part of it. */
const GENERIC =
  /^(?:مدينة|محافظة|ولاية|مقاطعة|منطقة|إقليم|اقليم|جهة|بلدية|بلدة|قرية|إمارة|امارة|مديرية|قضاء|ضاحية|دائرة|جماعة|عمالة|مخيم)\s+(?=\S)/u

/** Names in Arabic letters, each once, without generic words, bidi controls and what a comma or bracket adds. */
export function cleanNames(names: readonly string[]): string[] {
  const clean = names.flatMap((name) => {
    const head = name
      .replace(/\p{Cf}/gu, '')
      .replace(/[،,(–].*$/u, '')
      .trim()
    const bare = head.replace(GENERIC, '').trim()
    return bare.length >= 2 && bare.length <= 40 && ARABIC.test(bare) ? [bare] : []
  })
  return [...new Set(clean)]
}
