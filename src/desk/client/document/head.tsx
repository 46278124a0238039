import { getRouteApi, Link } from '@tanstack/react-router'
import { ExternalLink } from 'lucide-react'
import type { DocumentPage } from '../../wire.js'
import { harmless, Name } from '../parts/told.js'
import { useReader } from '../reader.js'

const route = getRouteApi('/documents/$id')

/** Only an address of the web becomes a link. */
const isWeb = (url: string): boolean => /^https?:\/\//iu.test(url)

/** Who printed it, when, where it stands, and in which stories. */
export function DocumentHead({ page: { document: doc, stories } }: { readonly page: DocumentPage }) {
  const { messages, day, comma } = useReader()
  const { story } = route.useSearch()
  const { desk, view } = messages
  const from = stories.find(({ id }) => id === story) ?? stories[0]
  const credits = [...new Set(doc.credits.map(({ agency }) => agency))]
  return (
    <header className="lead">
      <nav className="crumbs">
        <Link to="/stories">{desk.nav.stories}</Link>
        {from ? (
          <>
            <span aria-hidden className="from" />
            <Link to="/stories/$id" params={{ id: from.id }}>
              <Name>{from.title}</Name>
            </Link>
          </>
        ) : null}
      </nav>
      <h1 dir="auto" className="printed-title">
        {harmless(doc.title ?? view.untitled)}
      </h1>
      <p className="facts">
        <Outlet page={doc} />
        <time>{doc.published === null ? view.dateUnknown : day(doc.published, 'long')}</time>
        {doc.publishedBasis === null || doc.publishedBasis === 'given' ? null : (
          <span className="tag">{desk.document.publishedBases[doc.publishedBasis]}</span>
        )}
        {doc.url !== null && isWeb(doc.url) ? (
          <a href={doc.url} rel="noopener noreferrer nofollow" target="_blank">
            {messages.page.original} <ExternalLink size={14} aria-hidden />
          </a>
        ) : null}
        {credits.length > 0 ? (
          <span>{view.credits(credits.map((name) => `\u2068${name}\u2069`).join(comma))}</span>
        ) : null}
      </p>
      {stories.length > 1 ? (
        <p className="facts">
          <span className="soft">{desk.document.inStories}</span>
          {stories.map(({ id, title }) => (
            <Link key={id} to="/stories/$id" params={{ id }}>
              <Name>{title}</Name>
            </Link>
          ))}
        </p>
      ) : null}
    </header>
  )
}

function Outlet({ page: { outlet } }: { readonly page: DocumentPage['document'] }) {
  const { messages } = useReader()
  if (!outlet) return <span>{messages.view.outletUnknown}</span>
  return (
    <span>
      <Link to="/outlets/$id" params={{ id: outlet.id ?? `name:${outlet.name}` }}>
        <Name>{outlet.name}</Name>
      </Link>
      {outlet.owner !== null && outlet.owner !== outlet.name ? (
        <small> {messages.desk.owner(`\u2068${outlet.owner}\u2069`)}</small>
      ) : null}
    </span>
  )
}
