import { performance } from 'node:perf_hooks'
import { arabicClitics, arabicFold, arabicSentenceMarks } from '../src/lang/ar/fold.js'
import { compileLexicon, findQuotes, fold, splitSentences, tokenize } from '../src/text/index.js'
import type { LexiconEntry } from '../src/text/index.js'

/** Speed of every text stage over generated Arabic, in millions of characters a second. Run: npx tsx bench/text.ts */
const CHARS = 4_000_000
const ROUNDS = 7
const ENTRIES = 10_000

let seed = 20_250_101
function below(n: number): number {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
  return Math.floor((seed / 0x1_0000_0000) * n)
}

// Letters in rough proportion to how often Arabic prose uses them.
const LETTERS = 'اااااااالللللليييييووووممممننننررررتتتبببععددسسففقككهههحجشصضطظغثخذزءأإآىةؤئ'
const PREFIXES = ['', '', '', '', 'ال', 'ال', 'و', 'وال', 'ب', 'بال', 'ل', 'لل', 'س', 'ف']
const MARKS = ['،', '،', '.', '.', ':', '؟']

function stem(): string {
  let out = ''
  for (let k = 3 + below(4); k > 0; k--) out += LETTERS.charAt(below(LETTERS.length))
  return out
}

const STEMS = Array.from({ length: 6000 }, stem)
const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T

function makeText(chars: number): string {
  const parts: string[] = []
  for (let size = 0, since = 0; size < chars; since++) {
    let next = pick(PREFIXES) + pick(STEMS)
    if (below(60) === 0) next = next.charAt(0) + 'َ' + next.slice(1)
    if (below(40) === 0) next = String(below(3000))
    if (below(50) === 0) next = `«${next} ${pick(STEMS)} ${pick(STEMS)} ${pick(STEMS)}»`
    if (below(10) === 0) next += pick(MARKS)
    next += below(70) === 0 ? '\n' : ' '
    parts.push(next)
    size += next.length
  }
  return parts.join('')
}

function makeEntries(): LexiconEntry<number>[] {
  return Array.from({ length: ENTRIES }, (_, value) => {
    const form = Array.from({ length: 2 + below(2) }, () => pick(STEMS)).join(' ')
    return { form, value, proclitics: value % 2 === 0 ? 1 : 31 }
  })
}

function best(run: () => unknown): number {
  let least = Infinity
  for (let round = 0; round < ROUNDS; round++) {
    const from = performance.now()
    run()
    least = Math.min(least, performance.now() - from)
  }
  return least
}

const text = makeText(CHARS)
const folded = fold(text, arabicFold)
const tokens = tokenize(folded)
const quotes = findQuotes(tokens)
const entries = makeEntries()
const lexicon = compileLexicon(entries, arabicFold, arabicClitics)

const rate = (name: string, run: () => unknown): void => {
  console.log(`${name.padEnd(10)} ${(text.length / 1000 / best(run)).toFixed(0).padStart(5)} M chars/s`)
}
console.log(`node ${process.version}, ${text.length} chars, ${tokens.count} tokens, best of ${ROUNDS}`)
rate('fold', () => fold(text, arabicFold))
rate('tokens', () => tokenize(folded))
rate('quotes', () => findQuotes(tokens))
rate('sentences', () => splitSentences(tokens, quotes, arabicSentenceMarks))
rate('scan', () => lexicon.scan(tokens))
console.log(`${lexicon.size} forms, ${lexicon.scan(tokens).length} hits`)
console.log(
  `compile    ${best(() => compileLexicon(entries, arabicFold, arabicClitics))
    .toFixed(0)
    .padStart(5)} ms`,
)
