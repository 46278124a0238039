import type { CaseLanguage } from '../../text/case-language.js'
import { fold, foldText } from '../../text/fold.js'
import { featureTable } from './feature-table.js'
import { NUMBER, tokenize, word, WORD } from '../../text/token.js'

/** A stem of a text with where its word stands, in folded offsets turned raw. */
export interface StemAt {
  readonly id: number
  readonly start: number
}

/** Numbers the features of a case, so that documents are compared by numbers; each word is stemmed once. */
export interface Vocabulary {
  readonly size: number
  /** The number of a feature that is no word. */
  feature(name: string): number
  /** The number of two words side by side. */
  pair(first: number, second: number): number
  /** The same, or -1 where nobody asked for one yet. */
  knownPair(first: number, second: number): number
  /** The numbers of a text's stems, in order, without words that tell no story from another. */
  stems(text: string): StemAt[]
  /** The numbers of the spots that a text names. */
  sites(text: string): number[]
  /** How much a feature tells before it is known how many documents hold it. */
  weight(id: number): number
  /** Whether a stem names any force and tells none apart. */
  isForce(id: number): boolean
  /** The stem or feature of a number. */
  nameOf(id: number): string
  /** In the order of their names, which is the same whatever their numbers are. */
  compare(a: number, b: number): number
  /** The two words of a pair; null of a feature that is none. */
  partsOf(id: number): readonly [number, number] | null
}

/** The stem of each folded word, null of one that is left out. */
export type Stems = Map<string, string | null>

/** A word that stands in every other report tells this much of what another word tells. */
const GENERAL = 0.35

/** An empty vocabulary; `stems` are those that others have found already. */
export function createVocabulary(language: CaseLanguage, stems: Stems = new Map()): Vocabulary {
  const ids = new Map<string, number>()
  const table = featureTable()
  /** Words that stand in every other report. */
  const general = new Set<number>()
  /** By folded word; -1 for one that is left out. */
  const ofWord = new Map<string, number>()
  const feature = (name: string): number => {
    let id = ids.get(name)
    if (id === undefined) {
      ids.set(name, (id = table.addWord(name)))
      if (language.generalStems.has(name)) general.add(id)
    }
    return id
  }
  const weight = (id: number): number => {
    const [first, second] = table.wordsOf(id)
    if (first < 0) return general.has(id) ? GENERAL : 1
    return Math.sqrt(weight(first) * weight(second))
  }
  const nameOf = (id: number): string => table.nameOf(id) ?? table.wordsOf(id).map(nameOf).join(' ')
  /** The name of a feature, or of the first word of a pair. */
  const firstOf = (id: number): string => table.nameOf(id) ?? table.nameOf(table.wordsOf(id)[0]) ?? ''
  const compare = (a: number, b: number): number => {
    if (a === b) return 0
    const [x, y] = [firstOf(a), firstOf(b)]
    // Most are told apart by their first words, without putting both together.
    const [left, right] = x.startsWith(y) || y.startsWith(x) ? [nameOf(a), nameOf(b)] : [x, y]
    return left < right ? -1 : left > right ? 1 : 0
  }
  const stemOf = (folded: string): number => {
    let stem = stems.get(folded)
    if (stem === undefined) stems.set(folded, (stem = tellingStem(folded, language)))
    return stem === null ? -1 : feature(stem)
  }
  return {
    get size() {
      return table.size
    },
    feature,
    pair(first, second) {
      const known = table.find(first, second)
      return known >= 0 ? known : table.addPair(first, second)
    },
    knownPair: table.find,
    sites: (text) =>
      language
        .namedPlaces(foldText(text, language.fold))
        .flatMap(({ name, site }) => (site ? [feature(`~${language.withoutArticle(name)}`)] : [])),
    weight,
    isForce: (id) => language.forceStems.has(table.nameOf(id) ?? ''),
    nameOf,
    compare,
    partsOf(id) {
      const parts = table.wordsOf(id)
      return parts[0] < 0 ? null : parts
    },
    stems(text) {
      const folded = fold(text, language.fold)
      const tokens = tokenize(folded)
      const found: StemAt[] = []
      for (let i = 0; i < tokens.count; i++) {
        const kind = tokens.kind[i]
        if (kind !== WORD && kind !== NUMBER) continue
        const written = word(tokens, i)
        let id = ofWord.get(written)
        if (id === undefined) ofWord.set(written, (id = stemOf(written)))
        if (id >= 0) found.push({ id, start: folded.starts[tokens.start[i]!] ?? 0 })
      }
      return found
    },
  }
}

/** Null where a word tells no story from another. */
function tellingStem(folded: string, { emptyWords, unjoined, stem: stemmed }: CaseLanguage): string | null {
  if (folded.length < 2 || emptyWords.has(folded) || emptyWords.has(unjoined(folded))) return null
  const stem = stemmed(folded)
  return stem.length < 2 || emptyWords.has(stem) ? null : stem
}
