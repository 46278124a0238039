import type { Doc } from '../../model/doc.js'
import type { ReuseLink, TextFamily } from '../../model/reuse.js'
import { type Union, unionOf } from '../../model/union.js'
import type { DocumentSource, ReuseWorkers } from '../ports.js'
import type { ReadDoc, ReuseLanguage } from './document.js'
import { familiesOf, textNames } from './family.js'
import { formulaTest, spreadsIn } from './formula.js'
import type { ReuseIndex } from './index-store.js'
import { nameReader } from './names.js'
import { matchedWords, unpackAlignments } from './packed.js'
import { comparePair, type ComparedPair } from './pair.js'
import { type AlignedPair, alignPairs, alignPairsOn } from './pairs.js'
import type { Alignment } from './align.js'
import { readCase, readCaseOn, type Reader, readerOf } from './reader.js'
import { wordCounts } from './word-counts.js'
import type { WordHashes } from './words.js'

/** Who has whose words among some documents. */
export interface Reuse {
  readonly links: readonly ReuseLink[]
  /** Texts that several documents print; a document of no family is a text of its own. */
  readonly families: readonly TextFamily[]
  /** Id of the text a document prints: of its family, else its own. */
  textOf(document: string): string
}

/** Texts that share this much of the shorter one count once when formulas are sought. */
const MOSTLY_ONE = 0.3

/**
 * Finds the words that documents share, and which of them are one text. The order of the documents changes nothing.
 * @example findReuse(trace.documents, language).links[0]?.passages
 */
export function findReuse(docs: readonly Doc[], language: ReuseLanguage): Reuse {
  const { index, reader } = readCase(docs, language)
  return reuseOf(index, alignPairs(index), reader, language)
}

/** The same, with words read and alignments made on other threads. */
export async function findReuseOn(
  workers: ReuseWorkers,
  docs: readonly Doc[],
  language: ReuseLanguage,
): Promise<Reuse> {
  const { index, reader } = await readCaseOn(workers, docs, language)
  return reuseOf(index, await alignPairsOn(index, workers), reader, language)
}

/** The order in which links are told. */
export const compareLinks = (x: ReuseLink, y: ReuseLink): number => compare(x.from, y.from) || compare(x.to, y.to)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Finds reuse in an index. Documents are asked for only where they share something, and may be asked for again. */
export function reuseIn(index: ReuseIndex, docAt: DocumentSource, language: ReuseLanguage): Reuse {
  return reuseOf(index, alignPairs(index), readerOf(index, docAt, language), language)
}

function reuseOf(index: ReuseIndex, aligned: Iterable<AlignedPair>, reader: Reader, language: ReuseLanguage): Reuse {
  const pairs = comparedPairs(index, aligned, reader, language)
  pairs.sort((x, y) => compareLinks(x.link, y.link))
  const ids = Array.from({ length: index.size }, (_, i) => index.id(i)).sort(compare)
  const families = familiesOf(ids, pairs)
  return { links: pairs.map(({ link }) => link), families, textOf: textNames(families) }
}

function comparedPairs(
  index: ReuseIndex,
  aligned: Iterable<AlignedPair>,
  reader: Reader,
  language: ReuseLanguage,
): ComparedPair[] {
  const counts = wordCounts()
  for (let document = 0; document < index.size; document++) counts.add(index.words(document))
  const isFormula = formulaTest(spreadsIn(index, mostlyOneTexts(index, aligned)))
  const context = { names: nameReader(language), isFormula, counts }
  const pairs: ComparedPair[] = []
  let [at, first]: [number, ReadDoc | null] = [-1, null]
  for (const { a, b, packed } of aligned) {
    if (first === null || at !== a) {
      // Where the index is in the order of ids, no later pair has it: what was kept of it makes room for the links.
      if (at >= 0) reader.forget(at)
      ;[at, first] = [a, reader.read(a)]
    }
    const pair = comparePair(first, reader.read(b), unpackAlignments(packed), context)
    if (pair) pairs.push(pair)
  }
  return pairs
}

/** Joins the documents of an index that are for the most part one text. */
export function joinMostlyOne(index: ReuseIndex, aligned: Iterable<AlignedPair>, texts: Union<number>): void {
  for (const { a, b, packed } of aligned) {
    if (sharesMost(matchedWords(packed), index.words(a), index.words(b))) texts.join(a, b)
  }
}

/** The documents of an index, those that are for the most part one text together. */
export function mostlyOneTexts(index: ReuseIndex, aligned: Iterable<AlignedPair>): Union<number> {
  const texts = unionOf<number>()
  joinMostlyOne(index, aligned, texts)
  return texts
}

const sharesMost = (matched: number, a: WordHashes, b: WordHashes): boolean =>
  matched >= MOSTLY_ONE * Math.min(a.length, b.length)

/** Whether two documents are for the most part one text. */
export function isMostlyOne(alignments: readonly Alignment[], a: WordHashes, b: WordHashes): boolean {
  return sharesMost(
    alignments.reduce((sum, { matched }) => sum + matched, 0),
    a,
    b,
  )
}
