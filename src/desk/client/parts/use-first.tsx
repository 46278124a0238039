import { type ReactNode, useState } from 'react'
import { useReader } from '../reader.js'
import { usePrinting } from './use-printing.js'

/** The first so many rows of a list, and a button that shows the rest where there is one; on paper all of them. */
export function useFirst<Row>(rows: readonly Row[], most: number): readonly [readonly Row[], ReactNode] {
  const { page } = useReader().messages
  const [all, setAll] = useState(false)
  const printing = usePrinting()
  if (all || printing || rows.length <= most) return [rows, null]
  return [
    rows.slice(0, most),
    <button type="button" className="link" onClick={() => setAll(true)}>
      {page.showMore(rows.length - most)}
    </button>,
  ]
}
