import { Checkbox, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { evidenceReason } from '../../../view/naming.js'
import type { OriginJoin, StoryReviewed } from '../../wire.js'
import { useAuthor } from '../parts/author.js'
import { Quote } from '../parts/quote.js'
import { Name } from '../parts/told.js'
import { useFirst } from '../parts/use-first.js'
import { useReader } from '../reader.js'
import { type DeskStory, useStory } from '../story/facts.js'
import { Part } from '../story/part.js'
import { Checklist } from './checklist.js'
import { DecideButton } from './decide-button.js'
import { type Deciding, useDeciding } from './review-api.js'
import { Reviewer } from './told.js'

/** Joins shown at once. */
const SHOWN = 12

/** What persons decided of a story, and what they may: its joins, what belongs to it, and what is asked before it is published. */
export function StoryReview() {
  const { story, page } = useStory()
  const { review } = useReader().messages
  const deciding = useDeciding()
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

interface JoinLine extends OriginJoin {
  readonly names: readonly [string, string]
}

/** Joins that make one origin of several, and doubtful ones between two: what a person may say is wrong; the doubtful ones first. */
function joinsOf({ story, voices, originOfVoice }: DeskStory): JoinLine[] {
  const open = story.joins.flatMap((join) => {
    const [a, b] = [voices.get(join.a), voices.get(join.b)]
    const tells = a && b && (join.sure || originOfVoice.get(a.id) !== originOfVoice.get(b.id))
    return tells ? [{ ...join, names: [a.name, b.name] as const }] : []
  })
  return open.toSorted((x, y) => Number(x.sure) - Number(y.sure))
}

function Joins({ deciding }: { readonly deciding: Deciding }) {
  const story = useStory()
  const joins = useMemo(() => joinsOf(story), [story])
  const { review } = useReader().messages
  const [shown, more] = useFirst(joins, SHOWN)
  if (joins.length === 0) return null
  return (
    <div className="joins-review">
      <h3>{review.joinsHead}</h3>
      <ul>
        {shown.map((join) => (
          <li key={`${join.a} ${join.b} ${join.kind}`}>
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
  join: { a, b, names, kind, sure, evidence },
  deciding,
}: {
  readonly join: JoinLine
  readonly deciding: Deciding
}) {
  const { messages } = useReader()
  const { story, byId } = useStory()
  const { review, story: words, joins } = messages
  const about = { deciding, about: names.join(' · ') }
  const decided = (as: 'same' | 'apart') => () => deciding.decide({ kind: as, a, b })
  const proofs = evidence.flatMap(({ document, span, why }) => {
    const doc = byId.get(document)
    return doc && span ? [{ doc, span, why: evidenceReason(why, messages) }] : []
  })
  return (
    <details>
      <summary>
        <Name>{names[0]}</Name> · <Name>{names[1]}</Name>: {words.joinKinds[kind]}
        {sure ? null : <span className="tag">{joins.doubtful}</span>}
      </summary>
      {proofs.slice(0, 4).map(({ doc, span, why }) => (
        <Quote key={`${doc.id} ${span.start}`} document={doc} marks={[{ ...span, name: 'hit' }]} story={story.id}>
          {why ? <small>{why}</small> : null}
        </Quote>
      ))}
      <div className="buttons">
        {sure ? null : <DecideButton {...about} label={review.desk.one} onClick={decided('same')} />}
        <DecideButton {...about} label={review.desk.notOne} onClick={decided('apart')} />
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
