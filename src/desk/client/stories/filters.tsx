import { Checkbox } from '@mantine/core'
import type { Facet, StoriesQuery, StoryFacets } from '../../wire.js'
import { Choice, Typed } from '../parts/fields.js'
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
  const { number } = useReader()
  const choices = facets.map((facet) => ({
    value: facet.value,
    label: `\u2068${facet.name}\u2069 (${number(facet.stories)})`,
  }))
  return <Choice label={label} choices={choices} value={value} onChosen={onChosen} />
}

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
