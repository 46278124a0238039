import type { FigureLanguage, FigureView, FigureWord } from '../text/figure-language.js'
import type { DateLanguage } from '../text/date-language.js'
import { rawRange } from '../text/fold.js'
import { compileLexicon, type Hit, type Lexicon } from '../text/match.js'
import type { Span } from '../model/span.js'
import type { Tokens } from '../text/token.js'
import { timeView } from './date-view.js'

const lexicons = new WeakMap<FigureLanguage, Lexicon<FigureWord>>()
const NONE: readonly Hit<FigureWord>[] = []

/** What figures are read with: a language's numbers, and its words beside figures. */
export interface FigureLanguages {
  readonly dates: DateLanguage
  readonly figures: FigureLanguage
}

/** A text prepared for the figure rules; `dates` are the spans that hold dates. */
export function figureView(tokens: Tokens, languages: FigureLanguages, dates: readonly Span[]): FigureView {
  const begin: (Hit<FigureWord>[] | undefined)[] = []
  const end: (Hit<FigureWord>[] | undefined)[] = []
  for (const hit of lexiconOf(languages).scan(tokens)) {
    ;(begin[hit.first] ??= []).push(hit)
    ;(end[hit.last] ??= []).push(hit)
  }
  for (const hits of end) hits?.sort((a, b) => a.first - b.first)
  const inDate = dateTokens(tokens, dates)
  return {
    ...timeView(tokens, languages.dates),
    words: (token) => begin[token] ?? NONE,
    wordsEnding: (token) => end[token] ?? NONE,
    isDate: (token) => inDate[token] === 1,
  }
}

function dateTokens(tokens: Tokens, dates: readonly Span[]): Uint8Array {
  const mask = new Uint8Array(tokens.count)
  let at = 0
  for (let i = 0; i < tokens.count && at < dates.length; i++) {
    const { start, end } = rawRange(tokens.folded, tokens.start[i] ?? 0, tokens.end[i] ?? 0)
    while (at < dates.length && (dates[at]?.end ?? 0) <= start) at++
    const date = dates[at]
    if (date && start < date.end && end > date.start) mask[i] = 1
  }
  return mask
}

function lexiconOf({ figures, dates }: FigureLanguages): Lexicon<FigureWord> {
  let lexicon = lexicons.get(figures)
  if (!lexicon) {
    lexicon = compileLexicon(figures.lexicon, dates.fold, dates.clitics)
    lexicons.set(figures, lexicon)
  }
  return lexicon
}
