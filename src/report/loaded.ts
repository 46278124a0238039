import type { Doc, LoadedWord } from '../model/doc.js'
import { oneLine, widthOf, wrap } from './display.js'
import { groupBy } from '../view/group.js'
import { INDENT, type Pen } from './pen.js'

/** The loaded words of a document by kind: each with how often it stands and in which statements. */
export function loadedLines(doc: Doc, pen: Pen): string[] {
  if (doc.loaded.length === 0) return []
  const { view } = pen.messages
  const holderOf = holders(doc)
  const kinds = groupBy(doc.loaded, (word) => word.kind)
  const lines = wrap(view.loaded, pen.width - INDENT.length).map((line) => INDENT + pen.style.dim(line))
  for (const [kind, words] of kinds) {
    const head = `${view.loadedKinds[kind] ?? kind}: `
    const shown = [...groupBy(words, (word) => oneLine(word.text))].map(([text, same]) => wordOf(text, same, holderOf))
    const rows = wrap(shown.join(pen.comma), pen.width - INDENT.length * 2 - widthOf(head))
    rows.forEach((row, i) => {
      lines.push(INDENT + INDENT + (i === 0 ? head : ' '.repeat(widthOf(head))) + pen.words(row))
    })
  }
  return lines
}

function wordOf(text: string, same: readonly LoadedWord[], holderOf: HolderOf): string {
  const ids = [...new Set(same.flatMap((word) => holderOf(word) ?? []))]
  return text + (same.length > 1 ? ` ×${same.length}` : '') + (ids.length > 0 ? ` (${ids.join(' ')})` : '')
}

type HolderOf = (word: LoadedWord) => string | null

/** Reports nest no deeper than this, nor do so many stand side by side in one another's words. */
const LOOKBACK = 24

/** Tells the statement that holds a loaded word most closely in what it reports. */
function holders(doc: Doc): HolderOf {
  const contents = doc.attributions
    .flatMap(({ id, content }) => (content ? [{ id, start: content.start, end: content.end }] : []))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  return (word) => {
    let low = 0
    let high = contents.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((contents[middle]?.start ?? 0) <= word.start) low = middle + 1
      else high = middle
    }
    return contents.slice(Math.max(0, low - LOOKBACK), low).findLast(({ end }) => word.end <= end)?.id ?? null
  }
}
