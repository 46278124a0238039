import type { SourceDocument } from './model/doc.js'
import type { Trace } from './model/trace.js'
import { createTracer, type TraceOptions, type Tracer } from './pipeline.js'

export type * from './model/attribution.js'
export type * from './model/doc.js'
export { ERROR_CODES, type ErrorCode, IsnadError } from './model/error.js'
export type * from './model/event.js'
export type * from './model/evidence.js'
export type * from './model/source.js'
export type { Span } from './model/span.js'
export type * from './model/story.js'
export type { Trace } from './model/trace.js'
export { createTracer, type TraceOptions, type Tracer } from './pipeline.js'

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
