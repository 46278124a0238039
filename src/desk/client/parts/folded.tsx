import { type ReactNode, useState } from 'react'

interface FoldedProps {
  readonly summary: ReactNode
  readonly className?: string
  readonly children: ReactNode
}

/** What stands behind a line that opens it; in a large story it is much, so it is part of the page only from then on. */
export function Folded({ summary, className, children }: FoldedProps) {
  const [opened, setOpened] = useState(false)
  return (
    <details className={className} onToggle={({ currentTarget: { open } }) => open && setOpened(true)}>
      <summary>{summary}</summary>
      {opened ? children : null}
    </details>
  )
}
