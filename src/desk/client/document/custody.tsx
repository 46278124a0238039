import { Link } from '@tanstack/react-router'
import type { DocumentPage, FieldChange } from '../../wire.js'
import { momentIn } from '../days.js'
import { Printed } from '../parts/marked.js'
import { Name } from '../parts/told.js'
import { useReader } from '../reader.js'

/** Where the document came from, when, as which bytes; and how its versions differ. */
export function Custody({ page: { custody, document: doc } }: { readonly page: DocumentPage }) {
  const { messages, settings, number } = useReader()
  const { custody: words } = messages.desk
  const { sha256, size, sightings, versions } = custody
  return (
    <section className="part custody" aria-labelledby="custody-head">
      <header>
        <h2 id="custody-head">{words.title}</h2>
      </header>
      <dl className="pairs">
        <dt>{words.id}</dt>
        <dd>
          <code dir="ltr">{doc.id}</code>
        </dd>
        <dt>SHA-256</dt>
        <dd>
          <code dir="ltr">{sha256}</code>
        </dd>
        <dt>{words.size}</dt>
        <dd>{words.bytes(size)}</dd>
      </dl>
      <h3>{words.sightings}</h3>
      <ul className="sightings">
        {sightings.map(({ at, place, reader, seq, document }) => (
          <li key={seq}>
            <time dir="ltr" dateTime={at}>
              {momentIn(at, settings)}
            </time>
            <Name>{place}</Name>
            <small>
              {words.readBy(reader)} · {words.entry(seq)}
              {document === doc.id ? '' : ` · ${document}`}
            </small>
          </li>
        ))}
      </ul>
      {versions.length > 1 ? (
        <>
          <h3>
            {words.versions} ({number(versions.length)})
          </h3>
          {versions.map((version) => (
            <div className="version" key={version.id}>
              <p>
                <Link to="/documents/$id" params={{ id: version.id }}>
                  <bdi>{version.id}</bdi>
                </Link>{' '}
                <time dir="ltr">{momentIn(version.at, settings)}</time>{' '}
                {version.stands ? <span className="tag">{words.stands}</span> : null}
              </p>
              <Changes changes={version.changes} />
            </div>
          ))}
        </>
      ) : null}
    </section>
  )
}

/** What changed between two versions, with a little of what stayed around it. */
export function Changes({ changes }: { readonly changes: readonly FieldChange[] }) {
  const { custody } = useReader().messages.desk
  return changes.map(({ field, runs }) => (
    <p key={field} className="changes printed" dir="auto">
      <b>{custody.fields[field]}: </b>
      {runs.map((run, i) =>
        run.kind === 'gone' ? (
          <del key={i}>
            <Printed text={run.text} />
          </del>
        ) : run.kind === 'new' ? (
          <ins key={i}>
            <Printed text={run.text} />
          </ins>
        ) : (
          <span key={i}>
            <Printed text={shortened(run.text, i === 0, i === runs.length - 1)} />
          </span>
        ),
      )}
    </p>
  ))
}

/** Letters of unchanged words that are kept beside a change. */
const KEPT = 60

function shortened(text: string, first: boolean, last: boolean): string {
  if (text.length <= KEPT * 2) return text
  const head = first ? '' : text.slice(0, KEPT)
  const tail = last ? '' : text.slice(-KEPT)
  return `${head} … ${tail}`
}
