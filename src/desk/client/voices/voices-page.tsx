import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { VoiceCard, VoicesQuery } from '../../wire.js'
import { voicesQuery } from '../api.js'
import { Choice, Typed } from '../parts/fields.js'
import { ListHead } from '../parts/list-head.js'
import { PagedRows } from '../parts/paged-rows.js'
import { Name } from '../parts/told.js'
import { useTitle } from '../parts/use-title.js'
import { useReader } from '../reader.js'

const route = getRouteApi('/voices')
const SORTS = ['statements', 'stories', 'name'] as const

/** Everybody the documents let speak. */
export function VoicesPage() {
  const query = route.useSearch()
  const navigate = route.useNavigate()
  const { messages } = useReader()
  const words = messages.desk.voices
  const list = useInfiniteQuery(voicesQuery(query))
  const change = (changed: Partial<VoicesQuery>): void =>
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: true })
  useTitle(words.title)
  const [first] = list.data?.pages ?? []
  return (
    <section className="list-page" aria-label={words.title}>
      <ListHead
        words={words}
        found={first && words.found(first.total, first.scope.documents)}
        sorts={SORTS}
        sort={query.sort ?? 'statements'}
        onSort={(sort) => change({ sort })}
      />
      <div className="row-filters">
        <Typed label={words.name} value={query.q} type="search" onTyped={(q) => change({ q })} />
        <Choice
          label={words.type}
          value={query.type}
          onChosen={(type) => change({ type })}
          choices={(first?.types ?? []).map(({ type }) => ({ value: type, label: typeName(type, words.types) }))}
        />
        <Choice
          label={words.party}
          value={query.party}
          onChosen={(party) => change({ party })}
          choices={(first?.parties ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
      <PagedRows list={list} keyOf={({ id }) => id} estimate={84}>
        {(voice) => <VoiceRow voice={voice} />}
      </PagedRows>
    </section>
  )
}

export const typeName = (type: string, names: Readonly<Record<string, string>>): string => names[type] ?? type

/** Who it is, and how often it speaks. */
function VoiceRow({ voice }: { readonly voice: VoiceCard }) {
  const { messages } = useReader()
  const { voices, stories } = messages.desk
  return (
    <article className="row-card">
      <div>
        <h2>
          <Link to="/voices/$id" params={{ id: voice.id }} data-step>
            <VoiceName voice={voice} />
          </Link>
        </h2>
        <p className="soft">
          {typeName(voice.type, voices.types)}
          {voice.named || voice.type === 'unnamed' ? '' : ` · ${messages.story.unnamed}`}
          {voice.partyName === null ? null : (
            <>
              {' · '}
              <Name>{voice.partyName}</Name>
            </>
          )}
        </p>
      </div>
      <p className="amounts">
        <span>{voices.statements(voice.statements)}</span>
        <span>{voices.inDocuments(voice.documents)}</span>
        <span>{voices.inStories(voice.stories)}</span>
        {voice.denials > 0 ? <span className="flag denied">{stories.denials(voice.denials)}</span> : null}
      </p>
    </article>
  )
}

/** A voice without a name keeps its description, in quotation marks. */
export function VoiceName({
  voice: { name, named },
}: {
  readonly voice: { readonly name: string; readonly named: boolean }
}) {
  return <Name>{named ? name : `«${name}»`}</Name>
}
