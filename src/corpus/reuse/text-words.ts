import type { Lexicon } from '../../text/match.js'
import { findQuotes } from '../../text/quote.js'
import { NUMBER } from '../../text/token.js'
import { type PlacedWords, placeWords, type WordHashes, type WordLanguage } from './words.js'

/** What reading a text word by word needs of a language. */
export interface TextLanguage extends WordLanguage {
  /** Proper names of states, bodies and groups. */
  readonly names: Lexicon<unknown>
  /** Words that are numbers. */
  readonly numerals: Lexicon<unknown>
}

/** What is kept of the words of a text: thirteen bytes each. Their tokens would take ten times the room. */
export interface TextWords {
  readonly hashes: WordHashes
  /** Raw offsets, half open. */
  readonly start: Uint32Array<ArrayBuffer>
  readonly end: Uint32Array<ArrayBuffer>
  /** What each word is or belongs to: bits of {@link MARKS}. */
  readonly marks: Uint8Array<ArrayBuffer>
}

/** `quoted`: in a quotation long enough to be speech; `cue`: reports what was said. */
export const MARKS = { figure: 1, name: 2, credit: 4, date: 8, quoted: 16, cue: 32 } as const

/** All of a text's words that can be told without its document; pure, so that another thread may do it. */
export function readTextWords(raw: string, language: TextLanguage): TextWords {
  const placed = placeWords(raw, language)
  const marks = new Uint8Array(placed.hashes.length)
  markQuotes(placed, marks)
  markNames(placed, marks, language)
  return { hashes: placed.hashes, start: placed.start, end: placed.end, marks }
}

function markQuotes({ tokens, token }: PlacedWords, marks: Uint8Array): void {
  const { all, at } = findQuotes(tokens)
  if (all.length === 0) return
  for (let i = 0; i < token.length; i++) {
    for (let q = at[token[i]!]!; q >= 0; q = all[q]!.parent) if (all[q]!.kind === 'speech') marks[i]! |= MARKS.quoted
  }
}

function markNames({ tokens, token }: PlacedWords, marks: Uint8Array, { names, numerals }: TextLanguage): void {
  const wordOfToken = new Int32Array(tokens.count).fill(-1)
  token.forEach((t, i) => {
    wordOfToken[t] = i
    if (tokens.kind[t] === NUMBER) marks[i]! |= MARKS.figure
  })
  const markHits = (lexicon: Lexicon<unknown>, bit: number): void => {
    for (const { first, last } of lexicon.scan(tokens)) {
      for (let t = first; t <= last; t++) if (wordOfToken[t]! >= 0) marks[wordOfToken[t]!]! |= bit
    }
  }
  markHits(names, MARKS.name)
  markHits(numerals, MARKS.figure)
}
