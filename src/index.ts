import type { SourceDocument } from './model/doc.js'
import type { ReuseLink } from './model/reuse.js'
import type { Trace } from './model/trace.js'
import { createTracer, type TraceOptions, type Tracer } from './pipeline.js'

export type * from './model/attribution.js'
export type * from './model/doc.js'
export { ERROR_CODES, type ErrorCode, IsnadError } from './model/error.js'
export type * from './model/event.js'
export type { EventAdditions, EventTriggerRow } from './model/event-additions.js'
export type * from './model/evidence.js'
export type * from './corpus/ports.js'
export type { GrowingOptions, GrowingReuse } from './corpus/reuse/growing.js'
export type { Reuse } from './corpus/reuse/reuse.js'
export type * from './model/reuse.js'
export type * from './model/source.js'
export type { Place, PlaceKind } from './model/place.js'
export type { Span } from './model/span.js'
export type * from './model/story.js'
export type { Trace } from './model/trace.js'
export { createTracer, distinctDocuments, type TraceOptions, type Tracer, type TracerOptions } from './pipeline.js'
export type { ResolvedVoices } from './resolve/voice/voices.js'
export type { Alliance, RegistryRow } from './registry/user-row.js'

let shared: Tracer | undefined

/**
 * Traces a text, a document or many: who said what, through which chain, in which words.
 * @example trace('قال متحدث باسم الوزارة إن الطريق فُتح.').documents[0]?.attributions[0]?.source?.text
 */
export function trace(input: string | SourceDocument | readonly SourceDocument[], options?: TraceOptions): Trace {
  shared ??= createTracer()
  const docs = typeof input === 'string' ? [{ text: input }] : 'text' in input ? [input] : input
  return shared.trace(docs, options)
}

/**
 * The words two texts share: passages with what differs inside them, and which of the two leans on the other, if that can be told.
 * Null where they share none.
 * @example compareTexts('أعلنت الوزارة …', 'كشفت الوزارة …')?.passages[0]?.kind
 */
export function compareTexts(one: string | SourceDocument, other: string | SourceDocument): ReuseLink | null {
  shared ??= createTracer()
  const tracer = shared
  // The two may be one text, and then they would have one id.
  const docs = [one, other].map((input, i) => {
    const doc = tracer.document(typeof input === 'string' ? { text: input } : input)
    return typeof input !== 'string' && input.id ? doc : { ...doc, id: String(i + 1) }
  })
  return tracer.reuse(docs).links[0] ?? null
}
