/** Letters and signs that could end an attribute or open an element. */
const MARKUP: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Controls, which a page may not hold, and the direction overrides and isolates that could turn what stands around them. */
const STEERING = /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu

/** A text on one line that cannot turn what stands around it. */
export function plainText(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').replaceAll(STEERING, '')
}

/** The same, safe between tags and in quoted attributes. */
export function escapeText(text: string): string {
  return escapeMarkup(plainText(text))
}

/** Markup letters only; what else the text holds stays as it is. */
export function escapeMarkup(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (sign) => MARKUP[sign] ?? sign)
}

type Value = string | number | undefined

/** An element of a drawing: a page writes it as markup, the desk makes it part of its own tree. */
export interface Drawn {
  readonly name: string
  /** Those without a value are left out. */
  readonly attributes: Readonly<Record<string, Value>>
  readonly inside: readonly DrawnNode[]
}

/** Text is not escaped before it is written. */
export type DrawnNode = Drawn | string | readonly DrawnNode[]

/** An element with attributes. */
export function element(
  name: string,
  attributes: Readonly<Record<string, Value>>,
  ...inside: readonly DrawnNode[]
): Drawn {
  return { name, attributes, inside }
}

/** A drawing as markup, with every text and value escaped. */
export function markup(node: DrawnNode): string {
  if (typeof node === 'string') return escapeText(node)
  if (isMany(node)) return node.map(markup).join('')
  const written = Object.entries(node.attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${typeof value === 'number' ? round(value) : escapeText(value)}"`,
  )
  return `<${node.name}${written.join('')}>${markup(node.inside)}</${node.name}>`
}

const isMany = (node: Drawn | readonly DrawnNode[]): node is readonly DrawnNode[] => Array.isArray(node)

/** A coordinate with as many digits as a screen can show. */
export const round = (value: number): number => Math.round(value * 10) / 10

const NARROW = /[\s.,:;'|!()[\]«»ilIjفقا١·-]/u
const MARK = /\p{M}/u

/** Pixels a text takes, guessed by its letters: a drawing made without a screen cannot measure. */
export function guessWidth(text: string, size: number): number {
  let width = 0
  for (const letter of text) width += MARK.test(letter) ? 0 : NARROW.test(letter) ? 0.32 : 0.56
  return width * size
}

/** A text in so many lines of so many pixels at most, with `…` where words were left out. */
export function fitLines(
  text: string,
  room: { readonly width: number; readonly size: number; readonly lines: number },
): string[] {
  const lines: string[] = []
  let line = ''
  const words = text.replaceAll(/\s+/gu, ' ').trim().split(' ')
  for (const [i, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`
    if (guessWidth(longer, room.size) <= room.width) {
      line = longer
      continue
    }
    if (lines.length === room.lines - 1)
      return [...lines, cut([line, ...words.slice(i)].join(' ').trim(), room.width, room.size)]
    if (line !== '') lines.push(line)
    line = cut(word, room.width, room.size)
  }
  return line === '' ? lines : [...lines, line]
}

function cut(text: string, width: number, size: number): string {
  if (guessWidth(text, size) <= width) return text
  const letters = [...text]
  while (letters.length > 1 && guessWidth(`${letters.join('')}…`, size) > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}
