import { arabicCase } from './ar/case.js'
import { arabicDates } from './ar/dates.js'
import { arabicEvents } from './ar/events.js'
import { arabicFigures } from './ar/figures.js'
import { arabic } from './ar/index.js'
import { LOADED_ENTRIES } from './ar/lexicon/loaded.js'
import { arabicPlaces } from './ar/places.js'
import { arabicBoilerplate } from './ar/rules/boilerplate.js'
import { arabicCredit } from './ar/rules/credit.js'
import { arabicSearch } from './ar/search.js'
import { arabicVoices } from './ar/voices.js'

/** Everything isnad knows of each language; only the pipeline imports this. */
export const LANGUAGES = {
  ar: {
    pack: arabic,
    credit: arabicCredit,
    boilerplate: arabicBoilerplate,
    loaded: LOADED_ENTRIES,
    dates: arabicDates,
    figures: arabicFigures,
    voices: arabicVoices,
    events: arabicEvents,
    places: arabicPlaces,
    stories: arabicCase,
    search: arabicSearch,
  },
} as const
