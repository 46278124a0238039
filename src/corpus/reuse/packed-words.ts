import type { TextWords } from './text-words.js'

/** What was read of the words of a document, beside their hashes. */
export interface WordMarks extends Omit<TextWords, 'hashes'> {
  /** The innermost statement whose content holds each word: a place in `doc.attributions`, or -1. Empty where there are none. */
  readonly statement: Int32Array<ArrayBuffer>
}

/** Bytes a number takes at most, seven bits each. */
const LONGEST = 5

/**
 * Packs what was read of words into about three bytes each, four where there are statements: its marks, how far it begins from where the
 * last one does, its length, its statement.
 */
export function packWords({ start, end, marks, statement }: WordMarks): Uint8Array {
  const stated = statement.length > 0
  const bytes = new Uint8Array(marks.length * (1 + LONGEST * 3))
  let at = 0
  const write = (value: number): void => {
    let left = value
    for (; left > 127; left >>>= 7) bytes[at++] = (left & 127) | 128
    bytes[at++] = left
  }
  for (let i = 0; i < marks.length; i++) {
    bytes[at++] = marks[i]!
    write(start[i]! - (i === 0 ? 0 : start[i - 1]!))
    write(end[i]! - start[i]!)
    if (stated) write(statement[i]! + 1)
  }
  return bytes.slice(0, at)
}

/** What {@link packWords} packed of so many words. */
export function unpackWords(bytes: Uint8Array, words: number, stated: boolean): WordMarks {
  // One piece of memory for all: three of their own would take longer to get than to fill.
  const room = new ArrayBuffer(words * (stated ? 13 : 9))
  const start = new Uint32Array(room, 0, words)
  const end = new Uint32Array(room, words * 4, words)
  const statement = new Int32Array(room, words * 8, stated ? words : 0)
  const marks = new Uint8Array(room, words * (stated ? 12 : 8), words)
  let at = 0
  const read = (): number => {
    let value = bytes[at++]!
    if (value < 128) return value
    value &= 127
    for (let shift = 7; ; shift += 7) {
      const byte = bytes[at++]!
      value |= (byte & 127) << shift
      if (byte < 128) return value >>> 0
    }
  }
  for (let i = 0, last = 0; i < words; i++) {
    marks[i] = bytes[at++]!
    last = start[i] = last + read()
    end[i] = last + read()
    if (stated) statement[i] = read() - 1
  }
  return { start, end, marks, statement }
}
