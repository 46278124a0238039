import type { PlacePrecision } from '../model/doc.js'

/** Points of one map: more would cover each other. */
const POINTS = 60
/** The middle of a country or of a region says little, and its ring would make all other places one dot. */
const WIDE: ReadonlySet<PlacePrecision> = new Set<PlacePrecision>(['country', 'region'])

/** Places that a map shows; those of a whole country or region only where no other is located. */
export function drawnPlaces<P extends { readonly precision: PlacePrecision }>(located: readonly P[]): readonly P[] {
  const near = located.filter(({ precision }) => !WIDE.has(precision))
  return (near.length > 0 ? near : located).slice(0, POINTS)
}
