import { arabicClitics, arabicFold, arabicSentenceMarks } from '../../src/lang/ar/fold.js'
import { findQuotes, fold, rawRange, splitSentences, stemStarts, tokenize, word } from '../../src/text/index.js'
import type { Quote, Tokens } from '../../src/text/index.js'

export function tokensOf(raw: string): Tokens {
  return tokenize(fold(raw, arabicFold))
}

export function wordsOf(raw: string): string[] {
  const tokens = tokensOf(raw)
  return Array.from({ length: tokens.count }, (_, i) => word(tokens, i))
}

/** Raw text of a range of tokens, both inclusive. */
export function rawOf(tokens: Tokens, first: number, last: number): string {
  const { start, end } = rawRange(tokens.folded, tokens.start[first] ?? 0, tokens.end[last] ?? 0)
  return tokens.folded.raw.slice(start, end)
}

export function quotesOf(raw: string): (Quote & { text: string })[] {
  const tokens = tokensOf(raw)
  return findQuotes(tokens).all.map((quote) => Object.assign({ text: rawOf(tokens, quote.open, quote.end) }, quote))
}

export function sentencesOf(raw: string): string[] {
  const tokens = tokensOf(raw)
  const { count, first, last } = splitSentences(tokens, findQuotes(tokens), arabicSentenceMarks)
  return Array.from({ length: count }, (_, i) => rawOf(tokens, first[i] ?? 0, last[i] ?? 0))
}

export function stemsOf(raw: string): string[] {
  const tokens = tokensOf(raw)
  const end = tokens.end[0] ?? 0
  return stemStarts(tokens, 0, arabicClitics).map((stem) => {
    return `${tokens.folded.text.slice(stem.offset, end)}:${String(stem.proclitics)}`
  })
}
