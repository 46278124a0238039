import type { FactSources, OutletEntry, OutletRow } from './entry.js'
import { ALGERIA_MOROCCO_MAURITANIA } from './outlets/algeria-morocco-mauritania.js'
import { ASIA_AND_AUSTRALIA } from './outlets/asia-and-australia.js'
import { BRITAIN } from './outlets/britain.js'
import { CANADA_AND_LATIN_AMERICA } from './outlets/canada-and-latin-america.js'
import { EGYPT } from './outlets/egypt.js'
import { EMIRATES } from './outlets/emirates.js'
import { FRANCE } from './outlets/france.js'
import { GERMANY_AUSTRIA_SWITZERLAND } from './outlets/germany-austria-switzerland.js'
import { IRAN } from './outlets/iran.js'
import { IRAQ_BROADCAST_AND_WEB } from './outlets/iraq-broadcast-and-web.js'
import { IRAQ_PRESS } from './outlets/iraq-press.js'
import { ISRAEL } from './outlets/israel.js'
import { JORDAN } from './outlets/jordan.js'
import { KUWAIT_BAHRAIN_OMAN } from './outlets/kuwait-bahrain-oman.js'
import { LEBANON_BROADCAST_AND_WEB } from './outlets/lebanon-broadcast-and-web.js'
import { LEBANON_PRESS } from './outlets/lebanon-press.js'
import { LIBYA_TUNISIA } from './outlets/libya-tunisia.js'
import { NORTHERN_AND_CENTRAL_EUROPE } from './outlets/northern-and-central-europe.js'
import { OF_NO_ONE_COUNTRY } from './outlets/of-no-one-country.js'
import { PALESTINE } from './outlets/palestine.js'
import { QATAR } from './outlets/qatar.js'
import { RUSSIA_UKRAINE_BELARUS } from './outlets/russia-ukraine-belarus.js'
import { SAUDI_ARABIA } from './outlets/saudi-arabia.js'
import { SOUTHERN_EUROPE } from './outlets/southern-europe.js'
import { SUDAN_AND_THE_HORN } from './outlets/sudan-and-the-horn.js'
import { SYRIA } from './outlets/syria.js'
import { TURKEY } from './outlets/turkey.js'
import { UNITED_STATES_BROADCAST_AND_WEB } from './outlets/united-states-broadcast-and-web.js'
import { UNITED_STATES_PRESS } from './outlets/united-states-press.js'
import { YEMEN } from './outlets/yemen.js'

/**
 * A file holds what is published in its countries, agencies first; no country is in two, but those with most: agencies, newspapers and
 * magazines in one, channels, radio and sites in the other.
 */
const ROWS = [
  LEBANON_PRESS,
  LEBANON_BROADCAST_AND_WEB,
  ISRAEL,
  PALESTINE,
  SYRIA,
  JORDAN,
  IRAQ_PRESS,
  IRAQ_BROADCAST_AND_WEB,
  IRAN,
  TURKEY,
  SAUDI_ARABIA,
  YEMEN,
  EMIRATES,
  QATAR,
  KUWAIT_BAHRAIN_OMAN,
  EGYPT,
  SUDAN_AND_THE_HORN,
  LIBYA_TUNISIA,
  ALGERIA_MOROCCO_MAURITANIA,
  UNITED_STATES_PRESS,
  UNITED_STATES_BROADCAST_AND_WEB,
  CANADA_AND_LATIN_AMERICA,
  BRITAIN,
  FRANCE,
  GERMANY_AUSTRIA_SWITZERLAND,
  RUSSIA_UKRAINE_BELARUS,
  SOUTHERN_EUROPE,
  NORTHERN_AND_CENTRAL_EUROPE,
  ASIA_AND_AUSTRALIA,
  OF_NO_ONE_COUNTRY,
]

/** Every outlet isnad ships with. @example registryEntries().find((e) => e.id === 'reuters')?.owner // 'thomson-reuters' */
export function registryEntries(): OutletEntry[] {
  return ROWS.flatMap((rows) => rows.map(outletEntry))
}

const NONE: readonly string[] = []
const UNVERIFIED: FactSources = { names: 'unverified', owner: 'unverified', domains: 'unverified' }

/** A row with its defaults filled in; for a user's own additions too. */
export function outletEntry(row: OutletRow): OutletEntry {
  const { id, name, nameEn, kind, country, owner } = row
  const { aliases = NONE, creditForms = NONE, ambiguous = NONE, domains = NONE, dateOrder = null } = row
  const sources = row.sources ? { ...UNVERIFIED, ...row.sources } : UNVERIFIED
  return { id, name, nameEn, kind, country, owner, aliases, creditForms, ambiguous, domains, dateOrder, sources }
}
