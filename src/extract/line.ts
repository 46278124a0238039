/** A line without the spaces around it, as half-open offsets; blank lines are none. */
export interface Line {
  readonly start: number
  readonly end: number
}

/** The lines of a raw text. @example rawLines(' خبر \n\nعاجل').length // 2 */
export function rawLines(text: string): Line[] {
  const lines: Line[] = []
  for (const line of text.matchAll(/[^\n\r]+/gu)) {
    const start = line.index + line[0].length - line[0].trimStart().length
    const end = line.index + line[0].trimEnd().length
    if (end > start) lines.push({ start, end })
  }
  return lines
}
