import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { DecisionLine } from '../../wire.js'
import { decisionsQuery } from '../api.js'
import { momentIn } from '../days.js'
import { Name } from '../parts/told.js'
import { useFirst } from '../parts/use-first.js'
import { useReader } from '../reader.js'
import type { Deciding } from './review-api.js'

const SHOWN = 30

/** Every decision, the newest first, with the way to take it back or bring it again; what waits or has moved stands first. */
export function History({ deciding }: { readonly deciding: Deciding }) {
  const { review } = useReader().messages
  const { data } = useQuery(decisionsQuery)
  const open = data?.decisions.filter(({ state, against }) => state === 'moved' || against !== null) ?? []
  const rest = data?.decisions.filter((one) => !open.includes(one)) ?? []
  const [shown, more] = useFirst([...open, ...rest], SHOWN)
  return (
    <section className="part" aria-labelledby="history-head">
      <header>
        <h2 id="history-head">{review.desk.history}</h2>
      </header>
      {data?.decisions.length === 0 ? <p className="soft">{review.noDecisions}</p> : null}
      <ol className="decisions">
        {shown.map((line) => (
          <li key={line.id}>
            <Line line={line} deciding={deciding} />
          </li>
        ))}
      </ol>
      {more}
    </section>
  )
}

function Line({ line, deciding }: { readonly line: DecisionLine; readonly deciding: Deciding }) {
  const { messages, settings } = useReader()
  const { review } = messages
  const { id, kind, author, at, reason, state, document, statement, against, done } = line
  const about = done === null ? line.about : `${review.checks[done]} · ${line.about}`
  const back = state === 'undone'
  const turns = kind !== 'undo' && kind !== 'redo' && state !== 'waits'
  return (
    <>
      <bdi dir="ltr">{id}</bdi> <b>{review.kinds[kind]}</b>{' '}
      {document === null ? (
        <Name>{about}</Name>
      ) : (
        <Link to="/documents/$id" params={{ id: document }} search={{ at: statement ?? undefined }}>
          <Name>{about}</Name>
        </Link>
      )}{' '}
      <span className="soft">
        {review.by(author)} · <time dateTime={at}>{momentIn(at, settings)}</time>
      </span>
      {reason === null ? null : (
        <span>
          {' '}
          · <Name>{reason}</Name>
        </span>
      )}
      {state === 'stands' ? null : <span className="tag">{review.states[state]}</span>}
      {against === null ? null : <span className="tag">{review.against(against)}</span>}
      {turns ? (
        <Button
          variant="subtle"
          size="compact-xs"
          disabled={!deciding.named}
          aria-label={`${back ? review.desk.redo : review.desk.undo}: ${id}`}
          onClick={() => deciding.decide({ kind: back ? 'redo' : 'undo', of: id })}
        >
          {back ? review.desk.redo : review.desk.undo}
        </Button>
      ) : null}
    </>
  )
}
