import type { TextLanguage } from '../corpus/reuse/text-words.js'
import { LANGUAGES } from '../lang/index.js'
import { compileTogether, lexiconOf } from '../text/match.js'

/** What reading words for reuse needs: all that is compiled on a thread that does nothing else. */
export function reuseWords(): TextLanguage {
  const { pack, dates } = LANGUAGES.ar
  const names = pack.lexicon.filter(({ value }) => value.kind === 'word' && (value.classes & pack.classes.name) !== 0)
  const numerals = dates.lexicon.filter(({ value }) => value.kind === 'numeral')
  compileTogether([names, numerals], pack)
  return {
    fold: pack.fold,
    wordEnd: pack.wordEnd,
    names: lexiconOf(names, pack),
    numerals: lexiconOf(numerals, pack),
  }
}
