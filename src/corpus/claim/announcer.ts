import type { Doc } from '../../model/doc.js'
import type { NewsEvent } from '../../model/event.js'
import type { Voice } from '../../model/source.js'
import type { CaseLanguage } from '../../text/case-language.js'
import type { Lookup } from '../kept-story.js'
import { fold, foldText, rawRange } from '../../text/fold.js'
import type { Span } from '../../model/span.js'

/** Who announces what he does himself: the event's own doer, named behind a verb of announcing. */
export interface Announcer {
  readonly voice: string
  readonly span: Span
}

/** Finds, by the names that the voices of a case go by, who announces an event that no statement carries. */
export interface Announcers {
  of(doc: Doc, event: NewsEvent): Announcer | null
  /** The voice whose name a text begins with, past a few letters at most. */
  at(text: string): string | null
}

/** An announcement and what is announced stand within so much of each other, in UTF-16 units. */
const WITHIN = 260
/** A name of one short word is too common to be looked up by itself. */
const SHORTEST = 4

/** Letters that may stand before a name at the head of a text: a quotation mark, a title of one word. */
const OPENS_WITH = 8

const SENTENCE_END = /[.!?؟\n]/u

/** The names that voices go by, folded, by their first words; longer names first. */
export type Names = Lookup<readonly { readonly name: string; readonly id: string }[]>

export function namesByFirst(voices: Iterable<Voice>, language: CaseLanguage): Names {
  const byFirst = new Map<string, { readonly name: string; readonly id: string }[]>()
  for (const voice of voices) {
    if (!voice.named || voice.type === 'media') continue
    for (const raw of [voice.name, ...voice.aliases]) {
      const name = foldText(raw, language.fold)
      if (name.length < SHORTEST) continue
      const [first = ''] = name.split(' ')
      byFirst.set(first, [...(byFirst.get(first) ?? []), { name, id: voice.id }])
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.name.length - a.name.length || (a.id < b.id ? -1 : 1))
  return byFirst
}

export function announcersOf(byFirst: Names, language: CaseLanguage): Announcers {
  return {
    at(text) {
      const [first] = namesIn(foldText(text, language.fold), byFirst)
      return first && first.start <= OPENS_WITH ? first.id : null
    },
    of(doc, { trigger }) {
      const from = Math.max(0, trigger.start - WITHIN)
      const before = doc.text.slice(from, trigger.start)
      const sentence = from + lastEnd(before)
      const folded = fold(doc.text.slice(sentence, trigger.start), language.fold)
      const verb = language.announcements(folded.text).at(-1)
      if (!verb) return null
      const names = namesIn(folded.text, byFirst)
      const [nearest] = names.sort((a, b) => distance(a, verb) - distance(b, verb) || a.start - b.start)
      if (!nearest || distance(nearest, verb) > BESIDE_VERB) return null
      const raw = rawRange(folded, nearest.start, nearest.end)
      const span = { start: sentence + raw.start, end: sentence + raw.end }
      return { voice: nearest.id, span: { ...span, text: doc.text.slice(span.start, span.end) } }
    },
  }
}

interface Named {
  readonly id: string
  readonly start: number
  readonly end: number
}

/** The names that stand in folded words, the longest at each place. */
function namesIn(words: string, names: Names): Named[] {
  const found: Named[] = []
  for (const word of words.matchAll(/\p{L}+/gu)) {
    if (word.index < (found.at(-1)?.end ?? 0)) continue
    const rest = words.slice(word.index)
    const hit = names
      .get(word[0])
      ?.find(({ name }) => rest.startsWith(name) && !/^\p{L}/u.test(rest.slice(name.length)))
    if (hit) found.push({ id: hit.id, start: word.index, end: word.index + hit.name.length })
  }
  return found
}

/** How far an announcer may stand from the verb, in letters: "كان التحالف بقيادة السعودية قد أعلن". */
const BESIDE_VERB = 34

const distance = (a: Pick<Named, 'start' | 'end'>, b: Pick<Named, 'start' | 'end'>): number =>
  a.start >= b.end ? a.start - b.end : b.start - a.end

function lastEnd(text: string): number {
  for (let i = text.length - 1; i >= 0; i--)
    if (SENTENCE_END.test(text[i] ?? '') && !/\d/u.test(text[i + 1] ?? '')) return i + 1
  return 0
}
