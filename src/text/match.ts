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
import { BREAK, tokenSlots, type Tokens, WORD } from './token.js'
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
  scan(tokens: Tokens): readonly Hit<T>[]
}

/** Hits in reach by the token they begin and end at. */
export interface HitIndex<T> {
  begin(token: number): readonly Hit<T>[]
  /** Hits come in text order, so those that end together come longest first. */
  end(token: number): readonly Hit<T>[]
}

const NO_HITS: readonly never[] = []

/** Puts the hits of a text of so many tokens in reach by token. */
export function indexHits<T>(hits: readonly Hit<T>[], tokens: number): HitIndex<T> {
  const begin = tokenSlots<Hit<T>[]>(tokens)
  const end = tokenSlots<Hit<T>[]>(tokens)
  for (const hit of hits) {
    ;(begin[hit.first] ??= []).push(hit)
    ;(end[hit.last] ??= []).push(hit)
  }
  return { begin: (token) => begin[token] ?? NO_HITS, end: (token) => end[token] ?? NO_HITS }
}

interface Compiled {
  readonly trie: Trie
  readonly entries: readonly Key[]
  readonly clitics: CliticTable
  readonly lists: number
}

interface Key {
  readonly key: string
  /** Which of the lists compiled together it stands in. */
  readonly list: number
  readonly value: unknown
  readonly allowed: number
  readonly needsArticle: boolean
}

/**
 * Compiles forms into one automaton. A form matches whole words, over as many tokens as it has.
 * @example compileLexicon([{ form: 'وكالة الأنباء', value: 'agency' }], arabicFold, arabicClitics).scan(tokens)
 */
export function compileLexicon<T>(entries: Iterable<LexiconEntry<T>>, table: FoldTable, clitics: Clitics): Lexicon<T> {
  const [lexicon] = compileLists([[...entries]], table, clitics)
  return lexicon as Lexicon<T>
}

const compiled = new WeakMap<readonly LexiconEntry<unknown>[], Lexicon<unknown>>()

/** The lexicon of a list of entries, compiled when it is first asked for and kept as long as the list is. */
export function lexiconOf<T>(
  entries: readonly LexiconEntry<T>[],
  language: { readonly fold: FoldTable; readonly clitics: Clitics },
): Lexicon<T> {
  let lexicon = compiled.get(entries)
  if (!lexicon) compiled.set(entries, (lexicon = compileLexicon(entries, language.fold, language.clitics)))
  return lexicon as Lexicon<T>
}

/**
 * Compiles lists of entries into one automaton, so that whoever scans a text for one of them has scanned it for all;
 * {@link lexiconOf} gives each list its lexicon. A text's hits are kept until the text is forgotten.
 */
export function compileTogether(
  lists: readonly (readonly LexiconEntry<unknown>[])[],
  language: { readonly fold: FoldTable; readonly clitics: Clitics },
): void {
  compileLists(lists, language.fold, language.clitics).forEach((lexicon, i) => compiled.set(lists[i] ?? [], lexicon))
}

function compileLists(
  lists: readonly (readonly LexiconEntry<unknown>[])[],
  table: FoldTable,
  clitics: Clitics,
): Lexicon<unknown>[] {
  const keys = lists.flatMap((entries, list) => keysOf(entries, list, table, clitics))
  keys.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  const all: Compiled = {
    trie: buildTrie(keys.map((key) => key.key)),
    entries: keys,
    clitics: cliticTable(clitics),
    lists: lists.length,
  }
  const scanned = new WeakMap<Tokens, readonly Hit<unknown>[][]>()
  const hitsOf = (tokens: Tokens): readonly Hit<unknown>[][] => {
    let hits = scanned.get(tokens)
    if (!hits) scanned.set(tokens, (hits = scan(all, tokens)))
    return hits
  }
  return lists.map((_, list) => ({
    size: keys.reduce((sum, key) => (key.list === list ? sum + 1 : sum), 0),
    scan: (tokens) => hitsOf(tokens)[list] ?? [],
  }))
}

