import { Link } from '@tanstack/react-router'
import { groupBy } from '../../../view/group.js'
import { harmless, Name } from '../parts/told.js'
import { useFirst } from '../parts/use-first.js'
import { useReader } from '../reader.js'
import { useStory } from './facts.js'
import { Part } from './part.js'

/** Rows shown at once. */
const SHOWN = 60

/** The documents of the story by date, with whom each has its words from. */
export function Documents() {
  const { documents, story, paths } = useStory()
  const { messages, day, number, comma } = useReader()
  const { columns } = messages.desk.story
  const [shown, more] = useFirst(documents, SHOWN)
  const byDocument = groupBy(paths, ({ document }) => document.id)
  return (
    <Part id="documents" title={messages.story.heads.documents}>
      <div className="table-scroll" role="group" aria-label={messages.story.heads.documents} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">#</th>
              <th scope="col">{columns.published}</th>
              <th scope="col">{columns.outlet}</th>
              <th scope="col">{columns.title}</th>
              <th scope="col">{columns.origins}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((doc) => (
              <tr key={doc.id}>
                <td className="n">{number(doc.number)}</td>
                <td className="n">{doc.published === null ? messages.story.undated : day(doc.published)}</td>
                <td>{doc.outlet ? <Name>{doc.outlet.name}</Name> : messages.view.outletUnknown}</td>
                <td dir="auto">
                  <Link to="/documents/$id" params={{ id: doc.id }} search={{ story: story.id }}>
                    {harmless(doc.title ?? messages.view.untitled)}
                  </Link>
                </td>
                <td>
                  {[...new Set(byDocument.get(doc.id)?.map(({ origin }) => origin?.name ?? messages.story.nobody))].map(
                    (name, i) => (
                      <span key={name}>
                        {i > 0 ? comma : ''}
                        <Name>{name}</Name>
                      </span>
                    ),
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more}
    </Part>
  )
}
