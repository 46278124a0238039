import { Button, TextInput } from '@mantine/core'
import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ShieldCheck, ShieldX } from 'lucide-react'
import { useState } from 'react'
import type { LogEntry, LogPage as Page } from '../../wire.js'
import { checkCase, logQuery } from '../api.js'
import { momentIn } from '../days.js'
import { PagedRows } from '../parts/paged-rows.js'
import { Name } from '../parts/told.js'
import { useTitle } from '../parts/use-title.js'
import { useReader } from '../reader.js'
import { Waiting, Wrong } from '../shell/states.js'

/** The custody log, the newest entry first, and whether it holds. */
export function LogPage() {
  const { messages } = useReader()
  const words = messages.desk.log
  const list = useInfiniteQuery(logQuery)
  useTitle(words.title)
  const [first] = list.data?.pages ?? []
  if (list.error) return <Wrong error={list.error} retry={() => void list.refetch()} />
  if (!first) return <Waiting />
  return (
    <section className="list-page" aria-label={words.title}>
      <h1>{words.title}</h1>
      <ChainState page={first} />
      <PagedRows list={list} keyOf={({ seq }) => String(seq)} estimate={62}>
        {(entry) => <Entry entry={entry} />}
      </PagedRows>
    </section>
  )
}

function ChainState({ page: { chain, head } }: { readonly page: Page }) {
  const { messages } = useReader()
  const words = messages.desk.log
  const [hash, setHash] = useState('')
  const check = useMutation({ mutationFn: () => checkCase(hash.trim() === '' ? undefined : hash.trim()) })
  const Icon = chain.verified ? ShieldCheck : ShieldX
  return (
    <div className={chain.verified ? 'verified' : 'verified broken'}>
      <p>
        <Icon size={18} aria-hidden />
        <b>{chain.verified ? words.holds(chain.entries) : words.broken(chain.broken ?? 0)}</b>
      </p>
      <p>
        {words.head} <code dir="ltr">{head.hash}</code>
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          check.mutate()
        }}
      >
        <TextInput
          size="sm"
          dir="ltr"
          label={words.written}
          value={hash}
          onChange={(event) => setHash(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" size="sm" loading={check.isPending}>
          {words.check}
        </Button>
      </form>
      <div role="status">
        {check.error ? <Wrong error={check.error} /> : null}
        {check.data ? (
          check.data.faults.length === 0 ? (
            <p className="good">{words.good(check.data.documents, check.data.spans)}</p>
          ) : (
            <ul>
              {check.data.faults.map(({ kind, about }) => (
                <li key={`${kind} ${about}`}>{messages.cases.fault({ kind, about })}</li>
              ))}
            </ul>
          )
        ) : null}
      </div>
    </div>
  )
}

function Entry({ entry }: { readonly entry: LogEntry }) {
  const { messages, settings, number } = useReader()
  const words = messages.desk.log
  const { seq, at, act, document, title, place, hash, documents, decision, versionOf } = entry
  return (
    <article className="log-entry">
      <span className="n">{number(seq)}</span>
      <time dir="ltr" dateTime={at}>
        {momentIn(at, settings)}
      </time>
      <b>{words.acts[act]}</b>
      <span className="what">
        {document === null ? (
          documents === null ? null : (
            messages.page.several(documents)
          )
        ) : (
          <Link to="/documents/$id" params={{ id: document }} dir="auto" data-step>
            <Name>{title ?? document}</Name>
          </Link>
        )}
        {decision === null ? null : (
          <>
            {messages.review.kinds[decision.kind]}{' '}
            <small>
              {messages.originals.by} <Name>{decision.author}</Name>
            </small>
          </>
        )}
        {versionOf === null ? null : <small> {words.versionOf(`\u2068${versionOf}\u2069`)}</small>}
        {place === null ? null : (
          <small className="place-of">
            <Name>{place}</Name>
          </small>
        )}
      </span>
      <code dir="ltr" title={hash}>
        {hash.slice(0, 12)}
      </code>
    </article>
  )
}
