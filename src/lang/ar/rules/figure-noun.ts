import type { FigureNoun, FigureView, FigureWord } from '../../../text/figure-language.js'
import { ARTICLE, LAM } from '../../../text/clitic.js'
import type { Hit } from '../../../text/match.js'
import { PUNCTUATION, WORD } from '../../../text/token.js'
import { FUNCTION } from '../lexicon/figures.js'

type Kind = FigureWord['kind']
export type FigureHit<K extends Kind> = Hit<Extract<FigureWord, { kind: K }>>

export function findWord<K extends Kind>(view: FigureView, i: number, kind: K): FigureHit<K> | null {
  for (const hit of view.words(i)) if (hit.value.kind === kind) return hit as FigureHit<K>
  return null
}

export function findEnding<K extends Kind>(view: FigureView, i: number, kind: K): FigureHit<K> | null {
  for (const hit of view.wordsEnding(i)) if (hit.value.kind === kind) return hit as FigureHit<K>
  return null
}

export const textAt = (view: FigureView, i: number): string =>
  view.text.slice(view.tokens.start[i] ?? 0, view.tokens.end[i] ?? 0)

/** Whether a word, with or without و before it, is one that is never counted. */
export function isFunction(view: FigureView, i: number): boolean {
  const text = textAt(view, i)
  return FUNCTION.has(text) || (text.startsWith('و') && FUNCTION.has(text.slice(1)))
}

export const isWord = (view: FigureView, i: number): boolean => view.tokens.kind[i] === WORD

export function isMark(view: FigureView, i: number, marks: string): boolean {
  return view.tokens.kind[i] === PUNCTUATION && marks.includes(view.text.charAt(view.tokens.start[i] ?? 0))
}

export const touches = (view: FigureView, i: number): boolean =>
  i >= 0 && i + 1 < view.tokens.count && view.tokens.end[i] === view.tokens.start[i + 1]

/** Words that announce a count: "بلغ عدد القتلى 15". */
export const isCountWord = (text: string): boolean =>
  /^و?(?:(?:ال)?عدد|عدد(?:هم|ها|هن)|اعداد|(?:ال)?حصيله|حصيلتهم)$/u.test(text)

/** Whether a word carries the article, with or without و ب ل ك before it. */
export const isDefiniteText = (text: string): boolean => text.length > 3 && /^[وف]?(?:[بك]?ال|لل)/u.test(text)

export const isDefiniteHit = (hit: Hit<FigureWord>): boolean => (hit.proclitics & (ARTICLE | LAM)) !== 0

/** What follows a number: what it counts, or that it counts nothing. */
export type Counted =
  | { readonly kind: 'noun'; readonly noun: FigureNoun; readonly last: number; readonly tie: 'part' | null }
  /** "وآخرين"، "منهم": the noun is left out. */
  | { readonly kind: 'elided'; readonly last: number; readonly tie: 'part' | null }
  | { readonly kind: 'none' }
  | { readonly kind: 'measure' }

const NONE: Counted = { kind: 'none' }

/** Reads what is counted from token `i`; a vague plural ("عشرات") takes a noun with the article, a number does not. */
export function readCounted(view: FigureView, i: number, takesDefinite: boolean): Counted {
  if (isMark(view, i, '%٪')) return { kind: 'measure' }
  if (!isWord(view, i)) return readQuoted(view, i, takesDefinite)
  if (findWord(view, i, 'measure')?.prefix === '' || (takesDefinite && findWord(view, i, 'measure')))
    return { kind: 'measure' }
  if (findWord(view, i, 'others')?.prefix === '') return { kind: 'elided', last: i, tie: null }
  const text = textAt(view, i)
  if (text === 'منهم' || text === 'منهن' || text === 'منها') return { kind: 'elided', last: i, tie: 'part' }
  if (text === 'من') return readPartitive(view, i)
  const known = nounAt(view, i)
  if (known && (takesDefinite || !isDefiniteHit(known))) return withAdjective(view, known)
  if (view.isDate(i) || view.number(i) || !mayBeNoun(view, i, text, takesDefinite)) return NONE
  const noun = { start: view.tokens.start[i] ?? 0, end: view.tokens.end[i] ?? 0, class: null, role: null }
  return { kind: 'noun', noun, last: i, tie: null }
}

