import { TextInput } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { SearchHit, SearchQuery } from '../../wire.js'
import { searchQuery } from '../api.js'
import { DocumentChip } from '../parts/document-chip.js'
import { Choice, Typed } from '../parts/fields.js'
import { Marked } from '../parts/marked.js'
import { PagedRows } from '../parts/paged-rows.js'
import { directionOf } from '../parts/runs.js'
import { useTitle } from '../parts/use-title.js'
import { useReader } from '../reader.js'

const route = getRouteApi('/search')
const STANCES = ['asserts', 'denies', 'declines', 'hedges'] as const

/** Documents by their words, and by who says what in them. */
export function SearchPage() {
  const query = route.useSearch()
  const navigate = route.useNavigate()
  const { messages } = useReader()
  const words = messages.desk.search
  const asked = Object.values(query).some((value) => value !== undefined)
  const list = useInfiniteQuery({
    ...searchQuery(query),
    enabled: asked,
  })
  const change = (changed: Partial<SearchQuery>): void =>
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: true })
  useTitle(words.title)
  const [first] = asked ? (list.data?.pages ?? []) : []
  return (
    <section className="list-page" aria-label={words.title}>
      <h1>{words.title}</h1>
      <Words value={query.q} onTyped={(q) => change({ q })} />
      <div className="row-filters">
        <Typed label={words.voice} value={query.voice} onTyped={(voice) => change({ voice })} />
        <Choice
          label={words.stance}
          value={query.stance}
          onChosen={(chosen) => change({ stance: STANCES.find((stance) => stance === chosen) })}
          choices={STANCES.map((stance) => ({ value: stance, label: messages.explain.stances[stance] }))}
        />
        <Typed label={messages.desk.stories.place} value={query.place} onTyped={(place) => change({ place })} />
        <Typed label={messages.desk.stories.outlet} value={query.outlet} onTyped={(outlet) => change({ outlet })} />
        <Typed label={messages.desk.stories.from} value={query.from} onTyped={(from) => change({ from })} day />
        <Typed label={messages.desk.stories.to} value={query.to} onTyped={(to) => change({ to })} day />
      </div>
      <p className="note">{words.note}</p>
      {first ? <p role="status">{words.found(first.total, first.scope.documents)}</p> : null}
      {asked ? (
        <PagedRows list={list} keyOf={({ document }) => document.id} estimate={150}>
          {(hit) => <Hit hit={hit} />}
        </PagedRows>
      ) : null}
    </section>
  )
}

function Words({ value, onTyped }: { readonly value: string | undefined; onTyped(value: string | undefined): void }) {
  const { messages } = useReader()
  const [text, setText] = useState(value ?? '')
  useEffect(() => setText(value ?? ''), [value])
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        onTyped(text.trim() === '' ? undefined : text.trim())
      }}
    >
      <TextInput
        type="search"
        size="md"
        dir="auto"
        aria-label={messages.desk.search.words}
        placeholder={messages.desk.search.words}
        leftSection={<Search size={18} aria-hidden />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </form>
  )
}

/** A document that was found, with the words that were searched for. */
function Hit({ hit: { document, excerpt, highlights, titleHighlights } }: { readonly hit: SearchHit }) {
  const { messages } = useReader()
  const direction = directionOf(document.lang)
  const marks = highlights.map(({ start, end }) => ({
    start: start - excerpt.start,
    end: end - excerpt.start,
    name: 'hit',
  }))
  return (
    <article className="hit-card">
      <h2 lang={document.lang} dir={direction}>
        <Link to="/documents/$id" params={{ id: document.id }} data-step>
          {document.title === null ? (
            messages.view.untitled
          ) : (
            <Marked text={document.title} marks={titleHighlights.map((span) => ({ ...span, name: 'hit' }))} />
          )}
        </Link>
      </h2>
      <DocumentChip document={document} full />
      <p className="printed" lang={document.lang} dir={direction}>
        <Marked text={excerpt.text} marks={marks} />
      </p>
    </article>
  )
}
