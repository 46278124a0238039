/**
 * Holds the candidates of the index against an exact comparison of every pair of the real articles, where they stand beside the
 * repository: distinct 5-word shingles over folded words, containment in the shorter text of 0.2 or more. `npx tsx bench/reuse-exact.ts`
 */
import { createIndex } from '../src/corpus/reuse/index-store.js'
import { containment } from '../src/corpus/reuse/shingle.js'
import { wordHashes } from '../src/corpus/reuse/words.js'
import { arabic } from '../src/lang/ar/index.js'
import { fold, tokenize, word, NUMBER, WORD } from '../src/text/index.js'
import { realCorpora } from './real.js'

const LEAST = 0.2
const texts = realCorpora().flatMap(([, docs]) => docs.map(({ text }) => text))

/** Pairs by strings of words and plain maps: nothing of it is shared with what it checks but folding and tokens. */
function exactPairs(): Set<string> {
  const shingles = texts.map((text) => {
    const tokens = tokenize(fold(text, arabic.fold), arabic.wordEnd)
    const words: string[] = []
    for (let i = 0; i < tokens.count; i++) {
      if (tokens.kind[i] === WORD || tokens.kind[i] === NUMBER) words.push(word(tokens, i))
    }
    return new Set(words.slice(4).map((_, i) => words.slice(i, i + 5).join(' ')))
  })
  const holders = new Map<string, number[]>()
  shingles.forEach((set, d) => {
    for (const shingle of set) {
      const docs = holders.get(shingle)
      if (docs) docs.push(d)
      else holders.set(shingle, [d])
    }
  })
  const pairs = new Set<string>()
  const shared = new Uint32Array(texts.length)
  shingles.forEach((set, a) => {
    shared.fill(0)
    for (const shingle of set) for (const b of holders.get(shingle) ?? []) if (b > a) shared[b]!++
    shared.forEach((count, b) => {
      if (count > 0 && count / Math.min(set.size, shingles[b]!.size) >= LEAST) pairs.add(`${a} ${b}`)
    })
  })
  return pairs
}

const from = performance.now()
const exact = exactPairs()
const between = performance.now()
const index = createIndex()
texts.forEach((text, i) => index.add(String(i), wordHashes(text, arabic)))
const found = new Set<string>()
let compared = 0
index.eachPair(({ a, b }) => {
  compared++
  if (containment(index.words(a), index.words(b)) >= LEAST) found.add(`${a} ${b}`)
})
const right = [...found].filter((pair) => exact.has(pair)).length
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`
console.log(
  `${texts.length} articles, ${exact.size} pairs share ${LEAST} of the shorter one's shingles (${seconds(between - from)})`,
)
console.log(
  `index: ${compared} pairs compared, ${found.size} found (${seconds(performance.now() - between)}), recall ${(right / exact.size).toFixed(4)}, precision ${(right / found.size).toFixed(4)}`,
)
