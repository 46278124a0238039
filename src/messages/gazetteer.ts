import type { PlacePrecision } from '../model/doc.js'
import type { GazetteerFileFault, PlaceFault } from '../model/gazetteer-fault.js'
import type { PlaceKind } from '../model/place.js'

/** What the view of a document says of places. */
export interface PlaceMessages {
  readonly heading: string
  readonly kinds: Readonly<Record<PlaceKind, string>>
  readonly precisions: Readonly<Record<PlacePrecision, string>>
  /** The smallest place known to hold another. */
  within(name: string): string
  about(km: number): string
  alternatives(others: number): string
}

/** What `isnad gazetteer` says. */
export interface GazetteerMessages {
  shipped(places: number): string
  own(name: string, places: number): string
  nothing(name: string): string
  unknownAction(action: string): string
  needs(action: 'find' | 'add' | 'remove'): string
  added(name: string, places: number, passedOver: number): string
  keptIn(path: string): string
  removed(places: number): string
  notYours(name: string, names: readonly string[]): string
  noArabic(path: string): string
  badFile(path: string, faults: number): string
  fault(fault: GazetteerFileFault | PlaceFault, place: number | null): string
}
