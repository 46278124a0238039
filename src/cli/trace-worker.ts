import type { Doc, Note, SourceDocument } from '../model/doc.js'
import { traceRows } from '../store/add.js'
import type { DocumentRows } from '../store/rows.js'
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

/** The same for a case. */
export type RowsTask = Pick<TraceTask, 'tracer' | 'batch'>

let made: { readonly key: string; readonly tracer: Tracer } | null = null

/** The tracer is made once and kept. */
function tracerOf(key: string): Tracer {
  if (made?.key !== key) made = { key, tracer: createTracer(JSON.parse(key) as TracerOptions) }
  return made.tracer
}

/** What runs on another thread: tinypool calls it by name. */
export function trace({ tracer, options, batch }: TraceTask): string {
  return JSON.stringify(
    traceBatch(tracerOf(tracer), JSON.parse(batch) as readonly Untraced[], JSON.parse(options) as TraceOptions),
  )
}

/** The same for a case, whose rows are made here as well. */
export function rows({ tracer, batch }: RowsTask): DocumentRows[] {
  const analyst = tracerOf(tracer)
  return (JSON.parse(batch) as readonly Untraced[]).map((one) => traceRows(one, analyst))
}

/** Documents traced, the notes of their readers before those of the tracing. */
export function traceBatch(tracer: Tracer, batch: readonly Untraced[], options: TraceOptions): Doc[] {
  return batch.map(({ doc: given, notes }) => {
    const doc = tracer.document(given, options)
    return notes.length === 0 ? doc : { ...doc, notes: [...notes, ...doc.notes] }
  })
}
