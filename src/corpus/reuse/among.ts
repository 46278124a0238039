import type { Doc } from '../../model/doc.js'
import type { Lookup } from '../kept-story.js'
import type { ReuseWorkers } from '../ports.js'
import type { ReadDoc, ReuseLanguage } from './document.js'
import { familiesOf, textNames } from './family.js'
import { formulaTest, type Spread, spreadsIn } from './formula.js'
import type { ReuseIndex } from './index-store.js'
import { nameReader } from './names.js'
import { unpackAlignments } from './packed.js'
import { comparePair } from './pair.js'
import { type AlignedPair, type AlignedPairs, alignPairs, alignPairsOn } from './pairs.js'
import { readCase, readCaseOn } from './reader.js'
import { compareLinks, mostlyOneTexts, type Reuse } from './reuse.js'
import { wordCounts } from './word-counts.js'

/** What is looked up of words among all documents of a case, by fingerprints and by hashes. */
export interface WordLookups {
  readonly spreads: Lookup<Spread>
  readonly counts: Lookup<number>
}

/** Who has whose words in a case, told of some of its documents at a time. */
export interface CaseWording {
  readonly lookups: WordLookups
  /** Ids of the documents that share a passage, two by two, among some. */
  pairsAmong(ids: readonly string[]): readonly string[]
  /** Who has whose words among some documents; links in the order of the documents. */
  among(docs: readonly Doc[], lookups: WordLookups): Reuse
}

/** What the words of a case are looked up in. */
export interface WordingSource {
  readonly index: ReuseIndex
  /** Every pair of the index that shares a passage. */
  readonly aligned: AlignedPairs
  /** A document of the index, word by word. */
  readonly read: (place: number, doc: Doc) => ReadDoc
  readonly language: ReuseLanguage
}

/** Who has whose words in a case of these documents. */
export function findWording(docs: readonly Doc[], language: ReuseLanguage): CaseWording {
  const { index, reader } = readCase(docs, language)
  return caseWording({ index, aligned: alignPairs(index), read: reader.read, language })
}

/** The same, with words read and alignments made on other threads. */
export async function findWordingOn(
  workers: ReuseWorkers,
  docs: readonly Doc[],
  language: ReuseLanguage,
): Promise<CaseWording> {
  const { index, reader } = await readCaseOn(workers, docs, language)
  return caseWording({ index, aligned: await alignPairsOn(index, workers), read: reader.read, language })
}

/** Who has whose words in the documents of an index. Of its words it counts all now, and looks at none later but by `read`. */
export function caseWording({ index, aligned, read, language }: WordingSource): CaseWording {
  const placeOf = new Map(Array.from({ length: index.size }, (_, place) => [index.id(place), place]))
  const pairsOf = (ids: readonly string[]): AlignedPair[] => {
    const places = new Set(ids.map((id) => placeOf.get(id)!))
    return [...places].flatMap((place) => aligned.of(place).filter(({ b }) => places.has(b)))
  }
  const names = nameReader(language)
  return {
    lookups: lookupsIn(index, aligned),
    pairsAmong: (ids) => pairsOf(ids).flatMap(({ a, b }) => [index.id(a), index.id(b)]),
    among(docs, { spreads, counts }) {
      const texts = new Map(docs.map((doc) => [placeOf.get(doc.id)!, once(() => read(placeOf.get(doc.id)!, doc))]))
      const context = {
        names,
        isFormula: formulaTest((print) => spreads.get(String(print)) ?? 'none'),
        counts: { of: (hash: number) => counts.get(String(hash)) ?? 0 },
      }
      const pairs = pairsOf(docs.map(({ id }) => id)).flatMap(
        ({ a, b, packed }) => comparePair(texts.get(a)!(), texts.get(b)!(), unpackAlignments(packed), context) ?? [],
      )
      pairs.sort((x, y) => compareLinks(x.link, y.link))
      return reuseAmong(docs, pairs)
    },
  }
}

function reuseAmong(docs: readonly Doc[], pairs: Parameters<typeof familiesOf>[1]): Reuse {
  const ids = docs.map(({ id }) => id)
  const order = new Map(ids.map((id, at) => [id, at]))
  const families = familiesOf(ids.toSorted(), pairs).toSorted(
    (a, b) => b.documents.length - a.documents.length || (a.id < b.id ? -1 : 1),
  )
  return {
    links: pairs.map(({ link }) => link).sort((x, y) => order.get(x.from)! - order.get(y.from)!),
    families,
    textOf: textNames(families),
  }
}

function lookupsIn(index: ReuseIndex, aligned: Iterable<AlignedPair>): WordLookups {
  const spreadOf = spreadsIn(index, mostlyOneTexts(index, aligned))
  const counts = wordCounts()
  for (let place = 0; place < index.size; place++) counts.add(index.words(place))
  return {
    spreads: { get: (print) => spreadOf(Number(print)), has: () => true },
    counts: { get: (hash) => counts.of(Number(hash)), has: () => true },
  }
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => (made ??= { value: make() }).value
}
