import type { Gazetteer } from '../gazetteer/gazetteer.js'
import { isArea } from '../gazetteer/gazetteer.js'
import type { PlaceMention, PlacePrecision, PlaceRef, PlaceRelation } from '../model/doc.js'
import { type Place, pointAt } from '../model/place.js'
import { spanOf, type Span } from '../model/span.js'
import { type Folded, rawRange } from '../text/fold.js'
import type { PhraseRelation, PlacePhrase, PlaceReading } from '../text/place-language.js'
import type { Reading } from '../text/reading.js'
import { choosePlaces, type Chosen } from './place-choice.js'

/** What places are resolved with. */
export interface PlaceTools {
  readonly reading: Reading
  readonly gazetteer: Gazetteer
  /** Spans in which no name is a place: credits, page furniture. */
  readonly skips: readonly Span[]
  /** The document's own outlet by all its names, folded. */
  readonly ownNames: ReadonlySet<string>
  /** Sources of attributions: a capital that speaks is a government. */
  readonly sources: readonly Span[]
}

/**
 * Resolves the names of places in a text to entries of the gazetteer, with what they lie in, how far from what, and how
 * precisely they are known. A name without an entry stays, unlocated, under the place that holds it.
 */
export function resolvePlaces({ phrases, countries }: PlaceReading, tools: PlaceTools): PlaceMention[] {
  const kept = phrases.filter((phrase) => !isSkipped(phrase, tools)).map((phrase) => sought(phrase, tools))
  const chosen = choosePlaces(kept, countries).filter(isKept)
  const relations = relationsOf(chosen)
  const mentions: PlaceMention[] = []
  chosen.forEach((one, i) => {
    if (!one.phrase.back) mentions.push(mentionOf(one, i, chosen, relations, tools, mentions.length + 1))
  })
  return mentions
}

/** A name that fits no entry stays only where a generic word says that it is a place. */
const isKept = ({ phrase, place }: Chosen): boolean => phrase.back || place !== null || phrase.generic !== null

function isSkipped(phrase: PlacePhrase, { reading, skips, sources, ownNames }: PlaceTools): boolean {
  const { start, end } = rawRange(reading.folded, phrase.start, phrase.end)
  if (skips.some((skip) => skip.start <= start && end <= skip.end)) return true
  if (phrase.generic !== null || phrase.relation !== null) return false
  if (ownNames.has(reading.folded.text.slice(phrase.start, phrase.end))) return true
  return sources.some(
    (source) => source.start <= start && end <= source.end && source.end - source.start - (end - start) <= 2,
  )
}

/** A name that is not held as it is written may be, with the article or without: كسرة for الكسرة. */
function sought(phrase: PlacePhrase, { reading, gazetteer }: PlaceTools): PlacePhrase {
  if (phrase.places.length > 0 || phrase.back || phrase.rule === 'place.site') return phrase
  return { ...phrase, places: gazetteer.named(reading.folded.text.slice(phrase.start, phrase.end)) }
}

/** A phrase's relation with the phrase that is its anchor. */
interface Anchored {
  readonly relation: PhraseRelation
  readonly anchor: Chosen
}

/** The relation of every phrase: its own, or that of the place after it (البعاج شمال غرب بغداد), which then is named for itself. */
function relationsOf(chosen: readonly Chosen[]): (Anchored | null)[] {
  const relations: (Anchored | null)[] = chosen.map((one) =>
    one.phrase.relation && !one.phrase.back ? { relation: one.phrase.relation, anchor: one } : null,
  )
  chosen.forEach((one, i) => {
    const before = chosen[i - 1]
    const { relation } = one.phrase
    if (!before || !relation?.ofBefore || relations[i - 1]) return
    const anchor = one.phrase.back ? townBefore(chosen, i - 1) : one
    if (!anchor || anchor.place === null || isArea(anchor.place.kind)) return
    relations[i - 1] = { relation, anchor }
    relations[i] = null
  })
  return relations
}

function holderBefore(chosen: readonly Chosen[], i: number): Chosen | null {
  for (let at = i - 1; at >= 0; at--) {
    const one = chosen[at]
    if (one?.place && mayHold(one.place)) return one
  }
  return null
}

const townBefore = (chosen: readonly Chosen[], before: number): Chosen | null =>
  chosen.slice(0, before).findLast(({ place }) => place !== null && !isArea(place.kind)) ?? null

function mentionOf(
  one: Chosen,
  i: number,
  chosen: readonly Chosen[],
  relations: readonly (Anchored | null)[],
  tools: PlaceTools,
  number: number,
): PlaceMention {
  const { folded } = tools.reading
  const { phrase } = one
  const span = rawSpan(folded, phrase.start, phrase.end)
  const anchored = relations[i] ?? null
  const moved = anchored !== null && anchored.anchor === one
  const relation = anchored && relationOf(anchored, folded)
  const place = moved ? null : one.place
  const holder = holderOf(one, moved, tools)
  const within = one.place ? holder && refOf(holder) : withinOf(i, chosen, tools)
  const country =
    one.place?.country ??
    phrase.country ??
    (within?.gazetteerId && tools.gazetteer.place(within.gazetteerId)?.country) ??
    null
  const { lat, lon, precision, radiusKm } = geometryOf(one, place, anchored)
  return {
    start: span.start,
    end: span.end,
    text: span.text,
    id: `p${number}`,
    name: moved ? fullName(anchored, span, folded) : (phrase.name ?? span.text),
    gazetteerId: place?.id ?? null,
    kind: place?.kind ?? (moved ? null : phrase.generic),
    country: country || null,
    lat,
    lon,
    precision,
    radiusKm,
    alternatives: one.alternatives,
    within,
    relation,
    rule: phrase.rule,
  }
}

