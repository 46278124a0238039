import type { Doc } from '../../model/doc.js'
import type { ReuseLink } from '../../model/reuse.js'
import { unionOf } from '../../model/union.js'
import { alignerOf } from './align.js'
import { contentHashes, readDoc, type ReuseLanguage } from './document.js'
import { formulaTest, spreadsIn } from './formula.js'
import { readIndex, writeIndex } from './index-file.js'
import { createIndex } from './index-store.js'
import { nameReader } from './names.js'
import { comparePair } from './pair.js'
import { alignPairs } from './pairs.js'
import { readerOf } from './reader.js'
import { compareLinks, isMostlyOne, joinMostlyOne, type Reuse, reuseIn } from './reuse.js'
import { wordCounts } from './word-counts.js'

/** A case that documents are added to as they come in. */
export interface GrowingReuse {
  readonly size: number
  has(id: string): boolean
  /** Adds a document and returns its links: those it has in the case so far, as {@link GrowingReuse.reuse} would tell them. */
  add(doc: Doc): ReuseLink[]
  /** All of the case, the same as if it had come at once. */
  reuse(): Reuse
  /** The case as bytes, in pieces. Texts are not kept: who has the case has its documents. */
  save(): Iterable<Uint8Array>
}

/** What a growing case needs beside its language. */
export interface GrowingOptions {
  /** A document that was added, by its id. */
  readonly docOf: (id: string) => Doc
  /** What {@link GrowingReuse.save} gave, joined. */
  readonly saved?: Uint8Array | undefined
  /** Documents that come at once, before the others: much faster than one by one, and no links are told of them. */
  readonly documents?: Iterable<Doc> | undefined
}

/** A case of nothing, or one that was saved; bytes that are no such case are an `IsnadError`. */
export function growReuse({ docOf, saved, documents }: GrowingOptions, language: ReuseLanguage): GrowingReuse {
  const name = `${language.code}/${language.version}`
  const kept = saved ? readIndex(saved, name) : undefined
  const index = createIndex(kept)
  const texts = unionOf<number>()
  kept?.texts.forEach((text, document) => texts.join(text, document))
  const counts = wordCounts(kept?.counts)
  for (const doc of documents ?? []) {
    const words = contentHashes(doc, language)
    index.add(doc.id, words)
    counts.add(words)
  }
  if (documents) joinMostlyOne(index, alignPairs(index), texts)
  const docAt = (document: number): Doc => docOf(index.id(document))
  const names = nameReader(language)
  const reader = readerOf(index, docAt, language)
  return {
    get size() {
      return index.size
    },
    has: index.has,
    add(doc) {
      const own = readDoc(doc, language)
      const words = own.hashes
      counts.add(words)
      const added = index.add(doc.id, words)
      reader.keep(added, own)
      const aligner = alignerOf(words)
      const found = index.candidates(added).flatMap((document) => {
        const theirs = index.words(document)
        // The same side first as in a case that came at once: which words a repeated passage is aligned with may hang on it.
        const forth = doc.id <= index.id(document)
        const alignments = forth ? aligner.align(theirs) : alignerOf(theirs).align(words)
        if (alignments.length === 0) return []
        if (isMostlyOne(alignments, words, theirs)) texts.join(added, document)
        return [{ document, forth, alignments }]
      })
      const context = { names, isFormula: formulaTest(spreadsIn(index, texts)), counts }
      const links = found.flatMap(({ document, forth, alignments }) => {
        const theirs = reader.read(document)
        const pair = forth
          ? comparePair(own, theirs, alignments, context)
          : comparePair(theirs, own, alignments, context)
        return pair ? [pair.link] : []
      })
      return links.sort(compareLinks)
    },
    reuse: () => reuseIn(index, docAt, language),
    save: () =>
      writeIndex(
        {
          ...index.columns(),
          texts: Uint32Array.from({ length: index.size }, (_, i) => texts.find(i)),
          counts: counts.columns(),
        },
        name,
      ),
  }
}
