import type { Doc } from '../../model/doc.js'

/** A line no longer than this, in UTF-16 units, that opens a text without a title of its own is its title. */
const LONGEST_TITLE = 140

/** Where a document's title and the body of its text stand. */
export interface Lead {
  readonly title: string
  /** Where the body begins in the text. */
  readonly body: number
}

/** The title given with a document, else the first line of its text where that is short and more follows. */
export function leadOf({ title, text }: Doc): Lead {
  if (title !== null) return { title, body: 0 }
  const start = text.length - text.trimStart().length
  const end = text.indexOf('\n', start)
  if (end < 0 || end - start > LONGEST_TITLE || text.slice(end).trim() === '') return { title: '', body: 0 }
  return { title: text.slice(start, end), body: end }
}
