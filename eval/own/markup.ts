import { spanOf, type Span } from '../../src/model/span.js'

/** One line of the markup could not be read or found in its document. */
export function fault(line: string, why: string): Error {
  return new Error(`${why}\n  in: ${line}`)
}

const LETTER = /[\p{L}\p{M}\p{N}]/u
/** Letters that are written onto the next word. */
const PREFIX = 'وفبلك'

/**
 * Finds `wanted` in `text` at or after `from`: whole words (a one-letter prefix may precede); `first … last` stands for
 * everything between; `@2` at the end asks for the second place.
 */
export function locate(text: string, wanted: string, from: number): Span | null {
  const [, words = wanted, nth = '1'] = /^(.*?)(?: @(\d))?$/su.exec(wanted) ?? []
  const [first = '', last] = words.split(' … ')
  let start = from - 1
  for (let i = 0; i < Number(nth); i++) {
    start = find(text, first, start + 1, last === undefined)
    if (start < 0) return null
  }
  if (last === undefined) return spanOf(text, start, start + first.length)
  const end = find(text, last, start + first.length, true)
  return end < 0 ? null : spanOf(text, start, end + last.length)
}

/** The last place of `wanted` that ends at or before `until`. */
export function locateBefore(text: string, wanted: string, until: number): Span | null {
  let best: Span | null = null
  for (let from = 0; ;) {
    const found = locate(text, wanted, from)
    if (!found || found.end > until) return best
    best = found
    from = found.start + 1
  }
}

function find(text: string, words: string, from: number, whole: boolean): number {
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) {
    const before = text[at - 1] ?? ' '
    const after = text[at + words.length] ?? ' '
    const opens = !LETTER.test(before) || !LETTER.test(words[0] ?? '') || PREFIX.includes(before)
    const closes = !whole || !LETTER.test(after) || !LETTER.test(words.at(-1) ?? '')
    if (opens && closes) return at
  }
  return -1
}
