import type { Boilerplate } from '../model/doc.js'
import { type Folded, rawRange } from '../text/fold.js'
import { nameKey } from '../registry/name-key.js'
import { type CreditLexicon, ownOutlet } from './credit-name.js'
import type { CreditInput } from './credit.js'

/** A pattern over one folded line. */
export interface BoilerplateRule {
  readonly id: string
  readonly kind: string
  readonly pattern: RegExp
}

/** What the stage needs of a language; see the pack's own file for what each list means. */
export interface BoilerplateRules {
  readonly line: readonly BoilerplateRule[]
  readonly list: readonly BoilerplateRule[]
  readonly tail: readonly BoilerplateRule[]
}

export interface BoilerplateContext {
  readonly folded: Folded
  readonly lexicon: CreditLexicon
  readonly rules: BoilerplateRules
}

/** A marked range of the folded text. */
interface Mark {
  readonly start: number
  readonly end: number
  readonly kind: string
}

/** A line of the folded text without the spaces around it. */
interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * Marks page furniture: repeated titles and leads, links, share lines, lists of other headlines, addresses. Nothing is
 * taken out of the text.
 * @example findBoilerplate({ text: 'قتل شخصان.\nشارك' }, context).map((mark) => mark.kind) // ['share']
 */
export function findBoilerplate(doc: CreditInput, { folded, lexicon, rules }: BoilerplateContext): Boilerplate[] {
  const lines = linesOf(folded.text)
  const marks = [
    ...repeatedTitle(doc, lines, lexicon),
    ...repeatedByline(doc, folded, lexicon),
    ...repeatedLead(lines),
    ...siteName(doc, lines, lexicon),
    ...ruledLines(lines, rules),
    ...hashtagBlock(lines),
    ...addresses(folded.text),
  ]
  return withoutOverlap(marks).map(({ start, end, kind }) => {
    const range = rawRange(folded, start, end)
    return { ...range, text: folded.raw.slice(range.start, range.end), kind }
  })
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (let from = 0; from < text.length;) {
    const stop = text.indexOf('\n', from)
    const to = stop < 0 ? text.length : stop
    let start = from
    let end = to
    while (start < end && text[start] === ' ') start++
    while (end > start && text[end - 1] === ' ') end--
    if (end > start) lines.push({ start, end, text: text.slice(start, end) })
    from = to + 1
  }
  return lines
}

/** A date, a photo line or a section name may stand above the title. */
const TITLE_LINES = 3

function repeatedTitle(doc: CreditInput, lines: readonly Line[], lexicon: CreditLexicon): Mark[] {
  const title = doc.title ? nameKey(lexicon.fold(doc.title)) : ''
  if (title === '' || lines.length < 2) return []
  return lines
    .slice(0, TITLE_LINES)
    .filter((line) => nameKey(line.text) === title)
    .map((line) => mark(line, 'repeated_title'))
}

/** The byline printed again at the head of the text. */
function repeatedByline(doc: CreditInput, folded: Folded, lexicon: CreditLexicon): Mark[] {
  const byline = doc.byline ? lexicon.fold(doc.byline).trim() : ''
  const start = folded.text.length - folded.text.trimStart().length
  const end = start + byline.length
  const closed = /[:)-]$/u.test(byline) || /^ ?[\n:–—-]/u.test(folded.text.slice(end, end + 2))
  const repeats = byline.length > 3 && closed && folded.text.startsWith(byline, start)
  return repeats ? [{ start, end, kind: 'dateline_byline' }] : []
}

/** Shorter lines repeat for good reasons: names of speakers, refrains, subheadings. */
const MIN_LEAD = 40

/** A lead cut short stands near the top, before or after the whole of it. */
const LEAD_LINES = 6

/** A line printed before, word for word: pages print the lead above the article and again below it. */
function repeatedLead(lines: readonly Line[]): Mark[] {
  const seen = new Set<string>()
  return lines
    .filter((line, i) => {
      if (line.text.length < MIN_LEAD) return false
      const repeated = seen.has(line.text) || isCutLead(lines, i)
      seen.add(line.text)
      return repeated
    })
    .map((line) => mark(line, 'repeated_lead'))
}

/** "… وقال المتحدث…": the beginning of another of the first lines. */
function isCutLead(lines: readonly Line[], i: number): boolean {
  const whole = lines[i]!.text
  const lead = whole.replace(/\p{Zs}?(?:\.{2,3}|…)$/u, '')
  if (lead === whole || lead.length < MIN_LEAD) return false
  return lines.slice(0, LEAD_LINES).some((other, k) => k !== i && other.text.startsWith(lead))
}

