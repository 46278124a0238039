import type { Place } from '../model/place.js'
import { PLACES } from './data/places.js'
import { placeOf } from './rows.js'

let shipped: readonly Place[] | null = null

/** The places that come with isnad, read when they are first asked for. */
export function shippedPlaces(): readonly Place[] {
  return (shipped ??= PLACES.split('\n').map(placeOf))
}
