import { Checkbox, Select, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Facet, StoriesQuery, StoryFacets } from '../../wire.js'
import { useReader } from '../reader.js'

interface FiltersProps {
  readonly query: StoriesQuery
  readonly facets: StoryFacets | undefined
  readonly scope: { readonly from: string | null; readonly to: string | null } | undefined
  change(changed: Partial<StoriesQuery>): void
}

/** What the list is narrowed by. Every value says in how many of the stories it occurs that the others let through. */
export function Filters({ query, facets, scope, change }: FiltersProps) {
  const { messages } = useReader()
  const words = messages.desk.stories
  const types: Readonly<Record<string, string>> = messages.events.types
  return (
    <div className="filters">
      <Typed label={words.text} value={query.q} type="search" onTyped={(q) => change({ q })} />
      <div className="two">
        <Typed label={words.from} value={query.from} onTyped={(from) => change({ from })} hint={scope?.from} day />
        <Typed label={words.to} value={query.to} onTyped={(to) => change({ to })} hint={scope?.to} day />
      </div>
      <OneOf label={words.place} facets={facets?.places} value={query.place} onChosen={(place) => change({ place })} />
      <OneOf
        label={words.event}
        facets={facets?.events.map((facet) => ({ ...facet, name: types[facet.name] ?? facet.name }))}
        value={query.event}
        onChosen={(event) => change({ event })}
      />
      <OneOf
        label={words.outlet}
        facets={facets?.outlets}
        value={query.outlet}
        onChosen={(outlet) => change({ outlet })}
      />
      <OneOf
        label={words.origins}
        facets={facets && atMost(facets.origins, words.atMost)}
        value={query.origins === undefined ? undefined : String(query.origins)}
        onChosen={(value) => change({ origins: value === undefined ? undefined : Number(value) })}
      />
      <div className="checks">
        <Check
          label={words.several}
          on={query.documents === 2}
          set={(on) => change({ documents: on ? 2 : undefined })}
        />
        <Check
          label={words.denied}
          count={facets?.denied}
          on={query.denied === true}
          set={(on) => change({ denied: on ? true : undefined })}
        />
        <Check
          label={words.disputed}
          count={facets?.disputed}
          on={query.disputed === true}
          set={(on) => change({ disputed: on ? true : undefined })}
        />
      </div>
    </div>
  )
}

/** "At most one", "at most two": each takes in those before it. */
function atMost(origins: StoryFacets['origins'], name: (n: number) => string): Facet[] {
  let stories = 0
  return origins.map((row) => {
    stories += row.stories
    return { value: String(row.origins), name: name(row.origins), stories }
  })
}

interface OneOfProps {
  readonly label: string
  readonly facets: readonly Facet[] | undefined
  readonly value: string | undefined
  onChosen(value: string | undefined): void
}

function OneOf({ label, facets = [], value, onChosen }: OneOfProps) {
  const { number, messages } = useReader()
  const data = facets.map((facet) => ({
    value: facet.value,
    label: `\u2068${facet.name}\u2069 (${number(facet.stories)})`,
  }))
  if (value !== undefined && !data.some((option) => option.value === value)) data.push({ value, label: value })
  return (
    <Select
      label={label}
      data={data}
      value={value ?? null}
      onChange={(chosen) => onChosen(chosen ?? undefined)}
      placeholder={messages.desk.any}
      nothingFoundMessage={messages.desk.nothingFound}
      searchable={data.length > 8}
      clearable
      size="sm"
      comboboxProps={{ shadow: 'md' }}
      clearButtonProps={{ 'aria-label': `${messages.desk.clear}: ${label}`, 'tabIndex': 0 }}
    />
  )
}

interface TypedProps {
  readonly label: string
  readonly value: string | undefined
  readonly hint?: string | null | undefined
  readonly type?: 'text' | 'search'
  readonly day?: boolean
  onTyped(value: string | undefined): void
}

/** Takes effect when it is left or entered, not at every letter. */
export function Typed({ label, value, hint, type = 'text', day = false, onTyped }: TypedProps) {
  const [text, setText] = useState(value ?? '')
  useEffect(() => setText(value ?? ''), [value])
  const { messages } = useReader()
  const wrong = day && text !== '' && !/^\d{4}(?:-\d\d(?:-\d\d)?)?$/u.test(western(text))
  const enter = (): void => {
    const typed = day ? western(text) : text.trim()
    if (!wrong && typed !== (value ?? '')) onTyped(typed === '' ? undefined : typed)
  }
  return (
    <TextInput
      label={label}
      type={type}
      value={text}
      size="sm"
      placeholder={hint ?? undefined}
      attributes={{ input: { dir: day ? 'ltr' : 'auto' } }}
      className={day ? 'day' : undefined}
      error={wrong ? messages.desk.badDay : null}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={enter}
      onKeyDown={(event) => {
        if (event.key === 'Enter') enter()
      }}
    />
  )
}

const western = (text: string): string =>
  text
    .trim()
    .replaceAll('/', '-')
    .replaceAll(/[٠-٩]/gu, (digit) => String((digit.codePointAt(0) ?? 0) - 0x660))

interface CheckProps {
  readonly label: string
  readonly count?: number | undefined
  readonly on: boolean
  set(on: boolean): void
}

function Check({ label, count, on, set }: CheckProps) {
  const { number } = useReader()
  return (
    <Checkbox
      size="sm"
      label={count === undefined ? label : `${label} (${number(count)})`}
      checked={on}
      onChange={(event) => set(event.currentTarget.checked)}
    />
  )
}
