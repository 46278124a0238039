import type { DateLanguage } from '../../text/date-language.js'
import { arabicClitics, arabicFold } from './fold.js'
import { DATE_ENTRIES } from './lexicon/dates.js'
import { NUMBER_ENTRIES } from './lexicon/numbers.js'
import { aimsAhead } from './rules/date-ahead.js'
import { WEEKEND_RULES } from './rules/date-season.js'
import { POINT_RULE, SPAN_RULES } from './rules/date-span.js'
import { readNumber } from './rules/number.js'
import { opensNumber, readExpression } from './rules/number-expression.js'

/** Dates and numbers as written Arabic says them. */
export const arabicDates: DateLanguage = {
  fold: arabicFold,
  clitics: arabicClitics,
  lexicon: [...DATE_ENTRIES, ...NUMBER_ENTRIES],
  readNumber,
  opensNumber,
  readExpression,
  dateRules: [...WEEKEND_RULES, ...SPAN_RULES, POINT_RULE],
  aimsAhead,
}
