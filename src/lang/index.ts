import { arabic } from './ar/index.js'
import { arabicBoilerplate } from './ar/rules/boilerplate.js'
import { arabicCredit } from './ar/rules/credit.js'

/** Everything isnad knows of each language; only the pipeline imports this. */
export const LANGUAGES = {
  ar: { pack: arabic, credit: arabicCredit, boilerplate: arabicBoilerplate },
} as const
