import type { Stance } from '../model/attribution.js'
import type { Candidate } from '../model/candidate.js'
import type { LanguagePack } from '../text/pack.js'
import type { Reading } from '../text/reading.js'
import { tokenAt, type FoldedRange } from './content.js'

/** How far into the content a denial or a hedge is looked for, in tokens: later ones seldom govern the whole. */
const WINDOW = 12

/** The stance of a candidate: its cue's, unless the content itself denies or hedges ("هذه التقارير كاذبة"). */
export function stanceOf(r: Reading, pack: LanguagePack, c: Candidate, content: FoldedRange | null): Stance {
  if (c.stance !== 'asserts' || !content) return c.stance
  const first = tokenAt(r, content.start)
  let hedged = false
  for (let i = first; i < first + WINDOW && (r.tokens.start[i] ?? Infinity) < content.end; i++) {
    const classes = r.classes[i] ?? 0
    if (classes & pack.classes.falsehood) return 'denies'
    if (classes & pack.classes.hedge) hedged = true
  }
  return hedged ? 'hedges' : 'asserts'
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
