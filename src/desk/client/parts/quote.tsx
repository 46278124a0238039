import type { ReactNode } from 'react'
import type { DocumentRef, Span } from '../../wire.js'
import { DocumentChip } from './document-chip.js'
import { Marked, type Mark } from './marked.js'
import { directionOf } from './runs.js'

/** A document with the sentences that are quoted from it. */
export interface Quoted extends DocumentRef {
  readonly number?: number
  readonly sentences: readonly Span[]
}

interface QuoteProps {
  readonly document: Quoted
  readonly marks: readonly Mark[]
  readonly story?: string | undefined
  /** The statement it leads to. */
  readonly at?: string | undefined
  readonly children?: ReactNode
}

/** Sentences of one quotation; what is longer is left to the document's page. */
const SENTENCES = 4

/** Words of a document in the sentences they stand in, with what proves something marked, and the way to their place. */
export function Quote({ document, marks, story, at, children }: QuoteProps) {
  const from = Math.min(...marks.map(({ start }) => start))
  const to = Math.max(...marks.map(({ end }) => end))
  const around = document.sentences.filter(({ start, end }) => start < to && end > from)
  const shown = around.slice(0, SENTENCES)
  return (
    <blockquote className="quote">
      <div className="by">
        <DocumentChip document={document} number={document.number} story={story} at={at} full />
        {children}
      </div>
      <p className="printed" lang={document.lang} dir={directionOf(document.lang)}>
        {shown.map((sentence, i) => (
          <Piece key={sentence.start} sentence={sentence} before={shown[i - 1]} marks={marks} />
        ))}
        {shown.length < around.length ? ' …' : ''}
      </p>
    </blockquote>
  )
}

interface PieceProps {
  readonly sentence: Span
  readonly before: Span | undefined
  readonly marks: readonly Mark[]
}

function Piece({ sentence, before, marks }: PieceProps) {
  const { start, text } = sentence
  const moved = marks.map((mark) => ({ ...mark, start: mark.start - start, end: mark.end - start }))
  const gap = before === undefined ? '' : before.end >= start - 1 ? ' ' : ' … '
  return (
    <>
      {gap}
      <Marked text={text.trimEnd()} marks={moved} />
    </>
  )
}
