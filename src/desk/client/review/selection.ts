import { useEffect, useState } from 'react'
import type { StatementChange } from '../../wire.js'

type Range = NonNullable<StatementChange['cue']>

/** The words of the text that are selected, from whichever end; kept while a field is used, until other words are. */
export function useSelectedWords(
  text: React.RefObject<HTMLElement | null>,
  words: string,
): readonly [Range | null, () => void] {
  const [range, setRange] = useState<Range | null>(null)
  useEffect(() => {
    const look = (): void => {
      const found = text.current ? selectedIn(text.current, words) : null
      if (found) setRange(found)
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [text, words])
  return [range, () => setRange(null)]
}

/** What is selected of a text, without the space around it. The browser's range begins where the text does, however it was drawn. */
function selectedIn(root: HTMLElement, words: string): Range | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null
  let start = offsetIn(root, range.startContainer, range.startOffset)
  let end = offsetIn(root, range.endContainer, range.endOffset)
  while (start < end && /\s/u.test(words[start] ?? '')) start += 1
  while (end > start && /\s/u.test(words[end - 1] ?? '')) end -= 1
  return start < end ? { start, end } : null
}

/** How many characters of the text stand before a place; one that is shown by its code is one. */
export function offsetIn(root: HTMLElement, node: Node, at: number): number {
  const until = document.createRange()
  until.selectNodeContents(root)
  until.setEnd(node, at)
  const before = until.cloneContents()
  let count = 0
  const walker = document.createTreeWalker(before, NodeFilter.SHOW_TEXT)
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    count += text.parentElement?.classList.contains('ctl') ? 1 : (text.nodeValue?.length ?? 0)
  }
  return count
}