/** "20 «مسلحا»": a noun in quotation marks. */
function readQuoted(view: FigureView, i: number, takesDefinite: boolean): Counted {
  if (!isMark(view, i, '«"“\'') || touches(view, i - 1) || !isWord(view, i + 1)) return NONE
  const inner = readCounted(view, i + 1, takesDefinite)
  return inner.kind === 'noun' ? inner : NONE
}

/** A noun of the table that stands without و ف ب ل before it. */
function nounAt(view: FigureView, i: number): FigureHit<'noun'> | null {
  const hit = findWord(view, i, 'noun')
  return hit && (hit.prefix === '' || hit.prefix === 'ال') ? hit : null
}

/** "ثلاثة من العاملين"، "تسعة من جنود الحراسة"; "من أصل" opens a whole and "من المدينة" says where. */
function readPartitive(view: FigureView, i: number): Counted {
  const at = i + 1
  const text = textAt(view, at)
  if (!isWord(view, at) || findWord(view, at, 'part') || view.number(at)) return NONE
  if (findWord(view, at, 'measure') || findWord(view, at, 'label')) return NONE
  const known = nounAt(view, at)
  const isPlural = known ? known.value.number !== 'one' : isDefiniteText(text) || isOwned(view, at)
  if (!isPlural || known?.value.class === 'thing') return NONE
  if (known) return withAdjective(view, known)
  const noun = { start: view.tokens.start[at] ?? 0, end: view.tokens.end[at] ?? 0, class: null, role: null }
  return { kind: 'noun', noun, last: at, tie: null }
}

/** "ثلاثة من شهدائها"، "اثنين من زملائه": a noun with a pronoun of whose they are. */
const isOwned = (view: FigureView, i: number): boolean =>
  /^(?![وفبل]).{3,}(?:ه|ها|هم|هما|نا)$/u.test(textAt(view, i)) && !isFunction(view, i)

/** Verbs by their shape: يعالجون، قتلوا، تسلموا. */
const VERB = /^(?:[يت].{2,}(?:ون|ان)|.{2,}وا|س[يت].{3,})$/u

function mayBeNoun(view: FigureView, i: number, text: string, takesDefinite: boolean): boolean {
  if (text.length < 3 || /^[وف](?!لد|تا|رد|حد|زي|صي)/u.test(text) || VERB.test(text)) return false
  if (!takesDefinite && isDefiniteText(text)) return false
  if (isFunction(view, i) || findWord(view, i, 'leads') || findWord(view, i, 'bound')) return false
  return !view.words(i).some((hit) => hit.value.kind === 'cue')
}

/** Takes in one adjective that agrees by its ending: "14 حارسا ليليا"، "عبوتين ناسفتين". */
function withAdjective(view: FigureView, hit: FigureHit<'noun'>): Counted {
  const next = hit.last + 1
  const agrees = isAdjectiveOf(textAt(view, hit.last), textAt(view, next))
  const isFree = isWord(view, next) && agrees && !view.words(next).some(({ value }) => value.kind === 'cue')
  const last = isFree && !view.number(next) ? next : hit.last
  const both = hit.value.role === 'killed' ? readBoth(view, last + 1) : null
  const noun: FigureNoun = {
    start: hit.start,
    end: view.tokens.end[last] ?? 0,
    class: hit.value.class,
    role: both === null ? hit.value.role : 'killed_and_wounded',
  }
  return { kind: 'noun', noun, last: both ?? last, tie: null }
}

function isAdjectiveOf(noun: string, adjective: string): boolean {
  if (adjective.length < 4 || isDefiniteText(adjective) !== isDefiniteText(noun) || /^[وف]/u.test(adjective))
    return false
  for (const end of ['تين', 'تان', 'يين', 'ين', 'ان', 'ا']) if (noun.endsWith(end)) return adjective.endsWith(end)
  if (/(?:ات|ه)$/u.test(noun)) return /(?:يه|ات)$/u.test(adjective)
  return false
}

/** "قتيلا وجريحا"، "قتلى وجرحى": both counted as one. */
function readBoth(view: FigureView, i: number): number | null {
  const hit = findWord(view, i, 'noun')
  // "15 شهيدا وإصابة 60 شخصا": a noun of action begins what comes next.
  if (!hit?.prefix.startsWith('و') || hit.value.role !== 'wounded') return null
  return view.number(hit.last + 1) || findWord(view, hit.last + 1, 'vague') || findWord(view, hit.last + 1, 'others')
    ? null
    : hit.last
}
