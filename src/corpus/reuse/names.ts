import type { FoldTable } from '../../model/language.js'
import { foldText } from '../../text/fold.js'

/** What comparing names needs of a language. */
export interface NameLanguage {
  readonly fold: FoldTable
  /** A source's folded words, to compare short and full names. */
  readonly nameWords: (folded: string) => string[]
}

/** Names of speakers and outlets as they are compared. They come again with every pair of a document, so that what was worked out is kept. */
export interface NameReader {
  folded(name: string): string
  /** The words that tell a name apart, to compare short and full ones. */
  words(name: string): ReadonlySet<string>
}

export function nameReader({ fold, nameWords }: NameLanguage): NameReader {
  const folded = kept((name) => foldText(name, fold))
  return { folded, words: kept((name) => new Set(nameWords(folded(name)))) }
}

/** As many names as a large case has voices; then it begins anew. */
const KEPT = 1 << 16

function kept<T>(read: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>()
  return (name) => {
    let value = known.get(name)
    if (value === undefined) {
      if (known.size === KEPT) known.clear()
      known.set(name, (value = read(name)))
    }
    return value
  }
}
