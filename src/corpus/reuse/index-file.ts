import { IsnadError } from '../../model/error.js'
import type { IndexColumns } from './index-store.js'

/** What is kept of a case in a file: the columns of its index, which documents are mostly one text, and which words are rare. */
export interface KeptCase extends IndexColumns {
  /** For each document, the first of those that are mostly one text with it. */
  readonly texts: Uint32Array<ArrayBuffer>
  readonly counts: readonly Uint32Array<ArrayBuffer>[]
}

/**
 * Layout, in 32-bit words of the machine's order: the name, the version, a mark of the byte order, the lengths of what follows; then the
 * language, the ids (UTF-8 JSON, padded), ends and words of the documents, texts, the columns of counts, and each segment's two columns.
 */
const NAME = 'ISNADRIX'
const VERSION = 2
const ORDER = 0x01020304
const HEAD_WORDS = 10

/** A case as bytes, in pieces, so that a large one need not be written as a whole. */
export function* writeIndex(
  { ids, words, ends, segments, texts, counts }: KeptCase,
  language: string,
): Generator<Uint8Array> {
  const names = padded(new TextEncoder().encode(JSON.stringify({ language, ids })))
  const head = new Uint32Array(HEAD_WORDS)
  new Uint8Array(head.buffer).set(new TextEncoder().encode(NAME))
  head.set([VERSION, ORDER, names.length, ids.length, ends.at(-1) ?? 0, counts.length, segments.length], 2)
  yield bytesOf(head)
  yield bytesOf(Uint32Array.from([...counts, ...segments.map(({ hash }) => hash)], ({ length }) => length))
  yield names
  for (const column of [ends, ...words, texts, ...counts]) yield bytesOf(column)
  for (const { hash, doc } of segments) {
    yield bytesOf(hash)
    yield bytesOf(doc)
  }
}

/** A case from the bytes {@link writeIndex} made; anything else is an {@link IsnadError} that says what it is. */
export function readIndex(bytes: Uint8Array, language: string): KeptCase {
  const name = new TextDecoder().decode(bytes.subarray(0, NAME.length))
  if (name !== NAME || bytes.length < HEAD_WORDS * 4) throw unreadable('these bytes are no index of isnad')
  // A copy only where the bytes do not begin on a whole word of their buffer.
  const whole = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const head = new Uint32Array(whole.buffer, whole.byteOffset, HEAD_WORDS)
  const [version, order, nameBytes, documents, words, counts, segments] = head.subarray(2) as unknown as Head
  if (order !== ORDER) throw unreadable('the index was written on a machine of another byte order')
  if (version !== VERSION) throw unreadable(`the index has version ${version}, and this isnad reads ${VERSION}`)
  const take = taker(whole, HEAD_WORDS * 4)
  const sizes = take(counts + segments)
  const names = namesFrom(take(nameBytes / 4))
  if (names.language !== language) {
    throw unreadable(`the index was made for ${names.language}, and this isnad reads ${language}`)
  }
  if (names.ids.length !== documents) throw unreadable('the index is damaged')
  return {
    ids: names.ids,
    ends: take(documents),
    words: [take(words)],
    texts: take(documents),
    counts: Array.from(sizes.subarray(0, counts), take),
    segments: Array.from(sizes.subarray(counts), (size) => ({ hash: take(size), doc: take(size) })),
  }
}

type Head = [
  version: number,
  order: number,
  nameBytes: number,
  documents: number,
  words: number,
  counts: number,
  segments: number,
]

const unreadable = (what: string): IsnadError =>
  new IsnadError('index-unreadable', `${what}; make the index anew from its documents`)

type Take = (words: number) => Uint32Array<ArrayBuffer>

/** Hands out the columns one after another. */
function taker(bytes: Uint8Array, from: number): Take {
  let at = bytes.byteOffset + from
  const end = bytes.byteOffset + bytes.length
  return (words) => {
    if (!Number.isInteger(words) || at + words * 4 > end) throw unreadable('the index is cut short')
    const column = new Uint32Array(bytes.buffer as ArrayBuffer, at, words)
    at += words * 4
    return column
  }
}

function namesFrom(column: Uint32Array): { language: string; ids: string[] } {
  try {
    return JSON.parse(new TextDecoder().decode(bytesOf(column))) as { language: string; ids: string[] }
  } catch (cause) {
    throw new IsnadError('index-unreadable', 'the index is damaged', { cause })
  }
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)

/** JSON may end in spaces. */
function padded(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(Math.ceil(bytes.length / 4) * 4).fill(32)
  whole.set(bytes)
  return whole
}
