import type { Doc } from '../model/doc.js'
import type { NewsEvent } from '../model/event.js'
import type { Span } from '../model/span.js'
import { oneLine, wrapIsolated } from './display.js'
import { INDENT, type Pen } from './pen.js'

/** The events of a document, one a line: what, whether it is told as done, who to whom, where, when, how many, and who says so. */
export function eventLines(doc: Doc, pen: Pen): string[] {
  if (doc.events.length === 0) return []
  const { events } = pen.messages
  const by = { places: byId(doc.places), dates: byId(doc.dates), quantities: byId(doc.quantities) }
  // A bare word that only points back to an event already told says nothing new.
  const shown = pen.full ? doc.events : doc.events.filter((event) => event.sameAs === null)
  return [
    INDENT + pen.style.dim(events.heading),
    ...shown.flatMap((event) =>
      wrapIsolated(eventText(event, by, pen), pen.width - INDENT.length * 2).map((row, i) =>
        i === 0 ? INDENT + INDENT + row : INDENT + INDENT + INDENT + row,
      ),
    ),
  ]
}

type Named = ReadonlyMap<string, Span & { readonly edtf?: string | null }>

interface Things {
  readonly places: Named
  readonly dates: Named
  readonly quantities: Named
}

const byId = (things: readonly (Span & { readonly id: string; readonly edtf?: string | null })[]): Named =>
  new Map(things.map((x) => [x.id, x]))

function eventText(event: NewsEvent, by: Things, pen: Pen): string {
  const { events } = pen.messages
  const words = (spans: readonly Span[]): string => spans.map((x) => pen.words(`«${oneLine(x.text)}»`)).join(pen.comma)
  const named = (ids: readonly string[], from: Named): string[] =>
    ids.flatMap((id) => {
      const one = from.get(id)
      return one ? [pen.words(one.edtf ?? oneLine(one.text))] : []
    })
  const label = (events.types as Readonly<Record<string, string>>)[event.type] ?? event.type
  const facts = [
    ...(event.modality === 'did' ? [] : [events.modality[event.modality]]),
    ...(event.actors.length > 0 ? [`${events.actors} ${words(event.actors)}`] : []),
    ...(event.patients.length > 0 ? [`${events.patients} ${words(event.patients)}`] : []),
    ...named(event.places, by.places),
    ...named(event.dates, by.dates),
    ...named(event.quantities, by.quantities),
    ...(event.sameAs === null ? [] : [events.sameAs(pen.apart(event.sameAs))]),
    event.attributions.length === 0 ? events.ownVoice : event.attributions.map((id) => pen.apart(id)).join(' '),
    ...(pen.full ? [pen.apart(event.rule)] : []),
  ]
  return `${pen.apart(event.id)} ${label} ${pen.words(`«${oneLine(event.trigger.text)}»`)} · ${facts.join(' · ')}`
}
