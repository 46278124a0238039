import type { FigureLanguage } from '../../text/figure-language.js'
import { FIGURE_ENTRIES } from './lexicon/figures.js'
import { FIGURE_RULES } from './rules/figure.js'
import { isBare, isLed, roleAfter, roleOfCount } from './rules/figure-role.js'

/** Figures of people and things as Arabic news gives them. */
export const arabicFigures: FigureLanguage = {
  lexicon: FIGURE_ENTRIES,
  rules: FIGURE_RULES,
  roleAfter,
  roleOfCount,
  isBare,
  isLed,
}
