import type { FigureLanguage, FigureView } from '../text/figure-language.js'
import type { DateLanguage } from '../text/date-language.js'
import { rawRange } from '../text/fold.js'
import { indexHits, lexiconOf } from '../text/match.js'
import type { Span } from '../model/span.js'
import type { Tokens } from '../text/token.js'
import { timeView } from './date-view.js'

/** What figures are read with: a language's numbers, and its words beside figures. */
export interface FigureLanguages {
  readonly dates: DateLanguage
  readonly figures: FigureLanguage
}

/** A text prepared for the figure rules; `dates` are the spans that hold dates. */
export function figureView(tokens: Tokens, languages: FigureLanguages, dates: readonly Span[]): FigureView {
  const words = indexHits(lexiconOf(languages.figures.lexicon, languages.dates).scan(tokens), tokens.count)
  const inDate = dateTokens(tokens, dates)
  return {
    ...timeView(tokens, languages.dates),
    words: words.begin,
    wordsEnding: words.end,
    isDate: (token) => inDate[token] === 1,
  }
}

function dateTokens(tokens: Tokens, dates: readonly Span[]): Uint8Array {
  const mask = new Uint8Array(tokens.count)
  for (const date of dates) {
    for (let i = firstEndingAfter(tokens, date.start); i < tokens.count; i++) {
      if (rawRange(tokens.folded, tokens.start[i] ?? 0, tokens.end[i] ?? 0).start >= date.end) break
      mask[i] = 1
    }
  }
  return mask
}

/** The first token that ends after a raw offset. */
function firstEndingAfter(tokens: Tokens, raw: number): number {
  let low = 0
  let high = tokens.count
  while (low < high) {
    const middle = (low + high) >> 1
    if (rawRange(tokens.folded, tokens.start[middle] ?? 0, tokens.end[middle] ?? 0).end <= raw) low = middle + 1
    else high = middle
  }
  return low
}
