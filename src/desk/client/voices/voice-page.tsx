import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { evidenceReason } from '../../../view/naming.js'
import type { VoicePage as Page } from '../../wire.js'
import { voiceQuery } from '../api.js'
import { DayBars } from '../parts/day-bars.js'
import { SaidList } from '../parts/said-list.js'
import { Name } from '../parts/told.js'
import { useTitle } from '../parts/use-title.js'
import { useReader } from '../reader.js'
import { Waiting, Wrong } from '../shell/states.js'
import { typeName, VoiceName } from './voices-page.js'

const route = getRouteApi('/voices/$id')

/** One voice: what it said, over time, in which stories, through whom. */
export function VoicePage() {
  const { id } = route.useParams()
  const { data, error, refetch } = useQuery(voiceQuery(id))
  const { messages } = useReader()
  useTitle(data?.voice.name)
  if (error) return <Wrong error={error} retry={() => void refetch()} />
  if (!data) return <Waiting />
  const words = messages.desk.voices
  return (
    <article className="profile">
      <Head page={data} />
      <DayBars
        label={words.overTime}
        days={data.days.map(({ day, statements, denials }) => ({ day, count: statements, denials }))}
      />
      <div className="profile-columns">
        <section className="part" aria-labelledby="said-head">
          <header>
            <h2 id="said-head">{words.said}</h2>
          </header>
          <SaidList said={data.said.rows} />
          {data.said.rows.length < data.said.total ? (
            <p>
              <Link to="/search" search={{ voice: data.voice.id }}>
                {messages.page.showMore(data.said.total - data.said.rows.length)}
              </Link>
            </p>
          ) : null}
        </section>
        <aside>
          <Side page={data} />
        </aside>
      </div>
    </article>
  )
}

function Head({ page: { voice, party, scope } }: { readonly page: Page }) {
  const { messages, comma } = useReader()
  const { voices } = messages.desk
  return (
    <header className="lead">
      <nav className="crumbs">
        <Link to="/voices">{messages.desk.nav.voices}</Link>
      </nav>
      <h1>
        <VoiceName voice={voice} />
      </h1>
      <p className="facts">
        <span>{typeName(voice.type, voices.types)}</span>
        {voice.named || voice.type === 'unnamed' ? null : <span>{messages.story.unnamed}</span>}
        {party ? (
          <Link to="/voices" search={{ party: party.id }}>
            <Name>{party.name}</Name>
          </Link>
        ) : null}
        {voice.aliases.length > 0 ? (
          <span>
            {voices.aliases}{' '}
            {voice.aliases.map((name, i) => (
              <span key={name}>
                {i > 0 ? comma : ''}
                <Name>{name}</Name>
              </span>
            ))}
          </span>
        ) : null}
      </p>
      <p className="sentence">
        {[
          voices.statements(voice.statements),
          voices.inDocuments(voice.documents),
          voices.inStories(voice.stories),
          messages.story.among(scope.documents),
        ].join(' ')}
        .
      </p>
    </header>
  )
}

function Side({ page }: { readonly page: Page }) {
  const { messages, number } = useReader()
  const words = messages.desk.voices
  return (
    <>
      <Block title={words.stories} shown={page.stories.length > 0}>
        {page.stories.map(({ id, title, statements }) => (
          <li key={id}>
            <Link to="/stories/$id" params={{ id }} dir="auto">
              <Name>{title}</Name>
            </Link>{' '}
            <small>{number(statements)}</small>
          </li>
        ))}
      </Block>
      <Block title={words.through} shown={page.through.length > 0}>
        {page.through.map(({ name, voice, documents }) => (
          <li key={name ?? ''}>
            {name === null ? (
              words.directly
            ) : voice === null ? (
              <Name>{name}</Name>
            ) : (
              <Link to="/voices/$id" params={{ id: voice }}>
                <Name>{name}</Name>
              </Link>
            )}{' '}
            <small>{words.inDocuments(documents)}</small>
          </li>
        ))}
      </Block>
      <Block title={words.printedBy} shown={page.outlets.length > 0}>
        {page.outlets.map(({ key, name, documents }) => (
          <li key={key}>
            <Link to="/outlets/$id" params={{ id: key }}>
              <Name>{name}</Name>
            </Link>{' '}
            <small>{words.inDocuments(documents)}</small>
          </li>
        ))}
      </Block>
      <Joins page={page} />
    </>
  )
}

interface BlockProps {
  readonly title: string
  readonly shown: boolean
  readonly children: ReactNode
}

export function Block({ title, shown, children }: BlockProps) {
  if (!shown) return null
  return (
    <section className="block">
      <h3>{title}</h3>
      <ul>{children}</ul>
    </section>
  )
}

/** With whom it is taken for one, or whose it is, and by which words. */
function Joins({ page: { joins } }: { readonly page: Page }) {
  const { messages } = useReader()
  return (
    <Block title={messages.story.heads.joins} shown={joins.length > 0}>
      {joins.map(({ a, b, aName, bName, kind, sure, evidence }) => {
        const reason = evidence.map(({ why }) => evidenceReason(why, messages)).find((why) => why !== null)
        return (
          <li key={`${a} ${b} ${kind}`}>
            <Name>{aName}</Name> · <Name>{bName}</Name>{' '}
            <small>
              {messages.desk.voices.joins[kind]}
              {sure ? '' : ` · ${messages.desk.voices.unsure}`}
              {reason ? ` · ${reason}` : ''}
            </small>
          </li>
        )
      })}
    </Block>
  )
}
