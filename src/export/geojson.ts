import type { Doc, PlaceMention } from '../model/doc.js'
import type { NewsEvent } from '../model/event.js'
import { type EventRow, eventRows } from '../report/event-rows.js'
import type { ExportFacts } from './facts.js'
import type { ExportOptions } from './options.js'
import { quotation } from './quotation.js'

/**
 * The events of a case on a map (RFC 7946): one feature an event and place, with what the coordinates stand for. An event that is told
 * without a place, or of one nobody located, has no geometry and is kept.
 */
export async function* geoJsonOf(facts: ExportFacts, options: ExportOptions): AsyncGenerator<string> {
  const { scope } = facts.source
  const { messages, version } = options
  const about = { scope, note: messages.view.scope(scope.documents, scope.from, scope.to), version: `isnad ${version}` }
  yield `{"type":"FeatureCollection","isnad":${JSON.stringify(about)},"features":[`
  let between = '\n'
  for await (const doc of facts.source.documents()) {
    for (const feature of featuresOf(doc, facts, options)) {
      yield between + JSON.stringify(feature)
      between = ',\n'
    }
  }
  yield '\n]}\n'
}

function featuresOf(doc: Doc, { storiesOf }: ExportFacts, options: ExportOptions): object[] {
  const rows = new Map(eventRows(doc).map((row) => [row.event, row]))
  const places = new Map(doc.places.map((place) => [place.id, place]))
  const stories = storiesOf.get(doc.id) ?? []
  return doc.events.flatMap((event) => {
    const row = rows.get(event.id)
    const named = event.places.flatMap((id) => places.get(id) ?? [])
    if (row === undefined) return []
    return (named.length === 0 ? [null] : named).map((place) => ({
      type: 'Feature',
      id: [doc.id, event.id, ...(place === null ? [] : [place.id])].join(':'),
      geometry: geometryOf(place),
      properties: { ...toldOf(doc, event, row, options), stories, ...whereOf(place) },
    }))
  })
}

/** Longitude first, as the form wants it. */
function geometryOf(place: PlaceMention | null): object | null {
  if (place === null || place.lat === null || place.lon === null) return null
  return { type: 'Point', coordinates: [place.lon, place.lat] }
}

function toldOf(doc: Doc, event: NewsEvent, row: EventRow, { messages, redact }: ExportOptions) {
  const { events } = messages
  return {
    document: doc.id,
    outlet: doc.outlet?.name ?? null,
    published: doc.published,
    url: doc.url,
    event: event.id,
    type: event.type,
    name: (events.types as Readonly<Record<string, string>>)[event.type] ?? event.type,
    group: event.group,
    modality: event.modality,
    trigger: row.trigger,
    actors: quotation(row.actors, redact),
    patients: quotation(row.patients, redact),
    dates: row.dates,
    figures: row.figures,
    sources: row.sources,
    start: event.trigger.start,
    end: event.trigger.end,
  }
}

function whereOf(place: PlaceMention | null) {
  return {
    place: place?.name ?? null,
    place_words: place?.text ?? null,
    gazetteer_id: place?.gazetteerId ?? null,
    country: place?.country ?? null,
    precision: place?.precision ?? null,
    radius_km: place?.radiusKm ?? null,
    other_places_of_the_name: place?.alternatives ?? null,
    within: place?.within?.name ?? null,
  }
}
