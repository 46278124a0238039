import type { Folded } from './fold.js'

export const WORD = 0
export const NUMBER = 1
export const PUNCTUATION = 2
/** A run of line ends, with the spaces of blank lines between them. */
export const BREAK = 3

/** The tokens of a folded text as columns; `start` and `end` are half-open folded offsets. */
export interface Tokens {
  readonly folded: Folded
  readonly count: number
  readonly kind: Uint8Array
  readonly start: Uint32Array
  readonly end: Uint32Array
}

/** The folded text of token `i`; empty for an index outside. @example word(tokenize(fold('117شخصا', arabicFold)), 1) // 'شخصا' */
export function word(tokens: Tokens, i: number): string {
  return tokens.folded.text.slice(tokens.start[i] ?? 0, tokens.end[i] ?? 0)
}

/** Where the word that stands between two folded offsets really ends. */
export type WordEnd = (folded: Folded, start: number, end: number) => number

/**
 * Cuts a folded text into words, numbers, punctuation and line breaks. A digit never stands in a word.
 * `wordEndOf` may end a word earlier, where its letters show that a space was lost ("غزةأن").
 * @example tokenize(fold('قُتل 117شخصا.', arabicFold)).count // 4
 */
export function tokenize(folded: Folded, wordEndOf: WordEnd = asWritten): Tokens {
  if (latest?.folded === folded && latest.wordEndOf === wordEndOf) return latest.tokens
  const tokens = cut(folded, wordEndOf)
  latest = { folded, wordEndOf, tokens }
  return tokens
}

const asWritten: WordEnd = (_, __, end) => end
/** As texts are folded once for all who ask soon one after another, so are they cut. */
let latest: { readonly folded: Folded; readonly wordEndOf: WordEnd; readonly tokens: Tokens } | undefined

function cut(folded: Folded, wordEndOf: WordEnd): Tokens {
  const text = folded.text
  let room = (text.length >> 2) + 16
  let kind = new Uint8Array(room)
  let start = new Uint32Array(room)
  let end = new Uint32Array(room)
  let count = 0
  for (let i = 0; i < text.length;) {
    const cls = classOf(text, i)
    if (cls === SPACE) {
      i++
      continue
    }
    if (count === room) {
      room *= 2
      kind = grown(kind, new Uint8Array(room))
      start = grown(start, new Uint32Array(room))
      end = grown(end, new Uint32Array(room))
    }
    start[count] = i
    kind[count] = cls === LETTER ? WORD : cls === DIGIT ? NUMBER : cls === NEWLINE ? BREAK : PUNCTUATION
    i = cls === LETTER ? wordEndOf(folded, i, wordEnd(text, i)) : tokenEnd(text, i, cls)
    end[count++] = i
  }
  return { folded, count, kind: kind.subarray(0, count), start: start.subarray(0, count), end: end.subarray(0, count) }
}

function grown<A extends Uint8Array | Uint32Array>(from: A, to: A): A {
  to.set(from)
  return to
}

const LETTER = 1
const DIGIT = 2
const SPACE = 3
const NEWLINE = 4
const RUN = 5
const PAIR = 6
const OTHER = 7
const SURROGATE = 8

/** Class of every BMP unit, worked out when first met. */
const classes = new Uint8Array(0x10000)

function classOf(text: string, i: number): number {
  const code = text.charCodeAt(i)
  const cls = classes[code]! || learnClass(code)
  return cls === SURROGATE ? astralClass(text, i) : cls
}

function learnClass(code: number): number {
  const char = String.fromCharCode(code)
  let cls = OTHER
  if (code >= 48 && code <= 57) cls = DIGIT
  else if (char === ' ') cls = SPACE
  else if (char === '\n') cls = NEWLINE
  else if ('.-_='.includes(char)) cls = RUN
  else if ("'‘’<>".includes(char)) cls = PAIR
  else if (code >= 0xd800 && code <= 0xdfff) cls = SURROGATE
  else if (/\p{L}/u.test(char)) cls = LETTER
  return (classes[code] = cls)
}

function astralClass(text: string, i: number): number {
  const point = text.codePointAt(i)!
  return point > 0xffff && /\p{L}/u.test(String.fromCodePoint(point)) ? LETTER : OTHER
}

function unitsAt(text: string, i: number): number {
  return text.codePointAt(i)! > 0xffff ? 2 : 1
}

function wordEnd(text: string, from: number): number {
  let i = from
  while (i < text.length) {
    const code = text.charCodeAt(i)
    const cls = classes[code]! || learnClass(code)
    if (cls === LETTER) i++
    else if (cls === SURROGATE && astralClass(text, i) === LETTER) i += 2
    else if (cls === PAIR && isInnerApostrophe(text, i)) i++
    else break
  }
  return i
}

/** The apostrophe of "d'artagnan"; between letters of other scripts it may be a quotation mark. */
function isInnerApostrophe(text: string, i: number): boolean {
  const char = text.charAt(i)
  return (char === "'" || char === '’') && isLatin(text.charCodeAt(i - 1)) && isLatin(text.charCodeAt(i + 1))
}

function isLatin(code: number): boolean {
  return code < 0x250 && (classes[code]! || learnClass(code)) === LETTER
}

function tokenEnd(text: string, i: number, cls: number): number {
  if (cls === DIGIT) return numberEnd(text, i)
  if (cls === NEWLINE) return breakEnd(text, i)
  const code = text.charCodeAt(i)
  let end = i + unitsAt(text, i)
  if (cls === RUN) while (text.charCodeAt(end) === code) end++
  // Doubled apostrophes and angle brackets are typed for quotation marks.
  if (cls === PAIR && text.charCodeAt(end) === code) end++
  return end
}

function numberEnd(text: string, from: number): number {
  let i = from + 1
  for (;;) {
    if (isDigit(text.charCodeAt(i))) i++
    else if (isDigit(text.charCodeAt(i + 1)) && '.,٬'.includes(text.charAt(i))) i += 2
    else return i
  }
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function breakEnd(text: string, from: number): number {
  let end = from + 1
  for (let i = end; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 10) end = i + 1
    else if (code !== 32) break
  }
  return end
}

/** An empty place for every token of a text; `Array.from` would walk them all to say so, which shows in the time of a trace. */
export function tokenSlots<T>(count: number): (T | undefined)[] {
  // oxlint-disable-next-line unicorn/no-new-array -- the argument is a length
  return new Array<T | undefined>(count)
}
