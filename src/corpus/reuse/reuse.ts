import type { Doc } from '../../model/doc.js'
import type { ReuseLink, TextFamily } from '../../model/reuse.js'
import { type Union, unionOf } from '../../model/union.js'
import { type Alignment, type Aligner, alignerOf } from './align.js'
import { contentHashes, type ReadDoc, readDoc, type ReuseLanguage } from './document.js'
import { familiesOf } from './family.js'
import { isFormula } from './formula.js'
import { createIndex, type ReuseIndex } from './index-store.js'
import { comparePair, type ComparedPair } from './pair.js'
import { wordCounts } from './spelling.js'

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
  const ordered = docs.toSorted((a, b) => compare(a.id, b.id) || compare(a.text, b.text))
  const index = createIndex()
  for (const doc of ordered) index.add(doc.id, contentHashes(doc, language))
  return reuseIn(index, (document) => ordered[document]!, language)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Finds reuse in an index; documents are asked for only where they share something, and may be asked for again. */
export function reuseIn(index: ReuseIndex, docAt: (document: number) => Doc, language: ReuseLanguage): Reuse {
  const aligned = alignPairs(index)
  const texts = mostlyOne(index, aligned)
  const reads = new Map<number, ReadDoc>()
  const read = (document: number): ReadDoc => {
    let known = reads.get(document)
    if (!known) reads.set(document, (known = readDoc(docAt(document), language)))
    return known
  }
  const context = {
    language,
    isFormula: (words: ReadDoc['hashes']) => isFormula(words, index, texts),
    counts: wordCounts(index),
  }
  const pairs: ComparedPair[] = []
  for (const { a, b, alignments } of aligned) {
    const pair = comparePair(read(a), read(b), alignments, context)
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

/** Two documents of an index with the passages they share; `a` comes before `b` by id. */
interface AlignedPair {
  readonly a: number
  readonly b: number
  readonly alignments: readonly Alignment[]
}

/** Every pair of the index that shares a passage. */
function alignPairs(index: ReuseIndex): AlignedPair[] {
  const found: AlignedPair[] = []
  let left = -1
  let aligner: Aligner | null = null
  index.eachPair((pair) => {
    const [a, b] = index.id(pair.a) <= index.id(pair.b) ? [pair.a, pair.b] : [pair.b, pair.a]
    if (aligner === null || left !== a) {
      aligner = alignerOf(index.words(a))
      left = a
    }
    const alignments = aligner.align(index.words(b))
    if (alignments.length > 0) found.push({ a, b, alignments })
  })
  return found
}

function mostlyOne(index: ReuseIndex, aligned: readonly AlignedPair[]): Union {
  const texts = unionOf(index.size)
  for (const { a, b, alignments } of aligned) {
    const words = alignments.reduce((sum, { matched }) => sum + matched, 0)
    if (words >= MOSTLY_ONE * Math.min(index.words(a).length, index.words(b).length)) texts.join(a, b)
  }
  return texts
}
