import { Progress } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { FileResult } from '../../wire.js'
import { DeskError } from '../api.js'
import { Changes } from '../document/custody.js'
import { Name } from '../parts/told.js'
import { useFirst } from '../parts/use-first.js'
import { useReader } from '../reader.js'
import type { Addition } from './additions.js'

/** Results shown before the rest stands behind a button; failures come first. */
const SHOWN = 40

/** How far one addition has come, and what became of each file. */
export function AdditionCard({
  addition: { files, state, progress, results, error },
}: {
  readonly addition: Addition
}) {
  const { messages, comma } = useReader()
  const words = messages.desk.add
  const sorted = results.toSorted((a, b) => Number(b.kind === 'failed') - Number(a.kind === 'failed'))
  const [shown, more] = useFirst(sorted, SHOWN)
  const sums = progress
    ? (['added', 'changed', 'seen', 'known', 'failed'] as const).filter((kind) => progress[kind] > 0)
    : []
  return (
    <article className="addition">
      <header>
        <b>{files === null ? words.pasted : words.files(files)}</b>
        <span className={state === 'failed' ? 'flag wrong' : 'tag'}>{words.states[state]}</span>
      </header>
      <Bar addition={{ state, progress }} />
      {progress ? (
        <p className="soft">
          {sums.map((kind) => words.sums[kind](progress[kind])).join(comma)}
          {progress.left !== null && progress.left > 0 && state === 'reading'
            ? ` · ${words.left(Math.ceil(progress.left))}`
            : ''}
        </p>
      ) : null}
      {error instanceof DeskError ? <Failure error={error} /> : null}
      <ul className="results">
        {shown.map((result, i) => (
          <Result key={i} result={result} />
        ))}
      </ul>
      {more}
    </article>
  )
}

function Bar({ addition: { state, progress } }: { readonly addition: Pick<Addition, 'state' | 'progress'> }) {
  const { messages } = useReader()
  if (state === 'done' || state === 'failed' || state === 'cancelled') return null
  const part = progress && progress.files > 0 ? (100 * progress.filesRead) / progress.files : 0
  return (
    <Progress
      value={state === 'stories' ? 100 : Math.max(4, part)}
      animated
      size="sm"
      aria-label={messages.desk.add.states[state]}
    />
  )
}

function Failure({ error: { told } }: { readonly error: DeskError }) {
  const { desk, lang } = useReader().messages
  return (
    <p role="alert" className="wrong">
      {told?.message[lang] ?? desk.wrong} {told?.hint[lang] ?? ''}
    </p>
  )
}

function Result({ result }: { readonly result: FileResult }) {
  const { messages } = useReader()
  const words = messages.desk.add
  return (
    <li className={result.kind}>
      <span className={result.kind === 'failed' ? 'flag wrong' : 'tag'}>{words.results[result.kind]}</span>
      <Name>{result.file}</Name>
      {result.kind === 'failed' ? (
        <span>
          {result.line === null ? '' : `${words.line(result.line)}: `}
          {result.message[messages.lang]}
          {result.code === 'input-binary' ? (
            <>
              {' · '}
              <a href="#attach">{messages.originals.here}</a>
            </>
          ) : null}
        </span>
      ) : (
        <Link to="/documents/$id" params={{ id: result.document }}>
          <Name>{result.document}</Name>
        </Link>
      )}
      {result.kind === 'changed' ? <Changes changes={result.changes} /> : null}
    </li>
  )
}
