import type { EventFault } from '../model/event-additions.js'
import type { EventGroup, EventModality, EventType } from '../model/event.js'

/** What is said of events, in one language. */
export interface EventMessages {
  /** Heads the events. */
  readonly heading: string
  readonly types: Readonly<Record<EventType, string>>
  readonly groups: Readonly<Record<EventGroup, string>>
  /** What happened needs no word. */
  readonly modality: Readonly<Record<Exclude<EventModality, 'did'>, string>>
  readonly actors: string
  readonly patients: string
  /** Stands for attributions where the document says it itself. */
  readonly ownVoice: string
  sameAs(id: string): string
  /** Heads of the table in the terminal. */
  readonly columns: Readonly<
    Record<
      | 'document'
      | 'event'
      | 'type'
      | 'modality'
      | 'trigger'
      | 'actors'
      | 'patients'
      | 'places'
      | 'dates'
      | 'figures'
      | 'sources',
      string
    >
  >
  /** There is no event to show. */
  readonly none: string
  badJson(why: string): string
  fault(fault: EventFault): string
}
