import { useState } from 'react'
import type { Aligned, DocumentPage } from '../../wire.js'
import { DocumentChip } from '../parts/document-chip.js'
import { Passages } from '../parts/passages.js'
import { useReader } from '../reader.js'

/** Other documents with words in common, side by side with this one. */
export function AlignedTexts({ page: { aligned, document: doc } }: { readonly page: DocumentPage }) {
  const { messages } = useReader()
  if (aligned.length === 0) return null
  return (
    <section className="part" aria-labelledby="aligned-head">
      <header>
        <h2 id="aligned-head">{messages.story.heads.shared}</h2>
      </header>
      {aligned.map((other, i) => (
        <Pair key={`${other.document.id} ${other.story}`} other={other} lang={doc.lang} open={i === 0} />
      ))}
    </section>
  )
}

interface PairProps {
  readonly other: Aligned
  readonly lang: string
  readonly open: boolean
}

function Pair({ other, lang, open: initially }: PairProps) {
  const { messages } = useReader()
  const { desk, reuse, story } = messages
  const [open, setOpen] = useState(initially)
  const { leans, direction, basis, coverage } = other
  const parts = [
    leans === null ? story.directions.unknown : `${desk.document.leans[leans]} (${story.directions[direction]})`,
    basis === null ? null : reuse.bases[basis],
    desk.document.covers(percent(coverage.this), percent(coverage.other)),
  ]
  return (
    <div className="pair">
      <p className="pair-head">
        <DocumentChip document={other.document} story={other.story} full />
        <small>{parts.filter((part) => part !== null).join(' · ')}</small>
        <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {desk.story.compare}
        </button>
      </p>
      {open ? (
        <>
          <div className="aligned heads">
            <b>{desk.document.here}</b>
            <b>{desk.document.there}</b>
          </div>
          <Passages passages={other.passages} first={{ lang }} second={other.document} />
        </>
      ) : null}
    </div>
  )
}

const percent = (share: number): number => Math.round(share * 100)
