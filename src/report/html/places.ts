import type { PlaceMention } from '../../model/doc.js'
import type { StoryFacts } from '../../view/story-paths.js'
import { drawMap, type MapPoint, type Outlines } from '../../view/map.js'
import { drawnPlaces } from '../../view/story-places.js'
import { escapeText, markup } from '../../view/svg.js'
import { dayWords } from '../../view/day-words.js'
import { groupBy } from '../../view/group.js'
import { claimName } from '../../view/naming.js'
import { countryName } from '../../view/country.js'
import { apart, bdi, chips, type Page, section, sentence } from './html.js'

/** The places that a story's documents name: on a map where they are located, in a list all of them. */
export function placesSection(facts: StoryFacts, page: Page, outlines: Outlines | null): string {
  const mentions = facts.documents.flatMap((doc) => doc.places.map((place) => ({ doc: doc.id, place })))
  if (mentions.length === 0) return ''
  const places = [...groupBy(mentions, ({ place }) => keyOf(place)).values()].toSorted((a, b) => docsOf(b) - docsOf(a))
  const located = places.flatMap(([first]) => (first && isLocated(first.place) ? [first.place] : []))
  const unlocated = places.filter(([first]) => first && !isLocated(first.place))
  const { page: own } = page.messages
  const drawn = drawnPlaces(located)
  const map = drawn.length === 0 || outlines === null ? '' : mapOf(drawn, outlines, page)
  const rows = places.filter(([first]) => first && isLocated(first.place)).map((same) => placeRow(same, page))
  const list = rows.length === 0 ? '' : `<ul class="places">${rows.join('')}</ul>`
  const rest =
    unlocated.length === 0
      ? ''
      : `<h4>${escapeText(own.unlocated)}</h4><ul class="places">${unlocated.map((same) => placeRow(same, page)).join('')}</ul>`
  return section(own.places, map + list + rest)
}

type Mentions = readonly { readonly doc: string; readonly place: PlaceMention }[]

const keyOf = ({ gazetteerId, lat, lon, name }: PlaceMention): string =>
  gazetteerId !== null && lat !== null ? gazetteerId : lat === null ? name : `${name} ${lat} ${lon}`

const isLocated = ({ lat, lon }: PlaceMention): boolean => lat !== null && lon !== null

const docsOf = (mentions: Mentions): number => new Set(mentions.map(({ doc }) => doc)).size

function mapOf(places: readonly PlaceMention[], outlines: Outlines, page: Page): string {
  const { page: own, lang } = page.messages
  const points = places.flatMap((place): MapPoint[] => {
    const { name, lat, lon, radiusKm } = place
    if (lat === null || lon === null) return []
    return [{ name, lat, lon, radiusKm, title: `${name} · ${precisionOf(place, page)}` }]
  })
  const drawing = markup(
    drawMap(points, outlines, {
      title: own.mapLabel,
      km: own.km,
      country: (name) => countryName(name, lang),
    }),
  )
  return `<figure class="map">${drawing}<figcaption>${escapeText(own.mapNote)}</figcaption></figure>`
}

function precisionOf({ precision, radiusKm }: PlaceMention, page: Page): string {
  const { page: own, lang } = page.messages
  const within = radiusKm === null || radiusKm < 1 ? [] : [own.within(Math.round(radiusKm))]
  return [own.precision[precision], ...within].join(lang === 'ar' ? '، ' : ', ')
}

function placeRow(mentions: Mentions, page: Page): string {
  const [first] = mentions
  if (!first) return ''
  const names = [...new Set(mentions.map(({ place }) => place.name))].map(bdi).join(' / ')
  const how = isLocated(first.place) ? ` <small>${escapeText(precisionOf(first.place, page))}</small>` : ''
  return `<li><b>${names}</b>${how} ${chips(
    mentions.map(({ doc }) => doc),
    page,
  )}</li>`
}

/** The days that claims are told of, each with the claims and who tells them. */
export function datesSection(facts: StoryFacts, page: Page): string {
  const dated = facts.story.claims.flatMap((claim) => (claim.when === null ? [] : [{ when: claim.when, claim }]))
  const days = [...groupBy(dated, ({ when }) => when)].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const rows = days.map(([when, claims]) => {
    const items = claims.map(
      ({ claim }) =>
        `<li>${sentence(claimName({ ...claim, when: null }, page.messages, apart))} ${chips(
          claim.supports.map(({ document }) => document),
          page,
        )}</li>`,
    )
    return `<li><time>${escapeText(dayWords(when, page.messages.lang) ?? when)}</time><ul>${items.join('')}</ul></li>`
  })
  return section(page.messages.page.dates, rows.length === 0 ? '' : `<ol class="days">${rows.join('')}</ol>`)
}
