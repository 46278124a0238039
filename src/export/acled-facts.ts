import type { Doc, PlaceMention } from '../model/doc.js'
import type { NewsEvent } from '../model/event.js'
import type { Story, Support } from '../model/story.js'
import type { ExportSource } from '../model/export.js'

/** What the reports of a story's central claim tell of the event, all of them together. */
export interface Happening {
  readonly types: Set<string>
  readonly groups: Set<string>
  /** EDTF. */
  readonly dates: Set<string>
  /** By name. */
  readonly places: Map<string, PlaceMention>
  readonly actors: Set<string>
  readonly patients: Set<string>
}

/** What happened in each story, by its id; documents are read once. */
export async function happeningsOf(source: ExportSource): Promise<ReadonlyMap<string, Happening>> {
  const found = new Map<string, Happening>()
  const wanted = new Map<string, (readonly [support: Support, happening: Happening])[]>()
  for await (const story of source.stories()) {
    const happening = nothing()
    found.set(story.id, happening)
    for (const support of centralOf(story)?.supports ?? []) {
      wanted.set(support.document, [...(wanted.get(support.document) ?? []), [support, happening]])
    }
  }
  for await (const doc of source.documents()) {
    for (const [support, happening] of wanted.get(doc.id) ?? []) {
      for (const event of eventsOf(support, doc)) take(event, doc, happening)
    }
  }
  return found
}

export const centralOf = ({ claims }: Story) => claims.find((claim) => claim.central)

/** The event a support names, or those told in its words. */
function eventsOf({ item, span }: Support, { events }: Doc): readonly NewsEvent[] {
  const event = events.find(({ id }) => id === item)
  if (event) return [event]
  return events.filter(
    ({ trigger, modality }) => modality === 'did' && span.start <= trigger.start && trigger.end <= span.end,
  )
}

const nothing = (): Happening => ({
  types: new Set(),
  groups: new Set(),
  dates: new Set(),
  places: new Map(),
  actors: new Set(),
  patients: new Set(),
})

function take(event: NewsEvent, doc: Doc, into: Happening): void {
  into.types.add(event.type)
  into.groups.add(event.group)
  for (const { text } of event.actors) into.actors.add(line(text))
  for (const { text } of event.patients) into.patients.add(line(text))
  const dates = new Map(doc.dates.map((date) => [date.id, date.edtf]))
  for (const id of event.dates) {
    const edtf = dates.get(id)
    if (edtf) into.dates.add(edtf)
  }
  const places = new Map(doc.places.map((place) => [place.id, place]))
  for (const id of event.places) {
    const place = places.get(id)
    if (place) into.places.set(place.name || place.text, place)
  }
}

const line = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()
