import type { Doc, PlaceMention } from '../../model/doc.js'
import { type EventRow, eventRows } from '../../report/event-rows.js'
import type { ExportFacts } from '../facts.js'
import type { ExportOptions } from '../options.js'
import { quotation } from '../quotation.js'
import { type RowOf, type Table, tableOf } from '../table.js'
import { sharedOf } from './attributions.js'

/** One row an event that a document tells of. */
export function eventsTable({ source, storiesOf }: ExportFacts, options: ExportOptions): Table {
  return tableOf('events', async function* () {
    for await (const doc of source.documents()) {
      const shared = sharedOf(doc, storiesOf)
      const places = placesOf(doc)
      for (const row of eventRows(doc)) yield { ...cellsOf(row, options), ...places(row.event), ...shared }
    }
  })
}

function cellsOf(row: EventRow, { messages: { events }, redact }: ExportOptions) {
  return {
    ...row,
    event_name: (events.types as Readonly<Record<string, string>>)[row.type] ?? row.type,
    actors: quotation(row.actors, redact),
    patients: quotation(row.patients, redact),
  }
}

type Where = Pick<RowOf<'events'>, 'latitude' | 'longitude' | 'precision'>

/** Where the first of an event's places lies that is known to lie somewhere. */
function placesOf(doc: Doc): (event: string) => Where {
  const places = new Map<string, PlaceMention>(doc.places.map((place) => [place.id, place]))
  const events = new Map(doc.events.map((event) => [event.id, event.places]))
  return (event) => {
    const named = (events.get(event) ?? []).flatMap((id) => places.get(id) ?? [])
    const located = named.find(({ lat, lon }) => lat !== null && lon !== null)
    const { lat = null, lon = null } = located ?? {}
    return { latitude: lat, longitude: lon, precision: (located ?? named[0])?.precision ?? null }
  }
}
