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
 * Statements that say the same words go back to one source where at most one of the two has a name: two sources nobody names, or
 * one whose name a copy dropped. Two named voices that say the same stay two.
 */
export function sharedWordJoins(
  supports: readonly Heard[],
  voices: Lookup<Voice>,
  language: CaseLanguage,
): OriginJoin[] {
  const postings = new Map<string, number[]>()
  const sizes: number[] = []
  const found = new Map<string, OriginJoin>()
  const spoken = supports.filter(({ behind, statement }) => behind !== null && statement !== null)
  for (const [b, support] of spoken.entries()) {
    const runs = runsOf(support.span.text, language)
    sizes.push(runs.size)
    const shared = new Map<number, number>()
    for (const run of runs) {
      const posting = postings.get(run)
      if (!posting) postings.set(run, [b])
      else {
        for (const a of posting) shared.set(a, (shared.get(a) ?? 0) + 1)
        posting.push(b)
      }
    }
    for (const [a, count] of shared) {
      const other = spoken[a]!
      if (count < LEAST_RUNS || count < SHARE * Math.min(sizes[a]!, runs.size)) continue
      const join = joinOf(other, support, voices)
      if (join) found.set(`${join.a} ${join.b}`, join)
    }
  }
  return [...found.values()]
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
