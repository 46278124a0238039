import type { ReactNode } from 'react'

interface PartProps {
  readonly id: string
  readonly title: string
  readonly note?: ReactNode
  readonly children: ReactNode
}

/** A headed part of a story; the contents at its head lead here. */
export function Part({ id, title, note, children }: PartProps) {
  return (
    <section className="part" id={id} aria-labelledby={`${id}-head`}>
      <header>
        <h2 id={`${id}-head`}>{title}</h2>
        {note}
      </header>
      {children}
    </section>
  )
}
