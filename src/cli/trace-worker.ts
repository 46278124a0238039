import type { Doc, Note, SourceDocument } from '../model/doc.js'
import { createTracer, type TraceOptions, type Tracer, type TracerOptions } from '../pipeline.js'

/** A document to trace, with what its reader had to note. */
export interface Untraced {
  readonly doc: SourceDocument
  readonly notes: readonly Note[]
}

/** What goes to another thread, each as JSON: strings cross between threads faster than objects. */
export interface TraceTask {
  /** The same string for every task of a run. */
  readonly tracer: string
  readonly options: string
  readonly batch: string
}

let made: { readonly key: string; readonly tracer: Tracer } | null = null

/** What runs on another thread: tinypool calls it by name. The tracer is made once and kept. */
export function trace({ tracer: key, options, batch }: TraceTask): string {
  if (made?.key !== key) made = { key, tracer: createTracer(JSON.parse(key) as TracerOptions) }
  return JSON.stringify(
    traceBatch(made.tracer, JSON.parse(batch) as readonly Untraced[], JSON.parse(options) as TraceOptions),
  )
}

/** Documents traced, the notes of their readers before those of the tracing. */
export function traceBatch(tracer: Tracer, batch: readonly Untraced[], options: TraceOptions): Doc[] {
  return batch.map(({ doc: given, notes }) => {
    const doc = tracer.document(given, options)
    return notes.length === 0 ? doc : { ...doc, notes: [...notes, ...doc.notes] }
  })
}
