import { Checkbox, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { StoryReviewed } from '../../wire.js'
import { useAuthor } from '../parts/author.js'
import { Folded } from '../parts/folded.js'
import { Name } from '../parts/told.js'
import { useReader } from '../reader.js'
import { useStory } from '../story/facts.js'
import { Part } from '../story/part.js'
import { Checklist } from './checklist.js'
import { DecideButton } from './decide-button.js'
import { DecidedPairs } from './decided-pairs.js'
import { JoinList, joinsOf } from './joins.js'
import { type Deciding, useStoryDeciding } from './review-api.js'
import { Reviewer } from './told.js'

/** What persons decided of a story, and what they may: its joins, what belongs to it, and what is asked before it is published. */
export function StoryReview() {
  const { story, page } = useStory()
  const { review } = useReader().messages
  const deciding = useStoryDeciding()
  return (
    <Part id="review" title={review.reviewHead} note={<CountedBy reviewed={page.review} />}>
      <Reviewer deciding={deciding} />
      <Checklist story={story.id} checks={page.review.checks} deciding={deciding} />
      <Joins deciding={deciding} />
      <Grouping deciding={deciding} />
    </Part>
  )
}

/** Beside the counts at the head of a story: whose decisions they hold with; nothing where they are the machine's. */
export function ReviewedLine() {
  const { page } = useStory()
  return page.review.machine ? <CountedBy reviewed={page.review} /> : null
}

/** Whose decisions the counts hold with; and what the machine alone counts. */
function CountedBy({ reviewed: { machine, authors } }: { readonly reviewed: StoryReviewed }) {
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

function Joins({ deciding }: { readonly deciding: Deciding }) {
  const story = useStory()
  const joins = useMemo(() => joinsOf(story), [story])
  const { review } = useReader().messages
  if (joins.length === 0) return null
  return (
    <div className="joins-review">
      <h3>{review.joinsHead}</h3>
      <JoinList joins={joins} deciding={deciding} />
      <DecidedPairs deciding={deciding} />
    </div>
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
    <Folded className="grouping" summary={review.desk.grouping}>
      <div className="field">
        <TextInput
          size="sm"
          label={review.desk.mergeLabel}
          description={review.desk.mergeHint}
          value={other}
          onChange={(event) => setOther(event.currentTarget.value)}
        />
        <DecideButton
          deciding={deciding}
          label={review.desk.merge}
          disabled={merged === '' || merged === story.id}
          onClick={() => deciding.decide({ kind: 'merge', stories: [story.id, merged] })}
        />
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
        <DecideButton
          deciding={deciding}
          label={review.desk.split}
          disabled={apart.length === 0 || apart.length === reporting.length}
          onClick={() => deciding.decide({ kind: 'split', story: story.id, documents: apart })}
        />
      </fieldset>
    </Folded>
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
