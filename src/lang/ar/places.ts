import { ARTICLE, CONJ, PREP } from '../../text/clitic.js'
import type { PlaceLanguage } from '../../text/place-language.js'
import { PLACE_ENTRIES } from './lexicon/places.js'
import { readPlaces } from './rules/place.js'

/** Places as Arabic news names them. */
export const arabicPlaces: PlaceLanguage = {
  lexicon: PLACE_ENTRIES,
  proclitics: { plain: CONJ | PREP, articled: CONJ | PREP | ARTICLE },
  article: 'ال',
  read: readPlaces,
}
