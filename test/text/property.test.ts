import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arabicClitics, arabicFold, arabicSentenceMarks } from '../../src/lang/ar/fold.js'
import {
  BREAK,
  compileLexicon,
  findQuotes,
  fold,
  foldText,
  rawRange,
  splitSentences,
  stemStarts,
  tokenize,
} from '../../src/text/index.js'
import type { Tokens } from '../../src/text/index.js'
import { growsEvenly } from '../growth.js'

const RUN = { seed: 20250101, numRuns: 1000 }
const PIECES = [
  'قال',
  'الأمن',
  'للأمن',
  'وَبـ',
  'ـ',
  'د',
  '3.5',
  '٣',
  'ﷺ',
  'ﻻ',
  'İ',
  'ẞ',
  "l'a",
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  '«',
  '»',
  '(',
  ')',
  '<<',
  '„',
  '.',
  '..',
  '…',
  '؟',
  '!',
  '،',
  ':',
  ' ',
  ' ',
  '\n',
  '\r\n',
  '\u00a0',
  '\u200f',
  '\u064b',
  '\ud83d',
  '😀',
  '½',
]

/** Any UTF-16 units at all, and news-like rubbish that meets the rules more often. */
const anyString = fc.oneof(
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)), maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')),
)

const lexicon = compileLexicon(
  ['قال', 'الأمن', 'أمن', 'قال الأمن', '3.5', '“'].map((form) => ({ form, value: form, proclitics: 31 })),
  arabicFold,
  arabicClitics,
)

const check = (property: (raw: string) => void): void => fc.assert(fc.property(anyString, property), RUN)
const tokensOf = (raw: string): Tokens => tokenize(fold(raw, arabicFold))

describe('fold', () => {
  it('folds every unit to what folds to itself', () => {
    const wrong: number[] = []
    for (let unit = 0; unit < 0x10000; unit++) {
      const once = foldText(`a${String.fromCharCode(unit)}b`, arabicFold)
      if (foldText(once, arabicFold) !== once) wrong.push(unit)
    }
    expect(wrong).toEqual([])
  })

  it('twice is once', () => {
    check((raw) => {
      const once = foldText(raw, arabicFold)
      expect(foldText(once, arabicFold)).toBe(once)
    })
  })

  it('maps in order, and to at least one raw unit each', () => {
    check((raw) => {
      const { text, starts, ends } = fold(raw, arabicFold)
      expect([starts.length, ends.length]).toEqual([text.length, text.length])
      for (let i = 0; i < text.length; i++) {
        expect(starts[i]!).toBeLessThan(ends[i]!)
        expect(ends[i]!).toBeLessThanOrEqual(raw.length)
        if (i === 0) continue
        expect(starts[i]!).toBeGreaterThanOrEqual(starts[i - 1]!)
        expect(ends[i]!).toBeGreaterThanOrEqual(ends[i - 1]!)
      }
    })
  })

  it('leads from any folded range to raw text that folds to it', () => {
    check((raw) => {
      const tokens = tokensOf(raw)
      for (let i = 0; i < tokens.count; i++) {
        const { start, end } = rawRange(tokens.folded, tokens.start[i]!, tokens.end[i]!)
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(raw.length)
        const text = tokens.folded.text.slice(tokens.start[i], tokens.end[i])
        // A ligature may hold several tokens, and each of them leads to the whole of it.
        expect(foldText(raw.slice(start, end), arabicFold)).toContain(text)
      }
    })
  })
})

