import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Counts, DecidedPage } from '../../wire.js'
import { Refused } from '../add/refused.js'
import { AuthorField } from '../parts/author.js'
import { Name } from '../parts/told.js'
import { useReader } from '../reader.js'
import type { Deciding } from './review-api.js'

interface ReviewerProps {
  readonly deciding: Deciding
  /** Told aloud by another part of the page. */
  readonly quiet?: boolean
}

/** Who reviews, and what the last decision did. */
export function Reviewer({ deciding, quiet = false }: ReviewerProps) {
  const { review } = useReader().messages
  const { author, named, done, error } = deciding
  return (
    <div className="reviewer">
      {named ? (
        <p className="soft">
          {review.desk.reviewing} <Name>{author[0]}</Name>{' '}
          <button type="button" className="plain" onClick={() => author[1]('')}>
            {review.desk.otherName}
          </button>
        </p>
      ) : (
        <NameFirst done={author[1]} />
      )}
      <div aria-live={quiet ? 'off' : 'polite'}>
        {error ? <Refused error={error} /> : null}
        {done && !error ? <Done page={done} /> : null}
      </div>
    </div>
  )
}

/** A name counts once all of it is typed: it gives its place to what can be decided then. */
function NameFirst({ done }: { readonly done: (name: string) => void }) {
  const [typed, setTyped] = useState('')
  return <AuthorField value={typed} onTyped={setTyped} onDone={() => done(typed)} />
}

function Done({ page: { decision, moved } }: { readonly page: DecidedPage }) {
  const { messages } = useReader()
  const { review, cases, originals } = messages
  const said = (counts: Counts | null): string =>
    counts === null ? review.noStory : cases.counts(counts.reports, counts.origins.min, counts.origins.max)
  return (
    <div className="decided">
      <p>
        <b>{review.kinds[decision.kind]}</b> <Name>{decision.about}</Name>
      </p>
      {moved.length === 0 ? <p className="soft">{review.desk.nothingMoved}</p> : null}
      {moved.map(({ story, title, before, after }) => (
        <p key={story}>
          <Link to="/stories/$id" params={{ id: story }} dir="auto">
            <Name>{title}</Name>
          </Link>{' '}
          {originals.moved(said(before), said(after))} · {review.byYou}
        </p>
      ))}
    </div>
  )
}
