import stringWidth from 'string-width'

const ESCAPE = '\u001b['

/** Styles of the terminal; without colours every one of them leaves the text as it is. */
export interface Style {
  bold(text: string): string
  dim(text: string): string
  strong(text: string): string
}

/** The styles, or their plain stand-ins. */
export function styleOf(color: boolean): Style {
  const paint = (on: string, off: string) => (text: string) => (color ? `${ESCAPE}${on}m${text}${ESCAPE}${off}m` : text)
  return { bold: paint('1', '22'), dim: paint('2', '22'), strong: paint('33', '39') }
}

/** Controls, which could steer the terminal, and direction marks, which could turn what stands around them. */
const UNSAFE = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu

/** A text on one line that cannot steer the terminal. */
export function oneLine(text: string): string {
  return text
    .replaceAll(/[\s\u0085]+/gu, ' ')
    .replaceAll(UNSAFE, '')
    .trim()
}

const ARABIC = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u

/** Wraps a text that holds right-to-left letters, so that it cannot reorder its neighbours on the line. */
export function isolate(text: string): string {
  return ARABIC.test(text) ? `\u2068${text}\u2069` : text
}

/** More code units a column than any text needs: a letter, its vowel marks and a Quranic sign. It bounds what is measured. */
const MARKED = 8

/** Characters that may take two columns; without them no text takes more columns than code units. */
const WIDE =
  /[\u1100-\u115f\u2300-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe6f\uff01-\uffe6\u{10000}-\u{10ffff}]/u

/** What begins most graphemes here: a letter, digit or sign of one column, whatever marks follow it. */
const NARROW = /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u0620-\u064a\u0660-\u066f\u0671-\u06d3\u060c\u061b\u061f]/u

const GRAPHEMES = new Intl.Segmenter('ar', { granularity: 'grapheme' })

/** A text cut to a number of columns, with `…` where words were left out. */
export function shorten(text: string, columns: number): string {
  if (text.length <= columns && !WIDE.test(text)) return text
  const measured = text.slice(0, columns * MARKED)
  let width = 0
  let lastSpace = 0
  let lastFit = 0
  for (const { segment, index } of GRAPHEMES.segment(measured)) {
    width += graphemeWidth(segment)
    if (width > columns) return `${text.slice(0, lastSpace > 0 ? lastSpace : lastFit)}…`
    if (width === columns) continue
    if (segment === ' ') lastSpace = index
    lastFit = index + segment.length
  }
  return measured === text ? text : `${text.slice(0, lastFit)}…`
}

const graphemeWidth = (grapheme: string) => (NARROW.test(grapheme) ? 1 : stringWidth(grapheme))

/** What turns a style on or off, and takes no column. */
const STYLES = /\u001b\[\d+m/gu

/** Columns a text takes. */
export function widthOf(text: string): number {
  let width = 0
  for (const { segment } of GRAPHEMES.segment(text.replaceAll(STYLES, ''))) width += graphemeWidth(segment)
  return width
}

/** A text broken at its spaces into lines of so many columns; a longer word has a line of its own. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = []
  let line = ''
  let width = 0
  for (const word of oneLine(text).split(' ')) {
    const taken = widthOf(word)
    if (line !== '' && width + 1 + taken > columns) {
      lines.push(line)
      line = ''
      width = 0
    }
    line = line === '' ? word : `${line} ${word}`
    width += taken + (width > 0 ? 1 : 0)
  }
  return [...lines, line]
}

/** Breaks a text that may hold isolates: each line closes what it leaves open, and the next opens it again. */
export function wrapIsolated(text: string, columns: number): string[] {
  const lines: string[] = []
  let open = ''
  for (const line of breakLines(text, columns)) {
    const full = open + line
    const depth = full.split('\u2068').length - full.split('\u2069').length
    lines.push(full + '\u2069'.repeat(Math.max(0, depth)))
    open = depth > 0 ? '\u2068' : ''
  }
  return lines
}

function breakLines(text: string, columns: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && widthOf(longer) > columns) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}
