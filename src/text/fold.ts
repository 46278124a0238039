import type { FoldTable } from '../model/language.js'
import {
  CONTROL,
  EXPAND,
  FIRST_PLAIN,
  type FoldChars,
  foldChars,
  learn,
  MARK,
  NEWLINE,
  RETURN,
  SPACE,
  TATWEEL,
  UNKNOWN,
} from './fold-chars.js'

/** A text with its folded form. Folded unit `i` came from `raw` between `starts[i]` and `ends[i]`, half open. */
export interface Folded {
  readonly raw: string
  readonly text: string
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

/**
 * Folds spelling variants together and keeps the way back to the raw text. A dropped mark or tatweel belongs to the
 * character before it; dropped controls belong to nothing.
 * @example fold('قالـت الحكومةُ', arabicFold).text // 'قالت الحكومه'
 */
export function fold(raw: string, table: FoldTable): Folded {
  if (raw.length <= SHORT) return folding(raw, table)
  const known = latest.find((one) => one.raw === raw && one.table === table)
  if (known) return known.folded
  const folded = folding(raw, table)
  latest.unshift({ raw, table, folded })
  latest.length = Math.min(latest.length, REMEMBERED)
  return folded
}

/** A text is folded for what it says, for what it is searched by, for its wording and for its story, soon one after another. */
const latest: { readonly raw: string; readonly table: FoldTable; readonly folded: Folded }[] = []
const REMEMBERED = 2

function folding(raw: string, table: FoldTable): Folded {
  const chars = foldChars(table)
  const size = foldedBound(raw, chars)
  const sink: Sink = {
    units: new Uint16Array(size),
    starts: new Uint32Array(size),
    ends: new Uint32Array(size),
    size: 0,
  }
  fill(raw, chars, sink)
  return {
    raw,
    text: textOf(sink.units, sink.size),
    starts: sink.starts.subarray(0, sink.size),
    ends: sink.ends.subarray(0, sink.size),
  }
}

/** The folded text alone. @example foldText('أَنْبَاء', arabicFold) // 'انباء' */
export function foldText(raw: string, table: FoldTable): string {
  if (raw.length > SHORT) return fold(raw, table).text
  const chars = foldChars(table)
  if (foldedBound(raw, chars) > SHORT) return fold(raw, table).text
  scratch.size = 0
  fill(raw, chars, scratch)
  const text = String.fromCharCode.apply(null, scratch.units.subarray(0, scratch.size) as unknown as number[])
  return text.replace(LONE, '\ufffd')
}

/** Half a character, as {@link textOf} writes it. */
const LONE = /\p{Surrogate}/gu

/** Names and cues, of which there are many: up to here making arrays and decoding take longer than folding. */
const SHORT = 200

/** Where, in the raw text, the folded unit at `offset` begins; the raw length at the end of the text. */
export function rawStart(folded: Folded, offset: number): number {
  return folded.starts[offset] ?? folded.raw.length
}

/** Where, in the raw text, what stands before the folded `offset` ends; 0 at the beginning of the text. */
export function rawEnd(folded: Folded, offset: number): number {
  return folded.ends[Math.min(offset, folded.ends.length) - 1] ?? 0
}

/** The raw range of a folded one, both half open. @example rawRange(fold('ﷺ خير', arabicFold), 0, 3) // { start: 0, end: 1 } */
export function rawRange(folded: Folded, start: number, end: number): { start: number; end: number } {
  const from = rawStart(folded, start)
  return { start: from, end: end > start ? rawEnd(folded, end) : from }
}

interface Sink {
  readonly units: Uint16Array
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  size: number
}

/** An upper bound of the folded length, so that the arrays never grow; meets every character once, so `fill` need not learn. */
function foldedBound(raw: string, chars: FoldChars): number {
  const map = chars.map
  let extra = 0
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i)
    let to = map[code]!
    if (to === UNKNOWN) to = learn(code, chars)
    if (to === EXPAND) extra += chars.expansions.get(code)!.length - 1
  }
  return raw.length + extra
}

function fill(raw: string, chars: FoldChars, sink: Sink): void {
  const { units, starts, ends } = sink
  const map = chars.map
  let n = 0
  for (let i = 0; i < raw.length; i++) {
    const to = map[raw.charCodeAt(i)]!
    if (to >= FIRST_PLAIN) {
      units[n] = to
      starts[n] = i
      ends[n++] = i + 1
    } else if (to === SPACE && !(n > 0 && units[n - 1] === 32)) {
      units[n] = 32
      starts[n] = i
      ends[n++] = i + 1
    } else if (to === SPACE || to === MARK) {
      if (n > 0) ends[n - 1] = i + 1
    } else if (to !== CONTROL) {
      sink.size = n
      i = fillRare(raw, i, to, chars, sink)
      n = sink.size
    }
  }
  sink.size = n
}

/** Line ends, expansions and tatweel runs; returns the last raw index it used up. */
function fillRare(raw: string, i: number, to: number, chars: FoldChars, sink: Sink): number {
  if (to === NEWLINE || to === RETURN) {
    const last = to === RETURN && raw.charCodeAt(i + 1) === 10 ? i + 1 : i
    put(sink, 10, i, last + 1)
    return last
  }
  if (to === TATWEEL) return fillTatweel(raw, i, chars, sink)
  const form = chars.expansions.get(raw.charCodeAt(i))!
  for (let k = 0; k < form.length; k++) put(sink, form.charCodeAt(k), i, i + 1)
  return i
}

/** A tatweel that stands alone is no lengthened letter: writers use it for a dash ("بيروت ـ وكالات"). */
function fillTatweel(raw: string, i: number, chars: FoldChars, sink: Sink): number {
  let end = i + 1
  while (chars.map[raw.charCodeAt(end)] === TATWEEL) end++
  const before = sink.size === 0 ? 32 : sink.units[sink.size - 1]!
  const after = end === raw.length ? SPACE : chars.map[raw.charCodeAt(end)]!
  const alone = (before === 32 || before === 10) && (after === SPACE || after === NEWLINE || after === RETURN)
  if (alone) put(sink, 45, i, end)
  else if (sink.size > 0) sink.ends[sink.size - 1] = end
  return end - 1
}

/** What short texts are folded in, one after another: nothing of it is handed out. */
const scratch: Sink = {
  units: new Uint16Array(SHORT),
  starts: new Uint32Array(SHORT),
  ends: new Uint32Array(SHORT),
  size: 0,
}

function put(sink: Sink, unit: number, start: number, end: number): void {
  const n = sink.size
  if (unit === 32 && n > 0 && sink.units[n - 1] === 32) {
    sink.ends[n - 1] = end
    return
  }
  sink.units[n] = unit
  sink.starts[n] = start
  sink.ends[n] = end
  sink.size = n + 1
}

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true })

/** The decoder writes a lone surrogate as U+FFFD, one unit for one; joining String.fromCharCode took six times as long. */
function textOf(units: Uint16Array, size: number): string {
  return decoder.decode(units.subarray(0, size))
}
