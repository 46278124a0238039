import type { Discrepancy } from '../../wire.js'
import type { DeskStory } from './facts.js'

/** The values of a difference, what most documents have first; what one voice said over time in the order it was printed. */
export function valuesOf({ kind, values }: Discrepancy, { byId }: Pick<DeskStory, 'byId'>): Discrepancy['values'] {
  if (kind !== 'update') return values
  const first = (ids: readonly string[]): string =>
    ids
      .map((id) => byId.get(id)?.published ?? '~')
      .sort()
      .at(0) ?? '~'
  return values.toSorted((a, b) => (first(a.documents) < first(b.documents) ? -1 : 1))
}
