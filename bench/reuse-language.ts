import type { ReuseLanguage } from '../src/corpus/reuse/document.js'
import { arabic } from '../src/lang/ar/index.js'
import { lexiconOf } from '../src/text/match.js'

export type { SourceDocument } from '../src/index.js'

/** Arabic for what needs words alone: no names and no numerals are told. */
export const arabicReuse: ReuseLanguage = { ...arabic, names: lexiconOf([], arabic), numerals: lexiconOf([], arabic) }
