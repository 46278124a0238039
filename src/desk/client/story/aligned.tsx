import type { LinkProof, SharedPassage, Span, StoryDocument } from '../../wire.js'
import { DocumentChip } from '../parts/document-chip.js'
import { Marked } from '../parts/marked.js'
import { Passages } from '../parts/passages.js'
import { directionOf } from '../parts/runs.js'
import { useReader } from '../reader.js'
import { useStory } from './facts.js'

type Link = LinkProof['links'][number]

interface AlignedProps {
  readonly link: Link
  readonly sentences: Readonly<Record<string, readonly Span[]>>
}

/** Two documents of a link: why they hang together, and their words side by side. */
export function Aligned({ link, sentences }: AlignedProps) {
  const { byId, story } = useStory()
  const { messages } = useReader()
  const [from, to] = [byId.get(link.from), byId.get(link.to)]
  if (!from || !to) return null
  // What leans on another stands second: the words went from the one to the other.
  const turned = link.direction !== 'unknown'
  const [first, second] = turned ? [to, from] : [from, to]
  const passages = turned ? link.passages.map(turn) : link.passages
  return (
    <section className="aligned-pair">
      <p className="pair-head">
        <DocumentChip document={first} number={first.number} story={story.id} full />
        <span aria-hidden>{turned ? (messages.lang === 'ar' ? '←' : '→') : '↔'}</span>
        <DocumentChip document={second} number={second.number} story={story.id} full />
        <small>
          {messages.story.directions[link.direction]}
          {link.basis === null ? '' : ` · ${messages.reuse.bases[link.basis]}`}
        </small>
      </p>
      {link.evidence.map(({ document, span }) => (
        <EvidenceWords
          key={`${document} ${span?.start}`}
          document={byId.get(document)}
          span={span}
          around={sentences[document]}
        />
      ))}
      <Passages passages={passages} first={first} second={second} />
    </section>
  )
}

const turn = (passage: SharedPassage): SharedPassage => ({
  ...passage,
  from: passage.to,
  to: passage.from,
  differences: passage.differences.map((difference) => ({ ...difference, from: difference.to, to: difference.from })),
})

interface EvidenceWordsProps {
  readonly document: StoryDocument | undefined
  readonly span: Span | null
  readonly around: readonly Span[] | undefined
}

function EvidenceWords({ document, span, around = [] }: EvidenceWordsProps) {
  const sentence = span && around.find(({ start, end }) => start <= span.start && span.end <= end)
  if (!document || !span || !sentence) return null
  const { start, text } = sentence
  return (
    <p className="printed evidence" lang={document.lang} dir={directionOf(document.lang)}>
      <Marked text={text} marks={[{ start: span.start - start, end: span.end - start, name: 'hit' }]} />
    </p>
  )
}
