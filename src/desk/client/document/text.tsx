import { memo, useMemo } from 'react'
import { segmentsOf } from '../../../view/segments.js'
import type { Doc } from '../../wire.js'
import { Printed } from '../parts/marked.js'
import { directionOf } from '../parts/runs.js'
import type { Cover, Layer } from './layers.js'

interface TextProps {
  readonly doc: Doc
  readonly covers: readonly Cover[]
  readonly shown: ReadonlySet<Layer>
  /** The statement that is looked at. */
  readonly chosen: string | null
  choose(statement: string | null): void
}

/**
 * The text as it was printed. It is cut wherever something begins or ends, so that no mark has to cross another; the cue of a statement is
 * a link to its card.
 */
export const Text = memo(function Text({ doc, covers, shown, chosen, choose }: TextProps) {
  const segments = useMemo(
    () =>
      segmentsOf(
        covers.flatMap((cover) => visible(cover, shown, chosen)),
        0,
        doc.text.length,
      ),
    [doc, covers, shown, chosen],
  )
  return (
    <div className="document-text printed" lang={doc.lang} dir={directionOf(doc.lang)}>
      {segments.map(({ start, end, covers: here }) => (
        <Piece
          key={start}
          text={doc.text.slice(start, end)}
          start={start}
          covers={here}
          chosen={chosen}
          choose={choose}
        />
      ))}
    </div>
  )
})

/** The parts of the statement that is looked at show whatever is chosen; a cue stays a link, seen or not. */
function visible(cover: Cover, shown: ReadonlySet<Layer>, chosen: string | null): readonly Cover[] {
  const { layer, statement } = cover
  if (shown.has(layer) || (statement !== undefined && statement === chosen)) return [cover]
  return layer === 'cue' ? [{ ...cover, name: 'quiet', title: undefined }] : []
}

interface PieceProps {
  readonly text: string
  readonly start: number
  readonly covers: readonly Cover[]
  readonly chosen: string | null
  choose(statement: string | null): void
}

function Piece({ text, start, covers, chosen, choose }: PieceProps) {
  const words = <Printed text={text} />
  if (covers.length === 0) return words
  const names = new Set(covers.map(({ name }) => name))
  if (chosen !== null && covers.some(({ statement }) => statement === chosen)) names.add('chosen')
  const title = [...new Set(covers.flatMap(({ title: one }) => one ?? []))].join(' · ')
  const cue = covers.find(({ layer }) => layer === 'cue')
  const shared = { className: [...names].join(' '), ...(title === '' ? {} : { title }) }
  if (cue?.statement === undefined) return <span {...shared}>{words}</span>
  const { statement } = cue
  return (
    <a
      {...shared}
      href={`#card-${statement}`}
      {...(cue.start === start ? { 'data-cue': statement, 'id': `cue-${statement}` } : {})}
      onClick={(event) => {
        event.preventDefault()
        choose(statement)
      }}
    >
      {words}
    </a>
  )
}
