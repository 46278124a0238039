import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ComponentProps } from 'react'
import type { DocumentRef, OutletPage as Page } from '../../wire.js'
import { outletQuery } from '../api.js'
import { DayBars } from '../parts/day-bars.js'
import { PagedRows } from '../parts/paged-rows.js'
import { Name } from '../parts/told.js'
import { useTitle } from '../parts/use-title.js'
import { useReader } from '../reader.js'
import { OwnerReview } from '../review/owner.js'
import { Waiting, Wrong } from '../shell/states.js'
import { Block } from '../voices/voice-page.js'
import { VoiceName } from '../voices/voices-page.js'
import { OwnerLine } from './outlets-page.js'
import { RestBar } from './rest-bar.js'

const route = getRouteApi('/outlets/$id')

/** One outlet: what it printed, in which stories, on whose word. */
export function OutletPage() {
  const { id } = route.useParams()
  const list = useInfiniteQuery(outletQuery(id))
  const data = list.data?.pages[0]
  const { messages } = useReader()
  useTitle(data?.outlet.name)
  if (!data) return list.error ? <Wrong error={list.error} retry={() => void list.refetch()} /> : <Waiting />
  const words = messages.desk.outlets
  return (
    <article className="profile">
      <header className="lead">
        <nav className="crumbs">
          <Link to="/outlets">{messages.desk.nav.outlets}</Link>
        </nav>
        <h1>
          <Name>{data.outlet.name}</Name>
        </h1>
        <OwnerLine outlet={data.outlet} />
        <OwnerReview key={id} outlet={id} owner={data.outlet.owner} />
        <p className="sentence">{words.restSentence(data.outlet.claims, data.scope.documents)}</p>
        <RestBar claims={data.outlet.claims} />
      </header>
      <DayBars label={words.overTime} days={data.days.map(({ day, documents }) => ({ day, count: documents }))} />
      <div className="profile-columns">
        <Printed list={{ ...list, data: list.data && { pages: list.data.pages.map(({ documents }) => documents) } }} />
        <aside>
          <Side page={data} />
        </aside>
      </div>
    </article>
  )
}

function Printed({ list }: Pick<ComponentProps<typeof PagedRows<DocumentRef>>, 'list'>) {
  const { messages, day } = useReader()
  return (
    <section className="part" aria-labelledby="printed-head">
      <header>
        <h2 id="printed-head">{messages.page.documents}</h2>
      </header>
      <PagedRows list={list} keyOf={(doc) => doc.id} estimate={44}>
        {(doc) => (
          <div className="printed-row">
            <time>{doc.published === null ? messages.story.undated : day(doc.published)}</time>
            <Link to="/documents/$id" params={{ id: doc.id }} dir="auto" data-step>
              <Name>{doc.title ?? messages.view.untitled}</Name>
            </Link>
          </div>
        )}
      </PagedRows>
    </section>
  )
}

function Side({ page: { stories, voices, through, sisters } }: { readonly page: Page }) {
  const { messages, number } = useReader()
  const { outlets: words, voices: said } = messages.desk
  return (
    <>
      <Block title={messages.desk.nav.stories} shown={stories.length > 0}>
        {stories.map(({ id, title, reports }) => (
          <li key={id}>
            <Link to="/stories/$id" params={{ id }} dir="auto">
              <Name>{title}</Name>
            </Link>{' '}
            <small>{messages.page.several(reports)}</small>
          </li>
        ))}
      </Block>
      <Block title={words.lets} shown={voices.length > 0}>
        {voices.map((voice) => (
          <li key={voice.id}>
            <Link to="/voices/$id" params={{ id: voice.id }}>
              <VoiceName voice={voice} />
            </Link>{' '}
            <small>{said.statements(voice.statements)}</small>
          </li>
        ))}
      </Block>
      <Block title={words.from} shown={through.length > 0}>
        {through.map(({ voice, name, documents }) => (
          <li key={voice}>
            <Link to="/voices/$id" params={{ id: voice }}>
              <Name>{name}</Name>
            </Link>{' '}
            <small>{said.inDocuments(documents)}</small>
          </li>
        ))}
      </Block>
      <Block title={words.sisters} shown={sisters.length > 0}>
        {sisters.map(({ key, name, documents }) => (
          <li key={key}>
            <Link to="/outlets/$id" params={{ id: key }}>
              <Name>{name}</Name>
            </Link>{' '}
            <small>{number(documents)}</small>
          </li>
        ))}
      </Block>
    </>
  )
}
