import { lazy, Suspense } from 'react'
import { useReader } from '../reader.js'
import { Name } from '../parts/told.js'
import type { StoryPlace } from '../../wire.js'
import { Chips } from './chips.js'
import { useStory } from './facts.js'
import { usePrecision } from './precision.js'
import { Part } from './part.js'

/** The map and its outlines come only where a place is located. */
const PlaceMap = lazy(() => import('./place-map.js').then((module) => ({ default: module.PlaceMap })))

/** The places that the documents name: on a map where they are located, in a list all of them. */
export function Places() {
  const { places } = useStory().page
  const { messages } = useReader()
  const { page } = messages
  const located = places.filter(({ lat, lon }) => lat !== null && lon !== null)
  const others = places.filter(({ lat, lon }) => lat === null || lon === null)
  return (
    <Part id="places" title={page.places}>
      {located.length > 0 ? (
        <Suspense fallback={<div className="map-room" />}>
          <PlaceMap places={located} />
        </Suspense>
      ) : null}
      <PlaceList places={located} />
      {others.length > 0 ? (
        <>
          <h3>{page.unlocated}</h3>
          <PlaceList places={others} />
        </>
      ) : null}
    </Part>
  )
}

function PlaceList({ places }: { readonly places: readonly StoryPlace[] }) {
  const precision = usePrecision()
  return (
    <ul className="places">
      {places.map((place) => (
        <li key={place.key}>
          <b>
            {place.names.map((name, i) => (
              <span key={name}>
                {i > 0 ? ' / ' : ''}
                <Name>{name}</Name>
              </span>
            ))}
          </b>
          {place.lat === null ? null : <small>{precision(place)}</small>}
          <Chips ids={place.documents} />
        </li>
      ))}
    </ul>
  )
}
