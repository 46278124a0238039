import type { Doc, PlaceMention } from '../../model/doc.js'
import type { StoryPlace } from '../wire.js'

/** The places that documents name, those of most documents first. */
export function placesOf(docs: readonly Doc[]): StoryPlace[] {
  const found = new Map<string, { place: PlaceMention; names: string[]; documents: Set<string>; ofEvent: boolean }>()
  for (const doc of docs) {
    const ofEvents = new Set(doc.events.flatMap(({ places }) => places))
    for (const place of doc.places) {
      const key = keyOf(place)
      const known = found.get(key) ?? { place, names: [], documents: new Set<string>(), ofEvent: false }
      known.names.push(place.name)
      known.documents.add(doc.id)
      known.ofEvent ||= ofEvents.has(place.id)
      found.set(key, known)
    }
  }
  return [...found]
    .map(([key, { place, names, documents, ofEvent }]): StoryPlace => {
      const { gazetteerId, kind, country, lat, lon, precision, radiusKm } = place
      const where = { gazetteerId, kind, country, lat, lon, precision, radiusKm }
      return { key, names: byFrequency(names), documents: [...documents], ofEvent, ...where }
    })
    .toSorted((a, b) => b.documents.length - a.documents.length || (a.key < b.key ? -1 : 1))
}

/** The gazetteer tells places apart; what it does not hold, and what lies some way from a place, its name and point. */
function keyOf({ gazetteerId, lat, lon, name }: PlaceMention): string {
  if (lat === null) return `name:${name}`
  return gazetteerId ?? `at:${name} ${lat} ${lon}`
}

function byFrequency(names: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].toSorted(([x, a], [y, b]) => b - a || (x < y ? -1 : 1)).map(([name]) => name)
}
