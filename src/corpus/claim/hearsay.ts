import type { Lookup } from '../kept-story.js'
import type { Voice } from '../../model/source.js'
import { isOutcome } from '../cluster/kinds.js'
import type { Heard } from '../origin/behind.js'

/** Nobody counts the dead from a studio: these are counted by those who were there, or by an office. */
const COUNTED: ReadonlySet<string> = new Set(['killed', 'wounded', 'killed_and_wounded'])

/**
 * A medium that gives a toll and names nobody hands on what others counted. Beside somebody who is named for the claim it is no
 * origin of its own, and its report is unsourced; where it is all there is, it stays.
 */
export function withoutHearsay(supports: readonly Heard[], voices: Lookup<Voice>): readonly Heard[] {
  const isMedium = ({ behind }: Heard): boolean => behind !== null && voices.get(behind)?.type === 'media'
  if (!supports.some((support) => support.behind !== null && !isMedium(support))) return supports
  return supports.map((support) =>
    isMedium(support) && givesToll(support) ? { ...support, behind: null, because: 'nobody' } : support,
  )
}

function givesToll({ doc, statement, span }: Heard): boolean {
  const { start, end } = statement?.content ?? span
  const within = (at: { readonly start: number; readonly end: number }): boolean => start <= at.start && at.end <= end
  return (
    doc.quantities.some((quantity) => COUNTED.has(quantity.role ?? '') && within(quantity)) ||
    doc.events.some((event) => isOutcome(event) && within(event.trigger))
  )
}
