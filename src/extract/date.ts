import type { DateLanguage, DatePhrase, TimeView } from '../text/date-language.js'
import { NUMBER } from '../text/token.js'

/** The date phrases of a text in order, none inside another: at each word the longest reading, of equals that of the first rule. */
export function findDatePhrases(view: TimeView, language: DateLanguage): DatePhrase[] {
  const { count, kind } = view.tokens
  const phrases: DatePhrase[] = []
  for (let i = 0; i < count; i++) {
    if (kind[i] !== NUMBER && view.hits(i).length === 0) continue
    const found = longest(view, language, i)
    if (!found) continue
    phrases.push(found)
    i = found.last
  }
  return phrases
}

function longest(view: TimeView, language: DateLanguage, token: number): DatePhrase | null {
  let best: DatePhrase | null = null
  for (const rule of language.dateRules) {
    const found = rule.read(view, token)
    if (found && (best === null || found.last > best.last)) best = found
  }
  return best
}
