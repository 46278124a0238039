import type { Place } from '../model/place.js'
import { foldText } from '../text/fold.js'
import { indexHits, type LexiconEntry, lexiconOf } from '../text/match.js'
import type { LanguagePack } from '../text/pack.js'
import type { NameValue, PlaceLanguage, PlaceReading, PlaceView } from '../text/place-language.js'
import type { Reading } from '../text/reading.js'

/** What places are found with: the language's words, and the names the gazetteer holds. */
export interface PlaceLexicons {
  readonly language: PlaceLanguage
  readonly names: readonly LexiconEntry<NameValue>[]
}

/** The names of a gazetteer as entries to match, one for each spelling that folding keeps apart. */
export function placeNames(
  places: readonly Place[],
  language: PlaceLanguage,
  pack: Pick<LanguagePack, 'fold'>,
): LexiconEntry<NameValue>[] {
  const named = places.flatMap((place) => place.names.map((name) => ({ name, place })))
  const folded = foldText(named.map(({ name }) => name).join('\n'), pack.fold).split('\n')
  const byName = new Map<string, { form: string; places: Place[] }>()
  named.forEach(({ name, place }, i) => {
    const key = folded[i] ?? ''
    const known = byName.get(key)
    if (!known) byName.set(key, { form: name, places: [place] })
    else if (!known.places.includes(place)) known.places.push(place)
  })
  const { plain, articled } = language.proclitics
  return [...byName.values()].map(({ form, places: same }) => ({
    form,
    value: { name: form, places: same },
    proclitics: form.startsWith(language.article) ? articled : plain,
  }))
}

/**
 * Finds the names of places in a text: those the gazetteer holds, where they stand as places do, and others that a generic
 * word shows. Which of the places of a name is meant is not asked here.
 */
export function findPlacePhrases(reading: Reading, lexicons: PlaceLexicons, pack: LanguagePack): PlaceReading {
  const { language } = lexicons
  const words = indexHits(lexiconOf(language.lexicon, pack).scan(reading.tokens), reading.tokens.count)
  const names = indexHits(lexiconOf(lexicons.names, pack).scan(reading.tokens), reading.tokens.count)
  const view: PlaceView = {
    reading,
    words: words.begin,
    wordsEnding: words.end,
    names: names.begin,
  }
  return language.read(view)
}
