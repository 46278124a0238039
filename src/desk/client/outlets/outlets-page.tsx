import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { OutletCard, OutletsQuery } from '../../wire.js'
import { outletsQuery } from '../api.js'
import { Choice, Typed } from '../parts/fields.js'
import { ListHead } from '../parts/list-head.js'
import { PagedRows } from '../parts/paged-rows.js'
import { Name } from '../parts/told.js'
import { useTitle } from '../parts/use-title.js'
import { useReader } from '../reader.js'
import { RestBar } from './rest-bar.js'

const route = getRouteApi('/outlets')
const SORTS = ['documents', 'stories', 'own', 'name'] as const

/** Every outlet that printed a document of the case. */
export function OutletsPage() {
  const query = route.useSearch()
  const navigate = route.useNavigate()
  const { messages } = useReader()
  const words = messages.desk.outlets
  const list = useInfiniteQuery(outletsQuery(query))
  const change = (changed: Partial<OutletsQuery>): void =>
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: true })
  useTitle(words.title)
  const [first] = list.data?.pages ?? []
  return (
    <section className="list-page" aria-label={words.title}>
      <ListHead
        words={words}
        found={first && words.found(first.total, first.scope.documents)}
        sorts={SORTS}
        sort={query.sort ?? 'documents'}
        onSort={(sort) => change({ sort })}
      />
      <div className="row-filters">
        <Typed label={words.name} value={query.q} type="search" onTyped={(q) => change({ q })} />
        <Choice
          label={words.owner}
          value={query.owner}
          onChosen={(owner) => change({ owner })}
          choices={(first?.owners ?? []).map(({ owner }) => ({ value: owner, label: owner }))}
        />
      </div>
      <p className="note">{words.restNote}</p>
      <PagedRows list={list} keyOf={({ key }) => key} estimate={96}>
        {(outlet) => <OutletRow outlet={outlet} />}
      </PagedRows>
    </section>
  )
}

function OutletRow({ outlet }: { readonly outlet: OutletCard }) {
  const { messages } = useReader()
  const { voices } = messages.desk
  return (
    <article className="row-card">
      <div>
        <h2>
          <Link to="/outlets/$id" params={{ id: outlet.key }} data-step>
            <Name>{outlet.name}</Name>
          </Link>
        </h2>
        <OwnerLine outlet={outlet} />
      </div>
      <p className="amounts">
        <span>{messages.page.several(outlet.documents)}</span>
        <span>{voices.inStories(outlet.stories)}</span>
      </p>
      <RestBar claims={outlet.claims} />
    </article>
  )
}

/** Who publishes it and where; what nobody knows is said to be unknown. */
export function OwnerLine({ outlet: { owner, country } }: { readonly outlet: OutletCard }) {
  const { messages } = useReader()
  const { desk, lang } = messages
  return (
    <p className="soft">
      {owner === null ? desk.outlets.ownerUnknown : desk.owner(`\u2068${owner}\u2069`)}
      {country === null ? '' : ` · ${countryIn(country, lang)}`}
    </p>
  )
}

/** A country by its two-letter code, else as it is written. */
function countryIn(country: string, lang: 'ar' | 'en'): string {
  return /^[A-Z]{2}$/u.test(country)
    ? (new Intl.DisplayNames(lang, { type: 'region' }).of(country) ?? country)
    : country
}
