import { Button } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { SlidersHorizontal } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import type { StoriesQuery, StorySort } from '../../wire.js'
import { caseQuery, storiesQuery } from '../api.js'
import { ExportMenu } from '../parts/export-menu.js'
import { ListHead } from '../parts/list-head.js'
import { PagedRows } from '../parts/paged-rows.js'
import { useTitle } from '../parts/use-title.js'
import { useReader } from '../reader.js'
import { Empty, EmptyCase } from '../shell/states.js'
import { Filters } from './filters.js'
import { StoryCard } from './story-card.js'

const route = getRouteApi('/stories')
const SORTS: readonly StorySort[] = ['spread', 'newest', 'disputed']

/** Every story of the case, narrowed and put in order as the address says. */
export function StoriesPage() {
  const query = route.useSearch()
  const navigate = route.useNavigate()
  const { messages, number } = useReader()
  const words = messages.desk.stories
  const [shown, setShown] = useState(false)
  // Stories are what one comes for: what narrows them is drawn right after them.
  const all = useDeferredValue(true, false)
  const list = useInfiniteQuery(storiesQuery(query))
  const change = (changed: Partial<StoriesQuery>): void =>
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: true })
  useTitle(words.title)
  const [first] = list.data?.pages ?? []
  const filters = Object.entries(query).filter(([key, value]) => key !== 'sort' && value !== undefined).length
  return (
    <div className="stories">
      <ListHead
        words={words}
        found={first && words.found(first.total, first.scope.documents)}
        sorts={SORTS}
        sort={query.sort ?? 'spread'}
        onSort={(sort) => change({ sort })}
      >
        <Button
          className="narrow-only"
          variant="default"
          size="sm"
          leftSection={<SlidersHorizontal size={15} aria-hidden />}
          aria-expanded={shown}
          onClick={() => setShown(!shown)}
        >
          {words.filters}
          {filters > 0 ? ` (${number(filters)})` : ''}
        </Button>
        <ExportMenu />
      </ListHead>
      <aside className={shown ? 'shown' : ''} aria-label={words.filters}>
        {all ? <Filters query={query} facets={first?.facets} scope={first?.scope} change={change} /> : null}
        {filters > 0 ? (
          <Button variant="subtle" size="compact-sm" onClick={() => void navigate({ search: { sort: query.sort } })}>
            {words.clear}
          </Button>
        ) : null}
      </aside>
      <section aria-label={words.title}>
        <PagedRows list={list} keyOf={({ id }) => id} estimate={190} empty={<NoStories filtered={filters > 0} />}>
          {(card) => <StoryCard card={card} scope={first?.scope.documents ?? 0} />}
        </PagedRows>
      </section>
    </div>
  )
}

/** A case without documents is led to where they come in; a search without result to its filters. */
function NoStories({ filtered }: { readonly filtered: boolean }) {
  const { data } = useQuery(caseQuery)
  const { desk } = useReader().messages
  if (filtered) return <Empty title={desk.stories.noneFiltered} />
  if (data && data.scope.documents > 0)
    return (
      <Empty title={desk.stories.none}>
        <p>{desk.stories.noneHint}</p>
      </Empty>
    )
  return <EmptyCase />
}
