import {
  CLOSES,
  DOUBLE,
  followsProclitic,
  GUILLEMET,
  type Mark,
  markAt,
  OPENS,
  sideEvidence,
  SINGLE,
  UNSURE,
} from './quote-mark.js'
import { BREAK, PUNCTUATION, type Tokens } from './token.js'

/** A quote while its marks are being paired; `close` and `end` stay -1 until known. */
export interface OpenQuote {
  readonly open: number
  readonly family: number
  readonly nature: number
  close: number
  end: number
}

/** Real nesting ends at three or four; deeper marks are noise and would make hostile text costly. */
const MAX_DEPTH = 16
/** A quote that one paragraph leaves open may be closed on one of the two lines after it. */
const MAX_LINES_CARRIED = 2
const FAMILIES = 6

interface Pairing {
  readonly tokens: Tokens
  /** Every quote opened so far, in text order. */
  readonly found: OpenQuote[]
  readonly stack: OpenQuote[]
  readonly openIn: Uint16Array
  /** The outermost quote that an earlier paragraph left open, and for how many more lines it may be closed. */
  carried: OpenQuote | undefined
  carriedLines: number
  /** Closing marks with nothing to close, and quotes left open, in this paragraph. */
  failures: number
  straight: number
}

/** Pairs the marks of a text, paragraph by paragraph. The quotes come nested or apart, never crossing, in text order. */
export function pairMarks(tokens: Tokens): OpenQuote[] {
  const pairing: Pairing = {
    tokens,
    found: [],
    stack: [],
    openIn: new Uint16Array(FAMILIES),
    carried: undefined,
    carriedLines: 0,
    failures: 0,
    straight: 0,
  }
  for (let from = 0; from < tokens.count;) {
    let to = from
    while (to < tokens.count && tokens.kind[to] !== BREAK) to++
    if (to > from) pairParagraph(pairing, from, to)
    from = to + 1
  }
  // An apostrophe that pairs with nothing is only an apostrophe.
  return pairing.found.filter((quote) => quote.close >= 0 || quote.family !== SINGLE)
}

/** How straight marks are read: by the spaces beside them; the same, but one with nothing to close opens; or in turn. */
const BY_SPACES = 0
const BY_SPACES_LENIENT = 1
const IN_TURN = 2

/** Where spaces leave marks over and straight ones are even in number, takes the reading that leaves the fewest over. */
function pairParagraph(pairing: Pairing, from: number, to: number): void {
  const { carried, carriedLines } = pairing
  const size = pairing.found.length
  const before = carried && { close: carried.close, end: carried.end }
  const read = (reading: number): number => {
    pairing.found.length = size
    if (carried && before) Object.assign(carried, before)
    pairing.carried = carried
    pairing.carriedLines = carriedLines
    walk(pairing, from, to, reading)
    return pairing.failures
  }
  let fewest = read(BY_SPACES)
  if (fewest === 0 || pairing.straight === 0 || pairing.straight % 2 === 1) return
  let best = BY_SPACES
  for (const reading of [BY_SPACES_LENIENT, IN_TURN]) {
    const failures = read(reading)
    if (failures >= fewest) continue
    fewest = failures
    best = reading
  }
  if (best !== IN_TURN) read(best)
}

function walk(pairing: Pairing, from: number, to: number, reading: number): void {
  const { tokens, stack } = pairing
  pairing.failures = 0
  pairing.straight = 0
  stack.length = 0
  pairing.openIn.fill(0)
  const start = continueCarried(pairing, from) ? from + 1 : from
  for (let i = start; i < to; i++) {
    if (tokens.kind[i] !== PUNCTUATION) continue
    const mark = markAt(tokens, i)
    if (!mark) continue
    const role = roleOf(pairing, mark, i, reading)
    if (mark.family === DOUBLE && mark.nature === UNSURE) pairing.straight++
    if (role === OPENS) open(pairing, mark, i)
    else if (role === CLOSES) close(pairing, mark, i)
  }
  endParagraph(pairing, to - 1)
}

