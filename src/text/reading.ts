import type { Stance } from '../model/attribution.js'
import type { Cue } from '../model/cue.js'
import type { FoldTable, Clitics, SentenceMarks } from '../model/language.js'
import { ARTICLE, LAM } from './clitic.js'
import { fold, type Folded, rawRange } from './fold.js'
import type { Lexicon } from './match.js'
import { findQuotes, type Quotes } from './quote.js'
import { splitSentences, type Sentences } from './sentence.js'
import { tokenize, type Tokens, type WordEnd } from './token.js'

/** What a lexicon entry says of the words it covers: a word class (bits of the pack's own), or a reporting cue. */
export type Term =
  /** A loose term may mean something else: its words are also read one by one. */
  | { readonly kind: 'word'; readonly classes: number; readonly loose?: boolean }
  | { readonly kind: 'cue'; readonly cue: Cue }
  /** Words that give content a stance of its own: لا صحة، ربما. */
  | { readonly kind: 'stance'; readonly stance: Stance }
  | { readonly kind: 'outlet'; readonly id: string; readonly classes: number }

/** A cue found in the text. Tokens are inclusive; `start` and `end` are folded offsets without proclitics. */
export interface CueHit {
  readonly first: number
  readonly last: number
  readonly start: number
  readonly end: number
  /** The proclitics before it as folded text: '', 'و', 'ف', 'ب' … */
  readonly prefix: string
  readonly cue: Cue
}

/** An outlet's name found in the text, as token indexes (inclusive). */
export interface OutletHit {
  readonly first: number
  readonly last: number
  readonly id: string
}

/** Words that give content a stance of its own. */
export interface StanceHit {
  readonly first: number
  readonly start: number
  readonly end: number
  readonly stance: Stance
}

/** A text read once: folded, cut into tokens, sentences and quotations, and matched against the lexicon. */
export interface Reading {
  readonly folded: Folded
  readonly tokens: Tokens
  readonly quotes: Quotes
  readonly sentences: Sentences
  /** The sentence that holds each token. */
  readonly sentenceOf: Int32Array
  /** Word classes of each token, bits of the pack's own table. */
  readonly classes: Uint32Array
  /** Folded offset at which the classified word begins, after its proclitics but with its article; else the token's start. */
  readonly stem: Uint32Array
  /** 1 where a token goes on a longer entry of the lexicon: أبيب of تل أبيب. */
  readonly compound: Uint8Array
  /** Cues in text order; none lies inside another. */
  readonly cues: readonly CueHit[]
  /** For each token the index of the cue that starts there, or -1. */
  readonly cueAt: Int32Array
  readonly outlets: readonly OutletHit[]
  /** Stance words in text order: the token each begins at, and its folded offsets. */
  readonly stances: readonly StanceHit[]
}

/** What {@link readText} needs of a language. */
export interface ReadingTables {
  readonly fold: FoldTable
  readonly clitics: Clitics
  readonly sentence: SentenceMarks
  readonly lexicon: Lexicon<Term>
  /** Whether a cue is written as another word is: its raw letters tell what folding hides. */
  readonly isHomograph: (raw: string, cue: Cue) => boolean
  /** Where a word really ends when a space was lost. */
  readonly wordEnd: WordEnd
  /** Takes from words the classes that their raw letters or neighbours rule out. */
  readonly settle: (tokens: Tokens, classes: Uint32Array) => void
}

/** Reads a text once, for every later stage. Never throws on any string. */
export function readText(raw: string, tables: ReadingTables): Reading {
  const folded = fold(raw, tables.fold)
  const tokens = tokenize(folded, tables.wordEnd)
  const quotes = findQuotes(tokens)
  const sentences = splitSentences(tokens, quotes, tables.sentence)
  const classes = new Uint32Array(tokens.count)
  const stem = Uint32Array.from(tokens.start)
  const known = new Uint8Array(tokens.count)
  const compound = new Uint8Array(tokens.count)
  let locked = -1
  const cues: CueHit[] = []
  const outlets: OutletHit[] = []
  const stances: StanceHit[] = []
  for (const hit of tables.lexicon.scan(tokens)) {
    const { value } = hit
    if (value.kind === 'cue') {
      const before = cues.at(-1)
      if ((before && before.last >= hit.first) || compound[hit.first] === 1) continue
      const at = rawRange(folded, hit.start, hit.end)
      if (tables.isHomograph(raw.slice(at.start, at.end), value.cue)) continue
      cues.push({
        first: hit.first,
        last: hit.last,
        start: hit.start,
        end: hit.end,
        prefix: hit.prefix,
        cue: value.cue,
      })
      continue
    }
    if (value.kind === 'stance') {
      stances.push({ first: hit.first, start: hit.start, end: hit.end, stance: value.stance })
      continue
    }
    if (value.kind === 'outlet') {
      const before = outlets.at(-1)
      if (!before || before.last < hit.first) outlets.push({ first: hit.first, last: hit.last, id: value.id })
    }
    // Words of a longer entry are not read one by one as well: أن of «بعد أن» opens nothing.
    if (hit.last <= locked) continue
    if (hit.last > hit.first && !(value.kind === 'word' && value.loose)) {
      locked = hit.last
      compound.fill(1, hit.first + 1, hit.last + 1)
    }
    mark(hit.first, hit.last, hit.start - articleIn(hit.proclitics), hit.prefix, value.classes)
  }
  function mark(first: number, last: number, start: number, prefix: string, bits: number): void {
    const lost = prefix.length + 1
    for (let i = first; i <= last; i++) {
      // Words with fewer proclitics win: وزير is the noun, never و + زير.
      const taken = known[i] ?? 0
      if (taken !== 0 && taken < lost && i === first) continue
      if (taken > lost || taken === 0) {
        if (taken > lost) classes[i] = 0
        known[i] = i === first ? lost : 1
        if (i === first) stem[i] = start
      }
      classes[i] = (classes[i] ?? 0) | bits
    }
  }
  tables.settle(tokens, classes)
  return {
    folded,
    tokens,
    quotes,
    sentences,
    sentenceOf: sentenceIndex(tokens, sentences),
    classes,
    compound,
    stem,
    cues,
    cueAt: cueIndex(tokens, cues),
    outlets,
    stances,
  }
}

/** The article stays with its word; of the merged لل one lam is the article's. */
const articleIn = (proclitics: number): number => (proclitics & LAM ? 1 : proclitics & ARTICLE ? 2 : 0)

function cueIndex(tokens: Tokens, cues: readonly CueHit[]): Int32Array {
  const at = new Int32Array(tokens.count).fill(-1)
  cues.forEach((cue, i) => (at[cue.first] = i))
  return at
}

function sentenceIndex(tokens: Tokens, sentences: Sentences): Int32Array {
  const of = new Int32Array(tokens.count).fill(-1)
  for (let s = 0; s < sentences.count; s++) of.fill(s, sentences.first[s] ?? 0, (sentences.last[s] ?? -1) + 1)
  return of
}
