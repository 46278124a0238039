import type { DateLanguage } from '../../text/date-language.js'
import { arabicClitics, arabicFold } from './fold.js'
import { DATE_ENTRIES } from './lexicon/dates.js'
import { NUMBER_ENTRIES } from './lexicon/numbers.js'
import { aimsAhead } from './rules/date-ahead.js'
import { CALENDAR_RULES } from './rules/date-calendar.js'
import { RELATIVE_RULES } from './rules/date-relative.js'
import { SEASON_RULES, WEEKEND_RULES } from './rules/date-season.js'
import { SPAN_RULES } from './rules/date-span.js'
import { WEEKDAY_RULES } from './rules/date-weekday.js'
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
  dateRules: [...WEEKEND_RULES, ...SPAN_RULES, ...CALENDAR_RULES, ...WEEKDAY_RULES, ...SEASON_RULES, ...RELATIVE_RULES],
  aimsAhead,
}
