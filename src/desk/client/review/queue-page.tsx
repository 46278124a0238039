import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { QueueItem } from '../../wire.js'
import { queueQuery } from '../api.js'
import { Name } from '../parts/told.js'
import { useTitle } from '../parts/use-title.js'
import { useReader } from '../reader.js'
import { Waiting, Wrong } from '../shell/states.js'
import { DecideButton } from './decide-button.js'
import { History } from './history.js'
import { type Deciding, useDeciding } from './review-api.js'
import { Reviewer } from './told.js'
import { focusAfter, focusedCard, useReviewKeys } from './use-review-keys.js'

/** What most deserves a look, doubtful joins that would move a count first; and everything that was decided. */
export function QueuePage() {
  const { messages } = useReader()
  const { review, desk } = messages
  const { data, error, refetch } = useQuery(queueQuery)
  const deciding = useDeciding()
  useTitle(desk.nav.review)
  const items = new Map(data?.items.map((item) => [keyOf(item), item]))
  const act = (key: string | null, accept: boolean): void => {
    const item = items.get(key ?? '')
    if (!item || key === null) return
    if (item.kind === 'join') deciding.decide({ kind: accept ? 'same' : 'apart', a: item.a, b: item.b })
    else deciding.decide({ kind: accept ? 'accept' : 'reject', document: item.document, statement: item.statement.id })
    focusAfter(key)
  }
  useReviewKeys((key) => {
    if (key === 'accept' || key === 'reject') act(focusedCard(), key === 'accept')
    else if (key === 'undo') deciding.undo(undefined)
  })
  if (error) return <Wrong error={error} retry={() => void refetch()} />
  if (!data) return <Waiting />
  return (
    <article className="queue-page">
      <header className="lead">
        <h1>{desk.nav.review}</h1>
        <p className="sentence">{review.queue(data.joins, data.scope.documents)}</p>
        <p className="soft">{review.desk.queueHint}</p>
        <Reviewer deciding={deciding} />
      </header>
      {data.items.length === 0 ? <p>{review.nothingToReview}</p> : null}
      <ol className="queue">
        {data.items.map((item) => (
          <li key={keyOf(item)} data-card={keyOf(item)}>
            <Item item={item} deciding={deciding} act={(accept) => act(keyOf(item), accept)} />
          </li>
        ))}
      </ol>
      <History deciding={deciding} />
    </article>
  )
}

const keyOf = (item: QueueItem): string =>
  item.kind === 'join' ? `${item.a} ${item.b} ${item.story}` : `${item.document} ${item.statement.id} ${item.story}`

interface ItemProps {
  readonly item: QueueItem
  readonly deciding: Deciding
  act(accept: boolean): void
}

function Item({ item, deciding, act }: ItemProps) {
  const { review } = useReader().messages
  const join = item.kind === 'join'
  const [yes, no] = join ? [review.desk.one, review.desk.notOne] : [review.desk.accept, review.desk.reject]
  const about = join ? item.names.join(' · ') : (item.statement.source?.text ?? item.statement.cue.text)
  return (
    <>
      <div className="queue-about">
        <span className="tag">{review.queueKinds[item.kind]}</span>{' '}
        {join ? (
          <Link to="/stories/$id" params={{ id: item.story }} hash="review" data-step dir="auto">
            <Name>{item.title}</Name>
          </Link>
        ) : (
          <Link
            to="/documents/$id"
            params={{ id: item.document }}
            search={{ at: item.statement.id, story: item.story }}
            data-step
            dir="auto"
          >
            <Name>{item.title}</Name>
          </Link>
        )}
      </div>
      {join ? <OfJoin item={item} /> : <OfStatement item={item} />}
      <div className="buttons">
        <DecideButton deciding={deciding} label={yes} about={about} hotkey="a" onClick={() => act(true)} />
        <DecideButton deciding={deciding} label={no} about={about} hotkey="r" onClick={() => act(false)} />
      </div>
    </>
  )
}

function OfJoin({ item }: { readonly item: Extract<QueueItem, { kind: 'join' }> }) {
  const { review, story } = useReader().messages
  return (
    <>
      <p>
        <Name>{item.names[0]}</Name> · <Name>{item.names[1]}</Name>: {story.joinKinds[item.join]}
      </p>
      <p className="soft">{review.range(item.now, item.ifSame, item.ifApart)}</p>
    </>
  )
}

function OfStatement({ item }: { readonly item: Exclude<QueueItem, { kind: 'join' }> }) {
  const { messages, comma } = useReader()
  const { review, view } = messages
  const { source, chain, cue, content } = item.statement
  const why = [...item.doubts.map((doubt) => review.doubts[doubt]), ...(item.alone ? [review.alone] : [])]
  return (
    <>
      <p>
        <b>
          <Name>{source?.text ?? chain.at(-1)?.name ?? view.sourceUnknown}</Name>
        </b>{' '}
        <span className="cue-word">
          <Name>{cue.text}</Name>
        </span>{' '}
        {content ? (
          <span className="printed said">
            <Name>{content.text.slice(0, 200)}</Name>
          </span>
        ) : null}
      </p>
      {why.length === 0 ? null : <p className="soft">{why.join(comma)}</p>}
    </>
  )
}
