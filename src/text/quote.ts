import { type OpenQuote, pairMarks } from './quote-pairs.js'
import { ROUND, SQUARE } from './quote-mark.js'
import { NUMBER, type Tokens, WORD } from './token.js'

export interface Quote {
  /** Token indexes of the marks; `close` is -1 when nothing closes it. */
  readonly open: number
  readonly close: number
  /** The last token that belongs to it: the closing mark, or where an unclosed quote is taken to end. */
  readonly end: number
  readonly depth: number
  /** Index, in `all`, of the quote around it, or -1. */
  readonly parent: number
  readonly balanced: boolean
  /** Only its length tells a name from speech: up to three words are taken for a name or a scornful term. */
  readonly kind: 'speech' | 'name' | 'parenthesis'
  /** Words and numbers inside, those of inner quotes included. */
  readonly words: number
}

export interface Quotes {
  /** In the order in which they open. */
  readonly all: readonly Quote[]
  /** Index of the innermost quote that holds token `i`, its marks included, or -1. */
  readonly at: Int32Array
}

const NAME_WORDS = 3

/**
 * Pairs quotation marks and brackets of every style, nested, mixed, reversed or left open.
 * @example findQuotes(tokenize(fold('قال "لن ننسحب من هنا" وغادر', arabicFold))).all[0]?.kind // 'speech'
 */
export function findQuotes(tokens: Tokens): Quotes {
  const pairs = pairMarks(tokens)
  const wordsBefore = countWords(tokens)
  const at = new Int32Array(tokens.count).fill(-1)
  const all: Quote[] = []
  let inner = -1
  for (let i = 0; i < tokens.count; i++) {
    while (inner >= 0 && all[inner]!.end < i) inner = all[inner]!.parent
    const pair = pairs[all.length]
    if (pair?.open === i) {
      all.push(quoteOf(pair, inner, inner < 0 ? 0 : all[inner]!.depth + 1, wordsBefore))
      inner = all.length - 1
    }
    at[i] = inner
  }
  return { all, at }
}

function quoteOf(pair: OpenQuote, parent: number, depth: number, wordsBefore: Uint32Array): Quote {
  const { open, close, end, family } = pair
  const words = wordsBefore[end + 1]! - wordsBefore[open + 1]!
  const kind = family === ROUND || family === SQUARE ? 'parenthesis' : words <= NAME_WORDS ? 'name' : 'speech'
  return { open, close, end, depth, parent, balanced: close >= 0, kind, words }
}

function countWords(tokens: Tokens): Uint32Array {
  const before = new Uint32Array(tokens.count + 1)
  for (let i = 0; i < tokens.count; i++) {
    const kind = tokens.kind[i]
    before[i + 1] = before[i]! + (kind === WORD || kind === NUMBER ? 1 : 0)
  }
  return before
}
