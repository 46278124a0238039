import type { PlaceFault } from '../../model/gazetteer-fault.js'
import { PLACE_KINDS, type Place, type PlaceKind } from '../../model/place.js'
import { reachOf } from '../rows.js'
import { isPoint } from './geonames.js'

/** Columns a user's table may have, by the names they may be called. */
export const COLUMNS = {
  id: ['id', 'geonameid', 'code'],
  name: ['name_ar', 'name', 'الاسم'],
  aliases: ['aliases', 'alternatenames', 'other_names'],
  lat: ['lat', 'latitude', 'y'],
  lon: ['lon', 'lng', 'long', 'longitude', 'x'],
  kind: ['kind', 'type'],
  country: ['country', 'country_code', 'iso2'],
  admin: ['admin', 'admin1'],
  population: ['population', 'pop'],
  radius: ['radius', 'radius_km'],
} as const

/** A row by the names of its columns, in small letters; values as text. */
export type GivenRow = Readonly<Record<string, string>>

/** The value of a column under any of its names; empty where there is none. */
export const valueOf = (row: GivenRow, column: keyof typeof COLUMNS): string => {
  for (const name of COLUMNS[column]) if (row[name]?.trim()) return row[name].trim()
  return ''
}

/** Makes a place of a user's row; `number` names rows that have no id. */
export function placeOfRow(row: GivenRow, number: number): Place | PlaceFault {
  const names = [valueOf(row, 'name'), ...valueOf(row, 'aliases').split(/[|;]/u)]
    .map((name) => name.trim())
    .filter(Boolean)
  if (valueOf(row, 'name') === '') return { kind: 'no-name' }
  const [lat, lon] = [valueOf(row, 'lat'), valueOf(row, 'lon')]
  const point = { lat: Number(lat), lon: Number(lon) }
  if (lat === '' || lon === '' || !isPoint(point)) return { kind: 'bad-coordinates', value: `${lat}, ${lon}` }
  const kind = (valueOf(row, 'kind') || 'settlement') as PlaceKind
  if (!PLACE_KINDS.includes(kind)) return { kind: 'bad-kind', value: kind, choices: PLACE_KINDS }
  const country = valueOf(row, 'country').toUpperCase()
  if (country !== '' && !/^[A-Z]{2}$/u.test(country)) return { kind: 'bad-country', value: country }
  const admin = valueOf(row, 'admin')
  return {
    id: valueOf(row, 'id').replaceAll(/[\s|]+/gu, '-') || String(number),
    names: [...new Set(names)].map((name) => name.replaceAll('|', ' ')),
    kind,
    country: country || null,
    admin: admin === '' ? null : admin.includes('.') || country === '' ? admin : `${country}.${admin}`,
    ...point,
    population: Number(valueOf(row, 'population')) || 0,
    radius: Number(valueOf(row, 'radius')) || reachOf(kind),
  }
}

export const isFault = (made: Place | PlaceFault): made is PlaceFault => !('names' in made)