describe('tokens, quotes and sentences', () => {
  it('tokens stand in order, apart, and leave out spaces only', () => {
    check((raw) => {
      const { folded, count, start, end } = tokensOf(raw)
      let at = 0
      for (let i = 0; i < count; i++) {
        expect(folded.text.slice(at, start[i]).trim()).toBe('')
        expect(end[i]!).toBeGreaterThan(start[i]!)
        at = end[i]!
      }
      expect(folded.text.slice(at).trim()).toBe('')
    })
  })

  it('stems begin inside their word, in order, eight at most', () => {
    check((raw) => {
      const tokens = tokensOf(raw)
      for (let i = 0; i < tokens.count; i++) {
        const offsets = stemStarts(tokens, i, arabicClitics).map((stem) => stem.offset)
        expect(offsets.length).toBeLessThanOrEqual(8)
        expect(offsets).toEqual(offsets.toSorted((a, b) => a - b))
        for (const offset of offsets) expect(offset >= tokens.start[i]! && offset < tokens.end[i]!).toBe(true)
      }
    })
  })

  it('quotes nest and never cross, and `at` agrees with them', () => {
    check((raw) => {
      const tokens = tokensOf(raw)
      const { all, at } = findQuotes(tokens)
      all.forEach((quote, q) => {
        expect(quote.end).toBeGreaterThanOrEqual(quote.open)
        expect(quote.close === -1 || quote.close === quote.end).toBe(true)
        expect(quote.balanced).toBe(quote.close >= 0)
        expect(at[quote.open]).toBe(q)
        const parent = all[quote.parent]
        expect(quote.depth).toBe(parent ? parent.depth + 1 : 0)
        if (parent) expect(parent.open < quote.open && quote.end <= parent.end).toBe(true)
        const next = all[q + 1]
        if (next) expect(next.open > quote.open && (next.open > quote.end || next.end <= quote.end)).toBe(true)
      })
    })
  })

  it('sentences cover every token but line breaks, once', () => {
    check((raw) => {
      const tokens = tokensOf(raw)
      const { count, first, last } = splitSentences(tokens, findQuotes(tokens), arabicSentenceMarks)
      const covered = new Uint8Array(tokens.count)
      for (let s = 0; s < count; s++) for (let i = first[s]!; i <= last[s]!; i++) covered[i]!++
      for (let i = 0; i < tokens.count; i++) expect(covered[i]).toBe(tokens.kind[i] === BREAK ? 0 : 1)
    })
  })

  it('hits come in order and end with a token', () => {
    check((raw) => {
      const tokens = tokensOf(raw)
      let before = { start: 0, end: Infinity }
      for (const hit of lexicon.scan(tokens)) {
        expect(hit.start > before.start || (hit.start === before.start && hit.end <= before.end)).toBe(true)
        expect(tokens.folded.text.slice(tokens.start[hit.first], hit.start)).toBe(hit.prefix)
        expect(tokens.end[hit.last]).toBe(hit.end)
        before = hit
      }
    })
  })
})

const read = (piece: string, units: number): Tokens => {
  const tokens = tokensOf(piece.repeat(Math.ceil(units / piece.length)))
  splitSentences(tokens, findQuotes(tokens), arabicSentenceMarks)
  const forms = ['ا ب '.repeat(40), 'ا'.repeat(200), 'ال', 'ا ب'].map((form) => ({ form, value: 0, proclitics: 31 }))
  compileLexicon(forms, arabicFold, arabicClitics).scan(tokens)
  return tokens
}

describe('hostile text', () => {
  it.each(['"', '“', '.'])('a million units of %j is read', (piece) => {
    expect(read(piece, 1e6).folded.text).toHaveLength(1e6)
  })

  it.each([
    '”',
    '«',
    "'",
    "''",
    '(',
    '("\'«“',
    '" ',
    ' "',
    '“\n',
    '"\n"',
    '"ا',
    '. ',
    'ا. ',
    '!',
    '\n',
    ' \n',
    'ـ',
    ' ـ',
    '\u064b',
    '\u200f',
    'ﷺ',
    '\ud83d',
    '1.',
    '1,',
    "a'",
    '-',
    'ا',
    'ال',
    'لل',
    'و ',
    'ا ب ',
  ])('a hundred thousand units of %j are read in no longer than their length asks for', (piece) => {
    expect(growsEvenly((units) => read(piece, units), 1e5)).toBe(true)
  })
})
