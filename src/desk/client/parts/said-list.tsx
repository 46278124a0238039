import type { Said } from '../../wire.js'
import { useReader } from '../reader.js'
import { DocumentChip } from './document-chip.js'
import { Marked, type Mark } from './marked.js'
import { directionOf } from './runs.js'

/** Statements in their sentences, by date. */
export function SaidList({ said }: { readonly said: readonly Said[] }) {
  const { messages } = useReader()
  return said.map(({ document, statement, words }) => {
    const marks: Mark[] = [
      ...(statement.content
        ? [{ ...statement.content, name: statement.stance === 'denies' ? 'content denies' : 'content' }]
        : []),
      ...(statement.source ? [{ ...statement.source, name: 'source' }] : []),
      { ...statement.cue, name: 'cue' },
    ]
    const moved = marks.map((mark) => ({ ...mark, start: mark.start - words.start, end: mark.end - words.start }))
    return (
      <blockquote className="quote" key={`${document.id} ${statement.id}`}>
        <div className="by">
          <DocumentChip document={document} at={statement.id} full />
          {statement.stance === 'asserts' ? null : (
            <span className="stance">{messages.view.stances[statement.stance]}</span>
          )}
        </div>
        <p className="printed" lang={document.lang} dir={directionOf(document.lang)}>
          <Marked text={words.text} marks={moved} />
        </p>
      </blockquote>
    )
  })
}
