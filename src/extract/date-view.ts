import { rawRange } from '../text/fold.js'
import type { DateLanguage, NumberSpan, TimeView } from '../text/date-language.js'
import { indexHits, lexiconOf } from '../text/match.js'
import { type Tokens, tokenSlots } from '../text/token.js'

const views = new WeakMap<Tokens, { readonly language: DateLanguage; readonly view: TimeView }>()

/** A text prepared for the rules of dates and numbers; asked twice of one text, the same view. */
export function timeView(tokens: Tokens, language: DateLanguage): TimeView {
  const known = views.get(tokens)
  if (known && known.language === language) return known.view
  const view = makeView(tokens, language)
  views.set(tokens, { language, view })
  return view
}

function makeView(tokens: Tokens, language: DateLanguage): TimeView {
  const words = indexHits(lexiconOf(language.lexicon, language).scan(tokens), tokens.count)
  const numbers = tokenSlots<NumberSpan | null>(tokens.count)
  const { folded } = tokens
  const view: TimeView = {
    tokens,
    text: folded.text,
    hits: words.begin,
    number: (token) => {
      const known = numbers[token]
      return known === undefined ? (numbers[token] = language.readNumber(view, token)) : known
    },
    raw: (token) => {
      const range = rawRange(folded, tokens.start[token] ?? 0, tokens.end[token] ?? 0)
      return folded.raw.slice(range.start, range.end)
    },
  }
  return view
}
