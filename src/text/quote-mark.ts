import { type Tokens, WORD } from './token.js'

export const DOUBLE = 1
export const GUILLEMET = 2
export const SINGLE = 3
export const ROUND = 4
export const SQUARE = 5

export const OPENS = 1
export const CLOSES = 2
/** Neither the mark nor the space around it decides. */
export const UNSURE = 3

export interface Mark {
  readonly family: number
  /** What the mark does when it is typed as it should be; UNSURE for straight ones. */
  readonly nature: number
}

const MARKS = new Map<string, Mark>([
  ['"', { family: DOUBLE, nature: UNSURE }],
  ["''", { family: DOUBLE, nature: UNSURE }],
  ['“', { family: DOUBLE, nature: OPENS }],
  ['„', { family: DOUBLE, nature: OPENS }],
  ['‟', { family: DOUBLE, nature: OPENS }],
  ['‘‘', { family: DOUBLE, nature: OPENS }],
  ['”', { family: DOUBLE, nature: CLOSES }],
  ['’’', { family: DOUBLE, nature: CLOSES }],
  ['«', { family: GUILLEMET, nature: OPENS }],
  ['<<', { family: GUILLEMET, nature: OPENS }],
  ['»', { family: GUILLEMET, nature: CLOSES }],
  ['>>', { family: GUILLEMET, nature: CLOSES }],
  ["'", { family: SINGLE, nature: UNSURE }],
  ['‘', { family: SINGLE, nature: OPENS }],
  ['‚', { family: SINGLE, nature: OPENS }],
  ['‹', { family: SINGLE, nature: OPENS }],
  ['’', { family: SINGLE, nature: CLOSES }],
  ['›', { family: SINGLE, nature: CLOSES }],
  ['(', { family: ROUND, nature: OPENS }],
  [')', { family: ROUND, nature: CLOSES }],
  ['[', { family: SQUARE, nature: OPENS }],
  [']', { family: SQUARE, nature: CLOSES }],
])

/** The quotation mark or bracket that a punctuation token is, if it is one. */
export function markAt(tokens: Tokens, i: number): Mark | undefined {
  const start = tokens.start[i]!
  return MARKS.get(tokens.folded.text.slice(start, tokens.end[i]!))
}

const OPENING = '([«“„‟‘‚‹:<{–—-/|=ـ'
const CLOSING = ')]»”’›>}.!?؟…'
const COMMAS = '،,؛;'
const STRAIGHT = '"\''

/** What the characters on both sides say a mark does: OPENS, CLOSES or UNSURE. */
export function sideEvidence(tokens: Tokens, i: number): number {
  const text = tokens.folded.text
  const before = beforeClass(text, tokens.start[i]! - 1)
  if (endsLine(text, tokens.end[i]!)) return CLOSES
  const after = afterClass(text, tokens.end[i]!)
  if (before === 'space') return after === 'space' ? UNSURE : OPENS
  if (before === 'letter') return after === 'letter' ? UNSURE : CLOSES
  if (before === 'closing') return after === 'letter' ? UNSURE : CLOSES
  return after === 'letter' ? OPENS : after === 'space' ? CLOSES : UNSURE
}

/** Nothing is left on the line for a mark here to open. */
function endsLine(text: string, at: number): boolean {
  const next = text.charAt(at) === ' ' ? at + 1 : at
  return next >= text.length || text.charAt(next) === '\n'
}

function isSpace(char: string): boolean {
  return char === '' || char === ' ' || char === '\n'
}

function beforeClass(text: string, at: number): 'space' | 'letter' | 'closing' | 'between' {
  const char = text.charAt(at)
  if (isSpace(char) || OPENING.includes(char)) return 'space'
  if (CLOSING.includes(char)) return 'closing'
  return COMMAS.includes(char) || STRAIGHT.includes(char) ? 'between' : 'letter'
}

/** A quotation may begin with dots or a bracket, so these count as letters; a single full stop ends one. */
function afterClass(text: string, at: number): 'space' | 'letter' | 'straight' {
  const char = text.charAt(at)
  if (char === '') return 'space'
  if (STRAIGHT.includes(char)) return 'straight'
  if (char === '…' || (char === '.' && text.charAt(at + 1) === '.')) return 'letter'
  return isSpace(char) || CLOSING.includes(char) || COMMAS.includes(char) || char === ':' ? 'space' : 'letter'
}

/** Longest thing written together with an opening mark ("وبال«…»"): a conjunction, a preposition and the article. */
const LONGEST_PROCLITICS = 4

/** Whether the mark follows a particle with no space between, as opening marks do in Arabic ("ب"الميثاق""). */
export function followsProclitic(tokens: Tokens, i: number): boolean {
  const prev = i - 1
  if (prev < 0 || tokens.kind[prev] !== WORD || tokens.end[prev] !== tokens.start[i]) return false
  const start = tokens.start[prev]!
  const text = tokens.folded.text
  if (tokens.end[prev]! - start > LONGEST_PROCLITICS || text.charCodeAt(start) < 0x250) return false
  return beforeClass(text, start - 1) === 'space' && afterClass(text, tokens.end[i]!) !== 'space'
}
