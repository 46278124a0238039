import type { Doc } from '../../model/doc.js'
import type { DocumentSource, ReuseWorkers } from '../ports.js'
import { textWordsAt } from './batch.js'
import { docOfWords, type ReadDoc, readDoc, type ReuseLanguage } from './document.js'
import { createIndex, type ReuseIndex } from './index-store.js'
import { packWords, unpackWords } from './packed-words.js'

/**
 * Words kept as they were read where documents are asked for one by one, some four bytes each beside the documents themselves: those of
 * 15,000 articles. Documents with nothing but a set phrase in common stand anywhere in a case, and reading one takes longer than comparing.
 */
const KEPT_WORDS = 1 << 22

/** Documents whose words a thread reads together. */
const READ_AT_ONCE = 256

/** The documents of an index, word by word. */
export interface Reader {
  read(document: number): ReadDoc
  /** Keeps one that was read elsewhere. */
  keep(document: number, read: ReadDoc): void
  /** Says that one will not be asked for again. */
  forget(document: number): void
}

interface Kept {
  readonly doc: Doc
  readonly packed: Uint8Array
}

/** Reads documents when they are asked for, and keeps those that were asked for last. */
export function readerOf(
  index: ReuseIndex,
  docAt: DocumentSource,
  language: ReuseLanguage,
  mostWords = KEPT_WORDS,
): Reader {
  // When the newer half is full, the older one is dropped as a whole: nothing has to be put in order at each question.
  let [newer, older] = [new Map<number, Kept>(), new Map<number, Kept>()]
  let words = 0
  const put = (document: number, kept: Kept): void => {
    newer.set(document, kept)
    words += index.words(document).length
    if (words <= mostWords / 2) return
    ;[newer, older] = [new Map(), newer]
    words = 0
  }
  const keep = (document: number, read: ReadDoc): void => put(document, { doc: read.doc, packed: packWords(read) })
  return {
    keep,
    read(document) {
      const kept = newer.get(document) ?? older.get(document)
      if (kept === undefined) {
        const read = readDoc(docAt(document), language)
        keep(document, read)
        return read
      }
      if (!newer.has(document)) put(document, kept)
      const { doc, packed } = kept
      const hashes = index.words(document)
      return docOfWords(doc, hashes, unpackWords(packed, hashes.length, doc.attributions.length > 0), language)
    },
    forget(document) {
      newer.delete(document)
      older.delete(document)
    },
  }
}

/** A case in an index, in the order of its ids, and its documents as they were read. */
export interface ReadCase {
  readonly index: ReuseIndex
  readonly reader: Reader
}

/** Reads the documents of a case. */
export function readCase(docs: readonly Doc[], language: ReuseLanguage): ReadCase {
  const { ordered, index, reader } = emptyCase(docs, language)
  for (const doc of ordered) take(readDoc(doc, language), index, reader)
  return { index, reader }
}

function take(read: ReadDoc, index: ReuseIndex, reader: Reader): void {
  reader.keep(index.add(read.doc.id, read.hashes), read)
}

/** The same on other threads: they read the next texts while this one takes in the last. */
export async function readCaseOn(
  workers: ReuseWorkers,
  docs: readonly Doc[],
  language: ReuseLanguage,
): Promise<ReadCase> {
  const { ordered, index, reader } = emptyCase(docs, language)
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
      batch.forEach((doc, i) => take(readDoc(doc, language, textWordsAt(words, i)), index, reader))
    }
  }
  await coming
  return { index, reader }
}

/** The documents by their ids, so that the order they came in changes nothing. All are kept as they are read: each will be compared. */
function emptyCase(
  docs: readonly Doc[],
  language: ReuseLanguage,
): { ordered: readonly Doc[]; index: ReuseIndex; reader: Reader } {
  const ordered = docs.toSorted((a, b) => compare(a.id, b.id) || compare(a.text, b.text))
  const index = createIndex()
  return { ordered, index, reader: readerOf(index, (document) => ordered[document]!, language, Infinity) }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
