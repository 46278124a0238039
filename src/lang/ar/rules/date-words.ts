import type { DateMeaning } from '../../../model/date.js'
import { ARTICLE, LAM } from '../../../text/clitic.js'
import type { DateOpener, DatePhrase, DateRule, Particle, TimeView, TimeWord } from '../../../text/date-language.js'
import type { Hit } from '../../../text/match.js'
import { NUMBER, PUNCTUATION, WORD } from '../../../text/token.js'

/** Small questions the Arabic date rules ask; `next` is always the token after what was read. */

type Kind = TimeWord['kind']
export type WordOf<K extends Kind> = Hit<Extract<TimeWord, { kind: K }>>

export function find<K extends Kind>(view: TimeView, i: number, kind: K): WordOf<K> | null {
  for (const hit of view.hits(i)) if (hit.value.kind === kind) return hit as WordOf<K>
  return null
}

export function particle(view: TimeView, i: number, ...names: readonly Particle[]): WordOf<'particle'> | null {
  for (const hit of view.hits(i)) {
    if (hit.value.kind === 'particle' && names.includes(hit.value.particle)) return hit as WordOf<'particle'>
  }
  return null
}

/** The token after a particle that stands at `i`, or `i` itself where none does. */
export function past(view: TimeView, i: number, ...names: readonly Particle[]): number {
  const hit = particle(view, i, ...names)
  return hit && hit.prefix === '' ? hit.last + 1 : i
}

export const isWord = (view: TimeView, i: number): boolean => view.tokens.kind[i] === WORD
export const isDigits = (view: TimeView, i: number): boolean => view.tokens.kind[i] === NUMBER

export function textAt(view: TimeView, i: number): string {
  return view.text.slice(view.tokens.start[i] ?? 0, view.tokens.end[i] ?? 0)
}

export function isMark(view: TimeView, i: number, marks: string): boolean {
  return view.tokens.kind[i] === PUNCTUATION && marks.includes(view.text.charAt(view.tokens.start[i] ?? 0))
}

export const pastMark = (view: TimeView, i: number, marks: string): number => (isMark(view, i, marks) ? i + 1 : i)

/** Whether no blank stands between token `i` and the next. */
export const touches = (view: TimeView, i: number): boolean =>
  view.tokens.end[i] === view.tokens.start[i + 1] && i + 1 < view.tokens.count

export const isDefinite = (hit: Hit<TimeWord>): boolean => (hit.proclitics & (ARTICLE | LAM)) !== 0

/** Folded offset at which a word begins, with its article and without other proclitics. */
export function startOf(hit: Hit<TimeWord>): number {
  return hit.start - (hit.proclitics & LAM ? 1 : hit.proclitics & ARTICLE ? 2 : 0)
}

export interface Read {
  readonly first: number
  readonly start: number
  readonly next: number
  readonly meaning: DateMeaning
}

export function phrase(view: TimeView, read: Read, id: string): DatePhrase {
  const last = read.next - 1
  return {
    first: read.first,
    last,
    start: read.start,
    end: view.tokens.end[last] ?? 0,
    meaning: read.meaning,
    rule: id,
  }
}

/** Makes a rule of a reader. */
export function rule(
  id: string,
  opens: readonly DateOpener[],
  read: (view: TimeView, i: number) => Read | null,
): DateRule {
  return {
    id,
    opens,
    read: (view, i) => {
      const found = read(view, i)
      return found && phrase(view, found, id)
    },
  }
}

/** Whether the text of a token, without و and ف before it, is one of the words. */
export function isOneOf(view: TimeView, i: number, words: ReadonlySet<string>): boolean {
  if (!isWord(view, i)) return false
  const text = textAt(view, i)
  return words.has(text) || ((text.startsWith('و') || text.startsWith('ف')) && words.has(text.slice(1)))
}
