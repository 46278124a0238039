import type { Hit } from '../../../text/match.js'
import type { PlaceView, PlaceWord } from '../../../text/place-language.js'
import { PUNCTUATION, WORD, word } from '../../../text/token.js'
import { CLASS } from '../lexicon/classes.js'
import { hasPreposition } from './place-before.js'

/** Words that end a name or never begin one. */
const NO_NAME =
  CLASS.preposition |
  CLASS.relative |
  CLASS.clause |
  CLASS.negation |
  CLASS.auxiliary |
  CLASS.adverb |
  CLASS.complementizer |
  CLASS.time |
  CLASS.plain |
  CLASS.adjective |
  CLASS.hedge |
  CLASS.deed |
  CLASS.group |
  CLASS.body |
  CLASS.anonymous |
  CLASS.witness

/** A name the gazetteer does not hold, as inclusive tokens and folded offsets. */
export interface NewName {
  readonly first: number
  readonly last: number
  readonly start: number
  readonly end: number
}

/** Endings of plurals and verbal nouns of people: rarely those of a place with an article. */
const PLURAL = /(?:ات|ون|ين|وا)$/u

/** The name that begins at a token right after a generic word; null where the word can be none. */
export function readNewName(view: PlaceView, at: number, wary: boolean): NewName | null {
  const { tokens } = view.reading
  let first = at
  const quoted = isOpening(view, first)
  if (quoted) first++
  if (!mayBegin(view, first, wary && !quoted)) return null
  const inQuotes = quoted ? quotedEnd(view, first) : null
  if (inQuotes !== null)
    return { first, last: inQuotes, start: tokens.start[first] ?? 0, end: tokens.end[inQuotes] ?? 0 }
  let last = first
  while (last < first + 2 && isHead(view, last) && mayFollow(view, last + 1)) last++
  if (last === first && isHead(view, first) && (word(tokens, first).length < 4 || wary)) return null
  if (view.words(last + 1).some(({ value }) => value.kind === 'tail')) last++
  return { first, last, start: tokens.start[first] ?? 0, end: tokens.end[last] ?? 0 }
}

export const isOpening = ({ reading: { tokens } }: PlaceView, at: number): boolean =>
  tokens.kind[at] === PUNCTUATION && /^["“«(]+$/u.test(word(tokens, at))

/** Words of a name in quotation marks; more are no name. */
const QUOTED_WORDS = 3

/** The last word before the mark that closes a short quotation. */
function quotedEnd({ reading: { tokens } }: PlaceView, first: number): number | null {
  for (let i = first; i < first + QUOTED_WORDS && tokens.kind[i] === WORD; i++) {
    if (tokens.kind[i + 1] === PUNCTUATION && /^["”»)]+$/u.test(word(tokens, i + 1))) return i
  }
  return null
}

function mayBegin(view: PlaceView, at: number, wary: boolean): boolean {
  const { tokens, classes, cueAt } = view.reading
  if (tokens.kind[at] !== WORD) return false
  const text = word(tokens, at)
  if (text.length < 3 && !isHead(view, at)) return false
  if (((classes[at] ?? 0) & NO_NAME) !== 0 && !isHead(view, at)) return false
  if ((cueAt[at] ?? -1) >= 0) return false
  // لإيطاليا: a known name after its own preposition begins another phrase.
  if (view.names(at).some(hasPreposition)) return false
  if (view.words(at).some(refuses)) return false
  if (!wary) return !/^(?:لل|وال|بال)/u.test(text)
  if (isHead(view, at)) return true
  if (text.startsWith('ال')) return text.length > 4 && !PLURAL.test(text)
  return text.length > 3 && !text.endsWith('ه') && (classes[at] ?? 0) === 0 && isPlacedAfter(view, at + 1)
}

/** Whether the next words say where: في مقاطعة، شمال. */
const isPlacedAfter = (view: PlaceView, at: number): boolean =>
  view
    .words(at)
    .some(
      ({ value, prefix }) =>
        value.kind === 'direction' || value.kind === 'beside' || (value.kind === 'generic' && prefix.startsWith('ب')),
    ) ||
  (word(view.reading.tokens, at) === 'في' &&
    view.words(at + 1).some(({ value }) => value.kind === 'generic' || value.kind === 'countryside'))

/** A word of the table that is no first word of a name: a place's adjective, a verb, another generic word. */
function refuses({ value, first, last }: Hit<PlaceWord>): boolean {
  if (first !== last) return value.kind !== 'head' && value.kind !== 'common'
  return value.kind !== 'head' && value.kind !== 'common' && value.kind !== 'tail'
}

const isHead = (view: PlaceView, at: number): boolean => view.words(at).some(({ value }) => value.kind === 'head')

/** The second word of a name of two. */
function mayFollow(view: PlaceView, at: number): boolean {
  const { tokens, classes, cueAt } = view.reading
  if (tokens.kind[at] !== WORD || (cueAt[at] ?? -1) >= 0) return false
  if (((classes[at] ?? 0) & (NO_NAME & ~(CLASS.group | CLASS.body))) !== 0) return false
  return !view
    .words(at)
    .some(
      ({ value, prefix }) =>
        value.kind === 'slot' || value.kind === 'beside' || (value.kind === 'generic' && prefix !== ''),
    )
}
