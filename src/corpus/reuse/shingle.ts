import { stir, type WordHashes } from './words.js'

/** Words of a shingle: five in a row are seldom shared by chance in news, and a sentence with one changed word still has some. */
export const SHINGLE = 5

/**
 * Of every four shingles in a row the one of least hash is kept (winnowing, Schleimer, Wilkerson and Aiken 2003): two texts with
 * {@link SHINGLE} + 3 words in a row in common always keep one in common, and the index holds two shingles of five.
 */
const WINDOW = 4

/** The hash of every run of {@link SHINGLE} words, in text order; runs with a word that matches none are left out. */
export function shingleHashes(words: WordHashes): Uint32Array<ArrayBuffer> {
  const hashes = new Uint32Array(Math.max(0, words.length - SHINGLE + 1))
  let count = 0
  let usable = 0
  for (let end = 0; end < words.length; end++) {
    usable = words[end] === 0 ? 0 : usable + 1
    if (usable < SHINGLE) continue
    let hash = words[end - SHINGLE + 1]!
    for (let i = end - SHINGLE + 2; i <= end; i++) hash = Math.imul(hash, 0x9e3779b1) + words[i]!
    hashes[count++] = stir(hash)
  }
  return hashes.subarray(0, count)
}

/** The shingles of a text that the index keeps, ascending and each once. */
export function fingerprints(words: WordHashes): Uint32Array<ArrayBuffer> {
  const hashes = shingleHashes(words)
  const kept = new Uint32Array(hashes.length)
  let count = 0
  let last = -1
  const windows = Math.max(hashes.length > 0 ? 1 : 0, hashes.length - WINDOW + 1)
  for (let from = 0; from < windows; from++) {
    let least = from
    for (let k = from + 1; k < from + WINDOW && k < hashes.length; k++) if (hashes[k]! <= hashes[least]!) least = k
    if (least !== last) kept[count++] = hashes[least]!
    last = least
  }
  return distinct(kept.subarray(0, count))
}

/** Share of the distinct shingles of the text that has fewer of them that the other has as well. */
export function containment(a: WordHashes, b: WordHashes): number {
  const [x, y] = [distinct(shingleHashes(a)), distinct(shingleHashes(b))]
  const fewer = Math.min(x.length, y.length)
  return fewer === 0 ? 0 : sharedCount(x, y) / fewer
}

/** How many numbers two ascending lists have in common. */
function sharedCount(x: Uint32Array, y: Uint32Array): number {
  let shared = 0
  for (let i = 0, j = 0; i < x.length && j < y.length;) {
    const step = x[i]! - y[j]!
    if (step === 0) shared++
    if (step <= 0) i++
    if (step >= 0) j++
  }
  return shared
}

/** Sorts in place and drops repeats. */
function distinct(values: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  values.sort()
  let count = 0
  for (let i = 0; i < values.length; i++) if (i === 0 || values[i] !== values[i - 1]) values[count++] = values[i]!
  return values.slice(0, count)
}
