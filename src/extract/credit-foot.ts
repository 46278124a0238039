import { type Folded, rawRange } from '../text/fold.js'
import { namesOnly, type PlacedName } from './byline.js'
import { type CreditLexicon, explainsName, type OwnOutlet, readCreditName } from './credit-name.js'
import type { Line } from './line.js'

/** The credits outside the head: bracketed names that close a paragraph, source lines, link lines, a name alone at the end. */
export function footCredits(
  lexicon: CreditLexicon,
  own: OwnOutlet,
  folded: Folded,
  lines: readonly Line[],
): PlacedName[] {
  const text = folded.raw
  return [
    ...closingBrackets(lexicon, own, text),
    ...labelledSources(lexicon, own, folded),
    ...lastLine(lexicon, own, text, lines),
  ].sort((a, b) => a.start - b.start)
}

const CLOSING_BRACKET = /[([]([^()[\]\n]{1,40})[)\]]\p{Zs}*[.؛]?\p{Zs}*(?=\n|\r|$)/gu

/** "… (رويترز)" at the end of a paragraph; "وكالة الأنباء الفلسطينية (وفا)" names a source in the sentence. */
function closingBrackets(lexicon: CreditLexicon, own: OwnOutlet, text: string): PlacedName[] {
  const found: PlacedName[] = []
  for (const match of text.matchAll(CLOSING_BRACKET)) {
    const start = match.index
    const names = namesOnly(lexicon, own, match[1]!)
    if (names.length === 0 || explainsName(lexicon, text.slice(Math.max(0, start - 60), start))) continue
    for (const name of names) found.push({ ...name, start: start + 1 + name.start, end: start + 1 + name.end })
  }
  return found
}

/** A name and the few words it may stand among. */
const SOURCE_LENGTH = 60
/** What may stand between a label and its names. */
const COLON = /^\p{Zs}*[:/-]?\p{Zs}*/u

/** "المصدر: وكالات", "نقلا عن صحيفة …" as a line or closing words of their own, "رابط الخبر بصحيفة …: …". */
function labelledSources(lexicon: CreditLexicon, own: OwnOutlet, folded: Folded): PlacedName[] {
  const sources = lexicon.sourceLabel.flatMap((label) =>
    afterLabel(folded, label, /[\n]|$/u).flatMap((range) =>
      read(range, (printed) => namesOnly(lexicon, own, printed, true)),
    ),
  )
  const links = lexicon.linkLabel.flatMap((label) =>
    afterLabel(folded, label, /[\n:]|$/u).flatMap((range) => read(range, (printed) => linkName(lexicon, own, printed))),
  )
  return [...sources, ...links]

  function read({ start, end }: Range, namesOf: (printed: string) => PlacedName[]): PlacedName[] {
    const printed = folded.raw.slice(start, end)
    return namesOf(printed).map((name) => ({ ...name, start: start + name.start, end: start + name.end }))
  }
}

function linkName(lexicon: CreditLexicon, own: OwnOutlet, printed: string): PlacedName[] {
  const name = readCreditName(lexicon, own, printed, { alone: true, marked: true, byline: true })
  return name ? [{ ...name, start: 0, end: printed.length }] : []
}

interface Range {
  readonly start: number
  readonly end: number
}

/** The raw ranges of what follows a label that opens a clause, up to the stop. */
function afterLabel(folded: Folded, label: string, stop: RegExp): Range[] {
  const { text } = folded
  const ranges: Range[] = []
  for (let at = text.indexOf(label); at >= 0; at = text.indexOf(label, at + label.length)) {
    if (!startsClause(text, at)) continue
    const behind = at + label.length
    const from = behind + COLON.exec(text.slice(behind, behind + 8))![0].length
    const words = text.slice(from, from + SOURCE_LENGTH)
    const range = rawRange(folded, from, from + stop.exec(words)!.index)
    const printed = folded.raw.slice(range.start, range.end).replace(/[\p{Zs}.]+$/u, '')
    ranges.push({ start: range.start, end: range.start + printed.length })
  }
  return ranges
}

function startsClause(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at).trim()
  return at === 0 || text[at - 1] === '\n' || before === '' || /[.!?؟»"”)…*•]$/u.test(before)
}

/** A last line that holds names and nothing else; the document's own name there is page furniture. */
function lastLine(lexicon: CreditLexicon, own: OwnOutlet, text: string, lines: readonly Line[]): PlacedName[] {
  const line = lines.length > 1 ? lines.at(-1)! : null
  if (!line || line.end - line.start > 60) return []
  const printed = text.slice(line.start, line.end)
  if (/^[([]/u.test(printed) || own.keys.has(lexicon.registry.keyOf(printed))) return []
  return namesOnly(lexicon, own, printed).map((name) => ({
    ...name,
    start: line.start + name.start,
    end: line.start + name.end,
  }))
}
