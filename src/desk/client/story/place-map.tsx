import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { feature } from 'topojson-client'
import outlinesAddress from 'world-atlas/countries-50m.json?url'
import { countryName } from '../../../view/country.js'
import { drawMap, type MapPoint, type Outlines } from '../../../view/map.js'
import { drawnPlaces } from '../../../view/story-places.js'
import type { StoryPlace } from '../../wire.js'
import { Drawing } from '../parts/drawn.js'
import { useReader } from '../reader.js'
import { usePrecision } from './precision.js'

type Atlas = Parameters<typeof feature>[0] & {
  readonly objects: { readonly countries: Parameters<typeof feature>[1] }
}

/** Outlines of countries, from the package like everything else. */
const outlinesQuery = {
  queryKey: ['outlines'],
  queryFn: async (): Promise<Outlines> => {
    const atlas = (await (await fetch(outlinesAddress)).json()) as Atlas
    return feature(atlas, atlas.objects.countries) as Outlines
  },
}

export function PlaceMap({ places }: { readonly places: readonly StoryPlace[] }) {
  const { data } = useQuery(outlinesQuery)
  const { messages } = useReader()
  const precision = usePrecision()
  const { page, lang } = messages
  const drawing = useMemo(() => {
    if (!data) return null
    const points = drawnPlaces(places).flatMap(({ names, lat, lon, radiusKm, ...place }): MapPoint[] => {
      const [name] = names
      if (lat === null || lon === null || name === undefined) return []
      return [{ name, lat, lon, radiusKm, title: `${name} · ${precision({ ...place, radiusKm })}` }]
    })
    return drawMap(points, data, { title: page.mapLabel, km: page.km, country: (name) => countryName(name, lang) })
  }, [data, places, page, lang, precision])
  return (
    <figure className="map">
      {drawing ? <Drawing of={drawing} /> : <div className="map-room" />}
      <figcaption>{page.mapNote}</figcaption>
    </figure>
  )
}
