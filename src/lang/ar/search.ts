import { arabicFold } from './fold.js'
import { stem } from './stem.js'

const PREPOSITIONS = ['ب', 'ل', 'ك']

/**
 * A preposition of one letter stays on three letters when they are stemmed, for it may be one of them (بلد، لجأ). Searched for, a word of
 * three letters is looked for with each before it as well: قصف finds بقصف and لقصف.
 */
const searched = (stemmed: string): string[] =>
  /^\p{L}{3}$/u.test(stemmed) ? [stemmed, ...PREPOSITIONS.map((letter) => letter + stemmed)] : [stemmed]

/** How Arabic words are searched for. */
export const arabicSearch = { fold: arabicFold, stem, searched } as const
