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
}