/** What holds a place; what holds the place it is measured from, unless that is an area of which it is a part. */
function holderOf({ place }: Chosen, moved: boolean, { gazetteer }: PlaceTools): Place | null {
  if (place === null) return null
  return moved && isArea(place.kind) ? place : (gazetteer.holders(place)[0] ?? null)
}

const refOf = (place: Place): PlaceRef => ({ name: place.names[0] ?? '', gazetteerId: place.id })

function rawSpan(folded: Folded, start: number, end: number): Span {
  const raw = rawRange(folded, start, end)
  return spanOf(folded.raw, raw.start, raw.end)
}

function fullName({ relation }: Anchored, span: Span, folded: Folded): string {
  const words = rawSpan(folded, relation.start, relation.end)
  const start = Math.min(words.start, span.start)
  return folded.raw.slice(start, Math.max(words.end, span.end)).replace(/\s+/gu, ' ')
}

function relationOf({ relation, anchor }: Anchored, folded: Folded): PlaceRelation {
  const { kind, bearing, km, start, end } = relation
  const named = rawSpan(folded, anchor.phrase.start, anchor.phrase.end)
  return {
    kind,
    bearing,
    km,
    anchor: anchor.place ? refOf(anchor.place) : { name: named.text, gazetteerId: null },
    span: rawSpan(folded, start, end),
  }
}

type Geometry = Pick<PlaceMention, 'lat' | 'lon' | 'precision' | 'radiusKm'>

const UNLOCATED: Geometry = { lat: null, lon: null, precision: 'unlocated', radiusKm: null }

/** A town's surroundings, where only a side of it is said. */
const VICINITY_KM = 30
/** "20 km east" is rounded, and roads bend: a fifth of the distance, and never less than this. */
const LEAST_KM = 5

function geometryOf(one: Chosen, place: Place | null, anchored: Anchored | null): Geometry {
  if (place) return { lat: place.lat, lon: place.lon, precision: precisionOf(place), radiusKm: place.radius }
  if (!anchored?.anchor.place) return UNLOCATED
  const { relation } = anchored
  const from = anchored.anchor.place
  const { bearing, km } = relation
  // A side without a distance may be far off: it locates no place that has a name of its own.
  if (km === null && anchored.anchor !== one) return UNLOCATED
  if (km !== null && bearing !== null) {
    return {
      ...pointAt(from, bearing, km),
      precision: 'distance',
      radiusKm: Math.max(LEAST_KM, Math.round(km / 5) + from.radius),
    }
  }
  if (isArea(from.kind)) {
    const half = Math.round(from.radius / 2)
    if (bearing === null)
      return {
        lat: from.lat,
        lon: from.lon,
        precision: 'part',
        radiusKm: relation.kind === 'direction' ? half : from.radius,
      }
    return { ...pointAt(from, bearing, half), precision: 'part', radiusKm: half }
  }
  return {
    lat: from.lat,
    lon: from.lon,
    precision: 'vicinity',
    radiusKm: Math.round(from.radius) + (relation.kind === 'near' ? LEAST_KM * 2 : VICINITY_KM),
  }
}

function precisionOf({ kind }: Place): PlacePrecision {
  if (kind === 'country' || kind === 'admin1') return kind
  if (isArea(kind)) return 'region'
  return kind === 'capital' || kind === 'seat' || kind === 'settlement' ? 'settlement' : 'point'
}

/** Where a name without an entry lies: a place named after it in its sentence, else the one before it, else the last area named. */
function withinOf(i: number, chosen: readonly Chosen[], { reading, gazetteer }: PlaceTools): PlaceRef | null {
  const here = chosen[i]?.phrase
  if (!here) return null
  const named = here.rule === 'place.site' && here.places.length > 0 ? townOf(here) : null
  if (named) return refOf(named)
  const sentence = reading.sentenceOf[here.first]
  const after = chosen[i + 1]
  if (
    after?.place &&
    reading.sentenceOf[after.phrase.first] === sentence &&
    after.phrase.first - here.last <= 6 &&
    mayHold(after.place)
  ) {
    return refOf(after.place)
  }
  const before = holderBefore(chosen, i)
  if (before?.place && reading.sentenceOf[before.phrase.first] === sentence) return refOf(before.place)
  const area = (before ?? chosen.find(({ place }, at) => at > i && place !== null && mayHold(place)))?.place
  if (!area) return null
  const holder = isArea(area.kind) ? area : gazetteer.holders(area)[0]
  return refOf(holder ?? area)
}

/** The town whose name a site has: مستشفى حلب. */
const townOf = ({ places }: PlacePhrase): Place | null =>
  places.find(({ kind }) => kind === 'seat' || kind === 'capital' || kind === 'settlement') ?? null

const mayHold = ({ kind }: Place): boolean =>
  isArea(kind) || kind === 'capital' || kind === 'seat' || kind === 'settlement'
