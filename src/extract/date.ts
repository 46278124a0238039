import type { DateLanguage, DatePhrase, TimeView } from '../text/date-language.js'
import { longestOf } from '../text/date-rules.js'

const readers = new WeakMap<DateLanguage, ReturnType<typeof longestOf>>()

/** The date phrases of a text in order, none inside another. */
export function findDatePhrases(view: TimeView, language: DateLanguage): DatePhrase[] {
  let read = readers.get(language)
  if (!read) readers.set(language, (read = longestOf(language.dateRules)))
  const phrases: DatePhrase[] = []
  for (let i = 0; i < view.tokens.count; i++) {
    const found = read(view, i)
    if (!found) continue
    phrases.push(found)
    i = found.last
  }
  return phrases
}
