import { growingColumn } from './growing-column.js'
import type { WordHashes } from './words.js'

/**
 * Words are kept in chunks of so many: nothing is moved when documents come, and a document has no object of its own. Each is twice as large
 * as the one before up to one that goes back to the system at once when it is let go.
 */
const [FIRST, LARGEST] = [1 << 16, 1 << 23]

/** The words of documents, by their positions. */
export interface WordStore {
  readonly size: number
  add(words: WordHashes): void
  /** Those of one document, without copying. */
  at(document: number): WordHashes
  /** All words, one document after another, and where those of each end. */
  columns(): WordColumns
  /** Lets go of all words: none may be asked for or added afterwards. */
  clear(): void
}

/** Words of all documents in a row of pieces; those of document `d` end at `ends[d]`, counted through all pieces. */
export interface WordColumns {
  readonly words: readonly WordHashes[]
  readonly ends: Uint32Array<ArrayBuffer>
}

/** A store of nothing, or of one piece that was kept. */
export function wordStore(kept: WordColumns = { words: [], ends: new Uint32Array(0) }): WordStore {
  const chunks: { readonly words: WordHashes; used: number }[] = kept.words.map((words) => ({
    words,
    used: words.length,
  }))
  const [chunk, start, length] = [growingColumn(), growingColumn(), growingColumn()]
  const place = (where: number, from: number, count: number): void => {
    chunk.push(where)
    start.push(from)
    length.push(count)
  }
  kept.ends.forEach((end, i) => place(0, kept.ends[i - 1] ?? 0, end - (kept.ends[i - 1] ?? 0)))

  return {
    get size() {
      return chunk.size
    },
    add(words) {
      let last = chunks.at(-1)
      if (!last || last.used + words.length > last.words.length) {
        const size = Math.min(Math.max(FIRST, 2 * (last?.words.length ?? 0)), LARGEST)
        last = { words: new Uint32Array(Math.max(size, words.length)), used: 0 }
        chunks.push(last)
      }
      last.words.set(words, last.used)
      place(chunks.length - 1, last.used, words.length)
      last.used += words.length
    },
    at(document) {
      const from = start.at(document)
      return chunks[chunk.at(document)]!.words.subarray(from, from + length.at(document))
    },
    columns() {
      let size = 0
      return {
        words: chunks.map(({ words, used }) => words.subarray(0, used)),
        ends: Uint32Array.from({ length: chunk.size }, (_, document) => (size += length.at(document))),
      }
    },
    clear() {
      chunks.length = 0
    },
  }
}
