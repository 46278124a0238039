import type { Stance } from '../model/attribution.js'
import type { Candidate } from '../model/candidate.js'
import type { Reading } from '../text/reading.js'
import { tokenAt, type FoldedRange } from './content.js'

/** How far into the content a denial or a hedge is looked for, in tokens: later ones seldom govern the whole. */
const WINDOW = 12

/** A stance with the words that give it; nothing needs to be said for words that assert. */
export interface FoundStance {
  readonly stance: Stance
  readonly words: FoldedRange | null
}

/** The stance of a candidate: its cue's, unless the content itself denies or hedges ("هذه التقارير كاذبة"). */
export function stanceOf(r: Reading, c: Candidate, content: FoldedRange | null): FoundStance {
  if (c.stance !== 'asserts') return { stance: c.stance, words: c.cue }
  if (!content) return { stance: 'asserts', words: null }
  const first = tokenAt(r, content.start)
  const found = stancesFrom(r, first).filter((x) => (r.tokens.start[x.first] ?? Infinity) < content.end)
  for (const stance of ['denies', 'declines', 'hedges'] as const) {
    const words = found.find((x) => x.stance === stance)
    if (words) return { stance, words }
  }
  return { stance: 'asserts', words: null }
}

/** Stance words within the window that begins at a token: the list is sorted, so a binary search finds the first. */
function stancesFrom(r: Reading, first: number): Reading['stances'] {
  let low = 0
  let high = r.stances.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((r.stances[middle]?.first ?? 0) < first) low = middle + 1
    else high = middle
  }
  return r.stances.slice(low, low + WINDOW).filter((x) => x.first < first + WINDOW)
}

/** Whether part of the content stands in quotation marks of speech; marks around a name are none. */
export function isDirect(r: Reading, c: Candidate, content: FoldedRange | null): boolean {
  if (!content) return false
  if (c.quoted) return true
  const first = tokenAt(r, content.start)
  if (speechAround(r, first)) return true
  // Quotations are sorted by their opening mark: the first that opens in the content tells, names aside.
  let low = 0
  let high = r.quotes.all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((r.quotes.all[middle]?.open ?? 0) < first) low = middle + 1
    else high = middle
  }
  for (let k = low; k < Math.min(low + WINDOW, r.quotes.all.length); k++) {
    const q = r.quotes.all[k]
    if (!q || (r.tokens.start[q.open] ?? Infinity) >= content.end) return false
    if (q.kind === 'speech') return true
  }
  return false
}

function speechAround(r: Reading, token: number): boolean {
  let q = r.quotes.all[r.quotes.at[token] ?? -1]
  for (let depth = 0; q && depth < 8; depth++) {
    if (q.kind === 'speech') return true
    q = r.quotes.all[q.parent]
  }
  return false
}
