import type { SentenceMarks } from '../model/language.js'
import { markAt, CLOSES } from './quote-mark.js'
import type { Quotes } from './quote.js'
import { BREAK, NUMBER, PUNCTUATION, type Tokens, word, WORD } from './token.js'

/** Sentences as columns; `first` and `last` are token indexes, both inclusive. Line breaks belong to none. */
export interface Sentences {
  readonly count: number
  readonly first: Uint32Array
  readonly last: Uint32Array
}

/** A longer "quotation" is more likely a mark gone missing, so sentences end inside it as anywhere else. */
const LONGEST_WHOLE_QUOTE = 400

interface Splitter {
  readonly tokens: Tokens
  readonly quotes: Quotes
  /** For each quote, the outermost one around it (or itself) that keeps its sentences together, or -1. */
  readonly keeper: Int32Array
  readonly enders: ReadonlySet<string>
  readonly abbreviations: ReadonlySet<string>
}

/**
 * Cuts a text into sentences. A quotation stays whole inside the sentence that carries it; a line break always ends one.
 * @example splitSentences(tokens, findQuotes(tokens), arabicSentenceMarks).count
 */
export function splitSentences(tokens: Tokens, quotes: Quotes, marks: SentenceMarks): Sentences {
  const splitter = {
    tokens,
    quotes,
    keeper: findKeepers(quotes),
    enders: new Set(marks.enders),
    abbreviations: new Set(marks.abbreviations),
  }
  const first: number[] = []
  const last: number[] = []
  let open = -1
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] === BREAK) {
      if (open >= 0) last.push(i - 1)
      open = -1
      continue
    }
    if (open < 0) first.push((open = i))
    const end = tokens.kind[i] === PUNCTUATION ? sentenceEnd(splitter, i, open) : -1
    if (end < 0) continue
    last.push(end)
    open = -1
    i = end
  }
  if (open >= 0) last.push(tokens.count - 1)
  return { count: first.length, first: Uint32Array.from(first), last: Uint32Array.from(last) }
}

function findKeepers(quotes: Quotes): Int32Array {
  const keeper = new Int32Array(quotes.all.length).fill(-1)
  for (let q = 0; q < keeper.length; q++) {
    const { parent, balanced, open, end } = quotes.all[q]!
    const around = parent < 0 ? -1 : keeper[parent]!
    keeper[q] = around >= 0 ? around : balanced && end - open <= LONGEST_WHOLE_QUOTE ? q : -1
  }
  return keeper
}

/** The last token of the sentence that the ender at `i` ends, or -1 when it ends none. */
function sentenceEnd(splitter: Splitter, i: number, sentenceStart: number): number {
  const { tokens, quotes, keeper } = splitter
  if (!isEnder(splitter, i)) return -1
  let end = i
  while (end + 1 < tokens.count && touches(tokens, end) && isEnder(splitter, end + 1)) end++
  const inner = quotes.at[i]!
  const kept = inner < 0 ? -1 : keeper[inner]!
  if (kept >= 0) return endAfterQuote(splitter, end, kept)
  if (end === i && !stopEnds(splitter, i, sentenceStart)) return -1
  return pastClosers(tokens, end)
}

function isEnder(splitter: Splitter, i: number): boolean {
  return splitter.tokens.kind[i] === PUNCTUATION && splitter.enders.has(word(splitter.tokens, i))
}

/** Whether no space stands between token `i` and the next one. */
function touches(tokens: Tokens, i: number): boolean {
  return i + 1 < tokens.count && tokens.end[i] === tokens.start[i + 1]
}

/** An ender inside a quotation ends the outer sentence only just before the closing mark, and if a new sentence follows. */
function endAfterQuote(splitter: Splitter, ender: number, kept: number): number {
  const { tokens, quotes } = splitter
  const { close, kind } = quotes.all[kept]!
  // "«من أنت؟» برنامج" and "(!)": a title that asks and an aside end nothing.
  if (kind === 'parenthesis' || (kind === 'name' && word(tokens, ender) !== '.')) return -1
  for (let i = ender + 1; i < close; i++) if (!closesQuote(splitter, i)) return -1
  let next = close + 1
  while (next < tokens.count && touches(tokens, next - 1) && isEnder(splitter, next)) next++
  if (next === tokens.count || next > close + 1) return next - 1
  const follows = tokens.kind[next]
  return follows === PUNCTUATION && quotes.all[quotes.at[next]!]?.open !== next ? -1 : close
}

function closesQuote(splitter: Splitter, i: number): boolean {
  const q = splitter.quotes.at[i]!
  return q >= 0 && splitter.quotes.all[q]!.close === i
}

/** Takes in closing marks written right after the ender. */
function pastClosers(tokens: Tokens, ender: number): number {
  let end = ender
  while (touches(tokens, end) && tokens.kind[end + 1] === PUNCTUATION) {
    const mark = markAt(tokens, end + 1)
    const straightAtEnd = mark !== undefined && mark.nature !== CLOSES && !touches(tokens, end + 1)
    if (mark?.nature !== CLOSES && !straightAtEnd) break
    end++
  }
  return end
}

function stopEnds(splitter: Splitter, i: number, sentenceStart: number): boolean {
  const { tokens } = splitter
  if (touches(tokens, i) && !endsThoughGlued(tokens, i)) return false
  if (word(tokens, i) !== '.' || i === 0) return true
  const prev = i - 1
  if (tokens.kind[prev] === NUMBER) return prev !== sentenceStart
  return tokens.kind[prev] !== WORD || !isShortened(splitter, prev)
}

/** "انتهى.وقال": a space forgotten. "أ.ف.ب" and "example.com" are not. */
function endsThoughGlued(tokens: Tokens, i: number): boolean {
  const next = i + 1
  if (tokens.kind[next] === PUNCTUATION || tokens.kind[next] === BREAK) return true
  if (i === 0 || tokens.kind[next] === NUMBER) return false
  const prev = i - 1
  const long = tokens.end[next]! - tokens.start[next]! > 1
  const prevLong = tokens.kind[prev] !== WORD || tokens.end[prev]! - tokens.start[prev]! > 1
  return long && prevLong && tokens.folded.text.charCodeAt(tokens.start[next]!) >= 0x250
}

/** Whether the word before a full stop is an abbreviation or one letter of a dotted run, and not the unit of a number. */
function isShortened(splitter: Splitter, prev: number): boolean {
  const { tokens, abbreviations } = splitter
  const length = tokens.end[prev]! - tokens.start[prev]!
  const afterNumber = prev > 0 && tokens.kind[prev - 1] === NUMBER
  if (length === 1 || abbreviations.has(word(tokens, prev))) return !afterNumber
  return length === 2 && dottedLetterFollows(tokens, prev + 2)
}

/** "لأ. ف. ب.": the run's first letter may carry a particle. */
function dottedLetterFollows(tokens: Tokens, i: number): boolean {
  if (i + 1 >= tokens.count || tokens.kind[i] !== WORD || tokens.end[i]! - tokens.start[i]! !== 1) return false
  return touches(tokens, i) && word(tokens, i + 1) === '.'
}
