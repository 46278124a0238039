import { Fragment, type ReactNode } from 'react'
import type { Span } from '../../wire.js'
import { segmentsOf, steeringPieces } from '../../../view/segments.js'
import { useReader } from '../reader.js'

/** A span of a text and the class it is drawn with. */
export interface Mark extends Pick<Span, 'start' | 'end'> {
  readonly name: string
  readonly title?: string | undefined
}

interface MarkedProps {
  readonly text: string
  readonly marks: readonly Mark[]
  readonly from?: number
  readonly to?: number
}

/** A stretch of a text with its marks. */
export function Marked({ text, marks, from = 0, to = text.length }: MarkedProps): ReactNode {
  return segmentsOf(marks, from, to).map(({ start, end, covers }) => {
    const words = <Printed key={start} text={text.slice(start, end)} />
    if (covers.length === 0) return words
    const titles = [...new Set(covers.flatMap(({ title }) => title ?? []))].join(' · ')
    const names = [...new Set(covers.map(({ name }) => name))].join(' ')
    return (
      <span key={start} className={names} {...(titles === '' ? {} : { title: titles })}>
        {words}
      </span>
    )
  })
}

/** Words as they were printed; a character that would steer the page is shown by its code. */
export function Printed({ text }: { readonly text: string }): ReactNode {
  const { page } = useReader().messages
  return steeringPieces(text).map((piece, i) =>
    piece.code === null ? (
      <Fragment key={i}>{piece.text}</Fragment>
    ) : (
      <i key={i} className="ctl" title={page.controls}>
        {piece.code}
      </i>
    ),
  )
}
