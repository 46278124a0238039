import { bylineParts, namesOnly, type Part, type PlacedName, withoutOwn } from './byline.js'
import { type CreditLexicon, explainsName, type NameUse, type OwnOutlet, readCreditName } from './credit-name.js'
import type { Line } from './line.js'

/** A title, a second title and a photo line may stand before the dateline. */
const HEAD_LINES = 4
/** No dateline measured on 1,700 articles is longer; what follows is prose. */
const HEAD_LENGTH = 110

/** No round-up credits more; a file full of stars is not read to its end. */
const MAX_CREDITS = 60

/** The dateline, in the first of the head lines that opens with one, and those of a round-up's items. */
export function headCredits(
  lexicon: CreditLexicon,
  own: OwnOutlet,
  text: string,
  lines: readonly Line[],
): PlacedName[] {
  const found: PlacedName[] = []
  lines.forEach((line, i) => {
    // Round-ups open every item with a star and a dateline of its own.
    if (i >= HEAD_LINES && !BULLET.test(text[line.start]!)) return
    if (found.length > 0 && (i < HEAD_LINES || found.length >= MAX_CREDITS)) return
    const start = line.start + buttonsLength(lexicon, text.slice(line.start, line.start + HEAD_LENGTH))
    const segment = text.slice(start, Math.min(line.end, start + HEAD_LENGTH))
    // A name alone on the last line is a signature, which the foot reads.
    const whole = line.end - start <= HEAD_LENGTH && (i === 0 || i < lines.length - 1)
    for (const name of withoutOwn(dateline(lexicon, own, segment, whole))) {
      found.push({ ...name, start: start + name.start, end: start + name.end })
    }
  })
  return found
}

const BULLET = /[*•●]/u

function buttonsLength(lexicon: CreditLexicon, segment: string): number {
  const button = lexicon.buttons.find((words) => segment.startsWith(`${words} `))
  return button === undefined ? 0 : button.length + 1
}

/** More words make a clause, not a place, a person or an outlet. */
const MAX_PART_WORDS = 6
/** «حلب، سوريا - عمان، الأردن (…)»: more parts than these are prose full of dashes. */
const MAX_PARTS = 6

/**
 * The credits of the parts a line opens with. A single name before a colon is a label ("رويترز: …"), not a dateline;
 * a name must stand in brackets, between dashes, behind a place, or be all of the line.
 */
function dateline(lexicon: CreditLexicon, own: OwnOutlet, segment: string, wholeLine: boolean): PlacedName[] {
  const bracketed = bracketDateline(lexicon, own, segment)
  if (bracketed.length > 0) return bracketed
  const parts = openingParts(segment, wholeLine)
  if (parts.length < 2 && !(wholeLine && parts.length === 1 && parts[0]!.after === '')) return []
  const names: (PlacedName | null)[] = []
  parts.forEach((part, i) => {
    const use: NameUse = { alone: i > 0, marked: i > 0 && part.quoted, byline: true }
    const name = fitsDateline(i, parts, names)
      ? readCreditName(lexicon, own, segment.slice(part.start, part.end), use)
      : null
    names.push(name && !name.last ? { ...name, start: part.start, end: part.end } : null)
  })
  return names.filter((name) => name !== null)
}

/** Parts before the prose: short ones, each closed by a mark of its own. */
function openingParts(segment: string, wholeLine: boolean): Part[] {
  const parts: Part[] = []
  for (const part of bylineParts(segment)) {
    const words = wordCount(segment, part)
    const closed = part.after !== '' || wholeLine
    if (words > MAX_PART_WORDS || !closed || parts.length === MAX_PARTS) break
    parts.push(part)
    if (part.after === ':' && parts.length > 1) break
  }
  return parts
}

/**
 * Dashes and colons part a name from a place or a person; commas part it from another name only, since a clause goes
 * on after them. A first name stands before a dash or alone: before a colon it is a label.
 */
function fitsDateline(i: number, parts: readonly Part[], names: readonly (PlacedName | null)[]): boolean {
  const part = parts[i]!
  if (COMMA.test(part.after) && !namesFollow(parts.slice(i + 1))) return false
  if (part.after === '(') return false
  if (i === 0)
    return !part.quoted && (DASH.test(part.after.replace(':', '(')) || COMMA.test(part.after) || part.after === '')
  const before = parts[i - 1]!.after
  return DASH.test(before) || (COMMA.test(before) && names[i - 1] !== null)
}

/** Longer words after a comma are a clause: "رويترز، التي زارت الجسر، …". */
const MAX_NAME = 14

/** After "رويترز، " come other names or places, all short, up to a colon or the end. */
function namesFollow(parts: readonly Part[]): boolean {
  const last = parts.findIndex((part) => part.after === ':' || part.after === '')
  return last >= 0 && parts.slice(0, last + 1).every((part) => part.end - part.start <= MAX_NAME)
}

function wordCount(segment: string, part: Part): number {
  return segment.slice(part.start, part.end).split(/\p{Zs}+/u).length
}

const DASH = /^(?:[:|*/_–—-]|ـ+)$/u
const COMMA = /^[،,]$/u

/** "بغداد، العراق (CNN) --": the place, the bracket and a mark behind it; the credit covers all of it. */
const BRACKET = /^([^()\n]{2,60})\(([^()\n]{1,40})\)\p{Zs}*([-–—:ـ]|$)/u
/** A longer run of words before a bracket is a sentence that names a source. */
const MAX_PLACE_WORDS = 6

function bracketDateline(lexicon: CreditLexicon, own: OwnOutlet, segment: string): PlacedName[] {
  const match = BRACKET.exec(segment)
  if (!match) return []
  const place = lexicon.fold(match[1]!).trim()
  const words = place.split(/\p{Zs}+/u)
  // "لـ(عكاظ):" is told to the paper, and "وكالة (…)" is the agency's name.
  const names =
    words.length > MAX_PLACE_WORDS || lexicon.attached.includes(words.at(-1)!) || explainsName(lexicon, place)
  if (names) return []
  const end = match[0].lastIndexOf(')') + 1
  return namesOnly(lexicon, own, match[2]!).map((name) => ({ ...name, start: 0, end }))
}
