import { type Folded, fold, rawRange } from '../text/fold.js'
import { NUMBER, tokenize, WORD } from '../text/token.js'
import type { SearchLanguage } from './analyst.js'

/** The words of a text in order, each with its stem and its place in the folded text. */
export interface SearchWord {
  readonly word: string
  readonly stem: string
  readonly start: number
  readonly end: number
}

/** What a text is searched by. A stem is told from a word by a mark that stands in neither. */
const STEM = '~'
/** Positions beyond this are all one to PostgreSQL. */
const LAST = 16_383
/** A tsvector may be 1 MB. Words of a text that has more different ones than fit are not found by search beyond that. */
const MOST = 900_000

/** What a word is searched by. */
type Form = Pick<SearchWord, 'word' | 'stem'>

/** More forms than these and the memory of them begins anew: it only saves time. */
const MOST_FORMS = 200_000

/** Forms by how words are written; by language. */
const forms = new WeakMap<SearchLanguage, Map<string, Form>>()

function formsOf(language: SearchLanguage): Map<string, Form> {
  let known = forms.get(language)
  if (!known) forms.set(language, (known = new Map()))
  if (known.size > MOST_FORMS) known.clear()
  return known
}

const lettersOf = (written: string): string => written.replace(/[^\p{L}\p{N}]/gu, '')

function formOf(written: string, language: SearchLanguage): Form {
  const word = lettersOf(written)
  return { word, stem: language.stem(word) }
}

/** A number is searched by itself, and is not remembered: there is no end of them. */
function numberForm(written: string): Form {
  const word = lettersOf(written)
  return { word, stem: word }
}

/** The searchable words of a folded text. */
export function wordsOf(folded: Folded, language: SearchLanguage): SearchWord[] {
  const { count, kind, start, end } = tokenize(folded)
  const known = formsOf(language)
  const words: SearchWord[] = []
  for (let i = 0; i < count; i++) {
    if (kind[i] !== WORD && kind[i] !== NUMBER) continue
    const written = folded.text.slice(start[i], end[i])
    let form = kind[i] === WORD ? known.get(written) : numberForm(written)
    if (!form) known.set(written, (form = formOf(written, language)))
    if (form.word !== '') words.push({ word: form.word, stem: form.stem, start: start[i]!, end: end[i]! })
  }
  return words
}

/** The stored search vector of a document: words and stems of its title, which weigh more, and of its text. */
export function searchVector(title: string | null, text: string, language: SearchLanguage): string {
  const places = new Map<string, string[]>()
  let size = 0
  let at = 0
  const add = (lexeme: string, weight: string): void => {
    let found = places.get(lexeme)
    if (!found) {
      size += Buffer.byteLength(lexeme) + 8
      if (size > MOST) return
      places.set(lexeme, (found = []))
    }
    // PostgreSQL keeps no more positions of one lexeme than these.
    if (found.length >= 255 || size > MOST) return
    size += 2
    found.push(`${Math.min(at, LAST)}${weight}`)
  }
  for (const [part, weight] of [[title ?? '', 'A'] as const, [text, ''] as const]) {
    for (const { word, stem } of wordsOf(fold(part, language.fold), language)) {
      at += 1
      add(word, weight)
      add(STEM + stem, weight)
    }
    // No phrase reaches from the title into the text.
    at += 1
  }
  return Array.from(places, ([lexeme, positions]) => `'${lexeme}':${positions.join(',')}`).join(' ')
}

/** What is searched for: words by their stems, and phrases (between quotation marks) word by word. */
export interface SearchQuery {
  readonly words: readonly string[]
  readonly phrases: readonly (readonly string[])[]
}

/** Reads a query. @example readQuery('الجسر "أغلق الطريق"', language).phrases // [['اغلق', 'الطريق']] */
export function readQuery(text: string, language: SearchLanguage): SearchQuery {
  const words: string[] = []
  const phrases: string[][] = []
  for (const [, quoted, plain = ''] of text.matchAll(/["«“]([^"»”]+)["»”]|([^"«“]+)/gu)) {
    const found = wordsOf(fold(quoted ?? plain, language.fold), language)
    if (quoted === undefined) words.push(...found.map(({ stem }) => stem))
    else if (found.length > 0) phrases.push(found.map(({ word }) => word))
  }
  return { words, phrases }
}

/** The query in PostgreSQL's own notation; null where nothing is searched for. */
export function tsQuery({ words, phrases }: SearchQuery, { searched }: SearchLanguage): string | null {
  const parts = [
    ...words.map(
      (word) =>
        `(${searched(word)
          .map((stem) => `'${STEM}${stem}'`)
          .join(' | ')})`,
    ),
    ...phrases.map((phrase) => `(${phrase.map((word) => `'${word}'`).join(' <-> ')})`),
  ]
  return parts.length > 0 ? parts.join(' & ') : null
}

/** Where a query's words and phrases stand in a text: half-open offsets into the text as it is. */
export function highlights(
  text: string,
  { words, phrases }: SearchQuery,
  language: SearchLanguage,
): { start: number; end: number }[] {
  const folded = fold(text, language.fold)
  const found = wordsOf(folded, language)
  const wanted = new Set(words.flatMap((word) => language.searched(word)))
  const ranges: { start: number; end: number }[] = []
  for (const [i, { stem, start, end }] of found.entries()) {
    if (wanted.has(stem)) ranges.push({ start, end })
    for (const phrase of phrases) {
      const last = found[i + phrase.length - 1]
      if (last && phrase.every((word, k) => found[i + k]?.word === word)) ranges.push({ start, end: last.end })
    }
  }
  return apart(ranges).map(({ start, end }) => rawRange(folded, start, end))
}

/** Ranges in order; those that overlap are made one. */
function apart(ranges: readonly { start: number; end: number }[]): { start: number; end: number }[] {
  const merged: { start: number; end: number }[] = []
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && range.start < last.end) last.end = Math.max(last.end, range.end)
    else merged.push({ ...range })
  }
  return merged
}
