import { EVENT_TYPES, type NewsEvent } from '../model/event.js'
import { spanOf, type Span } from '../model/span.js'
import type { EventHit, EventLanguage } from '../text/event-language.js'
import { rawRange } from '../text/fold.js'
import type { Lexicon } from '../text/match.js'
import type { Reading } from '../text/reading.js'
import { bindEvents, type BoundPhrase, type EventContext } from './event-bind.js'
import { eventView } from './event-view.js'

/** What the stage runs on: a language's rules, with the lexicon that the shared scan found hits for. */
export interface EventTables {
  readonly language: EventLanguage
  readonly lexicon: Lexicon<EventHit['value']>
  /** Groups of types that the built-in table does not know. */
  readonly groups: ReadonlyMap<string, string>
}

/**
 * Finds the events a text tells of, with who did what to whom, whether it is told as done, where and when, which figures
 * go with it, and which attributions carry it.
 * @example findEvents(reading, tables, { attributions, dates, places, quantities, skips: [] })[0]?.type
 */
export function findEvents(reading: Reading, tables: EventTables, context: EventContext): NewsEvent[] {
  const view = eventView(reading, tables.lexicon.scan(reading.tokens))
  const span = (start: number, end: number): Span => {
    const raw = rawRange(reading.folded, start, end)
    return spanOf(reading.folded.raw, raw.start, raw.end)
  }
  const phrases = tables.language
    .read(view)
    .map((phrase): BoundPhrase => ({
      phrase,
      trigger: span(phrase.trigger.start, phrase.trigger.end),
      modalityWords: phrase.modalityWords && span(phrase.modalityWords.start, phrase.modalityWords.end),
      actors: phrase.actors.map((x) => span(x.start, x.end)),
      patients: phrase.patients.map((x) => span(x.start, x.end)),
      clause: tokenSpan(reading, phrase.clause.first, phrase.clause.last),
      sentence: sentenceSpan(reading, phrase.trigger.first),
      group: groupOf(phrase.type, tables.groups),
    }))
    .filter(({ trigger }) => !context.skips.some((skip) => skip.start <= trigger.start && trigger.start < skip.end))
  return bindEvents(phrases, context)
}

const groupOf = (type: string, groups: EventTables['groups']): string =>
  groups.get(type) ?? (EVENT_TYPES as Readonly<Record<string, string>>)[type] ?? type

function tokenSpan({ tokens, folded }: Reading, first: number, last: number): { start: number; end: number } {
  return rawRange(folded, tokens.start[first] ?? 0, tokens.end[Math.max(first, last)] ?? 0)
}

function sentenceSpan(reading: Reading, token: number): { start: number; end: number } {
  const s = reading.sentenceOf[token] ?? -1
  return tokenSpan(reading, reading.sentences.first[s] ?? token, reading.sentences.last[s] ?? token)
}
