import type { FoldTable } from '../model/language.js'

/** What becomes of one UTF-16 unit: a value from FIRST_PLAIN on is the unit it folds to, below it is one of these. */
export const UNKNOWN = 0
export const MARK = 1
export const CONTROL = 2
export const SPACE = 3
export const NEWLINE = 4
export const RETURN = 5
export const TATWEEL = 6
export const EXPAND = 7
export const FIRST_PLAIN = 8

export interface FoldChars {
  readonly map: Uint16Array
  readonly expansions: Map<number, string>
  readonly letters: FoldTable['letters']
}

const cache = new WeakMap<FoldTable, FoldChars>()

/** The character table of a language, filled as characters are met. */
export function foldChars(table: FoldTable): FoldChars {
  let chars = cache.get(table)
  if (!chars) {
    chars = { map: new Uint16Array(0x10000), expansions: new Map(), letters: table.letters }
    cache.set(table, chars)
  }
  return chars
}

/** Works out, once for each character and table, what it folds to. */
export function learn(code: number, chars: FoldChars): number {
  const action = actionOf(code)
  if (action !== UNKNOWN) return (chars.map[code] = action)
  const to = foldedForm(code, chars.letters)
  if (to === '') return (chars.map[code] = MARK)
  if (to.length === 1 && to.charCodeAt(0) >= FIRST_PLAIN) return (chars.map[code] = to.charCodeAt(0))
  chars.expansions.set(code, to)
  return (chars.map[code] = EXPAND)
}

/** Marks that Unicode does not class as marks: Quranic small waw and yeh, and the high hamza. */
const LETTER_LIKE_MARKS = 'ۥۦٴ'
const NEWLINES = '\n\v\f\u0085\u2028\u2029'

function actionOf(code: number): number {
  const char = String.fromCharCode(code)
  if (NEWLINES.includes(char)) return NEWLINE
  if (char === '\r') return RETURN
  if (char === '\t' || /\p{Zs}/u.test(char)) return SPACE
  if (char === 'ـ') return TATWEEL
  if (/\p{Cf}/u.test(char)) return CONTROL
  return UNKNOWN
}

function foldedForm(code: number, letters: FoldTable['letters']): string {
  const char = String.fromCharCode(code)
  if (keepsItself(code, char)) return char
  const decomposed = char.normalize('NFKD')
  // The spacing form of a mark ("´", "ﹰ") decomposes into a space and the mark: a space here would split a word.
  if (decomposed.startsWith(' ')) return code >= 0xfb50 && code <= 0xfeff ? '' : char
  let out = ''
  for (const part of decomposed) for (const low of part.toLowerCase().normalize('NFKD')) out += foldPart(low, letters)
  return out
}

/** Surrogates, Hangul syllables, the ellipsis, and numerals such as ½ and ², which would run into the digits beside them. */
function keepsItself(code: number, char: string): boolean {
  return (code >= 0xac00 && code <= 0xdfff) || char === '…' || /\p{No}/u.test(char)
}

function foldPart(char: string, letters: FoldTable['letters']): string {
  if (char === 'ـ' || LETTER_LIKE_MARKS.includes(char) || /[\p{M}\p{Cf}]/u.test(char)) return ''
  if (/\p{Nd}/u.test(char)) return digit(char)
  const plain = char === '٫' ? '.' : 'ٱٲٳ'.includes(char) ? 'ا' : char
  return letters[plain] ?? plain
}

/** Decimal digits of every script stand in runs of ten that begin at zero. */
function digit(char: string): string {
  const code = char.codePointAt(0) ?? 0
  let zero = code
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
  return String(code - zero)
}
