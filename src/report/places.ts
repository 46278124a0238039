import type { Doc, PlaceMention } from '../model/doc.js'
import { oneLine } from './display.js'
import { groupBy } from '../view/group.js'
import { headedRows } from './headed.js'
import { INDENT, type Pen } from './pen.js'

/** The places of a document: each once, with what tells it apart; in full every mention, with its entry, point and rule. */
export function placeLines(doc: Doc, pen: Pen): string[] {
  if (doc.places.length === 0) return []
  const { heading } = pen.messages.places
  if (pen.full) return [`${INDENT}${heading}`, ...doc.places.map((place) => INDENT + INDENT + placeFacts(place, pen))]
  const byPlace = groupBy(doc.places, ({ name, gazetteerId }) => `${gazetteerId ?? ''} ${oneLine(name)}`)
  const items = [...byPlace].flatMap(([, same]) => (same[0] ? [shortFacts(same[0], pen)] : []))
  return headedRows(heading, items, pen)
}

/** The name; what holds it where it is a place of its own without an entry, or one of several of its name. */
function shortFacts(place: PlaceMention, pen: Pen): string {
  const { places } = pen.messages
  const name = pen.words(oneLine(place.name))
  const unlocated = place.precision === 'unlocated' ? [places.precisions.unlocated] : []
  const told = place.within !== null && (place.alternatives > 0 || unlocated.length > 0) && place.relation === null
  const holder = told && place.within ? [places.within(pen.words(place.within.name))] : []
  const facts = [...holder, ...unlocated]
  return facts.length === 0 ? name : `${name} (${facts.join(pen.comma)})`
}

function placeFacts(place: PlaceMention, pen: Pen): string {
  const { places } = pen.messages
  const { lat, lon, radiusKm } = place
  const facts = [
    pen.words(oneLine(place.name)),
    ...(place.kind ? [places.kinds[place.kind]] : []),
    ...(place.within ? [places.within(pen.words(place.within.name))] : []),
    ...(lat === null || lon === null ? [] : [pen.apart(`${lat}, ${lon}`)]),
    ...(radiusKm === null ? [] : [places.about(radiusKm)]),
    places.precisions[place.precision],
    ...(place.alternatives > 0 ? [places.alternatives(place.alternatives)] : []),
    ...(place.gazetteerId ? [pen.apart(place.gazetteerId)] : []),
    pen.apart(place.rule),
  ]
  return `${pen.apart(place.id)} ${facts.join(' · ')}`
}
