import type { Doc } from '../../model/doc.js'
import type { ReuseLink, TextFamily } from '../../model/reuse.js'
import { type Union, unionOf } from '../../model/union.js'
import type { DocumentSource, ReuseWorkers } from '../ports.js'
import { contentHashes, type ReadDoc, readDoc, type ReuseLanguage } from './document.js'
import { familiesOf } from './family.js'
import { formulaTest } from './formula.js'
import { createIndex, type ReuseIndex } from './index-store.js'
import { matchedWords, unpackAlignments } from './packed.js'
import { comparePair, type ComparedPair } from './pair.js'
import { type AlignedPair, alignPairs, alignPairsOn } from './pairs.js'
import type { Alignment } from './align.js'
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

/** Documents kept as they were read; the pairs of one document stand together, and those of one event mostly near. */
const READ_DOCUMENTS = 4096

/**
 * Finds the words that documents share, and which of them are one text. The order of the documents changes nothing.
 * @example findReuse(trace.documents, language).links[0]?.passages
 */
export function findReuse(docs: readonly Doc[], language: ReuseLanguage): Reuse {
  const { index, docAt } = indexOf(docs, language)
  return reuseIn(index, docAt, language)
}

/** The same, with the alignments made on other threads. */
export async function findReuseOn(
  workers: ReuseWorkers,
  docs: readonly Doc[],
  language: ReuseLanguage,
): Promise<Reuse> {
  const { index, docAt } = indexOf(docs, language)
  return reuseOn(workers, index, docAt, language)
}

function indexOf(docs: readonly Doc[], language: ReuseLanguage): { index: ReuseIndex; docAt: DocumentSource } {
  const ordered = docs.toSorted((a, b) => compare(a.id, b.id) || compare(a.text, b.text))
  const index = createIndex()
  for (const doc of ordered) index.add(doc.id, contentHashes(doc, language))
  return { index, docAt: (document) => ordered[document]! }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Finds reuse in an index. Documents are asked for only where they share something, and may be asked for again. */
export function reuseIn(index: ReuseIndex, docAt: DocumentSource, language: ReuseLanguage): Reuse {
  return reuseOf(index, alignPairs(index), docAt, language)
}

/** The same, with the alignments made on other threads. */
export async function reuseOn(
  workers: ReuseWorkers,
  index: ReuseIndex,
  docAt: DocumentSource,
  language: ReuseLanguage,
): Promise<Reuse> {
  return reuseOf(index, await alignPairsOn(index, workers), docAt, language)
}

function reuseOf(
  index: ReuseIndex,
  aligned: readonly AlignedPair[],
  docAt: DocumentSource,
  language: ReuseLanguage,
): Reuse {
  const texts = unionOf()
  joinMostlyOne(index, aligned, texts)
  const read = readerOf(docAt, language)
  const context = {
    language,
    isFormula: formulaTest(index, texts),
    counts: wordCounts(index),
  }
  const pairs: ComparedPair[] = []
  for (const { a, b, packed } of aligned) {
    const pair = comparePair(read(a), read(b), unpackAlignments(packed), context)
    if (pair) pairs.push(pair)
  }
  pairs.sort((x, y) => compare(x.link.from, y.link.from) || compare(x.link.to, y.link.to))
  const ids = Array.from({ length: index.size }, (_, i) => index.id(i)).sort(compare)
  const families = familiesOf(ids, pairs)
  const texted = new Map(families.flatMap(({ id, documents }) => documents.map((document) => [document, id] as const)))
  return {
    links: pairs.map(({ link }) => link),
    families,
    textOf: (document) => texted.get(document) ?? `t-${document}`,
  }
}

/** Reads documents when they are asked for and keeps the latest. */
export function readerOf(docAt: DocumentSource, language: ReuseLanguage): (document: number) => ReadDoc {
  const kept = new Map<number, ReadDoc>()
  return (document) => {
    let read = kept.get(document)
    if (read) kept.delete(document)
    else read = readDoc(docAt(document), language)
    kept.set(document, read)
    const [oldest] = kept.keys()
    if (kept.size > READ_DOCUMENTS && oldest !== undefined) kept.delete(oldest)
    return read
  }
}

/** Joins the documents of an index that are for the most part one text. */
export function joinMostlyOne(index: ReuseIndex, aligned: readonly AlignedPair[], texts: Union): void {
  for (const { a, b, packed } of aligned) {
    if (sharesMost(matchedWords(packed), index.words(a), index.words(b))) texts.join(a, b)
  }
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