/** Forms folded all at once: thousands of calls cost more than the folding. */
function keysOf(
  entries: readonly LexiconEntry<unknown>[],
  list: number,
  table: FoldTable,
  clitics: Clitics,
): readonly Key[] {
  const written = entries.map((entry) => entry.form.replace(/\s+/gu, ' ').trim())
  const folded = foldText(written.join('\n'), table).split('\n')
  return entries.flatMap((entry, i) => {
    const key = keyOf(entry, (folded[i] ?? '').trim(), list, clitics)
    return key.key === '' ? [] : [key]
  })
}

function keyOf(entry: LexiconEntry<unknown>, key: string, list: number, { article }: Clitics): Key {
  const proclitics = entry.proclitics ?? CONJ
  const allowed = proclitics & ARTICLE ? proclitics | LAM : proclitics
  const needsArticle =
    (proclitics & ARTICLE) !== 0 &&
    article !== '' &&
    key.length > article.length &&
    entry.form.trimStart().normalize('NFC').startsWith(article)
  return { key: needsArticle ? key.slice(article.length) : key, list, value: entry.value, allowed, needsArticle }
}

/** The state of one scan, in one object so that nothing is allocated until something is found. */
interface Scan {
  readonly trie: Trie
  readonly entries: readonly Key[]
  readonly tokens: Tokens
  readonly units: Uint16Array
  /** By list. */
  readonly hits: Hit<unknown>[][]
  readonly readings: Readings
  /** Nodes at which keys end on the walk from one offset, and the offsets reached there: all of them, longest last. */
  readonly nodes: number[]
  readonly ends: number[]
  /** The readings at one offset, `[from, to)`: tried together, so that an entry is found once there. */
  from: number
  to: number
  /** The token the readings are of, as folded offsets, and its index. */
  start: number
  end: number
  first: number
}

function scan(all: Compiled, tokens: Tokens): Hit<unknown>[][] {
  const readings = emptyReadings()
  const { trie, entries } = all
  // Written out: spread, the object has no fixed shape for the engine, and scanning takes twice as long.
  const state: Scan = {
    trie,
    entries,
    tokens,
    units: unitsOf(tokens.folded.text),
    hits: Array.from({ length: all.lists }, () => []),
    readings,
    nodes: [],
    ends: [],
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
    if (kind === WORD) readStems(state, all.clitics, readings)
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

function matchToken(state: Scan): void {
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
function matchFrom(state: Scan, from: number, offset: number): void {
  const { trie, units, nodes, ends } = state
  const { keysFrom, keysTo } = trie
  let found = 0
  let node = from
  for (let at = offset; node !== 0; node = step(trie, node, units[at++]!)) {
    if (keysFrom[node] !== keysTo[node]) {
      nodes[found] = node
      ends[found++] = at
    }
    if (at === units.length) break
  }
  while (found-- > 0) pushHits(state, nodes[found]!, ends[found]!)
}

/** Pushes the entries that end at a node, if the offset reached is the end of a token. */
function pushHits(state: Scan, node: number, end: number): void {
  const { trie, entries, first, hits } = state
  const ends = state.tokens.end
  let last = first
  while (ends[last]! < end) last++
  if (ends[last] !== end) return
  const start = state.readings.offset[state.from]!
  for (let k = trie.keysFrom[node]!; k < trie.keysTo[node]!; k++) {
    const entry = entries[k]!
    const proclitics = fittingMask(entry, state)
    if (proclitics < 0) continue
    const prefix = state.tokens.folded.text.slice(state.start, start)
    hits[entry.list]!.push({ first, last, start, end, proclitics, prefix, value: entry.value })
  }
}

function fittingMask(entry: Key, state: Scan): number {
  for (let k = state.from; k < state.to; k++) {
    const mask = state.readings.mask[k]!
    if ((mask & ~entry.allowed) !== 0) continue
    if (!entry.needsArticle || (mask & (ARTICLE | LAM)) !== 0) return mask
  }
  return -1
}
