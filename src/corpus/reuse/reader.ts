import type { Doc } from '../../model/doc.js'
import type { DocumentSource, ReuseWorkers } from '../ports.js'
import { textWordsAt } from './batch.js'
import { type ReadDoc, readDoc, type ReuseLanguage } from './document.js'
import { createIndex, type ReuseIndex } from './index-store.js'

/**
 * Words kept as they were read, 15 bytes each: all those of 100,000 articles. Documents with nothing but a set phrase in common stand
 * anywhere in a case, and reading one anew for each of them would be most of the work.
 */
const KEPT_WORDS = 1 << 25

/** Documents whose words a thread reads together. */
const READ_AT_ONCE = 256

/** A document of an index, word by word. */
export type Reader = (document: number) => ReadDoc

/** Documents as they were read, the latest of them. */
export interface ReadDocs {
  readonly read: Reader
  /** Keeps one that was read elsewhere. */
  keep(document: number, read: ReadDoc): void
}

/** Reads documents when they are asked for. */
export function readerOf(docAt: DocumentSource, language: ReuseLanguage): ReadDocs {
  const kept = new Map<number, ReadDoc>()
  let words = 0
  const keep = (document: number, read: ReadDoc): void => {
    kept.set(document, read)
    words += read.hashes.length
    for (const [oldest, { hashes }] of kept) {
      if (words <= KEPT_WORDS || oldest === document) break
      kept.delete(oldest)
      words -= hashes.length
    }
  }
  return {
    keep,
    read(document) {
      const known = kept.get(document)
      if (known) {
        kept.delete(document)
        kept.set(document, known)
        return known
      }
      const read = readDoc(docAt(document), language)
      keep(document, read)
      return read
    },
  }
}

/** A case in an index, and its documents as they were read. */
export interface ReadCase {
  readonly index: ReuseIndex
  readonly read: Reader
}

/** Reads the documents of a case. */
export function readCase(docs: readonly Doc[], language: ReuseLanguage): ReadCase {
  const { ordered, index, documents } = emptyCase(docs, language)
  ordered.forEach(({ id }, document) => index.add(id, documents.read(document).hashes))
  return { index, read: documents.read }
}

/** The same on other threads: they read the next texts while this one takes in the last. */
export async function readCaseOn(
  workers: ReuseWorkers,
  docs: readonly Doc[],
  language: ReuseLanguage,
): Promise<ReadCase> {
  const { ordered, index, documents } = emptyCase(docs, language)
  const step = READ_AT_ONCE * workers.atOnce
  const readFrom = (from: number) =>
    Promise.all(
      Array.from({ length: workers.atOnce }, async (_, i) => {
        const batch = ordered.slice(from + i * READ_AT_ONCE, from + (i + 1) * READ_AT_ONCE)
        return { batch, words: await workers.read(batch.map(({ text }) => text)) }
      }),
    )
  let coming = readFrom(0)
  for (let from = 0; from < ordered.length; from += step) {
    const round = await coming
    coming = readFrom(from + step)
    for (const { batch, words } of round) {
      batch.forEach((doc, i) => {
        const read = readDoc(doc, language, textWordsAt(words, i))
        documents.keep(index.add(doc.id, read.hashes), read)
      })
    }
  }
  await coming
  return { index, read: documents.read }
}

/** The documents by their ids, so that the order they came in changes nothing. */
function emptyCase(
  docs: readonly Doc[],
  language: ReuseLanguage,
): { ordered: readonly Doc[]; index: ReuseIndex; documents: ReadDocs } {
  const ordered = docs.toSorted((a, b) => compare(a.id, b.id) || compare(a.text, b.text))
  return { ordered, index: createIndex(), documents: readerOf((document) => ordered[document]!, language) }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
