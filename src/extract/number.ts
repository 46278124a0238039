import { spanOf, type Span } from '../model/span.js'
import type { DateLanguage } from '../text/date-language.js'
import { rawRange } from '../text/fold.js'
import { NUMBER, type Tokens } from '../text/token.js'
import { timeView } from './date-view.js'

/** A number of a text, with its value and how it stands there. */
export interface FoundNumber extends Span {
  readonly value: number
  readonly kind: 'cardinal' | 'ordinal' | 'percent'
}

/** Every number of a text in reading order: digits, words, fractions, powers, percents and ordinals. */
export function findNumbers(tokens: Tokens, language: DateLanguage): FoundNumber[] {
  const view = timeView(tokens, language)
  const found: FoundNumber[] = []
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== NUMBER && view.hits(i).length === 0 && !language.opensNumber(view, i)) continue
    const read = language.readExpression(view, i)
    if (!read) continue
    for (const { start, end, value, kind } of read.numbers) {
      const raw = rawRange(tokens.folded, start, end)
      found.push({ ...spanOf(tokens.folded.raw, raw.start, raw.end), value, kind })
    }
    i = read.last
  }
  return found
}
