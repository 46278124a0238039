import type { Doc } from '../model/doc.js'
import type { Span } from '../model/span.js'

/** One event as a row of a table: every value as text, several parted by "; ". */
export interface EventRow {
  readonly document: string
  readonly outlet: string
  readonly event: string
  readonly type: string
  readonly group: string
  readonly modality: string
  readonly trigger: string
  readonly actors: string
  readonly patients: string
  readonly places: string
  readonly dates: string
  readonly figures: string
  /** Names at the origin of the statements that carry it; empty where the document says it itself. */
  readonly sources: string
  readonly attributions: string
  readonly same_as: string
  readonly start: number
  readonly end: number
}

const joined = (words: readonly string[]): string => [...new Set(words)].join('; ')
const line = (text: string): string => text.replace(/\s+/gu, ' ').trim()
const spans = (list: readonly Span[]): string => joined(list.map((x) => line(x.text)))

/** The events of a document as rows. @example eventRows(doc)[0]?.type // 'airstrike' */
export function eventRows(doc: Doc): EventRow[] {
  const places = new Map(doc.places.map((x) => [x.id, x.name || x.text]))
  const dates = new Map(doc.dates.map((x) => [x.id, x.edtf ?? x.text]))
  const figures = new Map(doc.quantities.map((x) => [x.id, x.text]))
  const origins = new Map(doc.attributions.map((x) => [x.id, x.chain.at(-1)?.name ?? '']))
  const named = (ids: readonly string[], names: ReadonlyMap<string, string>): string =>
    joined(ids.flatMap((id) => line(names.get(id) ?? '') || []))
  return doc.events.map((event) => ({
    document: doc.id,
    outlet: doc.outlet?.name ?? '',
    event: event.id,
    type: event.type,
    group: event.group,
    modality: event.modality,
    trigger: line(event.trigger.text),
    actors: spans(event.actors),
    patients: spans(event.patients),
    places: named(event.places, places),
    dates: named(event.dates, dates),
    figures: named(event.quantities, figures),
    sources: named(event.attributions, origins),
    attributions: event.attributions.join('; '),
    same_as: event.sameAs ?? '',
    start: event.trigger.start,
    end: event.trigger.end,
  }))
}
