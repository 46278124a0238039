import { Button, Checkbox, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { evidenceReason } from '../../../view/naming.js'
import type { JoinLine, StoryReviewPage } from '../../wire.js'
import { storyReviewQuery } from '../api.js'
import { useAuthor } from '../parts/author.js'
import { Quote } from '../parts/quote.js'
import { Name } from '../parts/told.js'
import { useFirst } from '../parts/use-first.js'
import { useReader } from '../reader.js'
import { useStory } from '../story/facts.js'
import { Part } from '../story/part.js'
import { Checklist } from './checklist.js'
import { type Deciding, useDeciding } from './review-api.js'
import { Reviewer } from './told.js'

/** Joins shown at once. */
const SHOWN = 12

/** What persons decided of a story, and what they may: its joins, what belongs to it, and what is asked before it is published. */
export function StoryReview() {
  const { story } = useStory()
  const { review } = useReader().messages
  const { data } = useQuery(storyReviewQuery(story.id))
  const deciding = useDeciding()
  if (!data) return null
  return (
    <Part id="review" title={review.reviewHead} note={<CountedBy page={data} />}>
      <Reviewer deciding={deciding} />
      <Checklist story={story.id} checks={data.checks} deciding={deciding} />
      <Joins joins={data.joins} deciding={deciding} />
      <Grouping deciding={deciding} />
    </Part>
  )
}

/** Beside the counts at the head of a story: whose decisions they hold with; nothing where they are the machine's. */
export function ReviewedLine() {
  const { story } = useStory()
  const { data } = useQuery(storyReviewQuery(story.id))
  return data?.machine ? <CountedBy page={data} /> : null
}

/** Whose decisions the counts hold with; and what the machine alone counts. */
function CountedBy({ page: { machine, authors } }: { readonly page: StoryReviewPage }) {
  const { messages } = useReader()
  const [you] = useAuthor()
  const { review, cases } = messages
  if (machine === null) return <p className="soft">{review.desk.machineOnly}</p>
  const { reports, origins } = machine
  return (
    <p className="soft">
      {authors.length === 1 && authors[0] === you.trim() ? review.byYou : review.countedBy(authors)} ·{' '}
      {review.byMachine}: {cases.counts(reports, origins.min, origins.max)}
    </p>
  )
}

interface JoinsProps {
  readonly joins: readonly JoinLine[]
  readonly deciding: Deciding
}

function Joins({ joins, deciding }: JoinsProps) {
  const { review } = useReader().messages
  const [shown, more] = useFirst(joins, SHOWN)
  if (joins.length === 0) return null
  return (
    <div className="joins-review">
      <h3>{review.joinsHead}</h3>
      <ul>
        {shown.map((join) => (
          <li key={`${join.a} ${join.b} ${join.join}`}>
            <JoinTools join={join} deciding={deciding} />
          </li>
        ))}
      </ul>
      {more}
    </div>
  )
}

/** Why two voices are one, or may be, with the words that show it; and the way to say that it is wrong. */
function JoinTools({
  join: { a, b, names, join, sure, evidence },
  deciding,
}: {
  readonly join: JoinLine
  readonly deciding: Deciding
}) {
  const { messages } = useReader()
  const { story, byId } = useStory()
  const { review, story: words, joins } = messages
  const pair = `${names[0]} · ${names[1]}`
  const proofs = evidence.flatMap(({ document, span, why }) => {
    const doc = byId.get(document)
    return doc && span ? [{ doc, span, why: evidenceReason(why, messages) }] : []
  })
  return (
    <details>
      <summary>
        <Name>{names[0]}</Name> · <Name>{names[1]}</Name>: {words.joinKinds[join]}
        {sure ? null : <span className="tag">{joins.doubtful}</span>}
      </summary>
      {proofs.slice(0, 4).map(({ doc, span, why }) => (
        <Quote key={`${doc.id} ${span.start}`} document={doc} marks={[{ ...span, name: 'hit' }]} story={story.id}>
          {why ? <small>{why}</small> : null}
        </Quote>
      ))}
      <div className="buttons">
        {sure ? null : (
          <Button
            size="compact-sm"
            variant="light"
            disabled={!deciding.named}
            aria-label={`${review.desk.one}: ${pair}`}
            onClick={() => deciding.decide({ kind: 'same', a, b })}
          >
            {review.desk.one}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="light"
          disabled={!deciding.named}
          aria-label={`${review.desk.notOne}: ${pair}`}
          onClick={() => deciding.decide({ kind: 'apart', a, b })}
        >
          {review.desk.notOne}
        </Button>
      </div>
    </details>
  )
}

/** Another story that reports the same, and documents that report something else. */
function Grouping({ deciding }: { readonly deciding: Deciding }) {
  const { story, documents } = useStory()
  const { messages } = useReader()
  const { review } = messages
  const [other, setOther] = useState('')
  const [apart, setApart] = useState<readonly string[]>([])
  const reporting = documents.filter(({ id }) => story.documents.includes(id))
  const id = other.trim().replace(/^.*\/stories\//u, '')
  const merged = decoded(id)
  return (
    <details>
      <summary>{review.desk.grouping}</summary>
      <div className="field">
        <TextInput
          size="sm"
          label={review.desk.mergeLabel}
          description={review.desk.mergeHint}
          value={other}
          onChange={(event) => setOther(event.currentTarget.value)}
        />
        <Button
          size="compact-sm"
          variant="light"
          disabled={!deciding.named || merged === '' || merged === story.id}
          onClick={() => deciding.decide({ kind: 'merge', stories: [story.id, merged] })}
        >
          {review.desk.merge}
        </Button>
      </div>
      <fieldset>
        <legend>{review.desk.splitLabel}</legend>
        {reporting.map((doc) => (
          <Checkbox
            key={doc.id}
            size="sm"
            label={<Name>{`${doc.outlet?.name ?? doc.id} · ${doc.title ?? messages.view.untitled}`}</Name>}
            checked={apart.includes(doc.id)}
            onChange={({ currentTarget: { checked } }) =>
              setApart((before) => (checked ? [...before, doc.id] : before.filter((one) => one !== doc.id)))
            }
          />
        ))}
        <Button
          size="compact-sm"
          variant="light"
          disabled={!deciding.named || apart.length === 0 || apart.length === reporting.length}
          onClick={() => deciding.decide({ kind: 'split', story: story.id, documents: apart })}
        >
          {review.desk.split}
        </Button>
      </fieldset>
    </details>
  )
}

/** An id as it stands in an address. */
function decoded(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}