/** A first or last line that holds the document's own outlet and nothing else. */
function siteName(doc: CreditInput, lines: readonly Line[], lexicon: CreditLexicon): Mark[] {
  const first = lines[0]
  const last = lines.at(-1)
  if (!first || !last || first === last) return []
  const { keys } = ownOutlet(lexicon, { outlet: doc.outlet, domain: doc.domain })
  return [first, last]
    .filter((line) => line.text.length <= 60 && keys.has(nameKey(line.text)))
    .map((line) => mark(line, 'site_name'))
}

/** Longer lines are sentences. */
const MAX_HEADLINE = 120
const MAX_HEADLINES = 10

function ruledLines(lines: readonly Line[], rules: BoilerplateRules): Mark[] {
  const marks: Mark[] = []
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    const whole = line.text.length <= 260 ? rules.line.find((rule) => rule.pattern.test(line.text)) : undefined
    if (whole) {
      marks.push(mark(line, whole.kind))
      continue
    }
    const list = rules.list.find((rule) => rule.pattern.test(line.text))
    const end = list && listEnd(lines, i, list.pattern)
    if (list && end !== undefined) {
      marks.push({ start: line.start, end: lines[end]!.end, kind: list.kind })
      i = end
      continue
    }
    marks.push(...tails(line, rules.tail))
  }
  return marks
}

/** The last line of a list that opens at line `i`; undefined when the line is too long to be one headline. */
function listEnd(lines: readonly Line[], i: number, label: RegExp): number | undefined {
  const rest = lines[i]!.text.replace(label, '').trim()
  if (rest !== '') return rest.length <= MAX_HEADLINE + 40 ? i : undefined
  let end = i
  while (end + 1 < lines.length && end - i < MAX_HEADLINES && isHeadline(lines[end + 1]!.text)) end++
  return end
}

/** A headline is short and ends no sentence. */
function isHeadline(line: string): boolean {
  return line.length <= MAX_HEADLINE && !/[.؛:][»"”']{0,2}$/u.test(line)
}

/** How far from the end of its line a tail may begin: the longest permalink with its headline. */
const TAIL_LENGTH = 260

function tails(line: Line, rules: readonly BoilerplateRule[]): Mark[] {
  const from = Math.max(0, line.text.length - TAIL_LENGTH)
  const tail = line.text.slice(from)
  for (const rule of rules) {
    const match = rule.pattern.exec(tail)
    if (match?.[1]) return [{ start: line.end - match[1].length, end: line.end, kind: rule.kind }]
  }
  return []
}

/** A line of hashtags alone, or two and more of them at the end of the last line. */
function hashtagBlock(lines: readonly Line[]): Mark[] {
  const marks: Mark[] = []
  lines.forEach((line, i) => {
    if (!line.text.includes('#')) return
    const block = /(?:^|[\p{Zs}.])((?:#[\p{L}\p{N}_]{1,60}[\p{Zs}.،,|]{0,3}){1,20})$/u.exec(line.text.slice(-600))?.[1]
    if (!block) return
    const alone = block.trim().length === line.text.length
    const several = i === lines.length - 1 && block.split('#').length > 2
    if (alone || several) marks.push({ start: line.end - block.trimStart().length, end: line.end, kind: 'hashtags' })
  })
  return marks
}

const ADDRESSES: readonly { readonly kind: string; readonly pattern: RegExp }[] = [
  {
    kind: 'email',
    pattern: /\[email\p{Zs}protected\]|[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{2,24}){1,3}/gu,
  },
  {
    kind: 'channel_link',
    pattern:
      /(?:https?:\/\/)?(?:t\.me|telegram\.me|wa\.me|chat\.whatsapp\.com|whatsapp\.com\/channel)\/[a-z0-9_+/-]{2,80}/gu,
  },
  {
    kind: 'url',
    pattern:
      /https?:\/\/[^\s\p{Script=Arabic}"'<>()]{3,400}|www\.[a-z0-9-]{1,63}(?:\.[a-z0-9-]{2,24}){1,3}(?:\/[^\s\p{Script=Arabic}"'<>()]{0,300})?/gu,
  },
  { kind: 'markup', pattern: /<\/?[a-z][a-z0-9]{0,9}(?:\s[^<>\n]{0,200})?>|&(?:nbsp|amp|quot|lt|gt);/gu },
]

function addresses(text: string): Mark[] {
  return ADDRESSES.flatMap(({ kind, pattern }) =>
    [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length, kind })),
  )
}

function mark(line: Line, kind: string): Mark {
  return { start: line.start, end: line.end, kind }
}

/** In text order; of two that overlap the one that begins first, then the longer, stays. */
function withoutOverlap(marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = []
  for (const next of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (next.start >= (kept.at(-1)?.end ?? 0)) kept.push(next)
  }
  return kept
}
