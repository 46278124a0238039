import type { Lookup } from '../kept-story.js'
import type { Voice } from '../../model/source.js'
import type { OriginJoin } from '../../model/story.js'
import type { CaseLanguage } from '../../text/case-language.js'
import { fold } from '../../text/fold.js'
import { NUMBER, tokenize, word, WORD } from '../../text/token.js'
import type { Heard } from './behind.js'

/** Runs of this many words are compared: shorter ones are formulas. */
const RUN = 4
/** From this share of the shorter statement on, and this many runs, two statements are the same words. */
const SHARE = 0.3
const LEAST_RUNS = 4

/**
 * Statements that have a run in common are compared each with each while they are no more than this. Of more, each is compared with the
 * first: every pair of a thousand copies is half a million joins, and all copies that are joined to one are joined to each other.
 */
const EACH = 32
const FIRST = 3

/**
 * Statements that say the same words go back to one source where at most one of the two has a name: two sources nobody names, or
 * one whose name a copy dropped. Two named voices that say the same stay two.
 */
export function sharedWordJoins(
  supports: readonly Heard[],
  voices: Lookup<Voice>,
  language: CaseLanguage,
): OriginJoin[] {
  const spoken = supports.filter(({ behind, statement }) => behind !== null && statement !== null)
  const runsIn = new Map<string, ReadonlySet<string>>()
  const runs = spoken.map(({ span: { text } }) => {
    const known = runsIn.get(text) ?? runsOf(text, language)
    runsIn.set(text, known)
    return known
  })
  const found = new Map<string, OriginJoin>()
  for (const [b, others] of besidesOf(runs).entries()) {
    for (const a of others) {
      const join = sayTheSame(runs[a]!, runs[b]!) ? joinOf(spoken[a]!, spoken[b]!, voices) : null
      if (join) found.set(`${join.a} ${join.b}`, join)
    }
  }
  return [...found.values()]
}

/** For each statement, those before it that it is compared with. */
function besidesOf(statements: readonly ReadonlySet<string>[]): Set<number>[] {
  const postings = new Map<string, number[]>()
  for (const [at, runs] of statements.entries()) {
    for (const run of runs) {
      const posting = postings.get(run)
      if (posting) posting.push(at)
      else postings.set(run, [at])
    }
  }
  return statements.map((runs, b) => {
    const others = new Set<number>()
    for (const run of runs) {
      const posting = postings.get(run)!
      for (const a of posting.length > EACH ? posting.slice(0, FIRST) : posting) if (a < b) others.add(a)
    }
    return others
  })
}

function sayTheSame(x: ReadonlySet<string>, y: ReadonlySet<string>): boolean {
  const [less, more] = x.size < y.size ? [x, y] : [y, x]
  let shared = 0
  for (const run of less) if (more.has(run)) shared += 1
  return shared >= LEAST_RUNS && shared >= SHARE * less.size
}

function joinOf(x: Heard, y: Heard, voices: Lookup<Voice>): OriginJoin | null {
  if (x.behind === null || y.behind === null || x.behind === y.behind || x.doc === y.doc) return null
  const nameless = [x.behind, y.behind].filter((id) => voices.get(id)?.named === false)
  if (nameless.length === 0) return null
  const [a, b] = x.behind < y.behind ? [x, y] : [y, x]
  const evidence = [a, b].map(({ doc, span }) => ({ document: doc.id, span, why: 'words' }))
  return { a: a.behind!, b: b.behind!, kind: 'same_text', sure: true, evidence }
}

function runsOf(text: string, language: CaseLanguage): Set<string> {
  const tokens = tokenize(fold(text, language.fold))
  const words: string[] = []
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] === WORD || tokens.kind[i] === NUMBER) words.push(word(tokens, i))
  }
  const runs = new Set<string>()
  for (let i = 0; i + RUN <= words.length; i++) runs.add(words.slice(i, i + RUN).join(' '))
  return runs
}
