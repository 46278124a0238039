import type { OutletClaims } from '../../wire.js'
import { useReader } from '../reader.js'

const KINDS = ['own', 'common', 'nobody'] as const

/** What the claims rest on that an outlet reports and others report as well: an origin of its own, one that others have too, or nobody. */
export function RestBar({ claims }: { readonly claims: OutletClaims }) {
  const { messages } = useReader()
  const { rests, alone } = messages.desk.outlets
  const compared = claims.own + claims.common + claims.nobody
  const label = [...KINDS.map((kind) => rests[kind](claims[kind])), alone(claims.alone)].join(' · ')
  return (
    <div className="rest">
      {compared === 0 ? null : (
        <span className="bar-parts" role="img" aria-label={label}>
          {KINDS.map((kind) =>
            claims[kind] === 0 ? null : <i key={kind} className={kind} style={{ flexGrow: claims[kind] }} />,
          )}
        </span>
      )}
      <ul>
        {KINDS.map((kind) =>
          claims[kind] === 0 ? null : (
            <li key={kind}>
              <i className={kind} aria-hidden /> {rests[kind](claims[kind])}
            </li>
          ),
        )}
        {claims.alone > 0 ? <li className="soft">{alone(claims.alone)}</li> : null}
      </ul>
    </div>
  )
}
