import { check } from '@placemarkio/check-geojson'
import { expect, test } from 'vitest'
import { exported, exportedTrace } from './export-fixture.js'

const features = async (options = {}) => {
  const checked = check((await exported('geojson', options)).toString())
  if (checked.type !== 'FeatureCollection') throw new Error(checked.type)
  return checked.features
}

test('a checker of RFC 7946 finds nothing wrong, and longitude stands first', async () => {
  const found = await features()
  const doc = exportedTrace().documents.find(({ id }) => id === 'e1')
  const place = doc?.places.find(({ lat }) => lat !== null)
  const feature = found.find(
    ({ properties }) => properties?.['document'] === 'e1' && properties['type'] === 'airstrike',
  )
  expect(feature?.geometry).toEqual({ type: 'Point', coordinates: [place?.lon, place?.lat] })
  expect(place?.lon).not.toBe(place?.lat)
  expect(feature?.properties).toMatchObject({ precision: place?.precision, radius_km: place?.radiusKm, place: 'حلب' })
})

test('every event is kept: where nothing is located the geometry is null', async () => {
  const found = await features()
  const told = exportedTrace().documents.flatMap((doc) => doc.events.map((event) => `${doc.id}:${event.id}`))
  for (const id of told)
    expect(
      found.some((feature) => String(feature.id).startsWith(id)),
      id,
    ).toBe(true)
  const nowhere = found.filter((feature) => feature.properties?.['place'] === 'الشوكية')
  expect(nowhere.length).toBeGreaterThan(0)
  for (const { geometry, properties } of nowhere)
    expect([geometry, properties?.['precision']]).toEqual([null, 'unlocated'])
  expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
})

test('a case without an event is an empty collection', async () => {
  const trace = { ...exportedTrace(), documents: [], stories: [] }
  expect(check((await exported('geojson', {}, trace)).toString())).toMatchObject({ features: [] })
})
