import type { ReuseLanguage } from '../src/corpus/reuse/document.js'
import { arabic } from '../src/lang/ar/index.js'
import { reuseWords } from '../src/pipeline/reuse-words.js'

export type { SourceDocument } from '../src/index.js'

/** Arabic for what needs words alone, with the names and numerals it has in a tracer. */
export const arabicReuse: ReuseLanguage = { ...arabic, ...reuseWords() }
