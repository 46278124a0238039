import { arabicFold } from './fold.js'
import { stem } from './stem.js'

/** How Arabic words are searched for. */
export const arabicSearch = { fold: arabicFold, stem } as const
