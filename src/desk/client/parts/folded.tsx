import { type ReactNode, useState } from 'react'
import { usePrinting } from './use-printing.js'

interface FoldedProps {
  readonly summary: ReactNode
  readonly className?: string
  /** Whether it belongs on paper too. */
  readonly printed?: boolean
  readonly children: ReactNode
}

/** What stands behind a line that opens it; in a large story it is much, so it is part of the page only from then on. */
export function Folded({ summary, className, printed = false, children }: FoldedProps) {
  const [opened, setOpened] = useState(false)
  const onPaper = usePrinting() && printed
  return (
    <>
      <details className={className} onToggle={({ currentTarget: { open } }) => open && setOpened(true)}>
        <summary>{summary}</summary>
        {opened ? children : null}
      </details>
      {onPaper ? <div className={className}>{children}</div> : null}
    </>
  )
}
