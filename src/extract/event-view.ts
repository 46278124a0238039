import type { EventGroupHit, EventHit, EventTrigger, EventView } from '../text/event-language.js'
import type { Reading } from '../text/reading.js'

/** Puts the hits of an event lexicon in reach of its rules: classes of every token, and triggers of which none lies inside another. */
export function eventView(r: Reading, hits: readonly EventHit[]): EventView {
  const nouns = new Uint32Array(r.tokens.count)
  const at = new Int32Array(r.tokens.count).fill(-1)
  const groups: (EventGroupHit & { triggers: EventTrigger[] })[] = []
  let locked = -1
  for (const { first, last, start, end, prefix, proclitics, value } of hits) {
    if (value.kind === 'noun') {
      for (let i = first; i <= last; i++) nouns[i] = (nouns[i] ?? 0) | value.classes
      continue
    }
    const open = groups.at(-1)
    if (value.kind === 'trigger' && open && open.first === first && open.last === last && open.start === start) {
      open.triggers.push(value)
      continue
    }
    if (first <= locked) continue
    locked = last
    if (value.kind === 'none') continue
    at[first] = groups.length
    groups.push({ first, last, start, end, prefix, proclitics, triggers: [value] })
  }
  return { r, nouns, at, groups }
}
