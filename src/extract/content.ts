import type { Candidate } from '../model/candidate.js'
import type { Reading } from '../text/reading.js'
import { BREAK, PUNCTUATION } from '../text/token.js'

/** A half-open range of folded offsets. */
export interface FoldedRange {
  readonly start: number
  readonly end: number
}

/** How many later attributions may nest in one content before the search for its end gives up: keeps hostile text linear. */
const LOOKAHEAD = 48

/**
 * Bounds what each candidate reports. Content runs to the end of its clause: a quotation's close, the next attribution
 * beside it (a participle, "وأضاف"), or the sentence's end; nested reports do not end it.
 */
export function boundContents(r: Reading, candidates: readonly Candidate[]): (FoldedRange | null)[] {
  const ranges: (FoldedRange | null)[] = candidates.map(() => null)
  candidates.forEach((c, i) => {
    if (c.content.kind === 'after') ranges[i] = after(r, candidates, i, c.content.from)
    if (c.content.kind === 'range') ranges[i] = { start: c.content.start, end: c.content.end }
  })
  candidates.forEach((c, i) => {
    if (c.content.kind === 'before') ranges[i] = before(r, candidates, ranges, i)
  })
  return ranges
}

/** The token that begins at or after a folded offset: binary search. */
export function tokenAt(r: Reading, offset: number): number {
  const { start, count } = r.tokens
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if ((start[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The token that holds a folded offset, or the next one. */
function holding(r: Reading, offset: number): number {
  const at = tokenAt(r, offset)
  return at > 0 && (r.tokens.end[at - 1] ?? 0) > offset ? at - 1 : at
}

function after(r: Reading, all: readonly Candidate[], index: number, from: number): FoldedRange | null {
  const first = holding(r, from)
  if (first >= r.tokens.count) return null
  const limit = sentenceEnd(r, first)
  const quote = r.quotes.all.length > 0 ? openedAt(r, first) : null
  const stop = nextClause(r, all, index, first, limit)
  let last = stop
  if (quote) last = quotedEnd(r, quote, stop, limit)
  return trimmed(r, from, last)
}

function sentenceEnd(r: Reading, token: number): number {
  return r.sentences.last[r.sentenceOf[token] ?? -1] ?? token
}

interface Opened {
  readonly close: number
  readonly end: number
  readonly balanced: boolean
}

/** The quotation that opens at token `first`, where it is long enough to be speech or nothing follows it. */
function openedAt(r: Reading, first: number): Opened | null {
  const q = r.quotes.all[r.quotes.at[first + 1] ?? -1]
  return q && q.open === first ? { close: q.close, end: q.end, balanced: q.balanced } : null
}

/** Last token of content that begins with a quotation: its close, and what goes on without a mark between. */
function quotedEnd(r: Reading, quote: Opened, stop: number, limit: number): number {
  if (!quote.balanced) return Math.max(stop, Math.min(quote.end, limit))
  let close = quote.close
  for (;;) {
    const next = close + 1
    if (next > stop || r.tokens.kind[next] === BREAK || r.tokens.kind[next] === PUNCTUATION) return close
    // و"…": another quotation joined to the first.
    const joined = openedAt(r, next + 1)
    if (joined?.balanced && joined.close <= stop) {
      close = joined.close
      continue
    }
    return close > stop ? close : toComma(r, next, stop)
  }
}

/** The last token before the next comma that stands outside quotation. */
function toComma(r: Reading, from: number, stop: number): number {
  for (let i = from; i <= stop; i++) {
    const q = openedAt(r, i)
    if (q?.balanced && q.close <= stop) {
      i = q.close
      const next = i + 1
      if (r.tokens.kind[next] === PUNCTUATION) return i
      continue
    }
    const at = r.tokens.start[i] ?? 0
    if (r.tokens.kind[i] === PUNCTUATION && '،,؛.'.includes(r.folded.text.charAt(at))) return i - 1
  }
  return stop
}

/** The last token before the next attribution beside this one, in the same sentence and at the same depth of quotation. */
function nextClause(r: Reading, all: readonly Candidate[], index: number, first: number, limit: number): number {
  const depth = depthAt(r, first)
  for (let k = index + 1; k < Math.min(all.length, index + LOOKAHEAD); k++) {
    const other = all[k]
    if (!other || other.clause > limit) break
    if (other.clause <= first || !ends(other)) continue
    if (depthAt(r, other.cue.first) > depth) continue
    return other.clause - 1
  }
  return limit
}

const ends = (c: Candidate): boolean => c.coordinate || c.content.kind === 'before'

/** How many quotations hold a token; a mark that opens one counts as outside it. */
function depthAt(r: Reading, token: number): number {
  const q = r.quotes.all[r.quotes.at[token] ?? -1]
  if (!q) return 0
  return q.open === token ? q.depth : q.depth + 1
}

function before(
  r: Reading,
  all: readonly Candidate[],
  ranges: readonly (FoldedRange | null)[],
  index: number,
): FoldedRange | null {
  const c = all[index]
  if (!c) return null
  // Between a verb and its content, or at its content's end, the preposition speaks of that content.
  for (let k = index - 1; k >= 0 && k >= index - 4; k--) {
    const other = all[k]
    const range = ranges[k]
    if (!other || !range || other.cueKind === 'preposition') continue
    const inside = other.cue.last < c.cue.first && c.cue.first <= other.read
    const closes = holding(r, range.end) >= c.cue.first - 2 && range.end <= c.cue.start
    if (inside || closes) return range
  }
  const sentence = r.sentenceOf[c.cue.first] ?? -1
  const first = r.sentences.first[sentence] ?? 0
  return c.cue.first > first ? trimmed(r, r.tokens.start[first] ?? 0, c.clause - 1) : null
}

/** From an offset to a token, without the marks and breaks at the end that belong to the clause around it. */
function trimmed(r: Reading, start: number, lastToken: number): FoldedRange | null {
  let last = lastToken
  while (last >= 0 && (r.tokens.end[last] ?? 0) > start && isTail(r, last)) last--
  const end = r.tokens.end[last] ?? 0
  return end > start ? { start, end } : null
}

function isTail(r: Reading, i: number): boolean {
  if (r.tokens.kind[i] === BREAK) return true
  if (r.tokens.kind[i] !== PUNCTUATION) return false
  const at = r.tokens.start[i] ?? 0
  return '.،,؛:-–—!؟?'.includes(r.folded.text.charAt(at))
}
