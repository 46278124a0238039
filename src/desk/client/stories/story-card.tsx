import { Link } from '@tanstack/react-router'
import { MessageCircleX, Split } from 'lucide-react'
import type { StoryCard as Card } from '../../wire.js'
import { CountRow } from '../parts/counts.js'
import { Spark } from '../parts/spark.js'
import { harmless, Name } from '../parts/told.js'
import { useReader } from '../reader.js'

/** Outlets named on a card before the rest is only counted. */
const OUTLETS = 4

/** A story in the list: what it is, its four counts, when it was printed, and whether anybody denies it or differs. */
export function StoryCard({ card, scope }: { readonly card: Card; readonly scope: number }) {
  const { messages } = useReader()
  return (
    <article className="story-card">
      <h2 dir="auto">
        <Link to="/stories/$id" params={{ id: card.id }} data-step>
          {harmless(card.title)}
        </Link>
      </h2>
      <p className="told">{messages.story.sentence(card.counts, scope)}</p>
      <div className="card-figures">
        <CountRow counts={card.counts} />
        <div className="when">
          <Spark days={card.spark} />
          <Days card={card} />
        </div>
      </div>
      <Foot card={card} />
    </article>
  )
}

function Days({ card: { from, to } }: { readonly card: Card }) {
  const { messages, day } = useReader()
  if (from === null || to === null) return <time>{messages.story.undated}</time>
  return <time>{from === to ? day(from) : messages.desk.range(day(from), day(to))}</time>
}

function Foot({ card }: { readonly card: Card }) {
  const { messages, comma } = useReader()
  const { desk } = messages
  const types: Readonly<Record<string, string>> = messages.events.types
  const outlets = card.outlets.slice(0, OUTLETS)
  return (
    <footer>
      {card.denials > 0 ? (
        <span className="flag denied">
          <MessageCircleX size={14} aria-hidden /> {desk.stories.denials(card.denials)}
        </span>
      ) : null}
      {card.conflicts > 0 ? (
        <span className="flag conflict">
          <Split size={14} aria-hidden /> {desk.stories.conflicts(card.conflicts)}
        </span>
      ) : null}
      {card.events.slice(0, 3).map((type) => (
        <span key={type} className="tag">
          {types[type] ?? type}
        </span>
      ))}
      <span className="outlets">
        {outlets.map((name, i) => (
          <span key={name}>
            {i > 0 ? comma : ''}
            <Name>{name}</Name>
          </span>
        ))}
        {card.outlets.length > OUTLETS ? comma + messages.page.showMore(card.outlets.length - OUTLETS) : ''}
      </span>
    </footer>
  )
}
