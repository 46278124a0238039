import { Link } from '@tanstack/react-router'
import { apart } from '../../../view/apart.js'
import type { Counts, OriginalPage } from '../../wire.js'
import { Name, Told } from '../parts/told.js'
import { useReader } from '../reader.js'

/** What attaching an original did: what it stands behind now, and the stories that are counted otherwise. */
export function Moved({ page: { original, moved, scope } }: { readonly page: OriginalPage }) {
  const { messages } = useReader()
  const { cases, originals } = messages
  const said = ({ reports, origins: { min, max } }: Counts): string => cases.counts(reports, min, max)
  return (
    <div className="moved">
      <p>
        <Told text={cases.linked(apart(original.name), original.behind, scope.documents)} />
      </p>
      {moved.length === 0 ? <p className="soft">{originals.nothingMoved}</p> : null}
      <ul>
        {moved.map(({ story, title, before, after }) => (
          <li key={story}>
            <Link to="/stories/$id" params={{ id: story }} dir="auto">
              <Name>{title}</Name>
            </Link>{' '}
            {before && after ? originals.moved(said(before), said(after)) : null}
          </li>
        ))}
      </ul>
    </div>
  )
}