/** A paragraph that begins with the opening mark of a quote still open goes on with it. */
function continueCarried(pairing: Pairing, first: number): boolean {
  const { carried, tokens } = pairing
  if (!carried || pairing.carriedLines < MAX_LINES_CARRIED || tokens.kind[first] !== PUNCTUATION) return false
  const mark = markAt(tokens, first)
  if (!mark || mark.family !== carried.family || sideEvidence(tokens, first) !== OPENS) return false
  if (mark.nature !== carried.nature) return false
  pairing.straight += mark.nature === UNSURE ? 1 : 0
  pairing.stack.push(carried)
  pairing.openIn[carried.family] = 1
  return true
}

function roleOf(pairing: Pairing, mark: Mark, i: number, reading: number): number {
  const { stack, openIn, tokens } = pairing
  const { family, nature } = mark
  if (family > SINGLE) return nature
  const isOpen = openIn[family]! > 0
  const evidence = sideEvidence(tokens, i)
  if (family === SINGLE) return singleRole(tokens, i, evidence, isOpen)
  if (nature === UNSURE) return straightRole(tokens, i, isOpen, reading)
  const top = stack[stack.length - 1]
  if (nature === OPENS) {
    // "”نص“": the pair reversed, a slip of right-to-left typing.
    const reversed = family === DOUBLE ? isOpen : top?.family === family && top.nature === CLOSES
    return evidence === CLOSES && reversed ? CLOSES : OPENS
  }
  const closesTop = isOpen && (family === GUILLEMET || top?.nature === OPENS)
  const opens = evidence === OPENS || (evidence === UNSURE && followsProclitic(tokens, i))
  return opens && !closesTop ? OPENS : CLOSES
}

function straightRole(tokens: Tokens, i: number, isOpen: boolean, reading: number): number {
  const evidence = sideEvidence(tokens, i)
  if (reading === IN_TURN) return isOpen ? CLOSES : OPENS
  if (evidence === OPENS || (evidence === CLOSES && (isOpen || reading === BY_SPACES))) return evidence
  return !isOpen || followsProclitic(tokens, i) ? OPENS : CLOSES
}

/** Single marks are apostrophes too, so both sides must agree that one opens or closes. */
function singleRole(tokens: Tokens, i: number, evidence: number, isOpen: boolean): number {
  if (evidence === CLOSES) return isOpen ? CLOSES : 0
  return evidence === OPENS || followsProclitic(tokens, i) ? OPENS : 0
}

function open(pairing: Pairing, mark: Mark, i: number): void {
  if (pairing.stack.length >= MAX_DEPTH) return
  const quote = { open: i, family: mark.family, nature: mark.nature, close: -1, end: -1 }
  pairing.found.push(quote)
  pairing.stack.push(quote)
  pairing.openIn[mark.family]!++
}

/** Closes the innermost quote of the mark's family; whatever was opened inside and never closed ends just before. */
function close(pairing: Pairing, mark: Mark, i: number): void {
  const { stack, openIn } = pairing
  if (openIn[mark.family] === 0 && !reopenCarried(pairing, mark, i)) {
    pairing.failures++
    return
  }
  for (let quote = stack.pop(); quote; quote = stack.pop()) {
    openIn[quote.family]!--
    const closed = quote.family === mark.family
    quote.end = closed ? i : i - 1
    if (closed) {
      quote.close = i
      return
    }
    pairing.failures++
  }
}

/** A closing mark with no opening one in its paragraph may close what the paragraph before left open. */
function reopenCarried(pairing: Pairing, mark: Mark, i: number): boolean {
  const { carried, stack } = pairing
  if (!carried || carried.family !== mark.family || carried.close >= 0) return false
  const partners = mark.nature === UNSURE ? carried.nature === UNSURE : carried.nature === OPENS
  if (!partners || sideEvidence(pairing.tokens, i) !== CLOSES) return false
  stack.unshift(carried)
  pairing.openIn[carried.family] = 1
  return true
}

/** Ends, at the paragraph's last token, what is still open, and decides what the next paragraph may go on with. */
function endParagraph(pairing: Pairing, last: number): void {
  const { stack, carried } = pairing
  pairing.failures += stack.length
  for (const quote of stack) quote.end = last
  const left = stack.find((quote) => quote.family === DOUBLE || quote.family === GUILLEMET)
  if (left) {
    pairing.carried = left
    pairing.carriedLines = MAX_LINES_CARRIED
  } else if (carried && (carried.close >= 0 || --pairing.carriedLines === 0)) {
    pairing.carried = undefined
  }
}
