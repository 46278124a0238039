import { Button, Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { caseQuery, DeskError } from '../api.js'
import { useReader } from '../reader.js'

/** Something is on its way; what takes no time shows nothing. */
export function Waiting() {
  const { desk } = useReader().messages
  return (
    <div className="state waiting" role="status">
      <Loader size="sm" aria-hidden />
      <span>{desk.loading}</span>
    </div>
  )
}

interface WrongProps {
  readonly error: unknown
  readonly retry?: (() => void) | undefined
}

/** What went wrong, in the reader's language where the server said it, and what to do. */
export function Wrong({ error, retry }: WrongProps) {
  const { messages } = useReader()
  const router = useRouter()
  const { desk, lang } = messages
  const told = error instanceof DeskError ? error.told : null
  if (error instanceof DeskError && error.status === 404) return <NotFound />
  return (
    <div className="state" role="alert">
      <h1>{told?.message[lang] ?? desk.wrong}</h1>
      <p>{told?.hint[lang] ?? desk.wrongHint}</p>
      <Button variant="default" onClick={() => (retry ? retry() : void router.invalidate())}>
        {desk.retry}
      </Button>
    </div>
  )
}

export function NotFound() {
  const { desk } = useReader().messages
  return (
    <div className="state">
      <h1>{desk.notFound}</h1>
      <p>
        <Link to="/stories">{desk.nav.stories}</Link>
      </p>
    </div>
  )
}

/** A list that holds nothing says why, and what would fill it. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="state empty">
      <h2>{title}</h2>
      {children}
    </div>
  )
}

/** A case without documents, and the way to add some. */
export function EmptyCase() {
  const { desk } = useReader().messages
  return (
    <Empty title={desk.emptyCase}>
      <p>{desk.emptyCaseHint}</p>
      <Link className="button" to="/add">
        {desk.nav.add}
      </Link>
    </Empty>
  )
}

/** Nothing was found: in a case without documents for that reason. */
export function NoRows() {
  const { desk } = useReader().messages
  const { data } = useQuery(caseQuery)
  return data?.scope.documents === 0 ? <EmptyCase /> : <Empty title={desk.nothingFound} />
}
