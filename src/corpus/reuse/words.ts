import type { FoldTable } from '../../model/language.js'
import { fold, rawEnd, rawStart } from '../../text/fold.js'
import { NUMBER, tokenize, type Tokens, WORD, type WordEnd } from '../../text/token.js'

/** What reading words needs of a language; a {@link LanguagePack} has it. */
export interface WordLanguage {
  readonly fold: FoldTable
  readonly wordEnd: WordEnd
}

/** The words and numbers of a text as 32-bit hashes of their folded letters; 0 stands for a word that matches none. */
export type WordHashes = Uint32Array<ArrayBuffer>

/** The words of a text with where they stand: raw offsets, half open. */
export interface WordPlaces {
  readonly hashes: WordHashes
  readonly start: Uint32Array<ArrayBuffer>
  readonly end: Uint32Array<ArrayBuffer>
}

/** The same with the token each one is. */
export interface PlacedWords extends WordPlaces {
  readonly tokens: Tokens
  readonly token: Uint32Array
}

/** The hashes of a text's words: all that the index keeps of it. @example wordHashes('قال مصدر', arabic).length // 2 */
export function wordHashes(raw: string, language: WordLanguage): WordHashes {
  return hashesOf(tokenize(fold(raw, language.fold), language.wordEnd))
}

/** The words of a text with their places, for showing what is shared. */
export function placeWords(raw: string, language: WordLanguage): PlacedWords {
  const tokens = tokenize(fold(raw, language.fold), language.wordEnd)
  const hashes = hashesOf(tokens)
  const start = new Uint32Array(hashes.length)
  const end = new Uint32Array(hashes.length)
  const token = new Uint32Array(hashes.length)
  let n = 0
  for (let i = 0; i < tokens.count; i++) {
    if (!isWord(tokens.kind[i])) continue
    start[n] = rawStart(tokens.folded, tokens.start[i]!)
    end[n] = rawEnd(tokens.folded, tokens.end[i]!)
    token[n++] = i
  }
  return { tokens, hashes, start, end, token }
}

const isWord = (kind: number | undefined): boolean => kind === WORD || kind === NUMBER

function hashesOf(tokens: Tokens): WordHashes {
  const { text } = tokens.folded
  let count = 0
  for (let i = 0; i < tokens.count; i++) if (isWord(tokens.kind[i])) count++
  const hashes = new Uint32Array(count)
  let n = 0
  for (let i = 0; i < tokens.count; i++) {
    if (isWord(tokens.kind[i])) hashes[n++] = hashUnits(text, tokens.start[i]!, tokens.end[i]!)
  }
  return hashes
}

/** FNV-1a over code units, stirred: its low bits alone would crowd a table. Never 0. */
export function hashUnits(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return stir(hash) || 1
}

/** Spreads every bit of a 32-bit number over all (the finaliser of MurmurHash3). */
export function stir(value: number): number {
  let mixed = value
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
