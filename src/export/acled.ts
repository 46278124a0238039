import { whereAlpha2 } from 'iso-3166-1'
import type { PlaceMention, PlacePrecision } from '../model/doc.js'
import type { Story } from '../model/story.js'
import { claimName, whySentence } from '../view/naming.js'
import { centralOf, type Happening, happeningsOf } from './acled-facts.js'
import { ACLED_COLUMNS, ACLED_GROUPS, ACLED_TYPES, type AcledType } from './acled-types.js'
import type { ExportFacts } from './facts.js'
import type { ExportOptions } from './options.js'
import { quotation } from './quotation.js'
import { type Cell, several } from './table.js'

/** A table in ACLED's columns, with two of isnad's own behind them. */
export const ACLED_HEADS = [...ACLED_COLUMNS, 'isnad_story', 'isnad_origins'] as const

type Row = Readonly<Partial<Record<(typeof ACLED_HEADS)[number], Cell>>>

/**
 * The stories of a case as rows in the shape of ACLED's tables, one a story that tells of an event ACLED records. What the reports leave
 * open, or tell in more than one way, stays empty; the notes say how it is told.
 */
export async function* acledRows(facts: ExportFacts, options: ExportOptions): AsyncGenerator<readonly Cell[]> {
  const happenings = await happeningsOf(facts.source)
  for await (const story of facts.source.stories()) {
    const happening = happenings.get(story.id)
    if (happening === undefined || !isRecorded(story, happening)) continue
    const row: Row = {
      ...whenOf(happening),
      ...typeOf(happening),
      ...whoOf(story, happening),
      ...whereOf(happening),
      source: sourcesOf(story, facts),
      notes: notesOf(story, facts, options),
      fatalities: fatalitiesOf(story),
      isnad_story: story.id,
      isnad_origins: `${story.counts.origins.min}–${story.counts.origins.max}`,
    }
    yield ACLED_HEADS.map((column) => row[column] ?? null)
  }
}

function isRecorded(story: Story, { groups, types }: Happening): boolean {
  const happened = centralOf(story)?.modality === 'did'
  return happened && ([...groups].some((group) => ACLED_GROUPS.has(group)) || types.has('agreement'))
}

/** A day only where all reports that tell one tell the same. */
function whenOf({ dates }: Happening): Row {
  const years = new Set([...dates].map((date) => /^\d{4}/u.exec(date)?.[0] ?? ''))
  const [day = ''] = dates
  const known = dates.size === 1 && /^\d{4}-\d\d-\d\d$/u.test(day)
  const [year = ''] = years
  return {
    event_date: known ? day : null,
    year: years.size === 1 && year !== '' ? Number(year) : null,
    time_precision: known ? 1 : null,
  }
}

/** What an attack did is told beside what it was: deaths do not make an air strike another kind of event. */
const OUTCOMES: ReadonlySet<string> = new Set(['killing', 'wounding', 'destruction', 'strike', 'attack'])

function typeOf({ types }: Happening): Row {
  const told = [...types].filter((type) => !OUTCOMES.has(type))
  const kinds = told.map((type) => (ACLED_TYPES as Readonly<Record<string, AcledType | undefined>>)[type])
  const same = (part: keyof AcledType): string | null => {
    const values = new Set(kinds.map((kind) => kind?.[part] ?? ''))
    return values.size === 1 ? ([...values][0] ?? null) : null
  }
  return { disorder_type: same('disorder'), event_type: same('event'), sub_event_type: same('sub') }
}

/** In the documents' words, where all use the same and nobody denies the event: who did it is a claim too. */
function whoOf(story: Story, { actors, patients }: Happening): Row {
  const disputed = story.denials.length > 0 || story.discrepancies.some(({ field }) => field === 'actor')
  const only = (names: ReadonlySet<string>): string | null => (names.size === 1 ? ([...names][0] ?? null) : null)
  return disputed ? {} : { actor1: only(actors), actor2: only(patients) }
}

const GEO_PRECISION: Readonly<Partial<Record<PlacePrecision, number>>> = {
  point: 1,
  settlement: 1,
  distance: 2,
  vicinity: 2,
  part: 2,
  admin1: 3,
}

/** The one nearest place that is told; areas around it are no second place, another place as near is. */
function whereOf({ places }: Happening): Row {
  const told = [...places.values()].filter(({ lat, lon }) => lat !== null && lon !== null)
  const countries = new Set(told.flatMap(({ country }) => country ?? []))
  const [code = ''] = countries
  const state: Row =
    countries.size === 1 ? { iso: Number(whereAlpha2(code)?.numeric ?? 0) || null, country: englishName(code) } : {}
  const nearest = Math.min(...told.map(precisionOf))
  const [place, another] = told.filter((one) => precisionOf(one) === nearest)
  if (place === undefined || another !== undefined || nearest > 3) return state
  return {
    ...state,
    admin1: place.precision === 'admin1' ? place.name : null,
    location: place.name,
    latitude: place.lat,
    longitude: place.lon,
    geo_precision: nearest,
  }
}

const precisionOf = ({ precision }: PlaceMention): number => GEO_PRECISION[precision] ?? 9

const NAMES = new Intl.DisplayNames('en', { type: 'region' })

/** Where ACLED writes a name otherwise than the list of names does. */
const OWN_NAMES: Readonly<Record<string, string>> = { PS: 'Palestine', TR: 'Turkey', CI: 'Ivory Coast', MM: 'Myanmar' }

const englishName = (code: string): string | null => OWN_NAMES[code] ?? NAMES.of(code) ?? null

/** Outlets of the reports, parted as ACLED parts them. */
function sourcesOf(story: Story, { briefs }: ExportFacts): string {
  const reports = new Set(centralOf(story)?.supports.map(({ document }) => document))
  return several([...reports].map((id) => (briefs.get(id)?.outlet?.name ?? '').replaceAll(';', ',')))
}

/** The number of deaths where every figure that is told is the same one. */
function fatalitiesOf({ claims }: Story): number | null {
  const told = claims.filter(({ kind, role, modality }) => kind === 'figure' && role === 'killed' && modality === 'did')
  const figures = new Set(told.map(({ min, max }) => (min === max ? min : null)))
  return figures.size === 1 ? ([...figures][0] ?? null) : null
}

const plain = (text: string): string => text

/** Title, counts with what they hold among, and each figure that is told. */
function notesOf(story: Story, { source }: ExportFacts, { messages }: ExportOptions): string {
  const central = centralOf(story)
  const among = source.scope.documents
  const figures = story.claims.filter(({ kind }) => kind === 'figure').map((claim) => claimName(claim, messages, plain))
  const parts = [
    quotation(story.title, false),
    messages.story.sentence(story.counts, among),
    central && central.reasons.length > 0 ? whySentence(central, among, messages, plain) : '',
    figures.join('; '),
  ]
  return parts.filter((part) => part !== '').join(' | ')
}
