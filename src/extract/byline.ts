import type { CreditLexicon, CreditName, NameUse, OwnOutlet } from './credit-name.js'
import { calledAgency, readCreditName } from './credit-name.js'

/** A part of a byline or dateline between separators, as half-open offsets. */
export interface Part {
  readonly start: number
  readonly end: number
  readonly quoted: boolean
  /** The separator after it; empty at the end. */
  readonly after: string
}

const SEPARATOR = /&[a-z]{2,6};|["“”«»{}()[\]:|،,;؛+*\n/_–—-]|(?<=\p{Zs})ـ+(?=\p{Zs})/gu
const QUOTE = /^(?:["“”«»{}]|&quot;)$/u
const LETTER = /[\p{L}\p{N}]/u

/** Cuts a byline at dashes, colons, commas, brackets and quotation marks. */
export function bylineParts(text: string): Part[] {
  const parts: Part[] = []
  let from = 0
  let quote = false
  const push = (end: number, mark: string): void => {
    const part = trimmed(text, from, end)
    if (part) parts.push({ ...part, quoted: quote && isQuote(mark), after: mark })
  }
  for (const mark of text.matchAll(SEPARATOR)) {
    push(mark.index, mark[0])
    quote = isQuote(mark[0])
    from = mark.index + mark[0].length
  }
  push(text.length, '')
  return parts
}

function isQuote(mark: string): boolean {
  return QUOTE.test(mark)
}

/** The offsets from the first letter or digit to the last, with the marks written on it. */
function trimmed(text: string, from: number, to: number): { start: number; end: number } | null {
  let start = from
  let end = to
  while (start < end && !LETTER.test(text[start]!)) start++
  while (end > start && !LETTER.test(text[end - 1]!) && !/\p{M}/u.test(text[end - 1]!)) end--
  return start < end ? { start, end } : null
}

/** A credit with the half-open range of its words in the text it was read from. */
export interface PlacedName extends CreditName {
  readonly start: number
  readonly end: number
}

/** Every credit a byline holds, in its order. @example «الرياض - واس» holds واس */
export function bylineCredits(lexicon: CreditLexicon, own: OwnOutlet, byline: string): PlacedName[] {
  const parts = bylineParts(byline)
  const found = parts.flatMap((part, i) => {
    const names = partCredits(lexicon, own, byline, { part, previous: parts[i - 1] })
    return i + 1 < parts.length ? names.filter((name) => !isCity(lexicon, part, name)) : names
  })
  const firm = found.filter((name) => !name.last)
  if (firm.length > 0) return withoutOwn(firm)
  const told = toldByText(lexicon, own, byline, parts)
  return told ? [told] : found
}

/** The last part, where nothing in the byline is known and the text shows that it is an agency. */
function toldByText(lexicon: CreditLexicon, own: OwnOutlet, byline: string, parts: readonly Part[]): PlacedName | null {
  const part = parts.at(-1)
  if (!part) return null
  const agency = byline.slice(part.start, part.end)
  const called = calledAgency(lexicon, own, agency)
  if (called) return { ...called, start: part.start, end: part.end }
  // "أرزانة - سندا" over a text that opens "أرزانة (سندا) -": the two say together what neither says alone.
  const place = parts.at(-2)
  if (!place || place.after === '(') return null
  const dateline = lexicon.fold(`${byline.slice(place.start, place.end)} (${agency})`)
  const agree = own.text.slice(0, DATELINE_LENGTH).includes(dateline)
  return agree ? { agency, agencyId: null, last: false, own: false, start: part.start, end: part.end } : null
}

/** A title and a dateline fit in it. */
const DATELINE_LENGTH = 400

/** "الوئام - رويترز": beside a name that says where the words come from, the document's own outlet says nothing. */
export function withoutOwn(names: readonly PlacedName[]): PlacedName[] {
  const others = names.filter((name) => !name.own)
  return others.length > 0 ? others : [...names]
}

/** "الرياض - واس": a city that also names a paper is the place of writing when more follows. */
function isCity(lexicon: CreditLexicon, part: Part, name: PlacedName): boolean {
  const whole = !part.quoted && name.start === part.start && name.end === part.end
  return whole && lexicon.cities.has(lexicon.registry.keyOf(name.agency))
}

interface PartPlace {
  readonly part: Part
  readonly previous: Part | undefined
}

/** The credits of one part: the whole of it, what follows a lead ("مكتب …"), or a name at either end of it. */
function partCredits(
  lexicon: CreditLexicon,
  own: OwnOutlet,
  text: string,
  { part, previous }: PartPlace,
): PlacedName[] {
  const { start, end, quoted } = part
  const use: NameUse = { alone: true, marked: quoted, byline: true }
  const whole = at(lexicon, own, text, {
    start,
    end,
    use: { ...use, marked: quoted || endsInLead(lexicon, text, previous) },
  })
  if (whole) return [whole]
  const behind = behindLead(lexicon, text.slice(start, end))
  if (behind > 0) {
    const named = at(lexicon, own, text, { start: start + behind, end, use: { ...use, marked: true } })
    if (named) return [named]
  }
  return edgeNames(lexicon, own, text, part)
}

interface Range {
  readonly start: number
  readonly end: number
  readonly use: NameUse
}

function at(lexicon: CreditLexicon, own: OwnOutlet, text: string, { start, end, use }: Range): PlacedName | null {
  const name = readCreditName(lexicon, own, text.slice(start, end), use)
  return name && { ...name, start, end }
}

/** «خاص بـ«الجزيرة»»: the name in quotation marks belongs to the words before it. */
function endsInLead(lexicon: CreditLexicon, text: string, previous: Part | undefined): boolean {
  if (!previous || !isQuote(previous.after)) return false
  const words = lexicon.fold(text.slice(previous.start, previous.end)).split(' ')
  return lexicon.lead.includes(words[0]!) && words.length <= 2
}

/** Length of a lead and of the preposition written on the name after it, or 0. */
function behindLead(lexicon: CreditLexicon, part: string): number {
  const folded = lexicon.fold(part)
  const lead = lexicon.lead.find((word) => folded.startsWith(`${word} `))
  // Offsets agree only where folding dropped nothing; elsewhere the edges of the part are tried.
  if (!lead || folded.length !== part.length) return 0
  const rest = folded.slice(lead.length + 1)
  const clitic = lexicon.attached.find((letter) => rest.startsWith(`${letter} `) || rest.startsWith(`${letter}ال`))
  if (!clitic) return lead.length + 1
  return lead.length + 1 + clitic.length + (rest[clitic.length] === ' ' ? 1 : 0)
}

/** A name needs this many words at most; "الوكالة العربية السورية للأنباء" has four. */
const MAX_WORDS = 5

/** "اليوم وكالات", "الاقتصادية من الرياض", "ا. ف. ب. إسطنبول": names at the start and the end of a longer part. */
function edgeNames(lexicon: CreditLexicon, own: OwnOutlet, text: string, part: Part): PlacedName[] {
  const words = [...text.slice(part.start, part.end).matchAll(/[^\p{Zs}\t]+/gu)].map((word) => ({
    start: part.start + word.index,
    end: part.start + word.index + word[0].length,
  }))
  const longestFirst = Array.from({ length: Math.min(MAX_WORDS, words.length - 1) }, (_, k) => k + 1).toReversed()
  const use: NameUse = { alone: false, marked: false, byline: true }
  const first = firstOf(longestFirst, (n) => {
    const next = words[n]!
    const placed = lexicon.from.has(lexicon.fold(text.slice(next.start, next.end)))
    return at(lexicon, own, text, { start: part.start, end: words[n - 1]!.end, use: { ...use, alone: placed } })
  })
  const last = firstOf(longestFirst, (n) => {
    const start = words[words.length - n]!.start
    return start < (first?.end ?? 0) ? null : at(lexicon, own, text, { start, end: part.end, use })
  })
  return [first, last].filter((name) => name !== null)
}

function firstOf(lengths: readonly number[], read: (length: number) => PlacedName | null): PlacedName | null {
  for (const length of lengths) {
    const name = read(length)
    if (name) return name
  }
  return null
}

/**
 * The names of a bracket or a line that holds names and nothing else; empty when anything else stands in it. `marked`:
 * a label before it says that names follow.
 */
export function namesOnly(lexicon: CreditLexicon, own: OwnOutlet, printed: string, marked = false): PlacedName[] {
  const names: PlacedName[] = []
  for (const part of bylineParts(printed)) {
    const use: NameUse = { alone: true, marked: marked || part.quoted, byline: false }
    const name = readCreditName(lexicon, own, printed.slice(part.start, part.end), use)
    if (!name || name.last) return []
    names.push({ ...name, start: part.start, end: part.end })
  }
  return names
}
