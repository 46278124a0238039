import type { Clitics, FoldTable } from '../model/language.js'
import {
  ARTICLE,
  cliticTable,
  type CliticTable,
  CONJ,
  emptyReadings,
  LAM,
  type Readings,
  readStems,
  unitsOf,
} from './clitic.js'
import { foldText } from './fold.js'
import { BREAK, type Tokens, WORD } from './token.js'
import { buildTrie, rootStep, step, type Trie } from './trie.js'

export interface LexiconEntry<T> {
  /**
   * As a person writes it; folded when compiled. With ARTICLE allowed, a form written with the article needs it in the
   * text too ("الأناضول": "الاناضول", "للاناضول", never "اناضول"); a form without one takes it or leaves it. Only a bare
   * alef makes an article, so that of "ألمانيا" is none: give such names with their hamza.
   */
  readonly form: string
  readonly value: T
  /** Bits of the proclitics allowed before it: CONJ when left out. ARTICLE allows LAM too. */
  readonly proclitics?: number
}

export interface Hit<T> {
  /** Token indexes, both inclusive. */
  readonly first: number
  readonly last: number
  /** Half-open folded offsets of the form itself, without proclitics. */
  readonly start: number
  readonly end: number
  readonly proclitics: number
  /** The proclitics as written, folded. */
  readonly prefix: string
  readonly value: T
}

export interface Lexicon<T> {
  readonly size: number
  /** Every match of every length and value: in text order, longest first where several begin at one place. */
  scan(tokens: Tokens): Hit<T>[]
}

interface Compiled<T> {
  readonly trie: Trie
  readonly entries: readonly Key<T>[]
  readonly clitics: CliticTable
}

interface Key<T> {
  readonly key: string
  readonly value: T
  readonly allowed: number
  readonly needsArticle: boolean
}

/**
 * Compiles forms into one automaton. A form matches whole words, over as many tokens as it has.
 * @example compileLexicon([{ form: 'وكالة الأنباء', value: 'agency' }], arabicFold, arabicClitics).scan(tokens)
 */
export function compileLexicon<T>(entries: Iterable<LexiconEntry<T>>, table: FoldTable, clitics: Clitics): Lexicon<T> {
  const keys: Key<T>[] = []
  for (const entry of entries) {
    const key = keyOf(entry, table, clitics)
    if (key.key !== '') keys.push(key)
  }
  keys.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  const compiled = { trie: buildTrie(keys.map((key) => key.key)), entries: keys, clitics: cliticTable(clitics) }
  return { size: keys.length, scan: (tokens) => scan(compiled, tokens) }
}

function keyOf<T>(entry: LexiconEntry<T>, table: FoldTable, clitics: Clitics): Key<T> {
  const key = foldText(entry.form.replace(/\s+/gu, ' '), table).trim()
  const proclitics = entry.proclitics ?? CONJ
  const allowed = proclitics & ARTICLE ? proclitics | LAM : proclitics
  const { article } = clitics
  const bare = entry.form.trimStart().normalize('NFC')
  const needsArticle =
    (proclitics & ARTICLE) !== 0 && article !== '' && key.length > article.length && bare.startsWith(article)
  return { key: needsArticle ? key.slice(article.length) : key, value: entry.value, allowed, needsArticle }
}

/** The state of one scan, in one object so that nothing is allocated until something is found. */
interface Scan<T> {
  readonly trie: Trie
  readonly entries: readonly Key<T>[]
  readonly tokens: Tokens
  readonly units: Uint16Array
  readonly hits: Hit<T>[]
  readonly readings: Readings
  /** The readings at one offset, `[from, to)`: tried together, so that an entry is found once there. */
  from: number
  to: number
  /** The token the readings are of, as folded offsets, and its index. */
  start: number
  end: number
  first: number
}

function scan<T>(compiled: Compiled<T>, tokens: Tokens): Hit<T>[] {
  const readings = emptyReadings()
  const { trie, entries } = compiled
  // Written out: spread, the object has no fixed shape for the engine, and scanning takes twice as long.
  const state: Scan<T> = {
    trie,
    entries,
    tokens,
    units: unitsOf(tokens.folded.text),
    hits: [],
    readings,
    from: 0,
    to: 0,
    start: 0,
    end: 0,
    first: 0,
  }
  for (let i = 0; i < tokens.count; i++) {
    const kind = tokens.kind[i]!
    if (kind === BREAK) continue
    state.first = i
    state.start = tokens.start[i]!
    state.end = tokens.end[i]!
    if (kind === WORD) readStems(state, compiled.clitics, readings)
    else bareReading(readings, state.start)
    matchToken(state)
  }
  return state.hits
}

function bareReading(readings: Readings, start: number): void {
  readings.count = 1
  readings.offset[0] = start
  readings.mask[0] = 0
}

function matchToken<T>(state: Scan<T>): void {
  const { offset, count } = state.readings
  for (let from = 0, to = 1; from < count; from = to++) {
    while (to < count && offset[to] === offset[from]) to++
    const node = rootStep(state.trie, state.units[offset[from]!]!)
    if (node === 0) continue
    state.from = from
    state.to = to
    matchFrom(state, node, offset[from]! + 1)
  }
}

/** Walks on from a node and the offset after it; pushes what ends at a token's end, longest first. */
function matchFrom<T>(state: Scan<T>, from: number, offset: number): void {
  const { trie, units } = state
  const { keysFrom, keysTo } = trie
  const found = state.hits.length
  let node = from
  for (let at = offset; node !== 0; node = step(trie, node, units[at++]!)) {
    if (keysFrom[node] !== keysTo[node]) pushHits(state, node, at)
    if (at === units.length) break
  }
  if (state.hits.length - found > 1) reverseFrom(state.hits, found)
}

function reverseFrom(hits: unknown[], from: number): void {
  for (let a = from, b = hits.length - 1; a < b; a++, b--) [hits[a], hits[b]] = [hits[b], hits[a]]
}

/** Pushes the entries that end at a node, if the offset reached is the end of a token. */
function pushHits<T>(state: Scan<T>, node: number, end: number): void {
  const { trie, entries, first, hits } = state
  const ends = state.tokens.end
  let last = first
  while (ends[last]! < end) last++
  if (ends[last] !== end) return
  const start = state.readings.offset[state.from]!
  // Backwards, since the walk's hits are reversed once it is over: equal forms come out in the order they were given.
  for (let k = trie.keysTo[node]! - 1; k >= trie.keysFrom[node]!; k--) {
    const entry = entries[k]!
    const proclitics = fittingMask(entry, state)
    if (proclitics < 0) continue
    const prefix = state.tokens.folded.text.slice(state.start, start)
    hits.push({ first, last, start, end, proclitics, prefix, value: entry.value })
  }
}

function fittingMask<T>(entry: Key<T>, state: Scan<T>): number {
  for (let k = state.from; k < state.to; k++) {
    const mask = state.readings.mask[k]!
    if ((mask & ~entry.allowed) !== 0) continue
    if (!entry.needsArticle || (mask & (ARTICLE | LAM)) !== 0) return mask
  }
  return -1
}
