import { useState } from 'react'
import type { StoryLinkRow } from '../../wire.js'
import { DocumentChip } from '../parts/document-chip.js'
import { useFirst } from '../parts/use-first.js'
import { useReader } from '../reader.js'
import { LinkWords } from './evidence.js'
import { useStory } from './facts.js'
import { Part } from './part.js'

/** Pairs listed at once; those of most words first. */
const SHOWN = 12

/** Pairs of documents that share wording; each opens on the words. */
export function Shared() {
  const { page } = useStory()
  const { messages } = useReader()
  const links = page.links.filter(({ passages }) => passages > 0).toSorted((a, b) => b.words - a.words)
  const [shown, more] = useFirst(links, SHOWN)
  return (
    <Part id="shared" title={messages.story.heads.shared}>
      {shown.map((link) => (
        <Pair key={`${link.from} ${link.to}`} link={link} />
      ))}
      {more}
    </Part>
  )
}

function Pair({ link }: { readonly link: StoryLinkRow }) {
  const { byId, story } = useStory()
  const { messages } = useReader()
  const [open, setOpen] = useState(false)
  const known = link.direction !== 'unknown'
  const [first, second] = [byId.get(known ? link.to : link.from), byId.get(known ? link.from : link.to)]
  if (!first || !second) return null
  return (
    <div className="pair">
      <p className="pair-head">
        <DocumentChip document={first} number={first.number} story={story.id} full />
        <span aria-hidden>{known ? (messages.lang === 'ar' ? '←' : '→') : '↔'}</span>
        <DocumentChip document={second} number={second.number} story={story.id} full />
        <small>
          {messages.story.directions[link.direction]} · {messages.reuse.words(link.words)}
        </small>
        <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {messages.desk.story.compare}
        </button>
      </p>
      {open ? <LinkWords from={link.from} to={link.to} /> : null}
    </div>
  )
}
