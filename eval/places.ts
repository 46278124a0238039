/** How many distinct place names of posts geocoded by hand are located within 25 km. `npx tsx eval/places.ts [FOLDER]` */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTracer } from '../src/index.js'
import { distanceKm } from '../src/model/place.js'
import { openGazetteer } from '../src/pipeline.js'

interface Post {
  readonly text: string
  readonly location_mentions: readonly {
    readonly text: string
    readonly start_offset: number
    readonly end_offset: number
    readonly lat: string
    readonly lon: string
  }[]
}

const KM = 25
const folder = process.argv[2] ?? '../shared/data/places'
if (!existsSync(folder)) {
  console.log(`${folder} is not here: nothing was measured.`)
} else {
  measure(folder)
}

function measure(from: string): void {
  const posts = readdirSync(from)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(join(from, name), 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line) as Post)
  const tracer = createTracer()
  const gazetteer = openGazetteer()
  const names = new Map<string, { mentions: number; held: boolean; found: number; near: number }>()
  for (const post of posts) {
    const { places } = tracer.document({ text: post.text })
    for (const given of post.location_mentions) {
      const name = given.text.replaceAll(/[_#]/gu, ' ').trim()
      const point = { lat: Number(given.lat), lon: Number(given.lon) }
      const row = names.get(name) ?? { mentions: 0, held: false, found: 0, near: 0 }
      names.set(name, row)
      row.mentions += 1
      row.held ||= gazetteer.named(name).some((place) => distanceKm(place, point) <= Math.max(KM, place.radius))
      const place = places.find((x) => x.start < given.end_offset && given.start_offset < x.end)
      if (!place || place.lat === null || place.lon === null) continue
      row.found += 1
      const reach = place.precision === 'country' || place.precision === 'admin1' ? (place.radiusKm ?? 0) : 0
      if (distanceKm({ lat: place.lat, lon: place.lon }, point) <= Math.max(KM, reach)) row.near += 1
    }
  }
  const held = [...names].filter(([, row]) => row.held)
  const near = held.filter(([, row]) => row.near > 0)
  const mentions = [...names.values()]
  const sum = (of: (row: (typeof mentions)[number]) => number): number =>
    mentions.reduce((total, row) => total + of(row), 0)
  console.log(
    `${posts.length} posts, ${sum((x) => x.mentions)} mentions, ${names.size} distinct names, ${held.length} of them in the gazetteer`,
  )
  console.log(
    `located within ${KM} km (areas: within their reach): ${near.length} of ${held.length} names, ${sum((x) => x.near)} mentions`,
  )
  if (process.argv.includes('--misses')) for (const [name, row] of held) if (row.near === 0) console.log(name, row)
}
