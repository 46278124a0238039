import type { Doc } from '../model/doc.js'

export interface SpanRow {
  readonly item: string
  readonly part: string
  readonly from_unit: number
  readonly to_unit: number
}

/** The statements of a document as they become rows, with how many links the chain of each has. */
export const statementsJson = (doc: Doc): string =>
  JSON.stringify(
    doc.attributions.map(({ id, sourceType, stance, act, chain }) => ({
      item: id,
      source_type: sourceType,
      stance,
      act,
      links: chain.length,
    })),
  )

/** Items, parts, where they begin and where they end: column by column, which takes a third of the room that row by row does. */
export type SpanColumns = [string[], string[], number[], number[]]

export function spansJson(doc: Doc): string {
  const columns: SpanColumns = [[], [], [], []]
  for (const { item, part, from_unit, to_unit } of spansOf(doc)) {
    columns[0].push(item)
    columns[1].push(part)
    columns[2].push(from_unit)
    columns[3].push(to_unit)
  }
  return JSON.stringify(columns)
}

/** Every span of a document: which item has it, and as which part. */
export function* spansOf(doc: Doc): Generator<SpanRow & { readonly text: unknown }> {
  for (const kind of ['attributions', 'dates', 'places', 'quantities', 'events'] as const) {
    for (const item of doc[kind]) yield* inside(item, item.id, '')
  }
  for (const kind of ['boilerplate', 'credits', 'loaded', 'notes'] as const) {
    for (const [i, item] of doc[kind].entries()) yield* inside(item, `${kind} ${i}`, '')
  }
}

function* inside(value: unknown, item: string, part: string): Generator<SpanRow & { readonly text: unknown }> {
  if (typeof value !== 'object' || value === null) return
  if ('start' in value && typeof value.start === 'number' && 'end' in value && typeof value.end === 'number') {
    yield { item, part, from_unit: value.start, to_unit: value.end, text: 'text' in value ? value.text : null }
  }
  for (const [key, inner] of Object.entries(value)) {
    yield* inside(inner, item, part === '' ? key : `${part}.${key}`)
  }
}
