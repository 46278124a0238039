import { useSyncExternalStore } from 'react'

const told = new Set<() => void>()
let printing = false
let listening = false

/** Whether the page is being printed: paper has no buttons, so that all that stands behind one is part of it then. */
export const usePrinting = (): boolean => useSyncExternalStore(follow, () => printing)

/** Listened for once, so that a page of hundreds of lists is drawn anew once and not hundreds of times. */
function follow(tell: () => void): () => void {
  if (!listening) {
    listening = true
    addEventListener('beforeprint', () => turn(true))
    addEventListener('afterprint', () => turn(false))
  }
  told.add(tell)
  return () => told.delete(tell)
}

function turn(on: boolean): void {
  printing = on
  for (const tell of told) tell()
}
