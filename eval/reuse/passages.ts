import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTracer, type Doc, type SourceDocument } from '../../src/index.js'

export const STORIES = join(import.meta.dirname, '../../../shared/eval/dev/stories.documents.jsonl')
export const DRAWN = 'drawn.jsonl'

/** A passage two documents share, by where it stands in both. */
export interface Place {
  readonly from: string
  readonly to: string
  readonly start: number
  readonly end: number
  readonly toStart: number
  readonly toEnd: number
}

/** The same with what it is taken for, and its documents. */
export interface FoundPassage extends Place {
  readonly kind: string
  readonly docs: readonly [Doc, Doc]
}

export function readLines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T)
}

/** Every passage that documents of the real stories share, in the order of their links; the sides by id. */
export function passagesOf(): FoundPassage[] {
  const tracer = createTracer()
  const { documents } = tracer.trace(readLines<SourceDocument>(STORIES))
  const byId = new Map(documents.map((doc) => [doc.id, doc]))
  return tracer
    .reuse(documents)
    .links.flatMap(({ from, to, passages }) =>
      passages.map((passage): FoundPassage => {
        const [here, there]: Side[] = [
          { id: from, span: passage.from },
          { id: to, span: passage.to },
        ]
        const [one, other] = from < to ? [here!, there!] : [there!, here!]
        return {
          from: one.id,
          to: other.id,
          start: one.span.start,
          end: one.span.end,
          toStart: other.span.start,
          toEnd: other.span.end,
          kind: passage.kind,
          docs: [byId.get(one.id)!, byId.get(other.id)!],
        }
      }),
    )
    .toSorted((a, b) => compare(a.from, b.from) || compare(a.to, b.to) || a.start - b.start)
}

interface Side {
  readonly id: string
  readonly span: { readonly start: number; readonly end: number }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
